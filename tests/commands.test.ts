import { execFile, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import Database from 'libsql';
import { EmbeddedGraph } from '../src/graph/embedded.js';
import { foldVersion } from '../src/ledger/fold.js';
import { importDossier } from '../src/ledger/ledger.js';
import { at, madeUp, textOf } from './made-up.js';
import { tokenOf } from './tokens.js';
import { dossierFile, folder } from './world.js';

/** The built program, started with plain node as a user starts it. */

const root = fileURLToPath(new URL('../', import.meta.url));
const main = join(root, 'dist', 'main.js');
/** The first of the shipped dossiers, alone: what is asked here is told by no other. */
const first = fileURLToPath(dossierFile);
const run = promisify(execFile);

let place: string;
let environment: NodeJS.ProcessEnv;
beforeAll(() => run('npm', ['run', '--silent', 'build'], { cwd: root }), 120_000);
beforeEach(() => {
  place = folder();
  const { NEO4J_URI, ...rest } = process.env;
  environment = { ...rest, RAPPORT_STORE: join(place, 'graph'), RAPPORT_TEXTS: join(place, 'texts'), PORT: '0', LOG_LEVEL: 'error' };
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

async function rapport(args: string[], more: NodeJS.ProcessEnv = {}) {
  try {
    const { stdout, stderr } = await run(process.execPath, [main, ...args], { env: { ...environment, ...more }, cwd: place });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

const dossier = () => {
  const file = join(place, 'a.yaml');
  writeFileSync(file, madeUp('a', { people: { 'person:a': { name: 'Anna', at: at('a', 2) } } }));
  return file;
};

test('a dossier is checked, read in, listed, given its text and taken away', async () => {
  const file = dossier();
  const text = join(place, 'a.txt');
  writeFileSync(text, textOf('a'));
  const steps: [string[], string][] = [
    [['check', file], 'a.yaml: 4 statements, hashes not checked\n'],
    [['check', file, '--text', text], 'a.yaml: 4 statements, spans verified: 14 of 14\n'],
    [
      ['import', '--preview', file],
      [
        'a.yaml: added  article:a  4 statements, 4 new, 0 gone, 0 mended',
        '  new: 4',
        '    name:organization:gazette/Gazette: Gazette goes by the name Gazette.',
        '    name:person:a/Anna: Anna goes by the name Anna.',
        '    organization:gazette: Gazette is named as an organization.',
        '    person:a: Anna is named as a person.',
        '',
      ].join('\n'),
    ],
    [['list'], ''],
    [['import', file], 'added  article:a  4 statements\n'],
    [['import', file], 'unchanged  article:a  4 statements\n'],
    [['list'], 'article:a  4 statements  Article a\n'],
    [['attach', 'article:a', text], `attached  article:a  ${[...textOf('a')].length} characters\n`],
    [['locate', text, 'Line 2'], `${at('a', 2).replace(/-\d+$/, '')}-${Number(/@(\d+)/.exec(at('a', 2))?.[1]) + 6}\n`],
    [['remove', 'article:a'], 'removed  article:a\n'],
    [['list'], ''],
  ];
  for (const [args, stdout] of steps) expect({ args, ...(await rapport(args)) }).toEqual({ args, code: 0, stdout, stderr: '' });
});

test('the shipped dossiers are read where none is named', async () => {
  const { stdout } = await rapport(['import']);
  expect(stdout).toMatch(/^(?:added {2}article:\S+ {2}\d+ statements\n)+$/);
  expect(stdout).toMatch(/^added {2}article:yonhap-nk-russia-2014 {2}442 statements$/m);
});

test('sealing a dossier that is sealed changes nothing', async () => {
  const file = dossier();
  const text = join(place, 'a.txt');
  writeFileSync(text, textOf('a'));
  await rapport(['seal', file, text]);
  const once = readFileSync(file, 'utf8');
  expect(await rapport(['seal', file, text])).toEqual({ code: 0, stdout: `sealed  ${file}\n`, stderr: '' });
  expect(readFileSync(file, 'utf8')).toBe(once);
});

test('a dossier is not sealed with another text unless that is said, and line ends of any kind are read', async () => {
  const file = dossier();
  const [text, other] = ['a.txt', 'b.txt'].map((name) => join(place, name)) as [string, string];
  writeFileSync(text, textOf('a'));
  writeFileSync(other, textOf('b'));
  const before = readFileSync(file, 'utf8');
  expect((await rapport(['seal', file, other])).stderr).toMatch(
    /^Needed the text that the dossier was sealed with, whose SHA-256 is .* say --new-text\.\n$/,
  );
  expect(readFileSync(file, 'utf8')).toBe(before);
  writeFileSync(file, before.replaceAll('\n', '\r\n'));
  expect((await rapport(['seal', file, text])).code).toBe(0);
  expect((await rapport(['check', file, '--text', text])).stdout).toBe('a.yaml: 4 statements, spans verified: 14 of 14\n');
});

test('another article needs another id, and a check looks at every file', async () => {
  const file = dossier();
  const twin = join(place, 'twin.yaml');
  writeFileSync(twin, madeUp('b', { people: { 'person:a': { name: 'Anna', at: at('b', 2) } } }).replaceAll('article:b', 'article:a'));
  await rapport(['import', file]);
  expect((await rapport(['import', twin])).stderr).toMatch(
    /^twin\.yaml: needed an id of its own for each article, but "article:a" is in the graph with another text/,
  );
  const [bad, worse] = ['bad.yaml', 'worse.yaml'].map((name) => join(place, name)) as [string, string];
  writeFileSync(bad, readFileSync(file, 'utf8').replace('Anna', '""'));
  writeFileSync(worse, 'nothing');
  const { code, stdout, stderr } = await rapport(['check', bad, worse, file]);
  expect([code, stdout]).toEqual([1, 'a.yaml: 4 statements, hashes not checked\n']);
  expect(stderr).toMatch(/^bad\.yaml:\d+:\d+ [\s\S]*\nworse\.yaml:1:1 /);
});

test('ids are judged, statements ranked, articles retracted; all of it stands in the journal and can be taken back', async () => {
  const file = join(place, 'd.yaml');
  const people = { 'person:a': { name: 'Anna', at: at('d', 2) }, 'person:b': { name: 'Anne', at: at('d', 3) } };
  writeFileSync(file, madeUp('d', { people }));
  await rapport(['import', file]);
  const { stdout: asked } = await rapport(['cypher', '-o', 'csv', "MATCH (s:Statement {fact: 'person:a'}) RETURN s.id AS id"]);
  const statement = asked.trim().split('\n').at(-1) as string;
  const because = ['--because', 'So it is.'];
  const steps: [string[], number, string][] = [
    [
      ['judge', 'person:a', 'person:b', 'same', ...because, '--keep', 'person:b', '--by', 'ed'],
      0,
      'decided  judgement:person:a/person:b  entry 2\n',
    ],
    [
      ['judge', 'person:a', 'person:c', 'same', ...because],
      1,
      'Needed an id of the record, but it has none "person:c". Ask for it by `people`, `organizations`, `events` or `statements`.\n',
    ],
    [['judge', 'person:a', 'person:b', 'different'], 1, 'A decision says why (`because`), but got nothing.\n'],
    [['judge', 'person:a', 'person:b', ...because], 1, 'Needed one of same, different, unsure, or --take-back.\n'],
    [['judge', 'person:b', 'person:a', '--take-back'], 0, 'taken back  judgement:person:a/person:b  entry 3\n'],
    [
      ['judge', 'person:b', 'person:a', '--take-back', ...because],
      1,
      'A decision is taken back by --take-back alone: leave out what is decided, and why.\n',
    ],
    [['rank', statement, 'deprecated', ...because], 0, `decided  ${statement}  entry 4\n`],
    [['rank', statement, '--take-back'], 0, `taken back  ${statement}  entry 5\n`],
    [['retract', 'article:d', ...because, '--by', 'ed'], 0, 'decided  article:d  entry 6\n'],
    [['retract', 'article:d', '--take-back'], 0, 'taken back  article:d  entry 7\n'],
    [['retract', 'article:d', '--take-back'], 1, 'There is no decision in force on "article:d" that could be taken back.\n'],
  ];
  for (const [args, code, told] of steps) {
    const { stdout, stderr, ...rest } = await rapport(args);
    expect({ args, ...rest, told: stdout + stderr }).toEqual({ args, code, told });
  }
  const journal = async (...args: string[]) => (await rapport(['journal', ...args])).stdout.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'at');
  expect(await journal('-n', '3')).toBe(
    [
      '7  at  -  retraction  article:d  taken back',
      '6  at  ed  retraction  article:d  {"because":"So it is."}',
      `5  at  -  ranking  ${statement}  taken back`,
      '',
    ].join('\n'),
  );
  expect(await journal('--kind', 'dossier')).toMatch(
    /^1 {2}at {2}- {2}dossier {2}article:d {2}\{"sha256":"[0-9a-f]{64}","statements":6\}\n$/,
  );
  expect((await journal('--by', 'ed', '--subject', 'article:d')).split('\n')).toHaveLength(2);
  expect((await rapport(['journal', '--kind', 'x'])).stderr).toMatch(/^A kind of entry \(--kind\) is one of dossier, /);
  expect((await rapport(['judge', 'person:a', 'person:b', 'maybe'])).stderr).toMatch(/Allowed choices are same, different, unsure/);
});

test('a service is told whose tokens to take', async () => {
  const secret = 'a secret of more than thirty-two bytes, for tests';
  const service = spawn(process.execPath, [main], {
    env: { ...environment, RAPPORT_JWT_SECRET: secret, RAPPORT_JWT_AUDIENCE: 'rapport', RAPPORT_ANONYMOUS: 'off' },
    cwd: place,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const line = await new Promise<string>((resolve) => createInterface(service.stdout).once('line', resolve));
    const [address = ''] = /http:\S+/.exec(line) ?? [];
    const ask = (query: string, token?: string) =>
      fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ query }),
      });
    expect((await ask('{ stats { articles } }')).status).toBe(401);
    const token = await tokenOf('ed', 'editor', { aud: 'rapport' }, secret);
    const retract = 'mutation { retractArticle(input: {article: "article:none", because: "b"}) { __typename } }';
    expect(await (await ask(retract, token)).json()).toEqual({ data: { retractArticle: { __typename: 'NotFound' } } });
  } finally {
    service.kill('SIGTERM');
    await new Promise((resolve) => service.once('close', resolve));
  }
});

const refusals: [string, string[], NodeJS.ProcessEnv, number, string][] = [
  [
    'a secret that is short',
    ['serve'],
    { RAPPORT_JWT_SECRET: 'short' },
    2,
    'RAPPORT_JWT_SECRET must be a secret of at least 32 bytes, but is shorter. See .env.example.\n',
  ],
  [
    'a secret and keys',
    ['list'],
    { RAPPORT_JWT_SECRET: 'x'.repeat(32), RAPPORT_JWT_KEYS: 'keys.json' },
    2,
    'Tokens are signed with RAPPORT_JWT_SECRET or with keys of RAPPORT_JWT_KEYS, but both are set. See .env.example.\n',
  ],
  [
    'who may ask without saying how they are known',
    ['list'],
    { RAPPORT_ANONYMOUS: 'off', RAPPORT_JWT_ISSUER: 'x' },
    2,
    'RAPPORT_JWT_ISSUER, RAPPORT_ANONYMOUS says whom the service answers by their tokens, but it knows none: set RAPPORT_JWT_SECRET or RAPPORT_JWT_KEYS. See .env.example.\n',
  ],
  [
    'a file of keys that is not there',
    ['serve'],
    { RAPPORT_JWT_KEYS: '/dev/null/keys' },
    2,
    "The file of keys /dev/null/keys (RAPPORT_JWT_KEYS) cannot be read: ENOTDIR: not a directory, open '/dev/null/keys'\n",
  ],
  ['a port that is none', ['list'], { PORT: 'abc' }, 2, 'PORT must be a port from 0 to 65535, but is "abc". See .env.example.\n'],
  [
    'a level that is none',
    ['list'],
    { LOG_LEVEL: 'loud' },
    2,
    'LOG_LEVEL must be one of silent, fatal, error, warn, info, debug, trace, but is "loud". See .env.example.\n',
  ],
  [
    'two wrong settings at once',
    ['serve'],
    { PORT: '70000', NEO4J_URI: 'http://x' },
    2,
    'PORT must be a port from 0 to 65535, but is "70000"; NEO4J_URI must be an address such as "neo4j://localhost:7687", but is "http://x". See .env.example.\n',
  ],
  [
    'a folder that cannot be made',
    ['list'],
    { RAPPORT_STORE: '/dev/null/graph' },
    2,
    "The folder of the embedded graph, /dev/null/graph (RAPPORT_STORE), cannot be used: ENOTDIR: not a directory, mkdir '/dev/null/graph'. It must be one that can be written to.\n",
  ],
  [
    'a file that is not there',
    ['check', 'none.yaml'],
    {},
    1,
    "Needed a file that can be read, but none.yaml cannot: ENOENT: no such file or directory, open 'none.yaml'\n",
  ],
  [
    'an article that is not there',
    ['remove', 'article:none'],
    {},
    1,
    'Needed the id of an article in the graph, but got "article:none". "rapport list" shows them.\n',
  ],
];
test.each(refusals)('%s ends with one line and a code', async (_, args, more, code, stderr) => {
  expect(await rapport(args, more)).toEqual({ code, stdout: '', stderr });
});

test('a dossier with mistakes is refused with all of them, and nothing of it is read', async () => {
  const file = join(place, 'bad.yaml');
  writeFileSync(file, madeUp('a', { people: { 'person:a': { nmae: 'x' }, 'person:b': { name: 'B', rank: 'FIRST' } } }));
  const { code, stdout, stderr } = await rapport(['import', file]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.split('\n').map((line) => line.replace(/:\d+:\d+/, ''))).toEqual([
    'bad.yaml people.person:a.name: Needed a text, but got nothing. Add it.',
    'bad.yaml people.person:a.nmae: Needed a key that this section has, but got "nmae". Did you mean "name"?',
    'bad.yaml people.person:b.rank: Needed one of PREFERRED, NORMAL, DEPRECATED, but got "FIRST".',
    '',
  ]);
  expect((await rapport(['list'])).stdout).toBe('');
});

test('of several dossiers the sound ones are read, and each of the others is reported', async () => {
  const names = ['a', 'b', 'c'].map((name) => join(place, `${name}.yaml`)) as [string, string, string];
  for (const [n, file] of names.entries())
    writeFileSync(file, madeUp('abc'[n] as string, { states: { 'state:x': { name: n === 1 ? 7 : 'X' } } }));
  const { code, stdout, stderr } = await rapport(['import', names[0], names[1], 'none.yaml', names[2]]);
  expect({ code, stdout, stderr: stderr.replace(/:\d+:\d+/, '') }).toEqual({
    code: 1,
    stdout: 'added  article:a  4 statements\nadded  article:c  4 statements\n',
    stderr:
      'b.yaml states.state:x.name: Needed a text, but got 7. Put it in quotes.\n' +
      "Needed a file that can be read, but none.yaml cannot: ENOENT: no such file or directory, open 'none.yaml'\n",
  });
});

test('a folder is read with the folders in it, in the order of names', async () => {
  mkdirSync(join(place, 'all', 'later'), { recursive: true });
  for (const name of ['b', 'a', 'later/c']) writeFileSync(join(place, 'all', `${name}.yaml`), madeUp(name.slice(-1), {}));
  writeFileSync(join(place, 'all', 'd.yaml'), 'rapport: [');
  writeFileSync(join(place, 'all', 'notes.txt'), 'no dossier');
  const added = (name: string, outcome = 'added') => `${outcome}  article:${name}  2 statements\n`;
  const first = await rapport(['import', 'all']);
  expect({ ...first, stderr: first.stderr.split(':')[0] }).toEqual({
    code: 1,
    stdout: added('a') + added('b') + added('c'),
    stderr: 'd.yaml',
  });
  rmSync(join(place, 'all', 'd.yaml'));
  expect(await rapport(['import', join(place, 'all')])).toEqual({
    code: 0,
    stdout: ['a', 'b', 'c'].map((name) => added(name, 'unchanged')).join(''),
    stderr: '',
  });
});

test('a reader that has read enough is no mistake', async () => {
  await rapport(['import']);
  for (const args of ['list', "cypher 'MATCH (n) RETURN n.id'", 'check']) {
    const { stderr } = await run('sh', ['-c', `"$0" "$1" ${args} | true`, process.execPath, main], { env: environment, cwd: place });
    expect({ args, stderr }).toEqual({ args, stderr: '' });
  }
});

test('what the disk does not take is not in the ledger either, and is read in later', async () => {
  const store = environment.RAPPORT_STORE as string;
  // Files may be half a megabyte long, in blocks of 512 bytes: enough for the ledger, and not for the graph.
  const limited = await run('sh', ['-c', 'ulimit -f 1000; exec "$0" "$1" import "$2"', process.execPath, main, first], {
    env: environment,
    cwd: place,
  }).catch((error: { code: number; stdout: string; stderr: string }) => error);
  expect(limited).toMatchObject({ code: 2, stdout: '' });
  expect(limited.stderr).toMatch(/^The embedded graph in .* cannot be written: .* Is there space on its disk\?\n$/);
  const ledger = new Database(join(store, 'ledger.sqlite'));
  expect(ledger.prepare('SELECT count(*) AS entries FROM entry').get()).toMatchObject({ entries: 0 });
  ledger.close();
  expect(await rapport(['list'])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect((await rapport(['import', first])).stdout).toMatch(/^added /);
});

test('a store whose ledger is gone is refused, and nothing of it is changed', async () => {
  const store = environment.RAPPORT_STORE as string;
  await rapport(['import', dossier()]);
  const ledger = join(store, 'ledger.sqlite');
  const copy = readFileSync(ledger);
  rmSync(ledger);
  const stderr = `Needed the ledger ${ledger}, of whose entries the graph beside it holds 1, but it is missing or empty. Restore it from a copy, without a -wal and -shm beside it, or move the folder ${store} aside and import the dossiers again. Nothing was changed.\n`;
  for (const args of [['list'], ['cypher', 'RETURN 1']]) expect(await rapport(args)).toEqual({ code: 2, stdout: '', stderr });
  writeFileSync(ledger, copy);
  expect((await rapport(['list'])).stdout).toBe('article:a  4 statements  Article a\n');
});

test('a store that another version folded is folded anew, and that is said', async () => {
  const store = environment.RAPPORT_STORE as string;
  const before = await EmbeddedGraph.open(store, { version: foldVersion - 1 });
  await importDossier(before, readFileSync(dossier(), 'utf8'), 'a.yaml');
  await before.close();
  const { code, stdout, stderr } = await rapport(['list']);
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'article:a  4 statements  Article a\n' });
  expect(stderr).toMatch(
    /^The embedded graph in .* is set aside as .*\.set-aside-.*, for another version of Rapport folded it\. It is folded anew from the ledger\.\n$/,
  );
  expect((await rapport(['list'])).stderr).toBe('');
});

