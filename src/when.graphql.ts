import { builder } from './builder.js';
import { BadInput } from './errors.js';
import { Basis, describedEnum } from './evidence.graphql.js';
import { itself, reads } from './follow.js';
import type { bases, senses } from './time.js';

/** When something was: as a field, and as a condition. */

const Sense = describedEnum<(typeof senses)[number]>('Sense', 'In which sense a time is said.', {
  THROUGHOUT: 'It held on every day of it.',
  WITHIN: 'It held on some day of it.',
  INCLUDING: 'It held on every day of it, and perhaps before and after.',
  TOUCHING: 'It held on some day of it, and perhaps before and after.',
});
interface WhenRow {
  edtf?: string | undefined;
  sense?: (typeof senses)[number] | undefined;
  earliest?: string | undefined;
  latest?: string | undefined;
  knownFrom?: string | undefined;
  knownTo?: string | undefined;
  whenBasis?: (typeof bases)[number] | undefined;
  whenBecause?: string | undefined;
}

export const When = builder.objectRef<WhenRow>('When').implement({
  description: 'A time as it was said, and the bounds that follow from it.',
  fields: (t) => ({
    edtf: t.string({
      description: 'ISO 8601-2 (EDTF): `2014-04-28`, `2014-04-22/2014-04-28`, `2014-04-29/..`.',
      resolve: ({ edtf }) => edtf ?? '',
    }),
    sense: t.field({ type: Sense, description: 'In which sense it is said.', resolve: ({ sense }) => sense ?? 'WITHIN' }),
    earliest: t.field({ type: 'Date', nullable: true, description: 'Not before this day.', resolve: ({ earliest }) => earliest ?? null }),
    latest: t.field({ type: 'Date', nullable: true, description: 'Not after this day.', resolve: ({ latest }) => latest ?? null }),
    knownFrom: t.field({
      type: 'Date',
      nullable: true,
      description: 'On each day from this one.',
      resolve: ({ knownFrom }) => knownFrom ?? null,
    }),
    knownTo: t.field({ type: 'Date', nullable: true, description: 'On each day to this one.', resolve: ({ knownTo }) => knownTo ?? null }),
    days: t.int({
      nullable: true,
      description: 'For how many days it is known to have held: from `knownFrom` to `knownTo`, both included.',
      ...reads('knownFrom', 'knownTo'),
      resolve: ({ knownFrom, knownTo }) => (knownFrom && knownTo ? (Date.parse(knownTo) - Date.parse(knownFrom)) / 86_400_000 + 1 : null),
    }),
    basis: t.field({
      type: Basis,
      description: 'How the time itself is known.',
      ...reads('whenBasis'),
      resolve: ({ whenBasis }) => whenBasis ?? 'STATED',
    }),
    because: t.string({
      nullable: true,
      description: 'Why, where it is not simply stated.',
      ...reads('whenBecause'),
      resolve: ({ whenBecause }) => whenBecause ?? null,
    }),
  }),
});
/** The field `when` of a row with a time. */
export const whenField = (description: string) => ({
  type: When,
  nullable: true as const,
  description,
  ...itself('edtf'),
  resolve: (row: WhenRow): WhenRow | null => (row.edtf ? row : null),
});

export const During = builder.inputType('During', {
  description: 'An interval of days, both ends included. What fell in it on some day is meant.',
  fields: (t) => ({
    from: t.field({ type: 'Date', description: 'First day; left out: no bound.' }),
    to: t.field({ type: 'Date', description: 'Last day; left out: no bound.' }),
    possible: t.boolean({ defaultValue: false, description: 'Also what only may have fallen in it, such as what has no date.' }),
  }),
});
export const duringParameters = (during: typeof During.$inferInput | null | undefined) => ({
  from: inOrder(during)?.from ?? null,
  to: during?.to ?? null,
  // Without a bound nothing is left out for having no date.
  possible: (during?.possible ?? false) ? true : !during?.from && !during?.to,
});

function inOrder(during: typeof During.$inferInput | null | undefined): typeof During.$inferInput | null | undefined {
  if (during?.from && during.to && during.from > during.to)
    throw new BadInput(`An interval has \`from\` up to \`to\`, but got ${during.from} and ${during.to}. Exchange them.`);
  return during;
}
