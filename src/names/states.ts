/**
 * States as they are named in titles and lists: each line a state, first as its id says it, then its other names and adjectives, folded.
 * English, Russian and Korean; no borders or claims are meant.
 */
const table = `
north korea|dprk|dpr korea|democratic people s republic of korea|democratic peoples republic of korea|north korean|the north|n korea|кндр|северная корея|северной кореи|северокорейский|корейской народно демократической республики|북한|조선|북조선|조선민주주의인민공화국
south korea|rok|republic of korea|south korean|s korea|республика корея|республики корея|южная корея|южной кореи|한국|대한민국|남조선
russia|russian federation|russian|rf|the russian federation|россия|россии|российской федерации|российская федерация|российский|рф|러시아
soviet union|ussr|soviet|union of soviet socialist republics|ссср|소련
china|prc|people s republic of china|peoples republic of china|chinese|кнр|китай|китая|중국
japan|japanese|япония|японии|일본
united states|usa|us|u s|u s a|united states of america|american|america|сша|미국
taiwan|republic of china|taiwanese
ukraine|ukrainian|украина|украины|우크라이나
belarus|belarusian|republic of belarus|белоруссия|беларусь
kazakhstan|kazakh|казахстан
uzbekistan|uzbek
mongolia|mongolian|монголия|몽골
vietnam|vietnamese|viet nam|socialist republic of vietnam|вьетнам|베트남
laos|lao|lao pdr|lao people s democratic republic
cambodia|cambodian
thailand|thai
malaysia|malaysian
singapore|singaporean
indonesia|indonesian
india|indian
pakistan|pakistani
iran|iranian|islamic republic of iran
syria|syrian|syrian arab republic
cuba|cuban|куба|쿠바
germany|german|federal republic of germany|frg
france|french|french republic
united kingdom|uk|britain|british|great britain
italy|italian
spain|spanish
sweden|swedish
switzerland|swiss
poland|polish
canada|canadian
australia|australian
turkey|turkish|turkiye
israel|israeli
egypt|egyptian
venezuela|venezuelan
norway|norwegian
denmark|danish
finland|finnish
netherlands|dutch|the netherlands
belgium|belgian
austria|austrian
hungary|hungarian
czech republic|czech|czechia
romania|romanian
bulgaria|bulgarian
serbia|serbian
greece|greek
portugal|portuguese
ireland|irish
mexico|mexican
brazil|brazilian
argentina|argentine
chile|chilean
peru|peruvian
nigeria|nigerian
ethiopia|ethiopian
angola|angolan
south africa|south african
algeria|algerian
libya|libyan
saudi arabia|saudi
qatar|qatari
kuwait|kuwaiti
united arab emirates|uae|emirati
iraq|iraqi
jordan|jordanian
lebanon|lebanese
afghanistan|afghan
bangladesh|bangladeshi
nepal|nepalese
myanmar|burma|burmese
philippines|philippine|the philippines
new zealand
armenia|armenian
azerbaijan|azerbaijani
kyrgyzstan|kyrgyz
tajikistan|tajik
turkmenistan|turkmen
estonia|estonian
latvia|latvian
lithuania|lithuanian
moldova|moldovan
`;
const known = new Map<string, string>();
for (const line of table.trim().split('\n')) {
  const [state = '', ...others] = line.split('|');
  for (const name of [state, ...others]) known.set(name, state);
}

/** Words of the longest name of the table. */
const mostWords = 6;

/** A state by its id or one of its names: `state:north-korea`, "DPRK". What is not in the table stands for itself. */
export function stateOf(text: string): string {
  const words = wordsIn(text.replace(/^[a-z]+:/, ''));
  return known.get(words.join(' ')) ?? words.join(' ');
}

/** Takes the names of states out of the words of a title. */
export function withoutStates(words: readonly string[]): { states: string[]; rest: string[] } {
  const states: string[] = [];
  const rest: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(mostWords, words.length - at);
    while (length > 0 && !known.has(words.slice(at, at + length).join(' '))) length--;
    if (length > 0) states.push(known.get(words.slice(at, at + length).join(' ')) ?? '');
    else rest.push(words[at] as string);
    at += Math.max(1, length);
  }
  return { states: [...new Set(states)], rest };
}

export const wordsIn = (text: string): string[] =>
  text
    .slice(0, 300)
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const ofTheUnion = new Set(['russia', 'ukraine', 'belarus', 'kazakhstan', 'uzbekistan']);

/** Whether two lists have a state in common; undefined if that tells nothing: one is empty, or a state went out of the other. */
export function shareState(a: readonly string[], b: readonly string[]): boolean | undefined {
  if (a.length === 0 || b.length === 0) return undefined;
  if (a.some((state) => b.includes(state))) return true;
  const successor = (x: readonly string[], y: readonly string[]): boolean =>
    x.includes('soviet union') && y.some((state) => ofTheUnion.has(state));
  return successor(a, b) || successor(b, a) ? undefined : false;
}
