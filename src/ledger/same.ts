import type { Judgement } from '../decision/decision.js';

/** What judgements make of ids, as pure functions of those in force. */

/**
 * From each id that was judged the same as another to the one that stays: of those that hang together, the first that no judgement leads away
 * from; if each is led away, the first. Whatever order the judgements came in.
 */
export function leadsOf(judgements: readonly Judgement[]): Map<string, string> {
  const neighbours = neighboursOf(judgements);
  const ledAway = new Set(judgements.filter(isSame).map(({ left, right, keeps }) => (keeps === right ? left : right)));
  const leads = new Map<string, string>();
  const seen = new Set<string>();
  for (const id of neighbours.keys()) {
    if (seen.has(id)) continue;
    const together = reach(neighbours, id);
    for (const one of together) seen.add(one);
    const sorted = together.toSorted();
    const stays = sorted.find((one) => !ledAway.has(one)) ?? (sorted[0] as string);
    for (const one of sorted) if (one !== stays) leads.set(one, stays);
  }
  return leads;
}

/** A chain of the same from one id to another that were judged different, if there is one: each id with the next. */
export function contradictionIn(judgements: readonly Judgement[]): { different: Judgement; chain: string[] } | undefined {
  const neighbours = neighboursOf(judgements);
  for (const different of judgements.filter(({ verdict }) => verdict === 'DIFFERENT')) {
    const chain = chainBetween(neighbours, different.left, different.right);
    if (chain) return { different, chain };
  }
  return undefined;
}

const isSame = ({ verdict }: Judgement): boolean => verdict === 'SAME';

function neighboursOf(judgements: readonly Judgement[]): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  for (const { left, right } of judgements.filter(isSame)) {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const)
      neighbours.set(one, new Set([...(neighbours.get(one) ?? []), other]));
  }
  return neighbours;
}

const reach = (neighbours: ReadonlyMap<string, ReadonlySet<string>>, start: string): string[] => [...walked(neighbours, start).keys()];

/** Each id that is reached, with the one it was reached from; the nearest first. */
function walked(neighbours: ReadonlyMap<string, ReadonlySet<string>>, start: string): Map<string, string | null> {
  const from = new Map<string, string | null>([[start, null]]);
  for (const id of from.keys()) for (const next of [...(neighbours.get(id) ?? [])].sort()) if (!from.has(next)) from.set(next, id);
  return from;
}

function chainBetween(neighbours: ReadonlyMap<string, ReadonlySet<string>>, start: string, end: string): string[] | undefined {
  const from = walked(neighbours, start);
  if (!from.has(end)) return undefined;
  const chain: string[] = [];
  for (let id: string | null | undefined = end; id; id = from.get(id)) chain.unshift(id);
  return chain;
}
