import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { type Graph, wholeJournal } from '../src/graph/graph.js';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { judge, rankStatement, retractArticle, takeBackJudgement, takeBackRanking, takeBackRetraction } from '../src/ledger/edits.js';
import { importDossier, removeArticle } from '../src/ledger/ledger.js';
import { PastGraphs, removeLeftovers } from '../src/ledger/past.js';
import { schema } from '../src/schema.js';
import { dump } from './dump.js';
import { madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { numbers, randomQuestion } from './random-questions.js';
import { type Answer, dossierSource, engines, serviceOver } from './world.js';

/** What the record said then: each answer as it was given at that moment, whatever came since. */

const [one, two, three] = overlapping as [string, string, string];
const again = madeUp('four', { people: { 'person:anna-i': { name: 'Ivanova, A.' }, 'person:c': { name: 'C' } } });
const because = 'It is plain.';

/** What becomes of a record: an entry each. */
const history: ((graph: Graph) => Promise<unknown>)[] = [
  (graph) => importDossier(graph, one, 'one'),
  (graph) => importDossier(graph, two, 'two'),
  (graph) => importDossier(graph, three, 'three'),
  (graph) => importDossier(graph, again, 'four'),
  (graph) => judge(graph, { left: 'person:a', right: 'person:anna-i', verdict: 'SAME', because }),
  async (graph) => rankStatement(graph, await statementOf(graph), { rank: 'PREFERRED', because }),
  (graph) => importDossier(graph, one.replaceAll('Anna', 'Hanna'), 'one'),
  (graph) => retractArticle(graph, 'article:three', { because }),
  (graph) => removeArticle(graph, 'article:one'),
  (graph) => takeBackJudgement(graph, 'person:a', 'person:anna-i'),
  (graph) => importDossier(graph, dossierSource, 'shipped'),
  async (graph) => takeBackRanking(graph, await statementOf(graph)),
  (graph) => takeBackRetraction(graph, 'article:three'),
  (graph) => importDossier(graph, one, 'one'),
  (graph) => removeArticle(graph, 'article:two'),
];

/** The one by which the second article calls the visit otherwise. */
async function statementOf(graph: Graph): Promise<string> {
  const text = "MATCH (s:Statement {article: 'article:two', fact: 'visit:a'}) RETURN s.id AS id";
  const [row] = await graph.read({ name: 'statement', text, parameters: {} });
  return row?.id as string;
}

const material = {
  schema,
  ids: [
    ...['person:a', 'person:b', 'person:anna-i', 'state:russia', 'place:x', 'visit:a', 'role:minister', 'agreement:a'],
    ...['article:one', 'article:two', 'article:three', 'observation:a', 'organization:club', 'person:yuri-trutnev', 'person:nobody'],
  ],
  days: ['2014-04-01', '2014-05-01', '2014-04-28'],
  words: ['a', 'Anna', 'of', 'visit'],
};
const written = [
  '{ stats { people events articles statements } }',
  '{ people(first: 3) { totalCount nodes { id name aliases label } pageInfo { hasNextPage endCursor } } }',
  '{ visit(id: "visit:a") { title disputed status when { edtf } participants { nodes { roles actor { id name } } } statements { gist rank article { id } } } }',
  '{ statements(filter: { about: "person:a" }, first: 50) { totalCount nodes { id gist fact { id } passages { start end } } } }',
  '{ articles { nodes { id title publisher { name } text { sha256 attached } } } openQuestions { nodes { gist } } }',
  '{ person(id: "person:ana") { name } nodes(ids: ["person:a", "person:anna-i", "person:b"]) { id label } }',
  '{ events(filter: { during: { from: "2014-04-01", to: "2014-04-30" }, place: "place:x" }) { nodes { id title } } }',
];

type Ask = (query: string, variables?: object) => Promise<Answer>;

/** Errors of a question stand at other places of another text. */
const bare = (answers: Answer[]) =>
  answers.map(({ data, errors, extensions: { asKnownOn: _, ...extensions } = {} }) => ({
    data,
    errors: errors?.map(({ message, extensions }) => ({ message, extensions })),
    extensions,
  }));

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  const asked = [...written];
  const askAll = (ask: Ask, directive = '') => Promise.all(asked.map((question) => ask(`query ${directive} ${question}`)));
  /** Answers after each entry, and when it was kept. */
  const answers: ReturnType<typeof bare>[] = [];
  const kept: string[] = [];
  const last = history.length;
  beforeAll(async () => {
    graph = await engine.open();
    const { ask } = serviceOver(graph);
    // Neo4j plans each one for longer than it answers it.
    const more = engine.name === 'embedded' ? 16 : 3;
    for (const random = numbers(7); asked.length < written.length + more; ) {
      const question = randomQuestion(material, random);
      if (!(await ask(question)).errors) asked.push(question);
    }
    answers.push(bare(await askAll(ask)));
    for (const act of history) {
      await act(graph);
      answers.push(bare(await askAll(ask)));
      const number = await graph.folded();
      expect(number).toBe(answers.length - 1);
      const [entry] = await graph.journal({ ...wholeJournal, before: number + 1, most: 1 });
      kept.push(entry?.at as string);
      await wait(3);
    }
  }, 240_000);
  afterAll(async () => {
    await graph.close();
    if (engine.name === 'embedded') rmSync(graph.place, { recursive: true, force: true });
  });

  const over = async (work: (ask: Ask, service: ReturnType<typeof serviceOver>) => Promise<void>, options = {}) => {
    const service = serviceOver(graph, options);
    try {
      await work(service.ask, service);
    } finally {
      await service.close();
    }
  };
  const numbersTo = (end: number) => Array.from({ length: end + 1 }, (_, number) => number);

  test('the record said more and less', () => {
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(answers.length);
    expect(answers.flat().filter(({ errors }) => errors)).toEqual([]);
  });

  test.each([
    ['forwards', {}],
    ['forwards, without lists and nests', { lists: false, nests: false }],
  ])('each answer is that of its moment, %s', (_, options) =>
    over(async (ask) => {
      for (const number of numbersTo(last)) {
        const found = await askAll(ask, `@asKnownOn(entry: ${number})`);
        expect({ number, answers: bare(found) }).toEqual({ number, answers: answers[number] });
        for (const { extensions } of found)
          expect(extensions.asKnownOn).toEqual({ entry: number, at: number === 0 ? null : kept[number - 1] });
      }
    }, options),
  );

  test('each answer is that of its moment, backwards, by the moments', () =>
    over(async (ask) => {
      for (const number of numbersTo(last).reverse()) {
        const at = number === 0 ? new Date(Date.parse(kept[0] as string) - 1).toISOString() : kept[number - 1];
        expect(bare(await askAll(ask, `@asKnownOn(at: "${at}")`))).toEqual(answers[number]);
        // Until the next one.
        if (number > 0 && number < last) {
          const before = new Date(Date.parse(kept[number] as string) - 1).toISOString();
          expect((await ask(`query @asKnownOn(at: "${before}") ${asked[0]}`)).extensions.asKnownOn.entry).toBe(number);
        }
      }
    }));

  test('many moments at once, each with its own answer', () =>
    over(async (ask) => {
      const moments = [...numbersTo(last), ...numbersTo(last).reverse()].flatMap((number) => [number, (number * 7) % (last + 1)]);
      const found = await Promise.all(moments.map((number) => askAll(ask, `@asKnownOn(entry: ${number})`)));
      expect(found.map(bare)).toEqual(moments.map((number) => answers[number]));
      const present = await Promise.all([askAll(ask), askAll(ask, '@asKnownOn(entry: 3)'), askAll(ask)]);
      expect(present.map(bare)).toEqual([answers[last], answers[3], answers[last]]);
    }));

  test('after a restart too, and from the ledger alone', async () => {
    await graph.close();
    graph = await engine.openAgain(graph);
    await over(async (ask) => {
      for (const number of [5, 0, 9]) expect(bare(await askAll(ask, `@asKnownOn(entry: ${number})`))).toEqual(answers[number]);
    });
  });

  test('a graph of the past is the one that it was, node for node', async () => {
    const past = new PastGraphs(graph, 1);
    try {
      const [whole] = [await dump(graph)];
      const held = await past.hold(last, 60_000);
      expect(await dump(held.graph)).toEqual(whole);
      held.release();
    } finally {
      await past.close();
    }
  });

  test('the present is taken from the graph as it is, and what comes meanwhile is not in the answer', async () => {
    const number = await graph.folded();
    let comes = async () => {};
    const slow: Graph = Object.create(graph, {
      read: {
        value: async (...asked: Parameters<Graph['read']>) => {
          await comes();
          return graph.read(...asked);
        },
      },
    });
    const service = serviceOver(slow);
    const past = new PastGraphs(graph);
    try {
      const before = await dump(graph);
      expect(bare(await askAll(service.ask, `@asKnownOn(entry: ${number})`))).toEqual(answers[last]);
      comes = async () => {
        comes = async () => {};
        await importDossier(graph, madeUp('late', { people: { 'person:late': { name: 'Late' } } }), 'late');
      };
      const found = await service.ask(`query @asKnownOn(entry: ${number}) { stats { people articles } }`);
      expect(found.data).toEqual((await serviceOver(graph).ask(`query @asKnownOn(entry: ${number}) { stats { people articles } }`)).data);
      expect(found.extensions.asKnownOn.entry).toBe(number);
      expect(await graph.folded()).toBe(number + 1);
      const held = await past.hold(number, 60_000);
      expect(await dump(held.graph)).toEqual(before);
    } finally {
      await past.close();
      await service.close();
    }
  });

  test('by variables, by GET, as a trusted document, explained', () =>
    over(
      async (ask, { fetch }) => {
        const query = 'query ($at: Moment, $entry: Int) @asKnownOn(at: $at, entry: $entry) { person(id: "person:a") { name aliases } }';
        expect(await ask(query, { entry: 1 })).toEqual({
          data: { person: { name: 'Anna Ivanova', aliases: [] } },
          extensions: { asKnownOn: { entry: 1, at: kept[0] } },
        });
        expect((await ask(query, { at: kept[6] })).data.person.aliases).toContain('Hanna Ivanova');
        const offset = new Date(Date.parse(kept[6] as string) + 7_200_000).toISOString().replace('Z', '123+02:00');
        expect((await ask(query, { at: offset })).extensions.asKnownOn.entry).toBe(7);
        const address = `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent('{"entry": 1}')}`;
        const got = await fetch(address);
        expect(await got.json()).toMatchObject({ data: { person: { name: 'Anna Ivanova' } } });
        const same = await fetch(address, { headers: { 'if-none-match': got.headers.get('etag') as string } });
        expect(same.status).toBe(304);
        const trusted = await fetch(`/graphql?documentId=${'a'.repeat(64)}`);
        expect(await trusted.json()).toMatchObject({ data: { stats: { articles: 2 } }, extensions: { asKnownOn: { entry: 2 } } });
        const explained = await fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables: { entry: 1 }, extensions: { explain: true } }),
        });
        const { extensions } = (await explained.json()) as Answer;
        expect(extensions.asKnownOn.entry).toBe(1);
        expect(extensions.explain).toMatchObject([{ name: 'nodeById', rows: 1 }]);
      },
      { explain: true, documents: new Map([['a'.repeat(64), 'query @asKnownOn(entry: 2) { stats { articles } }']]) },
    ));

  test('a ready question in Cypher is answered from the same record', () =>
    over(async (ask) => {
      const query = (directive: string) => `query ${directive} { question(name: "what-is-left-open") { answer { rows } } }`;
      const [then, none] = await Promise.all([1, 0].map((number) => ask(query(`@asKnownOn(entry: ${number + 1})`))));
      expect(none?.data.question.answer.rows).toEqual([]);
      expect(then?.data.question.answer.rows).toHaveLength(1);
    }));

  test('a service that keeps answers keeps those of the past too', async () => {
    const service = createKnowledgeBase({
      graph,
      texts: { textOf: async () => null },
      log: pino({ level: 'silent' }),
      options: { cache: 1_000_000 },
    });
    const server = createServer(service).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const ask: Ask = async (query, variables) => {
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json() as Promise<Answer>;
    };
    try {
      for (const number of [4, 2, 4, 11, 2]) expect(bare(await askAll(ask, `@asKnownOn(entry: ${number})`))).toEqual(answers[number]);
    } finally {
      await service.close();
      server.closeAllConnections();
      server.close();
    }
  });

  const refused = ({ errors }: Answer) => errors?.map(({ message, extensions }) => [extensions?.code, message]);

  test('what cannot be asked', () =>
    over(async (ask) => {
      const stats = '{ stats { people } }';
      const present = 'Leave the directive out for the record as it stands.';
      const [kept] = await graph.journal({ ...wholeJournal, most: 1 });
      for (const [directive, code, message] of [
        ['@asKnownOn', 'BAD_INPUT', `@asKnownOn takes either \`at\`, a moment, or \`entry\`, a number, but got neither. ${present}`],
        [
          '@asKnownOn(at: "2020-01-01", entry: 1)',
          'BAD_INPUT',
          `@asKnownOn takes either \`at\`, a moment, or \`entry\`, a number, but got both. ${present}`,
        ],
        [
          '@asKnownOn(entry: 1000)',
          'BAD_INPUT',
          `@asKnownOn takes the number of an entry that is kept, 0 to ${kept?.number}, but got 1000. ${present}`,
        ],
        [
          '@asKnownOn(entry: -1)',
          'BAD_INPUT',
          `@asKnownOn takes the number of an entry that is kept, 0 to ${kept?.number}, but got -1. ${present}`,
        ],
        ...['May', '2014-02-30', '2014-04-28T10:00', '2014-04-28T10:00:00', '2014-02-30T10:00:00Z', '2014-04-28T24:00:00Z'].map((text) => [
          `@asKnownOn(at: "${text}")`,
          'BAD_INPUT',
          `A moment looks like "2026-08-14T09:30:00Z", with Z or an offset, or like "2026-08-14", but got "${text}".`,
        ]),
      ])
        expect(refused(await ask(`query ${directive} ${stats}`))).toEqual([[code, message]]);
      expect(refused(await ask(`query ($at: Moment) @asKnownOn(at: $at) ${stats}`, { at: 5 }))?.[0]?.[1]).toContain('but got "5".');
      const future = refused(await ask(`query @asKnownOn(at: "3000-01-01") ${stats}`))?.[0];
      expect(future?.[0]).toBe('BAD_INPUT');
      expect(future?.[1]).toMatch(
        /^@asKnownOn takes a moment that has passed, but 3000-01-01T23:59:59.999Z is still to come: it is \d{4}-.*Z\. Leave/,
      );
      const today = new Date().toISOString().slice(0, 10);
      expect(refused(await ask(`query @asKnownOn(at: "${today}") ${stats}`))?.[0]?.[1]).toContain('is still to come');
      expect((await ask(`query @asKnownOn(at: "2000-01-01") ${stats}`)).extensions).toEqual({ asKnownOn: { entry: 0, at: null } });
      expect(refused(await ask(`{ stats @asKnownOn(entry: 1) { people } }`))?.[0]?.[0]).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(refused(await ask(`query @asKnownOn(entry: 1) @asKnownOn(entry: 2) ${stats}`))?.[0]?.[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    }));

  test('what is not folded in time is said to be on its way, and is there later', async () => {
    let go = (): void => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const slow = {
      place: graph.place,
      async *entries(after: number) {
        await held;
        yield* graph.entries(after);
      },
    };
    const past = new PastGraphs(slow, 1);
    try {
      await expect(past.hold(3, 20)).rejects.toMatchObject({
        extensions: { code: 'NOT_READY' },
        message: 'The record as it stood after entry 3 is being folded, and was not ready after 0.02 s. Ask again in a while.',
      });
      go();
      const [first, other] = await Promise.all([past.hold(3, 60_000), past.hold(3, 60_000)]);
      expect(first.graph).toBe(other.graph);
      // While it is held there is no room for another one.
      await expect(past.hold(4, 20)).rejects.toMatchObject({ extensions: { code: 'NOT_READY' } });
      first.release();
      first.release();
      await expect(past.hold(4, 20)).rejects.toMatchObject({ extensions: { code: 'NOT_READY' } });
      expect(await first.graph.folded()).toBe(3);
      other.release();
      const next = await past.hold(4, 60_000);
      // It went on from where it stood.
      expect(next.graph).toBe(first.graph);
      next.release();
      const before = await past.hold(1, 60_000);
      expect(before.graph).not.toBe(first.graph);
      await expect(first.graph.read({ name: 'any', text: 'MATCH (n) RETURN count(n) AS n', parameters: {} })).rejects.toThrow('closed');
    } finally {
      await past.close();
    }
    await expect(past.hold(2, 20)).rejects.toThrow('closed');
  });

  test('of more moments than can wait one is told so at once', async () => {
    const stuck = { place: graph.place, entries: (): AsyncIterable<never> => ({ [Symbol.asyncIterator]: () => ({ next: () => held }) }) };
    let go = (): void => {};
    const held = new Promise<{ done: true; value: undefined }>((resolve) => {
      go = () => resolve({ done: true, value: undefined });
    });
    const past = new PastGraphs(stuck);
    const waiting = Array.from({ length: 32 }, (_, number) => past.hold(number + 1, 60_000).catch(() => {}));
    const service = createKnowledgeBase({ graph, past, texts: { textOf: async () => null }, log: pino({ level: 'silent' }) });
    const query = encodeURIComponent('query @asKnownOn(entry: 0) { stats { people } }');
    for (const [accept, status] of [
      ['application/graphql-response+json', 503],
      ['application/json', 200],
    ] as const) {
      const response = await service.fetch(`http://test/graphql?query=${query}`, { headers: { accept } });
      expect([response.status, response.headers.get('retry-after')]).toEqual([status, '5']);
      expect(await response.json()).toEqual({
        errors: [
          {
            message:
              'The record of 32 other moments is being folded, one after the other, so that of entry 0 has to wait. Ask again in a while.',
            extensions: { code: 'NOT_READY' },
          },
        ],
      });
    }
    go();
    await service.close();
    await Promise.all(waiting);
  });

  test('what cannot be folded is masked, and tried again', async () => {
    let fails = true;
    const failing: Graph = Object.create(graph, {
      entries: {
        value: (after: number) => {
          if (fails) throw new Error('The ledger is on fire.');
          return graph.entries(after);
        },
      },
    });
    const service = serviceOver(failing);
    try {
      const query = `query @asKnownOn(entry: 1) ${asked[0]}`;
      expect(refused(await service.ask(query))?.[0]?.[0]).toBe('INTERNAL_SERVER_ERROR');
      fails = false;
      expect(bare([await service.ask(query)])[0]).toEqual(answers[1]?.[0]);
    } finally {
      await service.close();
    }
  });
});

