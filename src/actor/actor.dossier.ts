import { z } from 'zod';
import {
  type Claim,
  claims,
  type EdgeInput,
  type Evidence,
  edge,
  edgeClaims,
  fact,
  idOf,
  line,
  type Naming,
  said,
  withInherited,
} from '../claim.js';
import type { RelationType } from '../ids.js';
import { nameId, nameKinds, organizationKinds } from './actor.js';

const nameShape = {
  kind: z.enum(nameKinds).optional().describe('NAME if left out; the first NAME is what lists show.'),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/, { error: 'Needed an ISO 15924 script, such as "Latn" or "Hang".' })
    .optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'Needed an ISO 639 language, such as "en" or "ko".' })
    .optional(),
  familyNameFirst: z.boolean().optional().describe('Whether the family name stands first.'),
};

const named = {
  name: line.describe('The name as printed; a fact of its own, on this evidence.'),
  names: z
    .array(fact(nameShape, { text: line }))
    .optional()
    .describe('Further names as printed, or more about the first.'),
};

const person = fact(
  { familyName: line.optional() },
  {
    ...named,
    memberOf: edge(idOf('an organization', 'organization')),
  },
);
const organization = fact(
  { kind: z.enum(organizationKinds).optional() },
  {
    ...named,
    partOf: edge(idOf('an organization or a state', 'organization', 'state')),
    ofState: edge(idOf('a state', 'state')).describe('The state that it is said to be of, without being part of it.'),
    succeededBy: edge(idOf('an organization', 'organization')),
    memberOf: edge(idOf('an organization', 'organization')),
  },
);
const state = fact(
  {},
  {
    ...named,
    governs: edge(idOf('a place', 'place')),
    memberOf: edge(idOf('an organization', 'organization')),
  },
);
const group = fact(
  {},
  {
    ...named,
    partOf: edge(idOf('an organization or a state', 'organization', 'state')),
    ofState: edge(idOf('a state', 'state')).describe('The state that they are said to be of, without being part of it.'),
    ledBy: edge(idOf('a person', 'person')),
    memberOf: edge(idOf('an organization', 'organization')),
  },
);

export const actorSections = {
  people: z.record(idOf('a person', 'person'), person).optional(),
  organizations: z.record(idOf('an organization', 'organization'), organization).optional(),
  states: z.record(idOf('a state', 'state'), state).optional(),
  groups: z.record(idOf('a group', 'group'), group).optional().describe('People whom the article does not name.'),
};
const sections = z.object(actorSections);
type ActorInput = z.infer<typeof person> & z.infer<typeof organization> & z.infer<typeof state> & z.infer<typeof group>;

const words = { people: 'a person', organizations: 'an organization', states: 'a state', groups: 'a group of people' } as const;

export function actorClaims(dossier: z.infer<typeof sections>, { nameOf }: Naming): Claim[] {
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((section) =>
    Object.entries(dossier[section] ?? {}).flatMap(([id, input]) => oneActor(section, id, input as ActorInput, nameOf)),
  );
}

function oneActor(section: keyof typeof words, id: string, input: ActorInput, nameOf: (id: string) => string): Claim[] {
  const path = [section, id];
  const name = nameOf(id);
  const base = { kind: 'ACTOR' as const, fact: id, about: [id], gist: `${name} is named as ${words[section]}.`, path };
  return [
    ...claims(base, input, ({ familyName, kind }) => said({ familyName, kind })),
    ...nameClaims(id, name, { text: input.name }, { ...withInherited({}, input), gist: undefined }, [...path, 'name']),
    ...(input.names ?? []).flatMap((one, index) => nameClaims(id, name, one, one, [...path, 'names', index])),
    ...edges(id, input, name, nameOf, path),
  ];
}

type NameInput = {
  text: string;
  kind?: string | undefined;
  script?: string | undefined;
  language?: string | undefined;
  familyNameFirst?: boolean | undefined;
};

function nameClaims(actor: string, called: string, name: NameInput, evidence: Evidence, path: (string | number)[]): Claim[] {
  const base = {
    kind: 'NAME' as const,
    fact: nameId(actor, name.text),
    about: [actor],
    gist: `${called} goes by the name ${name.text}.`,
    path,
  };
  return claims(base, { ...name, ...evidence }, (input) =>
    said({
      actor,
      text: name.text,
      kind: input.kind,
      script: input.script,
      language: input.language,
      familyNameFirst: input.familyNameFirst,
    }),
  );
}

function edges(id: string, input: ActorInput, name: string, nameOf: (id: string) => string, path: (string | number)[]): Claim[] {
  const all: [keyof ActorInput, RelationType, (to: string) => string][] = [
    ['partOf', 'PART_OF', (to) => `${name} is part of ${to}.`],
    ['ofState', 'OF_STATE', (to) => `${name} is one of ${to}.`],
    ['succeededBy', 'SUCCEEDED_BY', (to) => `${name} was succeeded by ${to}.`],
    ['memberOf', 'MEMBER_OF', (to) => `${name} is a member of ${to}.`],
    ['governs', 'GOVERNS', (to) => `${name} governs ${to}.`],
    ['ledBy', 'LED_BY', (to) => `${name} is led by ${to}.`],
  ];
  return all.flatMap(([key, type, gist]) => edgeClaims(type, id, input[key] as EdgeInput, input, (to) => gist(nameOf(to)), [...path, key]));
}
