import { z } from 'zod';
import { type Claim, evidenceShape, line, remarkKinds } from '../claim.js';

const remark = z.strictObject({
  kind: z.enum(remarkKinds),
  about: z.array(z.string()).min(1).describe('Ids of what it is about.'),
  opens: line.optional().describe('The field that stays empty, such as `signatories`; with the kind OPEN.'),
  ...evidenceShape,
  gist: line.describe('What is said, in our own words.'),
});

export const remarkSections = {
  remarks: z
    .record(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'Needed a short name: lower-case words joined by hyphens.' }), remark)
    .optional()
    .describe('What claims no fact: opinions, reasons, tendencies, judged relations, and what is left open.'),
};
type Sections = z.infer<z.ZodObject<typeof remarkSections>>;

export const remarkClaims = (dossier: Sections): Claim[] =>
  Object.entries(dossier.remarks ?? {}).map(([name, input]) => ({
    kind: input.kind,
    fact: name,
    values: input.opens ? { opens: input.opens } : {},
    about: input.about,
    gist: input.gist,
    evidence: input,
    path: ['remarks', name],
  }));
