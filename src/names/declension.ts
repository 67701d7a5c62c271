/**
 * Russian names in another case than the nominative: Галушки, Галушке, Трутневым. Pure endings: what a form may come from, not what it is;
 * the words of one name must agree in case, and only the forms of names that end as Russian ones do are opened.
 */
export type Case = 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'INSTRUMENTAL' | 'PREPOSITIONAL';
export const cases: readonly Case[] = ['GENITIVE', 'DATIVE', 'ACCUSATIVE', 'INSTRUMENTAL', 'PREPOSITIONAL'];

/** Nominative | genitive | dative | accusative | instrumental | prepositional; what stands before the ending decides. */
const paradigms: { stem: RegExp; endings: string; sex: 'm' | 'f' | '?' }[] = [
  { stem: /(?:[её]в|ов|[иы]н)$/, endings: ' |а|у|а|ым|е', sex: 'm' },
  { stem: /(?:[её]в|ов|[иы]н)$/, endings: 'а|ой|ой|у|ой|ой', sex: 'f' },
  { stem: /(?:ск|цк)$/, endings: 'ий|ого|ому|ого|им|ом', sex: 'm' },
  { stem: /(?:ск|цк|н|р|т)$/, endings: 'ая|ой|ой|ую|ой|ой', sex: 'f' },
  { stem: /[нртлвд]$/, endings: 'ой|ого|ому|ого|ым|ом', sex: 'm' },
  { stem: /[нртлвд]$/, endings: 'ый|ого|ому|ого|ым|ом', sex: 'm' },
  { stem: /[бвгджзклмнпрстфхцчшщ]$/, endings: ' |а|у|а|ом|е', sex: 'm' },
  { stem: /[жчшщц]$/, endings: ' |а|у|а|ем|е', sex: 'm' },
  { stem: /[аеёоуэю]$/, endings: 'й|я|ю|я|ем|е', sex: 'm' },
  { stem: /и$/, endings: 'й|я|ю|я|ем|и', sex: 'm' },
  { stem: /[блмнрст]$/, endings: 'ь|я|ю|я|ем|е', sex: 'm' },
  { stem: /[бвдзлмнпрстфц]$/, endings: 'а|ы|е|у|ой|е', sex: '?' },
  { stem: /[гкхжчшщ]$/, endings: 'а|и|е|у|ой|е', sex: '?' },
  { stem: /[жчшщц]$/, endings: 'а|и|е|у|ей|е', sex: '?' },
  { stem: /[блмнрсьт]$/, endings: 'я|и|е|ю|ей|е', sex: '?' },
  { stem: /и$/, endings: 'я|и|и|ю|ей|и', sex: 'f' },
];

/** Names whose vowel falls out. */
const fleeting: Record<string, string> = { павл: 'павел', льв: 'лев', пётр: 'пётр', петр: 'петр' };

export interface Nominative {
  text: string;
  sex: 'm' | 'f' | '?';
}

/** What a word of Cyrillic letters, folded, may be in the nominative, if it stands in this case. */
export function nominatives(word: string, form: Case): Nominative[] {
  const column = cases.indexOf(form) + 1;
  const found: Nominative[] = [];
  for (const { stem, endings, sex } of compiled) {
    const ending = endings[column] as string;
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const rest = word.slice(0, -ending.length);
    const text = fleeting[rest] ?? rest + endings[0];
    if (stem.test(rest) && !found.some((other) => other.text === text)) found.push({ text, sex });
  }
  return found;
}

const compiled = paradigms.map(({ stem, endings, sex }) => ({ stem, sex, endings: endings.split('|').map((one) => one.trim()) }));

/** Names that never change: Шевченко, Черных, Дурново, and of other languages those that end in a vowel. */
export const isUnchanging = (word: string): boolean => /(?:ко|[иы]х|ово|аго|[оеиуюэ])$/u.test(word);
