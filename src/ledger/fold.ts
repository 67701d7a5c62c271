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
export type Folded = Pick<Statement, 'id' | 'kind' | 'fact' | 'claims' | 'byRank' | 'modality' | 'basis'>;

/**
 * Statements in, nodes and edges out: a pure function. The same statements in any order give the same graph. Facts that belong together
 * (an actor with its names) must come together.
 */
export function fold(statements: Iterable<Folded>): Projection {
  const byFact = new Map<string, Folded[]>();
  for (const statement of statements) {
    if (statement.fact === undefined) continue;
    const others = byFact.get(statement.fact);
    if (others) others.push(statement);
    else byFact.set(statement.fact, [statement]);
  }
  const facts = [...byFact].map(([id, about]) => foldFact(id, about)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const names = new Map<string, Fact[]>();
  for (const fact of facts) if (fact.kind === 'NAME') names.set(actorOfName(fact.id), [...(names.get(actorOfName(fact.id)) ?? []), fact]);
  const projections = facts.map((fact) => ruleOf(fact.kind).project(fact, names.get(fact.id) ?? []));
  return { nodes: projections.flatMap(({ nodes }) => nodes), edges: projections.flatMap(({ edges }) => edges) };
}

/**
 * One fact from all that is said about it, property by property. The statement of the least `byRank` wins: rank, modality, basis, the day of
 * its article, its id. Only statements of the winner's modality lend values: a plan does not say how it came out.
 */
export function foldFact(id: string, statements: readonly Folded[]): Fact {
  const sorted = statements.toSorted((a, b) => (a.byRank < b.byRank ? -1 : 1));
  const best = sorted[0] as Folded;
  const kind = best.kind as FactKind;
  const { sets } = ruleOf(kind);
  const values: Record<string, Value> = {};
  const disputed = new Set<string>();
  for (const statement of sorted.filter(({ modality }) => modality === best.modality)) {
    for (const [name, value] of Object.entries(JSON.parse(statement.claims) as Record<string, Value>)) {
      if (sets.includes(name)) values[name] = [...new Set([...((values[name] ?? []) as string[]), ...(value as string[])])].toSorted();
      else if (!(name in values)) values[name] = value;
      else if (substance(values[name]) !== substance(value)) disputed.add(name);
    }
  }
  return {
    id,
    kind,
    values,
    status: best.modality as Modality,
    basis: best.basis as Basis,
    disputed: [...disputed].toSorted(),
    weight: best.byRank,
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