test('a text that is not the article is not attached', async () => {
  const file = dossier();
  const text = join(place, 'other.txt');
  writeFileSync(text, 'Something else.');
  await rapport(['import', file]);
  const { code, stderr } = await rapport(['attach', 'article:a', text]);
  expect({ code, stderr: stderr.replace(/[0-9a-f]{64}/g, 'HASH') }).toEqual({
    code: 1,
    stderr: `Needed the text whose SHA-256 is HASH, but that of ${text} is HASH. It is another text, or another version of it.\n`,
  });
});

test('the service says where it answers, answers there, keeps its store to itself, and ends when asked to', async () => {
  const service = spawn(process.execPath, [main], { env: environment, cwd: place, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const line = await new Promise<string>((resolve) => createInterface(service.stdout).once('line', resolve));
    const [, address = ''] = /^Rapport answers at (http:\/\/127\.0\.0\.1:\d+\/graphql) \(embedded graph at .*\)$/.exec(line) ?? [];
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ person(id: "person:yuri-trutnev") { name } }' }),
    });
    expect([answer.status, await answer.json()]).toEqual([200, { data: { person: { name: 'Yuri Trutnev' } } }]);
    expect((await fetch(new URL('/health', address))).status).toBe(200);

    const page = await fetch(address, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect(page.headers.get('content-encoding')).toBe('gzip');
    expect(html).toContain('Who attended the ceremony, on which side and in what capacity?');
    // Offline: nothing that the page itself loads comes from elsewhere.
    expect(html.match(/<(?:script|link|img)[^>]+(?:src|href)="https?:[^"]*"/g)).toBeNull();
    const plain = await new Promise<string | undefined>((resolve) =>
      get(address, { headers: { accept: 'text/html' } }, (response) => {
        response.resume();
        resolve(response.headers['content-encoding']);
      }),
    );
    expect(plain).toBeUndefined();

    const { code, stderr } = await rapport(['list']);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `The embedded graph in ${environment.RAPPORT_STORE} is open in another process. Stop the running service, or use another folder (RAPPORT_STORE), or Neo4j (NEO4J_URI).\n`,
    });
    const taken = await rapport(['serve'], { PORT: new URL(address).port, RAPPORT_STORE: join(place, 'other') });
    expect(taken).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/^Cannot listen on 127\.0\.0\.1:\d+ \(HOST, PORT\): .*EADDRINUSE/),
    });

    const ended = new Promise<number | null>((resolve) => service.once('exit', resolve));
    service.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect((await rapport(['list'])).stdout).toMatch(/^article:yonhap-nk-russia-2014 /m);
  } finally {
    service.kill('SIGKILL');
  }
});

