import { renameSync, rmSync } from 'node:fs';
import { Writable } from 'node:stream';
import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { limits } from '../src/builder.js';
import type { Graph } from '../src/graph/graph.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { importDossier } from '../src/ledger/ledger.js';
import { readExamples } from '../src/web/playground.js';
import { crowd } from './crowd.js';
import { type Answer, engines, openWorld, type World } from './world.js';

/** What a client gets to hear when something is wrong: what was needed, what came, what to try; and nothing of what goes on inside. */

let world: World;
beforeAll(async () => {
  world = await openWorld(engines[0] as (typeof engines)[number]);
});
afterAll(() => world.close());

const refused = (answer: Answer) => answer.errors?.map(({ message, extensions }) => [extensions?.code, message]);

const wrong: [string, string, object, string][] = [
  [
    'an id of no form',
    '{ person(id: "Trutnev") { id } }',
    {},
    'The id of a Person begins with "person:", such as "person:yuri-trutnev", but got "Trutnev".',
  ],
  [
    'an id of another kind',
    '{ visit(id: "person:yuri-trutnev") { id } }',
    {},
    'The id of a Visit begins with "visit:", such as "visit:trutnev-pyongyang-2014-04", but got "person:yuri-trutnev".',
  ],
  [
    'an id in a filter',
    '{ visits(filter: { place: "Pyongyang" }) { nodes { id } } }',
    {},
    'The id of a Place begins with "place:", such as "place:pyongyang", but got "Pyongyang".',
  ],
  [
    'the id of a node',
    '{ node(id: "42") { id } }',
    {},
    'An id is a kind, a colon and a name, such as "person:yuri-trutnev", but got "42".',
  ],
  [
    'a day written out',
    '{ visits(filter: { during: { from: "May" } }) { nodes { id } } }',
    {},
    'A day looks like "1999-05-02", but got "May".',
  ],
  [
    'a day that is none',
    '{ person(id: "person:yuri-trutnev") { tenures(asOf: "2014-02-30") { id } } }',
    {},
    'A day looks like "1999-05-02", but got "2014-02-30".',
  ],
  [
    'a number for a day',
    '{ person(id: "person:yuri-trutnev") { tenures(asOf: 2014) { id } } }',
    {},
    'A day looks like "1999-05-02", but got "2014".',
  ],
  [
    'a day in a variable',
    'query ($day: Date!) { person(id: "person:yuri-trutnev") { tenures(asOf: $day) { id } } }',
    { day: '28.4.2014' },
    'Variable "$day" got invalid value "28.4.2014"; A day looks like "1999-05-02", but got "28.4.2014".',
  ],
  [
    'a cursor made up',
    '{ people(after: "next") { nodes { id } } }',
    {},
    'A cursor comes from `pageInfo` or `edges` of the same list in the same order; `after` got "next", which does not. Leave it out to begin anew.',
  ],
  [
    'a cursor of another order',
    `{ events(before: "${Buffer.from('NAME:x').toString('base64url')}") { nodes { id } } }`,
    {},
    'A cursor comes from `pageInfo` or `edges` of the same list in the same order; `before` got "TkFNRTp4", which does not. Leave it out to begin anew.',
  ],
  [
    'a page too large',
    '{ people(first: 101) { nodes { id } } }',
    {},
    'A page has 0 to 100 rows, but got 101. Ask for fewer, and go on with the cursor.',
  ],
  ['a page below nothing', '{ people(last: -1) { nodes { id } } }', {}, 'A page has 0 to 100 rows, but got -1. Ask for none or more.'],
  [
    'both ends of a list',
    '{ people(first: 1, last: 1) { nodes { id } } }',
    {},
    'A page has `first` or `last`, but got both. Leave one out.',
  ],
  ['too many statements', '{ state(id: "state:china") { statements(first: 101) { id } } }', {}, '`first` is 0 to 100, but got 101.'],
  [
    'too many ids',
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    { ids: Array.from({ length: 101 }, () => 'state:china') },
    'Up to 100 ids can be asked for at once, but got 101. Ask in several turns.',
  ],
  [
    'an id with a space',
    '{ person(id: "person:ro tu-chol") { name } }',
    {},
    'The id of a Person begins with "person:", such as "person:yuri-trutnev", but got "person:ro tu-chol". After the kind come words of small letters and digits, joined by "-".',
  ],
  [
    'an id with a space at its end',
    '{ node(id: "person:ro-tu-chol ") { id } }',
    {},
    'An id is a kind, a colon and a name, such as "person:yuri-trutnev", but got "person:ro-tu-chol ". After the kind come words of small letters and digits, joined by "-".',
  ],
  [
    'an id with a sign of control',
    '{ node(id: "statement:0\\u0000") { id } }',
    {},
    'An id is a kind, a colon and a name, such as "person:yuri-trutnev", but got "statement:0\\u0000". After the kind come words of small letters and digits, joined by "-".',
  ],
  [
    'an interval that ends before it begins',
    '{ events(filter: {during: {from: "2014-05-01", to: "2014-04-01"}}) { totalCount } }',
    {},
    'An interval has `from` up to `to`, but got 2014-05-01 and 2014-04-01. Exchange them.',
  ],
  [
    'a certainty without a day',
    '{ person(id: "person:yuri-trutnev") { tenures(certainty: CERTAIN) { id } } }',
    {},
    '`certainty` is that of a day, but got CERTAIN without `asOf`. Add one, such as asOf: "2014-04-28", or leave `certainty` out.',
  ],
  [
    'a variable that is missing',
    'query Q($day: Date!) { person(id: "person:yuri-trutnev") { tenures(asOf: $day) { id } } }',
    {},
    'Variable "$day" of required type "Date!" was not provided.',
  ],
];
test.each(wrong)('%s', async (_, query, variables, message) => {
  expect(refused(await world.ask(query, variables))).toEqual([['BAD_INPUT', message]]);
});

