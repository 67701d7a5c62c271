import { Actor, State } from '../actor/actor.graphql.js';
import { Place } from '../actor/place.graphql.js';
import { Role } from '../actor/role.graphql.js';
import { builder } from '../builder.js';
import { connection, many, one, page, type TypeRef } from '../fields.js';
import { load } from '../graph/load.js';
import { typeOf } from '../ids.js';
import {
  Basis,
  During,
  describedEnum,
  duringParameters,
  Fact,
  idIn,
  labelled,
  Modality,
  Node,
  relationsField,
  single,
  statusOf,
  typeNameOf,
  whenField,
} from '../node.graphql.js';
import {
  actorOfParticipation,
  capacitiesOfParticipation,
  eventOfParticipation,
  events,
  eventsAfter,
  eventsAroundEvent,
  eventsAtPlace,
  eventsBefore,
  eventsMarkedBy,
  eventsMarking,
  participantsOfEvent,
  participationsInCapacity,
  participationsOfActor,
  participationsOnBehalfOf,
  participationsOnSide,
  partsOfEvent,
  placesOfEvent,
  principalsOfParticipation,
  sideOfParticipation,
} from '../queries.generated.js';
import type {
  Event as EventRow,
  EventKind as Kind,
  ParticipationInEvent,
  ParticipationOfActor,
  Participation as ParticipationRow,
  participantRoles,
} from './event.js';

const kindTexts: Record<Kind, string> = {
  VISIT: 'Somebody went somewhere and stayed a while.',
  MEETING: 'Talks, whoever hosted them.',
  CEREMONY: 'A ceremony.',
  SIGNING: 'The signature of an agreement.',
  DONATION: 'Something was given.',
  INAUGURATION: 'Something was opened, or opened again.',
  WORKS: 'Something was built or renovated.',
  GAMES: 'A sporting event.',
  OTHER: 'Anything else.',
};
const EventKind = describedEnum<Kind>('EventKind', 'What sort of event it is.', kindTexts);
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
/** `VISIT` is the label `Visit`. */
const labelOfKind = (kind: string): string => kind.charAt(0) + kind.slice(1).toLowerCase();
const labelsOf = (kinds: readonly string[] | null | undefined): string[] | null => kinds?.map(labelOfKind) ?? null;

export const Event = builder.interfaceRef<EventRow>('Event');
export const EventConnection = connection('Event', Event as TypeRef<EventRow>);
export const Participation = builder.objectRef<ParticipationRow>('Participation');
const ParticipationConnection = connection('Participation', Participation);

