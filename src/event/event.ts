import { z } from 'zod';
import { Actor } from '../actor/actor.js';
import { edgeOf, factProperties, factShape, kept, type Rule, whenColumns } from '../fact.js';
import { dateKey, type When, whenProperties } from '../time.js';

/** Kinds of event, as clients ask for them; each is also a label. */
export const eventKinds = ['VISIT', 'MEETING', 'CEREMONY', 'SIGNING', 'DONATION', 'INAUGURATION', 'WORKS', 'GAMES', 'OTHER'] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something that took place, or was said to be going to. */
export const Event = z.strictObject({
  ...factShape,
  ...whenColumns,
  title: z.string(),
  subjects: z.array(z.string()).optional(),
  byDate: z.string(),
});
export type Event = z.infer<typeof Event>;

export const eventRule: Rule = {
  kind: 'EVENT',
  sets: ['subjects'],
  project: (fact) => {
    const { when, ...values } = fact.values;
    const properties = { title: fact.id, ...values, ...factProperties(fact), ...whenProperties((when ?? null) as When | null) };
    return {
      nodes: [{ id: fact.id, properties: kept({ ...properties, byDate: dateKey((when ?? null) as When | null, fact.id) }) }],
      edges: [],
    };
  },
};

/** What an actor did in an event. */
export const participantRoles = [
  'HEAD_OF_DELEGATION',
  'MEMBER',
  'VISITOR',
  'HOST',
  'PRINCIPAL',
  'ATTENDEE',
  'SPEAKER',
  'SIGNATORY',
  'DONOR',
  'RECIPIENT',
  'OTHER',
] as const;

/** One actor's part in one event, with all its roles. */
export const Participation = z.strictObject({
  ...factShape,
  roles: z.array(z.enum(participantRoles)).optional(),
});
export type Participation = z.infer<typeof Participation>;

/** A part with what it was in, or with who took it, beside it. */
export const ParticipationInEvent = Participation.extend({ event: Event });
export type ParticipationInEvent = z.infer<typeof ParticipationInEvent>;
export const ParticipationOfActor = Participation.extend({ actor: Actor });
export type ParticipationOfActor = z.infer<typeof ParticipationOfActor>;

export const participationId = (event: string, actor: string): string => `participation:${event}/${actor}`;

export const participationRule: Rule = {
  kind: 'PARTICIPATION',
  sets: ['roles', 'capacities', 'onBehalfOf'],
  project: (fact) => {
    const { event, actor, roles, side } = fact.values as { event: string; actor: string; roles?: string[]; side?: string };
    const { capacities, onBehalfOf } = fact.values as { capacities?: string[]; onBehalfOf?: string[] };
    return {
      nodes: [{ id: fact.id, properties: kept({ ...factProperties(fact), roles }) }],
      edges: [
        edgeOf(fact, 'TOOK_PART', actor, fact.id),
        edgeOf(fact, 'IN_EVENT', fact.id, event),
        ...(capacities ?? []).map((role) => edgeOf(fact, 'CAPACITY', fact.id, role)),
        ...(side ? [edgeOf(fact, 'SIDE', fact.id, side)] : []),
        ...(onBehalfOf ?? []).map((principal) => edgeOf(fact, 'ON_BEHALF_OF', fact.id, principal)),
      ],
    };
  },
};
