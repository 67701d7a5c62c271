import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { readExamples } from '../src/web/playground.js';
import { engines, openWorld, type World } from './world.js';

/** A plain question takes a shorter way than the server's own, and nothing of an answer shows which. */

let world: World;
let server: Server;
let url: string;

beforeAll(async () => {
  const [embedded] = engines;
  world = await openWorld(embedded as (typeof engines)[number]);
  const service = createKnowledgeBase({
    graph: world.graph,
    texts: { textOf: async () => null },
    log: pino({ level: 'silent' }),
    options: {
      explain: true,
      origins: ['https://a.example'],
      documents: new Map([['a'.repeat(64), '{ state(id: "state:china") { name } }']]),
    },
  });
  server = createServer(service).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await world.close();
});

interface Answered {
  status: number;
  headers: Record<string, string>;
  body: string;
}
/** Set by each connection, and by the moment. */
const apart = ['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'];

async function answered(response: Response): Promise<Answered> {
  const headers = Object.fromEntries([...response.headers].filter(([name]) => !apart.includes(name)));
  const body = (await response.text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'an id').replace(/"milliseconds":[\d.]+/g, '');
  return { status: response.status, headers, body };
}

/** An address with a query is none of a plain question. */
async function bothWays(init: RequestInit): Promise<Answered> {
  const [short, long] = [await answered(await fetch(`${url}/graphql`, init)), await answered(await fetch(`${url}/graphql?long=1`, init))];
  expect(short).toEqual(long);
  return short;
}

const json = { 'content-type': 'application/json' };
const post = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const plain = { query: '{ state(id: "state:china") { name } }' };

test.each(readExamples())('$name', async ({ query, variables }) => {
  const { status, body } = await bothWays(post({ query, variables: JSON.parse(variables) }));
  expect(status).toBe(200);
  expect(JSON.parse(body)).not.toHaveProperty('errors');
});

test('in every form that a client can want', async () => {
  const forms = [
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/graphql-response+json, application/json;q=0.9',
    'application/json, application/graphql-response+json',
    'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    'application/json; charset=utf-8',
    'application/json; charset=latin1',
    'application/*',
    'text/html, */*;q=0.1',
    'multipart/mixed, application/json',
    'text/event-stream',
    'text/plain',
    'image/png, ',
  ];
  const types = [];
  for (const accept of forms) types.push((await bothWays(post(plain, { accept }))).headers['content-type']);
  expect(new Set(types)).toContain('application/graphql-response+json; charset=utf-8');
  for (const type of [
    'application/json; charset=utf-8',
    'application/json;charset=utf-8',
    'application/graphql+json',
    'APPLICATION/JSON',
    'text/plain',
  ])
    await bothWays(post(plain, { 'content-type': type }));
});

test('whatever is wrong', async () => {
  const wrong: unknown[] = [
    '',
    '{',
    'null',
    '5',
    '[]',
    [plain],
    {},
    { query: null },
    { query: 5 },
    { query: '' },
    { query: '{' },
    { query: '{ nobody }' },
    { query: '{ state { name } }' },
    { query: '{ state(id: "China") { name } }' },
    { query: '{ state(id: "state:chnia") { name } }' },
    { query: '{ events(first: 1000) { nodes { id } } }' },
    { query: `{ ${'a: __typename '.repeat(60)} }` },
    { query: `{ ${'node(id: "state:china") { ... on State { parts { nodes { '.repeat(9)}id${' } } } }'.repeat(9)} }` },
    { query: 'query ($id: ID!) { state(id: $id) { name } }' },
    { query: 'query ($id: ID!) { state(id: $id) { name } }', variables: { id: 5.5 } },
    { query: 'query ($id: ID!) { state(id: $id) { name } }', variables: [] },
    { query: 'query ($id: ID!) { state(id: $id) { name } }', variables: 'x' },
    { query: 'query A { __typename } query B { stats { people } }' },
    { query: 'query A { __typename } query B { stats { people } }', operationName: 'B' },
    { query: 'query A { __typename } query B { stats { people } }', operationName: 'C' },
    { query: 'query A { __typename } query B { stats { people } }', operationName: 5 },
    { query: 'mutation { a }' },
    { query: 'subscription { a }' },
    { ...plain, extensions: {} },
    { ...plain, extensions: 5 },
    { ...plain, extensions: { explain: true } },
    { ...plain, extra: 1 },
    { ...plain, extra: null },
    { ...plain, toString: 1 },
    { ...plain, constructor: 1 },
    { documentId: 'a'.repeat(64) },
    { documentId: `sha256:${'a'.repeat(64)}` },
    { documentId: 'b'.repeat(64) },
    { documentId: 5 },
    { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    { ...plain, documentId: 'a'.repeat(64) },
    { query: 'query @asKnownOn(entry: 0) { stats { people } }' },
    { query: 'query @asKnownOn(entry: 9) { stats { people } }' },
    { query: 'query ($n: Int) @asKnownOn(entry: $n) { stats { people } }', variables: { n: 1 } },
    { query: 'query ($n: Int) @asKnownOn(entry: $n) { stats { people } }', variables: { n: 'one' } },
  ];
  for (const body of wrong) await bothWays(post(body));
  for (const body of wrong) await bothWays(post(body, { accept: 'application/graphql-response+json' }));
});

test('whoever asks, from where and how', async () => {
  for (const headers of [
    { origin: 'https://a.example' },
    { origin: 'https://b.example' },
    { 'x-request-id': 'one' },
    { 'content-encoding': 'gzip' },
    { 'accept-encoding': 'gzip' },
  ] as Record<string, string>[])
    await bothWays(post(plain, headers));
  await bothWays({ method: 'GET' });
  await bothWays({ method: 'PUT', ...post(plain), headers: json });
  await bothWays(post(JSON.stringify({ ...plain, query: `${plain.query}${' '.repeat(150_000)}` })));
  await bothWays(post(`${JSON.stringify(plain)}${' '.repeat(1_100_000)}`));
});

test('a body that comes in pieces, without a length, or not at all', async () => {
  const body = JSON.stringify(plain);
  const sent = (pieces: string[], headers: Record<string, string | number>) =>
    new Promise<string>((resolve, reject) => {
      const asking = request(`${url}/graphql`, { method: 'POST', headers: { ...json, ...headers } }, (response) => {
        let text = '';
        response.on('data', (piece) => {
          text += piece;
        });
        response.on('end', () => resolve(text));
      });
      asking.on('error', reject);
      for (const piece of pieces) asking.write(piece);
      asking.end();
    });
  const answer = '{"data":{"state":{"name":"China"}}}';
  expect(await sent([body.slice(0, 9), body.slice(9)], { 'content-length': Buffer.byteLength(body) })).toBe(answer);
  expect(await sent([body.slice(0, 9), body.slice(9)], {})).toBe(answer);
  const asking = request(`${url}/graphql`, { method: 'POST', headers: { ...json, 'content-length': 100 } });
  asking.on('error', () => {});
  asking.write(body.slice(0, 9));
  await new Promise((resolve) => setTimeout(resolve, 50));
  asking.destroy();
  expect(await sent([body], { 'content-length': Buffer.byteLength(body) })).toBe(answer);
});

test.each(serverAudits({ url: () => `${url}/graphql`, fetchFn: fetch }).map((audit) => [audit.name, audit] as const))(
  'audit: %s',
  async (_, audit) => {
    const result = await audit.fn();
    expect({ ...result, response: undefined }).toMatchObject({
      status: audit.name.startsWith('MUST') ? 'ok' : expect.stringMatching(/ok|notice|warn/),
    });
  },
);
