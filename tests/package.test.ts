import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { folder } from './world.js';

/** What is published: packed, installed into an empty project, started and imported from there. */

const run = promisify(execFile);
const root = fileURLToPath(new URL('../', import.meta.url));
const place = folder();
const { NEO4J_URI, ...others } = process.env;
const quiet = { ...others, npm_config_loglevel: 'error', npm_config_fund: 'false', npm_config_audit: 'false' };

let complaints = '';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

beforeAll(async () => {
  // A copy is packed: packing builds anew, and others may start what was built here.
  const left = ['node_modules', 'dist', 'data', '.git'].map((name) => join(root, name));
  cpSync(root, join(place, 'source'), { recursive: true, filter: (path) => !left.includes(path) && !/bench.node_modules$/.test(path) });
  symlinkSync(join(root, 'node_modules'), join(place, 'source/node_modules'));
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', place], { cwd: join(place, 'source'), env: quiet });
  // What the build says stands before.
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }];
  mkdirSync(join(place, 'user'));
  writeFileSync(join(place, 'user/package.json'), '{"private": true, "type": "module"}');
  const loud = { ...quiet, npm_config_loglevel: 'warn' };
  complaints = (await run('npm', ['install', '--prefer-offline', join(place, filename)], { cwd: join(place, 'user'), env: loud })).stderr;
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

test('npx starts the service', async () => {
  const service = spawn('npx', ['--no-install', 'rapport'], {
    cwd: join(place, 'user'),
    env: { ...quiet, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    const line = await new Promise<string>((resolve) => createInterface(service.stdout).once('line', resolve));
    const address = /http:\S+/.exec(line)?.[0] ?? '';
    const answer = await fetch(`${address}?query=${encodeURIComponent('{ stats { articles } }')}`);
    expect(await answer.json()).toEqual({ data: { stats: { articles: expect.any(Number) } } });
    for (const here of ['/', '/README.md', '/ARCHITECTURE.md', '/CONTRIBUTING.md', '/docs/api.md', '/cypher/', '/cypher/questions/']) {
      const text = await (await fetch(new URL(here, address))).text();
      const links = [...text.matchAll(/(?:href|src)="(?!https?:)([^"]+)"/g)].map(
        ([, link]) => new URL(link as string, new URL(here, address)),
      );
      expect(links.length).toBeGreaterThan(1);
      for (const { pathname } of links)
        expect({ here, pathname, status: (await fetch(new URL(pathname, address))).status }).toEqual({ here, pathname, status: 200 });
    }
  } finally {
    // npx starts the program in a process of its own, which has ended when nobody can write any more.
    const ended = once(service.stdout, 'close');
    process.kill(-(service.pid as number), 'SIGTERM');
    await ended;
  }
});

test('an install takes the versions that are tested here, and each of them bears the oldest Node that is promised', () => {
  expect(complaints).not.toContain('EBADENGINE');
  const { packages } = read(join(root, 'package-lock.json')) as { packages: Record<string, { version: string }> };
  for (const name of Object.keys(read(join(root, 'package.json')).dependencies)) {
    const { version } = read(join(place, 'user/node_modules', name, 'package.json'));
    expect({ name, version }).toEqual({ name, version: packages[`node_modules/${name}`]?.version });
  }
  // What runs of the others came along, and says so.
  const licences = readFileSync(join(place, 'user/node_modules/rapport/dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
  for (const name of ['graphql', 'graphql-yoga', '@pothos/core', 'dataloader', 'neo4j-driver', 'zod', '@whatwg-node/promise-helpers'])
    expect(licences).toContain(`${name} ${packages[`node_modules/${name}`]?.version} (`);
  expect(existsSync(join(place, 'user/node_modules/graphql-yoga'))).toBe(false);
});

test('it brings the schema and typed documents', async () => {
  writeFileSync(
    join(place, 'user/use.js'),
    `import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { WhoAttendedTheCeremonyDocument } from 'rapport/documents';
const schema = readFileSync(createRequire(import.meta.url).resolve('rapport/schema.graphql'), 'utf8');
console.log(WhoAttendedTheCeremonyDocument.definitions[0].name.value, schema.includes('type Query'));`,
  );
  expect((await run('node', ['use.js'], { cwd: join(place, 'user') })).stdout).toBe('WhoAttendedTheCeremony true\n');
});
