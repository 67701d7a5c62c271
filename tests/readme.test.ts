import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { AttachedTexts } from '../src/article/texts.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { engines, folder, openWorld, type World } from './world.js';

/** What the README and docs/api.md show does what they say. */

const run = promisify(execFile);
const page = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const block = (text: string, language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1] ?? '';

let world: World;
let server: Server;
let address: string;
beforeAll(async () => {
  world = await openWorld(engines[0] as (typeof engines)[number]);
  server = createServer(createKnowledgeBase({ graph: world.graph, texts: new AttachedTexts(folder()), log: pino({ level: 'silent' }) }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.close();
});

test('the question of the README is answered', async () => {
  const { data, errors } = await world.ask(block(page('README.md'), 'graphql'));
  expect(errors).toBeUndefined();
  expect(data.person.tenures.map(({ certainty }: { certainty: string }) => certainty)).toEqual(['CERTAIN', 'CERTAIN']);
});

test('the program of the README prints visits with their sources', async () => {
  const file = join(folder(), 'ask.mjs');
  writeFileSync(file, block(page('README.md'), 'js').replace('http://127.0.0.1:4000/graphql', address));
  const { stdout } = await run('node', [file]);
  expect(stdout.split('\n').slice(0, 2)).toEqual([
    '2014-03-24/2014-03-28 Visit of Alexandr Galushka to Pyongyang / Yonhap, spring 2014, paragraph 13',
    '2014-04-22/2014-04-28 Visit of a delegation led by Anton Khlopkov to Pyongyang / Yonhap, spring 2014, paragraph 12',
  ]);
});

/** An interpreter with what examples/python and examples/notebook require: `.ci/run` makes one. */
const python = process.env.RAPPORT_TEST_PYTHON;
if (!python) process.stderr.write('Python: not run (RAPPORT_TEST_PYTHON names an interpreter with the requirements of examples/)\n');
(python ? describe : describe.skip)('in Python', () => {
  const examples = new URL('../examples/', import.meta.url).pathname;
  const environment = () => ({ ...process.env, RAPPORT_URL: address, MPLBACKEND: 'agg' });

  test('the program with gql prints a record and pages both ways', async () => {
    const { stdout } = await run(python as string, [join(examples, 'python/ask.py')], { env: environment() });
    expect(stdout).toContain('Yuri Trutnev');
    expect(stdout).toContain('Yonhap, spring 2014, paragraph 5');
  });

  test('the notebook runs from its first cell to its last, and draws', async () => {
    const place = folder();
    const pictures = { RAPPORT_PICTURES: place };
    const options = ['--to', 'notebook', '--execute', '--output-dir', place, join(examples, 'notebook/contacts.ipynb')];
    await run(python as string, ['-m', 'nbconvert', ...options], { env: { ...environment(), ...pictures } });
    for (const name of ['contacts.png', 'timeline.png']) expect(readFileSync(join(place, name)).length).toBeGreaterThan(10_000);
  }, 180_000);
});

test('docs/api.md lists every code that an error can have, and the limits as they are', async () => {
  const { limits } = await import('../src/builder.js');
  const { analystLimits } = await import('../src/cypher/analyst.js');
  const text = page('docs/api.md');
  const source = ['errors.ts', 'web/protection.ts', 'web/documents.ts', 'web/http.ts'].map((file) => page(`src/${file}`)).join('\n');
  // Why a change is refused is no code: it is a type of failure.
  const codes = new Set([...source.replace(/readonly reason: [^\n]*/, '').matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g)].map(([, code]) => code));
  expect([...codes].filter((code) => !text.includes(`\`${code}\``))).toEqual([]);
  const row = (name: string) => new RegExp(`\\| ${name} +\\| ([\\d,]+)`).exec(text)?.[1]?.replace(',', '');
  expect(
    Object.fromEntries(
      ['depth', 'breadth', 'complexity', 'aliases', 'directives', 'tokens', 'page size', 'time'].map((name) => [name, Number(row(name))]),
    ),
  ).toEqual({
    depth: limits.depth,
    breadth: limits.breadth,
    complexity: limits.complexity,
    aliases: limits.aliases,
    directives: limits.directives,
    tokens: limits.tokens,
    'page size': limits.pageSize,
    time: limits.milliseconds / 1_000,
  });
  for (const shown of [
    `take ${analystLimits.milliseconds / 1_000} s`,
    `${analystLimits.rows.toLocaleString('en')} rows`,
    `${analystLimits.megabytes} MB`,
  ])
    expect(text).toContain(shown);
});

test('every setting of .env.example is in the README, and the other way round', () => {
  const example = [...page('.env.example').matchAll(/^([A-Z0-9_]+)=/gm)].map(([, name]) => name).sort();
  const table = [...page('README.md').matchAll(/^\| `([A-Z0-9_]+)` +\|/gm)].map(([, name]) => name).sort();
  expect(table).toEqual(example);
});
