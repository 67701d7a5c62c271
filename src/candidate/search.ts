import { load, type Reader } from '../graph/load.js';
import { prefixOf } from '../ids.js';
import { prepare } from '../names/match.js';
import type { Match, Named } from '../names/name.js';
import { thingsByKeys } from '../queries.generated.js';
import { compareProfiles, type Profile, profilesOf } from './profile.js';
import { nameKeys, titleKeysOf } from './search-keys.js';

/** A thing of the record that something described may be. */
export interface Found extends Match {
  id: string;
}

/** Kinds of things that are looked up by their names. */
export const searchable = ['person', 'organization', 'state', 'group', 'place', 'role', 'agreement'] as const;
export type Searchable = (typeof searchable)[number];

/** Things of the record that this may be, best first; at most so many. */
export async function search(reader: Reader, kind: Searchable, named: Named, most: number): Promise<Found[]> {
  const [found = []] = await searchAll(reader, [{ id: `${kind}:…`, named, statements: 0 }], most);
  return found;
}

/** The same for many at once. */
export async function searchAll(reader: Reader, wanted: readonly Profile[], most: number): Promise<Found[][]> {
  const keys = wanted.map(({ id, named }) => keysFor(id, named));
  const rows = await load(reader, thingsByKeys, '', { searchKeys: [...new Set(keys.flat())] });
  const things = new Map<string, string[]>();
  for (const { key, of } of rows) {
    const others = things.get(key);
    if (others) others.push(of);
    else things.set(key, [of]);
  }
  const met = keys.map((own) => thingsAt(own, things));
  const profiles = await profilesOf(reader, [...new Set(met.flat())]);
  return wanted.map((one, index) => {
    const own = prefixOf(one.id) === 'person' ? { ...one, prepared: prepare(one.named) } : one;
    const ids = (met[index] ?? []).filter((id) => id !== one.id);
    return ids
      .flatMap((id) => {
        const profile = profiles.get(id);
        return profile && prefixOf(id) === prefixOf(one.id) ? [{ id, ...compareProfiles(own, profile) }] : [];
      })
      .filter(({ verdict }) => verdict !== 'CONTRADICTED')
      .toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, most);
  });
}

/** Things that are compared with one. */
const mostCompared = 300;

/** Those at rare keys first, which tell most: what shares a frequent one alone is compared as long as there are not too many. */
function thingsAt(keys: readonly string[], things: ReadonlyMap<string, string[]>): string[] {
  const found = new Set<string>();
  const lists = [...new Set(keys)].flatMap((key) => [things.get(key) ?? []]).toSorted((a, b) => a.length - b.length);
  for (const list of lists) {
    if (found.size > 0 && found.size + list.length > mostCompared) break;
    for (const id of list) found.add(id);
  }
  return [...found].slice(0, mostCompared);
}

const keysFor = (id: string, { names }: Named): string[] =>
  names.flatMap((name) =>
    ['place', 'role', 'agreement'].includes(prefixOf(id) ?? '') ? titleKeysOf(prefixOf(id) as string, name.text) : nameKeys(id, name),
  );
