import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Analyst } from '../src/cypher/analyst.js';
import { completions, readNames } from '../src/cypher/completion.js';
import { prompt } from '../src/cypher/prompt.js';
import { engines, folder, openWorld, type World } from './world.js';

/** The prompt of `rapport cypher`, as somebody types at it. */

let world: World;
let analyst: Analyst;
beforeAll(async () => {
  world = await openWorld(engines[0] as (typeof engines)[number]);
  analyst = new Analyst(world.graph);
});
afterAll(() => world.close());

/** Types the lines, and returns what stands on the screen without its colours and movements. */
async function typed(lines: string[], history = join(folder(), 'history')): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  let screen = '';
  output.on('data', (piece) => {
    screen += String(piece);
  });
  const ended = prompt(analyst, { text: null, parameters: {}, format: 'csv' }, { input, output, history });
  for (const line of lines) input.write(`${line}\n`);
  await ended;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told
  return screen.replace(/\u001b\[[\d;]*[A-Za-z]/g, '');
}

test('answers statements of several lines, ready questions, parameters and formats until it is left', async () => {
  const screen = await typed([
    ':param who=person:yuri-trutnev',
    'MATCH (p:Person {id: $who})',
    'RETURN p.name AS name;',
    ':ask busiest first=1',
    ':format jsonl',
    'RETURN $who AS who;',
    ':quit',
  ]);
  for (const line of ['name\nYuri Trutnev\n', 'actor,events,id\nNorth Korea,5,state:north-korea\n', '{"who":"person:yuri-trutnev"}\n'])
    expect(screen.replaceAll('\r', '')).toContain(line);
});

test('says what is wrong and asks on', async () => {
  const screen = await typed(['CREATE (:X);', ':nope', ':ask busy', ':param x', ':format xml', 'RETURN 1 AS one;', ':quit']);
  for (const line of [
    'Statements here only read, but got CREATE. (line 1, column 1)',
    'There is no :nope here. :help says what there is.',
    'Needed the name of a ready question, but got "busy".',
    'A parameter looks like who=person:yuri-trutnev or first=10, but got "x".',
    'A format is table, jsonl, csv, but got "xml".',
    'one',
  ])
    expect(screen).toContain(line);
});

test('keeps what was asked for the next time', async () => {
  const history = join(folder(), 'history');
  await typed(['RETURN 1 AS one;', ':quit'], history);
  expect(readFileSync(history, 'utf8')).toBe(':quit\nRETURN 1 AS one;\n');
  await typed(['RETURN 2 AS two;', ':quit'], history);
  expect(readFileSync(history, 'utf8').split('\n')).toContain('RETURN 1 AS one;');
});

test('a statement of several lines is kept as one, and a command in its midst is obeyed', async () => {
  const history = join(folder(), 'history');
  const lines = [
    'MATCH (p',
    ':Person {id: $who}) // who',
    ':param who=person:yuri-trutnev',
    ':help',
    "RETURN p.name AS name, 'a",
    "b' AS t;",
  ];
  const screen = await typed([...lines, ':quit'], history);
  expect(screen.replaceAll('\r', '')).toContain('name,t\nYuri Trutnev,"a\nb"\n');
  expect(screen).toContain('A statement ends with ; and may take several lines.');
  expect(readFileSync(history, 'utf8')).toBe(
    ":quit\nMATCH (p :Person {id: $who}) RETURN p.name AS name, 'a\\nb' AS t;\n:help\n:param who=person:yuri-trutnev\n",
  );
  expect(await typed(['RETURN', ':quit'])).not.toContain('cannot stand here');
});

test('Ctrl-C leaves what was begun, on an empty line the prompt', async () => {
  const screen = await typed(['RETURN 1 AS one,', 'nonsense\u0003RETURN 2 AS two;', '\u0003']);
  expect(screen.replaceAll('\r', '')).toContain('two\n2\n');
  expect(screen).not.toContain('cannot stand here');
});

test('an unreadable history is none', async () => {
  expect(await typed([':quit'], '/nowhere/at/all')).toContain('Cypher, reading only.');
});

describe('completes', () => {
  test.each<[string, string, string[] | ReturnType<typeof expect.arrayContaining>]>([
    ['labels', 'MATCH (p:Per', ['Person']],
    ['types of edges', 'MATCH (p)-[:TOOK', ['TOOK_PART']],
    ['types of edges after another', 'MATCH (p)-[:HELD|O', ['OF', 'OF_ARTICLE', 'OF_STATE', 'ON_BEHALF_OF']],
    ['properties', 'RETURN p.fam', ['familyName', 'familyNameFirst']],
    ['ids', "MATCH (p {id: 'person:yu", ['person:yuri-trutnev']],
    ['words and functions', 'RETURN coal', ['coalesce']],
    ['commands', ':qu', [':questions', ':quit']],
    ['names of questions', ':ask who-at', ['who-attended']],
  ])('%s', async (_, line, found) => {
    const [offers] = await completions(analyst, await readNames(analyst), line);
    expect(offers).toEqual(found);
  });
});
