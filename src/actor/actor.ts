import { z } from 'zod';
import type { Fact, Rule } from '../fact.js';
import { edgeOf, factProperties, factShape, kept } from '../fact.js';
import { nameKey } from '../time.js';

export const organizationKinds = [
  'GOVERNMENT',
  'MINISTRY',
  'REGIONAL_GOVERNMENT',
  'EMBASSY',
  'CONSULATE',
  'NEWS_AGENCY',
  'RESEARCH_INSTITUTE',
  'COMMITTEE',
  'INTERGOVERNMENTAL_BODY',
  'BANK',
  'OTHER',
] as const;

export const nameKinds = ['NAME', 'OFFICIAL', 'ALIAS', 'WEAK_ALIAS', 'PREVIOUS'] as const;

/** A person, an organization, a state, or a group of people whom an article does not name. */
export const Actor = z.strictObject({
  ...factShape,
  name: z.string(),
  byName: z.string(),
  aliases: z.array(z.string()).optional(),
  familyName: z.string().optional(),
  kind: z.enum(organizationKinds).optional(),
});
export type Actor = z.infer<typeof Actor>;

/** One text by which one actor goes. */
export const Name = z.strictObject({
  ...factShape,
  text: z.string(),
  byName: z.string(),
  kind: z.enum(nameKinds),
  script: z.string().optional(),
  language: z.string().optional(),
  familyNameFirst: z.boolean().optional(),
});
export type Name = z.infer<typeof Name>;

/**
 * The key of a name is its text: two articles that print the same name of the same actor speak of one fact, and no two authors
 * can number their names alike.
 */
export const nameId = (actor: string, text: string): string => `name:${actor}/${text.normalize('NFC').replace(/\s+/g, '_')}`;

export const actorOfName = (name: string): string => name.slice('name:'.length, name.indexOf('/'));

export const nameRule: Rule = {
  kind: 'NAME',
  sets: [],
  project: (fact) => {
    const { actor, ...values } = fact.values;
    const text = String(values.text);
    return {
      nodes: [{ id: fact.id, properties: kept({ kind: 'NAME', ...values, ...factProperties(fact), byName: nameKey(text, fact.id) }) }],
      edges: [edgeOf(fact, 'NAMED', String(actor), fact.id)],
    };
  },
};

/** An actor's `name` is the best of its names: by kind, then by the weight of who says so. The others are its aliases. */
export const actorRule: Rule = {
  kind: 'ACTOR',
  sets: [],
  project: (fact, names) => {
    const held = names.filter((name) => name.status === 'HELD').toSorted(byUse);
    const [name = fact.id, ...aliases] = held.map(({ values }) => String(values.text));
    const properties = { ...fact.values, ...factProperties(fact), name, aliases, byName: nameKey(name, fact.id) };
    return { nodes: [{ id: fact.id, properties: kept({ ...properties, aliases: aliases.length > 0 ? aliases : null }) }], edges: [] };
  },
};

function byUse(a: Fact, b: Fact): number {
  const use = (name: Fact): number => nameKinds.indexOf((name.values.kind ?? 'NAME') as (typeof nameKinds)[number]);
  return use(a) - use(b) || (a.weight < b.weight ? -1 : 1);
}
