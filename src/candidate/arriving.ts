import type { Claim } from '../claim.js';
import { leadsOf } from '../decision/leads.js';
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
  const [nodes, judged] = await Promise.all([load(reader, ledgerNodesAmong, '', { ids }), leadsOf(reader, ids)]);
  const known = new Set([...nodes.map(({ id }) => id), ...judged.keys()]);
  const unknown = new Set(ids.filter((id) => !known.has(id)));
  const profiles = profilesIn(claims).filter(({ id }) => unknown.has(id));
  const found = profiles.length > 0 ? await searchAll(reader, profiles, most) : [];
  const things = profiles.flatMap(({ id, statements }, index) =>
    (found[index] ?? [])
      .filter(({ verdict }) => verdict === 'LIKELY' || verdict === 'POSSIBLE')
      .map(({ id: right, ...match }): Candidate => ({ left: id, right, ...match, gains: statements, unsure: false })),
  );
  // Who was judged to be another, and who is likely to be one of the record.
  const leads = new Map(judged);
  for (const { left, right, verdict } of things) if (verdict === 'LIKELY' && !leads.has(left)) leads.set(left, right);
  const events = await eventsLike(
    reader,
    outlinesIn(claims).filter(({ id }) => unknown.has(id)),
    (id) => leads.get(id) ?? id,
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
const whenIn = ({ when }: Values): Partial<When> => (when ?? {}) as Partial<When>;
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? (value as string[]) : typeof value === 'string' ? [value] : []);

/** Claims by one of their values, and of relations by the type too. */
function indexed(claims: readonly Claim[]) {
  const all = new Map<string, Values[]>();
  const add = (key: string, values: Values): void => {
    const others = all.get(key);
    if (others) others.push(values);
    else all.set(key, [values]);
  };
  const statements = new Map<string, number>();
  for (const { kind, values, about } of claims) {
    for (const id of about) statements.set(id, (statements.get(id) ?? 0) + 1);
    if (kind === 'RELATION') add(`${values.type} ${values.from}`, values);
    for (const name of ['actor', 'person', 'event']) if (values[name]) add(`${kind} ${name} ${values[name]}`, values);
  }
  return {
    of: (kind: string, name: string, id: string): Values[] => all.get(`${kind} ${name} ${id}`) ?? [],
    ends: (types: readonly string[], from: string): string[] =>
      types.flatMap((type) => (all.get(`${type} ${from}`) ?? []).map(({ to }) => String(to))),
    statements: (id: string): number => statements.get(id) ?? 0,
  };
}

/** Everything that goes by a name in these claims, as it is compared. */
function profilesIn(claims: readonly Claim[]): Profile[] {
  const { of, ends, statements } = indexed(claims);
  const titles = new Map(
    claims.flatMap(({ kind, fact, values }) => (kind === 'ROLE' && values.title ? [[fact, String(values.title)]] : [])),
  );
  const times = new Map(claims.flatMap(({ kind, fact, values }) => (kind === 'EVENT' ? [[fact, whenIn(values)]] : [])));
  const office = ({ person, role, when }: Values): Office => ({
    ...whenIn({ when }),
    id: '',
    of: String(person),
    title: titles.get(String(role)) ?? String(role),
    bodies: ends(['BODY'], String(role)),
    states: ends(['REPRESENTS'], String(role)),
  });
  const appearance = ({ event, actor, capacities, side }: Values): Appearance => ({
    ...times.get(String(event)),
    id: '',
    of: String(actor),
    event: String(event),
    titles: textsOf(capacities).map((role) => titles.get(role) ?? role),
    states: textsOf(side),
  });
  const entities = new Map<string, Values>();
  for (const { fact, values } of claims) {
    if (!isEntityId(fact) || !(searchable as readonly string[]).includes(prefixOf(fact) ?? '')) continue;
    const own = entities.get(fact);
    if (!own || !(own.title ?? own.name)) entities.set(fact, values);
  }
  return [...entities].map(([id, own]) => {
    const thing = {
      id,
      name: (own.name ?? own.title ?? null) as string | null,
      names: of('NAME', 'actor', id) as unknown as (NameText & { kind?: string | null })[],
      states: ends(['OF_STATE', 'PART_OF', 'REPRESENTS'], id),
      bodies: ends(['BODY'], id),
      statements: statements(id),
    };
    return profileOf(thing as never, of('TENURE', 'person', id).map(office), of('PARTICIPATION', 'actor', id).map(appearance));
  });
}

function outlinesIn(claims: readonly Claim[]): EventOutline[] {
  const { of, ends } = indexed(claims);
  const events = claims.filter(({ kind, fact }) => kind === 'EVENT' && isEntityId(fact));
  return [...new Map(events.toReversed().map((claim) => [claim.fact, claim])).values()].map(({ fact, values }) => ({
    ...whenIn(values),
    id: fact,
    title: String(values.title ?? ''),
    people: of('PARTICIPATION', 'event', fact).map(({ actor }) => String(actor)),
    places: ends(['PLACE'], fact),
    frames: ends(['WITHIN_EVENT'], fact),
  }));
}