test('a service may answer from the record as it stands alone', async () => {
  const [engine] = engines;
  const graph = await (engine as (typeof engines)[number]).open();
  const service = createKnowledgeBase({
    graph,
    past: new PastGraphs(graph, 0),
    texts: { textOf: async () => null },
    log: pino({ level: 'silent' }),
  });
  const query = encodeURIComponent('query @asKnownOn(entry: 0) { stats { people } }');
  const answer = (await (await service.fetch(`http://test/graphql?query=${query}`)).json()) as Answer;
  expect(answer.errors).toMatchObject([
    {
      extensions: { code: 'BAD_INPUT' },
      message:
        'This service answers from the record as it stands alone (RAPPORT_PAST). Leave the directive out for the record as it stands.',
    },
  ]);
  await graph.close();
  rmSync(graph.place, { recursive: true, force: true });
});

test('nothing is left behind, also not what others left that ended at once', async () => {
  const left = `rapport-past-${hostname().replace(/[^\w.-]/g, '-')}-`;
  const names = [`${left}999999999-x`, `${left}${process.ppid}-x`, 'rapport-past-elsewhere-999999999-x'];
  for (const name of names) mkdirSync(join(tmpdir(), name, '0'), { recursive: true });
  await removeLeftovers();
  expect(names.map((name) => existsSync(join(tmpdir(), name)))).toEqual([false, true, true]);
  for (const name of names) rmSync(join(tmpdir(), name), { recursive: true, force: true });
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`${left}${process.pid}-`))).toEqual([]);
});
