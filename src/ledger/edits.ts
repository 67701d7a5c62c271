import { type Rank, ranks } from '../claim.js';
import { type Decision, type Judgement, judgementId, type Verdict } from '../decision/decision.js';
import { Refused } from '../errors.js';
import type { Entry, EntryKind, Graph } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { isEntityId, labelsOf, prefixOf, quote } from '../ids.js';
import { ledgerNodesAmong } from '../queries.generated.js';
import { again } from './again.js';
import { type Author, authored, checkExpected, checkOwn, sentBefore } from './author.js';
import { decisionChanges, decisionId, decisionOf, judgementsAround } from './decide.js';
import { contradictionIn } from './same.js';

/** What people decide, kept in the ledger and folded into the graph in one transaction. Each replaces the decision before on the same subject. */

export interface Decided {
  entry: Entry;
  /** In force before, and now; null: none. */
  before: Decision | null;
  after: Decision | null;
}

export interface JudgementInput {
  left: string;
  right: string;
  verdict: Verdict;
  because: string;
  /** Of the same: the id that stays; left out: the one that comes first in the alphabet. */
  keeps?: string | undefined;
  score?: number | undefined;
  evidence?: string[] | undefined;
}

/**
 * Judges whether two ids are of one thing.
 * @throws Refused if it would make one of two that were judged different, with the chain; if an id is unknown, or of another kind
 */
export async function judge(graph: Graph, { left, right, ...input }: JudgementInput, author: Author = {}): Promise<Decided> {
  const keeps = input.verdict === 'SAME' ? (input.keeps ?? [left, right].sort()[0]) : undefined;
  checkPair(left, right, input.keeps);
  const [one, other] = [left, right].sort() as [string, string];
  const body = { ...input, keeps, left: one, right: other };
  return decide(graph, { kind: 'JUDGEMENT', subject: judgementId(left, right), body }, author, async (after) => {
    await needNodes(graph, [left, right], true);
    const { next } = await judgementsAround(graph, judgementId(left, right), after as Judgement);
    const found = contradictionIn(next);
    if (!found) return;
    const { different, chain } = found;
    throw new Refused(
      'CONTRADICTION',
      `${quote(different.left)} and ${quote(different.right)} were judged different${different.by ? ` by ${different.by}` : ''} (${different.because}), but would be the same: ${chain.join(' = ')}. Take one of these judgements back first.`,
      chain,
    );
  });
}

/** Takes the judgement on two ids back: what it joined is apart as it was. */
export const takeBackJudgement = (graph: Graph, left: string, right: string, author: Author = {}): Promise<Decided> =>
  decide(graph, { kind: 'JUDGEMENT', subject: judgementId(left, right), body: null }, author);

/** Gives a statement another weight than its author did. */
export const rankStatement = (
  graph: Graph,
  statement: string,
  input: { rank: Rank; because: string },
  author: Author = {},
): Promise<Decided> =>
  decide(graph, { kind: 'RANKING', subject: statement, body: input }, author, async () => {
    if (!ranks.includes(input.rank)) throw new Refused('INVALID', `A rank is one of ${ranks.join(', ')}, but got ${quote(input.rank)}.`);
    await needNodes(graph, [statement], false);
  });

/** Gives a statement back the rank that its author gave it. */
export const takeBackRanking = (graph: Graph, statement: string, author: Author = {}): Promise<Decided> =>
  decide(graph, { kind: 'RANKING', subject: statement, body: null }, author);

/** Marks an article as taken back: its statements are kept, and hold nothing. */
export const retractArticle = (graph: Graph, article: string, input: { because: string }, author: Author = {}): Promise<Decided> =>
  decide(graph, { kind: 'RETRACTION', subject: article, body: input }, author, () => needNodes(graph, [article], false));

/** Takes a retraction back: the article's statements hold again. */
export const takeBackRetraction = (graph: Graph, article: string, author: Author = {}): Promise<Decided> =>
  decide(graph, { kind: 'RETRACTION', subject: article, body: null }, author);

interface Change {
  kind: EntryKind;
  subject: string;
  /** Null: the decision is taken back. */
  body: Record<string, unknown> | null;
}

function decide(
  graph: Graph,
  { kind, subject, body }: Change,
  author: Author,
  check: (after: Decision) => Promise<void> = async () => {},
): Promise<Decided> {
  if (body && String(body.because ?? '').trim() === '') throw new Refused('INVALID', 'A decision says why (`because`), but got nothing.');
  return again(async () => {
    const number = await graph.folded();
    const made = { kind, subject, body: body === null ? '' : JSON.stringify(body), ...authored(author) };
    const sent = await sentBefore(graph, made);
    if (sent) return { entry: sent, before: null, after: decisionOf(sent) };
    const before = await inForce(graph, decisionId(made));
    checkExpected(author, `the decision in force on ${quote(subject)}`, before);
    checkOwn(author, `the decision in force on ${quote(subject)}`, before);
    if (!body && !before) throw new Refused('NOT_FOUND', `There is no decision in force on ${quote(subject)} that could be taken back.`);
    const entry: Entry = { ...made, number: number + 1, at: new Date().toISOString() };
    const after = decisionOf(entry);
    if (after) await check(after);
    await graph.append([entry], await decisionChanges(graph, entry));
    return { entry, before, after };
  });
}

async function inForce(graph: Graph, id: string): Promise<Decision | null> {
  const [found] = await load({ graph }, ledgerNodesAmong, '', { ids: [id] });
  return (found as Decision | undefined) ?? null;
}

function checkPair(left: string, right: string, keeps: string | undefined): void {
  if (left === right) throw new Refused('INVALID', `A judgement is on two ids, but got ${quote(left)} twice.`);
  for (const id of [left, right])
    if (!isEntityId(id))
      throw new Refused('INVALID', `Needed the id of an actor, a role, a place, an event or an agreement, but got ${quote(id)}.`);
  const [one, other] = [left, right].map((id) => (labelsOf(id)[0] === 'Actor' ? prefixOf(id) : labelsOf(id)[0]));
  if (one !== other || !judged.includes(String(one)))
    throw new Refused(
      'INVALID',
      `Two of one kind can be the same (people, organizations, states, groups, roles, places, events, agreements), but got ${quote(left)} and ${quote(right)}.`,
    );
  if (keeps !== undefined && keeps !== left && keeps !== right)
    throw new Refused('INVALID', `The id that stays (\`keeps\`) is one of the two, but got ${quote(keeps)}.`);
}

const judged = ['person', 'organization', 'state', 'group', 'Role', 'Place', 'Event', 'Agreement'];

/** @param orRedirects whether an id that leads to another one will do */
async function needNodes(graph: Graph, ids: readonly string[], orRedirects: boolean): Promise<void> {
  const asked = orRedirects ? ids.flatMap((id) => [id, `redirect:${id}`]) : [...ids];
  const found = new Set((await load({ graph }, ledgerNodesAmong, '', { ids: asked })).map(({ id }) => id));
  for (const id of ids)
    if (!found.has(id) && !found.has(`redirect:${id}`))
      throw new Refused(
        'NOT_FOUND',
        `Needed an id of the record, but it has none ${quote(id)}. Ask for it by \`people\`, \`organizations\`, \`events\` or \`statements\`.`,
      );
}
