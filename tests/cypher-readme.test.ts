import { readFileSync, writeFileSync } from 'node:fs';
import type { Row, Value } from '../src/graph/graph.js';
import { engines, openWorld, type World } from './world.js';

/** The graph's contract shows statements and their answers: each runs on every engine and answers as printed. */

const file = new URL('../cypher/README.md', import.meta.url);
const readme = readFileSync(file, 'utf8');

/** Written anew only by hand: RAPPORT_RECORD=1. Then every line of the difference is read against the article. */
const record = process.env.RAPPORT_RECORD === '1' && process.env.CI === undefined;

/** A statement, with the heading above it and the table right below. */
const questions = [...readme.matchAll(/```cypher\n(.*?)```\n\n((?:\|[^\n]*\n)*)/gs)].map(([shown, text = '', table = ''], index) => ({
  question: readme.split(/^### (?=\d)/m)[index + 1]?.split('\n')[0] ?? '',
  shown,
  text,
  table,
}));

/** A header, a line below it, and the rows. */
function cellsOf(rows: Row[]): string[][] {
  const columns = Object.keys(rows[0] ?? {});
  return [columns, columns.map(() => '---'), ...rows.map((row) => columns.map((column) => cell(row[column])))];
}
const cell = (value: Value | undefined): string => (Array.isArray(value) ? value.join(', ') : String(value ?? '')).replaceAll('|', '\\|');

const written = (cells: string[][]): string => cells.map((line) => `| ${line.join(' | ')} |\n`).join('');
/** However wide a formatter made it. */
const read = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split(/(?<!\\)\|/).map((text) => text.trim().replace(/^-+$/, '---')))
    .map((line) => line.slice(1, -1));

test('ten first questions, each under its heading and with its answer', () => {
  expect(questions.map(({ question }) => question.replace(/ .*/, ''))).toEqual(Array.from({ length: 10 }, (_, n) => `${n + 1}.`));
  for (const { question, shown } of questions) expect(readme.indexOf(`### ${question}\n`)).toBeLessThan(readme.indexOf(shown));
  expect(readme.split('```cypher').length - 1).toBe(questions.length);
});

describe.each(engines)('$name', (engine) => {
  let world: World;
  let recorded = readme;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(async () => {
    await world.close();
    if (record && engine.name === 'embedded') writeFileSync(file, recorded);
  });

  test.each(questions)('$question', async ({ question, shown, text, table }) => {
    const rows = await world.graph.read({ name: question, text, parameters: {} });
    recorded = recorded.replace(shown, () => `\`\`\`cypher\n${text}\`\`\`\n\n${written(cellsOf(rows))}`);
    expect(rows.length).toBeGreaterThan(0);
    if (!record) expect(cellsOf(rows)).toEqual(read(table));
  });
});

test('the drawing shows every type of edge', () => {
  const drawing = readFileSync(new URL('../cypher/graph.svg', import.meta.url), 'utf8');
  const types = [...readme.matchAll(/\[:([A-Z_]{2,})(?: \{position\})?\]->/g)].map(([, type]) => type as string);
  expect(types.length).toBeGreaterThan(30);
  expect(types.filter((type) => !drawing.includes(`>${type}<`))).toEqual([]);
});
