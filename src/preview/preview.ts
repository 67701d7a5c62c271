import { hashOf } from '../article/locator.js';
import { candidatesOf } from '../candidate/arriving.js';
import type { Candidate } from '../candidate/candidates.js';
import { BadDossier, LedgerMoved } from '../errors.js';
import { kept } from '../fact.js';
import { type Graph, wholeJournal } from '../graph/graph.js';
import { again } from '../ledger/again.js';
import { readDossier } from '../ledger/dossier.js';
import { anotherText, type Imported } from '../ledger/import.js';
import { standing, standingOf } from '../ledger/standing.js';
import { canonicalJson } from '../ledger/statement-id.js';
import { type ArticleRecord, recordOf, type Stated } from '../ledger/statements.js';
import { lookedAt, recordsIn } from '../ledger/turn.js';
import { type Closed, closedBy } from './closes.js';
import { compared, type Effects, effectsOf, type PreviewedFact, statesOf } from './compare.js';
import { type Copy, copiesOf } from './copies.js';
import { type PreviewedSide, withSides } from './differs.js';

/** What an import of a dossier would change, said before anything is written. */
export interface Preview extends Effects {
  article: { id: string; title: string };
  outcome: Imported['outcome'];
  /** Whether the article was taken back: what it says is kept and holds nothing. */
  isRetracted: boolean;
  statements: StatementCounts;
  /** All facts that the dossier speaks of, or spoke of, by their ids; the lists of effects are parts of it. */
  facts: PreviewedFact[];
  /** Of facts in conflict: all sides on the values on which the dossier differs, the one first that will stand. */
  sides: ReadonlyMap<string, PreviewedSide[]>;
  /** What other articles leave open and this one states. */
  closes: Closed[];
  /** Articles that look like copies of it, or it of them; those first that look most so. */
  copies: Copy[];
  /** What is new in it, and what of the record it may be. */
  candidates: Candidate[];
  /** Number of the last entry of the ledger when it was made. */
  entry: number;
  /** Number of the last entry about the article; 0: none. */
  lastOfArticle: number;
  /** Equal as long as the same dossier would change the same facts in the same way, whatever else was written. */
  token: string;
}

export interface StatementCounts {
  all: number;
  /** Those that are not in the record. */
  new: number;
  /** Those of the record that the dossier has no longer. */
  gone: number;
  /** Those that stay, with another passage, gist, reason or rank. */
  mended: number;
}

/**
 * What an import of this dossier would change. Reads only.
 * @throws BadDossier with all that is wrong with it
 */
export async function previewDossier(graph: Graph, text: string, file: string): Promise<Preview> {
  const { dossier, claims, at } = readDossier(text, file);
  const written = recordOf(dossier, claims, text);
  const { id, title } = written.article;
  return again(async () => {
    const entry = await graph.folded();
    const before = (await recordsIn(graph, [id])).get(id) ?? null;
    const another = anotherText(written, before);
    if (another) throw new BadDossier(file, [at(['article', 'id'], another)]);
    const after = standing(written, await standingOf(graph, [written]));
    const { facts, sides } = await withSides(graph, before, after, await factsOf(graph, before, after));
    const effects = effectsOf(facts);
    const [closes, copies, candidates, [last]] = await Promise.all([
      closedBy(graph, id, facts),
      copiesOf(graph, after, dossier),
      candidatesOf({ graph }, claims),
      graph.journal({ ...wholeJournal, subject: id, most: 1 }),
    ]);
    // What was read before and after a change is of no one state.
    if ((await graph.folded()) !== entry) throw new LedgerMoved('The record changed while a preview was made.');
    const outcome = !before ? 'ADDED' : before.article.dossier === written.article.dossier ? 'UNCHANGED' : 'CHANGED';
    const isRetracted = after.article.retracted ?? false;
    const said = { article: { id, title }, outcome, isRetracted, statements: countsOf(before, after) } as const;
    const token = hashOf(JSON.stringify([hashOf(text), said, facts.map((one) => canonicalJson(one as never))]));
    return { ...said, ...effects, facts, sides, closes, copies, candidates, entry, lastOfArticle: last?.number ?? 0, token };
  });
}

async function factsOf(graph: Graph, before: ArticleRecord | null, after: ArticleRecord): Promise<PreviewedFact[]> {
  const gists = new Map<string, string>();
  for (const { statement } of [...after.statements, ...(before?.statements ?? [])])
    if (statement.fact && !gists.has(statement.fact)) gists.set(statement.fact, statement.gist);
  const seen = await lookedAt(graph, [{ before, after }], statesOf);
  return seen.flatMap((one) => compared(one.before, one.after, gists)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function countsOf(before: ArticleRecord | null, after: ArticleRecord): StatementCounts {
  const was = new Map(before?.statements.map((one) => [one.statement.id, one]));
  const is = new Set(after.statements.map(({ statement }) => statement.id));
  const kept = after.statements.filter(({ statement }) => was.has(statement.id));
  return {
    all: after.statements.length,
    new: after.statements.length - kept.length,
    gone: [...was.keys()].filter((id) => !is.has(id)).length,
    mended: kept.filter((one) => asText(one) !== asText(was.get(one.statement.id) as Stated)).length,
  };
}

/** The same for statements that are the same to the letter. */
const asText = ({ statement, passages, about }: Stated): string =>
  canonicalJson([kept({ ...statement }), passages.map(({ id }) => id).toSorted(), about.toSorted()]);
