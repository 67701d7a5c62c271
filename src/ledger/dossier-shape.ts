import { z } from 'zod';
import { actorSections } from '../actor/actor.dossier.js';
import { placeSections } from '../actor/place.dossier.js';
import { roleSections } from '../actor/role.dossier.js';
import { agreementSections } from '../agreement/agreement.dossier.js';
import { articleShape } from '../article/article.dossier.js';
import { line } from '../claim.js';
import { eventSections } from '../event/event.dossier.js';
import { observationSections } from '../observation/observation.dossier.js';
import { remarkSections } from '../statement/statement.dossier.js';

const place = z.string().regex(/^p\d+s\d+$/, { error: 'Needed a paragraph and a sentence in it, as "p4s1".' });

/** The whole format: what one article says, a section for each concept. */
export const dossierShape = z
  .strictObject({
    rapport: z.literal(1, { error: 'Needed the version of the format: 1.' }),
    article: articleShape,
    voices: z
      .record(z.string(), z.array(z.string()).min(1))
      .optional()
      .describe('Who speaks within the article, from the article outwards: kcna: [organization:kcna].'),
    ...actorSections,
    ...placeSections,
    ...roleSections,
    ...eventSections,
    ...agreementSections,
    ...observationSections,
    ...remarkSections,
    silent: z.record(place, line).optional().describe('Sentences that yield nothing, and why.'),
    sentences: z
      .record(
        place,
        z.string().regex(/^\d+-\d+ [0-9a-f]{64}$/, { error: 'Needed its code points and the SHA-256 of its text: "0-51 9f86…".' }),
      )
      .describe('Every sentence of the text, in order. Written by "rapport seal".'),
    passages: z
      .record(
        z.string(),
        z
          .string()
          .regex(/^[0-9a-f]{64}( quoted)?$/, { error: 'Needed the SHA-256 of its text, and "quoted" if it stands in quotation marks.' }),
      )
      .describe('Every locator used, in order. Written by "rapport seal".'),
  })
  .meta({ title: 'Rapport dossier', description: 'What one article says, as facts and where they stand.' });
export type Dossier = z.infer<typeof dossierShape>;

/** What each declared id goes by in the dossier. */
export function namesIn(dossier: Dossier): Map<string, string> {
  const { people, organizations, states, groups, places, roles, events, agreements, observations } = dossier;
  const sections = [people, organizations, states, groups, places, roles, events, agreements, observations];
  const entries = sections.flatMap((section) => Object.entries(section ?? {}));
  const nameOf = (input: object): string =>
    (Object.entries(input).find(([key]) => ['name', 'title', 'measure'].includes(key))?.[1] as string) ?? '';
  return new Map([...entries.map(([id, input]): [string, string] => [id, nameOf(input)]), [dossier.article.id, dossier.article.title]]);
}
