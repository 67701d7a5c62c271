import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLInterfaceType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';

/** A schema in which all goes well or wrong that may, at once and later. */
export function schemaOfOddities() {
  const calls = { costly: 0 };
  const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 1));
  const fail = (): never => {
    throw new Error('It failed.');
  };
  const reject = (): Promise<never> => Promise.reject(new Error('It was refused.'));
  const Kind = new GraphQLEnumType({ name: 'Kind', values: { SMALL: { value: 1 }, GREAT: { value: 2 } } });
  const Given = new GraphQLInputObjectType({
    name: 'Given',
    fields: { kinds: { type: new GraphQLList(Kind) }, text: { type: GraphQLString, defaultValue: 'none' } },
  });
  const Thing: GraphQLInterfaceType = new GraphQLInterfaceType({
    name: 'Thing',
    fields: { name: { type: GraphQLString }, kind: { type: Kind } },
    resolveType: ({ height, width, strange }) => (height ? 'Tall' : width ? 'Wide' : strange ? 'Query' : 'Nobody'),
  });
  const named: Record<string, GraphQLFieldConfig<unknown, unknown>> = { name: { type: GraphQLString }, kind: { type: Kind } };
  const Tall = new GraphQLObjectType({ name: 'Tall', interfaces: [Thing], fields: { ...named, height: { type: GraphQLInt } } });
  const Wide = new GraphQLObjectType({
    name: 'Wide',
    interfaces: [Thing],
    fields: { ...named, width: { type: GraphQLInt } },
    isTypeOf: (value) => typeof (value as { width?: number }).width === 'number',
  });
  const things = [{ name: 'a', kind: 1, height: 3 }, later({ name: 'b', kind: 2, width: 4 }), null];
  const Query: GraphQLObjectType = new GraphQLObjectType({
    name: 'Query',
    fields: () => ({
      text: { type: GraphQLString, resolve: () => 'a text' },
      kind: { type: Kind, resolve: () => 2 },
      now: { type: Query, resolve: () => ({}) },
      later: { type: Query, resolve: () => later({}) },
      nothing: { type: Query, resolve: () => null },
      nothings: { type: new GraphQLList(Query), resolve: () => later([null, {}, undefined]) },
      never: { type: new GraphQLNonNull(GraphQLString), resolve: () => null },
      nullWhereNoneMayBe: { type: Query, resolve: () => ({}) },
      nullLater: { type: Query, resolve: () => later({}) },
      nullsInList: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)), resolve: () => ['a', later(null)] },
      things: { type: new GraphQLList(Thing), resolve: () => things },
      lists: { type: new GraphQLList(new GraphQLList(GraphQLInt)), resolve: () => [[1, 2], [], null, [later(3), null]] },
      laterLists: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLBoolean))),
        resolve: () => later([true, later(false)]),
      },
      empty: { type: new GraphQLList(GraphQLInt), resolve: () => [] },
      echo: {
        type: GraphQLString,
        args: { n: { type: GraphQLInt, defaultValue: 1 }, given: { type: Given } },
        resolve: (_, args) => JSON.stringify(args),
      },
      fails: { type: GraphQLString, resolve: fail },
      failsLater: { type: GraphQLString, resolve: () => later(null).then(fail) },
      listOfErrors: { type: new GraphQLList(GraphQLString), resolve: () => ['a', new Error('One failed.'), 'c'] },
      noKind: { type: Kind, resolve: () => 3 },
      noList: { type: new GraphQLList(GraphQLString), resolve: () => 7 },
      narrowThing: { type: Thing, resolve: () => ({ name: 'd', width: 'narrow' }) },
      strangeThing: { type: Thing, resolve: () => ({ name: 'e', strange: true }) },
      errorBeforeRejections: { type: new GraphQLList(GraphQLString), resolve: () => [new Error('One.'), reject(), reject()] },
      laterRejections: { type: new GraphQLList(GraphQLString), resolve: () => later(null).then(() => [reject(), later('b')]) },
      many: {
        type: GraphQLInt,
        args: { all: { type: new GraphQLList(new GraphQLNonNull(GraphQLInt)) } },
        resolve: (_, { all }) => all.length,
      },
      noThing: { type: Thing, resolve: () => ({ name: 'c' }) },
      wherePath: { type: GraphQLString, resolve: (_source, _args, _context, { path }) => `at ${path.key}` },
      costly: {
        type: GraphQLString,
        extensions: { once: true },
        resolve: () => {
          calls.costly++;
          return fail();
        },
      },
    }),
  });
  return { schema: new GraphQLSchema({ query: Query, types: [Tall, Wide] }), calls };
}
