import { builder } from '../builder.js';
import { describedEnum, Modality, statusOf } from '../evidence.graphql.js';
import { connection, many, page } from '../fields.js';
import { Fact, idIn, labelled, Node, relationsField, single } from '../node.graphql.js';
import {
  connectionsOfPlace,
  governorsOfPlace,
  places,
  placesAround,
  placesConnected,
  placesGovernedBy,
  placesWithin,
} from '../queries.generated.js';
import { State } from './actor.graphql.js';
import type { Place as PlaceRow, placeKinds } from './place.js';

const PlaceKind = describedEnum<(typeof placeKinds)[number]>('PlaceKind', 'What sort of place it is.', {
  CITY: 'A city.',
  TOWN: 'A town.',
  REGION: 'A region.',
  COUNTRY: 'A country as territory; as an actor it is a `State`.',
  DISTRICT: 'A district.',
  RAILWAY: 'A railway.',
  PORT: 'A port.',
  PENINSULA: 'A peninsula.',
  OTHER: 'Anything else.',
});

export const Place = builder.objectRef<PlaceRow>('Place');
export const PlaceConnection = connection('Place', Place);
labelled<PlaceRow>('Place', ['name'], ({ name }) => name);

const PlaceOrder = describedEnum<'NAME_ASC' | 'NAME_DESC'>('PlaceOrder', 'Orders of places.', {
  NAME_ASC: 'By name, without case and accents.',
  NAME_DESC: 'By name, backwards.',
});
const paged = { orders: PlaceOrder, parameters: () => ({}) };

builder.objectType(Place, {
  description: 'Where something happens: a city, a district, a railway, a country as territory.',
  interfaces: [Fact, Node],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'As printed.' }),
    kind: t.field({ type: PlaceKind, nullable: true, description: 'What sort of place it is.', resolve: ({ kind }) => kind ?? null }),
    within: t.field(many(placesAround, Place, 'The larger places it lies in, one step up.')),
    contains: t.field(page(placesWithin, PlaceConnection, 'Places that lie in it, one step down.', paged)),
    connects: t.field(many(placesConnected, Place, 'Places that it connects, being a railway, a road or a line.')),
    connectedBy: t.field(many(connectionsOfPlace, Place, 'Railways, roads and lines that connect it.')),
    governedBy: t.field(many(governorsOfPlace, State, 'States that govern it.')),
    relations: t.field(relationsField()),
  }),
});

builder.objectField(State, 'governs', (t) => t.field(page(placesGovernedBy, PlaceConnection, 'Places that it governs.', paged)));

const PlaceFilter = builder.inputType('PlaceFilter', {
  description: 'Which places; every condition that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [PlaceKind], description: 'What sort of place.' }),
    name: t.string({ description: 'What the name contains, without case.' }),
    within: t.id({ description: 'A larger place it lies in, at any remove.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});

single('place', 'Place', Place);
builder.queryField('places', (t) =>
  t.field(
    page(places, PlaceConnection, 'Places.', {
      filter: PlaceFilter,
      orders: PlaceOrder,
      parameters: (filter) => ({
        kinds: filter?.kinds ?? null,
        name: filter?.name ?? null,
        within: idIn(filter?.within, 'Place'),
        status: statusOf(filter?.status),
      }),
    }),
  ),
);
