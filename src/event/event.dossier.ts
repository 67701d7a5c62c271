import { z } from 'zod';
import {
  actorId,
  type Claim,
  claims,
  type EdgeInput,
  edge,
  edgeClaims,
  eventId,
  fact,
  idOf,
  line,
  type Naming,
  said,
  whenOf,
  whenShape,
  withInherited,
} from '../claim.js';
import type { RelationType } from '../ids.js';
import { participantRoles, participationId } from './event.js';

const participant = fact(
  {
    roles: z.array(z.enum(participantRoles)).min(1).optional(),
    capacities: z.array(idOf('a role', 'role')).min(1).optional().describe('Posts in which they acted then.'),
    side: idOf('a state', 'state').optional(),
    onBehalfOf: z.array(actorId()).min(1).optional(),
  },
  { who: actorId() },
);

const event = fact(
  {
    title: line.describe('In our own words.'),
    when: whenShape.optional(),
    subjects: z.array(line).min(1).optional(),
  },
  {
    place: edge(idOf('a place', 'place')),
    withinEvent: edge(eventId()).describe('The event that this one was part of.'),
    marks: edge(eventId()).describe('The event that this one celebrates.'),
    before: edge(eventId()).describe('An event known to come later.'),
    concerns: edge(idOf('an agreement', 'agreement')).describe('The agreement that this act is one of.'),
    participants: z.array(participant).optional(),
  },
);

export const eventSections = {
  events: z
    .record(eventId(), event)
    .optional()
    .describe(
      "What took place; the id's prefix tells its kind: visit, meeting, ceremony, signing, donation, inauguration, works, games, event.",
    ),
};
type Sections = z.infer<z.ZodObject<typeof eventSections>>;
type EventInput = z.infer<typeof event>;

export const eventClaims = (dossier: Sections, naming: Naming): Claim[] =>
  Object.entries(dossier.events ?? {}).flatMap(([id, input]) => [
    ...claims({ kind: 'EVENT', fact: id, about: [id], gist: `It took place: ${input.title}.`, path: ['events', id] }, input, (values) =>
      said({ title: values.title, subjects: values.subjects, when: values.when && { ...whenOf(values.when) } }),
    ),
    ...edges(id, input, naming),
    ...(input.participants ?? []).flatMap((one, index) => participantClaims(id, input, one, index, naming)),
  ]);

function edges(id: string, input: EventInput, { nameOf }: Naming): Claim[] {
  const all: [keyof EventInput, RelationType, string][] = [
    ['place', 'PLACE', 'took place in'],
    ['withinEvent', 'WITHIN_EVENT', 'was part of'],
    ['marks', 'MARKS', 'marked'],
    ['before', 'BEFORE', 'came before'],
    ['concerns', 'CONCERNS', 'concerned'],
  ];
  return all.flatMap(([key, type, verb]) =>
    edgeClaims(type, id, input[key] as EdgeInput, input, (to) => `${input.title} ${verb} ${nameOf(to)}.`, ['events', id, key]),
  );
}

/** ` as visitor and head of delegation` */
const asRoles = (roles: readonly string[] = []): string =>
  roles.length > 0 ? ` as ${roles.map((role) => role.toLowerCase().replaceAll('_', ' ')).join(' and ')}` : '';

function participantClaims(
  event: string,
  { title, ...inherited }: EventInput,
  input: z.infer<typeof participant>,
  index: number,
  { nameOf }: Naming,
): Claim[] {
  const actor = input.who;
  const base = {
    kind: 'PARTICIPATION' as const,
    fact: participationId(event, actor),
    about: [event, actor],
    gist: `${nameOf(actor)} took part${asRoles(input.roles)}: ${title}.`,
    path: ['events', event, 'participants', index],
  };
  return claims(
    base,
    { ...input, ...withInherited(input, inherited), also: input.also },
    ({ roles, capacities, side, onBehalfOf }) => said({ event, actor, roles, capacities, side, onBehalfOf }),
    ({ capacities = [], side, onBehalfOf = [] }) => [...capacities, ...(side ? [side] : []), ...onBehalfOf],
  );
}
