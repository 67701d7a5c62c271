import { builder } from '../builder.js';
import { BadInput } from '../errors.js';
import { Certainty, describedEnum, Modality, statusOf } from '../evidence.graphql.js';
import { connection, its, many, manyAsked, page } from '../fields.js';
import { after, followField, follows } from '../follow.js';
import { wishForAll } from '../graph/load.js';
import { Fact, idIn, labelled, Node, relationsField, single } from '../node.graphql.js';
import {
  bodiesOfRole,
  certaintyOfTenure,
  coverageOfRole,
  personOfTenure,
  roleOfTenure,
  roles,
  rolesCovering,
  rolesInBody,
  rolesRepresenting,
  statesRepresentedBy,
  tenuresOfPerson,
  tenuresOfRole,
} from '../queries.generated.js';
import type { certainties } from '../time.js';
import { whenField } from '../when.graphql.js';
import { Actor, Organization, Person, State } from './actor.graphql.js';
import { Place } from './place.graphql.js';
import type { CertaintyAnswer, Role as RoleRow, TenureOfPerson, TenureOn, Tenure as TenureRow } from './role.js';

export const Role = builder.objectRef<RoleRow>('Role');
export const RoleConnection = connection('Role', Role);
labelled<RoleRow>('Role', ['title'], ({ title }) => title);

export const Tenure = builder.objectRef<TenureRow>('Tenure').implement({
  description: "Somebody's holding of a post. Named in it on a day, they are attested on that day: no start and no end follow.",
  interfaces: [Fact, Node],
  fields: (t) => ({
    person: t.field(its(personOfTenure, Person, 'Who held it.', 'person')),
    role: t.field(its(roleOfTenure, Role, 'Which post it was.', 'role')),
    when: t.field(whenField('When it is known to have been held.')),
    certainty: t.field({
      type: Certainty,
      description: 'Whether it was held on a day. Bounds of two statements are not joined: an unknown end is not "still today".',
      args: { on: t.arg({ type: 'Date', required: true, description: 'The day.' }) },
      ...follows({ wishes: ({ on }) => [wishForAll(certaintyOfTenure, { on: String(on) })] }),
      resolve: ({ id }, { on }, context, info) =>
        after(
          followField(context, info, id, certaintyOfTenure, () => wishForAll(certaintyOfTenure, { on })),
          ([row]) => (row?.row as CertaintyAnswer | undefined)?.certainty ?? 'POSSIBLE',
        ),
    }),
  }),
});
const TenureConnection = connection('Tenure', Tenure);
labelled<TenureRow & Partial<TenureOn & TenureOfPerson>>('Tenure', [], ({ person, role }) => `${person?.name}, ${role?.title}`, [
  { query: personOfTenure, brought: 'person', reads: ['name'] },
  { query: roleOfTenure, brought: 'role', reads: ['title'] },
]);

const RoleOrder = describedEnum<'NAME_ASC' | 'NAME_DESC'>('RoleOrder', 'Orders of posts.', {
  NAME_ASC: 'By title, without case and accents.',
  NAME_DESC: 'By title, backwards.',
});
const TenureOrder = describedEnum<'DATE_ASC' | 'DATE_DESC'>('TenureOrder', 'Orders of tenures.', {
  DATE_ASC: 'Earliest known day first, after undated ones.',
  DATE_DESC: 'Latest known day first, undated ones last.',
});
const paged = { orders: RoleOrder, parameters: () => ({}) };

builder.objectType(Role, {
  description: 'A post, whoever holds it.',
  interfaces: [Fact, Node],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'As printed.' }),
    body: t.field(many(bodiesOfRole, Actor, 'The body in which it is.')),
    represents: t.field(many(statesRepresentedBy, State, 'The state that its holder represents.')),
    covers: t.field(many(coverageOfRole, Node, 'Its area: a state, a place or an organization.')),
    tenures: t.field(page(tenuresOfRole, TenureConnection, 'Who held it.', { orders: TenureOrder, parameters: () => ({ status: null }) })),
    relations: t.field(relationsField()),
  }),
});

interface AskedTenures {
  asOf?: string | null | undefined;
  certainty?: (typeof certainties)[number] | null | undefined;
  status?: readonly string[] | null | undefined;
}
builder.objectField(Person, 'tenures', (t) =>
  t.field({
    ...manyAsked(tenuresOfPerson, Tenure, 'Posts that they held, latest known day first.', ({ asOf, certainty, status }: AskedTenures) => ({
      on: dayFor(asOf, certainty),
      certainty: certainty ?? null,
      status: statusOf(status),
    })),
    args: {
      asOf: t.arg({ type: 'Date', description: 'Only those held on this day, certainly or possibly.' }),
      certainty: t.arg({ type: Certainty, description: 'With `asOf`: only those of this certainty.' }),
      status: t.arg({ type: [Modality], description: 'HELD if left out.' }),
    },
  }),
);

/** A post is certain, possible or excluded on a day only. */
function dayFor(asOf: string | null | undefined, certainty: string | null | undefined): string | null {
  if (!certainty || asOf) return asOf ?? null;
  throw new BadInput(
    `\`certainty\` is that of a day, but got ${certainty} without \`asOf\`. Add one, such as asOf: "2014-04-28", or leave \`certainty\` out.`,
  );
}

builder.objectField(Organization, 'roles', (t) => t.field(page(rolesInBody, RoleConnection, 'Posts in it.', paged)));
builder.objectFields(State, (t) => ({
  roles: t.field(page(rolesInBody, RoleConnection, 'Posts in the state itself.', paged)),
  representatives: t.field(page(rolesRepresenting, RoleConnection, 'Posts whose holders represent it.', paged)),
}));
for (const type of [Organization, State])
  builder.objectField(type, 'coveredBy', (t) => t.field(page(rolesCovering, RoleConnection, 'Posts whose area it is.', paged)));
builder.objectField(Place, 'coveredBy', (t) => t.field(page(rolesCovering, RoleConnection, 'Posts whose area it is.', paged)));

const RoleFilter = builder.inputType('RoleFilter', {
  description: 'Which posts; every condition that is given must hold.',
  fields: (t) => ({
    title: t.string({ description: 'What the title contains, without case.' }),
    body: t.id({ description: 'The body in which it is.' }),
    represents: t.id({ description: 'The state that its holder represents.' }),
    status: t.field({ type: [Modality], description: 'HELD if left out.' }),
  }),
});

single('role', 'Role', Role);
builder.queryField('roles', (t) =>
  t.field(
    page(roles, RoleConnection, 'Posts.', {
      filter: RoleFilter,
      orders: RoleOrder,
      parameters: (filter) => ({
        title: filter?.title ?? null,
        body: idIn(filter?.body, 'Actor'),
        represents: idIn(filter?.represents, 'State'),
        status: statusOf(filter?.status),
      }),
    }),
  ),
);
