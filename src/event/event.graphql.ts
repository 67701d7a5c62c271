import { Place } from '../actor/place.graphql.js';
import { builder } from '../builder.js';
import { Basis, describedEnum, Modality, narrowed, statusOf } from '../evidence.graphql.js';
import { connection, many, page, type TypeRef } from '../fields.js';
import { reads } from '../follow.js';
import { typeOf } from '../ids.js';
import { Fact, idIn, labelled, Node, relationsField, single, typeNameOf } from '../node.graphql.js';
import {
  events,
  eventsAfter,
  eventsAroundEvent,
  eventsAtPlace,
  eventsBefore,
  eventsMarkedBy,
  eventsMarking,
  partsOfEvent,
  placesOfEvent,
} from '../queries.generated.js';
import { During, duringParameters, whenField } from '../when.graphql.js';
import type { Event as EventRow, EventKind as Kind } from './event.js';

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
export const EventKind = describedEnum<Kind>('EventKind', 'What sort of event it is.', kindTexts);
/** `VISIT` is the label `Visit`. */
const labelOfKind = (kind: string): string => kind.charAt(0) + kind.slice(1).toLowerCase();
export const labelsOfKinds = (kinds: readonly string[] | null | undefined): string[] | null => kinds?.map(labelOfKind) ?? null;

export const Event = builder.interfaceRef<EventRow>('Event');
export const EventConnection = connection('Event', Event as TypeRef<EventRow>);
export const EventOrder = describedEnum<'DATE_DESC' | 'DATE_ASC'>('EventOrder', 'Orders of events.', {
  DATE_DESC: 'Latest first, undated ones last.',
  DATE_ASC: 'Earliest first, after undated ones.',
});
Event.implement({
  description: 'Something that took place, or was said to be going to. A visit, a meeting, a ceremony and the rest are its types.',
  interfaces: [Fact, Node],
  resolveType: typeNameOf,
  fields: (t) => ({
    title: t.exposeString('title', { description: 'In our own words.' }),
    kind: t.field({
      type: EventKind,
      description: 'What sort of event it is.',
      ...reads('id'),
      resolve: ({ id }) => typeOf(id).toUpperCase() as Kind,
    }),
    when: t.field(whenField('When it took place.')),
    subjects: t.stringList({ description: 'What it was about.', resolve: ({ subjects }) => subjects ?? [] }),
    places: t.field(many(placesOfEvent, Place, 'Where it took place.')),
    partOf: t.field(many(eventsAroundEvent, Event, 'The larger events that it was part of.')),
    parts: t.field(many(partsOfEvent, Event, 'Events that were part of it.')),
    marks: t.field(many(eventsMarkedBy, Event, 'Events that it celebrated.')),
    markedBy: t.field(many(eventsMarking, Event, 'Events that celebrated it.')),
    before: t.field(many(eventsAfter, Event, 'Events that it is said to have come before.')),
    after: t.field(many(eventsBefore, Event, 'Events that it is said to have come after.')),
    relations: t.field(relationsField()),
  }),
});

const eventTypes = new Map(
  (Object.entries(kindTexts) as [Kind, string][]).map(([kind, description]) => {
    const name = labelOfKind(kind);
    labelled<EventRow>(name, ['title'], ({ title }) => title);
    const type = builder.objectRef<EventRow>(name);
    builder.objectType(type, { description, interfaces: [Event, Fact, Node] });
    return [kind, type];
  }),
);
const typeOfKind = (kind: Kind) => eventTypes.get(kind) as TypeRef<EventRow>;

builder.objectField(Place, 'events', (t) =>
  t.field(
    page(eventsAtPlace, EventConnection, 'What took place there, or within it.', {
      orders: EventOrder,
      parameters: () => ({ status: null }),
    }),
  ),
);

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

const parametersOf = (only: string[] | null) => (filter: Asked | null) => ({
  kinds: narrowed(labelsOfKinds(filter?.kinds), only),
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
    page(events, EventConnection, 'Visits: `events` narrowed.', {
      ...roots,
      parameters: parametersOf(['Visit']),
    }),
  ),
  meetings: t.field(
    page(events, EventConnection, 'Meetings: `events` narrowed.', {
      ...roots,
      parameters: parametersOf(['Meeting']),
    }),
  ),
}));
