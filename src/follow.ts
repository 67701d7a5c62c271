import {
  type ASTNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Context } from './context.js';
import type { Nest, Wish } from './graph/compose.js';
import type { Value } from './graph/graph.js';
import { type Below, follow, type Keyed, nameOf } from './graph/load.js';
import type { Query } from './graph/query-file.js';
import { remembered } from './graph/remembered.js';
import { bringsOf } from './graph/rewrite.js';
import { together, type Uses, usesOf } from './graph/uses.js';

/**
 * What a field says of the graph, so that one trip can bring a whole selection: the wishes that it will ask for, from the row it stands on.
 * Its resolver asks for the same ones by `follow`, and finds them there, or goes and gets them.
 */
export interface Follows {
  /**
   * @param args the field's arguments
   * @param types names of the types that the row may be of
   * @param brings neighbours that the row brings along, by their keys
   */
  wishes: (args: Record<string, unknown>, types: readonly string[], brings: ReadonlyMap<string, string>) => readonly Wish[];
  /** The key under which some queries bring the one neighbour along; then nothing is asked. */
  brought?: string | undefined;
  /** Whether the wishes' rows are a page behind `nodes` and `edges`. */
  paged?: boolean;
}
/** Properties of the row that a resolver reads, and of neighbours that the row brings along. */
interface Reading {
  own: readonly string[];
  ends?: Readonly<Record<string, readonly string[]>>;
}
interface Extensions {
  follows?: Follows;
  /** The field's value is a neighbour that every row brings along, under this key. */
  inRow?: string;
  /** What the resolver reads; left out: the property of the field's name, and none if it follows something. */
  reads?: (types: readonly string[]) => Reading;
  /** The field's value is the row itself. */
  itself?: true;
  pothosExposedField?: string;
}

export const follows = (one: Follows, ...reads: string[]) => ({
  extensions: { follows: one, ...(reads.length > 0 ? { reads: () => ({ own: reads }) } : {}) } satisfies Extensions,
});
export const inRow = (key: string) => ({ extensions: { inRow: key } satisfies Extensions });
export const reads = (...own: string[]) => ({ extensions: { reads: () => ({ own }) } satisfies Extensions });
/** For a field whose value is the row itself, and which is null if these are. */
export const itself = (...own: string[]) => ({ extensions: { itself: true, reads: () => ({ own }) } satisfies Extensions });

/** A wish with what stands below it in the question, and whether its rows are to be counted too. */
interface Followed {
  wish: Wish;
  below: Below;
  isCounted: boolean;
}
interface Plan extends Followed {
  nodes: readonly FieldNode[];
  variables: string;
}
/** By the first node of a field: made once for all rows and requests in which the variables that it takes are the same. */
const plans = new WeakMap<FieldNode, Plan[]>();
const mostPlans = 16;
/** A plan with longer values of variables, in characters, is not kept. */
const mostVariables = 2_000;
const nothing: Below = () => [];

/** @param make the field's wish; one that depends on its arguments is made from them */
export function followed(context: Context, info: GraphQLResolveInfo, query: Query, make: Wish | (() => Wish)): Followed {
  if (context.nests === false) return { wish: typeof make === 'function' ? make() : make, below: nothing, isCounted: asksForCount(info) };
  const { fieldNodes: nodes } = info;
  const [first] = nodes as [FieldNode];
  const variables = variablesOf(info, typeof make === 'function');
  const known = plans.get(first);
  for (const plan of known ?? []) if (plan.wish.query === query && plan.variables === variables && isSame(plan.nodes, nodes)) return plan;
  const plain = typeof make === 'function' ? make() : make;
  const field = info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>;
  const below = new Map<number, Nest[]>();
  const gathered = (keys: number) => gather({ info, texts: 0 }, field, nodes, plain, keys);
  const plan = {
    nodes,
    variables,
    wish: { ...plain, uses: gathered(1).uses },
    isCounted: asksForCount(info),
    below: (keys: number): Nest[] => {
      const made = below.get(keys) ?? gathered(keys).below;
      if (below.size < mostPlans) below.set(keys, made);
      return made;
    },
  };
  if (variables.length > mostVariables) return plan;
  if (known && known.length < mostPlans) known.push(plan);
  else plans.set(first, [plan]);
  return plan;
}

const isSame = (a: readonly FieldNode[], b: readonly FieldNode[]): boolean =>
  a === b || (a.length === b.length && a.every((node, index) => node === b[index]));

/** Values of the variables that stand in a field, or below it: what its plan depends on. */
function variablesOf({ variableValues, fieldNodes, fragments }: GraphQLResolveInfo, withArguments: boolean): string {
  let text = '';
  for (const node of fieldNodes) {
    const names = variablesIn(withArguments ? node : node.selectionSet, fragments);
    if (names.length > 0) text += textOf(variableValues, names);
  }
  return text;
}

