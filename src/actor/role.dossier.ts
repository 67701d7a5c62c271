import { z } from 'zod';
import { actorId, type Claim, claims, edge, edgeClaims, fact, idOf, line, type Naming, said, whenOf, whenShape } from '../claim.js';
import { tenureId } from './role.js';

const role = fact(
  { title: line.describe('The title of the post as printed.') },
  {
    body: edge(actorId()).describe('The body in which the post is.'),
    represents: edge(idOf('a state', 'state')).describe('The state that its holder represents.'),
    covers: edge(idOf('a state, a place or an organization', 'state', 'place', 'organization')).describe('Its area.'),
  },
);

const tenure = fact(
  { when: whenShape.optional() },
  {
    person: idOf('a person', 'person'),
    role: idOf('a role', 'role'),
    number: z.int().min(1).optional().describe('1, unless the same person held the same post again.'),
  },
);

export const roleSections = {
  roles: z.record(idOf('a role', 'role'), role).optional().describe('Posts, whoever holds them.'),
  tenures: z.array(tenure).optional().describe('Who held which post, and when.'),
};
type Sections = z.infer<z.ZodObject<typeof roleSections>>;

export const roleClaims = (dossier: Sections, { nameOf }: Naming): Claim[] => [
  ...Object.entries(dossier.roles ?? {}).flatMap(([id, input]) => {
    const path = ['roles', id];
    const base = { kind: 'ROLE' as const, fact: id, about: [id], gist: `There is a post: ${input.title}.`, path };
    return [
      ...claims(base, input, ({ title }) => said({ title })),
      ...edgeClaims('BODY', id, input.body, input, (to) => `The post of ${input.title} is one of ${nameOf(to)}.`, [...path, 'body']),
      ...edgeClaims('REPRESENTS', id, input.represents, input, (to) => `The ${input.title} represents ${nameOf(to)}.`, [
        ...path,
        'represents',
      ]),
      ...edgeClaims('COVERS', id, input.covers, input, (to) => `The post of ${input.title} covers ${nameOf(to)}.`, [...path, 'covers']),
    ];
  }),
  ...(dossier.tenures ?? []).flatMap((input, index) => {
    const { person, role } = input;
    const base = {
      kind: 'TENURE' as const,
      fact: tenureId(person, role, input.number ?? 1),
      about: [person, role],
      gist: `${nameOf(person)} held the post of ${nameOf(role)}.`,
      path: ['tenures', index],
    };
    return claims(base, input, ({ when }) => said({ person, role, when: when && { ...whenOf(when) } }));
  }),
];