test('what was acknowledged survives the end of the process at any moment', async () => {
  const names = Array.from({ length: 8 }, (_, n) => `k${n}`);
  for (const name of names) writeFileSync(join(place, `${name}.yaml`), madeUp(name, { states: { 'state:x': { name: `X ${name}` } } }));
  for (let round = 0; round < 6; round++) {
    const importing = spawn(process.execPath, [main, 'import', ...names.map((name) => join(place, `${name}.yaml`))], {
      env: environment,
      cwd: place,
    });
    const ended = new Promise((resolve) => importing.once('close', resolve));
    let acknowledged = '';
    importing.stdout.on('data', (chunk) => {
      acknowledged += String(chunk);
    });
    await new Promise((resolve) => setTimeout(resolve, 250 + round * 60));
    importing.kill('SIGKILL');
    await ended;
    const listed = (await rapport(['list'])).stdout;
    for (const [, article] of acknowledged.matchAll(/^\w+ {2}(article:\w+)/gm)) expect(listed).toContain(`${article} `);
    if (round % 2) rmSync(join(place, 'graph', 'graph.grafeo'), { force: true });
  }
  await rapport(['import', ...names.map((name) => join(place, `${name}.yaml`))]);
  expect((await rapport(['list'])).stdout.split('\n').map((line) => line.split(' ')[0])).toEqual([
    ...names.map((name) => `article:${name}`),
    '',
  ]);
}, 120_000);

