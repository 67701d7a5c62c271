import { Actor } from '../actor/actor.graphql.js';
import { Place } from '../actor/place.graphql.js';
import { Role } from '../actor/role.graphql.js';
import { Agreement } from '../agreement/agreement.graphql.js';
import { builder } from '../builder.js';
import { Event } from '../event/event.graphql.js';
import { Basis, describedEnum, Modality, statusOf } from '../evidence.graphql.js';
import { connection, many, page } from '../fields.js';
import { checkAnyId } from '../ids.js';
import { Fact, idIn, labelled, Node, relationsField, single } from '../node.graphql.js';
import { countersOf, measuredBy, observations, observationsCountedBy, observationsOf, populationOf } from '../queries.generated.js';
import { During, duringParameters, whenField } from '../when.graphql.js';
import type { Observation as ObservationRow } from './observation.js';

export const Observation = builder.objectRef<ObservationRow>('Observation');
const ObservationConnection = connection('Observation', Observation);
labelled<ObservationRow>(
  'Observation',
  ['measure', 'asPrinted', 'value', 'least', 'most'],
  ({ measure, asPrinted, value, least, most }) => `${measure}: ${asPrinted ?? value ?? least ?? most}`,
);

const ObservationOrder = describedEnum<'DATE_DESC' | 'DATE_ASC' | 'NAME_ASC' | 'NAME_DESC'>('ObservationOrder', 'Orders of figures.', {
  DATE_DESC: 'Latest first, undated ones last.',
  DATE_ASC: 'Earliest first, after undated ones.',
  NAME_ASC: 'By what they say, without case and accents.',
  NAME_DESC: 'By what they say, backwards.',
});
const DateOrder = describedEnum<'DATE_DESC' | 'DATE_ASC'>('ObservationDateOrder', 'Orders of the figures of one thing.', {
  DATE_DESC: 'Latest first, undated ones last.',
  DATE_ASC: 'Earliest first, after undated ones.',
});

builder.objectType(Observation, {
  description: 'A figure that an article gives: normalised, and as printed.',
  interfaces: [Fact, Node],
  fields: (t) => ({
    measure: t.exposeString('measure', { description: 'What the figure says, in our own words.' }),
    value: t.float({ nullable: true, description: 'The figure, if one is given.', resolve: ({ value }) => value ?? null }),
    least: t.float({ nullable: true, description: 'At least so much: "tens" is at least 20.', resolve: ({ least }) => least ?? null }),
    most: t.float({ nullable: true, description: 'At most so much.', resolve: ({ most }) => most ?? null }),
    unit: t.string({ nullable: true, description: 'What is counted or measured in.', resolve: ({ unit }) => unit ?? null }),
    approximate: t.boolean({
      nullable: true,
      description: 'Whether it is said to be about so much.',
      resolve: ({ approximate }) => approximate ?? null,
    }),
    asPrinted: t.string({ nullable: true, description: 'The figure as printed.', resolve: ({ asPrinted }) => asPrinted ?? null }),
    when: t.field(whenField('The time it is a figure for.')),
    measures: t.field(many(measuredBy, Node, 'What it is a figure of.')),
    population: t.field(many(populationOf, Node, 'What was counted over.')),
    countedBy: t.field(many(countersOf, Actor, 'Who counted.')),
    relations: t.field(relationsField()),
  }),
});

const paged = { orders: DateOrder, parameters: () => ({}) };
const ofThis = () => page(observationsOf, ObservationConnection, 'Figures of it, or counted over it.', paged);
builder.interfaceFields(Actor, (t) => ({
  observations: t.field(ofThis()),
  counted: t.field(page(observationsCountedBy, ObservationConnection, 'Figures that they counted.', paged)),
}));
builder.interfaceField(Event, 'observations', (t) => t.field(ofThis()));
builder.objectField(Place, 'observations', (t) => t.field(ofThis()));
builder.objectField(Role, 'observations', (t) => t.field(ofThis()));
builder.objectField(Agreement, 'observations', (t) => t.field(ofThis()));

const ObservationFilter = builder.inputType('ObservationFilter', {
  description: 'Which figures; every condition that is given must hold.',
  fields: (t) => ({
    measure: t.string({ description: 'What the measure contains, without case.' }),
    during: t.field({ type: During, description: 'The time they are figures for.' }),
    about: t.id({ description: 'What they are figures of, or were counted over.' }),
    countedBy: t.id({ description: 'Who counted.' }),
    basis: t.field({ type: [Basis], description: 'How they are known.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});

single('observation', 'Observation', Observation);
builder.queryField('observations', (t) =>
  t.field(
    page(observations, ObservationConnection, 'Figures.', {
      filter: ObservationFilter,
      orders: ObservationOrder,
      parameters: (filter) => ({
        measure: filter?.measure ?? null,
        ...duringParameters(filter?.during),
        about: filter?.about == null ? null : checkAnyId(filter.about),
        countedBy: idIn(filter?.countedBy, 'Actor'),
        basis: filter?.basis ?? null,
        status: statusOf(filter?.status),
      }),
    }),
  ),
);
