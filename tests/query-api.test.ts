import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { pino } from 'pino';
import { AttachedTexts } from '../src/article/texts.js';
import { Analyst, analystLimits } from '../src/cypher/analyst.js';
import { patience } from '../src/cypher/query-api.js';
import { Slots } from '../src/cypher/slots.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { engines, folder, openWorld, type World } from './world.js';

/** What strangers may send to `/db/{database}/query/v2`, and how little they can hold of the service. */

const typed = { accept: 'application/vnd.neo4j.query', 'content-type': 'application/vnd.neo4j.query' };

describe.each(engines)('$name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, { options: { cypher: 'neo4j' } });
  });
  afterAll(() => world.close());

  const post = async (body: object, headers: Record<string, string> = { 'content-type': 'application/json' }, database = 'neo4j') => {
    const answer = await world.fetch(`/db/${database}/query/v2`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, body: await answer.json() };
  };

  test('a database whose name cannot be read is refused', async () => {
    expect(await post({ statement: 'RETURN 1' }, undefined, '%zz')).toEqual({
      status: 400,
      body: {
        errors: [{ code: 'Neo.ClientError.Request.Invalid', message: 'Needed the name of a database in the address, but got "%zz".' }],
      },
    });
  });

  let deep: object = { $type: 'List', _value: [] };
  for (let level = 0; level < 1_000; level++) deep = { $type: 'List', _value: [deep] };
  test.each<[object | null, string]>([
    [{ $type: 'List', _value: 5 }, 'A value of the type List was needed, but got "5".'],
    [{ $type: 'Map', _value: [] }, 'A value of the type Map was needed, but got a list.'],
    [{ $type: 'Integer', _value: 'seven' }, 'A value of the type Integer was needed, but got "seven".'],
    [{ $type: 'Integer' }, 'A value of the type Integer was needed, but got nothing.'],
    [{ $type: 'Float', _value: [[1]] }, 'A value of the type Float was needed, but got a list.'],
    [
      { $type: 'constructor', _value: {} },
      'A parameter is of the type Null, Boolean, Integer, Float, String, List, Map, but got "constructor". Pass a time as a text.',
    ],
    [null, 'A typed value looks like {"$type": "String", "_value": "a"}, but got "null".'],
    [deep, 'Parameters are up to 20 levels deep, but got more.'],
  ])('a parameter that is not of its type is refused: %#', async (x, message) => {
    expect(await post({ statement: 'RETURN $x AS x', parameters: { x } }, typed)).toEqual({
      status: 400,
      body: { errors: [{ code: 'Neo.ClientError.Request.InvalidFormat', message }] },
    });
  });

  test('whole numbers keep their digits', async () => {
    const statement = 'RETURN 9223372036854775807 AS x';
    expect((await post({ statement }, typed)).body.data.values).toEqual([[{ $type: 'Integer', _value: '9223372036854775807' }]]);
    expect((await post({ statement })).body.data.values).toEqual([['9223372036854775807']]);
  });
});

describe('clients that do not read their answers', () => {
  let world: World;
  let server: Server;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    world = await openWorld(engines[0] as (typeof engines)[number]);
    const analyst = new Analyst(world.graph, { ...analystLimits, together: 2, milliseconds: 2_000 });
    const log = pino({ level: 'silent' });
    server = createServer(
      createKnowledgeBase({ graph: world.graph, texts: new AttachedTexts(folder()), log, analyst, options: { cypher: 'neo4j' } }),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
    await world.close();
  });

  const port = () => (server.address() as AddressInfo).port;
  const ask = async (statement: string) =>
    fetch(`http://127.0.0.1:${port()}/db/neo4j/query/v2`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ statement }),
    });
  const askAndNotRead = (statement: string): Promise<void> =>
    new Promise((resolve) => {
      const body = JSON.stringify({ statement });
      const socket = connect(port(), '127.0.0.1', () => {
        socket.pause();
        socket.write(
          `POST /db/neo4j/query/v2 HTTP/1.1\r\nhost: test\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
          () => resolve(),
        );
      });
      socket.on('error', () => {});
      sockets.push(socket);
    });

  test('keep their turn, so that there are never more of them than turns; and not for ever', async () => {
    const before = patience.sending;
    patience.sending = 6_000;
    const large = `UNWIND range(1, 1500) AS i RETURN '${'x'.repeat(9_500)}' AS x`;
    await Promise.all([askAndNotRead(large), askAndNotRead(large)]);
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const refused = await ask('RETURN 1 AS x');
    expect({ status: refused.status, retry: refused.headers.get('retry-after') }).toEqual({ status: 503, retry: '1' });
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    expect((await ask('RETURN 1 AS x')).status).toBe(202);
    patience.sending = before;
  });
});

test('whoever has left keeps no place in the queue', async () => {
  const slots = new Slots({ together: 1, waiting: 1, milliseconds: 60_000 });
  const free = await slots.take();
  const left = slots.take(Promise.resolve());
  await expect(left).rejects.toThrow('1 statements are answered at once while up to 1 wait');
  const next = slots.take();
  free();
  (await next)();
});
