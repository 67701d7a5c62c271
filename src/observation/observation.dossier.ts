import { z } from 'zod';
import { actorId, type Claim, claims, edge, edgeClaims, fact, idOf, line, type Naming, said, whenOf, whenShape } from '../claim.js';
import { composed, prefixes } from '../ids.js';

const anything = () => idOf('anything in this dossier', ...prefixes.filter((prefix) => !composed.includes(prefix)));

const observation = fact(
  {
    measure: line.describe('What the figure says, in our own words.'),
    value: z.number().optional(),
    least: z.number().optional().describe('At least so much: "tens" is at least 20.'),
    most: z.number().optional(),
    unit: line.optional(),
    approximate: z.boolean().optional(),
    asPrinted: line.optional().describe('The figure as it is printed.'),
    when: whenShape.optional(),
  },
  {
    measures: edge(anything()).describe('What it is a figure of.'),
    population: edge(anything()).describe('What was counted over.'),
    countedBy: edge(actorId()).describe('Who counted.'),
  },
);

export const observationSections = { observations: z.record(idOf('an observation', 'observation'), observation).optional() };
type Sections = z.infer<z.ZodObject<typeof observationSections>>;

export const observationClaims = (dossier: Sections, { nameOf }: Naming): Claim[] =>
  Object.entries(dossier.observations ?? {}).flatMap(([id, input]) => {
    const path = ['observations', id];
    const figure = input.asPrinted ?? input.value ?? input.least ?? input.most;
    const base = { kind: 'OBSERVATION' as const, fact: id, about: [id], gist: `A figure is given: ${input.measure}, ${figure}.`, path };
    const subject = input.measure;
    return [
      ...claims(base, input, ({ measure, value, least, most, unit, approximate, asPrinted, when }) =>
        said({ measure, value, least, most, unit, approximate, asPrinted, when: when && { ...whenOf(when) } }),
      ),
      ...edgeClaims('MEASURES', id, input.measures, input, (to) => `The figure (${subject}) is one of ${nameOf(to)}.`, [
        ...path,
        'measures',
      ]),
      ...edgeClaims('POPULATION', id, input.population, input, (to) => `The figure (${subject}) was taken over ${nameOf(to)}.`, [
        ...path,
        'population',
      ]),
      ...edgeClaims('COUNTED_BY', id, input.countedBy, input, (to) => `The figure (${subject}) was counted by ${nameOf(to)}.`, [
        ...path,
        'countedBy',
      ]),
    ];
  });
