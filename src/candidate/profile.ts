import { load, type Reader } from '../graph/load.js';
import { prefixOf } from '../ids.js';
import { matchPrepared, type Prepared, prepare } from '../names/match.js';
import { matchTitles } from '../names/match-titles.js';
import type { Days, Match, Named, Reason } from '../names/name.js';
import { appearancesOf, namedThings, officesOf } from '../queries.generated.js';
import type { Appearance, NamedThing, Office } from './rows.js';

/** What is known of something that goes by a name, as it is compared with others. */
export interface Profile {
  id: string;
  named: Named;
  /** How many statements name it. */
  statements: number;
  /** Of a person, read once for all comparisons. */
  prepared?: Prepared;
}

/** Of these things of the record, those that are there. */
export async function profilesOf(reader: Reader, ids: readonly string[]): Promise<Map<string, Profile>> {
  const asked = { ids: [...ids] };
  const people = { ids: ids.filter((id) => prefixOf(id) === 'person') };
  const [things, offices, appearances] = await Promise.all([
    load(reader, namedThings, '', asked),
    people.ids.length > 0 ? load(reader, officesOf, '', people) : [],
    people.ids.length > 0 ? load(reader, appearancesOf, '', people) : [],
  ]);
  const [held, took] = [byWhom(offices), byWhom(appearances)];
  return new Map(things.map((thing) => [thing.id, profileOf(thing, held.get(thing.id) ?? [], took.get(thing.id) ?? [])]));
}

export function profileOf(thing: NamedThing, offices: readonly Office[], appearances: readonly Appearance[]): Profile {
  const own = thing.name ?? thing.title;
  // An engine brings lists in no order.
  const names = thing.names.length > 0 ? thing.names.toSorted((a, b) => (a.text < b.text ? -1 : 1)) : own ? [{ text: own }] : [];
  const named: Named = {
    names: names as Named['names'],
    roles: unique([...offices.map(({ title }) => title), ...appearances.flatMap(({ titles }) => titles)]),
    organizations: unique([...offices.flatMap(({ bodies }) => bodies), ...thing.bodies]),
    states: unique(
      [...thing.states, ...[...offices, ...appearances].flatMap(({ states }) => states), ...offices.flatMap(({ bodies }) => bodies)].filter(
        isState,
      ),
    ),
    on: span([...offices, ...appearances]),
  };
  const { id, statements } = thing;
  return { id, named, statements, ...(prefixOf(id) === 'person' ? { prepared: prepare(named) } : {}) };
}

/** Whether two things of one kind may be one, and why. */
export function compareProfiles(a: Profile, b: Profile): Match {
  if (a.prepared && b.prepared) return matchPrepared(a.prepared, b.prepared);
  const match = matchTitles(a.named, b.named);
  const [left, right] = [a.named.organizations ?? [], b.named.organizations ?? []];
  if (prefixOf(a.id) !== 'role' || left.length === 0 || right.length === 0 || left.some((id) => right.includes(id))) return match;
  // Presidents of two states have one title.
  const texts = { left: left.join(', '), right: right.join(', ') };
  const other: Reason = {
    rule: 'OTHER_OFFICE',
    part: 'ORGANIZATION',
    ...texts,
    weight: -3,
    text: `Body: ${texts.left} and ${texts.right}: posts of two bodies.`,
  };
  return { score: Math.round(match.score * 100) / 1_000, verdict: 'UNLIKELY', reasons: [...match.reasons, other] };
}

const isState = (id: string): boolean => prefixOf(id) === 'state';
const unique = (all: readonly string[]): string[] => [...new Set(all)].toSorted();

/** From the first day on which any of these may have been to the last. */
export function span(
  times: readonly {
    earliest?: string | null | undefined;
    latest?: string | null | undefined;
    knownFrom?: string | null | undefined;
    knownTo?: string | null | undefined;
  }[],
): Days | null {
  const firsts = times.flatMap(({ earliest, knownFrom }) => earliest ?? knownFrom ?? []).toSorted();
  const lasts = times.flatMap(({ latest, knownTo }) => latest ?? knownTo ?? []).toSorted();
  const [earliest = null, latest = null] = [firsts[0], lasts.at(-1)];
  return earliest === null && latest === null ? null : { earliest, latest };
}

function byWhom<T extends { of: string }>(rows: readonly T[]): Map<string, T[]> {
  const all = new Map<string, T[]>();
  for (const row of rows) {
    const others = all.get(row.of);
    if (others) others.push(row);
    else all.set(row.of, [row]);
  }
  return all;
}
