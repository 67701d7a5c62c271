import { setImmediate } from 'node:timers/promises';
import { hashOf } from '../article/locator.js';
import { BadDossier, BadInput, Refused } from '../errors.js';
import { type Entry, type Graph, wholeJournal } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { quote } from '../ids.js';
import { ledgerArticlesOfDossiers } from '../queries.generated.js';
import { again } from './again.js';
import { type Author, authored, checkMayChange, ofDossiers, sentBefore } from './author.js';
import type { Digest } from './digest.js';
import { readDossier } from './dossier.js';
import { standing, standingOf } from './standing.js';
import { type ArticleRecord, recordOf } from './statements.js';
import { changesOf, type KnownFacts, recordsIn } from './turn.js';

/** A dossier as it lies in a file, with its name for errors; or why the file cannot be read, to be told in its turn. */
export type Source = { file: string } & ({ text: string } | { error: BadInput });

export interface Imported {
  article: string;
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED';
  statements: number;
}

/** What became of one dossier: it is in the graph, or something is wrong with it and nothing of it is. */
export type Outcome = { file: string } & ({ imported: Imported } | { error: BadDossier | BadInput });

/** What is read and written together: up to so many dossiers, or characters of them; some ten thousand statements. */
const most = { dossiers: 500, characters: 1_000_000 };

/** Reads a dossier into the graph, in one transaction; importing it again changes nothing. */
export async function importDossier(graph: Graph, text: string, file: string): Promise<Imported> {
  return (await sendDossier(graph, text, file, {})).imported;
}

/** A dossier that somebody sent: what became of it, and the entry that it made; none if it was unchanged. */
export interface Sent {
  imported: Imported;
  entry: Entry | null;
}

/**
 * Does the same for an author.
 * @throws Refused if they know of another entry than the last one about the article, or may not replace it
 */
export async function sendDossier(graph: Graph, text: string, file: string, author: Author): Promise<Sent> {
  const before = await sentWithKey(graph, text, author);
  if (before) return before;
  let entry: Entry | null = null;
  const kept = (one: Entry): void => {
    entry = one;
  };
  for await (const outcome of importDossiers(graph, [{ file, text }], { author, kept })) {
    if ('error' in outcome) throw outcome.error;
    // Sent twice at once, the other one may have been faster.
    const first = entry === null ? await sentWithKey(graph, text, author) : undefined;
    return first ?? { imported: outcome.imported, entry };
  }
  throw new Error('A dossier had no outcome.');
}

/** What became of it when it was sent with this key for the first time. */
async function sentWithKey(graph: Graph, body: string, { key }: Author): Promise<Sent | undefined> {
  const known = key ? await graph.entryOf(key) : undefined;
  const entry = known && (await sentBefore(graph, { ...known, kind: 'DOSSIER', body }));
  if (!entry) return undefined;
  const { subject, number } = entry;
  const [before] = await graph.journal({ ...wholeJournal, subject, kinds: ofDossiers, before: number, most: 1 });
  const { statements } = JSON.parse(entry.digest as string) as Digest;
  return { imported: { article: subject, outcome: before?.kind === 'DOSSIER' ? 'CHANGED' : 'ADDED', statements }, entry };
}

/**
 * Reads dossiers into the graph, as if one after the other, and says of each in turn what became of it once it is on disk. Many go into one
 * transaction; while the engine writes them, the next ones are read. A batch is written whole or not at all: what was told is there after a
 * crash, and a second run passes over it.
 * @param from their author, with a key of one of them, and who is told of each entry
 */
export async function* importDossiers(
  graph: Graph,
  sources: Iterable<Source> | AsyncIterable<Source>,
  { author = {}, kept = () => {} }: From = {},
): AsyncGenerator<Outcome> {
  const known: Known = { facts: new Map(), at: -1, author, kept };
  let writing: Promise<Written> = Promise.resolve({ outcomes: [] });
  let underWay = new Set<string>();
  try {
    for await (const batch of batchesOf(sources)) {
      const reading = readAll(graph, batch, underWay);
      reading.catch(() => {});
      // What was written is told, and what ended the writing too, before what ended the reading.
      yield* told(await writing);
      const read = await reading;
      underWay = new Set(read.flatMap((one) => ('record' in one ? [one.record.article.id] : [])));
      writing = writeAll(graph, known, read);
    }
    yield* told(await writing);
  } finally {
    await writing;
  }
}

