import { builder } from '../builder.js';
import { describedEnum, Modality, statusOf } from '../evidence.graphql.js';
import { connection, its, many, page, type TypeRef } from '../fields.js';
import { Fact, labelled, Node, relationsField, single, typeNameOf } from '../node.graphql.js';
import {
  actorOfName,
  actors,
  actorsOfState,
  groupsLedBy,
  leadersOf,
  membershipsOf,
  membersOf,
  namesOfActor,
  partsOf,
  predecessorsOf,
  statesOf,
  successorsOf,
  wholesOf,
} from '../queries.generated.js';
import type { Actor as ActorRow, Name as NameRow, nameKinds, organizationKinds } from './actor.js';

const NameKind = describedEnum<(typeof nameKinds)[number]>('NameKind', 'What sort of name it is.', {
  NAME: 'A name in full use.',
  OFFICIAL: 'The official name, where another is in common use.',
  ALIAS: 'Another name for the same.',
  WEAK_ALIAS: 'A short or ambiguous form that names them in its context only.',
  PREVIOUS: 'A name no longer in use.',
});

const OrganizationKind = describedEnum<(typeof organizationKinds)[number]>('OrganizationKind', 'What sort of body it is.', {
  GOVERNMENT: 'A government or a cabinet.',
  MINISTRY: 'A ministry.',
  REGIONAL_GOVERNMENT: 'A government of a part of a state.',
  EMBASSY: 'An embassy.',
  CONSULATE: 'A consulate.',
  NEWS_AGENCY: 'A news agency.',
  RESEARCH_INSTITUTE: 'A body that studies something.',
  COMMITTEE: 'A committee.',
  INTERGOVERNMENTAL_BODY: 'A body of several states.',
  BANK: 'A bank.',
  OTHER: 'Anything else.',
});

export const Name = builder.objectRef<NameRow>('Name').implement({
  description: 'One text by which one actor goes, as printed.',
  interfaces: [Fact, Node],
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As printed.' }),
    kind: t.field({ type: NameKind, description: 'What sort of name it is.', resolve: ({ kind }) => kind }),
    script: t.string({ nullable: true, description: 'ISO 15924, such as `Latn`.', resolve: ({ script }) => script ?? null }),
    language: t.string({ nullable: true, description: 'ISO 639, such as `en`.', resolve: ({ language }) => language ?? null }),
    familyNameFirst: t.boolean({
      nullable: true,
      description: 'Whether the family name stands first.',
      resolve: ({ familyNameFirst }) => familyNameFirst ?? null,
    }),
  }),
});
labelled<NameRow>('Name', ['text'], ({ text }) => text);

export const Actor = builder.interfaceRef<ActorRow>('Actor').implement({
  description: 'Who acts: a person, an organization, a state, or a group of people whom an article does not name.',
  interfaces: [Fact, Node],
  resolveType: typeNameOf,
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The best of its names.' }),
    aliases: t.stringList({ description: 'Its other names.', resolve: ({ aliases }) => aliases ?? [] }),
    names: t.field(many(namesOfActor, Name, 'All its names, each with its evidence.')),
    relations: t.field(relationsField()),
  }),
});

export const Person = builder.objectRef<ActorRow>('Person');
export const Organization = builder.objectRef<ActorRow>('Organization');
export const State = builder.objectRef<ActorRow>('State');
export const Group = builder.objectRef<ActorRow>('Group');
for (const type of ['Person', 'Organization', 'State', 'Group']) labelled<ActorRow>(type, ['name'], ({ name }) => name);

const PersonConnection = connection('Person', Person);
export const OrganizationConnection = connection('Organization', Organization);
const StateConnection = connection('State', State);
const GroupConnection = connection('Group', Group);
export const ActorConnection = connection('Actor', Actor as TypeRef<ActorRow>);

export const ActorOrder = describedEnum<'NAME_ASC' | 'NAME_DESC'>('ActorOrder', 'Orders of actors.', {
  NAME_ASC: 'By name, without case and accents.',
  NAME_DESC: 'By name, backwards.',
});

const paged = { orders: ActorOrder, parameters: () => ({}) };

