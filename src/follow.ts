import {
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
} from 'graphql';
import type { Context } from './context.js';
import type { Nest, Wish } from './graph/compose.js';
import type { Value } from './graph/graph.js';
import { type Below, follow, type Keyed, nameOf } from './graph/load.js';
import type { Query } from './graph/query-file.js';
import { bringsOf } from './graph/rewrite.js';

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
interface Extensions {
  follows?: Follows;
  /** The field's value is a neighbour that every row brings along, under this key. */
  inRow?: string;
}

export const follows = (one: Follows) => ({ extensions: { follows: one } satisfies Extensions });
export const inRow = (key: string) => ({ extensions: { inRow: key } satisfies Extensions });

/** A wish with what stands below it in the question: made once for all rows on which a field stands. */
interface Followed {
  wish: Wish;
  below: Below;
}
const memories = new WeakMap<Context, Map<FieldNode, Followed[]>>();

export function followed(context: Context, info: GraphQLResolveInfo, query: Query, make: () => Wish): Followed {
  const memory = memories.get(context) ?? new Map<FieldNode, Followed[]>();
  memories.set(context, memory);
  const node = info.fieldNodes[0] as FieldNode;
  const known = memory.get(node) ?? [];
  memory.set(node, known);
  const before = known.find(({ wish }) => wish.query === query);
  if (before) return before;
  const wish = make();
  const made = { wish, below: (keys: number) => nestsBelow(info, wish, keys) };
  known.push(made);
  return made;
}

/** What a field's wish brings from a key. */
export const followField = (
  context: Context,
  info: GraphQLResolveInfo,
  key: Value,
  query: Query,
  make: () => Wish,
): Promise<Keyed<unknown>[]> => {
  const { wish, below } = followed(context, info, query, make);
  return follow(context, wish, key, below);
};

/** Whether a field of this name is asked for on what a field brings. */
export function asksFor(info: GraphQLResolveInfo, name: string): boolean {
  const type = getNamedType(info.returnType);
  const walk = { info, texts: 0 };
  return info.fieldNodes.some(
    (node) => node.selectionSet && fieldsOf(walk, type, node.selectionSet).some(({ field }) => field.name === name),
  );
}

/**
 * At most so many rows within rows, a list without a page taken for so many, and so many texts travel in one trip. What is below takes another
 * one for all of its keys together, so that neighbours which many rows share are not read again and again.
 */
const most = { rows: 1_000, texts: 60, list: 10 };

interface Walk {
  info: GraphQLResolveInfo;
  texts: number;
}

/** What will be asked from the rows of a field's wish. */
function nestsBelow(info: GraphQLResolveInfo, wish: Wish, keys: number): Nest[] {
  const walk: Walk = { info, texts: 0 };
  const field = info.parentType.getFields()[info.fieldName];
  return field ? info.fieldNodes.flatMap((node) => nestsOfField(walk, field, node, wish, keys)) : [];
}

/** What stands below a field that follows a wish; a count of the list stands beside it and is not among these. */
function nestsOfField(walk: Walk, field: GraphQLField<unknown, unknown>, node: FieldNode, wish: Wish, times: number): Nest[] {
  if (!node.selectionSet) return [];
  const size = times * sizeOf(wish);
  if (size > most.rows) return [];
  const nests: Nest[] = [];
  const type = getNamedType(field.type);
  if (!(field.extensions as Extensions).follows?.paged) collect(walk, type, node.selectionSet, wish, null, size, nests);
  else for (const { item, set } of pageItems(walk, type, node.selectionSet)) collect(walk, item, set, wish, null, size, nests);
  return nests;
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

function collect(walk: Walk, type: GraphQLNamedType, set: SelectionSetNode, above: Wish, from: string | null, times: number, into: Nest[]) {
  for (const { field, node, on } of fieldsOf(walk, type, set)) {
    if (!fits(above, on)) continue;
    const { follows: following, inRow: key } = field.extensions as Extensions;
    const brought = key ?? following?.brought;
    if (brought !== undefined && from === null && bringsOf(above.query).has(brought)) {
      if (node.selectionSet) collect(walk, getNamedType(field.type), node.selectionSet, above, brought, times, into);
      continue;
    }
    if (!following) continue;
    for (const wish of wishesOf(walk, following, { field, node, on }, from === null ? bringsOf(above.query) : new Map())) {
      add(walk, into, { wish, from, below: nestsOfField(walk, field, node, wish, times) });
      if (
        following.paged &&
        node.selectionSet &&
        fieldsOf(walk, getNamedType(field.type), node.selectionSet).some((one) => one.field.name === 'totalCount')
      )
        add(walk, into, { wish: { ...wish, part: 'count' }, from, below: [] });
    }
  }
}

/** An equal one that is there already takes in what is below. */
function add(walk: Walk, into: Nest[], nest: Nest): void {
  const name = nameOf(nest.wish);
  const same = into.find((one) => one.from === nest.from && nameOf(one.wish) === name);
  if (same) for (const below of nest.below) add(walk, same.below, below);
  else if (++walk.texts <= most.texts) into.push(nest);
}

/** An edge of the graph is a row of the types `Relation` and `Party` alone. */
function fits({ query }: Wish, on: GraphQLNamedType): boolean {
  if (['Fact', 'Node'].includes(on.name)) return true;
  return ['Relation', 'Party'].includes(on.name) === (query.to?.type === 'Relation');
}

/** Arguments that are wrong are left for the field itself to say so. */
function wishesOf({ info }: Walk, following: Follows, { field, node, on }: Selected, brings: ReadonlyMap<string, string>): readonly Wish[] {
  try {
    return following.wishes(getArgumentValues(field, node, info.variableValues), typesOf(info, on), brings);
  } catch {
    return [];
  }
}

const typesOf = ({ schema }: GraphQLResolveInfo, type: GraphQLNamedType): string[] =>
  isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];

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
