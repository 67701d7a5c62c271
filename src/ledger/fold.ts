import { actorOfName, actorRule, nameRule } from '../actor/actor.js';
import { placeRule } from '../actor/place.js';
import { roleRule, tenureRule } from '../actor/role.js';
import { agreementRule } from '../agreement/agreement.js';
import type { FactKind, Modality } from '../claim.js';
import { eventRule, participationRule } from '../event/event.js';
import { type Fact, type Projection, type Rule, relationRule } from '../fact.js';
import type { Value } from '../graph/graph.js';
import { observationRule } from '../observation/observation.js';
import type { Statement } from '../statement/statement.js';
import type { Basis } from '../time.js';
import { canonicalJson } from './statement-id.js';

const rules = new Map<string, Rule>(
  [actorRule, nameRule, roleRule, tenureRule, placeRule, eventRule, participationRule, agreementRule, observationRule, relationRule].map(
    (rule) => [rule.kind, rule],
  ),
);

/**
 * Raised whenever the same dossiers make another graph: by other claims, statements or rules. A graph that another version made is folded
 * anew from the ledger at the next start; `tests/fold.test.ts` says when to raise it.
 */
export const foldVersion = 2;

/** What the fold reads of a statement. */
export type Folded = Pick<Statement, 'kind' | 'fact' | 'claims' | 'byRank' | 'modality' | 'basis'>;

/**
 * Statements in, nodes and edges out: a pure function. The same statements in any order give the same graph. Facts that belong together
 * (an actor with its names) must come together.
 */
export const fold = (statements: Iterable<Folded>): Projection => project(gatherAll(statements));

/** What was said about one fact so far: as much of it as its fold depends on. It grows with what differs, not with the statements. */
export interface Gathered {
  fact: string;
  byModality: Map<string, Said>;
}

interface Said {
  kind: FactKind;
  basis: Basis;
  /** Of the best statement, and below of the best that says this value. */
  weight: string;
  values: Map<string, { value: Value; weight: string; substance: string; isDisputed: boolean }>;
  sets: Map<string, Set<string>>;
}

/** Statements by their facts, beside what was gathered before; those of remarks are passed over. */
export function gatherAll(statements: Iterable<Folded>, gathered = new Map<string, Gathered>()): Map<string, Gathered> {
  for (const statement of statements) {
    if (statement.fact === undefined) continue;
    const known = gathered.get(statement.fact) ?? { fact: statement.fact, byModality: new Map() };
    gather(known, statement);
    gathered.set(statement.fact, known);
  }
  return gathered;
}

/** Adds a statement. They may come in any order, and the same one again: what comes out is what all at once would give. */
function gather({ byModality }: Gathered, statement: Folded): void {
  const { modality, byRank: weight } = statement;
  const [kind, basis] = [statement.kind as FactKind, statement.basis];
  const said = byModality.get(modality) ?? { kind, basis, weight, values: new Map(), sets: new Map() };
  byModality.set(modality, said);
  if (weight < said.weight) Object.assign(said, { kind, basis, weight });
  const { sets } = ruleOf(kind);
  for (const [name, value] of Object.entries(JSON.parse(statement.claims) as Record<string, Value>)) {
    if (sets.includes(name)) said.sets.set(name, new Set([...(said.sets.get(name) ?? []), ...(value as string[])]));
    else {
      const own = { value, weight, substance: substance(value) };
      const best = said.values.get(name);
      const isDisputed = best !== undefined && (best.isDisputed || best.substance !== own.substance);
      said.values.set(name, { ...(best && best.weight <= weight ? best : own), isDisputed });
    }
  }
}

/** Facts to nodes and edges. */
export function project(gathered: ReadonlyMap<string, Gathered>): Projection {
  const facts = [...gathered.values()].map(factOf).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.kind !== 'NAME') continue;
    const others = names.get(actorOfName(fact.id));
    if (others) others.push(fact);
    else names.set(actorOfName(fact.id), [fact]);
  }
  const projections = facts.map((fact) => ruleOf(fact.kind).project(fact, names.get(fact.id) ?? []));
  return { nodes: projections.flatMap(({ nodes }) => nodes), edges: projections.flatMap(({ edges }) => edges) };
}

/**
 * One fact from all that is said about it, property by property. The statement of the least `byRank` wins: rank, modality, basis, the day of
 * its article, its id. Only statements of the winner's modality lend values: a plan does not say how it came out.
 */
export function factOf({ fact, byModality }: Gathered): Fact {
  const [status, said] = [...byModality].reduce((best, one) => (one[1].weight < best[1].weight ? one : best));
  const values: Record<string, Value> = {};
  for (const [name, { value }] of said.values) values[name] = value;
  for (const [name, set] of said.sets) values[name] = [...set].toSorted();
  const disputed = [...said.values].flatMap(([name, { isDisputed }]) => (isDisputed ? [name] : []));
  return {
    id: fact,
    kind: said.kind,
    values,
    status: status as Modality,
    basis: said.basis,
    disputed: disputed.toSorted(),
    weight: said.weight,
  };
}

/** A value without how it is known: two times that are known in different ways do not differ. */
function substance(value: Value | undefined): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return canonicalJson(value);
  const { basis, because, ...rest } = value;
  return canonicalJson(rest);
}

function ruleOf(kind: FactKind): Rule {
  const rule = rules.get(kind);
  if (!rule) throw new Error(`No rule folds facts of the kind ${kind}.`);
  return rule;
}
