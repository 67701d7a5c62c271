import { actorOfName } from '../actor/actor.js';
import type { Article } from '../article/article.js';
import type { GraphEdge, Projection } from '../fact.js';
import type { Command, Graph } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { prefixOf } from '../ids.js';
import {
  ledgerArticlesAmong,
  ledgerArticlesDerivedFrom,
  ledgerNamesOfActors,
  ledgerSaidOfFacts,
  ledgerStatementsOfArticle,
} from '../queries.generated.js';
import { changes } from './changes.js';
import { type Folded, type Gathered, gatherAll, project } from './fold.js';
import { type ArticleRecord, derivationsOf, projectRecord } from './statements.js';

/** What becomes of one article: its record in the graph, and the one that comes in its place; null: none. */
export interface Turn {
  before: ArticleRecord | null;
  after: ArticleRecord | null;
}

/**
 * What was said about facts that stand in a graph, by who owns them: an actor owns its names, any other fact itself. Kept from batch to batch,
 * it spares reading again and again what is said about a thing that is in every article.
 */
export type KnownFacts = Map<string, Map<string, Gathered>>;

/** Owners whose facts are kept: those that were touched last. */
const mostKnown = 20_000;

/** Articles and their statements as the graph holds them, by their ids; without those that it has not. */
export async function recordsIn(graph: Graph, ids: readonly string[]): Promise<Map<string, ArticleRecord>> {
  const reader = { graph };
  const articles = await load(reader, ledgerArticlesAmong, '', { articles: [...ids] });
  const records = articles.map(async (article): Promise<[string, ArticleRecord]> => {
    const rows = await load(reader, ledgerStatementsOfArticle, article.id, {});
    return [
      article.id,
      { article, statements: rows.map(({ passages = [], about = [], ...statement }) => ({ statement, passages, about })) },
    ];
  });
  return new Map(await Promise.all(records));
}

/**
 * What turns the graph into the one after all turns, each of another article.
 * @param known facts as they stand in the graph; afterwards, as they stand after the turns
 * @param beside what else there is and is to be, of no article
 */
export async function changesOf(
  graph: Graph,
  turns: readonly Turn[],
  known: KnownFacts = new Map(),
  beside: { before: Projection; after: Projection } = { before: nothing, after: nothing },
): Promise<Command[]> {
  const touched = await lookedAt(graph, turns, project, known);
  const derivations = await derivationsBeside(graph, turns);
  const before = [...touched.map((one) => one.before), ...turns.map((turn) => projectRecord(turn.before)), beside.before];
  const after = [...touched.map((one) => one.after), ...turns.map((turn) => projectRecord(turn.after)), beside.after];
  before.push({ nodes: [], edges: derivations.before });
  after.push({ nodes: [], edges: derivations.after });
  return changes(joined(before), joined(after));
}

/**
 * What is said about all that the turns touch, by those who own it, before and after them; over what other articles say.
 * @param look what to see in it, at once: what was gathered grows
 * @param known as it stands in the graph; afterwards, as it stands after the turns
 */
export async function lookedAt<Seen>(
  graph: Pick<Graph, 'engine' | 'read'>,
  turns: readonly Turn[],
  look: (facts: ReadonlyMap<string, Gathered>) => Seen,
  known: KnownFacts = new Map(),
): Promise<{ before: Seen; after: Seen }[]> {
  const [leaving, arriving] = [byOwner(turns.map(({ before }) => before)), byOwner(turns.map(({ after }) => after))];
  const owners = [...new Set([...leaving.keys(), ...arriving.keys()])];
  // What was gathered cannot be taken apart again.
  for (const owner of leaving.keys()) known.delete(owner);
  const gone = turns.flatMap(({ before }) => (before ? [before.article.id] : []));
  const rows = await saidBeside(
    graph,
    new Map(
      owners.flatMap((owner) => (known.has(owner) ? [] : [[owner, [...(leaving.get(owner) ?? []), ...(arriving.get(owner) ?? [])]]])),
    ),
    gone,
  );
  const seen = owners.map((owner) => {
    const others = rows.get(owner) ?? [];
    const facts = known.get(owner) ?? gatherAll(others);
    const left = leaving.get(owner);
    const before = look(left ? gatherAll([...others, ...left]) : facts);
    const after = look(gatherAll(arriving.get(owner) ?? [], facts));
    known.delete(owner);
    known.set(owner, facts);
    return { before, after };
  });
  for (const owner of known.keys()) {
    if (known.size <= mostKnown) break;
    known.delete(owner);
  }
  return seen;
}

