import { z } from 'zod';
import type { Fact, GraphNode } from '../fact.js';
import { prefixOf } from '../ids.js';
import { keys } from '../names/match.js';
import { titleKeys } from '../names/match-titles.js';
import type { NameText } from '../names/name.js';

/** What something that goes by a name can be looked up by, however it is spelt: two that may be one share a key. */
export const SearchKey = z.strictObject({ id: z.string(), key: z.string(), of: z.string() });
export type SearchKey = z.infer<typeof SearchKey>;

/** Keys of a fact, as nodes: of an actor's name the actor's. */
export function searchKeysOf(fact: Fact): GraphNode[] {
  if (fact.status === 'DENIED') return [];
  const of = fact.kind === 'NAME' ? String(fact.values.actor) : fact.id;
  return [...new Set(keysOf(fact, of))].map((key) => {
    const id = `key:${fact.id}/${key.replaceAll(' ', '_')}`;
    return { id, properties: { id, key, of } };
  });
}

function keysOf({ kind, values }: Pick<Fact, 'kind' | 'values'>, of: string): string[] {
  if (kind === 'NAME') return nameKeys(of, values as unknown as NameText);
  const name = values.name ?? values.title;
  if (typeof name !== 'string') return [];
  return kind === 'PLACE' || kind === 'AGREEMENT' || kind === 'ROLE' ? titleKeysOf(kind.toLowerCase(), name) : [];
}

/** What an actor of this name is looked up by. */
export const nameKeys = (actor: string, name: NameText): string[] =>
  (prefixOf(actor) === 'person' ? keys(name) : titleKeys(name.text)).map((key) => `${prefixOf(actor)} ${key}`);

/** What a place, a post or an agreement of this name is looked up by. */
export const titleKeysOf = (prefix: string, title: string): string[] => titleKeys(title).map((key) => `${prefix} ${key}`);
