import { execFile, spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** What is packed along lies in `node_modules`, and npm does not follow a link to it. */
const packs = !lstatSync(join(root, 'node_modules')).isSymbolicLink();
if (!packs) process.stderr.write('Package: not run (node_modules is a link; npm ci makes a folder)\n');
const inPackage = packs ? test : test.skip;

let complaints = '';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

beforeAll(async () => {
  if (!packs) return;
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', place], { cwd: root, env: quiet });
  // What the build says stands before.
  const [{ filename }] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ filename: string }];
  mkdirSync(join(place, 'user'));
  writeFileSync(join(place, 'user/package.json'), '{"private": true, "type": "module"}');
  const loud = { ...quiet, npm_config_loglevel: 'warn' };
  complaints = (await run('npm', ['install', '--prefer-offline', join(place, filename)], { cwd: join(place, 'user'), env: loud })).stderr;
}, 240_000);
afterAll(() => rmSync(place, { recursive: true, force: true }));

inPackage('npx starts the service', async () => {
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
    // npx starts the program in a process of its own.
    process.kill(-(service.pid as number), 'SIGTERM');
  }
});

inPackage('an install takes the versions that are tested here, and each of them bears the oldest Node that is promised', () => {
  expect(complaints).not.toContain('EBADENGINE');
  const { packages } = read(join(root, 'package-lock.json')) as { packages: Record<string, { version: string }> };
  const brought = ['graphql-yoga', '@graphql-tools/executor', '@graphql-tools/schema', '@graphql-tools/merge', '@whatwg-node/server'];
  const overridden = ['@whatwg-node/promise-helpers', '@whatwg-node/disposablestack'];
  for (const name of [...Object.keys(read(join(root, 'package.json')).dependencies), ...brought, ...overridden]) {
    const places = ['user/node_modules/rapport/node_modules', 'user/node_modules'].map((folder) =>
      join(place, folder, name, 'package.json'),
    );
    const { version } = read(places.find(existsSync) as string);
    expect({ name, version }).toEqual({ name, version: packages[`node_modules/${name}`]?.version });
  }
});

inPackage('it brings the schema and typed documents', async () => {
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
