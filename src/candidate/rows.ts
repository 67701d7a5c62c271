import { z } from 'zod';

/** Rows of `cypher/candidate.cypher`: what is known of things that may be one. */

const days = {
  earliest: z.string().nullish(),
  latest: z.string().nullish(),
  knownFrom: z.string().nullish(),
  knownTo: z.string().nullish(),
};

/** A key with the ids of what has it. */
export const InCommon = z.strictObject({ id: z.string(), things: z.array(z.string()) });
export type InCommon = z.infer<typeof InCommon>;

export const NamedThing = z.strictObject({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  kind: z.string().nullish(),
  names: z.array(
    z.strictObject({
      text: z.string(),
      script: z.string().nullish(),
      language: z.string().nullish(),
      kind: z.string().nullish(),
      familyNameFirst: z.boolean().nullish(),
    }),
  ),
  states: z.array(z.string()),
  bodies: z.array(z.string()),
  /** How many statements name it. */
  statements: z.number(),
});
export type NamedThing = z.infer<typeof NamedThing>;

export const Office = z.strictObject({
  ...days,
  id: z.string(),
  of: z.string(),
  title: z.string(),
  bodies: z.array(z.string()),
  states: z.array(z.string()),
});
export type Office = z.infer<typeof Office>;

export const Appearance = z.strictObject({
  ...days,
  id: z.string(),
  of: z.string(),
  event: z.string(),
  titles: z.array(z.string()),
  states: z.array(z.string()),
});
export type Appearance = z.infer<typeof Appearance>;

export const EventOutline = z.strictObject({
  ...days,
  id: z.string(),
  title: z.string(),
  people: z.array(z.string()),
  places: z.array(z.string()),
  frames: z.array(z.string()),
});
export type EventOutline = z.infer<typeof EventOutline>;
