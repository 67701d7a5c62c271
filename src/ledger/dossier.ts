import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { z } from 'zod';
import { actorClaims, actorSections } from '../actor/actor.dossier.js';
import { placeClaims, placeSections } from '../actor/place.dossier.js';
import { roleClaims, roleSections } from '../actor/role.dossier.js';
import { agreementClaims, agreementSections } from '../agreement/agreement.dossier.js';
import { articleShape } from '../article/article.dossier.js';
import { type Claim, line } from '../claim.js';
import { BadDossier, type Problem } from '../errors.js';
import { eventClaims, eventSections } from '../event/event.dossier.js';
import { quote } from '../ids.js';
import { observationClaims, observationSections } from '../observation/observation.dossier.js';
import { remarkClaims, remarkSections } from '../statement/statement.dossier.js';
import { whatDoesNotFit } from './dossier-check.js';

const place = z.string().regex(/^p\d+s\d+$/, { error: 'Needed a paragraph and a sentence in it, as "p4s1".' });

/** The whole format: what one article says, a section for each concept. */
export const dossierShape = z
  .strictObject({
    rapport: z.literal(1, { error: 'Needed the version of the format: 1.' }),
    article: articleShape,
    voices: z
      .record(z.string(), z.array(z.string()).min(1))
      .optional()
      .describe('Who speaks within the article, from the article outwards: kcna: [organization:kcna].'),
    ...actorSections,
    ...placeSections,
    ...roleSections,
    ...eventSections,
    ...agreementSections,
    ...observationSections,
    ...remarkSections,
    silent: z.record(place, line).optional().describe('Sentences that yield nothing, and why.'),
    sentences: z
      .record(
        place,
        z.string().regex(/^\d+-\d+ [0-9a-f]{64}$/, { error: 'Needed its code points and the SHA-256 of its text: "0-51 9f86…".' }),
      )
      .describe('Every sentence of the text, in order. Written by "rapport seal".'),
    passages: z
      .record(
        z.string(),
        z
          .string()
          .regex(/^[0-9a-f]{64}( quoted)?$/, { error: 'Needed the SHA-256 of its text, and "quoted" if it stands in quotation marks.' }),
      )
      .describe('Every locator used, in order. Written by "rapport seal".'),
  })
  .meta({ title: 'Rapport dossier', description: 'What one article says, as facts and where they stand.' });
export type Dossier = z.infer<typeof dossierShape>;

export interface ReadDossier {
  dossier: Dossier;
  claims: Claim[];
}

/** Reads and checks a dossier; throws a `BadDossier` with everything that is wrong, each at its line and column. */
export function readDossier(source: string, file: string): ReadDossier {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const problems: Problem[] = document.errors.map((error) => {
    const { line: at, col } = lines.linePos(error.pos[0]);
    return { line: at, column: col, path: 'yaml', message: `Needed YAML that can be read, but ${error.message.split('\n')[0]}` };
  });
  if (problems.length > 0) throw new BadDossier(file, problems);

  const value: unknown = document.toJS();
  const at = (path: readonly PropertyKey[], message: string): Problem => {
    const { line: row, col } = lines.linePos(offsetOf(document.contents, path));
    return { line: row, column: col, path: path.map(String).join('.') || 'dossier', message };
  };
  const parsed = dossierShape.safeParse(value, { reportInput: true });
  if (!parsed.success)
    throw new BadDossier(
      file,
      parsed.error.issues.flatMap(plain).map((issue) => at(issue.path, sentence(issue))),
    );

  const dossier = parsed.data;
  const claims = claimsOf(dossier);
  const misfits = whatDoesNotFit(dossier, claims).map(({ path, message }) => at(path, message));
  if (misfits.length > 0) throw new BadDossier(file, misfits);
  return { dossier, claims };
}

function claimsOf(dossier: Dossier): Claim[] {
  const names = namesIn(dossier);
  const naming = { nameOf: (id: string) => names.get(id) ?? id };
  return [
    ...actorClaims(dossier, naming),
    ...placeClaims(dossier, naming),
    ...roleClaims(dossier, naming),
    ...eventClaims(dossier, naming),
    ...agreementClaims(dossier, naming),
    ...observationClaims(dossier, naming),
    ...remarkClaims(dossier),
  ];
}

/** What each declared id goes by in the dossier. */
export function namesIn(dossier: Dossier): Map<string, string> {
  const { people, organizations, states, groups, places, roles, events, agreements, observations } = dossier;
  const sections = [people, organizations, states, groups, places, roles, events, agreements, observations];
  const entries = sections.flatMap((section) => Object.entries(section ?? {}));
  const nameOf = (input: object): string =>
    (Object.entries(input).find(([key]) => ['name', 'title', 'measure'].includes(key))?.[1] as string) ?? '';
  return new Map([...entries.map(([id, input]): [string, string] => [id, nameOf(input)]), [dossier.article.id, dossier.article.title]]);
}

/** Issues of a union, as those of the branch that fits best: the one with the fewest. */
function plain(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element')
    return issue.issues.map(
      (inner) => ({ ...inner, path: [...issue.path, ...(issue.code === 'invalid_key' ? [] : inner.path)] }) as z.core.$ZodIssue,
    );
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const isShape = typeof issue.input === 'object';
  const branches = issue.errors.toSorted((a, b) => fitness(a, isShape) - fitness(b, isShape));
  return (branches[0] ?? []).flatMap((inner) => plain({ ...inner, path: [...issue.path, ...inner.path] } as z.core.$ZodIssue));
}

const fitness = (issues: readonly z.core.$ZodIssue[], isShape: boolean): number =>
  issues.some((issue) => issue.path.length === 0 && issue.code === 'invalid_type') && isShape ? 1_000 : issues.length;

function sentence(issue: z.core.$ZodIssue): string {
  const got =
    issue.input === undefined
      ? 'nothing'
      : typeof issue.input === 'object'
        ? Array.isArray(issue.input)
          ? 'a list'
          : 'a map'
        : quote(String(issue.input));
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Needed only the keys of this section, but got ${issue.keys.map(quote).join(', ')}. Remove or correct the spelling.`;
    case 'invalid_value':
      return `Needed ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}, but got ${got}.`;
    case 'invalid_type':
      return `Needed ${article(issue.expected)}, but got ${got}.${issue.input === undefined ? ' Add it.' : ''}`;
    case 'too_small':
      return `Needed at least ${issue.minimum}${issue.origin === 'array' ? ' in the list' : ''}, but got ${got}.`;
    default:
      return issue.message.includes('but got') ? issue.message : `${issue.message.replace(/\.?$/, '')}, but got ${got}.`;
  }
}

const article = (type: string): string =>
  ({ record: 'a map', object: 'a map', array: 'a list', int: 'a whole number' })[type] ?? `a ${type}`;

/** Where the deepest node along a path begins; of a map's entry, its key. */
function offsetOf(contents: Node | null, path: readonly PropertyKey[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (node && typeof node === 'object' && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
