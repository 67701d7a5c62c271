import type { Graph } from '../src/graph/graph.js';
import { engines, openWorld, serviceOver, type World } from './world.js';

/** What many ask at once shares statements, and each gets the answer that it would have got alone. */

describe.each(engines)('$name', (engine) => {
  let world: World;
  const ask = async (query: string, variables?: object) => {
    const answer = await world.ask(query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(() => world.close());

  test('questions that differ by their ids alone share trips when many come at once, and each gets its own answer', async () => {
    const ids = [
      'person:yuri-trutnev',
      'person:ro-tu-chol',
      'person:kung-sok-ung',
      'person:im-chon-il',
      'person:nobody',
      'person:anton-khlopkov',
      'person:kim-yong-nam',
      'person:yuri-trutnev',
      'person:cho-bong-hyun',
      'person:alexandr-timonin',
    ];
    const question = 'query ($id: ID!) { person(id: $id) { id participations(first: 2) { totalCount nodes { event { title } } } } }';
    const alone: unknown[] = [];
    for (const id of ids) alone.push(await ask(question, { id }));
    const before = world.graph.reads;
    expect(await Promise.all(ids.map((id) => ask(question, { id })))).toEqual(alone);
    expect(world.graph.reads - before).toBeLessThan(ids.length);
  });

  test('what was asked together and failed is tried alone, and no more at once than ever', async () => {
    let [underWay, most, together] = [0, 0, 0];
    const failing: Graph = Object.create(world.graph, {
      read: {
        value: async (...[command, each]: Parameters<Graph['read']>) => {
          most = Math.max(most, ++underWay);
          try {
            if (/ AS nth\b/.test(command.text)) throw new Error(`${++together} are too many`);
            return await world.graph.read(command, each);
          } finally {
            underWay--;
          }
        },
      },
      lists: { value: undefined },
    });
    const { ask: askFailing } = serviceOver(failing);
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        askFailing('query ($id: ID!) { person(id: $id) { name } }', { id: n % 2 ? 'person:yuri-trutnev' : 'person:ro-tu-chol' }),
      ),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"data":{"person":{"name":"Ro Tu-chol"}}}', '{"data":{"person":{"name":"Yuri Trutnev"}}}']),
    );
    expect(together).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(8);
  });

  test('questions that differ by what a list begins with share trips too, several lists and other filters beside it', async () => {
    const asked = ['person:yuri-trutnev', 'person:ro-tu-chol', 'group:trutnev-party', 'person:nobody', 'state:north-korea'].flatMap((id) =>
      [1, 3].map((first) => ({ id, first, status: first === 1 ? ['HELD', 'PLANNED'] : null })),
    );
    const question = `query ($id: ID!, $first: Int!, $status: [Modality!]) {
      events(filter: { participant: $id, status: $status }, first: $first) { totalCount nodes { id title } }
      statements(filter: { about: $id }, first: $first) { nodes { gist accordingTo { name } } }
    }`;
    const alone: unknown[] = [];
    for (const one of asked) alone.push(await ask(question, one));
    expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(6);
    const before = world.graph.reads;
    const crowd = [...asked, ...asked, ...asked];
    expect(await Promise.all(crowd.map((one) => ask(question, one)))).toEqual([...alone, ...alone, ...alone]);
    expect(world.graph.reads - before).toBeLessThan(crowd.length);
  });

  test('so do questions that differ by days, words and cursors, at whatever level they are asked for', async () => {
    const question = `query ($from: Date, $title: String, $day: Date, $after: String) {
      visits(filter: { during: { from: $from }, title: $title }, first: 2, after: $after) { totalCount nodes { id } }
      person(id: "person:yuri-trutnev") { tenures(asOf: $day) { when { edtf } } }
    }`;
    const { visits } = (await ask('{ visits(first: 1) { pageInfo { endCursor } } }')) as { visits: { pageInfo: { endCursor: string } } };
    const after = visits.pageInfo.endCursor;
    const asked = ['2014-03-24', '2014-04-24', '2014-04-28', '2009-01-01'].flatMap((day) =>
      ['a', 'trutnev', 'kim'].map((title) => ({ from: day, title, day, after: title === 'a' ? after : null })),
    );
    const alone: unknown[] = [];
    for (const one of asked) alone.push(await ask(question, one));
    expect(new Set(alone.map((one) => JSON.stringify(one))).size).toBeGreaterThan(3);
    const before = world.graph.reads;
    expect(await Promise.all(asked.map((one) => ask(question, one)))).toEqual(alone);
    expect(world.graph.reads - before).toBeLessThanOrEqual(asked.length / 2);
  });

  describe('while a statement that is alike is under way', () => {
    type Asked = Parameters<Graph['read']>;
    /** A service over a graph that reads as it is told. */
    const reading = (read: (...asked: Asked) => ReturnType<Graph['read']>) =>
      serviceOver(Object.create(world.graph, { read: { value: read }, lists: { value: undefined } }) as Graph);
    const question = 'query ($id: ID!) { person(id: $id) { name } }';
    const names = { 'person:yuri-trutnev': 'Yuri Trutnev', 'person:ro-tu-chol': 'Ro Tu-chol', 'person:kim-yong-nam': 'Kim Yong-nam' };
    const [first, ...others] = Object.keys(names) as (keyof typeof names)[];
    const answer = (id: keyof typeof names) => ({ data: { person: { name: names[id] } } });
    const isShared = ([{ text }]: Asked): boolean => / AS nth\b/.test(text);

    const everybody = Object.keys(names) as (keyof typeof names)[];
    const askAll = (service: ReturnType<typeof reading>) => Promise.all(everybody.map((id) => service.ask(question, { id })));
    /** On a busy machine those who ask at once may come apart, so that none of them share: then they ask again. */
    const untilShared = async <Found extends { shared: number }>(attempt: () => Promise<Found>): Promise<Found> => {
      for (let tried = 1; ; tried++) {
        const found = await attempt();
        if (found.shared > 0 || tried === 20) return found;
      }
    };

    test('nobody waits for its end', async () => {
      const found = await untilShared(async () => {
        const { promise: released, resolve: release } = promised();
        let [reads, shared] = [0, 0];
        const service = reading(async (...asked) => {
          if (isShared(asked)) shared++;
          if (reads++ === 0) await released;
          return world.graph.read(...asked);
        });
        const late = service.ask(question, { id: first });
        expect(await Promise.all(others.map((id) => service.ask(question, { id })))).toEqual(others.map(answer));
        release();
        expect(await late).toEqual(answer(first as keyof typeof names));
        return { reads, shared };
      });
      expect(found).toEqual({ reads: 2, shared: 1 });
    });

    test('each is answered by its own row, before the last one is there', async () => {
      const found = await untilShared(async () => {
        const { promise: released, resolve: release } = promised();
        let shared = 0;
        const service = reading(async (...asked) => {
          const rows = await world.graph.read(...asked);
          if (isShared(asked) && ++shared) await released;
          return rows;
        });
        expect(await askAll(service)).toEqual(everybody.map(answer));
        release();
        return { shared };
      });
      expect(found).toEqual({ shared: 1 });
    });

    test('what fails after a row is asked again by those who have none', async () => {
      const found = await untilShared(async () => {
        let [reads, shared] = [0, 0];
        const service = reading(async (command, each) => {
          reads++;
          const rows = await world.graph.read(command, isShared([command]) ? undefined : each);
          if (!isShared([command])) return rows;
          shared++;
          each?.(rows[0] as (typeof rows)[number]);
          throw new Error('the connection was lost');
        });
        expect(await askAll(service)).toEqual(everybody.map(answer));
        return { reads, shared };
      });
      expect(found).toEqual({ reads: 3, shared: 1 });
    });

    test('a row that does not come is an error, not a wait', async () => {
      const { answers } = await untilShared(async () => {
        let shared = 0;
        const service = reading(async (...asked) => (isShared(asked) && ++shared ? [] : world.graph.read(...asked)));
        return { answers: await askAll(service), shared };
      });
      expect(answers.map(({ errors = [] }) => errors.map(({ extensions }) => extensions?.code))).toEqual([
        [],
        ['INTERNAL_SERVER_ERROR'],
        ['INTERNAL_SERVER_ERROR'],
      ]);
    });
  });
});

/** A promise that is kept from outside. */
function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
