import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { builder, limits, once } from '../builder.js';
import { BadInput, StatementFailed, TooMuch } from '../errors.js';
import type { Value, Written } from '../graph/graph.js';
import { prefixOf } from '../ids.js';
import { parametersFor, type Question as QuestionRow, questionOf, questions } from './questions.js';

/** Ready questions in Cypher, asked from GraphQL. */

builder.addScalarType(
  'JSON',
  new GraphQLScalarType({
    name: 'JSON',
    description: 'Any JSON value: texts, numbers, lists and maps of them.',
    specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
    parseValue: (given) => given,
    parseLiteral: valueFromASTUntyped,
  }),
);

const Parameter = builder.objectRef<{ name: string; value: Value }>('QuestionParameter').implement({
  description: 'What a ready question asks with.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, without the `$`.' }),
    value: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What it is if nothing else is given.',
      resolve: (parameter) => parameter.value,
    }),
  }),
});

const Table = builder.objectRef<Written>('QuestionAnswer').implement({
  description: 'An answer as a table.',
  fields: (t) => ({
    fields: t.stringList({ description: 'Names of the columns.', resolve: ({ fields }) => fields }),
    rows: t.field({
      type: ['JSON'],
      description: 'Rows in the order that the question says, each a list with a value for every column.',
      resolve: ({ values }) => JSON.parse(values) as Value[],
    }),
  }),
});

/** GraphQL holds every value of an answer at once, and eight answers in one request. */
const answerBytes = 1_000_000;

const Question = builder.objectRef<QuestionRow>('Question').implement({
  description: 'A ready question of analysis, in Cypher: `cypher/questions/<name>.cypher`.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, also at the prompt of `rapport cypher`.' }),
    title: t.exposeString('title', { description: 'The question in one line.' }),
    purpose: t.exposeString('purpose', { description: 'What it is for, and what to know of its answer.' }),
    parameters: t.field({
      type: [Parameter],
      description: 'What it asks with.',
      resolve: ({ parameters }) => Object.entries(parameters).map(([name, given]) => ({ name, value: given })),
    }),
    text: t.exposeString('text', { description: 'Its Cypher, to paste and to change.' }),
    answer: t.field({
      type: Table,
      description: 'Its answer from the graph as it stands.',
      args: {
        parameters: t.arg({
          type: 'JSON',
          description: 'A map of parameters in place of its own, such as {person: "person:kim-yong-nam"}.',
        }),
      },
      complexity: { field: limits.complexity / 8, multiplier: 0 },
      ...once,
      resolve: async (question, { parameters }, { analyst, named }) => {
        for (const value of Object.values(mapOf(parameters))) if (typeof value === 'string' && prefixOf(value)) named.add(value);
        try {
          return await analyst.write(question.text, parametersFor(question, mapOf(parameters)), { style: 'value', bytes: answerBytes });
        } catch (error) {
          throw error instanceof StatementFailed ? asOurs(error) : error;
        }
      },
    }),
  }),
});

function mapOf(parameters: unknown): Record<string, Value> {
  if (parameters === null || parameters === undefined) return {};
  if (typeof parameters === 'object' && !Array.isArray(parameters)) return parameters as Record<string, Value>;
  throw new BadInput(`\`parameters\` is a map such as {person: "person:kim-yong-nam"}, but got ${JSON.stringify(parameters)}.`);
}

const asOurs = ({ code, message }: StatementFailed): Error =>
  code.endsWith('TimedOut')
    ? new TooMuch(message, 'TIMEOUT')
    : code.startsWith('Neo.Transient')
      ? new TooMuch(message)
      : new BadInput(message);

builder.queryFields((t) => ({
  questions: t.field({
    type: [Question],
    description: 'Ready questions of analysis in Cypher, by name.',
    complexity: { field: 1, multiplier: questions().length },
    resolve: () => questions(),
  }),
  question: t.field({
    type: Question,
    nullable: true,
    description: 'One ready question by its name; a name that there is not is an error that lists them.',
    args: { name: t.arg.string({ required: true, description: 'Its name.' }) },
    resolve: (_, { name }) => questionOf(name),
  }),
}));