const textOf = (variableValues: Record<string, unknown>, names: readonly string[]): string =>
  remembered(
    remembered(variableTexts, variableValues, () => new Map()),
    names,
    () => JSON.stringify(names.map((name) => [name, variableValues[name]])),
  );
/** By the values of one request. */
const variableTexts = new WeakMap<object, Map<readonly string[], string>>();
const variableNames = new WeakMap<ASTNode, string[]>();

function variablesIn(node: ASTNode | undefined, fragments: GraphQLResolveInfo['fragments']): string[] {
  if (!node) return [];
  return remembered(variableNames, node, () => {
    const names = new Set<string>();
    visit(node, {
      Variable: ({ name }) => void names.add(name.value),
      FragmentSpread: ({ name }) => {
        for (const inner of variablesIn(fragments[name.value], fragments)) names.add(inner);
      },
    });
    return [...names];
  });
}

/** What a field's wish brings from a key. */
export const followField = (
  context: Context,
  info: GraphQLResolveInfo,
  key: Value,
  query: Query,
  make: Wish | (() => Wish),
): Keyed<unknown>[] | Promise<Keyed<unknown>[]> => {
  const { wish, below } = followed(context, info, query, make);
  return follow(context, wish, key, below);
};

/** What follows, at once if the value is there. */
export const after = <A, B>(value: A | Promise<A>, next: (value: A) => B | Promise<B>): B | Promise<B> =>
  value instanceof Promise ? value.then(next) : next(value);

const asksForCount = (info: GraphQLResolveInfo): boolean =>
  info.fieldNodes.some((node) => hasCount(info, getNamedType(info.returnType), node));

const hasCount = (info: GraphQLResolveInfo, type: GraphQLNamedType, { selectionSet }: FieldNode): boolean =>
  selectionSet !== undefined && fieldsOf({ info, texts: 0 }, type, selectionSet).some(({ field }) => field.name === 'totalCount');

/**
 * At most so many rows within rows, a list without a page taken for so many, and so many texts travel in one trip. What is below takes another
 * one for all of its keys together, so that neighbours which many rows share are not read again and again.
 */
const most = { rows: 1_000, texts: 60, list: 10 };

interface Walk {
  info: GraphQLResolveInfo;
  texts: number;
}

/** What a selection uses of its rows, and what it asks from them. */
class Gathered {
  private readonly own = new Set<string>();
  private readonly ends = new Map<string, Set<string>>();
  readonly below: Nest[] = [];
  keyed = false;

  constructor(
    readonly above: Wish,
    /** How many rows there may be; with too many, what is below them takes another trip. */
    readonly rows: number,
  ) {}

  /** @param from the row itself (null), or a neighbour that it brings along */
  use(from: string | null, { own, ends = {} }: Reading): void {
    const names = from === null ? this.own : (this.ends.get(from) ?? new Set());
    if (from !== null) this.ends.set(from, names);
    for (const name of own) names.add(name);
    if (from !== null) return;
    const brings = bringsOf(this.above.query);
    for (const [key, theirs] of Object.entries(ends)) if (brings.has(key)) this.use(key, { own: theirs });
  }

  get uses(): Uses {
    return usesOf(this.own, this.ends, this.keyed);
  }
}

/** A count of a list stands beside it and is not among what is below. Where nothing is selected, a resolver uses everything. */
function gather(
  walk: Walk,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
  wish: Wish,
  times: number,
): { uses: Uses | null; below: Nest[] } {
  const gathered = new Gathered(wish, times * sizeOf(wish));
  const type = getNamedType(field.type);
  for (const { selectionSet } of nodes) {
    if (!selectionSet) return { uses: null, below: [] };
    if (!(field.extensions as Extensions).follows?.paged) collect(walk, type, selectionSet, null, gathered);
    else {
      for (const { item, set } of pageItems(walk, type, selectionSet)) collect(walk, item, set, null, gathered);
      gathered.keyed ||= hasCursor(walk, type, selectionSet);
    }
  }
  return gathered;
}

const sizeOf = ({ query, part }: Wish): number =>
  typeof part === 'object' ? (part.limit ?? most.list) : query.kind === 'one' ? 1 : most.list;

/** Selections on the rows of a page: under `nodes`, and under `edges { node }`. */
function pageItems(walk: Walk, type: GraphQLNamedType, set: SelectionSetNode): { item: GraphQLNamedType; set: SelectionSetNode }[] {
  return fieldsOf(walk, type, set).flatMap(({ field, node }) => {
    if (!node.selectionSet) return [];
    const item = getNamedType(field.type);
    if (field.name === 'edges') return pageItems(walk, item, node.selectionSet);
    return field.name === 'nodes' || field.name === 'node' ? [{ item, set: node.selectionSet }] : [];
  });
}

