import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { AttachedTexts } from '../src/article/texts.js';
import { questionOf } from '../src/cypher/questions.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { refuseMalformed } from '../src/web/http.js';
import { engines, folder, openWorld, type World } from './world.js';

/** What clients meet at the door: Neo4j's HTTP Query API, and GraphQL over HTTP. */

const asJson = { 'content-type': 'application/json' };

describe.each(engines)('$name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, { options: { cypher: 'neo4j', explain: true } });
  });
  afterAll(() => world.close());

  const post = async (body: object | string, headers: Record<string, string> = asJson, path = '/db/neo4j/query/v2') => {
    const response = await world.fetch(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
    return { status: response.status, type: response.headers.get('content-type'), body: await response.json() };
  };

  describe('the Query API of Neo4j', () => {
    test('answers in plain JSON', async () => {
      const statement = 'MATCH (p:Person {id: $id}) RETURN p.name AS name, size(p.name) AS length, [1, null] AS list, {a: 1.5} AS map';
      expect(await post({ statement, parameters: { id: 'person:yuri-trutnev' }, includeCounters: true })).toEqual({
        status: 202,
        type: 'application/json',
        body: {
          data: { fields: ['name', 'length', 'list', 'map'], values: [['Yuri Trutnev', 12, [1, null], { a: 1.5 }]] },
          counters: expect.objectContaining({ containsUpdates: false, nodesCreated: 0 }),
          bookmarks: [],
        },
      });
    });

    test('answers with types, and takes parameters with theirs', async () => {
      const typed = { accept: 'application/vnd.neo4j.query', 'content-type': 'application/vnd.neo4j.query' };
      const parameters = {
        xs: {
          $type: 'List',
          _value: [
            { $type: 'Integer', _value: '7' },
            { $type: 'String', _value: 'a' },
          ],
        },
      };
      expect(await post({ statement: "MATCH (n:State {id: 'state:china'}) RETURN n, $xs AS xs", parameters }, typed)).toEqual({
        status: 202,
        type: 'application/vnd.neo4j.query',
        body: {
          data: {
            fields: ['n', 'xs'],
            values: [
              [
                {
                  $type: 'Node',
                  _value: {
                    _element_id: expect.any(String),
                    _labels: ['Actor', 'Node', 'State'],
                    _properties: expect.objectContaining({ id: { $type: 'String', _value: 'state:china' } }),
                  },
                },
                {
                  $type: 'List',
                  _value: [
                    { $type: 'Integer', _value: '7' },
                    { $type: 'String', _value: 'a' },
                  ],
                },
              ],
            ],
          },
          bookmarks: [],
        },
      });
    });

    test.each<[string, object | string, number, string, string]>([
      [
        'a write',
        { statement: 'MATCH (n) DELETE n' },
        400,
        'Neo.ClientError.Statement.AccessMode',
        'Statements here only read, but got DELETE. (line 1, column 11)',
      ],
      [
        'a mistake',
        { statement: 'MATCH (n' },
        400,
        'Neo.ClientError.Statement.SyntaxError',
        'Needed Cypher, but the end of the statement cannot stand here. (line 1, column 9)',
      ],
      [
        'no parameter',
        { statement: 'RETURN $a AS a' },
        400,
        'Neo.ClientError.Statement.ParameterMissing',
        'The statement needs $a, but got no parameters.',
      ],
      [
        'no statement',
        { query: '' },
        400,
        'Neo.ClientError.Request.InvalidFormat',
        'A request looks like {"statement": "RETURN 1"}, but "statement" must be a text, the statement.',
      ],
      [
        'no JSON',
        '{',
        400,
        'Neo.ClientError.Request.InvalidFormat',
        'A request looks like {"statement": "RETURN 1"}, but it must be a map.',
      ],
      [
        'a list of parameters',
        { statement: 'RETURN 1', parameters: [] },
        400,
        'Neo.ClientError.Request.InvalidFormat',
        'A request looks like {"statement": "RETURN 1"}, but "parameters" must be a map of values.',
      ],
      [
        'somebody else',
        { statement: 'RETURN 1', impersonatedUser: 'x' },
        400,
        'Neo.ClientError.Request.InvalidFormat',
        'A request looks like {"statement": "RETURN 1"}, but "impersonatedUser" must be left out: nobody speaks for another here.',
      ],
    ])('refuses %s', async (_, body, status, code, message) => {
      expect(await post(body)).toEqual({ status, type: 'application/json', body: { errors: [{ code, message }] } });
    });

    test('refuses another database, another method, another type, and too much', async () => {
      expect(await post({ statement: 'RETURN 1' }, asJson, '/db/system/query/v2')).toMatchObject({
        status: 404,
        body: { errors: [{ code: 'Neo.ClientError.Database.DatabaseNotFound' }] },
      });
      expect((await world.fetch('/db/neo4j/query/v2')).status).toBe(405);
      expect((await post({ statement: 'RETURN 1' }, { 'content-type': 'text/plain' })).status).toBe(415);
      expect((await post({ statement: 'RETURN 1', parameters: { x: 'x'.repeat(1_000_001) } })).status).toBe(413);
    });

    test('is not there unless asked for', async () => {
      const plain = await openWorld(engines[0] as (typeof engines)[number]);
      const response = await plain.fetch('/db/neo4j/query/v2', { method: 'POST', headers: asJson, body: '{"statement":"RETURN 1"}' });
      expect(response.status).toBe(404);
      await plain.close();
    });
  });

  test('an answer says which Cypher it took, if asked', async () => {
    const { body } = await post({ query: '{ state(id: "state:china") { name } }', extensions: { explain: true } }, asJson, '/graphql');
    expect(body).toEqual({
      data: { state: { name: 'China' } },
      extensions: {
        explain: [
          {
            name: 'nodeById',
            text: expect.stringContaining('MATCH (a0_node:Node {id: $a0_key})'),
            parameters: { a0_key: 'state:china' },
            rows: 1,
            milliseconds: expect.any(Number),
          },
        ],
      },
    });
    expect(Object.keys((await post({ query: '{ stats { events } }' }, asJson, '/graphql')).body)).toEqual(['data']);
    const { body: deeper } = await post(
      {
        query: '{ person(id: "person:yuri-trutnev") { participations(first: 2) { totalCount nodes { event { title } } } } }',
        extensions: { explain: true },
      },
      asJson,
      '/graphql',
    );
    expect(deeper.extensions.explain.map(({ name, rows }: { name: string; rows: number }) => ({ name, rows }))).toEqual([
      // The person, the page with the row that shows whether there is another one, and the count.
      { name: 'nodeById', rows: 5 },
    ]);
    const ready = { query: '{ question(name: "articles") { answer { rows } } }', extensions: { explain: true } };
    expect((await post(ready, asJson, '/graphql')).body.extensions.explain).toEqual([
      { name: 'articles', text: questionOf('articles').text, parameters: {}, rows: 1, milliseconds: expect.any(Number) },
    ]);
  });

  test('an id that there is not is null, with a hint at those that may have been meant', async () => {
    const hinted = async (query: string) => world.ask(query);
    expect(
      await hinted(
        '{ person(id: "person:yuri-trutnew") { name } state(id: "state:rusia") { name } organization(id: "organization:russia") { name } }',
      ),
    ).toEqual({
      data: { person: null, state: null, organization: null },
      extensions: {
        hints: [
          {
            id: 'person:yuri-trutnew',
            message: 'The record has no Person with the id "person:yuri-trutnew". Did you mean "person:yuri-trutnev"?',
          },
          { id: 'state:rusia', message: 'The record has no State with the id "state:rusia". Did you mean "state:russia"?' },
          { id: 'organization:russia', message: expect.stringContaining('Did you mean "place:russia" or "state:russia"?') },
        ],
      },
    });
    expect(await hinted('{ events(filter: {place: "place:pyongyan"}) { nodes { id } } }')).toEqual({
      data: { events: { nodes: [] } },
      extensions: {
        hints: [{ id: 'place:pyongyan', message: 'The record has no Place with the id "place:pyongyan". Did you mean "place:pyongyang"?' }],
      },
    });
    expect(await hinted('{ events(filter: {place: "place:seoul"}) { nodes { id } } }')).toEqual({ data: { events: { nodes: [] } } });
    expect(await hinted('{ place(id: "place:xqzw") { id } }')).toEqual({
      data: { place: null },
      extensions: { hints: [{ id: 'place:xqzw', message: 'The record has no Place with the id "place:xqzw".' }] },
    });
    expect((await hinted('{ person(id: "persn:yuri-trutnev") { name } }')).errors?.[0]?.message).toMatch(
      /got "persn:yuri-trutnev"\. Did you mean "person:yuri-trutnev"\?$/,
    );
  });
});

