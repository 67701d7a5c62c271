import type { z } from 'zod';
import { quote } from '../ids.js';
import { nearest } from './dossier-check.js';
import { type Dossier, dossierShape } from './dossier-shape.js';

/** One thing in which a dossier has not the shape it needs, and where. */
export interface Issue {
  path: PropertyKey[];
  message: string;
}

/** The dossier, if the values have its shape; else all in which they have not. */
export function shapedOf(values: unknown): { dossier: Dossier } | { issues: Issue[] } {
  const parsed = dossierShape.safeParse(values, { reportInput: true, error: knownKeys });
  if (parsed.success) return { dossier: parsed.data };
  return { issues: parsed.error.issues.flatMap(plain).flatMap(asIssues) };
}

/** Only here is it known which keys there are: they travel in the message. */
const knownKeys: z.core.$ZodErrorMap = ({ code, inst }) => {
  if (code !== 'unrecognized_keys') return undefined;
  const { shape } = (inst?._zod.def ?? {}) as { shape?: object };
  return Object.keys(shape ?? {}).join(' ');
};

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

/** A key that is unknown is an issue of its own, at its own place. */
function asIssues(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [{ path: issue.path, message: sentence(issue) }];
  const known = issue.message.split(' ');
  return issue.keys.map((key) => {
    const near = nearest(key, known);
    const way = near ? `Did you mean ${quote(near)}?` : `There are ${known.join(', ')}.`;
    return { path: [...issue.path, key], message: `Needed a key that this section has, but got ${quote(key)}. ${way}` };
  });
}

function sentence(issue: z.core.$ZodIssue): string {
  const written = !/^(Invalid|Too)/.test(issue.message);
  const got = shown(issue.input);
  if (written) return issue.message.includes('but got') ? issue.message : `${issue.message.replace(/\.?$/, '')}, but got ${got}.`;
  switch (issue.code) {
    case 'invalid_value':
      return `Needed ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.map(String).join(', ')}, but got ${got}.`;
    case 'invalid_type':
      return `Needed ${named(issue.expected, issue.input)}, but got ${got}.${wayFrom(issue.expected, issue.input)}`;
    case 'too_small':
      return `Needed at least ${issue.minimum}${issue.origin === 'array' ? ' in the list' : ''}, but got ${got}.`;
    default:
      return `${issue.message}, but got ${got}.`;
  }
}

function wayFrom(expected: string, input: unknown): string {
  if (input === undefined) return ' Add it.';
  return expected === 'string' && ['number', 'boolean'].includes(typeof input) ? ' Put it in quotes.' : '';
}

function shown(input: unknown): string {
  if (input === undefined || input === null) return 'nothing';
  if (typeof input === 'object') return Array.isArray(input) ? 'a list' : 'a map';
  return typeof input === 'string' ? quote(input) : String(input);
}

const names: Record<string, string> = {
  string: 'a text',
  boolean: 'true or false',
  record: 'a map',
  object: 'a map',
  array: 'a list',
  int: 'a whole number',
};
function named(type: string, input: unknown): string {
  if (type === 'number') return typeof input === 'number' ? 'a finite number' : 'a number';
  return names[type] ?? `a ${type}`;
}
