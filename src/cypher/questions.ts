import { readdirSync, readFileSync } from 'node:fs';
import { BadInput } from '../errors.js';
import type { Value } from '../graph/graph.js';
import { closest, quote } from '../ids.js';
import { root } from '../root.js';

/** A question of analysis that is ready to ask: a file of `cypher/questions/`, which also pastes into Neo4j Browser as it stands. */
export interface Question {
  /** Name of its file. */
  name: string;
  /** The question, in one line. */
  title: string;
  /** What it is for, and what to know of its answer. */
  purpose: string;
  /** What it asks with if nothing else is given. */
  parameters: Record<string, Value>;
  text: string;
}

const folder = new URL('cypher/questions/', root);
let read: Question[] | undefined;

/** All of them, in the order of their names. */
export const questions = (): Question[] => {
  read ??= readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .map((file) => file.replace('.cypher', ''))
    .sort()
    .map((name) => parseQuestion(readFileSync(new URL(`${name}.cypher`, folder), 'utf8'), name));
  return read;
};

export function questionOf(name: string): Question {
  const found = questions().find((question) => question.name === name);
  if (found) return found;
  const names = questions().map((one) => one.name);
  const [meant] = closest(name, names, 1);
  throw new BadInput(
    `Needed the name of a ready question, but got ${quote(name)}.${meant ? ` Did you mean "${meant}"?` : ''} There are ${names.join(', ')}.`,
  );
}

/**
 * A question's own parameters with those that were given in their place.
 * @throws BadInput for one that it does not have
 */
export function parametersFor({ name, parameters }: Question, given: Record<string, Value>): Record<string, Value> {
  const strange = Object.keys(given).filter((one) => !Object.hasOwn(parameters, one));
  if (strange.length === 0) return { ...parameters, ...given };
  const known = Object.keys(parameters).map((one) => `"${one}"`);
  throw new BadInput(`The question ${name} has the parameters ${known.join(', ') || '(none)'}, but got "${strange.join('", "')}".`);
}

/** Comment lines: the question, then its purpose. Lines `:param name => value;`: its parameters, as Neo4j's own tools take them. */
function parseQuestion(source: string, name: string): Question {
  const lines = source.split('\n');
  const [title = '', ...purpose] = lines.filter((line) => line.startsWith('//')).map((line) => line.slice(2).trim());
  const parameters = lines.flatMap((line): [string, Value][] => {
    const [, parameter, literal] = /^:param (\w+) => (.+);$/.exec(line) ?? [];
    return parameter && literal ? [[parameter, literalOf(literal)]] : [];
  });
  const text = lines
    .filter((line) => !line.startsWith('//') && !line.startsWith(':param'))
    .join('\n')
    .trim();
  return {
    name,
    title,
    purpose: purpose.filter(Boolean).join(' '),
    parameters: Object.fromEntries(parameters),
    text: text.replace(/;$/, ''),
  };
}

/** A literal of Cypher that is also one of JSON but for its quotes. */
export const literalOf = (literal: string): Value => JSON.parse(literal.replaceAll("'", '"')) as Value;
