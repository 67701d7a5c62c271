import { type DocumentNode, type ExecutionArgs, type ExecutionResult, execute, GraphQLSchema, parse, validate } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { anybody } from '../src/access/rights.js';
import type { Context } from '../src/context.js';
import { schema as ours } from '../src/schema.js';
import { readExamples } from '../src/web/playground.js';
import { answerStraight } from '../src/web/straight.js';
import { schemaOfOddities } from './oddities.js';
import { engines, openWorld } from './world.js';

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
