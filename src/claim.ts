import { z } from 'zod';
import type { Value } from './graph/graph.js';
import type { RelationType } from './ids.js';
import { bases, bounds, edtfForm, senses, type When, whyNotEdtf } from './time.js';

/**
 * What every section of a dossier shares: locators, evidence, times, and the claims that a section makes of them.
 * A claim is one statement in the making: the ledger gives it its id, its passages and its citation.
 */

export const modalities = ['HELD', 'PLANNED', 'HYPOTHETICAL', 'DENIED'] as const;
export type Modality = (typeof modalities)[number];
export const ranks = ['PREFERRED', 'NORMAL', 'DEPRECATED'] as const;
export type Rank = (typeof ranks)[number];

/** How well a fact is supported. */
export const supports = ['CORROBORATED', 'SINGLE_SOURCE', 'DISPUTED', 'LEFT_OPEN'] as const;
export type Support = (typeof supports)[number];

export const factKinds = [
  'ACTOR',
  'NAME',
  'ROLE',
  'TENURE',
  'PLACE',
  'EVENT',
  'PARTICIPATION',
  'AGREEMENT',
  'OBSERVATION',
  'RELATION',
] as const;
export const remarkKinds = ['OPINION', 'REASON', 'TENDENCY', 'ASSESSMENT', 'OPEN', 'OTHER'] as const;
export type FactKind = (typeof factKinds)[number];
export type RemarkKind = (typeof remarkKinds)[number];

export const locatorForm = 'a paragraph, a sentence in it and two code points of the text, as "p4s1@516-526"';
const locator = z
  .string()
  .regex(/^p\d+s\d+@\d+-\d+$/, { error: `Needed ${locatorForm}.` })
  .meta({
    id: 'Locator',
    description: 'Where in the text: paragraph, sentence within it, first code point and the one after the last, p4s1@516-526.',
  });

export const idOf = (what: string, ...prefixes: string[]) =>
  z
    .string()
    .regex(new RegExp(`^(?:${prefixes.join('|')}):[a-z0-9]+(?:-[a-z0-9]+)*$`), {
      error: `Needed the id of ${what}: ${prefixes.map((p) => `"${p}:"`).join(' or ')}, then lower-case words joined by hyphens.`,
    })
    .meta({ description: `Id of ${what}.` });

export const actorId = () => idOf('an actor', 'person', 'organization', 'state', 'group');
export const eventId = () =>
  idOf('an event', 'visit', 'meeting', 'ceremony', 'signing', 'donation', 'inauguration', 'works', 'games', 'event');

export const line = z
  .string()
  .trim()
  .min(1, { error: 'Needed some words.' })
  .regex(/^[^\p{Cc}\p{Cs}]*$/u, { error: 'Needed words on one line, without control characters.' });

/** Keys by which any fact says who says so, where, how it is known and how sure. */
export const evidenceShape = {
  at: z
    .union([locator, z.array(locator).min(1)])
    .optional()
    .describe('Where the text supports it: one locator or a list.'),
  voice: line.optional().describe('Who says so, a key of `voices`; left out: the article itself.'),
  inferred: line.optional().describe('It is not said but follows; why.'),
  resolved: line.optional().describe('It is said by a pronoun, a bare title or a metonym; how it was resolved.'),
  modality: z.enum(modalities).optional().describe('Whether it is said to have been so; HELD if left out.'),
  rank: z.enum(ranks).optional().describe('Weight when statements differ; NORMAL if left out.'),
  gist: line.optional().describe('What is said, in our own words.'),
};
export type Evidence = z.infer<z.ZodObject<typeof evidenceShape>>;

/**
 * A fact of a dossier: its own values, the evidence, and what else is said about it.
 * @param beside keys that say which fact it is, and facts that start at it: what else is said about it has none of them
 */
export function fact<Values extends z.core.$ZodLooseShape, Beside extends z.core.$ZodLooseShape>(values: Values, beside: Beside) {
  return z.strictObject({
    ...beside,
    ...values,
    ...evidenceShape,
    also: z
      .array(z.strictObject({ ...partial(values), ...evidenceShape }))
      .optional()
      .describe('Further statements about the same fact, by another voice or on another basis; each claims only what it lists.'),
  });
}

function partial<Shape extends z.core.$ZodLooseShape>(shape: Shape): { [K in keyof Shape]: z.ZodOptional<Shape[K]> } {
  return Object.fromEntries(Object.entries(shape).map(([key, type]) => [key, z.optional(type as z.ZodType)])) as never;
}

