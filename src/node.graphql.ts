import type { GraphQLResolveInfo } from 'graphql';
import { checkMayRead } from './access/rights.js';
import { builder } from './builder.js';
import type { modalities, supports } from './claim.js';
import type { Context } from './context.js';
import { BadInput } from './errors.js';
import { Basis, describedEnum, Modality, Support } from './evidence.graphql.js';
import type { AnyNode, Relation as RelationRow } from './fact.js';
import { connection, page, type TypeRef } from './fields.js';
import { after, followField, follows, inRow } from './follow.js';
import type { Wish } from './graph/compose.js';
import { follow, type Keyed, wishForAll } from './graph/load.js';
import type { NoParameters, Read } from './graph/queries.js';
import { usesOf } from './graph/uses.js';
import { checkAnyId, checkId, type Label, relationOf, type relationTypes, typeOf } from './ids.js';
import { nodeById, relationByEnds, relationsOf } from './queries.generated.js';
import type { bases } from './time.js';

/** What all concepts share: `Node`, `Fact`, relations, and how anything is found by its id. */

const RelationType = describedEnum<Exclude<(typeof relationTypes)[number], 'PARTY_TO'>>(
  'RelationType',
  'How two things belong together; also the type of the edge in the graph.',
  {
    BODY: 'A post is one of a body.',
    REPRESENTS: 'Whoever holds a post represents a state.',
    COVERS: 'A post has a state, a place or an organization as its area.',
    PART_OF: 'An organization or a group is part of an organization or a state.',
    OF_STATE: 'An organization or a group is said to be of a state, without being part of it.',
    SUCCEEDED_BY: 'An organization became another.',
    MEMBER_OF: 'An actor is a member of an organization.',
    LED_BY: 'A group is led by a person.',
    WITHIN: 'A place lies in a larger one.',
    CONNECTS: 'A railway, a road or a line connects a place.',
    GOVERNS: 'A state governs a place.',
    PLACE: 'An event took place somewhere.',
    WITHIN_EVENT: 'An event was part of a larger one.',
    MARKS: 'An event celebrated another.',
    BEFORE: 'An event is said to have come before another.',
    CONCERNS: 'An event was an act of an agreement.',
    MEASURES: 'A figure is one of something.',
    POPULATION: 'A figure was counted over something.',
    COUNTED_BY: 'A figure was counted by somebody.',
  },
);

/** The id in a filter, checked, or null. */
export const idIn = (id: string | null | undefined, label: Label): string | null => (id == null ? null : checkId(id, label));

interface Labelling {
  of: (row: never) => string;
  /** Properties that it reads. */
  reads: readonly string[];
  needs: readonly (Need & { wish: Wish })[];
}
/** A neighbour that a label names. */
interface Need {
  query: Read<unknown, NoParameters>;
  /** The key under which some rows bring it along, and under which the label finds it. */
  brought: string;
  /** Properties of it that the label reads. */
  reads: readonly string[];
}
const labels = new Map<string, Labelling>();

/** How a node of this type is written in one line. */
export const labelled = <Row>(type: string, reads: readonly string[], of: (row: Row) => string, needs: readonly Need[] = []): void => {
  const wished = needs.map((need) => ({ ...need, wish: { ...wishForAll(need.query, {}), uses: usesOf(need.reads, []) } }));
  labels.set(type, { of, reads, needs: wished });
};

/** What labels of these types read; that of a relation those of its ends, which may be of any type. */
function labelReads(types: readonly string[]) {
  const some = types.flatMap((type) => labels.get(type) ?? []);
  const isEdge = types.some((type) => ['Relation', 'Party'].includes(type));
  const ofAny = isEdge ? [...labels.values()].flatMap(({ reads }) => reads) : [];
  return {
    own: [...some.flatMap(({ reads }) => reads), ...(isEdge ? ['type'] : [])],
    ends: {
      ...Object.fromEntries(some.flatMap(({ needs }) => needs.map(({ brought, reads }) => [brought, reads]))),
      ...(ofAny.length > 0 ? { from: ofAny, to: ofAny } : {}),
    },
  };
}

/** Name of the GraphQL type of anything with an id. */
export const typeNameOf = ({ id }: { id: string }): string => {
  const relation = relationOf(id);
  if (relation) return relation.type === 'PARTY_TO' ? 'Party' : 'Relation';
  return typeOf(id);
};

export function labelOf(row: AnyNode, context: Context): string | Promise<string> {
  if (relationOf(row.id)) {
    const { from, type, to } = row as RelationRow;
    const words = type.toLowerCase().replaceAll('_', ' ');
    return after(labelOf(from, context), (start) => after(labelOf(to, context), (end) => `${start} — ${words} — ${end}`));
  }
  const { of, needs } = labels.get(typeNameOf(row)) ?? { of: () => row.id, needs: [] };
  const absent = needs.filter(({ brought }) => !(brought in row));
  return absent.length === 0 ? of(row as never) : after(withNeighbours(row, absent, context), (whole) => of(whole as never));
}

