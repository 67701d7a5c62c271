import { type GivenName, givenNameForms } from './given-names.js';
import { soundsOf } from './letters.js';
import { fold, type Word } from './words.js';

const known = new Map<string, GivenName[]>();
for (const [form, name] of givenNameForms) {
  const script = /\p{Script=Cyrillic}/u.test(form) ? 'CYRILLIC' : 'LATIN';
  for (const sound of soundsOf({ text: form, folded: fold(form), script })) {
    const before = known.get(sound) ?? [];
    if (!before.includes(name)) known.set(sound, [...before, name]);
  }
}

/** The lines of the table of given names that know one of these sounds. */
export const givenNamesOf = (sounds: readonly string[]): GivenName[] => sounds.flatMap((sound) => known.get(sound) ?? []);

const patronymic = {
  LATIN: /(?:[oe]v(?:ich|ych|itch|itsch|ic)|(?:il|kuzm|fom|luk|nikit|savv)[iy]+t?ch|[oe]vna|ichna)$/,
  CYRILLIC: /(?:[оеё]вич|(?:иль|кузьм|фом|лук|никит|савв)ич|[оеё]вн|ичн)(?:а|у|ем|е|ы|ой)?$/u,
};

/** Whether a word has the form of a patronymic: Petrovich, Nikolayevna, Ильичом. Serbs have such family names: the place decides then. */
export function isPatronymic({ folded, script }: Word): boolean {
  return (script === 'CYRILLIC' || script === 'LATIN') && patronymic[script].test(folded.replace(/'/g, ''));
}

/** The sex that the form of a family name tells: Trutnev or Trutneva; undefined where it tells none, as Matviyenko. */
export function sexOfFamily(sound: string): 'm' | 'f' | undefined {
  if (/(?:(?:[oe]v|in)a|[sQn]k?aia)$/.test(sound)) return 'f';
  return /(?:[oe]v|in|ski|Qki)$/.test(sound) ? 'm' : undefined;
}

/** The same family name of a man: `trutnev` of `trutneva`, `moskovski` of `moskovskaia`. */
export const asOfMan = (sound: string): string =>
  sound
    .replace(/(?<=[oe]v|in)a$/, '')
    .replace(/(?<=sk|Qk)aia$/, 'i')
    .replace(/(?<=n)aia$/, 'i');
