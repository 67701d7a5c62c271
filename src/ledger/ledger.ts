import { BadDossier, BadInput, LedgerMoved, Unusable } from '../errors.js';
import type { Command, Entry, Graph } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { quote } from '../ids.js';
import { ledgerArticles } from '../queries.generated.js';
import { again } from './again.js';
import { readDossier } from './dossier.js';
import { type ArticleRecord, recordOf } from './statements.js';
import { changesOf, type KnownFacts, recordsIn } from './turn.js';

export { type Imported, importDossier, importDossiers, type Outcome, type Source } from './import.js';

/** Takes an article's dossier away; the graph is then what it was before it came. */
export async function removeArticle(graph: Graph, article: string): Promise<void> {
  let wasThere = false;
  await again(async () => {
    const number = await graph.folded();
    const before = (await recordsIn(graph, [article])).get(article);
    // Somebody else took it away meanwhile, or this did, and the answer was lost.
    if (!before && wasThere) return;
    wasThere = true;
    if (!before) throw new BadInput(`Needed the id of an article in the graph, but got ${quote(article)}. "rapport list" shows them.`);
    const entry: Entry = { number: number + 1, at: new Date().toISOString(), kind: 'WITHDRAWAL', article, body: '' };
    await graph.append([entry], await changesOf(graph, [{ before, after: null }]));
  });
}

/**
 * Folds what the ledger keeps and the graph lacks: after a crash, or when a damaged graph was set aside.
 * @param progress told the number of the last entry folded, after each batch
 * @returns how many entries it folded
 */
export async function catchUp(graph: Graph, progress: (number: number) => void = () => {}): Promise<number> {
  let caughtUp = 0;
  for (;;) {
    let stands = await graph.folded();
    const known: KnownFacts = new Map();
    try {
      for await (const batch of batchesOf(graph.entries(stands))) {
        await foldBatch(graph, batch, known);
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

/** What is folded together: characters of dossiers. */
const most = 1_000_000;

/** Entries in their order, each batch of articles that differ. */
async function* batchesOf(entries: AsyncIterable<Entry>): AsyncGenerator<Entry[]> {
  let batch: Entry[] = [];
  let characters = 0;
  for await (const entry of entries) {
    if (batch.some(({ article }) => article === entry.article) || characters > most) {
      yield batch;
      [batch, characters] = [[], 0];
    }
    batch.push(entry);
    characters += entry.body.length;
  }
  if (batch.length > 0) yield batch;
}

async function foldBatch(graph: Graph, batch: readonly Entry[], known: KnownFacts): Promise<void> {
  const [first, last] = [batch[0]?.number ?? 0, batch.at(-1)?.number ?? 0];
  const before = await recordsIn(
    graph,
    batch.map(({ article }) => article),
  );
  const turns = batch.map((entry) => ({ before: before.get(entry.article) ?? null, after: entryRecord(entry, graph.place) }));
  const commands = await changesOf(graph, turns, known);
  await graph.fold(first - 1, last, commands.map(asFarAsItGoes));
}

/** An entry that was kept before a rule came may name what nothing declares: it folds as it did then. */
const asFarAsItGoes = ({ name, text, parameters }: Command): Command => ({ name, text, parameters });

function entryRecord({ number, kind, article, body }: Entry, place: string): ArticleRecord | null {
  if (kind === 'WITHDRAWAL') return null;
  try {
    const { dossier, claims } = readDossier(body, `entry ${number}`, true);
    return recordOf(dossier, claims, body);
  } catch (error) {
    if (!(error instanceof BadDossier)) throw error;
    const [first] = error.message.split('\n');
    throw new Unusable(
      `Needed entry ${number} of the ledger in ${place} (${article}) to be a dossier as it was kept, but got: ${first} Restore the ledger from a copy.`,
    );
  }
}

/** Articles in the graph, by the day they appeared. */
export async function listArticles(graph: Graph): Promise<{ id: string; title: string; sha256: string; statements: number }[]> {
  const rows = await load({ graph }, ledgerArticles, '', {});
  return rows.map(({ id, title, sha256, statements }) => ({ id, title, sha256, statements }));
}
