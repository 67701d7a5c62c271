import { stringify } from 'yaml';
import { canonical, hashOf, parseLocator, type Sentence, sentencesOf, slice } from '../src/article/locator.js';

/** Dossiers of made-up articles, for what the shipped one cannot show: overlaps, plans, denials, crowds. */

const length = 12;

export const textOf = (name: string): string =>
  canonical(Array.from({ length }, (_, n) => `Line ${n + 1} of ${name} says something.`).join('\n\n'));

/** Locator of the n-th line, whole. */
export function at(name: string, n = 1): string {
  const { place, start, end } = sentencesOf(textOf(name))[n - 1] as Sentence;
  return `${place}@${start}-${end}`;
}

/** A dossier that `readDossier` takes; a fact without `at` stands on line 1. Lines that nothing cites are silent. */
export function madeUp(name: string, sections: Record<string, unknown>, { when = '2014-05-01' } = {}): string {
  const text = textOf(name);
  const sentences = sentencesOf(text);
  const evidenced = withEvidence(sections, name) as Record<string, unknown>;
  const locators = [...new Set(JSON.stringify(evidenced).match(/p\d+s\d+@\d+-\d+/g) ?? [])];
  const span = (locator: string): string => {
    const { start, end } = parseLocator(locator);
    return hashOf(slice(text, start, end));
  };
  const cited = new Set(locators.map((locator) => locator.split('@')[0]));
  const organizations = { 'organization:gazette': { name: 'Gazette', at: at(name) }, ...(evidenced.organizations as object | undefined) };
  return stringify({
    rapport: 1,
    article: {
      id: `article:${name}`,
      title: `Article ${name}`,
      publisher: 'organization:gazette',
      citeAs: `Gazette, ${when}`,
      when: { edtf: when, sense: 'WITHIN' },
      sha256: hashOf(text),
      characters: [...text].length,
    },
    ...evidenced,
    organizations,
    silent: Object.fromEntries(
      sentences.filter(({ place }) => !cited.has(place) && place !== 'p1s1').map(({ place }) => [place, 'says nothing']),
    ),
    sentences: Object.fromEntries(sentences.map(({ place, start, end }) => [place, `${start}-${end} ${hashOf(slice(text, start, end))}`])),
    passages: Object.fromEntries([...new Set([at(name), ...locators])].map((locator) => [locator, span(locator)])),
  });
}

const facts = [
  'people',
  'organizations',
  'states',
  'groups',
  'places',
  'roles',
  'tenures',
  'events',
  'agreements',
  'observations',
  'remarks',
];

function withEvidence(sections: Record<string, unknown>, name: string): Record<string, unknown> {
  const one = (fact: object) => ({ at: at(name), ...fact });
  return Object.fromEntries(
    Object.entries(sections).map(([section, content]) => {
      if (!facts.includes(section)) return [section, content];
      if (Array.isArray(content)) return [section, content.map(one)];
      return [section, Object.fromEntries(Object.entries(content as Record<string, object>).map(([id, fact]) => [id, one(fact)]))];
    }),
  );
}
