import type { EnumRef, InputRef, InterfaceRef, ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import { builder, limits } from './builder.js';
import type { Context } from './context.js';
import { BadInput } from './errors.js';
import { after, followed, followField, follows } from './follow.js';
import type { Wish } from './graph/compose.js';
import { count, follow, type Keyed, wishForAll } from './graph/load.js';
import type { NoParameters, QueryParameters, Read } from './graph/queries.js';
import type { Query } from './graph/query-file.js';
import type { Page } from './graph/rewrite.js';
import { prefixOf, quote } from './ids.js';

/**
 * The ways a field follows the graph: `one`, `its`, `many`, `manyAsked` and `page`. Each says its query once and brings the resolver:
 * `t.field(one(…))`. What fits none of them asks by `followField`, or the loaders for a count.
 */

type Types = typeof builder.$inferSchemaTypes;
export type TypeRef<Row> = ObjectRef<Types, Row> | InterfaceRef<Types, Row>;
type Node = { id: string };
/** A query that asks for nothing but the id it starts from. */
type Plain<Row> = Read<Row, NoParameters, string, string>;

/** The one thing at the other end, or null. A row that its neighbour brought along is not asked again. */
export const one = <Row>(query: Plain<Row>, type: TypeRef<Row>, description: string, brought?: string) => {
  const wish = wishForAll(query, {});
  return {
    type,
    nullable: true as const,
    description,
    ...follows({ wishes: () => [wish], brought }),
    resolve: (parent: Node, _: object, context: Context, info: GraphQLResolveInfo): Row | null | Promise<Row | null> => {
      const there = brought === undefined ? undefined : (parent as Record<string, unknown>)[brought];
      if (there) return there as Row;
      return after(followField(context, info, parent.id, query, wish), first<Row>);
    },
  };
};

const first = <Row>([found]: readonly Keyed<unknown>[]): Row | null => (found?.row as Row | undefined) ?? null;

/** The one thing that is always at the other end. */
export const its = <Row>(query: Plain<Row>, type: TypeRef<Row>, description: string, brought?: string) => {
  const maybe = one(query, type, description, brought);
  return {
    ...maybe,
    nullable: false as const,
    resolve: (parent: Node, _: object, context: Context, info: GraphQLResolveInfo): Row | Promise<Row> => {
      const found = maybe.resolve(parent, _, context, info);
      return found instanceof Promise ? found.then((there) => present(there, query, parent)) : present(found, query, parent);
    },
  };
};

function present<Row>(found: Row | null, { at, name }: Query, { id }: Node): Row {
  if (found === null) throw new Error(`${at} ${name}: ${id} stands alone, but always belongs to something.`);
  return found;
}

/** All things at the other end, in the query's order: for what grows with the thing itself. */
export const many = <Row>(query: Plain<Row>, type: TypeRef<Row>, description: string) =>
  manyAsked<Row, NoParameters, object>(query, type, description, () => ({}));

/** The same, of a query that asks for more than the id it starts from. */
export const manyAsked = <Row, Parameters extends QueryParameters, Args extends object>(
  query: Read<Row, Parameters, string, string>,
  type: TypeRef<Row>,
  description: string,
  parameters: (args: Args) => Parameters,
) => ({
  type: [type] as [TypeRef<Row>],
  description,
  ...follows({ wishes: (args) => [wishForAll(query, parameters(args as Args))] }),
  resolve: (parent: Node, args: Args, context: Context, info: GraphQLResolveInfo): Row[] | Promise<Row[]> =>
    after(
      followField(context, info, parent.id, query, () => wishForAll(query, parameters(args))),
      rowsOf<Row>,
    ),
});

const rowsOf = <Row>(found: readonly Keyed<unknown>[]): Row[] => found.map(({ row }) => row as Row);

export interface Connection<Row> {
  rows: readonly Keyed<Row>[];
  /** What its cursors are of. */
  scope: string;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  count: () => number | Promise<number>;
}
interface Edge<Row> {
  node: Row;
  /** Its key in the order of the list. */
  key: string;
  scope: string;
}
export type ConnectionRef<Row> = ObjectRef<Types, Connection<Row>>;

const PageInfo = builder.objectRef<Connection<unknown>>('PageInfo').implement({
  description: 'Whether there is more in either direction, and the cursors to go on with.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether there is more after this page.' }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Whether there is more before this page.' }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first on this page.',
      resolve: ({ rows, scope }) => (rows.length > 0 ? cursorOf({ scope, key: rows[0]?.key as string }) : null),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last on this page.',
      resolve: ({ rows, scope }) => (rows.length > 0 ? cursorOf({ scope, key: rows.at(-1)?.key as string }) : null),
    }),
  }),
});

