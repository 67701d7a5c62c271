import type { FactKind } from '../claim.js';
import { contradicted, type Fact } from '../fact.js';
import type { Value } from '../graph/graph.js';
import type { Gathered } from '../ledger/fold.js';
import { factOf, project } from '../ledger/fold.js';
import { canonicalJson } from '../ledger/statement-id.js';

/** A fact before and after a dossier, and what of it changes. */

/** A fact as it stands at one time; an actor also with the name that it goes by. */
export interface FactState extends Pick<Fact, 'status' | 'basis' | 'support' | 'origins' | 'disputed' | 'values'> {
  name?: string;
}

export interface Difference {
  /** A value of the fact; `status`, `basis`, or an actor's `name`. */
  on: string;
  before: Value;
  after: Value;
}

/** A fact that a dossier speaks of, or spoke of. */
export interface PreviewedFact {
  id: string;
  kind: FactKind;
  /** What the dossier says of it, in its author's words. */
  gist: string;
  /** Null: it is not in the record. */
  before: FactState | null;
  /** Null: it will not be. */
  after: FactState | null;
  /** Of what is there before and after. */
  differences: Difference[];
  /** Values that are disputed from then on, or on which the dossier is a further side: they contradict one another, or are worded otherwise. */
  differsOn: string[];
  settled: string[];
}

/** Facts by their ids. */
export type States = ReadonlyMap<string, FactState & { kind: FactKind }>;

/** All facts of an owner, as they would stand in the graph. */
export function statesOf(gathered: ReadonlyMap<string, Gathered>): States {
  const names = new Map(project(gathered).nodes.map(({ id, properties }) => [id, properties.name]));
  const facts = [...gathered.values()].map(factOf).filter(isThere);
  return new Map(
    facts.map(({ id, kind, status, basis, support, origins, disputed, values }) => {
      const name = kind === 'ACTOR' ? { name: String(names.get(id)) } : {};
      return [id, { kind, status, basis, support, origins, disputed, values, ...name }];
    }),
  );
}

/** Two ids that are one have nothing between them. */
const isThere = ({ kind, values }: Fact): boolean => kind !== 'RELATION' || values.from !== values.to;

/** @param gists of the facts that the dossier speaks of, or spoke of; of others only those that change */
export function compared(before: States, after: States, gists: ReadonlyMap<string, string>): PreviewedFact[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [was, is] = [before.get(id) ?? null, after.get(id) ?? null];
    const differences = was && is ? differencesOf(was, is) : [];
    if (!gists.has(id) && differences.length === 0) return [];
    const { kind } = (is ?? was) as { kind: FactKind };
    const disputed = { before: was?.disputed ?? [], after: is?.disputed ?? [] };
    return {
      ...{ id, kind, gist: gists.get(id) ?? id, differences },
      before: stateOf(was),
      after: stateOf(is),
      differsOn: disputed.after.filter((on) => !disputed.before.includes(on)),
      settled: is ? disputed.before.filter((on) => !disputed.after.includes(on)) : [],
    };
  });
}

function stateOf(one: (FactState & { kind: FactKind }) | null): FactState | null {
  if (!one) return null;
  const { kind, ...state } = one;
  return state;
}

function differencesOf(before: FactState, after: FactState): Difference[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].toSorted();
  return names.flatMap((on) =>
    canonicalJson(was[on]) === canonicalJson(is[on]) ? [] : [{ on, before: was[on] ?? null, after: is[on] ?? null }],
  );
}

const valuesOf = ({ values, status, basis, name }: FactState): Record<string, Value> => ({
  ...values,
  status,
  basis,
  ...(name === undefined ? {} : { name }),
});

/** What becomes of facts. One may stand in several lists: a new one on which the dossier differs with itself is added and conflicts. */
export interface Effects {
  /** Those that are new. */
  adds: PreviewedFact[];
  /** Those that are known already and get further independent origins, without the dossier contradicting. */
  corroborates: PreviewedFact[];
  /** Those of which nothing changes: their origin says so already. */
  repeats: PreviewedFact[];
  /** Those with a value on which the dossier contradicts others, or itself; as one against one, or as a further side. */
  conflicts: PreviewedFact[];
  /** Those with a value that is disputed no longer. */
  settles: PreviewedFact[];
  /** Those that it calls or prints otherwise than others, or no longer so: no contradiction. */
  rewords: PreviewedFact[];
  /** Those of which what stands changes: a value, whether it was so, how it is known; or that have fewer origins. */
  changes: PreviewedFact[];
  /** Those that nobody says any more. */
  takesAway: PreviewedFact[];
}

/** Those of some values that contradict one another; the others are worded otherwise. */
export const contradictions = ({ kind }: PreviewedFact, disputed: string[]): string[] => contradicted({ kind, disputed });

/** Values that are worded otherwise from then on, or no longer. */
export function wordings(fact: PreviewedFact): string[] {
  const all = [...fact.differsOn, ...fact.settled];
  const others = contradictions(fact, all);
  return all.filter((on) => !others.includes(on));
}

export function effectsOf(facts: readonly PreviewedFact[]): Effects {
  const known = facts.filter(({ before, after }) => before && after);
  const gains = ({ before, after }: PreviewedFact) => (after?.origins ?? 0) - (before?.origins ?? 0);
  const conflicts = facts.filter((one) => contradictions(one, one.differsOn).length > 0);
  const settles = known.filter((one) => contradictions(one, one.settled).length > 0);
  const corroborates = known.filter((one) => gains(one) > 0 && contradictions(one, one.differsOn).length === 0);
  const changes = known.filter((one) => one.differences.length > 0 || gains(one) < 0);
  const rewords = facts.filter((one) => wordings(one).length > 0);
  const others = new Set([...conflicts, ...settles, ...corroborates, ...rewords, ...changes]);
  return {
    adds: facts.filter(({ before }) => !before),
    corroborates,
    repeats: known.filter((one) => !others.has(one)),
    conflicts,
    settles,
    rewords,
    changes,
    takesAway: facts.filter(({ after }) => !after),
  };
}
