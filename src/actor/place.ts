import { z } from 'zod';
import { factProperties, factShape, kept, type Rule } from '../fact.js';
import { nameKey } from '../time.js';

export const placeKinds = ['CITY', 'TOWN', 'REGION', 'COUNTRY', 'DISTRICT', 'RAILWAY', 'PORT', 'PENINSULA', 'OTHER'] as const;

/** Where something happens; a country here is its territory, the actor is a state. */
export const Place = z.strictObject({
  ...factShape,
  name: z.string(),
  byName: z.string(),
  kind: z.enum(placeKinds).optional(),
});
export type Place = z.infer<typeof Place>;

export const placeRule: Rule = {
  kind: 'PLACE',
  sets: [],
  project: (fact) => {
    const name = String(fact.values.name ?? fact.id);
    return {
      nodes: [{ id: fact.id, properties: kept({ ...fact.values, name, ...factProperties(fact), byName: nameKey(name, fact.id) }) }],
      edges: [],
    };
  },
};
