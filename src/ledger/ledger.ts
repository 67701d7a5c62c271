import { setImmediate } from 'node:timers/promises';
import { BadDossier, LedgerMoved, Refused, Unusable } from '../errors.js';
import type { Command, Entry, Graph } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { quote } from '../ids.js';
import { ledgerArticles } from '../queries.generated.js';
import { again } from './again.js';
import { type Author, authored, checkMayChange, sentBefore } from './author.js';
import { decisionChanges, isDecision } from './decide.js';
import { readDossier } from './dossier.js';
import { standing, standingOf } from './standing.js';
import { type ArticleRecord, recordOf } from './statements.js';
import { changesOf, type KnownFacts, recordsIn } from './turn.js';

export { type Imported, importDossier, importDossiers, type Outcome, type Sent, type Source, sendDossier } from './import.js';

/**
 * Takes an article's dossier away; the graph is then what it was before it came.
 * @returns the entry that says so; none if somebody else was faster
 */
export async function removeArticle(graph: Graph, article: string, author: Author = {}): Promise<Entry | undefined> {
  let wasThere = false;
  return again(async () => {
    const number = await graph.folded();
    const made = { kind: 'WITHDRAWAL', subject: article, body: '', ...authored(author) } as const;
    const sent = await sentBefore(graph, made);
    if (sent) return sent;
    const before = (await recordsIn(graph, [article])).get(article);
    // Somebody else took it away meanwhile, or this did, and the answer was lost.
    if (!before && wasThere) return undefined;
    wasThere = true;
    if (!before)
      throw new Refused('NOT_FOUND', `Needed the id of an article in the graph, but got ${quote(article)}. "rapport list" shows them.`);
    await checkMayChange(graph, article, author);
    const entry: Entry = { ...made, number: number + 1, at: new Date().toISOString() };
    await graph.append([entry], await changesOf(graph, [{ before, after: null }]));
    return entry;
  });
}

/** What is folded, and how. */
interface Folding {
  /** Whose entries; left out: the graph's own. */
  ledger: Pick<Graph, 'entries' | 'place'>;
  /** Up to the entry of this number; left out: all. */
  last: number;
  /** So many characters of dossiers are folded together. */
  most: number;
}

/**
 * Folds what a ledger keeps and the graph lacks: after a crash, when a damaged graph was set aside, or to make a graph of the past.
 * @param progress told the number of the last entry folded, after each batch
 * @returns how many entries it folded
 */
export async function catchUp(
  graph: Graph,
  progress: (number: number) => void = () => {},
  { ledger = graph, last = Number.POSITIVE_INFINITY, most = 1_000_000 }: Partial<Folding> = {},
): Promise<number> {
  let caughtUp = 0;
  for (;;) {
    let stands = await graph.folded();
    const known: KnownFacts = new Map();
    try {
      for await (const batch of batchesOf(upTo(last, ledger.entries(stands)), most)) {
        await foldBatch(graph, batch, known, ledger.place);
        caughtUp += batch.length;
        stands += batch.length;
        progress(stands);
      }
      return caughtUp;
    } catch (error) {
      // Another process that started too may have folded some of them.
      if (!(error instanceof LedgerMoved) || (await graph.folded()) <= stands) throw error;
    }
  }
}

async function* upTo(last: number, entries: AsyncIterable<Entry>): AsyncGenerator<Entry> {
  if (last === 0) return;
  for await (const entry of entries) {
    if (entry.number > last) return;
    yield entry;
    if (entry.number === last) return;
  }
}

/** Entries in their order, each batch of articles that differ; a decision by itself, for what comes after it is read by it. */
async function* batchesOf(entries: AsyncIterable<Entry>, most: number): AsyncGenerator<Entry[]> {
  let batch: Entry[] = [];
  let characters = 0;
  for await (const entry of entries) {
    const apart = isDecision(entry) || (batch[0] && isDecision(batch[0])) || batch.some(({ subject }) => subject === entry.subject);
    if (batch.length > 0 && (apart || characters > most)) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(entry);
    characters += entry.body.length;
  }
  if (batch.length > 0) yield batch;
}

async function foldBatch(graph: Graph, batch: readonly Entry[], known: KnownFacts, place: string): Promise<void> {
  const [first, last] = [batch[0]?.number ?? 0, batch.at(-1)?.number ?? 0];
  const commands = await commandsOf(graph, batch, known, place);
  await graph.fold(first - 1, last, commands.map(asFarAsItGoes));
}

async function commandsOf(graph: Graph, batch: readonly Entry[], known: KnownFacts, place: string): Promise<Command[]> {
  const [one] = batch;
  if (one && isDecision(one)) {
    known.clear();
    return decisionChanges(graph, one);
  }
  const before = await recordsIn(
    graph,
    batch.map(({ subject }) => subject),
  );
  const records: (ArticleRecord | null)[] = [];
  for (const entry of batch) {
    records.push(entryRecord(entry, place));
    // Lets a service that folds the past answer between two dossiers.
    await setImmediate();
  }
  const decisions = await standingOf(
    graph,
    records.filter((record) => record !== null),
  );
  const turns = batch.map((entry, index) => {
    const after = records[index];
    return { before: before.get(entry.subject) ?? null, after: after ? standing(after, decisions) : null };
  });
  return changesOf(graph, turns, known);
}

/** An entry that was kept before a rule came may name what nothing declares: it folds as it did then. */
const asFarAsItGoes = ({ name, text, parameters }: Command): Command => ({ name, text, parameters });

function entryRecord({ number, kind, subject, body }: Entry, place: string): ArticleRecord | null {
  if (kind === 'WITHDRAWAL') return null;
  try {
    const { dossier, claims } = readDossier(body, `entry ${number}`, true);
    return recordOf(dossier, claims, body);
  } catch (error) {
    if (!(error instanceof BadDossier)) throw error;
    const [first] = error.message.split('\n');
    throw new Unusable(
      `Needed entry ${number} of the ledger in ${place} (${subject}) to be a dossier as it was kept, but got: ${first} Restore the ledger from a copy.`,
    );
  }
}

/** Articles in the graph, by the day they appeared. */
export async function listArticles(graph: Graph): Promise<{ id: string; title: string; sha256: string; statements: number }[]> {
  const rows = await load({ graph }, ledgerArticles, '', {});
  return rows.map(({ id, title, sha256, statements }) => ({ id, title, sha256, statements }));
}
