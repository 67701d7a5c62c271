import { Article } from '../article/article.js';
import { hashOf, parseLocator } from '../article/locator.js';
import { basisOf, type Claim, factKinds, modalities, ranks, whenOf } from '../claim.js';
import { type GraphEdge, type GraphNode, kept, type Projection } from '../fact.js';
import type { Passage, Statement } from '../statement/statement.js';
import { bases, dateKey, firstDay, type When, whenProperties } from '../time.js';
import { locatorsOf } from './dossier-check.js';
import { type Dossier, namesIn } from './dossier-shape.js';
import { canonicalJson, statementId, voiceOf } from './statement-id.js';

/** An article with all it says, ready for the graph. Built from a dossier, or read back from the graph. */
export interface ArticleRecord {
  article: Article;
  statements: Stated[];
}

/** A statement with where it stands and what it is about. */
export interface Stated {
  statement: Statement;
  passages: Passage[];
  about: string[];
}

/** Statements of a dossier. Same dossier, same statements; their ids depend on article, voice, fact, modality and values alone. */
export function recordOf(dossier: Dossier, claims: readonly Claim[], source: string): ArticleRecord {
  const { id, publisher, when: writtenWhen, ...properties } = dossier.article;
  const when = writtenWhen ? whenOf(writtenWhen) : null;
  const article = Article.parse(
    kept({
      ...properties,
      ...whenProperties(when),
      id,
      publisher,
      dossier: hashOf(source),
      byDate: dateKey(when, id),
    }),
  );
  const [day, names] = [when ? firstDay(when) : null, namesIn(dossier)];
  return { article, statements: claims.map((claim) => statementOf(dossier, claim, day, names)) };
}

function statementOf(dossier: Dossier, claim: Claim, day: string | null, names: ReadonlyMap<string, string>): Stated {
  const { evidence } = claim;
  const isRemark = !(factKinds as readonly string[]).includes(claim.kind);
  const accordingTo = voiceOf(dossier.voices, claim);
  const modality = evidence.modality ?? 'HELD';
  const rank = evidence.rank ?? 'NORMAL';
  const { basis, because } = basisOf(evidence);
  const passages = locatorsOf(claim).map((locator) => passageOf(dossier, locator));
  const id = statementId(dossier, claim);
  const first = passages.map((passage) => passage.byPlace).toSorted()[0] ?? '';
  const statement = kept({
    ...whenProperties((claim.values.when ?? null) as When | null),
    id,
    kind: claim.kind,
    ...(isRemark ? { remark: claim.fact } : { fact: claim.fact }),
    article: dossier.article.id,
    gist: evidence.gist ?? claim.gist.charAt(0).toUpperCase() + claim.gist.slice(1),
    citation: citation(dossier, names, accordingTo, passages),
    basis,
    because,
    modality,
    rank,
    opens: isRemark ? (claim.values.opens ?? null) : null,
    ...(accordingTo.length > 0 ? { accordingTo } : {}),
    restsOn: whatItRestsOn(accordingTo, dossier.article),
    claims: canonicalJson(claim.values),
    byRank: [`${ranks.indexOf(rank)}${modalities.indexOf(modality)}${bases.indexOf(basis)}`, day ?? '9999', id].join('|'),
    byDate: [day ?? '-', dossier.article.id, first.split('|')[1] ?? '', id].join('|'),
  }) as Statement;
  return { statement, passages, about: [...new Set(claim.about)] };
}

/**
 * What tells whether two statements are independent: they are not if they share any of these. Two voices in one article are not, nor two
 * articles of one publisher, nor an article and what it derives from.
 */
const whatItRestsOn = (accordingTo: readonly string[], { id, publisher, derivedFrom = [] }: Dossier['article']): string[] =>
  [...new Set([...(accordingTo.length > 0 ? accordingTo : [publisher]), id, ...derivedFrom])].sort();

function passageOf(dossier: Dossier, text: string): Passage {
  const { paragraph, sentence, start, end } = parseLocator(text);
  const [sha256 = '', quoted] = (dossier.passages[text] ?? '').split(' ');
  const article = dossier.article.id;
  return {
    id: `passage:${article.slice('article:'.length)}/${start}-${end}`,
    article,
    paragraph,
    sentence,
    start,
    end,
    quoted: quoted === 'quoted',
    sha256,
    byPlace: `${article}|${String(start).padStart(9, '0')}-${String(end).padStart(9, '0')}`,
  };
}

/** "Korean Central News Agency, quoted by Yonhap, spring 2014, paragraph 8" */
function citation(
  dossier: Dossier,
  names: ReadonlyMap<string, string>,
  accordingTo: readonly string[],
  passages: readonly Passage[],
): string {
  const voices = accordingTo.toReversed().map((id) => `${names.get(id) ?? id}, quoted by `);
  const numbers = [...new Set(passages.map((passage) => passage.paragraph))].toSorted((a, b) => a - b);
  const list = numbers.length > 1 ? `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}` : String(numbers[0]);
  return `${voices.join('')}${dossier.article.citeAs}, paragraph${numbers.length > 1 ? 's' : ''} ${list}`;
}

/** The record's own nodes and edges: those that come from no fold. */
export function projectRecord(record: ArticleRecord | null): Projection {
  if (!record) return { nodes: [], edges: [] };
  const { article } = record;
  const nodes = new Map<string, GraphNode>([[article.id, { id: article.id, properties: kept({ ...article }) }]]);
  // What it names need not be there once it holds nothing.
  const edges: GraphEdge[] = article.retracted ? [] : [edge('PUBLISHED_BY', article.id, article.publisher, article.id)];
  for (const { statement, passages, about } of record.statements) {
    nodes.set(statement.id, { id: statement.id, properties: kept({ ...statement }) });
    passages.forEach((passage) => {
      if (!nodes.has(passage.id)) edges.push(edge('OF_ARTICLE', passage.id, article.id, passage.id));
      nodes.set(passage.id, { id: passage.id, properties: { ...passage } });
      edges.push(edge('CITES', statement.id, passage.id, statement.id));
    });
    if (statement.retracted) continue;
    for (const id of about) edges.push(edge('ABOUT', statement.id, id, statement.id));
    const voices = [...new Set(statement.accordingTo)];
    for (const [position, id] of voices.entries()) edges.push(edge('ACCORDING_TO', statement.id, id, statement.id, { position }));
  }
  return { nodes: [...nodes.values()], edges };
}

/** Edges from an article to those that it derives from, which are there only where both are in the graph. */
export const derivationsOf = (article: Article, isThere: (id: string) => boolean): GraphEdge[] =>
  (article.derivedFrom ?? []).filter(isThere).map((source) => edge('DERIVED_FROM', article.id, source, article.id));

const edge = (type: GraphEdge['type'], from: string, to: string, id: string, more = {}): GraphEdge => ({
  type,
  from,
  to,
  properties: { id, ...more },
});
