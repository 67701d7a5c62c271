import { Actor, State } from '../actor/actor.graphql.js';
import { Role } from '../actor/role.graphql.js';
import { builder } from '../builder.js';
import { Basis, describedEnum, Modality, statusOf } from '../evidence.graphql.js';
import { connection, its, many, one, page } from '../fields.js';
import { Fact, idIn, labelled, Node } from '../node.graphql.js';
import {
  actorOfParticipation,
  capacitiesOfParticipation,
  eventOfParticipation,
  participantsOfEvent,
  participationsInCapacity,
  participationsOfActor,
  participationsOnBehalfOf,
  participationsOnSide,
  principalsOfParticipation,
  sideOfParticipation,
} from '../queries.generated.js';
import { During, duringParameters } from '../when.graphql.js';
import { Event, EventKind, EventOrder, labelsOfKinds } from './event.graphql.js';
import type { ParticipationInEvent, ParticipationOfActor, Participation as ParticipationRow, participantRoles } from './event.js';

export const Participation = builder.objectRef<ParticipationRow>('Participation');
const ParticipationConnection = connection('Participation', Participation);

const ActorKind = describedEnum<'PERSON' | 'ORGANIZATION' | 'STATE' | 'GROUP'>('ActorKind', 'What sort of actor it is.', {
  PERSON: 'A person.',
  ORGANIZATION: 'An organization.',
  STATE: 'A state.',
  GROUP: 'People whom an article does not name.',
});
const ParticipantRole = describedEnum<(typeof participantRoles)[number]>('ParticipantRole', 'What an actor did in an event.', {
  HEAD_OF_DELEGATION: 'Led those who came.',
  MEMBER: 'Was one of a delegation.',
  VISITOR: 'Came from elsewhere.',
  HOST: 'Received those who came.',
  PRINCIPAL: 'Was one of those whom it was about: met, or agreed.',
  ATTENDEE: 'Was there.',
  SPEAKER: 'Spoke.',
  SIGNATORY: 'Signed.',
  DONOR: 'Gave.',
  RECIPIENT: 'Was given.',
  OTHER: 'Anything else.',
});
const ParticipantOrder = describedEnum<'NAME_ASC' | 'NAME_DESC'>('ParticipantOrder', 'Orders of those who took part.', {
  NAME_ASC: 'By name, without case and accents.',
  NAME_DESC: 'By name, backwards.',
});

const ParticipationFilter = builder.inputType('ParticipationFilter', {
  description: 'Which parts in events; every condition that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [EventKind], description: 'What sort of event.' }),
    roles: t.field({ type: [ParticipantRole], description: 'At least one of these.' }),
    during: t.field({ type: During, description: 'When the event took place.' }),
    place: t.id({ description: 'Where, or in a place within it.' }),
    basis: t.field({ type: [Basis], description: 'How the part is known.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});
const ParticipantFilter = builder.inputType('ParticipantFilter', {
  description: 'Which participants; every condition that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [ActorKind], description: 'What sort of actor.' }),
    roles: t.field({ type: [ParticipantRole], description: 'At least one of these.' }),
    side: t.id({ description: 'The state on whose side.' }),
    basis: t.field({ type: [Basis], description: 'How the part is known.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});

builder.objectType(Participation, {
  description: "One actor's part in one event, with all its roles.",
  interfaces: [Fact, Node],
  fields: (t) => ({
    actor: t.field(its(actorOfParticipation, Actor, 'Who took part.', 'actor')),
    event: t.field(its(eventOfParticipation, Event, 'In what.', 'event')),
    roles: t.field({ type: [ParticipantRole], description: 'What they did in it.', resolve: ({ roles }) => roles ?? [] }),
    capacities: t.field(many(capacitiesOfParticipation, Role, 'Posts in which they acted then.')),
    side: t.field(one(sideOfParticipation, State, 'The state on whose side.')),
    onBehalfOf: t.field(many(principalsOfParticipation, Actor, 'On whose behalf.')),
  }),
});
labelled<ParticipationRow & Partial<ParticipationInEvent & ParticipationOfActor>>(
  'Participation',
  [],
  ({ actor, event }) => `${actor?.name}: ${event?.title}`,
  [
    { query: actorOfParticipation, brought: 'actor', reads: ['name'] },
    { query: eventOfParticipation, brought: 'event', reads: ['title'] },
  ],
);

const held = { orders: EventOrder, parameters: () => ({ status: null }) };

builder.interfaceField(Event, 'participants', (t) =>
  t.field(
    page(participantsOfEvent, ParticipationConnection, 'Who took part, in which roles and capacities.', {
      filter: ParticipantFilter,
      orders: ParticipantOrder,
      parameters: (filter) => ({
        types: labelsOfKinds(filter?.kinds),
        roles: filter?.roles ?? null,
        side: idIn(filter?.side, 'State'),
        basis: filter?.basis ?? null,
        status: statusOf(filter?.status),
      }),
    }),
  ),
);

builder.interfaceFields(Actor, (t) => ({
  participations: t.field(
    page(participationsOfActor, ParticipationConnection, 'What they took part in.', {
      filter: ParticipationFilter,
      orders: EventOrder,
      parameters: (filter) => ({
        kinds: labelsOfKinds(filter?.kinds),
        roles: filter?.roles ?? null,
        ...duringParameters(filter?.during),
        place: idIn(filter?.place, 'Place'),
        basis: filter?.basis ?? null,
        status: statusOf(filter?.status),
      }),
    }),
  ),
  representedIn: t.field(page(participationsOnBehalfOf, ParticipationConnection, 'What others took part in on their behalf.', held)),
}));
builder.objectField(State, 'sidedWith', (t) =>
  t.field(page(participationsOnSide, ParticipationConnection, 'What actors took part in on its side.', held)),
);
builder.objectField(Role, 'participations', (t) =>
  t.field(page(participationsInCapacity, ParticipationConnection, 'What its holders took part in as such.', held)),
);