interface From {
  author?: Author;
  kept?: (entry: Entry) => void;
}

interface Known extends Required<From> {
  facts: KnownFacts;
  /** Where the graph stood when they were so. */
  at: number;
}

/** A dossier that is sound and may be new. */
interface Ready {
  file: string;
  text: string;
  record: ArticleRecord;
}

interface Written {
  outcomes: Outcome[];
  /** What ended the import after these. */
  failure?: unknown;
}

function* told({ outcomes, ...rest }: Written): Generator<Outcome> {
  yield* outcomes;
  if ('failure' in rest) throw rest.failure;
}

async function* batchesOf(sources: Iterable<Source> | AsyncIterable<Source>): AsyncGenerator<Source[]> {
  let batch: Source[] = [];
  let characters = 0;
  for await (const source of sources) {
    batch.push(source);
    characters += 'text' in source ? source.text.length : 0;
    if (batch.length < most.dossiers && characters < most.characters) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Those that are in the graph as they are need not be read.
 * @param underWay articles that are being written: what the graph says of them does not hold for long
 */
async function readAll(graph: Graph, batch: readonly Source[], underWay: ReadonlySet<string>): Promise<(Outcome | Ready)[]> {
  const hashes = batch.map((source) => ('text' in source ? hashOf(source.text) : ''));
  const articles = await load({ graph }, ledgerArticlesOfDossiers, '', { hashes });
  const known = new Map(articles.map((article) => [article.dossier, article]));
  const open = new Set(underWay);
  const read: (Outcome | Ready)[] = [];
  for (const [index, source] of batch.entries()) {
    const before = known.get(hashes[index] ?? '');
    if ('error' in source) read.push(source);
    else if (before && !open.has(before.id))
      read.push({ file: source.file, imported: { article: before.id, outcome: 'UNCHANGED', statements: before.statements } });
    else {
      const one = readOne(source.file, source.text);
      if ('record' in one) open.add(one.record.article.id);
      read.push(one);
      // Lets the engine have its next statement.
      await setImmediate();
    }
  }
  return read;
}

function readOne(file: string, text: string): Outcome | Ready {
  try {
    const { dossier, claims } = readDossier(text, file);
    return { file, text, record: recordOf(dossier, claims, text) };
  } catch (error) {
    if (!(error instanceof BadDossier)) throw error;
    return { file, error };
  }
}

/** Writes them in their order. What many could not do together, each does alone: the failure is that of the one to blame. */
async function writeAll(graph: Graph, known: Known, read: readonly (Outcome | Ready)[]): Promise<Written> {
  const outcomes: Outcome[] = [];
  const waiting = ofDifferentArticles(read);
  for (let group = waiting.shift(); group; group = waiting.shift()) {
    try {
      outcomes.push(...(await write(graph, known, group)));
    } catch (failure) {
      if (group.length === 1) return { outcomes, failure };
      waiting.unshift(...group.map((one) => [one]));
    }
  }
  return { outcomes };
}

/** Groups in their order; an article that comes again begins another one. */
function ofDifferentArticles(read: readonly (Outcome | Ready)[]): (Outcome | Ready)[][] {
  const groups: (Outcome | Ready)[][] = [];
  let articles = new Set<string>();
  for (const one of read) {
    const article = 'record' in one ? one.record.article.id : null;
    if (groups.length === 0 || (article !== null && articles.has(article))) {
      groups.push([]);
      articles = new Set();
    }
    groups.at(-1)?.push(one);
    if (article !== null) articles.add(article);
  }
  return groups;
}

/** Writes these, each of another article, in one transaction. */
const write = (graph: Graph, known: Known, sent: readonly (Outcome | Ready)[]): Promise<Outcome[]> =>
  again(async () => {
    if (!sent.some((one) => 'record' in one)) return sent as Outcome[];
    const number = await graph.folded();
    const read: (Outcome | Ready)[] = [];
    for (const one of sent) read.push('record' in one ? await checkedFor(known.author, graph, one) : one);
    const ready = read.filter((one) => 'record' in one);
    const before = await recordsIn(
      graph,
      ready.map(({ record }) => record.article.id),
    );
    const beforeOf = ({ record }: Ready) => before.get(record.article.id) ?? null;
    const outcomes = read.map((one) => ('record' in one ? outcomeOf(one, beforeOf(one)) : one));
    const isWritten = (outcome: Outcome | undefined) => outcome && 'imported' in outcome && outcome.imported.outcome !== 'UNCHANGED';
    const written = read.filter((one, index): one is Ready => 'record' in one && Boolean(isWritten(outcomes[index])));
    const at = new Date().toISOString();
    const [first, ...others] = written.map(
      ({ text, record }, index): Entry => ({
        ...{ number: number + 1 + index, at, kind: 'DOSSIER', subject: record.article.id, body: text, ...authored(known.author) },
        digest: JSON.stringify({ sha256: record.article.dossier, statements: record.statements.length } satisfies Digest),
      }),
    );
    if (!first) return outcomes;
    if (known.at !== number) known.facts.clear();
    // Until it is done nothing is known.
    known.at = -1;
    const decisions = await standingOf(
      graph,
      written.map(({ record }) => record),
    );
    const turns = written.map((one) => ({ before: beforeOf(one), after: standing(one.record, decisions) }));
    await graph.append([first, ...others], await changesOf(graph, turns, known.facts));
    known.at = number + written.length;
    for (const entry of [first, ...others]) known.kept(entry);
    return outcomes;
  });

/** Whoever may replace nothing of others may not put their own before it either. */
function checkRanks({ onlyOwn }: Author, { statements }: ArticleRecord): void {
  const preferred = statements.find(({ statement }) => statement.rank === 'PREFERRED')?.statement;
  if (!onlyOwn || !preferred) return;
  throw new Refused(
    'NOT_OWN',
    `To put a statement before others (\`rank: PREFERRED\`) is for editors, but the dossier does so on ${quote(preferred.fact ?? preferred.gist)}. Leave the rank out.`,
  );
}

/** The dossier, or why it may not come from this author. */
async function checkedFor(author: Author, graph: Graph, ready: Ready): Promise<Outcome | Ready> {
  const { file, text, record } = ready;
  const article = record.article.id;
  try {
    // Sent twice at once: the other one was faster, and this one is unchanged.
    const sent = await sentBefore(graph, { kind: 'DOSSIER', subject: article, body: text, ...authored(author) });
    if (!sent) {
      await checkMayChange(graph, article, author);
      checkRanks(author, record);
    }
    return ready;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { file, error };
  }
}

function outcomeOf({ file, text, record }: Ready, before: ArticleRecord | null): Outcome {
  const article = record.article.id;
  const statements = record.statements.length;
  if (before?.article.dossier === hashOf(text)) return { file, imported: { article, outcome: 'UNCHANGED', statements } };
  const another = anotherText(record, before);
  if (another) return { file, error: new BadInput(`${file}: ${another}`) };
  return { file, imported: { article, outcome: before ? 'CHANGED' : 'ADDED', statements } };
}

/** What is wrong with a dossier whose article is in the graph with another text, if it is. */
export const anotherText = ({ article }: ArticleRecord, before: ArticleRecord | null): string | undefined =>
  before && before.article.sha256 !== article.sha256
    ? `needed an id of its own for each article, but ${quote(article.id)} is in the graph with another text (SHA-256 ${before.article.sha256}). Choose another id; if it is the same article with a new text, "rapport remove" it first.`
    : undefined;
