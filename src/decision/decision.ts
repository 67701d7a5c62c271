import { z } from 'zod';
import { ranks } from '../claim.js';

/**
 * What people decide about the record. Each decision in force is a node; the fold reads statements by them, so that one taken back leaves
 * what was. Whatever was decided before stands in the ledger.
 */

export const verdicts = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type Verdict = (typeof verdicts)[number];

/** By whom, when and why; `number` is that of the ledger's entry. */
const decided = { by: z.string().optional(), at: z.string(), because: z.string(), number: z.number() };

/** Whether two ids are of one thing. */
export const Judgement = z.strictObject({
  id: z.string(),
  ...decided,
  verdict: z.enum(verdicts),
  left: z.string(),
  right: z.string(),
  /** Of the same: the id that stays; the other one leads to it. */
  keeps: z.string().optional(),
  /** How likely it seemed, 0 to 1. */
  score: z.number().optional(),
  /** Ids of statements, or addresses, that it rests on. */
  evidence: z.array(z.string()).optional(),
});
export type Judgement = z.infer<typeof Judgement>;

/** The weight of one statement, set by an editor in place of its author. */
export const Ranking = z.strictObject({ id: z.string(), ...decided, statement: z.string(), rank: z.enum(ranks) });
export type Ranking = z.infer<typeof Ranking>;

/** An article that was taken back: its statements are kept, and hold nothing. */
export const Retraction = z.strictObject({ id: z.string(), ...decided, article: z.string() });
export type Retraction = z.infer<typeof Retraction>;

export type Decision = Judgement | Ranking | Retraction;

/** An id that leads to another one, of the same thing. */
export const Redirect = z.strictObject({ id: z.string(), of: z.string(), leadsTo: z.string() });
export type Redirect = z.infer<typeof Redirect>;

/** The same for either order of the two. */
export const judgementId = (one: string, other: string): string => `judgement:${[one, other].sort().join('/')}`;
export const rankingId = (statement: string): string => `ranking:${statement}`;
export const retractionId = (article: string): string => `retraction:${article}`;
export const redirectId = (of: string): string => `redirect:${of}`;
