import { actorOfName, actorRule, nameRule } from '../actor/actor.js';
import { placeRule } from '../actor/place.js';
import { roleRule, tenureRule } from '../actor/role.js';
import { agreementRule } from '../agreement/agreement.js';
import { searchKeysOf } from '../candidate/search-keys.js';
import { type FactKind, type Modality, ranks, type Support } from '../claim.js';
import { conflictsOf } from '../conflict/conflict.js';
import { withoutBasis } from '../conflict/sides.js';
import { eventRule, participationRule } from '../event/event.js';
import { contradicted, type Fact, type Projection, type Rule, relationRule } from '../fact.js';
import type { Value } from '../graph/graph.js';
import { observationRule } from '../observation/observation.js';
import type { Statement } from '../statement/statement.js';
import { type Basis, type Bounds, both, canHold, type When } from '../time.js';
import { Origins } from './origins.js';
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
export const foldVersion = 3;

/** What the fold reads of a statement. */
export type Folded = Pick<Statement, 'kind' | 'fact' | 'claims' | 'byRank' | 'modality' | 'basis' | 'restsOn'>;

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
  values: Map<string, SaidValue>;
  sets: Map<string, Set<string>>;
  /** Of what is not deprecated; of what is, as long as there is nothing else. */
  origins: Origins;
  isDeprecated: boolean;
}

interface SaidValue {
  value: Value;
  weight: string;
  substance: string;
  isDisputed: boolean;
  /** Of times: the days that all of them leave, and those that any of them knows. */
  bounds?: Bounds;
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
  const isDeprecated = deprecated(weight);
  const said = byModality.get(modality) ?? {
    kind,
    basis,
    weight,
    values: new Map(),
    sets: new Map(),
    origins: new Origins(),
    isDeprecated,
  };
  byModality.set(modality, said);
  if (said.isDeprecated && !isDeprecated) Object.assign(said, { isDeprecated, origins: new Origins() });
  if (said.isDeprecated === isDeprecated) said.origins.add(statement.restsOn);
  if (weight < said.weight) Object.assign(said, { kind, basis, weight });
  const { sets } = ruleOf(kind);
  for (const [name, value] of Object.entries(JSON.parse(statement.claims) as Record<string, Value>)) {
    if (sets.includes(name)) said.sets.set(name, new Set([...(said.sets.get(name) ?? []), ...(value as string[])]));
    else {
      const own = {
        value,
        weight,
        substance: canonicalJson(withoutBasis(value)),
        isDisputed: false,
        ...(isWhen(name, value) ? { bounds: value } : {}),
      };
      said.values.set(name, better(said.values.get(name), own));
    }
  }
}

const deprecated = (weight: string): boolean => weight.startsWith(String(ranks.indexOf('DEPRECATED')));

/** The value that stands. What is deprecated disputes nothing, as long as there is anything else. */
function better(one: SaidValue | undefined, other: SaidValue): SaidValue {
  if (!one) return other;
  if (deprecated(one.weight) !== deprecated(other.weight)) return deprecated(one.weight) ? other : one;
  const best = one.weight <= other.weight ? one : other;
  // Two times differ in precision alone if all that is known of either is left open by the other.
  if (one.bounds && other.bounds) {
    const bounds = both(one.bounds, other.bounds);
    return { ...best, bounds, isDisputed: !canHold(bounds) };
  }
  return { ...best, isDisputed: one.isDisputed || other.isDisputed || one.substance !== other.substance };
}

const isWhen = (name: string, value: Value): value is Value & When =>
  name === 'when' && value !== null && typeof value === 'object' && 'edtf' in value;

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
  return {
    nodes: [...projections.flatMap(({ nodes }) => nodes), ...facts.flatMap((fact) => [...conflictsOf(fact), ...searchKeysOf(fact)])],
    edges: projections.flatMap(({ edges }) => edges),
  };
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
  const denied = byModality.get('DENIED');
  const isDenied = status === 'HELD' && denied !== undefined && denied.isDeprecated === said.isDeprecated;
  const disputed = [...said.values].flatMap(([name, { isDisputed }]) => (isDisputed ? [name] : [])).concat(isDenied ? ['status'] : []);
  const origins = said.origins.count;
  return {
    id: fact,
    kind: said.kind,
    values,
    status: status as Modality,
    basis: said.basis,
    disputed: disputed.toSorted(),
    support: supportOf(status as Modality, contradicted({ kind: said.kind, disputed }).length > 0, origins),
    origins,
    weight: said.weight,
  };
}

function supportOf(status: Modality, isDisputed: boolean, origins: number): Support {
  if (isDisputed) return 'DISPUTED';
  if (status === 'PLANNED' || status === 'HYPOTHETICAL') return 'LEFT_OPEN';
  return origins > 1 ? 'CORROBORATED' : 'SINGLE_SOURCE';
}

function ruleOf(kind: FactKind): Rule {
  const rule = rules.get(kind);
  if (!rule) throw new Error(`No rule folds facts of the kind ${kind}.`);
  return rule;
}
