import type { Article, Overlap } from '../article/article.js';
import { parseLocator, parseSpan } from '../article/locator.js';
import type { FactKind } from '../claim.js';
import type { Graph } from '../graph/graph.js';
import { load } from '../graph/load.js';
import type { Dossier } from '../ledger/dossier-shape.js';
import type { ArticleRecord } from '../ledger/statements.js';
import { articlesOfText, articlesSaying, articlesWithPassages, ledgerArticlesAmong, passagesOfArticle } from '../queries.generated.js';

/**
 * Articles that look like copies: one reprints or retells the other, so that the two are no two origins. Only their authors can say so
 * (`article.derivedFrom`); here stand the signs of it.
 */

export interface Copy {
  article: Article;
  /** How much they look so, 0 to 1: that none of the signs deceives would be as unlikely as that all do. */
  score: number;
  signs: Sign[];
  /** Whether one of them is said to derive from the other. */
  isDeclared: boolean;
}

export interface Sign {
  kind: 'TEXT' | 'PASSAGES' | 'FACTS' | 'TITLE';
  score: number;
  because: string;
}

/** Shorter passages stand in many articles: names, titles of posts. */
const leastLength = 20;
/** Two reports of one event say the same, and are no copies if they come from two desks. */
const mostByFacts = 0.5;
const byTitle = 0.3;
const leastFacts = 3;
const mostDays = 3;
const leastScore = 0.25;

/** Facts that few articles share: what took place, was agreed, was counted. */
const tellingKinds: readonly FactKind[] = ['EVENT', 'PARTICIPATION', 'AGREEMENT', 'OBSERVATION'];

/** @param record of the dossier, under the decisions in force */
export async function copiesOf(graph: Graph, { article, statements }: ArticleRecord, dossier: Dossier): Promise<Copy[]> {
  const reader = { graph };
  const self = article.id;
  const spans = spansOf(dossier);
  const facts = [...new Set(statements.flatMap(({ statement }) => (isTelling(statement) && statement.fact ? [statement.fact] : [])))];
  const [sameText, withPassages, saying] = await Promise.all([
    load(reader, articlesOfText, '', { sha256: article.sha256 }),
    load(reader, articlesWithPassages, '', { passages: [...new Set(spans.all.map(({ sha256 }) => sha256))], self }),
    load(reader, articlesSaying, '', { facts, kinds: [...tellingKinds], self }),
  ]);
  const overlaps = { passages: byArticle(withPassages), facts: byArticle(saying) };
  const ids = [...sameText.map(({ id }) => id), ...overlaps.passages.keys(), ...overlaps.facts.keys()].filter((id) => id !== self);
  const others = await load(reader, ledgerArticlesAmong, '', { articles: [...new Set(ids)] });
  const copies = await Promise.all(
    others.map(async (other): Promise<Copy> => {
      const passages = overlaps.passages.has(other.id) ? await load(reader, passagesOfArticle, other.id, {}) : [];
      const signs = [
        ...(other.sha256 === article.sha256 ? [{ kind: 'TEXT', score: 1, because: 'Its text is the same, to the letter.' } as const] : []),
        ...passageSign(spans, passages),
        ...factSign(facts.length, overlaps.facts.get(other.id), daysBetween(article, other)),
      ];
      if (signs.length > 0 && sameTitle(article, other)) signs.push({ kind: 'TITLE', score: byTitle, because: 'Its title is the same.' });
      return { article: other, score: together(signs), signs, isDeclared: derives(article, other) || derives(other, article) };
    }),
  );
  return copies.filter(({ score }) => score >= leastScore).toSorted((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
}

const isTelling = ({ kind }: { kind: string }): boolean => (tellingKinds as readonly string[]).includes(kind);
const byArticle = (overlaps: readonly Overlap[]): Map<string, Overlap> => new Map(overlaps.map((one) => [one.article, one]));
const derives = ({ derivedFrom = [] }: Article, { id }: Article): boolean => derivedFrom.includes(id);
const plain = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const sameTitle = (one: Article, other: Article): boolean => plain(one.title) === plain(other.title);
const together = (signs: readonly Sign[]): number => Math.round((1 - signs.reduce((rest, { score }) => rest * (1 - score), 1)) * 100) / 100;

interface Span {
  start: number;
  end: number;
  sha256: string;
}
interface Spans {
  cited: Span[];
  /** With whole sentences: what the other article cites may be one. */
  all: Span[];
}

function spansOf({ passages, sentences }: Dossier): Spans {
  const cited = Object.entries(passages).map(([locator, hash]) => ({ ...parseLocator(locator), sha256: hash.split(' ')[0] ?? '' }));
  const isLong = ({ start, end }: Span): boolean => end - start >= leastLength;
  return { cited: cited.filter(isLong), all: [...cited, ...Object.values(sentences).map(parseSpan)].filter(isLong) };
}

/** How much of what either cites stands in the other to the letter: a short article may be a part of a long one. */
function passageSign({ cited, all }: Spans, theirs: readonly Span[]): Sign[] {
  const long = theirs.filter(({ start, end }) => end - start >= leastLength);
  const [here, there] = [new Set(all.map(({ sha256 }) => sha256)), new Set(long.map(({ sha256 }) => sha256))];
  const shares = [
    { found: cited.filter(({ sha256 }) => there.has(sha256)), of: cited, whose: 'this dossier cites stand in that article' },
    { found: long.filter(({ sha256 }) => here.has(sha256)), of: long, whose: 'is cited of that article stand in this one' },
  ].map((one) => ({ ...one, share: one.of.length === 0 ? 0 : covered(one.found) / covered(one.of) }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  if (!best || best.share === 0) return [];
  const because = `${best.found.length} of ${best.of.length} passages that ${best.whose} to the letter, ${Math.round(best.share * 100)} % of their length; those under ${leastLength} characters aside.`;
  return [{ kind: 'PASSAGES', score: Math.round(best.share * 100) / 100, because: because.replace('that is cited', 'that are cited') }];
}

/** How many characters lie in some span. */
function covered(spans: readonly Span[]): number {
  let [sum, reached] = [0, 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    sum += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return sum;
}

function factSign(mine: number, overlap: Overlap | undefined, days: number | null): Sign[] {
  if (!overlap || overlap.common < leastFacts || days === null || days > mostDays) return [];
  const share = Math.min(1, overlap.common / Math.min(mine, overlap.own));
  const when = days === 0 ? 'of one day' : `${days} day${days === 1 ? '' : 's'} apart`;
  const because = `It is ${when}, and says ${overlap.common} of the ${mine} things that took place, were agreed or counted here, and ${overlap.own} in all; two reports of one event may do so too.`;
  return [{ kind: 'FACTS', score: Math.round(mostByFacts * share * 100) / 100, because }];
}

/** Days between the times when they may have appeared; null if there are no bounds. */
function daysBetween(one: Article, other: Article): number | null {
  const bounds = [one.earliest, one.latest, other.earliest, other.latest].map((day) => (day ? Date.parse(day) : Number.NaN));
  const [from, to, otherFrom, otherTo] = bounds as [number, number, number, number];
  const gap = Math.max(0, otherFrom - to, from - otherTo) / 86_400_000;
  return Number.isNaN(gap) ? null : Math.round(gap);
}
