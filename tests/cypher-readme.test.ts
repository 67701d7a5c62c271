import { readFileSync, writeFileSync } from 'node:fs';
import type { Row, Value } from '../src/graph/graph.js';
import { engines, openWorld, type World } from './world.js';

/** The graph's contract shows statements and their answers: each runs on every engine and answers as printed. */

const file = new URL('../cypher/README.md', import.meta.url);
const readme = readFileSync(file, 'utf8');

/** Written anew only by hand: RAPPORT_RECORD=1. Then every line of the difference is read against the article. */
const record = process.env.RAPPORT_RECORD === '1' && process.env.CI === undefined;

const block = /```cypher\n(.*?)```\n(?:\n((?:\|[^\n]*\n)+))?/gs;
const questions = [...readme.matchAll(block)].map(([, text = '', table = '']) => ({ question: headingOf(text), text, table }));

function headingOf(text: string): string {
  const before = readme.slice(0, readme.indexOf(text));
  return /^### (?!.*^### )([^\n]*)/ms.exec(before.slice(before.lastIndexOf('\n### ') + 1))?.[1] ?? text;
}

function cell(value: Value | undefined): string {
  const text = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return text.replaceAll('|', '\\|');
}

function tableOf(rows: Row[]): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: string[]): string => `|${cells.map((text) => (text === '' ? ' ' : ` ${text} `)).join('|')}|\n`;
  return [columns, columns.map(() => '---'), ...rows.map((row) => columns.map((column) => cell(row[column])))].map(line).join('');
}

test('ten first questions, each with its answer', () => {
  expect(questions.map(({ question }) => question.replace(/ .*/, ''))).toEqual(Array.from({ length: 10 }, (_, n) => `${n + 1}.`));
  expect(questions.filter(({ table }) => table === '')).toEqual([]);
});

describe.each(engines)('$name', (engine) => {
  let world: World;
  const answers = new Map<string, string>();
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(async () => {
    await world.close();
    if (record && engine.name === 'embedded')
      writeFileSync(
        file,
        readme.replace(block, (whole, text: string, table = '') => whole.replace(table || '\n\n\n', answers.get(text) ?? table)),
      );
  });

  test.each(questions)('$question', async ({ question, text, table }) => {
    const rows = await world.graph.read({ name: question, text, parameters: {} });
    answers.set(text, tableOf(rows));
    expect(rows.length).toBeGreaterThan(0);
    if (!record) expect(tableOf(rows)).toEqual(table);
  });
});