const refusedBefore: [string, string, string, string][] = [
  [
    'a field that is not there',
    '{ people { nodes { nmae } } }',
    'GRAPHQL_VALIDATION_FAILED',
    'Cannot query field "nmae" on type "Person". Did you mean "name" or "names"?',
  ],
  [
    'a value that is not one of an enum',
    '{ people(orderBy: NAME) { nodes { id } } }',
    'GRAPHQL_VALIDATION_FAILED',
    'Value "NAME" does not exist in "ActorOrder" enum.',
  ],
  ['no GraphQL', '{ people { nodes { id } }', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.'],
];
test.each(refusedBefore)('%s', async (_, query, code, message) => {
  expect(refused(await world.ask(query))).toEqual([[code, message]]);
});

test('a wrong day says where it stands', async () => {
  const { errors } = await world.ask('{ visits(filter: { during: { from: "May" } }) { totalCount } }');
  expect(errors).toEqual([
    {
      message: 'A day looks like "1999-05-02", but got "May".',
      locations: [{ line: 1, column: 36 }],
      extensions: { code: 'BAD_INPUT' },
    },
  ]);
});

describe('limits', () => {
  const deep = (levels: number): string => (levels === 0 ? 'id' : `partOf { ... on Event { ${deep(levels - 1)} } }`);
  const cases: [string, string, string, string][] = [
    [
      'depth',
      `{ event(id: "visit:a") { ${deep(20)} } }`,
      'LIMIT_EXCEEDED',
      `The depth of a question may be ${limits.depth}, but got 22. Ask for fewer levels or smaller pages (first: …).`,
    ],
    [
      'complexity',
      '{ people(first: 100) { nodes { participations(first: 100) { nodes { event { participants(first: 100) { nodes { id } } } } } } } }',
      'LIMIT_EXCEEDED',
      `The complexity of a question may be ${limits.complexity}, but got 36210401. Ask for fewer levels or smaller pages (first: …).`,
    ],
    [
      'aliases',
      `{ ${Array.from({ length: limits.aliases + 1 }, (_, n) => `a${n}: stats { events }`).join(' ')} }`,
      'LIMIT_EXCEEDED',
      `Aliases limit of ${limits.aliases} exceeded, found ${limits.aliases + 1}. Ask in several questions.`,
    ],
    [
      'tokens',
      `{ stats { ${'events '.repeat(limits.tokens)} } }`,
      'LIMIT_EXCEEDED',
      `Token limit of ${limits.tokens} exceeded. Ask in several questions.`,
    ],
  ];
  test.each(cases)('%s', async (_, query, code, message) => {
    const answer = refused(await world.ask(query));
    expect(answer).toEqual([[code, message]]);
  });

  test('let through what GraphiQL asks, and every example', async () => {
    expect(
      (
        await world.ask(
          getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true, schemaDescription: true, specifiedByUrl: true }),
        )
      ).errors,
    ).toBeUndefined();
    for (const { query, variables } of readExamples()) expect((await world.ask(query, JSON.parse(variables))).errors).toBeUndefined();
  });
});