/** Types of a list that grows with articles, after the Relay specification: `XConnection` and `XEdge`. */
export function connection<Row>(name: string, type: TypeRef<Row>): ConnectionRef<Row> {
  const EdgeType = builder.objectRef<Edge<Row>>(`${name}Edge`).implement({
    description: `One ${name} of a list, with the cursor to go on from.`,
    fields: (t) => ({
      cursor: t.string({ description: 'Opaque; give it as `after` or `before`.', resolve: cursorOf }),
      node: t.field({ type, description: `The ${name}.`, resolve: (edge) => edge.node as never }),
    }),
  });
  return builder.objectRef<Connection<Row>>(`${name}Connection`).implement({
    description: `A page of a list of ${name}, as the Relay specification has it.`,
    fields: (t) => ({
      edges: t.field({
        type: [EdgeType],
        description: 'The page with a cursor for each.',
        resolve: ({ rows, scope }) => rows.map(({ key, row }) => ({ node: row, key, scope })),
      }),
      nodes: t.field({
        type: [type],
        description: 'The page without cursors.',
        resolve: ({ rows }) => rowsOf<Row>(rows) as never,
      }),
      pageInfo: t.field({ type: PageInfo, description: 'What lies around the page.', resolve: (page) => page as Connection<unknown> }),
      totalCount: t.int({ description: 'How many there are in all; counted only when asked.', resolve: ({ count }) => count() }),
    }),
  }) as ConnectionRef<Row>;
}

export const pageArguments = builder.args((t) => ({
  first: t.int({
    description: `How many from the beginning, or after \`after\`: 0 to ${limits.pageSize}; ${limits.defaultPage} if neither is given.`,
  }),
  after: t.string({ description: 'Cursor that the page begins after.' }),
  last: t.int({ description: `How many from the end, or before \`before\`: 0 to ${limits.pageSize}.` }),
  before: t.string({ description: 'Cursor that the page ends before.' }),
}));

/**
 * A page of what may grow with articles, in the query's orders, the first one if nothing else is asked. A root's list starts nowhere.
 * @param asked the filter's type, and what it asks of the query; without a type the parameters of every request
 */
export function page<Row, Parameters extends QueryParameters, Filter = never>(
  query: Read<unknown, Parameters, string, string>,
  type: ConnectionRef<Row>,
  description: string,
  asked: { filter?: InputRef<Filter>; parameters: (filter: Filter | null) => Parameters; orders?: EnumRef<Types, string> },
) {
  const { filter, parameters, orders } = asked;
  const args = builder.args((t) => ({
    ...(filter ? { filter: t.field({ type: filter, description: 'Which ones; all if left out.' }) } : {}),
    ...(orders
      ? { orderBy: t.field({ type: orders, defaultValue: query.orders[0]?.name ?? '', required: true, description: 'In which order.' }) }
      : {}),
    ...pageArguments,
  }));
  const wishOf = (wanted: AskedPage): Wish => ({
    query,
    parameters: composed(parameters((wanted.filter ?? null) as Filter | null)),
    part: pageOf(query, wanted),
  });
  return {
    type,
    description,
    args,
    ...follows({ wishes: (wanted) => [wishOf(wanted)], paged: true }),
    complexity: pageComplexity,
    resolve: (
      parent: Partial<Node>,
      wanted: AskedPage,
      context: Context,
      info: GraphQLResolveInfo,
    ): Connection<Row> | Promise<Connection<Row>> => {
      const key = parent?.id ?? '';
      const { wish, below, isCounted } = followed(context, info, query, () => wishOf(wanted));
      // Counted in the same trip. Whoever reads the count hears of its failure.
      if (isCounted) Promise.resolve(count(context, query, wish.parameters, key)).catch(() => {});
      return after(follow(context, wish, key, below), (found) => connected(context, wish, key, found as Keyed<Row>[]));
    },
  };
}

/** A page costs as much as it has rows. */
export const pageComplexity = ({ first, last }: PageArguments) => ({
  field: 1,
  multiplier: Math.max(1, first ?? last ?? limits.defaultPage),
});

export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  orderBy?: string | undefined;
}

type AskedPage = PageArguments & { filter?: unknown };

