import { builder } from './builder.js';
import type { factKinds, modalities, ranks, remarkKinds, supports } from './claim.js';
import type { bases, certainties } from './time.js';

/** How something is known, in the words that clients use; and how filters speak of it. */

/** An enum whose values are described one by one. */
export const describedEnum = <T extends string>(name: string, description: string, values: Record<T, string>) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(Object.entries(values).map(([value, text]) => [value, { description: text as string }])) as Record<
      T,
      { description: string }
    >,
  });

export const Modality = describedEnum<(typeof modalities)[number]>('Modality', 'Whether something is said to have been so.', {
  HELD: 'It was so.',
  PLANNED: 'It was going to be so.',
  HYPOTHETICAL: 'It might be so.',
  DENIED: 'It was not so.',
});
export const Basis = describedEnum<(typeof bases)[number]>('Basis', 'How something is known.', {
  STATED: 'It is said.',
  RESOLVED: 'It is said by a pronoun, a bare title or a metonym, and was resolved.',
  INFERRED: 'It is not said but follows; `because` says why.',
});
export const Rank = describedEnum<(typeof ranks)[number]>('Rank', 'Weight of a statement when others differ.', {
  PREFERRED: 'It stands before others.',
  NORMAL: 'It stands by its basis and its date.',
  DEPRECATED: 'It is kept and stands behind others.',
});
export const Support = describedEnum<(typeof supports)[number]>('Support', 'How well a fact is supported.', {
  CORROBORATED: 'Two or more independent origins say so, and none otherwise.',
  SINGLE_SOURCE: 'All that is said comes from one origin, in however many articles.',
  DISPUTED:
    'Statements contradict one another on a value, or some say that it was not so; `disputed` names on what. A wording or a spelling contradicts nothing.',
  LEFT_OPEN: 'It was planned or possible; nobody says how it came out.',
});
export const Certainty = describedEnum<(typeof certainties)[number]>('Certainty', 'Whether something held on a day.', {
  CERTAIN: 'One statement says so.',
  POSSIBLE: 'Nothing says so, and nothing speaks against it.',
  EXCLUDED: 'The day lies outside its bounds.',
});
export const StatementKind = describedEnum<(typeof factKinds)[number] | (typeof remarkKinds)[number]>(
  'StatementKind',
  'What a statement is about: a fact of some kind, or a remark, which claims none.',
  {
    ACTOR: 'A person, an organization, a state or a group.',
    NAME: 'A name of an actor.',
    ROLE: 'A post.',
    TENURE: 'Who held a post.',
    PLACE: 'A place.',
    EVENT: 'Something that took place.',
    PARTICIPATION: 'Who took part in it.',
    AGREEMENT: 'Something agreed.',
    OBSERVATION: 'A figure.',
    RELATION: 'How two things belong together.',
    OPINION: 'Remark: what somebody holds or hopes.',
    REASON: 'Remark: why something is so.',
    TENDENCY: 'Remark: how something develops.',
    ASSESSMENT: 'Remark: a relation that the text judges.',
    OPEN: 'Remark: what the text leaves open; `opens` names the field.',
    OTHER: 'Remark: anything else.',
  },
);
/** A fact nobody says was held stays out of lists unless it is asked for. */
export const statusOf = (status: readonly string[] | null | undefined): string[] | null => (status ? [...status] : null);

/** Kinds that a filter asks for, of those that a root is about; null: all. Every condition holds. */
export const narrowed = (asked: string[] | null, only: string[] | null): string[] | null =>
  asked && only ? only.filter((kind) => asked.includes(kind)) : (only ?? asked);
