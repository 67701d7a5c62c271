import { z } from 'zod';
import { factProperties, factShape, kept, type Rule } from '../fact.js';
import { nameKey } from '../time.js';

export const agreementKinds = ['AGREEMENT', 'PROTOCOL', 'TREATY', 'MEMORANDUM', 'DECLARATION', 'CONTRACT', 'OTHER'] as const;

/** What was agreed. Its signature, ratification and entry into force are events that concern it. */
export const Agreement = z.strictObject({
  ...factShape,
  title: z.string(),
  byName: z.string(),
  kind: z.enum(agreementKinds).optional(),
  subjects: z.array(z.string()).optional(),
});
export type Agreement = z.infer<typeof Agreement>;

export const agreementRule: Rule = {
  kind: 'AGREEMENT',
  sets: ['subjects'],
  project: (fact) => {
    const title = String(fact.values.title ?? fact.id);
    return {
      nodes: [{ id: fact.id, properties: kept({ ...fact.values, title, ...factProperties(fact), byName: nameKey(title, fact.id) }) }],
      edges: [],
    };
  },
};
