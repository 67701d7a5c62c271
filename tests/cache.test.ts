import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import type { Texts } from '../src/context.js';
import type { Graph } from '../src/graph/graph.js';
import { Lease } from '../src/graph/lease.js';
import { Neo4jGraph } from '../src/graph/neo4j.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { importDossier, removeArticle } from '../src/ledger/ledger.js';
import { article, dossierSource, engines, neo4jPlace } from './world.js';

/** Answers that are kept are as they would be made: after each change at once, for each who asks, and never more than there is room for. */

/** What a graph is asked for whenever it is asked. */
const count = '{ articles(first: 1) { nodes { title } totalCount } }';
const counted = (answer: string): number => JSON.parse(answer).data.articles.totalCount;
const person = 'query ($id: ID!) { person(id: $id) { name } }';

async function serving(graph: Graph, cache: number, texts: Texts, work: (ask: Ask) => Promise<void>): Promise<void> {
  const service = createKnowledgeBase({ graph, texts, log: pino({ level: 'silent' }), options: { cache } });
  const server = createServer(service).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  try {
    await work(async (query, variables = {}, headers = {}) => {
      const body = JSON.stringify({ query, variables });
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
      return response.text();
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}
type Ask = (query: string, variables?: object, headers?: Record<string, string>) => Promise<string>;
const noTexts: Texts = { textOf: async () => null };

describe.each(engines)('$name', ({ name, open }) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await open();
    await importDossier(graph, dossierSource, 'dossier.yaml');
  });
  afterEach(() => graph.close());

  const readsOf = async (work: () => Promise<unknown>): Promise<number> => {
    const before = graph.reads;
    await work();
    return graph.reads - before;
  };

  test('the same question is answered once, until the record changes', () =>
    serving(graph, 1_000_000, noTexts, async (ask) => {
      await untilKnown(() => ask(person));
      const first = await ask(count);
      expect(await readsOf(async () => expect(await ask(count)).toBe(first))).toBe(0);
      expect(await readsOf(() => ask(person, { id: 'person:yuri-trutnev' }))).toBe(1);
      expect(await readsOf(() => ask(person, { id: 'person:ro-tu-chol' }))).toBe(1);
      await removeArticle(graph, article);
      expect(counted(await ask(count))).toBe(0);
      expect(await ask(person, { id: 'person:yuri-trutnev' })).toContain('"person":null');
      await importDossier(graph, dossierSource, 'dossier.yaml');
      expect(await ask(count)).toBe(first);
    }));

  test('what is read while a change is perhaps applied only in part is not kept', async () => {
    const applying: Graph = Object.create(graph, {
      known: { value: undefined },
      applied: { value: 0 },
      folded: { value: graph.folded.bind(graph) },
      read: { value: graph.read.bind(graph) },
    });
    await serving(applying, 1_000_000, noTexts, async (ask) => {
      await ask(count);
      expect(await readsOf(() => ask(count))).toBe(1);
    });
  });

  test('each who asks has answers of their own', () =>
    serving(graph, 1_000_000, noTexts, async (ask) => {
      await untilKnown(() => ask(person));
      await ask(count, {}, { authorization: 'Bearer a' });
      expect(await readsOf(() => ask(count, {}, { authorization: 'Bearer b' }))).toBe(1);
      expect(await readsOf(() => ask(count, {}, { authorization: 'Bearer a' }))).toBe(0);
    }));

  test('what is wrong, and what does not follow from the record, is not kept', async () => {
    let text: string | null = null;
    await serving(graph, 1_000_000, { textOf: async () => text }, async (ask) => {
      const words = '{ statements(first: 1) { nodes { passages { text } } } }';
      expect(await ask(words)).toContain('"text":null');
      text = 'x'.repeat(10_000);
      expect(await ask(words)).toContain('"text":"x');
      const wrong = '{ person(id: "Trutnev") { name } }';
      expect(await ask(wrong)).toBe(await ask(wrong));
      expect(await readsOf(() => ask('{ people(first: 1) { nodes { name } } person(id: "nobody") { name } }'))).toBe(1);
      expect(await readsOf(() => ask('{ people(first: 1) { nodes { name } } person(id: "nobody") { name } }'))).toBe(1);
    });
  });

  test('an engine that does not say how far the record is, is asked for the answer itself', async () => {
    const unknown = { known: { value: undefined } };
    const silent: Graph = Object.create(graph, { ...unknown, folded: { value: () => new Promise(() => {}) } });
    await serving(silent, 1_000_000, noTexts, async (ask) => expect(counted(await ask(count))).toBe(1));
    const broken: Graph = Object.create(graph, {
      ...unknown,
      folded: { value: () => Promise.reject(new Error('gone')) },
      read: { value: () => Promise.reject(new Error('gone')) },
    });
    await serving(broken, 1_000_000, noTexts, async (ask) => expect(await ask(count)).toContain('INTERNAL_SERVER_ERROR'));
  });

  test('no more is kept than there is room for: what was asked for last', () =>
    serving(graph, 10_000, noTexts, async (ask) => {
      await untilKnown(() => ask(person));
      const names = Array.from({ length: 200 }, (_, index) => `{ people(first: 1) { nodes { a${index}: name } } }`);
      for (const query of names) await ask(query);
      expect(await readsOf(() => ask(names[199] as string))).toBe(0);
      expect(await readsOf(() => ask(names[0] as string))).toBe(1);
    }));

  test('a change that comes while an answer is made is seen by the next who asks', () =>
    serving(graph, 1_000_000, noTexts, async (ask) => {
      for (let round = 0; round < 5; round++) {
        const asked = Array.from({ length: 8 }, () => ask(count));
        await (round % 2 ? importDossier(graph, dossierSource, 'dossier.yaml') : removeArticle(graph, article));
        expect(counted(await ask(count))).toBe(round % 2);
        await Promise.all(asked);
        expect(counted(await ask(count))).toBe(round % 2);
      }
    }));

  test('how far the record is, is asked of the engine once in a while, if at all', async () => {
    let asked = 0;
    const counting: Graph = Object.create(graph, {
      folded: {
        value: () => {
          asked++;
          return graph.folded();
        },
      },
    });
    await serving(counting, 1_000_000, noTexts, async (ask) => {
      await untilKnown(() => ask(count));
      const before = asked;
      for (let time = 0; time < 300; time++) expect(counted(await ask(count))).toBe(1);
      expect(asked - before).toBeLessThan(30);
    });
  });

  /** Asks until the engine lets answers be given without a read. */
  async function untilKnown(ask: () => Promise<unknown>, of: Graph = graph): Promise<void> {
    await of.folded();
    for (let time = 0; time < 3_000 && of.known === undefined; time++) await ask();
    expect(of.known).toBeDefined();
  }

  /** Moves the record as fast as it can be. */
  async function move(by: Graph): Promise<number> {
    const number = (await by.folded()) + 1;
    const entry = { number, at: '2026-01-01T00:00:00Z', kind: 'RETRACTION', subject: `article:none-${number}`, body: '{}' } as const;
    await by.append([entry], []);
    return number;
  }

  test('nothing is known still that was before a change of its own', async () => {
    for (let round = 0; round < 5; round++) {
      await untilKnown(() => setTimeout(1));
      // While it is written somebody asks, and would have a lease.
      const asking = setInterval(() => graph.known, 1);
      const number = await move(graph).finally(() => clearInterval(asking));
      expect([undefined, number]).toContain(graph.known);
      await untilKnown(() => setTimeout(1));
      expect(graph.known).toBe(number);
    }
  });

  if (name === 'neo4j')
    test('what another process changes is seen at once', async () => {
      const elsewhere = await Neo4jGraph.open(neo4jPlace);
      try {
        for (let round = 0; round < 5; round++) {
          await untilKnown(() => setTimeout(1));
          const asking = setInterval(() => graph.known, 1);
          const number = await move(elsewhere).finally(() => clearInterval(asking));
          expect([undefined, number]).toContain(graph.known);
          await untilKnown(() => setTimeout(1));
          expect(graph.known).toBe(number);
        }
        await serving(graph, 1_000_000, noTexts, async (ask) => {
          await untilKnown(() => ask(count));
          await removeArticle(elsewhere, article);
          expect(counted(await ask(count))).toBe(0);
        });
      } finally {
        await elsewhere.close();
      }
    });

  if (name === 'neo4j')
    test('a change waits for the leases of others, each once, and never for its own', async () => {
      const notes = async () =>
        (await graph.read({ name: 'notes', text: "MATCH (n:Ledger) WHERE n.id STARTS WITH 'lease:' RETURN n.id AS id", parameters: {} }))
          .length;
      const elsewhere = await Neo4jGraph.open(neo4jPlace);
      await untilKnown(() => setTimeout(1), elsewhere);
      await untilKnown(() => setTimeout(1));
      expect(await notes()).toBe(2);
      await elsewhere.close();
      await move(graph);
      expect(await notes()).toBe(1);
      await move(graph);
      expect(await notes()).toBe(1);
    });
});

test('where no lease is to be had, the number is asked for; who asks once takes none', async () => {
  let tried = 0;
  const lease = new Lease(async () => {
    tried++;
    throw new Error('no');
  });
  expect([lease.known, tried]).toEqual([undefined, 0]);
  for (let time = 0; time < 50; time++) {
    expect(lease.known).toBeUndefined();
    await setImmediate();
  }
  expect(tried).toBe(1);
});

test('a lease does not hold on while the machine sleeps', async () => {
  const lease = new Lease(async () => 7);
  expect([lease.known, lease.known]).toEqual([undefined, undefined]);
  await setImmediate();
  expect(lease.known).toBe(7);
  const { now } = Date;
  const woken = now() + 60_000;
  try {
    Date.now = () => woken;
    expect(lease.known).toBeUndefined();
  } finally {
    Date.now = now;
  }
});

test('a lease that was sent for before a change of this process does not count', async () => {
  const given: ((number: number) => void)[] = [];
  const lease = new Lease(() => new Promise((resolve) => given.push(resolve)));
  expect([lease.known, lease.known]).toEqual([undefined, undefined]);
  lease.drop();
  given[0]?.(7);
  await setImmediate();
  expect(lease.known).toBeUndefined();
});
