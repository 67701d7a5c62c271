import type { Cell, Value } from '../graph/graph.js';
import type { Analyst } from './analyst.js';
import { commands } from './commands.js';
import { functions } from './portable.js';
import { parametersFor, questionOf, questions } from './questions.js';

/** What a prompt can complete. */
export interface Names {
  labels: string[];
  types: string[];
  properties: string[];
}

const words = `MATCH OPTIONAL WHERE RETURN DISTINCT ORDER BY LIMIT SKIP WITH UNWIND UNION ALL CALL EXISTS COUNT CASE WHEN THEN ELSE END
AND OR NOT IN IS NULL AS ASC DESC CONTAINS STARTS ENDS`.split(/\s+/);

/** Labels, types and properties that are in the graph. */
export async function readNames(analyst: Pick<Analyst, 'ask'>): Promise<Names> {
  const firstOf = async (name: string): Promise<string[]> => [
    ...new Set((await answer(analyst, name)).map(([cell]) => String(cell?._value))),
  ];
  const [labels, types, properties] = await Promise.all([firstOf('which-labels'), firstOf('which-edges'), firstOf('which-properties')]);
  return { labels, types, properties };
}

async function answer(analyst: Pick<Analyst, 'ask'>, name: string, given: Record<string, Value> = {}): Promise<Cell[][]> {
  const question = questionOf(name);
  return (await analyst.ask(question.text, parametersFor(question, given))).rows;
}

/** What may stand in place of the last word of a line, and that word. */
export async function completions(analyst: Pick<Analyst, 'ask'>, names: Names, line: string): Promise<[string[], string]> {
  const [, id] = /['"]([a-z][\w:.-]*)$/.exec(line) ?? [];
  if (id !== undefined) {
    const rows = await answer(analyst, 'ids-beginning', { start: id });
    return [rows.map(([cell]) => String(cell?._value)), id];
  }
  const [, question] = /^:(?:ask|show)\s+(\S*)$/.exec(line) ?? [];
  if (question !== undefined)
    return [
      beginning(
        questions().map(({ name }) => name),
        question,
      ),
      question,
    ];
  const [word = ''] = /[:\w]*$/.exec(line) ?? [];
  if (/^:\w*$/.test(line)) return [beginning(commands, line), line];
  const [, sign, rest = ''] = /([:.|]?)(\w*)$/.exec(line) ?? [];
  if (sign === ':' || sign === '|') {
    const inEdge = line.lastIndexOf('[') > Math.max(line.lastIndexOf(']'), line.lastIndexOf('('));
    return [beginning(inEdge ? names.types : names.labels, rest), rest];
  }
  if (sign === '.') return [beginning(names.properties, rest), rest];
  return [beginning([...words, ...functions.values()], word), word];
}

const beginning = (all: readonly string[], start: string): string[] =>
  all.filter((one) => one.toLowerCase().startsWith(start.toLowerCase()));
