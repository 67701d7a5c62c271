/** Words before or after a name that are no part of it, folded: forms of address, ranks, degrees. English, Russian, Korean. */
const before = new Set(
  `mr mrs ms miss mister madam madame mme dr doctor prof professor sir dame lord lady hon honorable honourable rt his her their
  excellency hrh hm the comrade cde gen general lt lieutenant maj major col colonel capt captain cmdr adm admiral brig brigadier
  marshal vmar vice-marshal amb ambassador pres president sen senator rep gov governor minister premier prime foreign trade defence defense chairman secretary judge
  justice rev reverend sheikh shaikh sayyid ayatollah hajji haji king queen prince princess emperor vice deputy first acting
  herr frau monsieur senor senora don dona signor
  г гг господин госпожа товарищ тов генерал маршал полковник адмирал проф профессор д-р министр президент посол`.split(/\s+/),
);
const after = new Set(
  `phd md esq esquire ret mp cbe kbe obe mbe qc kc dds ssi nim
  씨 님 동지 장군 원수 대장 상장 중장 소장 총리 부총리 대통령 장관 차관 위원장 부위원장 상 부상 대사 의원 박사 교수 기자`.split(/\s+/),
);
/** These are names as well: titles only before at least two further words. */
const alsoNames = new Set('don king prince major judge justice miss gen col sen first rep gov pres hon his her their sir the'.split(' '));

/** How many words at the beginning are titles; at least one word is left. */
export function titlesBefore(words: readonly string[]): number {
  let count = 0;
  for (const word of words.slice(0, -1)) {
    if (!before.has(word) || (alsoNames.has(word) && words.length - count < 3)) break;
    count++;
  }
  return count;
}

/** How many words at the end are titles or degrees; at least one word is left. */
export function titlesAfter(words: readonly string[]): number {
  let count = 0;
  while (count < words.length - 1 && after.has(words[words.length - 1 - count] ?? '')) count++;
  return count;
}