function withNeighbours(row: AnyNode, needs: Labelling['needs'], context: Context): AnyNode | Promise<AnyNode> {
  const found = needs.map(({ wish }) => follow(context, wish, row.id));
  const whole = (all: Keyed<unknown>[][]) => ({
    ...row,
    ...Object.fromEntries(needs.map(({ brought }, index) => [brought, all[index]?.[0]?.row])),
  });
  return found.some((one) => one instanceof Promise) ? Promise.all(found).then(whole) : whole(found as Keyed<unknown>[][]);
}

export const Node = builder.interfaceRef<AnyNode>('Node').implement({
  description: 'Anything that has an id of its own.',
  resolveType: typeNameOf,
  fields: (t) => ({
    id: t.id({ description: 'The same text in a dossier, in the graph and here; opaque to clients.', resolve: ({ id }) => id }),
    label: t.string({
      description: 'One line for any list.',
      extensions: {
        ...follows({
          wishes: (_, types, brings) =>
            types.flatMap((type) => labels.get(type)?.needs ?? []).flatMap(({ brought, wish }) => (brings.has(brought) ? [] : [wish])),
        }).extensions,
        reads: labelReads,
      },
      resolve: (row, _, context) => labelOf(row, context),
    }),
  }),
});

export interface FactRow extends AnyNode {
  status: (typeof modalities)[number];
  basis: (typeof bases)[number];
  disputed?: string[] | undefined;
  support: (typeof supports)[number];
  origins: number;
}

export const Fact = builder.interfaceRef<FactRow>('Fact').implement({
  description: 'Anything that statements claim. Every fact answers who says so, and where.',
  interfaces: [Node],
  resolveType: typeNameOf,
  fields: (t) => ({
    status: t.field({ type: Modality, description: 'HELD, unless nobody says that it was so.', resolve: ({ status }) => status }),
    basis: t.field({ type: Basis, description: 'How it is known, by its best statement.', resolve: ({ basis }) => basis }),
    disputed: t.stringList({
      description:
        "Values on which its statements differ; those that stand are the best statement's. `status`: some say that it was so, some that it was not.",
      resolve: ({ disputed }) => disputed ?? [],
    }),
    support: t.field({ type: Support, description: 'How well it is supported.', resolve: ({ support }) => support }),
    origins: t.int({
      description:
        'From how many independent origins it is known: voices, or else publishers; an article and what it derives from, and all that one article quotes, are one.',
      resolve: ({ origins }) => origins,
    }),
  }),
});

export const Relation = builder.objectRef<RelationRow>('Relation').implement({
  description: 'A fact of two ends: an edge of the graph, with its own evidence.',
  interfaces: [Fact, Node],
  fields: (t) => ({
    type: t.field({
      type: RelationType,
      description: 'How the ends belong together.',
      resolve: ({ type }) => type as Exclude<typeof type, 'PARTY_TO'>,
    }),
    from: t.field({ type: Node, description: 'Where it starts.', ...inRow('from'), resolve: ({ from }) => from }),
    to: t.field({ type: Node, description: 'Where it ends.', ...inRow('to'), resolve: ({ to }) => to }),
  }),
});

const RelationConnection = connection('Relation', Relation);

/** Facts of two ends that start or end at an entity. */
export const relationsField = () =>
  page(
    relationsOf,
    RelationConnection,
    'Facts of two ends that start or end here, with their evidence; what binds a party to an agreement is `Agreement.parties`.',
    {
      parameters: () => ({}),
    },
  );

const byId = { node: wishForAll(nodeById, {}), relation: wishForAll(relationByEnds, {}) };

/**
 * What somebody asked for by an id whose form was checked, or null. One that there is not is remembered, so that the answer can hint at others.
 * @throws Forbidden if it is not for them, whether it is there or not
 */
export function lookUp(context: Context, info: GraphQLResolveInfo, id: string): AnyNode | null | Promise<AnyNode | null> {
  const relation = relationOf(id);
  checkMayRead(context.viewer, typeNameOf({ id }));
  const wish = relation ? byId.relation : byId.node;
  return after(followField(context, info, relation ? { ...relation } : id, wish.query, wish), ([row]) => {
    if (!row) context.missed.add(id);
    return (row?.row as AnyNode | undefined) ?? null;
  });
}

/** A root field that finds one thing by its id: unknown, null; of another form, an error. */
export const single = <Row>(name: string, label: Label, type: TypeRef<Row>): void => {
  builder.queryField(name, (t) =>
    t.field({
      type: type as TypeRef<AnyNode>,
      nullable: true,
      description: `One ${label} by its id; null if the record has none.`,
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_, { id }, context, info) => lookUp(context, info, checkId(id, label)),
    }),
  );
};

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Anything by its id; null if the record has none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, context, info) => lookUp(context, info, checkAnyId(id)),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Many things by their ids, in the order and number of the ids; null where the record has none.',
    args: { ids: t.arg.idList({ required: true, description: 'Up to 100 ids.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
    resolve: (_, { ids }, context, info) => Promise.all(checkedIds(ids).map((id) => lookUp(context, info, id))),
  }),
}));

function checkedIds(ids: readonly string[]): string[] {
  if (ids.length > 100) throw new BadInput(`Up to 100 ids can be asked for at once, but got ${ids.length}. Ask in several turns.`);
  return ids.map(checkAnyId);
}
