import { actorOfName } from '../actor/actor.js';
import { hashOf } from '../article/locator.js';
import { BadDossier, BadInput, LedgerMoved, Unusable } from '../errors.js';
import type { Command, Entry, Graph } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { prefixOf, quote } from '../ids.js';
import {
  ledgerArticle,
  ledgerArticleOfDossier,
  ledgerArticles,
  ledgerNamesOfActor,
  ledgerStatementsOfArticle,
  ledgerStatementsOfFact,
} from '../queries.generated.js';
import { changes } from './changes.js';
import { readDossier } from './dossier.js';
import { type Folded, fold } from './fold.js';
import { type ArticleRecord, projectRecord, recordOf } from './statements.js';

export interface Imported {
  article: string;
  outcome: 'ADDED' | 'CHANGED' | 'UNCHANGED';
  statements: number;
}

/** Writers that met another one read the graph again, this many times. */
const attempts = 5;

/** Reads a dossier into the graph, in one transaction; importing it again changes nothing. */
export async function importDossier(graph: Graph, source: string, file: string): Promise<Imported> {
  const [known] = await load({ graph }, ledgerArticleOfDossier, hashOf(source), {});
  if (known) return { article: known.id, outcome: 'UNCHANGED', statements: known.statements };
  const { dossier, claims } = readDossier(source, file);
  const record = recordOf(dossier, claims, source);
  const article = record.article.id;
  return again(async () => {
    const number = await graph.folded();
    const before = await recordIn(graph, article);
    const answer = { article, statements: record.statements.length };
    if (before?.article.dossier === hashOf(source)) return { ...answer, outcome: 'UNCHANGED' };
    if (before && before.article.sha256 !== record.article.sha256)
      throw new BadInput(
        `${file}: needed an id of its own for each article, but ${quote(article)} is in the graph with another text (SHA-256 ${before.article.sha256}). Choose another id; if it is the same article with a new text, "rapport remove" it first.`,
      );
    const entry: Entry = { number: number + 1, at: new Date().toISOString(), kind: 'DOSSIER', article, body: source };
    await graph.append(entry, await changesOf(graph, before, record));
    return { ...answer, outcome: before ? 'CHANGED' : 'ADDED' };
  });
}

/** Takes an article's dossier away; the graph is then what it was before it came. */
export async function removeArticle(graph: Graph, article: string): Promise<void> {
  await again(async () => {
    const number = await graph.folded();
    const before = await recordIn(graph, article);
    if (!before) throw new BadInput(`Needed the id of an article in the graph, but got ${quote(article)}. "rapport list" shows them.`);
    const entry: Entry = { number: number + 1, at: new Date().toISOString(), kind: 'WITHDRAWAL', article, body: '' };
    await graph.append(entry, await changesOf(graph, before, null));
  });
}

/** Folds what the ledger keeps and the graph lacks: after a crash, or when a damaged graph was set aside. */
export async function catchUp(graph: Graph, progress: (number: number) => void = () => {}): Promise<number> {
  let caughtUp = 0;
  for await (const entry of graph.entries(await graph.folded())) {
    const commands = await changesOf(graph, await recordIn(graph, entry.article), entryRecord(entry, graph.place));
    try {
      await graph.fold(entry.number, commands.map(asFarAsItGoes));
    } catch (error) {
      // Another process that started too may have folded this entry.
      if (!(error instanceof LedgerMoved) || (await graph.folded()) < entry.number) throw error;
    }
    progress(entry.number);
    caughtUp++;
  }
  return caughtUp;
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

/** An article and its statements as the graph holds them, or null. */
async function recordIn(graph: Graph, id: string): Promise<ArticleRecord | null> {
  const reader = { graph };
  const [article] = await load(reader, ledgerArticle, id, {});
  if (!article) return null;
  const rows = await load(reader, ledgerStatementsOfArticle, id, {});
  return { article, statements: rows.map(({ passages = [], about = [], ...statement }) => ({ statement, passages, about })) };
}

/** What turns the graph with one record of an article into the graph with another. */
export async function changesOf(graph: Graph, before: ArticleRecord | null, after: ArticleRecord | null): Promise<Command[]> {
  const mine = (record: ArticleRecord | null): Folded[] => record?.statements.map(({ statement }) => statement) ?? [];
  const others = await statementsBeside(graph, [...mine(before), ...mine(after)], (before ?? after)?.article.id);
  const folded = (record: ArticleRecord | null) => {
    const { nodes, edges } = fold([...others, ...mine(record)]);
    const own = projectRecord(record);
    return { nodes: [...nodes, ...own.nodes], edges: [...edges, ...own.edges] };
  };
  return changes(folded(before), folded(after));
}

/** What other articles say about the facts that these statements touch, and about facts that fold with them. */
async function statementsBeside(graph: Graph, touching: readonly Folded[], article: string | undefined): Promise<Folded[]> {
  const reader = { graph };
  const facts = new Set(touching.flatMap(({ fact }) => fact ?? []));
  const actors = new Set([...facts].map((fact) => (prefixOf(fact) === 'name' ? actorOfName(fact) : fact)).filter(isActor));
  const names = await Promise.all([...actors].map((actor) => load(reader, ledgerNamesOfActor, actor, {})));
  for (const id of [...actors, ...names.flat().map((name) => name.id)]) facts.add(id);
  const statements = await Promise.all([...facts].map((fact) => load(reader, ledgerStatementsOfFact, fact, {})));
  return statements.flat().filter((statement) => statement.article !== article);
}

const isActor = (id: string): boolean => /^(person|organization|state|group):/.test(id);

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedgerMoved) || attempt === attempts) throw error;
    }
  }
}

/** Articles in the graph, by the day they appeared. */
export async function listArticles(graph: Graph): Promise<{ id: string; title: string; sha256: string; statements: number }[]> {
  const rows = await load({ graph }, ledgerArticles, '', {});
  return rows.map(({ id, title, sha256, statements }) => ({ id, title, sha256, statements }));
}