/** Edges between articles and what they derive from, before and after: either may come before the other. */
async function derivationsBeside(graph: Graph, turns: readonly Turn[]): Promise<{ before: GraphEdge[]; after: GraphEdge[] }> {
  const turning = new Map(turns.map((turn) => [(turn.before ?? turn.after)?.article.id ?? '', turn]));
  const comeOrGone = [...turning].flatMap(([id, { before, after }]) => (before && after ? [] : [id]));
  const reader = { graph };
  const beside = comeOrGone.length > 0 ? await load(reader, ledgerArticlesDerivedFrom, '', { articles: comeOrGone }) : [];
  const others = beside.filter(({ id }) => !turning.has(id));
  const [then, now] = [turns.flatMap(({ before }) => before?.article ?? []), turns.flatMap(({ after }) => after?.article ?? [])];
  const sources = [...new Set([...then, ...now, ...others].flatMap(({ derivedFrom }) => derivedFrom ?? []))];
  const standing = sources.filter((id) => !turning.has(id));
  const found = standing.length > 0 ? await load(reader, ledgerArticlesAmong, '', { articles: standing }) : [];
  const isThere = new Set(found.map(({ id }) => id));
  const edges = (articles: readonly Article[], when: 'before' | 'after') =>
    [...articles, ...others].flatMap((article) => derivationsOf(article, (id) => isThere.has(id) || Boolean(turning.get(id)?.[when])));
  return { before: edges(then, 'before'), after: edges(now, 'after') };
}

const nothing: Projection = { nodes: [], edges: [] };

const joined = (all: readonly Projection[]): Projection => ({
  nodes: all.flatMap(({ nodes }) => nodes),
  edges: all.flatMap(({ edges }) => edges),
});

const ownerOf = (fact: string): string => (prefixOf(fact) === 'name' ? actorOfName(fact) : fact);
const isActor = (id: string): boolean => /^(person|organization|state|group):/.test(id);

function byOwner(records: readonly (ArticleRecord | null)[]): Map<string, Folded[]> {
  const owners = new Map<string, Folded[]>();
  for (const { statement } of records.flatMap((record) => record?.statements ?? [])) {
    if (statement.fact === undefined) continue;
    const owner = ownerOf(statement.fact);
    const others = owners.get(owner);
    if (others) others.push(statement);
    else owners.set(owner, [statement]);
  }
  return owners;
}

/** What other articles say about all facts of these owners, in two trips at most. */
async function saidBeside(
  graph: Pick<Graph, 'engine' | 'read'>,
  touching: ReadonlyMap<string, readonly Folded[]>,
  articles: readonly string[],
): Promise<Map<string, Folded[]>> {
  const said = new Map<string, Folded[]>([...touching.keys()].map((owner) => [owner, []]));
  const actors = [...touching.keys()].filter(isActor);
  const names = actors.length > 0 ? await load({ graph }, ledgerNamesOfActors, '', { actors }) : [];
  const touched = [...touching.values()].flatMap((statements) => statements.flatMap(({ fact }) => fact ?? []));
  const facts = [...new Set([...touching.keys(), ...touched, ...names.map(({ id }) => id)])];
  if (facts.length === 0) return said;
  const rows = await load({ graph }, ledgerSaidOfFacts, '', { facts, without: articles.length > 0 ? [...articles] : null });
  for (const row of rows) said.get(ownerOf(row.fact ?? ''))?.push(row);
  return said;
}
