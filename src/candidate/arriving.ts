import type { Claim } from '../claim.js';
import { load, type Reader } from '../graph/load.js';
import { isEntityId, prefixOf } from '../ids.js';
import type { NameText } from '../names/name.js';
import { eventsInOutline, eventsNear, ledgerNodesAmong } from '../queries.generated.js';
import type { When } from '../time.js';
import type { Candidate } from './candidates.js';
import { matchEvents } from './events.js';
import { type Profile, profileOf } from './profile.js';
import type { Appearance, EventOutline, Office } from './rows.js';
import { searchAll, searchable } from './search.js';

/** At most so many of the record for one that is new. */
const most = 3;

/**
 * What a dossier brings under ids that the record has not, and which things of the record it may be; best first, and of each the best. An author
 * takes the id of the record instead, or leaves it to a judgement.
 */
export async function candidatesOf(reader: Reader, claims: readonly Claim[]): Promise<Candidate[]> {
  const ids = [...new Set(claims.flatMap(({ about }) => about))].filter(isEntityId);
  const asked = ids.flatMap((id) => [id, `redirect:${id}`]);
  const known = new Set((await load(reader, ledgerNodesAmong, '', { ids: asked })).map(({ id }) => id.replace(/^redirect:/, '')));
  const unknown = new Set(ids.filter((id) => !known.has(id)));
  const profiles = profilesIn(claims).filter(({ id }) => unknown.has(id));
  const found = profiles.length > 0 ? await searchAll(reader, profiles, most) : [];
  const things = profiles.flatMap(({ id, statements }, index) =>
    (found[index] ?? [])
      .filter(({ verdict }) => verdict === 'LIKELY' || verdict === 'POSSIBLE')
      .map(({ id: right, ...match }): Candidate => ({ left: id, right, ...match, gains: statements, unsure: false })),
  );
  const likely = new Map(things.filter(({ verdict }) => verdict === 'LIKELY').map(({ left, right }) => [left, right]));
  const events = await eventsLike(
    reader,
    outlinesIn(claims).filter(({ id }) => unknown.has(id)),
    (id) => likely.get(id) ?? id,
  );
  return [...things, ...events].toSorted((a, b) => b.score - a.score || (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1));
}

async function eventsLike(reader: Reader, outlines: readonly EventOutline[], leads: (id: string) => string): Promise<Candidate[]> {
  const all = await Promise.all(
    outlines.map(async (outline): Promise<Candidate[]> => {
      const [from, to] = [outline.earliest ?? outline.knownFrom, outline.latest ?? outline.knownTo];
      const own = { ...outline, people: outline.people.map(leads), places: outline.places.map(leads) };
      const ids = [...own.people.filter((id) => prefixOf(id) !== 'state'), ...own.places];
      if (!from || !to || ids.length === 0) return [];
      const near = (await load(reader, eventsNear, '', { ids, firstDay: from, lastDay: to })).map(({ id }) => id);
      if (near.length === 0) return [];
      return (await load(reader, eventsInOutline, '', { ids: near }))
        .map(
          (other): Candidate => ({
            left: outline.id,
            right: other.id,
            ...matchEvents(own, other),
            gains: own.people.length,
            unsure: false,
          }),
        )
        .filter(({ verdict }) => verdict === 'LIKELY' || verdict === 'POSSIBLE')
        .toSorted((a, b) => b.score - a.score || (a.right < b.right ? -1 : 1))
        .slice(0, most);
    }),
  );
  return all.flat();
}

type Values = Record<string, unknown>;
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []);

/** Everything that goes by a name in these claims, as it is compared. */
function profilesIn(claims: readonly Claim[]): Profile[] {
  const of = (kind: string): Values[] => claims.filter((claim) => claim.kind === kind).map(({ values }) => values);
  const ends = (types: readonly string[], from: string): string[] =>
    of('RELATION').flatMap((one) => (types.includes(String(one.type)) && one.from === from ? [String(one.to)] : []));
  const titles = new Map(
    claims.flatMap(({ kind, fact, values }) => (kind === 'ROLE' && values.title ? [[fact, String(values.title)]] : [])),
  );
  const times = new Map(
    claims.flatMap(({ kind, fact, values }) => (kind === 'EVENT' && values.when ? [[fact, values.when as unknown as When]] : [])),
  );
  const office = ({ person, role, when }: Values): Office => ({
    ...((when ?? {}) as When),
    id: '',
    of: String(person),
    title: titles.get(String(role)) ?? String(role),
    bodies: ends(['BODY'], String(role)),
    states: ends(['REPRESENTS'], String(role)),
  });
  const appearance = ({ event, actor, capacities, side }: Values): Appearance => ({
    ...(times.get(String(event)) as When),
    id: '',
    of: String(actor),
    event: String(event),
    titles: textsOf(capacities).map((role) => titles.get(role) ?? role),
    states: textsOf(side),
  });
  const entities = claims.filter(({ fact }) => isEntityId(fact) && (searchable as readonly string[]).includes(prefixOf(fact) ?? ''));
  return [...new Set(entities.map(({ fact }) => fact))].map((id) => {
    const own = entities.find(({ fact, values }) => fact === id && (values.title ?? values.name))?.values;
    const thing = {
      id,
      name: (own?.name ?? own?.title ?? null) as string | null,
      names: of('NAME').filter(({ actor }) => actor === id) as unknown as (NameText & { kind?: string | null })[],
      states: ends(['OF_STATE', 'PART_OF', 'REPRESENTS'], id),
      bodies: ends(['BODY'], id),
      statements: claims.filter(({ about }) => about.includes(id)).length,
    };
    const isHis = ({ person, actor }: Values): boolean => person === id || actor === id;
    return profileOf(thing as never, of('TENURE').filter(isHis).map(office), of('PARTICIPATION').filter(isHis).map(appearance));
  });
}

function outlinesIn(claims: readonly Claim[]): EventOutline[] {
  const relations = claims.filter(({ kind }) => kind === 'RELATION').map(({ values }) => values as Values);
  const ends = (type: string, from: string): string[] =>
    relations.flatMap((one) => (one.type === type && one.from === from ? [String(one.to)] : []));
  const events = claims.filter(({ kind, fact }) => kind === 'EVENT' && isEntityId(fact));
  return [...new Map(events.toReversed().map((claim) => [claim.fact, claim])).values()].map(({ fact, values }) => ({
    ...((values.when ?? {}) as unknown as When),
    id: fact,
    title: String(values.title ?? ''),
    people: claims.flatMap(({ kind, values: part }) => (kind === 'PARTICIPATION' && part.event === fact ? [String(part.actor)] : [])),
    places: ends('PLACE', fact),
    frames: ends('WITHIN_EVENT', fact),
  }));
}
