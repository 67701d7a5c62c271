import { z } from 'zod';
import { actorId, type Claim, claims, evidenceShape, fact, idOf, line, type Naming, relationClaim, said, withInherited } from '../claim.js';
import { agreementKinds } from './agreement.js';

const party = z.strictObject({ who: actorId(), ...evidenceShape, also: z.array(z.strictObject(evidenceShape)).optional() });

const agreement = fact(
  {
    title: line.describe('As printed where it has a title, else in our own words.'),
    kind: z.enum(agreementKinds).optional(),
    subjects: z.array(line).min(1).optional(),
  },
  {
    parties: z.array(party).optional().describe('States or bodies bound by it; who signed is a participant of the signing.'),
  },
);

export const agreementSections = { agreements: z.record(idOf('an agreement', 'agreement'), agreement).optional() };
type Sections = z.infer<z.ZodObject<typeof agreementSections>>;

export const agreementClaims = (dossier: Sections, { nameOf }: Naming): Claim[] =>
  Object.entries(dossier.agreements ?? {}).flatMap(([id, input]) => {
    const path = ['agreements', id];
    const base = { kind: 'AGREEMENT' as const, fact: id, about: [id], gist: `There is an agreement: ${input.title}.`, path };
    return [
      ...claims(base, input, ({ title, kind, subjects }) => said({ title, kind, subjects })),
      ...(input.parties ?? []).flatMap(({ who, also, ...own }, index) =>
        [withInherited(own, input), ...(also ?? [])].map((evidence) =>
          relationClaim('PARTY_TO', who, id, evidence, `${nameOf(who)} is a party to ${input.title}.`, [...path, 'parties', index]),
        ),
      ),
    ];
  });
