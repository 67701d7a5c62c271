import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { AttachedTexts } from '../src/article/texts.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { readManifests } from '../src/web/documents.js';
import { engines, folder, openWorld, type World } from './world.js';

/** A program that has nothing of the service but its schema: installed, built and run as its author would. */

const run = promisify(execFile);
const root = fileURLToPath(new URL('../', import.meta.url));
const place = folder();
const client = join(place, 'examples/client');
const quiet = { ...process.env, npm_config_loglevel: 'error', npm_config_fund: 'false', npm_config_audit: 'false' };

let world: World;
beforeAll(async () => {
  const source = join(root, 'examples/client');
  const left = ['node_modules', 'dist', 'gql'];
  cpSync(source, client, { recursive: true, filter: (path) => !left.includes(path.split(/[\\/]/).at(-1) as string) });
  mkdirSync(join(place, 'schema'));
  cpSync(join(root, 'schema/schema.graphql'), join(place, 'schema/schema.graphql'));
  await run('npm', ['ci', '--prefer-offline'], { cwd: client, env: quiet });
  await run('npm', ['run', 'build'], { cwd: client, env: quiet });
  world = await openWorld(engines[0] as (typeof engines)[number]);
}, 240_000);
afterAll(async () => {
  await world.close();
  rmSync(place, { recursive: true, force: true });
});

async function serving<T>(handler: RequestListener, work: (address: string) => Promise<T>): Promise<T> {
  const server: Server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const expected = readFileSync(new URL('./client.txt', import.meta.url), 'utf8');
const record = (environment: Record<string, string>) => run('node', ['dist/main.js'], { cwd: client, env: { ...quiet, ...environment } });
const parts = () => ({ graph: world.graph, texts: new AttachedTexts(place), log: pino({ level: 'silent' }) });

test("it prints a person's record with its sources, and pages through a list both ways", async () => {
  const { stdout } = await serving(createKnowledgeBase(parts()), (address) => record({ RAPPORT_URL: address }));
  expect(stdout).toBe(expected);
});

test('its build writes the manifest of documents that a service can trust, and nothing else is answered then', async () => {
  const documents = await readManifests([join(client, 'src/gql/persisted-documents.json')]);
  expect(documents.size).toBe(2);
  const strict = createKnowledgeBase({ ...parts(), options: { documents, onlyDocuments: true } });
  await serving(strict, async (address) => {
    expect((await record({ RAPPORT_URL: address, RAPPORT_TRUSTED: '1' })).stdout).toBe(expected);
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ stats { events } }"}',
    });
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'DOCUMENT_NOT_TRUSTED' } }] });
  });
});

test('an error of the service reaches its user as a sentence', async () => {
  await serving(createKnowledgeBase(parts()), async (address) => {
    const failed = run('node', ['dist/main.js', 'persn:x'], { cwd: client, env: { ...quiet, RAPPORT_URL: address } });
    await expect(failed).rejects.toMatchObject({ stderr: expect.stringContaining('The id of a Person begins with "person:"') });
  });
});

test('no type of it is any', () => {
  for (const file of ['ask.ts', 'main.ts']) expect(readFileSync(join(client, 'src', file), 'utf8')).not.toMatch(/\bany\b/);
});
