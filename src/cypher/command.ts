import { BadInput } from '../errors.js';
import type { Value } from '../graph/graph.js';
import { closest, isEntityId } from '../ids.js';
import type { Analyst } from './analyst.js';
import { type Format, formats, printed } from './output.js';
import { parametersFor, questionOf } from './questions.js';

/** What `rapport cypher` was asked to do. */
export interface Asked {
  /** The statement; null: ask for statements at a prompt. */
  text: string | null;
  parameters: Record<string, Value>;
  format: Format;
}

interface Given {
  statement?: string | undefined;
  file?: string | undefined;
  question?: string | undefined;
  /** `name=value`. */
  param: readonly string[];
  format: string;
}

interface Sources {
  readText: (file: string) => Promise<string>;
  /** What is piped in; null on a terminal. */
  readInput: () => Promise<string | null>;
}

/** @throws BadInput if what was given does not fit together */
export async function readAsked({ statement, file, question, param, format }: Given, { readText, readInput }: Sources): Promise<Asked> {
  const ways = [statement, file, question].filter((way) => way !== undefined);
  if (ways.length > 1) throw new BadInput('Give a statement, a file or a question, but got more than one of them.');
  const parameters = Object.fromEntries(param.map(readParameter));
  const wanted = readFormat(format);
  if (question !== undefined) {
    const found = questionOf(question);
    return { text: found.text, parameters: parametersFor(found, parameters), format: wanted };
  }
  const text = statement ?? (file === undefined ? await readInput() : await readText(file));
  const own = text === null ? { text, parameters: {} } : withoutParameters(text);
  return { text: own.text, parameters: { ...own.parameters, ...parameters }, format: wanted };
}

/** @param warn is told of an id that there is not, if nothing was found */
export async function askOnce(
  analyst: Pick<Analyst, 'ask'>,
  { text, parameters, format }: Asked,
  warn = (line: string): void => void process.stderr.write(`${line}\n`),
): Promise<string> {
  const answer = await analyst.ask(text ?? '', parameters);
  if (answer.rows.length === 0) for (const line of await missing(analyst, parameters)) warn(line);
  return printed(answer, format);
}

/** Ids among the parameters that no node has, with the nearest that one has. */
async function missing(analyst: Pick<Analyst, 'ask'>, parameters: Record<string, Value>): Promise<string[]> {
  const ids = Object.entries(parameters).filter((given): given is [string, string] => typeof given[1] === 'string' && isEntityId(given[1]));
  const lines = ids.map(async ([name, id]) => {
    const all = questionOf('ids-beginning');
    const start = id.slice(0, id.indexOf(':') + 1);
    const { rows } = await analyst.ask(all.text, parametersFor(all, { start, first: 10_000 }));
    const found = rows.map(([cell]) => String(cell?._value));
    if (found.includes(id)) return [];
    const [meant] = closest(id, found, 1);
    return [`There is no "${id}" ($${name}).${meant ? ` Did you mean "${meant}"?` : ''}`];
  });
  return (await Promise.all(lines)).flat();
}

export function readFormat(format: string): Format {
  const found = formats.find((one) => one === format);
  if (found) return found;
  throw new BadInput(`A format is ${formats.join(', ')}, but got "${format}".`);
}

/** `who=person:yuri-trutnev`, `first=10`, `kinds=["Visit"]`: what reads as JSON is that, anything else a text. */
export function readParameter(given: string): [string, Value] {
  const [, name, text] = /^\$?(\w+)=(.*)$/s.exec(given) ?? [];
  if (!name || text === undefined) throw new BadInput(`A parameter looks like who=person:yuri-trutnev or first=10, but got "${given}".`);
  return [name, readValue(text)];
}

export function readValue(text: string): Value {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return text.replace(/^'(.*)'$/s, '$1');
  }
}

/** A file of `cypher/questions/` brings its own parameters, in lines that Neo4j's tools take as well. */
function withoutParameters(text: string): { text: string; parameters: Record<string, Value> } {
  const parameters: Record<string, Value> = {};
  const lines = text.split('\n').filter((line) => {
    const [, name, literal] = /^:param (\w+) => (.+?);?$/.exec(line) ?? [];
    if (name && literal) parameters[name] = readValue(literal);
    return name === undefined;
  });
  return { text: lines.join('\n'), parameters };
}