describe('GraphQL over HTTP', () => {
  let world: World;
  const trusted = [
    'query Trusted { state(id: "state:china") { name } }',
    '{ __typename }',
    'query Named($id: ID!) { state(id: $id) { name } }',
  ];
  const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
  const documents = new Map(trusted.map((text) => [hashOf(text), text]));
  const first = engines[0] as (typeof engines)[number];
  beforeAll(async () => {
    world = await openWorld(first, { options: { documents, origins: ['https://reader.example'] } });
  });
  afterAll(() => world.close());

  const kinds: [string, object][] = [
    ['as it is', {}],
    ['with trusted documents', { documents }],
    ['with trusted documents alone', { documents: new Map([...documents, ...audited()]), onlyDocuments: true }],
  ];
  describe.each(kinds)('passes the public audits %s', (_, options) => {
    let own: World;
    beforeAll(async () => {
      own = await openWorld(first, { options });
    });
    afterAll(() => own.close());
    const fetchFn = (url: string, init: RequestInit) => own.fetch(new URL(url).pathname + new URL(url).search, init);
    test.each(serverAudits({ url: 'http://test/graphql', fetchFn }))('$id $name', async (audit) => {
      const result = await audit.fn();
      expect({ status: result.status, ...('reason' in result ? { reason: result.reason } : {}) }).toEqual({ status: 'ok' });
    });
  });

  const get = (query: string, headers: Record<string, string> = {}) =>
    world.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json', ...headers } });

  test('a question by GET has a tag, and is not answered twice', async () => {
    const once = await get('{ stats { events } }');
    const tag = once.headers.get('etag') ?? '';
    expect([once.status, once.headers.get('cache-control'), tag]).toEqual([
      200,
      'private, no-cache',
      expect.stringMatching(/^"[\w-]{27}"$/),
    ]);
    const again = await get('{ stats { events } }', { 'if-none-match': tag });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    const other = await get('{ stats { articles } }', { 'if-none-match': tag });
    expect(other.status).toBe(200);
  });

  test('an answer keeps the order in which it was asked', async () => {
    const { nodes } = (await (await get('{ events { nodes { places { name } title id } } }')).json()).data.events;
    expect(new Set(nodes.map((node: object) => Object.keys(node).join()))).toEqual(new Set(['places,title,id']));
  });

  test('both JSON types are spoken', async () => {
    const types = await Promise.all(
      ['application/json', 'application/graphql-response+json'].map(async (accept) =>
        (await get('{ __typename }', { accept })).headers.get('content-type'),
      ),
    );
    expect(types).toEqual(['application/json; charset=utf-8', 'application/graphql-response+json; charset=utf-8']);
  });

  test('whoever has any answer, "*", has this one', async () => {
    expect((await get('{ stats { events } }', { 'if-none-match': '*' })).status).toBe(304);
    // An error is no answer that a client may have kept.
    const wrong = await get('{ state(id: "x") { name } }', { 'if-none-match': '*' });
    expect([wrong.status, wrong.headers.get('etag'), ((await wrong.json()) as { errors: unknown[] }).errors.length]).toEqual([
      200,
      null,
      1,
    ]);
  });

  test.each(['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'application/graphql', null])(
    'what another page can send without leave, or is no JSON, is refused: %s',
    async (type) => {
      const headers: Record<string, string> = type ? { 'content-type': type } : {};
      const sent = type ? { body: 'query={ __typename }' } : {};
      const response = await world.fetch('/graphql?query={__typename}', { method: 'POST', headers, ...sent });
      expect(response.status).toBe(415);
      expect((await response.json()).errors).toEqual([
        {
          message: `A question comes as application/json, but got ${type ? JSON.stringify(type.split(';')[0]) : 'no content type'}.`,
          extensions: { code: 'BAD_REQUEST' },
        },
      ]);
    },
  );

  test('variables in an address that are no JSON are named', async () => {
    const response = await world.fetch('/graphql?query={__typename}&variables={id:1}');
    expect([response.status, await response.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: '`variables` in an address is JSON, such as {"id": "state:china"}, but got "{id:1}".',
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      },
    ]);
  });

  test('pages of other origins may ask only where that is said', async () => {
    const allowed = async (origin: string) => (await get('{ __typename }', { origin })).headers.get('access-control-allow-origin');
    expect([await allowed('https://reader.example'), await allowed('https://other.example')]).toEqual([
      'https://reader.example',
      expect.not.stringContaining('other'),
    ]);
    const closed = await openWorld(first);
    const response = await closed.fetch('/graphql?query={__typename}', { headers: { origin: 'https://reader.example' } });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    await closed.close();
  });

  test('the files of the package are shown, and nothing beside them', async () => {
    const look = async (path: string) => {
      const { status, headers } = await world.fetch(path);
      return [path, status, headers.get('location') ?? headers.get('content-type')];
    };
    const seen: [string, number, string | null][] = [
      ['/README.md', 200, 'text/html; charset=utf-8'],
      ['/cypher/questions/who-attended.cypher', 200, 'text/plain; charset=utf-8'],
      ['/examples/queries', 302, '/examples/queries/'],
      ['/examples/queries/', 200, 'text/html; charset=utf-8'],
      ['/docs/graph', 302, '/cypher/'],
      ['/cypher/graph.svg', 200, 'image/svg+xml'],
      ['/favicon.ico', 200, 'image/svg+xml'],
      ...[
        '/package.json',
        '/src/main.ts',
        '/data/graph/ledger.sqlite',
        '/docs/../package.json',
        '/docs/%2e%2e/package.json',
        '/docs/..%2fpackage.json',
        '/docs/..%5cpackage.json',
        '/docs//etc/passwd',
        '/examples/client/node_modules/graphql/package.json',
        '/examples/client/.gitignore',
        '/docs/nothing.md',
        '/README.md/',
      ].map((path): [string, number, string] => [path, 404, 'text/plain; charset=utf-8']),
    ];
    for (const expected of seen) expect(await look(expected[0])).toEqual(expected);
  });

  const ask = async (body: object, where = world) => {
    const response = await where.fetch('/graphql', { method: 'POST', headers: asJson, body: JSON.stringify(body) });
    return { status: response.status, body: await response.json() };
  };

  test('a trusted document is asked by its id', async () => {
    const id = hashOf(trusted[0] as string);
    const answer = { status: 200, body: { data: { state: { name: 'China' } } } };
    expect(await ask({ documentId: `sha256:${id}` })).toEqual(answer);
    expect(await ask({ documentId: id })).toEqual(answer);
    expect(await ask({ extensions: { persistedQuery: { version: 1, sha256Hash: id } } })).toEqual(answer);
    expect((await ask({ documentId: `sha256:${'0'.repeat(64)}` })).body.errors[0]).toMatchObject({
      extensions: { code: 'DOCUMENT_NOT_FOUND' },
      message: expect.stringContaining('No trusted document has the id'),
    });
  });

  test('a trusted document is asked by GET too, with variables, and kept', async () => {
    const byId = (id: string, more = '', headers = {}) => world.fetch(`/graphql?documentId=${id}${more}`, { headers });
    const id = `sha256:${hashOf(trusted[2] as string)}`;
    const variables = `&variables=${encodeURIComponent('{"id": "state:china"}')}`;
    const once = await byId(id, variables);
    const tag = once.headers.get('etag') ?? '';
    expect([once.status, once.headers.get('cache-control'), await once.json()]).toEqual([
      200,
      'private, no-cache',
      { data: { state: { name: 'China' } } },
    ]);
    expect((await byId(id, variables, { 'if-none-match': tag })).status).toBe(304);
    const persisted = encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: id.replace('sha256:', '') } }));
    expect(await (await world.fetch(`/graphql?extensions=${persisted}${variables}`)).json()).toEqual({
      data: { state: { name: 'China' } },
    });
    const unknown = await byId('sha256:0');
    expect((await unknown.json()).errors[0].extensions.code).toBe('DOCUMENT_NOT_FOUND');
    const strict = await openWorld(first, { options: { documents, onlyDocuments: true } });
    expect(await (await strict.fetch(`/graphql?documentId=${id}${variables}`)).json()).toEqual({ data: { state: { name: 'China' } } });
    await strict.close();
  });

  test('and nothing else, where that is configured', async () => {
    const strict = await openWorld(first, { options: { documents, onlyDocuments: true } });
    expect((await ask({ query: '{ stats { events } }' }, strict)).body).toEqual({
      errors: [
        {
          message: 'This service answers trusted documents alone, and this is none of them. Ask by the id of one.',
          extensions: { code: 'DOCUMENT_NOT_TRUSTED' },
        },
      ],
    });
    expect((await ask({ documentId: hashOf(trusted[0] as string) }, strict)).body).toEqual({ data: { state: { name: 'China' } } });
    expect((await ask({ query: trusted[0] }, strict)).body).toEqual({ data: { state: { name: 'China' } } });
    await strict.close();
  });
});