describe('what fails inside', () => {
  const lines: { level: number; requestId: string; operation: string; msg: string }[] = [];
  const log = pino(
    { level: 'error' },
    new Writable({
      write(chunk, _, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    }),
  );
  const query = 'query WhoIsThere { people { nodes { names { text } tenures { id } } } }';
  const post = async (graph: Graph) => {
    const yoga = createKnowledgeBase({ graph, texts: { textOf: async () => null }, log });
    const response = await yoga.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'request-7' },
      body: JSON.stringify({ query, operationName: 'WhoIsThere' }),
    });
    return (await response.json()) as Answer;
  };

  test('is masked, and logged once with the names of the operation and the query and the id of the request', async () => {
    const engine = engines[0] as (typeof engines)[number];
    const broken = await engine.open();
    await broken.close();
    const answer = await post(broken);
    expect(answer).toEqual({
      data: null,
      errors: [
        {
          message: 'Something failed here, not in your question. Try again; if it goes on, report the request request-7.',
          locations: [{ line: 1, column: 20 }],
          path: ['people'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' },
        },
      ],
    });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ requestId: 'request-7', operation: 'WhoIsThere' });
    expect(lines[0]?.msg).toMatch(/^The query actors \(cypher\/actor\.cypher:3\) failed on embedded: /);
    rmSync(broken.place, { recursive: true, force: true });
  });

  test('a question that takes too long ends', async () => {
    const { graph } = world;
    const slow = new Proxy(graph, { get: (target, key) => (key === 'read' ? () => new Promise(() => {}) : Reflect.get(target, key)) });
    const before = limits.milliseconds;
    limits.milliseconds = 50;
    try {
      expect(refused(await post(slow))).toEqual([['TIMEOUT', 'A question may take 0.05 s, but this one took longer. Ask for less.']]);
    } finally {
      limits.milliseconds = before;
    }
  });
});

