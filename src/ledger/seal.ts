import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { hashOf, isQuoted, parseLocator, parseSpan, type Sentence, sentencesOf, slice } from '../article/locator.js';
import { BadDossier, BadInput, type Problem } from '../errors.js';
import type { ReadDossier } from './dossier.js';
import { whyUnreadable } from './dossier-yaml.js';

/**
 * Fills in what can be computed of a dossier: the text's hash and length, its sentences and the hashes of the passages that facts stand on.
 * Sentences that the author listed are kept; where there are none they are proposed. All else stays as it was written.
 * @param text in canonical form
 * @param newText whether the text may be another one than the dossier was sealed with before
 */
export function seal(written: string, text: string, newText = false): string {
  const source = written.replace(/\r\n?/g, '\n');
  const document = parseDocument(source);
  const [unreadable] = document.errors;
  if (unreadable) throw new BadInput(whyUnreadable(unreadable));
  if (!isMap(document.contents)) throw new BadInput('Needed a dossier, a map in YAML, but got none. See CONTRIBUTING.md.');
  const before = document.getIn(['article', 'sha256']);
  if (typeof before === 'string' && before !== hashOf(text) && !newText)
    throw new BadInput(
      `Needed the text that the dossier was sealed with, whose SHA-256 is ${before}, but that of this one is ${hashOf(text)}. If the article has a new text, say --new-text.`,
    );
  const listed = document.get('sentences');
  const sentences = isMap(listed) && listed.items.length > 0 ? sentencesListed(listed) : sentencesOf(text);
  const rest = withoutSection(withoutSection(source, 'sentences'), 'passages');
  const locators = [...new Set(rest.match(/\bp\d+s\d+@\d+-\d+\b/g) ?? [])].toSorted(byPlace);
  const block = (name: string, lines: string[]) => `${name}:\n${lines.map((line) => `  ${line}\n`).join('')}`;
  const sealed = [
    withField(withField(rest, 'sha256', hashOf(text)), 'characters', String([...text].length)).trimEnd(),
    '',
    block(
      'sentences',
      sentences.map(({ place, start, end }) => `${place}: ${start}-${end} ${hashOf(slice(text, start, end))}`),
    ),
    block(
      'passages',
      locators.map((locator) => {
        const { start, end } = parseLocator(locator);
        return `${locator}: ${hashOf(slice(text, start, end))}${isQuoted(text, start) ? ' quoted' : ''}`;
      }),
    ),
  ].join('\n');
  const [wrong] = parseDocument(sealed, { uniqueKeys: true }).errors;
  if (wrong)
    throw new BadInput(`The dossier cannot be sealed as it is laid out: ${wrong.message} Write each section at the beginning of a line.`);
  return sealed;
}

/** A section is its key's line and what follows indented, empty lines and comments between included. */
const withoutSection = (source: string, name: string): string => source.replace(new RegExp(`^${name}:.*\\n(?:(?:[ \\t].*)?\\n)*`, 'm'), '');

/** Sets a field of the section `article`, which the author may have left out. */
function withField(source: string, name: string, value: string): string {
  const field = new RegExp(`^(article:\\n(?:[ \\t].*\\n|\\n)*?  ${name}:)[^\\n]*`, 'm');
  return field.test(source) ? source.replace(field, `$1 ${value}`) : source.replace(/^article:\n/m, `article:\n  ${name}: ${value}\n`);
}

const sentencesListed = (listed: YAMLMap): Sentence[] =>
  Object.entries(listed.toJSON() as Record<string, string>).map(([place, written]) => ({
    place,
    ...parseSpan(written.includes(' ') ? written : `${written} 0`),
  }));

function byPlace(a: string, b: string): number {
  const [x, y] = [parseLocator(a), parseLocator(b)];
  return x.start - y.start || x.end - y.end;
}

/** Holds a dossier against its article's text; returns "spans verified: n of n" or throws a `BadDossier` with every span that is not true. */
export function verifySpans({ dossier, at }: Pick<ReadDossier, 'dossier' | 'at'>, text: string, file: string): string {
  const problems: Problem[] = [];
  const wrong = (path: string[], message: string) => problems.push(at(path, message));
  if (hashOf(text) !== dossier.article.sha256)
    throw new BadInput(
      `Needed the text whose SHA-256 is ${dossier.article.sha256}, but that of this one is ${hashOf(text)}. It is another text, or another version of it.`,
    );
  if ([...text].length !== dossier.article.characters)
    wrong(
      ['article', 'characters'],
      `Needed ${[...text].length}, but got ${dossier.article.characters}. Run "rapport seal" with the text.`,
    );
  const spans: [string, string, { start: number; end: number }, string][] = [
    ...Object.entries(dossier.sentences).map(([place, written]): [string, string, { start: number; end: number }, string] => [
      'sentences',
      place,
      parseSpan(written),
      parseSpan(written).sha256,
    ]),
    ...Object.entries(dossier.passages).map(([locator, written]): [string, string, { start: number; end: number }, string] => [
      'passages',
      locator,
      parseLocator(locator),
      written,
    ]),
  ];
  for (const [section, key, { start, end }, written] of spans) {
    const truth = `${hashOf(slice(text, start, end))}${section === 'passages' && isQuoted(text, start) ? ' quoted' : ''}`;
    if (truth !== written) wrong([section, key], `Needed ${truth}, but got ${written}. Run "rapport seal" with the text.`);
  }
  if (problems.length > 0) throw new BadDossier(file, problems);
  return `spans verified: ${spans.length} of ${spans.length}`;
}
