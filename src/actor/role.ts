import { z } from 'zod';
import { edgeOf, factProperties, factShape, kept, type Rule, whenColumns } from '../fact.js';
import { certainties, dateKey, nameKey, type When, whenProperties } from '../time.js';
import { Actor } from './actor.js';

/** A post, whoever holds it. */
export const Role = z.strictObject({ ...factShape, title: z.string(), byName: z.string() });
export type Role = z.infer<typeof Role>;

/** Somebody's holding of a post. Named in it on a day, they are attested on that day: no start and no end follow. */
export const Tenure = z.strictObject({ ...factShape, ...whenColumns, byDate: z.string() });
export type Tenure = z.infer<typeof Tenure>;

/** A tenure with its post, or with its holder, beside it. */
export const TenureOn = Tenure.extend({ role: Role });
export type TenureOn = z.infer<typeof TenureOn>;
export const TenureOfPerson = Tenure.extend({ person: Actor });
export type TenureOfPerson = z.infer<typeof TenureOfPerson>;

export const CertaintyAnswer = z.strictObject({ id: z.string(), certainty: z.enum(certainties) });
export type CertaintyAnswer = z.infer<typeof CertaintyAnswer>;

/** @param number 1, unless the same person held the same post again. */
export const tenureId = (person: string, role: string, number: number): string => `tenure:${person}/${role}/${number}`;

export const roleRule: Rule = {
  kind: 'ROLE',
  sets: [],
  project: (fact) => {
    const title = String(fact.values.title ?? fact.id);
    return { nodes: [{ id: fact.id, properties: kept({ title, ...factProperties(fact), byName: nameKey(title, fact.id) }) }], edges: [] };
  },
};

export const tenureRule: Rule = {
  kind: 'TENURE',
  sets: [],
  project: (fact) => {
    const { person, role } = fact.values as { person: string; role: string };
    const when = (fact.values.when ?? null) as When | null;
    const properties = kept({ ...factProperties(fact), ...whenProperties(when), byDate: dateKey(when, fact.id) });
    return {
      nodes: [{ id: fact.id, properties }],
      edges: [edgeOf(fact, 'HELD', person, fact.id), edgeOf(fact, 'OF', fact.id, role)],
    };
  },
};
