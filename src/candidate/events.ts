import { prefixOf } from '../ids.js';
import { matchTitles } from '../names/match-titles.js';
import type { Match } from '../names/name.js';
import { type Bounds, both, canHold } from '../time.js';
import type { EventOutline } from './rows.js';

/** Whether two events, told by two articles, may be one: the same people, on days that overlap, at the same place. */

export type EventRule =
  | 'SAME_PEOPLE'
  | 'OTHER_PEOPLE'
  | 'SAME_DAYS'
  | 'OVERLAPPING_DAYS'
  | 'NEAR_DAYS'
  | 'FAR_DAYS'
  | 'OTHER_DAYS'
  | 'SAME_PLACE'
  | 'OTHER_PLACE'
  | 'SAME_KIND'
  | 'OTHER_KIND'
  | 'LIKE_TITLE'
  | 'FRAME';
export interface EventReason {
  rule: EventRule;
  part: 'PEOPLE' | 'TIME' | 'PLACE' | 'KIND' | 'WHOLE';
  left: string;
  right: string;
  weight: number;
  text: string;
}
export interface EventMatch extends Pick<Match, 'score' | 'verdict'> {
  reasons: EventReason[];
}

/** Symmetric, and never throws. LIKELY needs a person that both name, days that overlap, and no other place. */
export function matchEvents(left: EventOutline, right: EventOutline): EventMatch {
  const reasons = [
    people(left, right),
    days(left, right),
    place(left, right),
    kind(left, right),
    title(left, right),
    frame(left, right),
  ].filter((one) => one !== undefined);
  const has = (rule: EventRule): boolean => reasons.some((one) => one.rule === rule);
  const sum = reasons.reduce((all, { weight }) => all + weight, -3);
  const score = Math.round((1 / (1 + Math.exp(-sum))) * 1_000) / 1_000;
  const apart = has('OTHER_DAYS') || has('FRAME');
  const likely = score >= 0.88 && has('SAME_PEOPLE') && !has('OTHER_PLACE') && !has('OTHER_KIND');
  return { score, verdict: apart ? 'CONTRADICTED' : likely ? 'LIKELY' : score >= 0.3 ? 'POSSIBLE' : 'UNLIKELY', reasons };
}

const reason = (rule: EventRule, part: EventReason['part'], left: string, right: string, weight: number, why: string): EventReason => ({
  rule,
  part,
  left,
  right,
  weight,
  text: why,
});

/** People and groups tell; a state takes part in very much. */
function people(a: EventOutline, b: EventOutline): EventReason | undefined {
  const [left, right] = [a, b].map((one) => one.people.filter((id) => ['person', 'group'].includes(prefixOf(id) ?? '')));
  if (!left?.length || !right?.length) return undefined;
  const shared = left.filter((id) => right.includes(id));
  const [one, other] = [left.join(', '), right.join(', ')];
  if (shared.length === 0) return reason('OTHER_PEOPLE', 'PEOPLE', one, other, -2, 'Nobody is named in both.');
  // Of a visit articles name others of the party; who meets one today meets somebody else tomorrow.
  const both = left.some((id) => !right.includes(id)) && right.some((id) => !left.includes(id));
  if (both && prefixOf(a.id) !== 'visit')
    return reason('OTHER_PEOPLE', 'PEOPLE', one, other, -1, `Both name ${shared.join(', ')}, and each somebody whom the other does not.`);
  return reason('SAME_PEOPLE', 'PEOPLE', one, other, Math.min(3, 1.6 + 0.7 * shared.length), `Both name ${shared.join(', ')}.`);
}

function days(a: EventOutline, b: EventOutline): EventReason | undefined {
  const [left, right] = [daysOf(a), daysOf(b)];
  if (!left || !right) return undefined;
  const texts = [left, right].map(([from, to]) => (from === to ? from : `${from}/${to}`)) as [string, string];
  if (left[0] > right[1] || right[0] > left[1]) {
    const apart = (Date.parse(left[0] > right[1] ? left[0] : right[0]) - Date.parse(left[0] > right[1] ? right[1] : left[1])) / 86_400_000;
    // One that is told for a day only may have lasted until the other.
    if (!canHold(both(boundsOf(a), boundsOf(b)))) return reason('OTHER_DAYS', 'TIME', ...texts, -5, 'Their days do not meet.');
    return apart > 4
      ? reason('FAR_DAYS', 'TIME', ...texts, -1.5, `They are told for days ${apart} apart.`)
      : reason('NEAR_DAYS', 'TIME', ...texts, 0.5, `They are told for days ${apart} apart, and may have lasted longer.`);
  }
  if (texts[0] === texts[1]) return reason('SAME_DAYS', 'TIME', ...texts, 2, 'On the same days.');
  const length = ([from, to]: [string, string]) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const wide = Math.max(length(left), length(right));
  return reason('OVERLAPPING_DAYS', 'TIME', ...texts, wide > 300 ? 0.2 : wide > 40 ? 0.8 : 1.5, 'Their days overlap.');
}

