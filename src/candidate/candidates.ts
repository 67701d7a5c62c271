import type { Judgement } from '../decision/decision.js';
import { leadsOf } from '../decision/leads.js';
import { load, type Reader } from '../graph/load.js';
import { labelsOf, prefixOf } from '../ids.js';
import type { Match } from '../names/name.js';
import { eventsInOutline, judgementsInForce, keysInCommon } from '../queries.generated.js';
import { type EventMatch, eventPairs, matchEvents } from './events.js';
import { compareProfiles, profilesOf } from './profile.js';
import type { EventOutline } from './rows.js';

/** Two ids that may be of one thing, with what speaks for it and against. Nothing is ever joined by this: an editor judges. */
export interface Candidate {
  left: string;
  right: string;
  score: number;
  verdict: Match['verdict'];
  reasons: (Match | EventMatch)['reasons'][number][];
  /** How many statements would come together that are apart. */
  gains: number;
  /** Somebody looked at it and was not sure. */
  unsure: boolean;
}

export interface WorkList {
  candidates: Candidate[];
  /** Whether all pairs were looked at; in a large record the most telling ones are. */
  complete: boolean;
}

/** A key that more things have tells too little; pairs and comparisons of one list. */
const most = { things: 40, pairs: 20_000, events: 60 };

/** Everything that may be one, most valuable first: LIKELY before POSSIBLE, then by how much would come together, and how well it fits. */
export async function workList(reader: Reader): Promise<WorkList> {
  const [things, events, judged] = await Promise.all([pairsOfThings(reader), pairsOfEvents(reader), judgedPairs(reader)]);
  const candidates = [...things.candidates, ...events]
    .filter(({ verdict }) => verdict === 'LIKELY' || verdict === 'POSSIBLE')
    .flatMap((one) => {
      const verdict = judged.get(`${one.left} ${one.right}`);
      return verdict === 'DIFFERENT' ? [] : [{ ...one, unsure: verdict === 'UNSURE' }];
    });
  return { candidates: candidates.toSorted(byValue), complete: things.complete };
}

const byValue = (a: Candidate, b: Candidate): number =>
  Number(a.unsure) - Number(b.unsure) ||
  Number(b.verdict === 'LIKELY') - Number(a.verdict === 'LIKELY') ||
  worth(b) - worth(a) ||
  (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1);
const worth = ({ score, gains }: Candidate): number => score * Math.log2(2 + gains);

async function pairsOfThings(reader: Reader): Promise<{ candidates: Candidate[]; complete: boolean }> {
  const common = await load(reader, keysInCommon, '', { most: most.things });
  const pairs = new Map<string, [string, string]>();
  // Rare keys tell most.
  for (const { things } of common.toSorted((a, b) => a.things.length - b.things.length || (a.id < b.id ? -1 : 1))) {
    if (pairs.size > most.pairs) break;
    const ids = things.toSorted();
    for (const [index, left] of ids.entries())
      for (const right of ids.slice(index + 1)) if (isOfOneKind(left, right)) pairs.set(`${left} ${right}`, [left, right]);
  }
  const profiles = await profilesOf(reader, [...new Set([...pairs.values()].flat())]);
  const candidates = [...pairs.values()].flatMap(([left, right]) => {
    const [a, b] = [profiles.get(left), profiles.get(right)];
    if (!a || !b) return [];
    const match = compareProfiles(a, b);
    // Of bodies, places and posts half of a name tells too little to send an editor there.
    if (!a.prepared && match.score < 0.5) return [];
    return [{ left, right, ...match, gains: Math.min(a.statements, b.statements), unsure: false }];
  });
  return { candidates, complete: pairs.size <= most.pairs };
}

async function pairsOfEvents(reader: Reader): Promise<Candidate[]> {
  const outlines = (await load(reader, eventsInOutline, '', { ids: null })).map(inOrder);
  return eventPairs(outlines, most.events).map(([a, b]) => ({
    left: a.id,
    right: b.id,
    ...matchEvents(a, b),
    gains: Math.min(a.people.length, b.people.length) + 1,
    unsure: false,
  }));
}

/** An engine brings lists in no order. */
const inOrder = ({ people, places, frames, ...outline }: EventOutline): EventOutline => ({
  ...outline,
  people: people.toSorted(),
  places: places.toSorted(),
  frames: frames.toSorted(),
});

function isOfOneKind(left: string, right: string): boolean {
  const kind = (id: string): string | undefined => (labelsOf(id)[0] === 'Actor' ? prefixOf(id) : labelsOf(id)[0]);
  return kind(left) === kind(right);
}

/** Verdicts on pairs of ids as they stand: a judged id may lead to another one by now. */
async function judgedPairs(reader: Reader): Promise<Map<string, Judgement['verdict']>> {
  const judgements = await load(reader, judgementsInForce, '', { verdicts: ['DIFFERENT', 'UNSURE'] });
  const leads = await leadsOf(
    reader,
    judgements.flatMap(({ left, right }) => [left, right]),
  );
  // Two judged pairs may be one by now: that one was judged different holds for both.
  const unsureFirst = judgements.toSorted((a, b) => Number(a.verdict === 'DIFFERENT') - Number(b.verdict === 'DIFFERENT'));
  return new Map(
    unsureFirst.map(({ left, right, verdict }) => [[leads.get(left) ?? left, leads.get(right) ?? right].toSorted().join(' '), verdict]),
  );
}
