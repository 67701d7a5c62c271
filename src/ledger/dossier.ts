import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import { actorClaims } from '../actor/actor.dossier.js';
import { placeClaims } from '../actor/place.dossier.js';
import { roleClaims } from '../actor/role.dossier.js';
import { agreementClaims } from '../agreement/agreement.dossier.js';
import type { Claim } from '../claim.js';
import { BadDossier, type Problem } from '../errors.js';
import { eventClaims } from '../event/event.dossier.js';
import { quote } from '../ids.js';
import { observationClaims } from '../observation/observation.dossier.js';
import { remarkClaims } from '../statement/statement.dossier.js';
import { type Misfit, whatDoesNotFit } from './dossier-check.js';
import { type Dossier, dossierShape, namesIn } from './dossier-shape.js';

export interface ReadDossier {
  dossier: Dossier;
  claims: Claim[];
  /** A problem at a path of the dossier, with its line and column. */
  at: (path: readonly PropertyKey[], message: string) => Problem;
}

/**
 * Reads and checks a dossier; throws a `BadDossier` with everything that is wrong, each at its line and column.
 * @param kept whether it is in the ledger already: then it fitted once, and rules that came later do not make it unreadable
 */
export function readDossier(source: string, file: string, kept = false): ReadDossier {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true });
  const problems: Problem[] = document.errors.map((error) => {
    const { line: at, col } = lines.linePos(error.pos[0]);
    return {
      line: at,
      column: col,
      path: 'yaml',
      message: `Needed YAML that can be read, but ${error.message.replace(/ at line \d[\s\S]*$/, '.')}`,
    };
  });
  if (problems.length > 0) throw new BadDossier(file, problems);

  const at = (path: readonly PropertyKey[], message: string): Problem => {
    const { line: row, col } = lines.linePos(offsetOf(document.contents, path));
    return { line: row, column: col, path: path.map(String).join('.') || 'dossier', message };
  };
  const values = plainOf(document, file);
  const parsed = dossierShape.safeParse(values, { reportInput: true });
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap(plain);
    const misfits = misfitsOfTheRest(values, issues);
    throw new BadDossier(file, [
      ...issues.map((issue) => at(issue.path, sentence(issue))),
      ...misfits.map(({ path, message }) => at(path, message)),
    ]);
  }
  const dossier = parsed.data;
  const claims = claimsOf(dossier);
  const misfits = kept ? [] : whatDoesNotFit(dossier, claims).map(({ path, message }) => at(path, message));
  if (misfits.length > 0) throw new BadDossier(file, misfits);
  return { dossier, claims, at };
}

/** What does not fit in the entries whose shape is right; what the others declare or cite is not missed. */
function misfitsOfTheRest(values: unknown, issues: readonly z.core.$ZodIssue[]): Misfit[] {
  const rest = structuredClone(values) as Record<string, Record<string, unknown>>;
  const wrong = issues.map(({ path }) => path.map(String));
  if (wrong.some((path) => path.length < 2)) return [];
  for (const [section = '', key = ''] of wrong) delete rest[section]?.[key];
  const parsed = dossierShape.safeParse(rest);
  if (!parsed.success) return [];
  const gone = new Set(wrong.map(([, key]) => key));
  return whatDoesNotFit(parsed.data, claimsOf(parsed.data)).filter(
    ({ path, message }) => path[0] !== 'sentences' && path[0] !== 'silent' && ![...gone].some((key) => message.includes(`"${key}"`)),
  );
}

/** The document as plain values; aliases that multiply without end are refused by the reader itself. */
function plainOf(document: Document, file: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const message = `Needed YAML whose aliases stay few, but ${(error as Error).message}.`;
    throw new BadDossier(file, [{ line: 1, column: 1, path: 'yaml', message }]);
  }
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
  const written = !/^(Invalid|Unrecognized|Too)/.test(issue.message);
  const got = shown(issue.input);
  if (written) return issue.message.includes('but got') ? issue.message : `${issue.message.replace(/\.?$/, '')}, but got ${got}.`;
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
      return `${issue.message}, but got ${got}.`;
  }
}

function shown(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (typeof input === 'object') return Array.isArray(input) ? 'a list' : 'a map';
  return quote(String(input));
}

const article = (type: string): string =>
  ({ record: 'a map', object: 'a map', array: 'a list', int: 'a whole number', number: 'a finite number' })[type] ?? `a ${type}`;

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
