import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import type { Context } from './context.js';
import { BadInput, TooMuch } from './errors.js';
import { quote } from './ids.js';
import { isDay } from './time.js';

/** For a field that takes long: should an answer fail, it is not asked for a second time from the beginning (`web/straight.ts`). */
export const once = { extensions: { once: true } };

/** What a request may cost. Generous enough for GraphiQL and for every example; `README.md` says what each means. */
export const limits = {
  depth: 15,
  complexity: 250_000,
  breadth: 1_000,
  aliases: 50,
  directives: 50,
  tokens: 4_000,
  pageSize: 100,
  defaultPage: 20,
  milliseconds: 20_000,
};

/** What a change may bring, in characters; of evidence, so many texts. */
export const inputLimits = { dossier: 600_000, because: 2_000, evidence: 20, text: 512 };

export const builder = new SchemaBuilder<{
  Context: Context;
  Scalars: {
    ID: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    JSON: { Input: unknown; Output: unknown };
  };
  DefaultFieldNullability: false;
}>({
  plugins: [ComplexityPlugin],
  defaultFieldNullability: false,
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 3,
    limit: { depth: limits.depth, complexity: limits.complexity, breadth: limits.breadth },
    complexityError: (kind, cost) =>
      new TooMuch(
        `The ${kind.toLowerCase()} of a question may be ${cost[`max${kind}`]}, but got ${cost[kind.toLowerCase() as 'depth' | 'breadth' | 'complexity']}. Ask for fewer levels or smaller pages (first: …).`,
      ),
  },
});

builder.addScalarType(
  'Date',
  new GraphQLScalarType<string, string>({
    name: 'Date',
    description: 'A day of the Gregorian calendar in ISO 8601 form, `2014-04-28`.',
    specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date',
    serialize: (value) => String(value),
    parseValue: day,
    parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : 'value' in node ? node.value : node.kind, node),
  }),
);

function day(value: unknown, at?: ValueNode): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new BadInput(`A day looks like "1999-05-02", but got ${quote(String(value))}.`, at);
}

builder.queryType({ description: 'Everything that can be asked. Null means that the record does not say.' });
builder.mutationType({
  description:
    'Everything that can be changed, where the service knows who is who; if not, it only reads. What cannot be done is an answer, one of the types of `Failure`; several changes in one request are made in their order.',
});
