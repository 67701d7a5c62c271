import { z } from 'zod';
import { factProperties, factShape, kept, type Rule, whenColumns } from '../fact.js';
import { dateKey, nameKey, type When, whenProperties } from '../time.js';

/** A figure that an article gives: normalised, and as printed. */
export const Observation = z.strictObject({
  ...factShape,
  ...whenColumns,
  measure: z.string(),
  value: z.number().optional(),
  least: z.number().optional(),
  most: z.number().optional(),
  unit: z.string().optional(),
  approximate: z.boolean().optional(),
  asPrinted: z.string().optional(),
  byDate: z.string(),
  byName: z.string(),
});
export type Observation = z.infer<typeof Observation>;

export const observationRule: Rule = {
  kind: 'OBSERVATION',
  sets: [],
  project: (fact) => {
    const { when, ...values } = fact.values;
    const measure = String(values.measure ?? fact.id);
    const properties = { ...values, measure, ...factProperties(fact), ...whenProperties((when ?? null) as When | null) };
    const keys = { byDate: dateKey((when ?? null) as When | null, fact.id), byName: nameKey(measure, fact.id) };
    return { nodes: [{ id: fact.id, properties: kept({ ...properties, ...keys }) }], edges: [] };
  },
};