/** The page that arguments ask for, and one row more: whether there is another page. */
function pageOf(query: Query, args: PageArguments): Page {
  const order = query.orders.find(({ name }) => name === args.orderBy) ?? query.orders[0];
  if (!order) throw new Error(`${query.at} ${query.name}: it has no order to page by.`);
  const limit = sizeOf(args) + 1;
  const scope = scopeOf(order);
  const fromEnd = args.last !== null && args.last !== undefined;
  return { order, after: keyIn(args.after, scope, 'after'), before: keyIn(args.before, scope, 'before'), limit, fromEnd };
}

/** A page of a list that no query brings, in the order of its keys. */
interface Keys<Row> {
  keyOf: (row: Row) => string;
  /** @param wanted rows that come after one key and before another, counted from the end or not */
  read: (wanted: { after: string | null; before: string | null; most: number; fromEnd: boolean }) => Promise<Row[]>;
  count: () => Promise<number>;
}

export async function pageOfKeys<Row>(args: PageArguments, scope: string, { keyOf, read, count }: Keys<Row>): Promise<Connection<Row>> {
  const bounds = { after: keyIn(args.after, scope, 'after'), before: keyIn(args.before, scope, 'before') };
  const size = sizeOf(args);
  const fromEnd = args.last != null;
  const found = await read({ ...bounds, most: size + 1, fromEnd });
  const kept = found.slice(0, size);
  return {
    rows: (fromEnd ? kept.toReversed() : kept).map((row) => ({ row, key: keyOf(row) })),
    scope,
    hasNextPage: fromEnd ? bounds.before !== null : found.length > size,
    hasPreviousPage: fromEnd ? found.length > size : bounds.after !== null,
    count,
  };
}

const cursorOf = ({ scope, key }: Pick<Edge<unknown>, 'scope' | 'key'>): string => Buffer.from(`${scope}:${key}`).toString('base64url');

/** A cursor is of no other list than one in the same order, either way. */
const scopeOf = ({ name }: Page['order']): string => name.replace(/_(ASC|DESC)$/, '');

function connected<Row>(context: Context, { query, parameters, part }: Wish, key: string, found: readonly Keyed<Row>[]): Connection<Row> {
  const page = part as Page;
  const { fromEnd } = page;
  const size = (page.limit as number) - 1;
  const rows = fromEnd ? found.toReversed() : found;
  const missIds = (): void => {
    for (const id of idsIn(parameters)) context.missed.add(id);
  };
  if (rows.length === 0 && size > 0) missIds();
  const more = rows.length > size;
  const kept = more ? (fromEnd ? rows.slice(1) : rows.slice(0, size)) : rows;
  return {
    rows: kept,
    scope: scopeOf(page.order),
    hasNextPage: fromEnd ? page.before !== null : more,
    hasPreviousPage: fromEnd ? more : page.after !== null,
    count: () =>
      after(count(context, query, parameters, key), (counted) => {
        if (counted === 0) missIds();
        return counted;
      }),
  };
}

/** Texts of the record are in composed form (NFC), however somebody types them. */
const composed = (parameters: QueryParameters): QueryParameters =>
  Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC') : value]));

/** Ids that a filter asked with. */
const idsIn = (parameters: QueryParameters): string[] =>
  Object.values(parameters).filter((value): value is string => typeof value === 'string' && prefixOf(value) !== undefined);

function sizeOf({ first, last }: PageArguments): number {
  if (first != null && last != null) throw new BadInput('A page has `first` or `last`, but got both. Leave one out.');
  const size = first ?? last ?? limits.defaultPage;
  if (size >= 0 && size <= limits.pageSize) return size;
  const instead = size < 0 ? 'Ask for none or more.' : 'Ask for fewer, and go on with the cursor.';
  throw new BadInput(`A page has 0 to ${limits.pageSize} rows, but got ${size}. ${instead}`);
}

/** The key that a cursor of this order stands for. */
function keyIn(cursor: string | null | undefined, scope: string, argument: string): string | null {
  if (cursor == null) return null;
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  if (text.startsWith(`${scope}:`) && Buffer.from(text).toString('base64url') === cursor) return text.slice(scope.length + 1);
  throw new BadInput(
    `A cursor comes from \`pageInfo\` or \`edges\` of the same list in the same order; \`${argument}\` got ${quote(cursor)}, which does not. Leave it out to begin anew.`,
  );
}

/** At most so many of a plain list. */
export function checkFirst(first: number): number {
  if (first >= 0 && first <= limits.pageSize) return first;
  throw new BadInput(`\`first\` is 0 to ${limits.pageSize}, but got ${first}.`);
}
