import { Actor } from '../actor/actor.graphql.js';
import type { Actor as ActorRow } from '../actor/actor.js';
import { builder } from '../builder.js';
import { Event } from '../event/event.graphql.js';
import { Basis, describedEnum, Modality, statusOf } from '../evidence.graphql.js';
import type { Relation } from '../fact.js';
import { connection, many, manyAsked, page } from '../fields.js';
import { inRow } from '../follow.js';
import { Fact, idIn, labelled, Node, relationsField, single } from '../node.graphql.js';
import { actsOfAgreement, agreements, agreementsOfActor, agreementsOfEvent, partiesOfAgreement } from '../queries.generated.js';
import { During, duringParameters } from '../when.graphql.js';
import type { Agreement as AgreementRow, agreementKinds } from './agreement.js';

const AgreementKind = describedEnum<(typeof agreementKinds)[number]>('AgreementKind', 'What sort of agreement it is.', {
  AGREEMENT: 'An agreement.',
  PROTOCOL: 'A protocol.',
  TREATY: 'A treaty.',
  MEMORANDUM: 'A memorandum.',
  DECLARATION: 'A declaration.',
  CONTRACT: 'A contract.',
  OTHER: 'Anything else.',
});

export const Agreement = builder.objectRef<AgreementRow>('Agreement');
const AgreementConnection = connection('Agreement', Agreement);
labelled<AgreementRow>('Agreement', ['title'], ({ title }) => title);

const AgreementOrder = describedEnum<'NAME_ASC' | 'NAME_DESC'>('AgreementOrder', 'Orders of agreements.', {
  NAME_ASC: 'By title, without case and accents.',
  NAME_DESC: 'By title, backwards.',
});

const Party = builder.objectRef<Relation>('Party').implement({
  description: 'That an agreement binds an actor: a state or a body. Who signed is a participant of the signing.',
  interfaces: [Fact, Node],
  fields: (t) => ({
    actor: t.field({ type: Actor, description: 'Whom it binds.', ...inRow('from'), resolve: ({ from }) => from as ActorRow }),
    agreement: t.field({ type: Agreement, description: 'What binds them.', ...inRow('to'), resolve: ({ to }) => to as AgreementRow }),
  }),
});

builder.objectType(Agreement, {
  description: 'What was agreed. Its signature, ratification and entry into force are events, each with its date, place and people.',
  interfaces: [Fact, Node],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'As printed where it has a title, else in our own words.' }),
    kind: t.field({
      type: AgreementKind,
      nullable: true,
      description: 'What sort of agreement it is.',
      resolve: ({ kind }) => kind ?? null,
    }),
    subjects: t.stringList({ description: 'What it is about.', resolve: ({ subjects }) => subjects ?? [] }),
    parties: t.field(
      manyAsked(partiesOfAgreement, Party, 'States and bodies bound by it, by name. Two levels that a text names are both there.', () => ({
        status: null,
      })),
    ),
    acts: t.field(many(actsOfAgreement, Event, 'Its signature, ratification, entry into force.')),
    relations: t.field(relationsField()),
  }),
});

const held = { orders: AgreementOrder, parameters: () => ({ status: null }) };
builder.interfaceField(Actor, 'agreements', (t) =>
  t.field(page(agreementsOfActor, AgreementConnection, 'Agreements that bind them.', held)),
);
builder.interfaceField(Event, 'agreements', (t) => t.field(many(agreementsOfEvent, Agreement, 'Agreements that it concerned.')));

const AgreementFilter = builder.inputType('AgreementFilter', {
  description: 'Which agreements; every condition that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [AgreementKind], description: 'What sort of agreement.' }),
    title: t.string({ description: 'What the title contains, without case.' }),
    party: t.id({ description: 'Whom it binds.' }),
    during: t.field({ type: During, description: 'When an act that concerns it took place.' }),
    place: t.id({ description: 'Where such an act took place, or in a place within it.' }),
    basis: t.field({ type: [Basis], description: 'How it is known.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});

single('agreement', 'Agreement', Agreement);
builder.queryField('agreements', (t) =>
  t.field(
    page(agreements, AgreementConnection, 'Agreements.', {
      filter: AgreementFilter,
      orders: AgreementOrder,
      parameters: (filter) => ({
        kinds: filter?.kinds ?? null,
        title: filter?.title ?? null,
        party: idIn(filter?.party, 'Actor'),
        ...duringParameters(filter?.during),
        place: idIn(filter?.place, 'Place'),
        basis: filter?.basis ?? null,
        status: statusOf(filter?.status),
      }),
    }),
  ),
);
