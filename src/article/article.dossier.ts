import { z } from 'zod';
import { idOf, line, whenShape } from '../claim.js';

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, { error: 'Needed a SHA-256: 64 hexadecimal digits.' });

export const articleShape = z.strictObject({
  id: idOf('an article', 'article'),
  title: line.describe('The headline as printed.'),
  publisher: idOf('an organization', 'organization'),
  citeAs: line.describe('How a citation names it, such as "Yonhap, spring 2014".'),
  url: z.url({ error: 'Needed an address, such as "https://example.org/article".' }).optional().describe('Where it was published.'),
  derivedFrom: z
    .array(idOf('an article', 'article'))
    .min(1)
    .optional()
    .describe('Articles that this one retells, reprints or translates. They need not be in the record.'),
  dateline: line.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, { error: 'Needed an ISO 639 language, such as "en".' })
    .optional(),
  when: whenShape.optional().describe('When it appeared.'),
  sha256: sha256.describe('Of the canonical text: UTF-8, NFC, LF, no space at line ends, no blank line at either end.'),
  characters: z.int().min(1).describe('Code points of the canonical text.'),
});
export type ArticleInput = z.infer<typeof articleShape>;