/** Every document that the audits ask: trusted, they must be answered as if nothing were configured. */
function audited(): [string, string][] {
  const texts = [
    '{ __typename }',
    '{',
    '{ 8f31403dfe404bccbb0e835f2629c6a7 }',
    'query Query { __typename }',
    'query CoerceFailure($id: ID!){ __typename }',
    'query Type($name: String!) { __type(name: $name) { name } }',
    '{ __type(name: "Run🏃Swim🏊") { name } }',
  ];
  return texts.map((text) => [createHash('sha256').update(text).digest('hex'), text]);
}

test('a request that makes no address is told so, and nothing of the inside', async () => {
  const world = await openWorld(engines[0] as (typeof engines)[number]);
  const parts = { graph: world.graph, texts: new AttachedTexts(folder()), log: pino({ level: 'silent' }) };
  const server = createServer(refuseMalformed(createKnowledgeBase(parts)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const raw = (text: string) =>
    new Promise<string>((resolve) => {
      let got = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(text));
      socket.on('data', (piece) => {
        got += piece;
      });
      socket.on('close', () => resolve(got));
    });
  const refused = /^HTTP\/1\.1 400 Bad Request[\s\S]*\r\n\r\n[\s\S]*A request names a path, such as \/graphql/;
  for (const start of ['GET / HTTP/1.1\r\nHost: a b', 'POST /graphql HTTP/1.1\r\nHost: [', 'GET * HTTP/1.1\r\nHost: localhost'])
    expect(await raw(`${start}\r\nConnection: close\r\n\r\n`)).toMatch(refused);
  expect(await raw('HEAD /docs/api.md HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK/);
  const nothing = await world.fetch('/zork');
  expect([nothing.status, await nothing.text()]).toEqual([404, 'There is nothing at /zork. What there is is named at /.\n']);
  expect(await (await world.fetch('/docs/api.md')).text()).toContain('<h2 id="alive-and-ready">');
  server.close();
  await world.close();
});
