import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, GraphQLSchema, parse, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { anybody } from '../src/access/rights.js';
import type { Context } from '../src/context.js';
import { schema as ours } from '../src/schema.js';
import { readExamples } from '../src/web/playground.js';
import { answerStraight } from '../src/web/straight.js';
import { schemaOfOddities } from './oddities.js';
import { engines, openWorld, serviceOver } from './world.js';

/** A question that is asked again is answered without the executor, to the letter as by it; what does not go well is the executor's. */

/** Asks through the plugin, and tells how often the executor was asked. */
function asking() {
  const counted = { executed: 0 };
  let through = (_: ExecutionArgs): unknown => null;
  const given = {
    executeFn: (args: ExecutionArgs) => {
      counted.executed++;
      return execute(args);
    },
    setExecuteFn: (set: typeof through) => {
      through = set;
    },
  };
  (answerStraight().onExecute as (given: object) => void)(given as Parameters<NonNullable<Plugin['onExecute']>>[0]);
  const ask = async (args: ExecutionArgs): Promise<string> => JSON.stringify((await through(args)) as ExecutionResult);
  return { counted, ask };
}

test('the second answer to each example is made without the executor', async () => {
  const world = await openWorld(engines[0] as (typeof engines)[number]);
  try {
    const contextValue = (): Context => ({
      graph: world.graph,
      nests: true,
      texts: { textOf: async () => null },
      analyst: { write: () => Promise.reject(new Error('Nobody asks in Cypher.')) },
      preview: () => Promise.reject(new Error('Nobody previews.')),
      requestId: 'one',
      viewer: anybody,
      ledger: world.graph,
      changes: null,
      beside: new Set(),
      missed: new Set(),
      named: new Set(),
    });
    for (const { name, query, variables } of readExamples()) {
      const { counted, ask } = asking();
      const document = parse(query);
      const args = () => ({ schema: ours, document, contextValue: contextValue(), variableValues: JSON.parse(variables) });
      const first = await ask(args());
      expect({ name, executed: counted.executed, errors: first.includes('"errors"') }).toEqual({ name, executed: 1, errors: false });
      expect({ name, again: await ask(args()), executed: counted.executed }).toEqual({ name, again: first, executed: 1 });
    }
  } finally {
    await world.close();
  }
});

/** Of each: whether it is answered without the executor, and with which variables. */
const questions: [question: string, straight: boolean, variables?: Record<string, unknown>][] = [
  ['{ text }', true],
  ['{ b: text a: text text }', true],
  ['{ later { text } now { text } }', true],
  ['{ now { text } ...F now { kind } } fragment F on Query { now { deep: now { text } } }', true],
  ['{ things { __typename name ... on Tall { height } ... on Wide { width other: name } ...N } } fragment N on Thing { name kind }', true],
  ['query ($no: Boolean!) { text @skip(if: $no) now { text @include(if: $no) kind } }', true, { no: true }],
  ['query ($no: Boolean!) { text @skip(if: $no) now { text @include(if: $no) kind } }', true, { no: false }],
  [
    'query ($n: Int = 3, $with: Given) { echo(n: $n, given: $with) literal: echo(n: 4, given: { kinds: [SMALL], text: "x" }) none: echo }',
    true,
    {},
  ],
  ['query ($n: Int, $with: Given) { echo(n: $n, given: $with) }', true, { n: 2, with: { kinds: ['GREAT'] } }],
  ['{ lists laterLists empty nothing { text } nothings { text } }', true],
  ['query One { text } query Two { now { kind } }', true],
  ['{ fails }', false],
  ['{ failsLater text }', false],
  ['{ text now { fails } }', false],
  ['{ listOfErrors }', false],
  ['{ nullWhereNoneMayBe { never } text }', false],
  ['{ nullLater { never } text }', false],
  ['{ nullsInList }', false],
  ['{ noKind }', false],
  ['{ noList }', false],
  ['{ noThing { name } }', false],
  ['{ narrowThing { name } }', false],
  ['{ strangeThing { __typename } }', false],
  ['{ errorBeforeRejections }', false],
  ['{ fails laterRejections }', false],
  ['{ laterRejections failsLater }', false],
  ['{ wherePath }', false],
  ['{ costly text }', false],
  ['{ __schema { queryType { name } } }', false],
  ['{ __proto__: text }', false],
  ['query ($n: Int!) { echo(n: $n) }', false, {}],
  ['query ($n: Int!) { echo(n: $n) }', false, { n: 'three' }],
];