const boundsOf = ({ earliest = null, latest = null, knownFrom = null, knownTo = null }: EventOutline): Bounds => ({
  earliest,
  latest,
  knownFrom,
  knownTo,
});

/** Outer bounds, or the days that are known: an event that is told for a day may have lasted longer. */
function daysOf({ earliest, latest, knownFrom, knownTo }: EventOutline): [string, string] | undefined {
  const [from, to] = [earliest ?? knownFrom, latest ?? knownTo];
  return from && to ? [from, to] : undefined;
}

function place(a: EventOutline, b: EventOutline): EventReason | undefined {
  if (a.places.length === 0 || b.places.length === 0) return undefined;
  const [left, right] = [a.places.join(', '), b.places.join(', ')];
  const shared = a.places.filter((id) => b.places.includes(id));
  if (shared.length > 0) return reason('SAME_PLACE', 'PLACE', left, right, 1.2, `Both were at ${shared.join(', ')}.`);
  // A town and its country are two ids.
  return reason('OTHER_PLACE', 'PLACE', left, right, -0.6, 'They are told of two places, of which one may lie in the other.');
}

function kind(a: EventOutline, b: EventOutline): EventReason {
  const [left, right] = [prefixOf(a.id) ?? '', prefixOf(b.id) ?? ''];
  if (left === right) return reason('SAME_KIND', 'KIND', left, right, 0.5, 'Of one kind.');
  const loose = left === 'event' || right === 'event';
  return reason('OTHER_KIND', 'KIND', left, right, loose ? -1.5 : -3, 'Of two kinds: talks and a ceremony of one day are two events.');
}

function title(a: EventOutline, b: EventOutline): EventReason | undefined {
  const { reasons } = matchTitles({ names: [{ text: a.title }] }, { names: [{ text: b.title }] });
  const best = Math.max(0, ...reasons.map(({ weight }) => weight));
  return best > 0
    ? reason('LIKE_TITLE', 'WHOLE', a.title, b.title, Math.min(0.8, best / 3), 'Their titles have words in common.')
    : undefined;
}

/** A part of an event is not the event. */
function frame(a: EventOutline, b: EventOutline): EventReason | undefined {
  return a.frames.includes(b.id) || b.frames.includes(a.id)
    ? reason('FRAME', 'WHOLE', a.id, b.id, -5, 'One is part of the other.')
    : undefined;
}

/** Somebody who took part, a place with the kind, and the kind alone, which tells only where there are few. */
const keysOf = ({ id, people, places }: EventOutline): string[] => [
  ...people.filter((who) => prefixOf(who) === 'person'),
  ...places.map((where) => `${prefixOf(id)} ${where}`),
  String(prefixOf(id)),
];

/** Pairs that are worth a comparison: those with a person in common, or a place, or a kind, and months that meet. */
export function eventPairs(outlines: readonly EventOutline[], most: number): [EventOutline, EventOutline][] {
  const buckets = new Map<string, EventOutline[]>();
  for (const one of outlines) {
    for (const month of monthsOf(one))
      for (const id of keysOf(one)) {
        const bucket = buckets.get(`${id} ${month}`);
        if (bucket) bucket.push(one);
        else buckets.set(`${id} ${month}`, [one]);
      }
  }
  const pairs = new Map<string, [EventOutline, EventOutline]>();
  for (const bucket of buckets.values()) {
    if (bucket.length > most) continue;
    for (const [index, one] of bucket.entries())
      for (const other of bucket.slice(index + 1)) {
        const [left, right] = one.id < other.id ? [one, other] : [other, one];
        if (left.id !== right.id) pairs.set(`${left.id} ${right.id}`, [left, right]);
      }
  }
  return [...pairs.values()];
}

function monthsOf(outline: EventOutline): string[] {
  const days = daysOf(outline);
  if (!days) return [];
  return [...new Set(days.map((day) => day.slice(0, 7)))];
}
