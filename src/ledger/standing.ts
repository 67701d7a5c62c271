import { ranks } from '../claim.js';
import type { Ranking } from '../decision/decision.js';
import { rankingId, redirectId, retractionId } from '../decision/decision.js';
import type { Graph, Value } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { renamed } from '../ids.js';
import { ledgerAnyDecision, ledgerNodesAmong } from '../queries.generated.js';
import type { Statement } from '../statement/statement.js';
import { canonicalJson } from './statement-id.js';
import type { ArticleRecord, Stated } from './statements.js';

/**
 * How an article's record stands under what people decided: ids of one thing are one id, an editor's rank is in place of the author's, and what
 * a retracted article says holds nothing. A pure function of what was written and of the decisions; what was written is kept beside.
 */

/** Decisions in force, as far as some records need them. */
export interface Standing {
  /** From an id to the one that it leads to. */
  leads: ReadonlyMap<string, string>;
  /** By the statement's id. */
  rankings: ReadonlyMap<string, Pick<Ranking, 'rank'>>;
  /** Ids of retracted articles. */
  retracted: ReadonlySet<string>;
}

/** Decisions in force on what these records were written with. */
export async function standingOf(graph: Graph, records: readonly ArticleRecord[]): Promise<Standing> {
  if ((await load({ graph }, ledgerAnyDecision, '', {})).length === 0)
    return { leads: new Map(), rankings: new Map(), retracted: new Set() };
  const ids = new Set<string>();
  for (const { article, statements } of records) {
    ids.add(retractionId(article.id));
    for (const { statement, about } of statements) {
      ids.add(rankingId(statement.id));
      for (const id of [...about, ...(statement.accordingTo ?? [])]) ids.add(redirectId(id));
    }
    ids.add(redirectId(article.publisher));
  }
  const nodes = await load({ graph }, ledgerNodesAmong, '', { ids: [...ids] });
  const of = (prefix: string) => nodes.filter(({ id }) => id.startsWith(`${prefix}:`));
  return {
    leads: new Map(of('redirect').map(({ of: from, leadsTo }) => [String(from), String(leadsTo)])),
    rankings: new Map(of('ranking').map(({ statement, rank }) => [String(statement), { rank: rank as Ranking['rank'] }])),
    retracted: new Set(of('retraction').map(({ article }) => String(article))),
  };
}

/** A record as it was written, under these decisions. */
export function standing({ article, statements }: ArticleRecord, decisions: Standing): ArticleRecord {
  const { leads } = decisions;
  const isRetracted = decisions.retracted.has(article.id);
  const publisher = isRetracted ? undefined : leads.get(article.publisher);
  return {
    article: {
      ...article,
      ...(publisher ? { publisher, writtenPublisher: article.publisher } : {}),
      ...(isRetracted ? { retracted: true } : {}),
    },
    statements: statements.map((one) => stands(one, decisions, isRetracted)),
  };
}

/** What a statement's standing can change. */
const changeable = ['fact', 'claims', 'accordingTo', 'restsOn', 'rank', 'byRank'] as const;

function stands(written: Stated, { leads, rankings }: Standing, isRetracted: boolean): Stated {
  const { statement, about } = written;
  const idOf = (id: string): string => leads.get(id) ?? id;
  const rank = rankings.get(statement.id)?.rank ?? statement.rank;
  const isNamed = !isRetracted && [...about, ...statement.restsOn, ...(statement.accordingTo ?? [])].some((id) => leads.has(id));
  if (!isNamed && rank === statement.rank && !isRetracted) return written;
  const { fact, accordingTo, restsOn, claims, byRank, ...rest } = statement;
  const own: Pick<Statement, (typeof changeable)[number]> = {
    claims: isNamed ? canonicalJson(withOtherIds(JSON.parse(claims), idOf)) : claims,
    restsOn: isNamed ? [...new Set(restsOn.map(idOf))].sort() : restsOn,
    rank,
    byRank: `${ranks.indexOf(rank)}${byRank.slice(1)}`,
    ...(fact === undefined || isRetracted ? {} : { fact: renamed(fact, idOf) }),
    ...(accordingTo ? { accordingTo: isNamed ? accordingTo.map(idOf) : accordingTo } : {}),
  };
  const before = Object.fromEntries(changeable.flatMap((key) => (statement[key] === undefined ? [] : [[key, statement[key] as Value]])));
  return {
    ...written,
    statement: {
      ...rest,
      ...own,
      ...(isRetracted ? { retracted: true } : {}),
      written: canonicalJson({ ...before, about: about.toSorted() }),
    },
    about: isRetracted ? [] : [...new Set(about.map(idOf))],
  };
}

/** A record as its dossier has it, whatever was decided since. */
export function asWritten({ article, statements }: ArticleRecord): ArticleRecord {
  const { writtenPublisher, retracted, ...rest } = article;
  return {
    article: { ...rest, publisher: writtenPublisher ?? rest.publisher },
    statements: statements.map((one) => {
      const { written, retracted: _, ...statement } = one.statement;
      if (written === undefined) return one;
      const { about, ...own } = JSON.parse(written) as Pick<Statement, (typeof changeable)[number]> & { about: string[] };
      for (const key of changeable) delete (statement as Partial<Statement>)[key];
      return { ...one, statement: { ...statement, ...own } as Statement, about };
    }),
  };
}

/** Values with other ids; a list holds each once. */
function withOtherIds(value: Value, idOf: (id: string) => string): Value {
  if (typeof value === 'string') return idOf(value);
  if (Array.isArray(value)) {
    const all = value.map((one) => withOtherIds(one, idOf));
    return all.every((one) => typeof one === 'string') ? [...new Set(all)] : all;
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withOtherIds(one, idOf)]));
}
