import { z } from 'zod';
import { factKinds, modalities, ranks, remarkKinds } from '../claim.js';
import { whenColumns } from '../fact.js';
import { bases } from '../time.js';

export const statementKinds = [...factKinds, ...remarkKinds] as const;

/** What one voice in one article says about one fact; or a remark, which claims none. */
export const Statement = z.strictObject({
  ...whenColumns,
  id: z.string(),
  kind: z.enum(statementKinds),
  /** The fact it is about; absent in a remark. */
  fact: z.string().optional(),
  /** A remark's short name. */
  remark: z.string().optional(),
  article: z.string(),
  gist: z.string(),
  citation: z.string(),
  basis: z.enum(bases),
  because: z.string().optional(),
  modality: z.enum(modalities),
  rank: z.enum(ranks),
  opens: z.string().optional(),
  accordingTo: z.array(z.string()).optional(),
  /** Whom and what it rests on: its voices, or else the publisher; its article, and the articles that this one derives from. In order. */
  restsOn: z.array(z.string()),
  /** What it claims, as JSON. */
  claims: z.string(),
  byRank: z.string(),
  byDate: z.string(),
  /** Whether its article was retracted: it is kept, and holds nothing. */
  retracted: z.boolean().optional(),
  /** Where people decided otherwise: what the dossier has in place of some properties, as JSON. */
  written: z.string().optional(),
});
export type Statement = z.infer<typeof Statement>;

/** A place in an article's text. */
export const Passage = z.strictObject({
  id: z.string(),
  article: z.string(),
  paragraph: z.number(),
  sentence: z.number(),
  start: z.number(),
  end: z.number(),
  quoted: z.boolean(),
  sha256: z.string(),
  byPlace: z.string(),
});
export type Passage = z.infer<typeof Passage>;

/** A statement as the ledger reads it back to fold it again. */
export type LedgerStatement = Statement & { passages?: Passage[]; about?: string[] };

/** What is said about a fact, as the ledger reads it back to fold the fact: once for all statements that say the same. */
export type LedgerSaid = Pick<Statement, 'fact' | 'kind' | 'modality' | 'basis' | 'claims' | 'byRank' | 'restsOn'>;
