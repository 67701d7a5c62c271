import { builder } from './builder.js';
import type { factKinds, modalities, ranks, remarkKinds } from './claim.js';
import type { Context } from './context.js';
import { BadInput } from './errors.js';
import type { AnyNode, Relation as RelationRow } from './fact.js';
import { connection, page, type TypeRef } from './fields.js';
import { load } from './graph/load.js';
import { checkAnyId, checkId, type Label, relationOf, type relationTypes, typeOf } from './ids.js';
import { nodeById, relationByEnds, relationsOf } from './queries.generated.js';
import type { bases, certainties, senses } from './time.js';

/** What all concepts share: `Node`, `Fact`, `When`, relations, the enums of evidence, and how anything is found by its id. */

/** An enum whose values are described one by one. */
export const describedEnum = <T extends string>(name: string, description: string, values: Record<T, string>) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(Object.entries(values).map(([value, text]) => [value, { description: text as string }])) as Record<
      T,
      { description: string }
    >,
  });

export const Modality = describedEnum<(typeof modalities)[number]>('Modality', 'Whether something is said to have been so.', {
  HELD: 'It was so.',
  PLANNED: 'It was going to be so.',
  HYPOTHETICAL: 'It might be so.',
  DENIED: 'It was not so.',
});
export const Basis = describedEnum<(typeof bases)[number]>('Basis', 'How something is known.', {
  STATED: 'It is said.',
  RESOLVED: 'It is said by a pronoun, a bare title or a metonym, and was resolved.',
  INFERRED: 'It is not said but follows; `because` says why.',
});
export const Rank = describedEnum<(typeof ranks)[number]>('Rank', 'Weight of a statement when others differ.', {
  PREFERRED: 'It stands before others.',
  NORMAL: 'It stands by its basis and its date.',
  DEPRECATED: 'It is kept and stands behind others.',
});
export const Certainty = describedEnum<(typeof certainties)[number]>('Certainty', 'Whether something held on a day.', {
  CERTAIN: 'One statement says so.',
  POSSIBLE: 'Nothing says so, and nothing speaks against it.',
  EXCLUDED: 'The day lies outside its bounds.',
});
export const StatementKind = describedEnum<(typeof factKinds)[number] | (typeof remarkKinds)[number]>(
  'StatementKind',
  'What a statement is about: a fact of some kind, or a remark, which claims none.',
  {
    ACTOR: 'A person, an organization, a state or a group.',
    NAME: 'A name of an actor.',
    ROLE: 'A post.',
    TENURE: 'Who held a post.',
    PLACE: 'A place.',
    EVENT: 'Something that took place.',
    PARTICIPATION: 'Who took part in it.',
    AGREEMENT: 'Something agreed.',
    OBSERVATION: 'A figure.',
    RELATION: 'How two things belong together.',
    OPINION: 'Remark: what somebody holds or hopes.',
    REASON: 'Remark: why something is so.',
    TENDENCY: 'Remark: how something develops.',
    ASSESSMENT: 'Remark: a relation that the text judges.',
    OPEN: 'Remark: what the text leaves open; `opens` names the field.',
    OTHER: 'Remark: anything else.',
  },
);
const Sense = describedEnum<(typeof senses)[number]>('Sense', 'In which sense a time is said.', {
  THROUGHOUT: 'It held on every day of it.',
  WITHIN: 'It held on some day of it.',
  INCLUDING: 'It held on every day of it, and perhaps before and after.',
  TOUCHING: 'It held on some day of it, and perhaps before and after.',
});
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

export const During = builder.inputType('During', {
  description: 'An interval of days, both ends included. What fell in it on some day is meant.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day; left out: no bound.' }),
    to: t.field({ type: 'Date', description: 'Last day; left out: no bound.' }),
    possible: t.boolean({ defaultValue: false, description: 'Also what only may have fallen in it, such as what has no date.' }),
  }),
});
export const duringParameters = (during: typeof During.$inferInput | null | undefined) => ({
  from: during?.from ?? null,
  to: during?.to ?? null,
  // Without a bound nothing is left out for having no date.
  possible: (during?.possible ?? false) ? true : !during?.from && !during?.to,
});

/** A fact nobody says was held stays out of lists unless it is asked for. */
export const statusOf = (status: readonly string[] | null | undefined): string[] | null => (status ? [...status] : null);

/** The id in a filter, checked, or null. */
export const idIn = (id: string | null | undefined, label: Label): string | null => (id == null ? null : checkId(id, label));

const labelMakers = new Map<string, (row: never, context: Context) => string | Promise<string>>();

/** How a node of this type is written in one line. */
export const labelled = <Row>(type: string, label: (row: Row, context: Context) => string | Promise<string>): void => {
  labelMakers.set(type, label);
};

/** Name of the GraphQL type of anything with an id. */
export const typeNameOf = ({ id }: { id: string }): string => {
  const relation = relationOf(id);
  if (relation) return relation.type === 'PARTY_TO' ? 'Party' : 'Relation';
  return typeOf(id);
};

export const labelOf = (row: AnyNode, context: Context): string | Promise<string> =>
  labelMakers.get(typeNameOf(row))?.(row as never, context) ?? row.id;

export const Node = builder.interfaceRef<AnyNode>('Node').implement({
  description: 'Anything that has an id of its own.',
  resolveType: typeNameOf,
  fields: (t) => ({
    id: t.id({ description: 'The same text in a dossier, in the graph and here; opaque to clients.', resolve: ({ id }) => id }),
    label: t.string({ description: 'One line for any list.', resolve: (row, _, context) => labelOf(row, context) }),
  }),
});