builder.objectType(Person, {
  description: 'A human being with a name.',
  interfaces: [Actor, Fact, Node],
  fields: (t) => ({
    familyName: t.string({ nullable: true, description: 'As printed.', resolve: ({ familyName }) => familyName ?? null }),
    memberOf: t.field(many(membershipsOf, Organization, 'Organizations that they are a member of.')),
    leads: t.field(many(groupsLedBy, Group, 'Groups that they lead.')),
  }),
});

builder.objectType(Organization, {
  description: 'A body: a ministry, an agency, a committee, a company.',
  interfaces: [Actor, Fact, Node],
  fields: (t) => ({
    kind: t.field({ type: OrganizationKind, nullable: true, description: 'What sort of body it is.', resolve: ({ kind }) => kind ?? null }),
    partOf: t.field(many(wholesOf, Actor, 'Organizations or states that it is part of.')),
    ofState: t.field(many(statesOf, State, 'The state that it is said to be of, without being part of it.')),
    parts: t.field(page(partsOf, ActorConnection, 'Organizations and groups that are part of it.', paged)),
    memberOf: t.field(many(membershipsOf, Organization, 'Organizations that it is a member of.')),
    members: t.field(page(membersOf, ActorConnection, 'Its members.', paged)),
    succeededBy: t.field(many(successorsOf, Organization, 'Organizations that it became.')),
    preceded: t.field(many(predecessorsOf, Organization, 'Organizations that became it.')),
  }),
});

builder.objectType(State, {
  description: 'A state as an actor; its territory is a place.',
  interfaces: [Actor, Fact, Node],
  fields: (t) => ({
    parts: t.field(page(partsOf, ActorConnection, 'Organizations and groups that are part of it.', paged)),
    bodies: t.field(
      page(actorsOfState, ActorConnection, 'Organizations and groups that are said to be of it, without being part of it.', paged),
    ),
    memberOf: t.field(many(membershipsOf, Organization, 'Organizations that it is a member of.')),
  }),
});

builder.objectType(Group, {
  description: 'People whom an article does not name: "embassy officials".',
  interfaces: [Actor, Fact, Node],
  fields: (t) => ({
    partOf: t.field(many(wholesOf, Actor, 'Organizations or states that they are part of.')),
    ofState: t.field(many(statesOf, State, 'The state that they are said to be of, without being part of it.')),
    memberOf: t.field(many(membershipsOf, Organization, 'Organizations that they are a member of.')),
    ledBy: t.field(many(leadersOf, Person, 'Who leads them.')),
  }),
});

builder.objectField(Name, 'actor', (t) => t.field(its(actorOfName, Actor, 'Whose name it is.')));

const ActorFilter = builder.inputType('ActorFilter', {
  description: 'Which actors; every condition that is given must hold.',
  fields: (t) => ({
    name: t.string({ description: 'What a name of theirs contains, without case.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});

const OrganizationFilter = builder.inputType('OrganizationFilter', {
  description: 'Which organizations; every condition that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [OrganizationKind], description: 'What sort of body.' }),
    name: t.string({ description: 'What a name of theirs contains, without case.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});

interface AskedActors {
  kinds?: readonly string[] | null | undefined;
  name?: string | null | undefined;
  status?: readonly string[] | null | undefined;
}
const askedOf = (type: string) => (filter: AskedActors | null) => ({
  types: [type],
  kinds: filter?.kinds ? [...filter.kinds] : null,
  name: filter?.name ?? null,
  status: statusOf(filter?.status),
});

single('person', 'Person', Person);
single('organization', 'Organization', Organization);
single('state', 'State', State);
single('group', 'Group', Group);

builder.queryFields((t) => ({
  people: t.field(page(actors, PersonConnection, 'People.', { filter: ActorFilter, orders: ActorOrder, parameters: askedOf('Person') })),
  organizations: t.field(
    page(actors, OrganizationConnection, 'Organizations.', {
      filter: OrganizationFilter,
      orders: ActorOrder,
      parameters: askedOf('Organization'),
    }),
  ),
  states: t.field(page(actors, StateConnection, 'States.', { filter: ActorFilter, orders: ActorOrder, parameters: askedOf('State') })),
  groups: t.field(
    page(actors, GroupConnection, 'Unnamed groups of people.', { filter: ActorFilter, orders: ActorOrder, parameters: askedOf('Group') }),
  ),
}));