/** An edge from the fact it stands in: a bare id stands on that fact's evidence, an object on its own. */
export function edge(to: z.ZodString) {
  const own = z.strictObject({ to, ...evidenceShape });
  return z.union([to, own, z.array(z.union([to, own])).min(1)]).optional();
}
export type EdgeInput = string | ({ to: string } & Evidence) | (string | ({ to: string } & Evidence))[] | undefined;

export const whenShape = z
  .strictObject({
    edtf: z.string().superRefine((text, context) => {
      const why = whyNotEdtf(text);
      if (why) context.addIssue({ code: 'custom', message: why });
    }),
    sense: z.enum(senses),
    inferred: line.optional(),
    resolved: line.optional(),
  })
  .meta({
    id: 'When',
    description: `When: \`edtf\` is ${edtfForm}; \`sense\` says whether it held on every day of it (THROUGHOUT) or on some day of it (WITHIN), or perhaps before and after too (INCLUDING, TOUCHING).`,
  });
export type WhenInput = z.infer<typeof whenShape>;

export const whenOf = (input: WhenInput): When => ({
  edtf: input.edtf,
  sense: input.sense,
  ...bounds(input.edtf, input.sense),
  ...basisOf(input),
});

export const basisOf = (input: { inferred?: string | undefined; resolved?: string | undefined }) => ({
  basis: input.inferred ? bases[2] : input.resolved ? bases[1] : bases[0],
  because: input.inferred ?? input.resolved ?? null,
});

/** What one voice says about one fact, or a remark, before the ledger has made it a statement. */
export interface Claim {
  kind: FactKind | RemarkKind;
  /** Id of the fact; of a remark its short name. */
  fact: string;
  values: { [name: string]: Value };
  /** Entities that its fact or its own values name. */
  about: string[];
  /** Composed where the author wrote none. */
  gist: string;
  evidence: Evidence;
  /** Where in the dossier it stands, for errors. */
  path: (string | number)[];
}

/** What a concept's part of a dossier is given to make claims of it. */
export interface Naming {
  /** The name an id goes by in this dossier. */
  nameOf: (id: string) => string;
}

type Said = Evidence & { also?: Record<string, unknown>[] | undefined };

/**
 * Claims of a fact and of what else is said about it; `valuesOf` picks the values from what was written, `namedIn` the entities named
 * there, besides those that the fact itself names.
 */
export function claims<Input extends Said>(
  base: Pick<Claim, 'kind' | 'fact' | 'about' | 'gist' | 'path'>,
  input: Input,
  valuesOf: (input: Partial<Input>) => Claim['values'],
  namedIn: (input: Partial<Input>) => string[] = () => [],
): Claim[] {
  const claimOf = (written: Partial<Input> & Evidence, path: Claim['path']): Claim => ({
    ...base,
    values: valuesOf(written),
    about: [...new Set([...base.about, ...namedIn(written)])],
    evidence: written,
    path,
  });
  const others = (input.also ?? []) as (Partial<Input> & Evidence)[];
  return [claimOf(input, base.path), ...others.map((also, index) => claimOf(also, [...base.path, 'also', index]))];
}

/** Claims of the edges that start at an entity. */
export function edgeClaims(
  type: RelationType,
  from: string,
  input: EdgeInput,
  inherited: Evidence,
  gist: (to: string) => string,
  path: (string | number)[],
): Claim[] {
  const list = input === undefined ? [] : Array.isArray(input) ? input : [input];
  return list.map((one, index) => {
    const own = typeof one === 'string' ? { to: one } : one;
    return relationClaim(type, from, own.to, withInherited(own, inherited), gist(own.to), Array.isArray(input) ? [...path, index] : path);
  });
}

export const relationClaim = (
  type: RelationType,
  from: string,
  to: string,
  evidence: Evidence,
  gist: string,
  path: (string | number)[],
): Claim => ({ kind: 'RELATION', fact: `${type}:${from}/${to}`, values: { type, from, to }, about: [from, to], gist, evidence, path });

/** An edge without a place of its own stands on its entity's evidence, whole. */
export function withInherited(own: Evidence, inherited: Evidence): Evidence {
  if (own.at !== undefined) return own;
  const { inferred, resolved } = own.inferred || own.resolved ? own : inherited;
  return {
    at: inherited.at,
    voice: own.voice ?? inherited.voice,
    inferred,
    resolved,
    modality: own.modality ?? inherited.modality,
    rank: own.rank ?? inherited.rank,
    gist: own.gist,
  };
}

/** Drops what was not written, so that silence claims nothing. */
export const said = (values: Record<string, Value | undefined>): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, Value] => entry[1] !== undefined));