export interface FactRow extends AnyNode {
  status: (typeof modalities)[number];
  basis: (typeof bases)[number];
  disputed?: string[] | undefined;
}

export const Fact = builder.interfaceRef<FactRow>('Fact').implement({
  description: 'Anything that statements claim. Every fact answers who says so, and where.',
  interfaces: [Node],
  resolveType: typeNameOf,
  fields: (t) => ({
    status: t.field({ type: Modality, description: 'HELD, unless nobody says that it was so.', resolve: ({ status }) => status }),
    basis: t.field({ type: Basis, description: 'How it is known, by its best statement.', resolve: ({ basis }) => basis }),
    disputed: t.stringList({
      description: "Values on which its statements differ; those that stand are the best statement's.",
      resolve: ({ disputed }) => disputed ?? [],
    }),
  }),
});

interface WhenRow {
  edtf?: string | undefined;
  sense?: (typeof senses)[number] | undefined;
  earliest?: string | undefined;
  latest?: string | undefined;
  knownFrom?: string | undefined;
  knownTo?: string | undefined;
  whenBasis?: (typeof bases)[number] | undefined;
  whenBecause?: string | undefined;
}

export const When = builder.objectRef<WhenRow>('When').implement({
  description: 'A time as it was said, and the bounds that follow from it.',
  fields: (t) => ({
    edtf: t.string({
      description: 'ISO 8601-2 (EDTF): `2014-04-28`, `2014-04-22/2014-04-28`, `2014-04-29/..`.',
      resolve: ({ edtf }) => edtf ?? '',
    }),
    sense: t.field({ type: Sense, description: 'In which sense it is said.', resolve: ({ sense }) => sense ?? 'WITHIN' }),
    earliest: t.field({ type: 'Date', nullable: true, description: 'Not before this day.', resolve: ({ earliest }) => earliest ?? null }),
    latest: t.field({ type: 'Date', nullable: true, description: 'Not after this day.', resolve: ({ latest }) => latest ?? null }),
    knownFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'On each day from this one.',
      resolve: ({ knownFrom }) => knownFrom ?? null,
    }),
    knownTo: t.field({ type: 'Date', nullable: true, description: 'On each day to this one.', resolve: ({ knownTo }) => knownTo ?? null }),
    days: t.int({
      nullable: true,
      description: 'For how many days it is known to have held: from `knownFrom` to `knownTo`, both included.',
      resolve: ({ knownFrom, knownTo }) => (knownFrom && knownTo ? (Date.parse(knownTo) - Date.parse(knownFrom)) / 86_400_000 + 1 : null),
    }),
    basis: t.field({ type: Basis, description: 'How the time itself is known.', resolve: ({ whenBasis }) => whenBasis ?? 'STATED' }),
    because: t.string({
      nullable: true,
      description: 'Why, where it is not simply stated.',
      resolve: ({ whenBecause }) => whenBecause ?? null,
    }),
  }),
});
/** The field `when` of a row with a time. */
export const whenField = (description: string) => ({
  type: When,
  nullable: true as const,
  description,
  resolve: (row: WhenRow): WhenRow | null => (row.edtf ? row : null),
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
    from: t.field({ type: Node, description: 'Where it starts.', resolve: ({ from }) => from }),
    to: t.field({ type: Node, description: 'Where it ends.', resolve: ({ to }) => to }),
  }),
});
const relationLabel = async (row: RelationRow, context: Context) =>
  `${await labelOf(row.from, context)} — ${row.type.toLowerCase().replaceAll('_', ' ')} — ${await labelOf(row.to, context)}`;
labelled('Relation', relationLabel);
labelled('Party', relationLabel);

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

/** Anything by an id whose form was checked, or null. */
export async function find(context: Context, id: string): Promise<AnyNode | null> {
  const relation = relationOf(id);
  const [row] = relation ? await load(context, relationByEnds, { ...relation }, {}) : await load(context, nodeById, id, {});
  return (row as AnyNode | undefined) ?? null;
}

/** A root field that finds one thing by its id: unknown, null; of another form, an error. */
export const single = <Row>(name: string, label: Label, type: TypeRef<Row>): void => {
  builder.queryField(name, (t) =>
    t.field({
      type: type as TypeRef<AnyNode>,
      nullable: true,
      description: `One ${label} by its id; null if the record has none.`,
      args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
      resolve: (_, { id }, context) => find(context, checkId(id, label)),
    }),
  );
};

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Anything by its id; null if the record has none.',
    args: { id: t.arg.id({ required: true, description: 'Its id.' }) },
    resolve: (_, { id }, context) => find(context, checkAnyId(id)),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'Many things by their ids, in the order and number of the ids; null where the record has none.',
    args: { ids: t.arg.idList({ required: true, description: 'Up to 100 ids.' }) },
    complexity: ({ ids }) => ({ field: 1, multiplier: Math.max(1, ids.length) }),
    resolve: (_, { ids }, context) => Promise.all(checkedIds(ids).map((id) => find(context, id))),
  }),
}));

function checkedIds(ids: readonly string[]): string[] {
  if (ids.length > 100) throw new BadInput(`Up to 100 ids can be asked for at once, but got ${ids.length}. Ask in several turns.`);
  return ids.map(checkAnyId);
}