const cursors = ['cursor', 'startCursor', 'endCursor'];

const hasCursor = (walk: Walk, type: GraphQLNamedType, set: SelectionSetNode): boolean =>
  fieldsOf(walk, type, set).some(
    ({ field, node }) =>
      cursors.includes(field.name) ||
      (['edges', 'pageInfo'].includes(field.name) && node.selectionSet && hasCursor(walk, getNamedType(field.type), node.selectionSet)),
  );

function collect(walk: Walk, type: GraphQLNamedType, set: SelectionSetNode, from: string | null, into: Gathered) {
  const { above, rows } = into;
  for (const { field, node, on } of fieldsOf(walk, type, set)) {
    if (!fits(above, from, on)) continue;
    const { follows: following, inRow: key, reads: reading, itself: isRow, pothosExposedField } = field.extensions as Extensions;
    const brought = key ?? following?.brought;
    if (brought !== undefined && from === null && bringsOf(above.query).has(brought)) {
      into.use(brought, { own: [] });
      if (node.selectionSet) collect(walk, getNamedType(field.type), node.selectionSet, brought, into);
      continue;
    }
    const types = typesOf(walk.info, on, isEdge(above, from));
    into.use(from, reading?.(types) ?? { own: following ? [] : [pothosExposedField ?? field.name] });
    if (isRow && node.selectionSet) collect(walk, getNamedType(field.type), node.selectionSet, from, into);
    if (!following || rows > most.rows) continue;
    for (const wish of wishesOf(walk, following, { field, node }, types, from === null ? bringsOf(above.query) : new Map())) {
      const { uses, below } = gather(walk, field, [node], wish, rows);
      add(walk, into.below, { wish: { ...wish, uses: wish.uses ?? uses }, from, below });
      if (following.paged && hasCount(walk.info, getNamedType(field.type), node))
        add(walk, into.below, { wish: { ...wish, part: 'count' }, from, below: [] });
    }
  }
}

/** An equal one that is there already takes in what is below, and what is used. */
function add(walk: Walk, into: Nest[], nest: Nest): void {
  const name = nameOf(nest.wish);
  const same = into.find((one) => one.from === nest.from && nameOf(one.wish) === name);
  if (!same) {
    if (++walk.texts <= most.texts) into.push(nest);
    return;
  }
  const [a, b] = [same.wish.uses ?? null, nest.wish.uses ?? null];
  same.wish = { ...same.wish, uses: a && b && together(a, b) };
  for (const below of nest.below) add(walk, same.below, below);
}

/** An edge of the graph is a row of the types `Relation` and `Party` alone; neighbours that a row brings along are nodes. */
const edges = ['Relation', 'Party'];
const isEdge = ({ query }: Wish, from: string | null): boolean => from === null && query.to?.type === 'Relation';
const fits = (above: Wish, from: string | null, on: GraphQLNamedType): boolean =>
  ['Fact', 'Node', 'When', 'ArticleText'].includes(on.name) || edges.includes(on.name) === isEdge(above, from);

/** Arguments that are wrong are left for the field itself to say so. */
function wishesOf(
  { info }: Walk,
  following: Follows,
  { field, node }: Pick<Selected, 'field' | 'node'>,
  types: readonly string[],
  brings: ReadonlyMap<string, string>,
): readonly Wish[] {
  try {
    return following.wishes(getArgumentValues(field, node, info.variableValues), types, brings);
  } catch {
    return [];
  }
}

/** Types that a row may be of: an edge is of other ones than a node. */
const typesOf = ({ schema }: GraphQLResolveInfo, type: GraphQLNamedType, edge: boolean): string[] =>
  isInterfaceType(type)
    ? schema
        .getPossibleTypes(type)
        .map(({ name }) => name)
        .filter((name) => edges.includes(name) === edge)
    : [type.name];

interface Selected {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  /** The type that it is selected on. */
  on: GraphQLNamedType;
}

/** Fields of a selection, those of its fragments too, without what is skipped. */
function fieldsOf(walk: Walk, type: GraphQLNamedType, set: SelectionSetNode): Selected[] {
  const { info } = walk;
  return set.selections.flatMap((node): Selected[] => {
    if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true) return [];
    if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if === false) return [];
    if (node.kind === Kind.FIELD) {
      const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
      return field ? [{ field, node, on: type }] : [];
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : (info.fragments[node.name.value] as FragmentDefinitionNode);
    const on = fragment.typeCondition ? info.schema.getType(fragment.typeCondition.name.value) : type;
    return on ? fieldsOf(walk, on, fragment.selectionSet) : [];
  });
}