test.each(questions)('%s', async (question, straight, variableValues = {}) => {
  const { schema, calls } = schemaOfOddities();
  const document: DocumentNode = parse(question);
  expect(validate(schema, document)).toEqual([]);
  const operationName = question.includes('query Two') ? 'Two' : null;
  const args = { schema, document, variableValues, operationName, contextValue: {} };
  const expected = JSON.stringify(await execute(args));
  const { counted, ask } = asking();
  const answers = [await ask(args), await ask(args), await ask(args)];
  expect(answers).toEqual([expected, expected, expected]);
  expect(counted.executed).toBe(straight ? 1 : 3);
  // Once for what was expected, and once for each answer.
  expect(calls.costly).toBe(question.includes('costly') ? 4 : 0);
});

test('a fragment counts once however often it is spread, and not all that is wrong with variables is told', async () => {
  const { schema } = schemaOfOddities();
  const { counted, ask } = asking();
  const fragments = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Query { now { kind } ...F${n + 1} ...F${n + 1} }`);
  const spread = { schema, document: parse(`{ ...F0 ...F0 } ${fragments.join(' ')} fragment F60 on Query { text }`), contextValue: {} };
  for (let n = 0; n < 3; n++) expect(await ask(spread)).toBe(JSON.stringify(await execute(spread)));
  expect(counted.executed).toBe(1);
  const all = Array.from({ length: 20_000 }, () => null);
  const wrong = { schema, document: parse('query ($all: [Int!]) { many(all: $all) }'), variableValues: { all }, contextValue: {} };
  const expected = await execute(wrong);
  expect(expected.errors).toHaveLength(51);
  for (let n = 0; n < 2; n++) expect(await ask(wrong)).toBe(JSON.stringify(expected));
});

test('what is kept of a document does not grow with what it is asked with', async () => {
  const { schema } = schemaOfOddities();
  const { counted, ask } = asking();
  const names = ['a', 'b', 'c', 'd', 'e'];
  const fields = names.map((name) => `${name}: text @skip(if: $${name})`).join(' ');
  const document = parse(`query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) { ${fields} }`);
  for (let n = 0; n < 64; n++) {
    const variableValues = Object.fromEntries(names.map((name, at) => [name, (n >> at) % 2 === 1]));
    const asked = { schema, document, variableValues, contextValue: {} };
    expect(await ask(asked)).toBe(JSON.stringify(await execute(asked)));
  }
  // Sixteen of the thirty-two ways are known straight: the first time all is the executor's.
  expect(counted.executed).toBe(1 + 15 + 16);
});

test('what failed is not read again by the executor', async () => {
  const world = await openWorld(engines[0] as (typeof engines)[number]);
  let reads = 0;
  const broken = Object.create(world.graph, {
    lists: { value: undefined },
    read: { value: () => Promise.reject(new Error(`${++reads}`)) },
  });
  const service = serviceOver(broken);
  try {
    for (let n = 1; n <= 3; n++) {
      expect((await service.ask('{ articles(first: 3) { nodes { id } } }')).errors).toHaveLength(1);
      expect(reads).toBe(n);
    }
  } finally {
    await service.close();
    await world.close();
  }
});

test('which fields are left out is made out for each answer, and so are names of operations', async () => {
  const { schema } = schemaOfOddities();
  expect(schema).toBeInstanceOf(GraphQLSchema);
  const { counted, ask } = asking();
  const document = parse('query A($no: Boolean!) { now { text @skip(if: $no) kind } } query B { text }');
  const asked = (operationName: string, no: boolean) => ({ schema, document, operationName, variableValues: { no }, contextValue: {} });
  for (const no of [true, false, true, false, false]) expect(await ask(asked('A', no))).toBe(JSON.stringify(await execute(asked('A', no))));
  expect(counted.executed).toBe(1);
  expect(await ask(asked('B', true))).toBe('{"data":{"text":"a text"}}');
  expect(counted.executed).toBe(2);
});
