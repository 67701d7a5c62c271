import { z } from 'zod';
import { type Claim, claims, edge, edgeClaims, fact, idOf, line, type Naming, said } from '../claim.js';
import { placeKinds } from './place.js';

const place = fact(
  {
    name: line.describe('The name as printed.'),
    kind: z.enum(placeKinds).optional(),
  },
  {
    connects: edge(idOf('a place', 'place')).describe('Places that it connects, being a railway, a road or a line.'),
    within: edge(idOf('a place', 'place')).describe('The larger place it lies in.'),
  },
);

export const placeSections = { places: z.record(idOf('a place', 'place'), place).optional() };
type Sections = z.infer<z.ZodObject<typeof placeSections>>;

export const placeClaims = (dossier: Sections, { nameOf }: Naming): Claim[] =>
  Object.entries(dossier.places ?? {}).flatMap(([id, input]) => {
    const path = ['places', id];
    const base = { kind: 'PLACE' as const, fact: id, about: [id], gist: `${input.name} is named as a place.`, path };
    return [
      ...claims(base, input, ({ name, kind }) => said({ name, kind })),
      ...edgeClaims('WITHIN', id, input.within, input, (to) => `${input.name} lies in ${nameOf(to)}.`, [...path, 'within']),
      ...edgeClaims('CONNECTS', id, input.connects, input, (to) => `${input.name} connects ${nameOf(to)}.`, [...path, 'connects']),
    ];
  });