describe.each(engines)('over a graph that does not answer: $name', (engine) => {
  const lines: { requestId: string; msg: string; path?: string }[] = [];
  const log = pino(
    { level: 'warn' },
    new Writable({
      write(chunk, _, done) {
        lines.push(JSON.parse(String(chunk)));
        done();
      },
    }),
  );
  let graph: Graph;
  let get: (path: string, init?: RequestInit) => Promise<{ status: number; type: string | null; body: string }>;
  beforeAll(async () => {
    graph = await engine.open();
    const yoga = createKnowledgeBase({ graph, texts: { textOf: async () => null }, log, options: { cypher: 'neo4j' } });
    await graph.close();
    get = async (path, init = {}) => {
      const headers = { 'x-request-id': 'request-8', ...init.headers };
      const response = await yoga.fetch(`http://test${path}`, { ...init, headers } as never);
      return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
    };
  });
  beforeEach(() => lines.splice(0));
  afterAll(() => {
    if (engine.name === 'embedded') rmSync(graph.place, { recursive: true, force: true });
  });

  const sentence = 'Something failed here, not in your question. Try again; if it goes on, report the request request-8.';
  const plain = 'text/plain; charset=utf-8';

  test('a page is a sentence with the id of the request, and the log has the rest, once', async () => {
    expect(await get('/')).toEqual({ status: 500, type: plain, body: `${sentence}\n` });
    expect(lines).toMatchObject([
      { requestId: 'request-8', path: '/', msg: expect.stringMatching(/^The query stats \(cypher\/node\.cypher/) },
    ]);
    expect(await get('/')).toMatchObject({ status: 500 });
    expect(lines).toHaveLength(2);
  });

  test('a program gets JSON, from a page and from Cypher', async () => {
    const failed = {
      code: 'Neo.DatabaseError.General.UnknownError',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-8' },
    };
    const body = JSON.stringify({ statement: 'RETURN 1 AS one' });
    const headers = { 'content-type': 'application/json' };
    for (const answer of [
      await get('/', { headers: { accept: 'application/json' } }),
      await get('/db/neo4j/query/v2', { method: 'POST', headers, body }),
    ]) {
      expect({ ...answer, body: JSON.parse(answer.body) }).toEqual({
        status: 500,
        type: 'application/json; charset=utf-8',
        body: { errors: [{ ...failed, message: sentence }] },
      });
    }
    expect(lines.map(({ path }) => path)).toEqual(['/', '/db/neo4j/query/v2']);
  });

  test('it is alive, and not ready', async () => {
    expect((await get('/health')).status).toBe(200);
    expect(await get('/ready')).toEqual({
      status: 503,
      type: plain,
      body: 'The graph does not answer. Try again in a moment; why stands in the log, beside the request request-8.\n',
    });
    expect(lines).toMatchObject([
      { requestId: 'request-8', msg: expect.stringMatching(/^The graph does not answer: The query foldedNumber/) },
    ]);
  });

  test('a name of a database that is no name is none', async () => {
    expect((await get('/db/%E0%A4%A/query/v2', { method: 'POST' })).status).toBe(400);
    expect(lines).toEqual([]);
  });
});

test('a service whose graph answers is ready, and its first page counts what is there now', async () => {
  const own = await openWorld(engines[0] as (typeof engines)[number]);
  try {
    const ready = await own.fetch('/ready');
    expect([ready.status, await ready.text()]).toEqual([200, 'The graph answers.\n']);
    const articles = async () => /<b>(\d+)<\/b> articles?/.exec(await (await own.fetch('/')).text())?.[1];
    expect(await articles()).toBe('1');
    await importDossier(own.graph, crowd(), 'crowd.yaml');
    expect(await articles()).toBe('2');
  } finally {
    await own.close();
  }
});

test('a picture that this copy has not is 404', async () => {
  const picture = new URL('../docs/timeline.png', import.meta.url);
  const aside = new URL('../docs/timeline.png.aside', import.meta.url);
  renameSync(picture, aside);
  try {
    const response = await world.fetch('/docs/timeline.png');
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('    at ');
  } finally {
    renameSync(aside, picture);
  }
});

test('a document deeper than a stack is refused as any that asks for too much', async () => {
  const { errors } = await world.ask(`{ nodes(ids: ${'['.repeat(3_900)}`);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^The question is nested deeper than it can be read|^Syntax Error/),
      extensions: { code: expect.stringMatching(/^LIMIT_EXCEEDED$|^GRAPHQL_PARSE_FAILED$/) },
      ...(errors?.[0] && 'locations' in errors[0] ? { locations: expect.anything() } : {}),
    },
  ]);
});

test('every error has a code', async () => {
  const asked = [
    'mutation { x }',
    'subscription { x }',
    'query A { stats { events } } query B { stats { events } }',
    '{',
    '{ nope }',
    'query Q($id: ID!) { person(id: $id) { id } }',
  ];
  const codes = [];
  for (const query of asked) codes.push((await world.ask(query)).errors?.map(({ extensions }) => typeof extensions?.code));
  expect(codes.flat()).toEqual(codes.flat().map(() => 'string'));
  expect(codes.every((found) => (found?.length ?? 0) > 0)).toBe(true);
});
