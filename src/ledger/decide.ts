import { type Decision, type Judgement, type Ranking, type Redirect, rankingId, redirectId, retractionId } from '../decision/decision.js';
import { type GraphNode, kept } from '../fact.js';
import type { Command, Entry, Graph, Value } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { ledgerArticlesNaming, ledgerJudgementsOn, ledgerNodesAmong } from '../queries.generated.js';
import { leadsOf } from './same.js';
import { asWritten, standing, standingOf } from './standing.js';
import { changesOf, recordsIn } from './turn.js';

/** What an entry that is a decision makes of the graph: the decision's node, and the articles whose statements it has stand in another way. */

const kinds = ['JUDGEMENT', 'RANKING', 'RETRACTION'] as const;
type DecisionKind = (typeof kinds)[number];
export const isDecision = ({ kind }: Pick<Entry, 'kind'>): boolean => (kinds as readonly string[]).includes(kind);

/** Id of the node of the decision on this subject. */
export const decisionId = ({ kind, subject }: Pick<Entry, 'kind' | 'subject'>): string =>
  kind === 'RANKING' ? rankingId(subject) : kind === 'RETRACTION' ? retractionId(subject) : subject;

/** The decision that an entry makes; null where it takes one back. */
export function decisionOf(entry: Entry): Decision | null {
  if (entry.body === '') return null;
  const { number, at, by } = entry;
  const named = entry.kind === 'RANKING' ? { statement: entry.subject } : entry.kind === 'RETRACTION' ? { article: entry.subject } : {};
  return { ...JSON.parse(entry.body), ...named, id: decisionId(entry), number, at, ...(by ? { by } : {}) };
}

/** Turns the graph before the entry into the one after it. */
export async function decisionChanges(graph: Graph, entry: Entry): Promise<Command[]> {
  const after = decisionOf(entry);
  const id = decisionId(entry);
  const [before] = await load({ graph }, ledgerNodesAmong, '', { ids: [id] });
  const { articles, leads, redirects } = await touched(graph, entry.kind as DecisionKind, entry.subject, after);
  const records = [...(await recordsIn(graph, articles)).values()];
  const written = records.map(asWritten);
  const found = await standingOf(graph, written);
  const decisions = {
    leads: new Map([...found.leads, ...leads]),
    rankings: put(found.rankings, entry.kind === 'RANKING' ? entry.subject : null, after as Ranking | null),
    retracted: new Set(
      put(
        new Map([...found.retracted].map((one) => [one, one])),
        entry.kind === 'RETRACTION' ? entry.subject : null,
        after && entry.subject,
      ).keys(),
    ),
  };
  for (const [one, lead] of decisions.leads) if (one === lead) decisions.leads.delete(one);
  const turns = records.map((record, index) => ({ before: record, after: standing(written[index] as typeof record, decisions) }));
  const nodesOf = (decision: object | null | undefined, all: readonly Redirect[]): GraphNode[] =>
    [...(decision ? [decision] : []), ...all].map((node) => ({
      id: (node as { id: string }).id,
      properties: kept(node as Record<string, Value>),
    }));
  return changesOf(graph, turns, new Map(), {
    before: { nodes: nodesOf(before, redirects.before), edges: [] },
    after: { nodes: nodesOf(after, redirects.after), edges: [] },
  });
}

/** A copy with the value, or without any if that is null; without a key as it is. */
function put<T>(all: ReadonlyMap<string, T>, key: string | null, value: T | null): Map<string, T> {
  const copy = new Map(all);
  if (key !== null && value === null) copy.delete(key);
  else if (key !== null && value !== null) copy.set(key, value);
  return copy;
}

interface Touched {
  articles: string[];
  /** New leads of ids that had or get another one; of an id that leads nowhere now itself. */
  leads: ReadonlyMap<string, string>;
  redirects: { before: Redirect[]; after: Redirect[] };
}

async function touched(graph: Graph, kind: DecisionKind, subject: string, after: Decision | null): Promise<Touched> {
  const none = { leads: new Map<string, string>(), redirects: { before: [], after: [] } };
  if (kind === 'RETRACTION') return { articles: [subject], ...none };
  if (kind === 'RANKING') {
    const [statement] = await load({ graph }, ledgerNodesAmong, '', { ids: [subject] });
    return { articles: statement ? [String(statement.article)] : [], ...none };
  }
  const { before, next } = await judgementsAround(graph, subject, after as Judgement | null);
  const [was, is] = [leadsOf(before), leadsOf(next)];
  const moved = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id));
  const naming = (ids: string[], onlyRenamed: boolean) =>
    ids.length === 0 ? [] : load({ graph }, ledgerArticlesNaming, '', { ids, onlyRenamed });
  const [own, renamed] = await Promise.all([
    naming(
      moved.filter((id) => !was.has(id)),
      false,
    ),
    naming([...new Set(moved.flatMap((id) => was.get(id) ?? []))], true),
  ]);
  const redirectsOf = (leads: ReadonlyMap<string, string>): Redirect[] =>
    moved.flatMap((of) => (leads.has(of) ? [{ id: redirectId(of), of, leadsTo: leads.get(of) as string }] : []));
  return {
    articles: [...new Set([...own, ...renamed].map(({ id }) => id))],
    leads: new Map(moved.map((id) => [id, is.get(id) ?? id])),
    redirects: { before: redirectsOf(was), after: redirectsOf(is) },
  };
}

/** Judgements in force on all ids that hang together with those of this one, before and after it. */
export async function judgementsAround(
  graph: Graph,
  subject: string,
  after: Judgement | null,
): Promise<{ before: Judgement[]; next: Judgement[] }> {
  const found = new Map<string, Judgement>();
  const seen = new Set<string>();
  let ids = subject.slice('judgement:'.length).split('/');
  while (ids.length > 0) {
    for (const id of ids) seen.add(id);
    const judgements = await load({ graph }, ledgerJudgementsOn, '', { ids });
    for (const judgement of judgements) found.set(judgement.id, judgement);
    const same = judgements.filter(({ verdict }) => verdict === 'SAME');
    ids = [...new Set(same.flatMap(({ left, right }) => [left, right]))].filter((id) => !seen.has(id));
  }
  const before = [...found.values()];
  const next = [...before.filter(({ id }) => id !== subject), ...(after ? [after] : [])];
  return { before, next };
}
