import { z } from 'zod';
import { type FactKind, type Modality, modalities, type Support, supports } from './claim.js';
import type { Value } from './graph/graph.js';
import { labelsOf, type RelationType, relationTypes } from './ids.js';
import { type Basis, bases, senses } from './time.js';

/** Values that are how something is called or printed: two of them differ in wording or spelling, and contradict nothing. */
const wordings: readonly string[] = ['title', 'name', 'familyName', 'asPrinted'];

/** Disputed values that contradict one another: what sort of name a name is, is a matter of taste. */
export const contradicted = ({ kind, disputed }: Pick<Fact, 'kind' | 'disputed'>): string[] =>
  disputed.filter((name) => name === 'status' || (kind !== 'NAME' && !wordings.includes(name)));

/** One fact, folded from all statements about it. */
export interface Fact {
  id: string;
  kind: FactKind;
  values: Record<string, Value>;
  /** HELD unless nobody says that it was so. */
  status: Modality;
  basis: Basis;
  /** Values that differ between statements; the ones that stand won by rank. `status`: some say that it was so, some that it was not. */
  disputed: string[];
  support: Support;
  /** How many independent origins its statements come from. */
  origins: number;
  /** Weight of its best statement: the smaller, the better. */
  weight: string;
}

/** Whatever has an id, and no more of it. */
export interface Identified {
  id: string;
}

export interface GraphNode {
  id: string;
  properties: Record<string, Value>;
}

export type EdgeType =
  | RelationType
  | 'NAMED'
  | 'HELD'
  | 'OF'
  | 'TOOK_PART'
  | 'IN_EVENT'
  | 'CAPACITY'
  | 'SIDE'
  | 'ON_BEHALF_OF'
  | 'CITES'
  | 'OF_ARTICLE'
  | 'PUBLISHED_BY'
  | 'DERIVED_FROM'
  | 'ABOUT'
  | 'ACCORDING_TO';

/** An edge's `id` is that of the fact it comes from, so that its evidence is found as a node's is. */
export interface GraphEdge {
  type: EdgeType;
  from: string;
  to: string;
  properties: Record<string, Value>;
}

export interface Projection {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** How facts of one kind fold, and what they become in the graph. */
export interface Rule {
  kind: FactKind;
  /** Values that are united instead of chosen from. */
  sets: readonly string[];
  /** @param parts facts that belong to this one: the names of an actor. */
  project: (fact: Fact, parts: readonly Fact[]) => Projection;
}

/** Properties of every node that a fact becomes. */
export const factProperties = (fact: Fact): Record<string, Value> => ({
  id: fact.id,
  status: fact.status,
  basis: fact.basis,
  support: fact.support,
  origins: fact.origins,
  ...(fact.disputed.length > 0 ? { disputed: fact.disputed } : {}),
});

/** An edge that is part of a fact. */
export const edgeOf = (fact: Fact, type: EdgeType, from: string, to: string): GraphEdge => ({
  type,
  from,
  to,
  properties: { id: fact.id, status: fact.status, basis: fact.basis },
});

export const relationRule: Rule = {
  kind: 'RELATION',
  sets: [],
  project: (fact) => {
    const { type, from, to } = fact.values as { type: RelationType; from: string; to: string };
    // Two ids that are one have nothing between them.
    return { nodes: [], edges: from === to ? [] : [{ type, from, to, properties: factProperties(fact) }] };
  },
};

/** Labels of a node as they are written, concrete one first: `:Person:Actor`. */
export const labelsPhrase = (id: string): string =>
  labelsOf(id)
    .toReversed()
    .map((label) => `:${label}`)
    .join('');

/** Shape of the properties that a row of every fact has; a property that is not there is null to a client. */
export const factShape = {
  id: z.string(),
  status: z.enum(modalities),
  basis: z.enum(bases),
  disputed: z.array(z.string()).optional(),
  support: z.enum(supports),
  origins: z.number(),
};

/** Shape of a time's flat properties. */
export const whenColumns = {
  edtf: z.string().optional(),
  sense: z.enum(senses).optional(),
  earliest: z.string().optional(),
  latest: z.string().optional(),
  knownFrom: z.string().optional(),
  knownTo: z.string().optional(),
  whenBasis: z.enum(bases).optional(),
  whenBecause: z.string().optional(),
};

/** Properties without those that say nothing: an engine keeps no null. */
export function kept(properties: Record<string, Value | undefined>): Record<string, Value> {
  const some: Record<string, Value> = {};
  for (const [name, value] of Object.entries(properties)) if (value !== undefined && value !== null) some[name] = value;
  return some;
}

/** A row of which only the id is known to be there: its type is read from the id. */
export const AnyNode = z.looseObject({ id: z.string() });
export type AnyNode = z.infer<typeof AnyNode>;

/** A fact that is an edge of two ends. */
export const Relation = z.strictObject({ ...factShape, type: z.enum(relationTypes), from: AnyNode, to: AnyNode });
export type Relation = z.infer<typeof Relation>;

/** How much the record holds. */
export const Stats = z.record(z.string(), z.union([z.string(), z.number()]));
export type Stats = z.infer<typeof Stats>;
