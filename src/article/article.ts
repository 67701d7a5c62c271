import { z } from 'zod';
import { whenColumns } from '../fact.js';

/** An article, and a fingerprint of its text; never the text. */
export const Article = z.strictObject({
  ...whenColumns,
  id: z.string(),
  title: z.string(),
  citeAs: z.string(),
  url: z.string().optional(),
  /** Articles that it retells, reprints or translates, whether or not they are in the record. */
  derivedFrom: z.array(z.string()).optional(),
  dateline: z.string().optional(),
  language: z.string().optional(),
  sha256: z.string(),
  characters: z.number(),
  publisher: z.string(),
  /** SHA-256 of the dossier that it was last read from. */
  dossier: z.string(),
  byDate: z.string(),
});
export type Article = z.infer<typeof Article>;

/** An article with the number of its statements. */
export const ListedArticle = Article.extend({ statements: z.number() });
export type ListedArticle = z.infer<typeof ListedArticle>;