export const EventOrder = describedEnum<'DATE_DESC' | 'DATE_ASC'>('EventOrder', 'Orders of events.', {
  DATE_DESC: 'Latest first, undated ones last.',
  DATE_ASC: 'Earliest first, after undated ones.',
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

Event.implement({
  description: 'Something that took place, or was said to be going to. A visit, a meeting, a ceremony and the rest are its types.',
  interfaces: [Fact, Node],
  resolveType: typeNameOf,
  fields: (t) => ({
    title: t.exposeString('title', { description: 'In our own words.' }),
    kind: t.field({ type: EventKind, description: 'What sort of event it is.', resolve: ({ id }) => typeOf(id).toUpperCase() as Kind }),
    when: t.field(whenField('When it took place.')),
    subjects: t.stringList({ description: 'What it was about.', resolve: ({ subjects }) => subjects ?? [] }),
    places: t.field(many(placesOfEvent, Place, 'Where it took place.')),
    partOf: t.field(many(eventsAroundEvent, Event, 'The larger events that it was part of.')),
    parts: t.field(many(partsOfEvent, Event, 'Events that were part of it.')),
    marks: t.field(many(eventsMarkedBy, Event, 'Events that it celebrated.')),
    markedBy: t.field(many(eventsMarking, Event, 'Events that celebrated it.')),
    before: t.field(many(eventsAfter, Event, 'Events that it is said to have come before.')),
    after: t.field(many(eventsBefore, Event, 'Events that it is said to have come after.')),
    participants: t.field(
      page(participantsOfEvent, ParticipationConnection, 'Who took part, in which roles and capacities.', {
        filter: ParticipantFilter,
        orders: ParticipantOrder,
        parameters: (filter) => ({
          types: labelsOf(filter?.kinds),
          roles: filter?.roles ?? null,
          side: idIn(filter?.side, 'State'),
          basis: filter?.basis ?? null,
          status: statusOf(filter?.status),
        }),
      }),
    ),
    relations: t.field(relationsField()),
  }),
});

const eventTypes = new Map(
  (Object.entries(kindTexts) as [Kind, string][]).map(([kind, description]) => {
    const name = labelOfKind(kind);
    labelled<EventRow>(name, ({ title }) => title);
    const type = builder.objectRef<EventRow>(name);
    builder.objectType(type, { description, interfaces: [Event, Fact, Node] });
    return [kind, type];
  }),
);
const typeOfKind = (kind: Kind) => eventTypes.get(kind) as TypeRef<EventRow>;

builder.objectType(Participation, {
  description: "One actor's part in one event, with all its roles.",
  interfaces: [Fact, Node],
  fields: (t) => ({
    actor: t.field(one(actorOfParticipation, Actor, 'Who took part.', 'actor')),
    event: t.field(one(eventOfParticipation, Event, 'In what.', 'event')),
    roles: t.field({ type: [ParticipantRole], description: 'What they did in it.', resolve: ({ roles }) => roles ?? [] }),
    capacities: t.field(many(capacitiesOfParticipation, Role, 'Posts in which they acted then.')),
    side: t.field(one(sideOfParticipation, State, 'The state on whose side.')),
    onBehalfOf: t.field(many(principalsOfParticipation, Actor, 'On whose behalf.')),
  }),
});
labelled<ParticipationRow & Partial<ParticipationInEvent & ParticipationOfActor>>('Participation', async (participation, context) => {
  const actor = participation.actor ?? (await load(context, actorOfParticipation, participation.id, {}))[0];
  const event = participation.event ?? (await load(context, eventOfParticipation, participation.id, {}))[0];
  return `${actor?.name}: ${event?.title}`;
});

const held = { orders: EventOrder, parameters: () => ({ status: null }) };

builder.interfaceFields(Actor, (t) => ({
  participations: t.field(
    page(participationsOfActor, ParticipationConnection, 'What they took part in.', {
      filter: ParticipationFilter,
      orders: EventOrder,
      parameters: (filter) => ({
        kinds: labelsOf(filter?.kinds),
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
builder.objectField(Place, 'events', (t) => t.field(page(eventsAtPlace, EventConnection, 'What took place there, or within it.', held)));

const EventFilter = builder.inputType('EventFilter', {
  description: 'Which events; every condition that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [EventKind], description: 'What sort of event.' }),
    title: t.string({ description: 'What the title contains, without case.' }),
    during: t.field({ type: During, description: 'When it took place.' }),
    place: t.id({ description: 'Where, or in a place within it.' }),
    participant: t.id({ description: 'Who took part.' }),
    agreement: t.id({ description: 'An agreement that it concerns.' }),
    basis: t.field({ type: [Basis], description: 'How it is known.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});
type Asked = typeof EventFilter.$inferInput;

const parametersOf = (kinds: string[] | null) => (filter: Asked | null) => ({
  kinds: kinds ?? labelsOf(filter?.kinds),
  title: filter?.title ?? null,
  ...duringParameters(filter?.during),
  place: idIn(filter?.place, 'Place'),
  participant: idIn(filter?.participant, 'Actor'),
  agreement: idIn(filter?.agreement, 'Agreement'),
  basis: filter?.basis ? [...filter.basis] : null,
  status: statusOf(filter?.status),
});

single('event', 'Event', Event as TypeRef<EventRow>);
single('visit', 'Visit', typeOfKind('VISIT'));
single('meeting', 'Meeting', typeOfKind('MEETING'));

const roots = { filter: EventFilter, orders: EventOrder };
builder.queryFields((t) => ({
  events: t.field(page(events, EventConnection, 'Events of every kind.', { ...roots, parameters: parametersOf(null) })),
  visits: t.field(
    page(events, EventConnection, 'Visits: `events` narrowed; `kinds` of the filter is not read.', {
      ...roots,
      parameters: parametersOf(['Visit']),
    }),
  ),
  meetings: t.field(
    page(events, EventConnection, 'Meetings: `events` narrowed; `kinds` of the filter is not read.', {
      ...roots,
      parameters: parametersOf(['Meeting']),
    }),
  ),
}));