/** A running service over the store of this test. */
async function serve(more: NodeJS.ProcessEnv = {}): Promise<{ address: string; stop: () => Promise<void> }> {
  const service = spawn(process.execPath, [main], { env: { ...environment, ...more }, cwd: place, stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve) => createInterface(service.stdout).once('line', resolve));
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => service.once('exit', resolve));
    service.kill('SIGTERM');
    await ended;
  };
  return { address: /http:\S+/.exec(line)?.[0] ?? '', stop };
}

describe('rapport cypher', () => {
  const statement = 'MATCH (p:Person) RETURN p.name AS name, p.familyName AS family ORDER BY name LIMIT $n';
  const table = ['┌', '│ name', '├', '│ Alexandr Galushka │ Galushka │', '└', '1 row'];

  test('asks the embedded graph, by statement, file, question or what is piped in, in three formats', async () => {
    await rapport(['import', first]);
    const printed = await rapport(['cypher', statement, '-p', 'n=1']);
    for (const piece of table) expect(printed.stdout).toContain(piece);
    expect((await rapport(['cypher', statement, '-p', 'n=1', '-o', 'jsonl'])).stdout).toBe(
      '{"name":"Alexandr Galushka","family":"Galushka"}\n',
    );
    expect((await rapport(['cypher', statement, '-p', 'n=1', '-o', 'csv'])).stdout).toBe('name,family\nAlexandr Galushka,Galushka\n');
    const file = join(root, 'cypher/questions/busiest.cypher');
    const asked = await rapport(['cypher', '-f', file, '-p', 'first=1', '-o', 'csv']);
    expect(asked.stdout).toBe('actor,events,id\nNorth Korea,5,state:north-korea\n');
    expect(await rapport(['cypher', '-q', 'busiest', '-p', 'first=1', '-o', 'csv'])).toEqual(asked);
    const piped = promisify(execFile)('sh', ['-c', `echo 'RETURN 1 AS one' | "$0" "$1" cypher -o csv`, process.execPath, main], {
      env: environment,
    });
    expect((await piped).stdout).toBe('one\n1\n');
  });

  test('asks a running service that holds the graph, with the same answers and the same refusals', async () => {
    await rapport(['import']);
    const steps: string[][] = [
      ['cypher', '-q', 'who-attended', '-o', 'jsonl'],
      ['cypher', "MATCH (p:Person {id: 'person:yuri-trutnev'})-[held:HELD]->(t) RETURN p, held, t", '-o', 'jsonl'],
      ['cypher', 'MATCH (n) DELETE n'],
      ['cypher', 'RETURN $x AS x'],
    ];
    const alone = [];
    for (const step of steps) alone.push(await rapport(step));
    const { stop } = await serve();
    try {
      for (const [at, step] of steps.entries()) expect(await rapport(step)).toEqual(alone[at]);
    } finally {
      await stop();
    }
    expect(alone.map(({ code }) => code)).toEqual([0, 0, 1, 1]);
    expect(alone[2]?.stderr).toBe('Neo.ClientError.Statement.AccessMode\nStatements here only read, but got DELETE. (line 1, column 11)\n');
  });

  test.each([
    [['cypher', 'RETURN 1'], 'There is no graph in .* yet. Start the service, or run "rapport import".'],
    [['cypher', 'RETURN 1', '-q', 'busiest'], 'Give a statement, a file or a question, but got more than one of them.'],
    [['cypher', '-q', 'busy'], 'Needed the name of a ready question, but got "busy". There are '],
    [['cypher', '-q', 'busiest', '-p', 'last=1'], 'The question busiest has the parameters "first", but got "last".'],
    [['cypher', 'RETURN 1', '-p', 'x'], 'A parameter looks like who=person:yuri-trutnev or first=10, but got "x".'],
    [['cypher', 'RETURN 1', '-o', 'xml'], 'A format is table, jsonl, csv, but got "xml".'],
  ])('%s is refused with a sentence', async (args, message) => {
    const { code, stderr } = await rapport(args);
    expect([code, stderr]).toEqual([1, expect.stringMatching(message)]);
  });
});
