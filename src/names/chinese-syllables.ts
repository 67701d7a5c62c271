/**
 * Syllables of Standard Chinese: Hanyu Pinyin | Wade–Giles | Palladius, the usual system of Russian. Each line is an initial or a final; every
 * initial is put before every final, though some pairs do not occur. What follows a `,` is also in use.
 */
const initialTable = `
b|p|б
p|p'|п
m|m|м
f|f|ф
d|t|д
t|t'|т
n|n|н
l|l|л
g|k|г
k|k'|к
h|h|х
j|ch|цз
q|ch'|ц
x|hs|с
zh|ch|чж
ch|ch'|ч
sh|sh|ш
r|j|ж
z|ts,tz|цз
c|ts',tz'|ц
s|s,sz|с
`;
const finalTable = `
a|a|а
ai|ai|ай
an|an|ань
ang|ang|ан
ao|ao|ао
e|e,o,eh|э
ei|ei|эй
en|en|энь
eng|eng|эн
i|i,ih|и
ia|ia|я
ian|ien|янь
iang|iang|ян
iao|iao|яо
ie|ieh|е
in|in|инь
ing|ing|ин
iong|iung|юн
iu|iu|ю
o|o|о
ong|ung|ун
ou|ou|оу
u|u|у
ua|ua|уа
uai|uai|уай
uan|uan|уань,юань
uang|uang|уан
ue|ueh|юэ
ui|ui,uei|уй
un|un|унь,юнь
uo|o,uo|о
uu|u|юй
`;
/** Syllables without an initial. */
const wholeTable = `
a|a|а
ai|ai|ай
an|an|ань
ang|ang|ан
ao|ao|ао
e|e,o|э
en|en|энь
er|erh|эр
ou|ou|оу
wa|wa|ва
wai|wai|вай
wan|wan|вань
wang|wang|ван
wei|wei|вэй
wen|wen|вэнь
weng|weng|вэн
wo|wo|во
wu|wu|у
ya|ya|я
yan|yen|янь
yang|yang|ян
yao|yao|яо
ye|yeh|е
yi|i,yi|и
yin|yin|инь
ying|ying|ин
yo|yo|йо
yong|yung|юн
you|yu|ю
yu|yu|юй
yuan|yuan|юань
yue|yueh|юэ
yun|yun|юнь
hui|hui|хой,хуэй
zi|tzu|цзы
ci|tz'u|цы
si|ssu,szu|сы
`;

const spelled = new Map<string, number[]>();
const pinyin: string[] = [];

const lines = (table: string): string[][][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.split(',')));

for (const cells of lines(wholeTable)) add(cells);
for (const initial of lines(initialTable))
  for (const final of lines(finalTable))
    add(initial.map((starts, system) => starts.flatMap((start) => (final[system] ?? []).map((end) => start + end))));

function add(cells: string[][]): void {
  const name = (cells[0]?.[0] ?? '').replace('uu', 'u');
  let number = pinyin.indexOf(name);
  if (number < 0) number = pinyin.push(name) - 1;
  // Papers leave the apostrophes of Wade–Giles out.
  const texts = cells.flatMap((texts, system) => (system === 1 ? texts.flatMap((text) => [text, text.replace("'", '')]) : texts));
  for (const text of new Set(texts)) {
    const known = spelled.get(text) ?? [];
    if (!known.includes(number)) spelled.set(text, [...known, number]);
  }
  if (!spelled.get(name)?.includes(number)) spelled.set(name, [...(spelled.get(name) ?? []), number]);
}

/** The syllables, by number, that letters may stand for; undefined if for none. */
export const chineseSyllable = (letters: string): readonly number[] | undefined => spelled.get(letters);

export const pinyinOf = (syllable: number): string => pinyin[syllable] ?? '';

/** Family names in pinyin: the hundred that most people bear, and some of officials. */
export const chineseFamilies = new Set(
  `wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao
  cheng cao yuan deng fu shen zeng peng lu su jiang cai jia ding wei xue ye yan pan du dai xia zhong tian ren fan fang shi yao tan liao zou
  xiong jin hao kong bai cui kang mao qiu qin gu hou shao meng long wan duan lei qian yin chang wen hong qiao lai gong qi xi bo bi
  geng mei tu bao hua jian hai nie ai an bian che chi chu dou gan gui ji jing kuang kui lan lang leng miao mu ning niu ou pei pu qu
  ruan sha shang shu tao tong wo weng xing you zhan zhuo zhuang zu zuo heng sang shan chai yue`.split(/\s+/),
);
