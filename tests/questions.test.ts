import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { Analyst } from '../src/cypher/analyst.js';
import { askOnce, readAsked } from '../src/cypher/command.js';
import { printed } from '../src/cypher/output.js';
import { questions } from '../src/cypher/questions.js';
import { crowd } from './crowd.js';
import { engines, neo4jPlace, openWorld, type World } from './world.js';

/** The ready questions of cypher/questions: each answer stands whole in tests/questions and is the same on every engine. */

const answerFile = (name: string) => new URL(`./questions/${name}.jsonl`, import.meta.url);

/** Written anew only by hand: RAPPORT_RECORD=1. Then every line of the difference is read against the article. */
const record = process.env.RAPPORT_RECORD === '1' && process.env.CI === undefined;

test('there are thirty and more, each with a title that asks, and none twice', () => {
  expect(questions().length).toBeGreaterThanOrEqual(30);
  for (const { name, title, text } of questions()) {
    expect({ name, title }).toEqual({ name, title: expect.stringMatching(/^[A-Z].*\?$/) });
    expect({ name, ordered: /\nORDER BY [^\n]+(\nLIMIT (\d+|\$\w+))?$/.test(text) }).toEqual({ name, ordered: true });
  }
  expect(new Set(questions().map(({ title }) => title)).size).toBe(questions().length);
});

describe.each(engines)('$name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(() => world.close());

  test.each(questions())('$name: $title', async ({ name, text, parameters }) => {
    const answer = printed(await new Analyst(world.graph).ask(text, parameters), 'jsonl');
    if (record && engine.name === 'embedded') writeFileSync(answerFile(name), answer);
    expect(existsSync(answerFile(name))).toBe(true);
    expect(answer).toBe(readFileSync(answerFile(name), 'utf8'));
  });

  test('GraphQL lists them, and answers one with other parameters', async () => {
    const { data } = await world.ask('{ questions { name title parameters { name value } } }');
    expect(data.questions.map(({ name }: { name: string }) => name)).toEqual(questions().map(({ name }) => name));
    const asked = await world.ask(
      `query Busiest($parameters: JSON) { question(name: "busiest") { answer(parameters: $parameters) { fields rows } } }`,
      { parameters: { first: 2 } },
    );
    expect(asked).toEqual({
      data: {
        question: {
          answer: {
            fields: ['actor', 'events', 'id'],
            rows: [
              ['North Korea', 5, 'state:north-korea'],
              ['Yuri Trutnev', 3, 'person:yuri-trutnev'],
            ],
          },
        },
      },
    });
    const six = Array.from({ length: 6 }, (_, n) => `q${n}: question(name: "busiest") { answer(parameters: {first: ${n}}) { rows } }`);
    const { data: all, errors } = await world.ask(`{ ${six.join(' ')} }`);
    expect(errors).toBeUndefined();
    expect(Object.values<{ answer: { rows: [] } }>(all).map(({ answer }) => answer.rows.length)).toEqual([0, 1, 2, 3, 4, 5]);
    expect((await world.ask('{ questions { answer { rows } } }')).errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^The complexity of a question may be 250000, but got \d+\./),
        extensions: { code: 'LIMIT_EXCEEDED' },
      }),
    ]);
    expect((await world.ask('{ question(name: "busy") { title } }')).errors?.[0]?.message).toMatch(
      /^Needed the name of a ready question, but got "busy"\. There are agreements, .*busiest/,
    );
    expect((await world.ask('{ question(name: "who-atended") { title } }')).errors?.[0]?.message).toMatch(
      /^Needed the name of a ready question, but got "who-atended"\. Did you mean "who-attended"\? There are agreements, /,
    );
    expect((await world.ask('{ question(name: "busiest") { answer(parameters: {last: 2}) { rows } } }')).errors?.[0]?.message).toBe(
      'The question busiest has the parameters "first", but got "last".',
    );
  });
});

test('a question asked with an id that there is not says so', async () => {
  const world = await openWorld(engines[0] as (typeof engines)[number]);
  const said: string[] = [];
  const given = { question: 'who-attended', format: 'csv', statement: undefined, file: undefined };
  const sources = { readText: async () => '', readInput: async () => null };
  for (const event of ['meeting:trutnev-ro-2014-04-29', 'meeting:trutnev-ro-2014-04-28'])
    await askOnce(new Analyst(world.graph), await readAsked({ ...given, param: [`event=${event}`] }, sources), (line) => said.push(line));
  expect(said).toEqual(['There is no "meeting:trutnev-ro-2014-04-29" ($event). Did you mean "meeting:trutnev-ro-2014-04-28"?']);
  await world.close();
});

/** These ask about all of something, and may look at all of what they name; every other one begins where an index leads. */
const aboutAll = [
  'agreements',
  'agreements-without-signatory',
  'articles',
  'busiest',
  'figures',
  'how-well-supported',
  'in-which-order',
  'most-cited-passages',
  'only-once',
  'places-of-events',
  'planned-or-denied',
  'roles-at-several-bodies',
  'same-name',
  'spellings',
  'which-edges',
  'which-labels',
  'which-properties',
  'who-acts-for-whom',
  // Bounds that are not known are in no index, and an unknown bound excludes nobody.
  'who-held-which-role',
  'who-hosted-whom',
  'who-met-whom',
];

const server = engines.find(({ name }) => name === 'neo4j');
(server ? describe : describe.skip)('Neo4j plans no scan that a question need not make', () => {
  let world: World;
  const driver = neo4j.driver(neo4jPlace.uri || 'bolt://127.0.0.1');
  beforeAll(async () => {
    world = await openWorld(server as (typeof engines)[number], { dossiers: [crowd()] });
    // A plan follows from what Neo4j has counted, and it counts when it has time: here before it plans, and all.
    await driver.executeQuery('CALL db.awaitIndexes(60)');
    await driver.executeQuery('CALL db.prepareForReplanning(60)');
  });
  afterAll(async () => {
    await driver.close();
    await world.close();
  });

  test.each(questions())('$name', async ({ name, text, parameters }) => {
    const whole = Object.fromEntries(
      Object.entries(parameters).map(([key, value]) => [key, typeof value === 'number' ? neo4j.int(value) : value]),
    );
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, whole, { routing: 'READ' });
    const needless = leaves(summary.plan).filter(({ operatorType, arguments: { Details = '' } }) => {
      const byIndex = /^(Node|Directed).*Index(Seek|Scan)/.test(operatorType);
      const named = /:(\w+)/.exec(Details)?.[1];
      return !(byIndex || (aboutAll.includes(name) && named && text.includes(`:${named}`)));
    });
    expect({ name, needless: needless.map(({ operatorType, arguments: { Details } }) => [operatorType, Details]) }).toEqual({
      name,
      needless: [],
    });
  });
});

interface Plan {
  operatorType: string;
  arguments: { Details?: string };
  children: Plan[];
}
/** Where a plan begins to read, but for what it goes on from. */
const leaves = (plan: unknown): Plan[] => {
  const { operatorType, children } = plan as Plan;
  if (children.length > 0) return children.flatMap(leaves);
  return operatorType.startsWith('Argument') ? [] : [plan as Plan];
};
