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
  /** Whether it was taken back: its statements are kept, and hold nothing. */
  retracted: z.boolean().optional(),
  /** The publisher's id in the dossier, where it leads to another one. */
  writtenPublisher: z.string().optional(),
});
export type Article = z.infer<typeof Article>;

/** An article with the number of its statements. */
export const ListedArticle = Article.extend({ statements: z.number() });
export type ListedArticle = z.infer<typeof ListedArticle>;

/** What an article has in common with another one: how many of its things, and of how many. */
export const Overlap = z.strictObject({ article: z.string(), common: z.number(), own: z.number() });
export type Overlap = z.infer<typeof Overlap>;
