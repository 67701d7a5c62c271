import type { GraphQLResolveInfo } from 'graphql';
import { Actor } from '../actor/actor.graphql.js';
import { Place } from '../actor/place.graphql.js';
import { Role } from '../actor/role.graphql.js';
import { Agreement } from '../agreement/agreement.graphql.js';
import { Article } from '../article/article.graphql.js';
import type { Article as ArticleRow } from '../article/article.js';
import { builder, limits } from '../builder.js';
import type { Context } from '../context.js';
import { Event } from '../event/event.graphql.js';
import { Basis, describedEnum, Modality, narrowed, Rank, StatementKind } from '../evidence.graphql.js';
import { checkFirst, connection, its, many, page } from '../fields.js';
import { after, followField, follows } from '../follow.js';
import { count, load, wishForAll, wishForFirst } from '../graph/load.js';
import type { NoParameters, Read } from '../graph/queries.js';
import { checkAnyId, relationOf } from '../ids.js';
import { Fact, type FactRow, idIn, labelled, Node, single } from '../node.graphql.js';
import { Observation } from '../observation/observation.graphql.js';
import {
  articleOfPassage,
  articleOfStatement,
  factOfStatement,
  passagesOfArticle,
  passagesOfStatement,
  relationOfStatement,
  statements,
  statementsAbout,
  statementsAccordingTo,
  statementsInArticle,
  statementsOfFact,
  statementsOfPassage,
  stats,
  thingsOfStatement,
  voicesOfStatement,
} from '../queries.generated.js';
import { whenField } from '../when.graphql.js';
import type { Passage as PassageRow, Statement as StatementRow } from './statement.js';

export const Statement = builder.objectRef<StatementRow>('Statement');
const StatementConnection = connection('Statement', Statement);
labelled<StatementRow>('Statement', ['gist'], ({ gist }) => gist);

/** The first statements that a query brings: a bounded list, in the query's first order. */
function firstStatements(query: Read<StatementRow, NoParameters>, description: string) {
  const wishFor = (first: number) => wishForFirst(query, {}, checkFirst(first));
  return {
    type: [Statement] as [typeof Statement],
    description,
    args: builder.args((t) => ({
      first: t.int({ required: true, defaultValue: limits.defaultPage, description: `How many: 0 to ${limits.pageSize}.` }),
    })),
    complexity: ({ first }: { first: number }) => ({ field: 1, multiplier: Math.max(1, first) }),
    ...follows({ wishes: ({ first }) => [wishFor(first as number)] }),
    resolve: ({ id }: { id: string }, { first }: { first: number }, context: Context, info: GraphQLResolveInfo) =>
      after(
        followField(context, info, id, query, () => wishFor(first)),
        (found) => found.map(({ row }) => row as StatementRow),
      ),
  };
}

const Passage = builder.objectRef<PassageRow>('Passage').implement({
  description: "A place in an article's text.",
  interfaces: [Node],
  fields: (t) => ({
    article: t.field(its(articleOfPassage, Article, 'The article it stands in.')),
    paragraph: t.exposeInt('paragraph', { description: 'Counted from 1, the headline; empty lines do not count.' }),
    sentence: t.exposeInt('sentence', { description: 'Counted from 1 within the paragraph.' }),
    start: t.exposeInt('start', { description: 'Its first code point in the text, from 0.' }),
    end: t.exposeInt('end', { description: 'The code point after its last.' }),
    quoted: t.exposeBoolean('quoted', { description: "Whether it stands in the article's own quotation marks." }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of its words, so that whoever has the text can check them.' }),
    text: t.string({
      nullable: true,
      description: 'Its words, where a copy of the article is attached; else null.',
      ...follows({ wishes: () => [wishForAll(articleOfPassage, {})] }, 'start', 'end'),
      resolve: async (passage, _, context) => {
        const [article] = (await load(context, articleOfPassage, passage.id, {})) as ArticleRow[];
        const text = article && (await context.texts.textOf(article.sha256));
        return text ? [...text].slice(passage.start, passage.end).join('') : null;
      },
    }),
    statements: t.field(firstStatements(statementsOfPassage, 'What it supports, in the order of its article.')),
  }),
});
const PassageConnection = connection('Passage', Passage);
labelled<PassageRow>(
  'Passage',
  ['paragraph', 'sentence', 'start', 'end'],
  ({ paragraph, sentence, start, end }) => `paragraph ${paragraph}, sentence ${sentence}, ${start}-${end}`,
);

/** A fact is a node, or an edge of two ends. */
const claimed = { node: wishForAll(factOfStatement, {}), relation: wishForAll(relationOfStatement, {}) };

builder.objectType(Statement, {
  description: 'What one voice in one article says about one fact; or a remark, which claims none.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.field({ type: StatementKind, description: 'What it is about.', resolve: ({ kind }) => kind }),
    fact: t.field({
      type: Fact,
      nullable: true,
      description: 'The fact that it claims; null for a remark.',
      ...follows({ wishes: () => [claimed.node, claimed.relation] }, 'fact'),
      resolve: ({ id, fact }, _, context, info) => {
        if (!fact) return null;
        const wish = relationOf(fact) ? claimed.relation : claimed.node;
        return after(followField(context, info, id, wish.query, wish), ([row]) => (row?.row as FactRow | undefined) ?? null);
      },
    }),
    gist: t.exposeString('gist', { description: 'What it says, in our own words.' }),
    citation: t.exposeString('citation', { description: 'A line that can be pasted.' }),
    article: t.field(its(articleOfStatement, Article, 'The article that says so.')),
    passages: t.field(many(passagesOfStatement, Passage, 'Where it stands.')),
    accordingTo: t.field(many(voicesOfStatement, Actor, 'On whose word, from the article outwards; empty: the article itself.')),
    basis: t.field({ type: Basis, description: 'How it is known.', resolve: ({ basis }) => basis }),
    because: t.string({ nullable: true, description: 'Why, where it is resolved or inferred.', resolve: ({ because }) => because ?? null }),
    modality: t.field({ type: Modality, description: 'Whether it is said to have been so.', resolve: ({ modality }) => modality }),
    rank: t.field({ type: Rank, description: 'Its weight when others differ.', resolve: ({ rank }) => rank }),
    opens: t.string({
      nullable: true,
      description: 'The field that the text leaves open, such as `signatories`.',
      resolve: ({ opens }) => opens ?? null,
    }),
    when: t.field(whenField('The time that it claims.')),
    claims: t.exposeString('claims', { description: 'The values that it claims, as JSON.' }),
    about: t.field(many(thingsOfStatement, Node, 'What it names.')),
  }),
});

const StatementOrder = describedEnum<'DATE_ASC' | 'DATE_DESC' | 'RANK'>('StatementOrder', 'Orders of statements.', {
  DATE_ASC: 'By article, earliest first, and in the order of its text.',
  DATE_DESC: 'The same backwards.',
  RANK: 'Best first: by rank, modality, basis, and date of the article.',
});
const ReadingOrder = describedEnum<'DATE_ASC' | 'DATE_DESC'>('ReadingOrder', 'Orders of what an article says.', {
  DATE_ASC: 'By article, earliest first, and in the order of its text.',
  DATE_DESC: 'The same backwards.',
});

builder.interfaceFields(Fact, (t) => ({
  statements: t.field(
    firstStatements(statementsOfFact, 'What is said about it, best first. The tail is the root `statements(filter: {fact})`.'),
  ),
  statementCount: t.int({
    description: 'How many statements there are about it.',
    ...follows({ wishes: () => [{ query: statementsOfFact, parameters: {}, part: 'count' }] }),
    resolve: ({ id }, _, context) => count(context, statementsOfFact, {}, id),
  }),
}));

const SomeStatements = builder.inputType('SomeStatements', {
  description: 'Which statements of a thing; every condition that is given must hold.',
  fields: (t) => ({
    kinds: t.field({ type: [StatementKind], description: 'What they are about.' }),
    basis: t.field({ type: [Basis], description: 'How they are known.' }),
  }),
});
const some = {
  filter: SomeStatements,
  orders: ReadingOrder,
  parameters: (filter: typeof SomeStatements.$inferInput | null) => ({
    kinds: filter?.kinds ? [...filter.kinds] : null,
    basis: filter?.basis ? [...filter.basis] : null,
  }),
};
const mentioned = () => page(statementsAbout, StatementConnection, 'Statements and remarks that name it.', some);
builder.interfaceFields(Actor, (t) => ({
  mentionedIn: t.field(mentioned()),
  said: t.field(page(statementsAccordingTo, StatementConnection, 'Statements and remarks that rest on their word.', some)),
}));
builder.interfaceField(Event, 'mentionedIn', (t) => t.field(mentioned()));
builder.objectField(Place, 'mentionedIn', (t) => t.field(mentioned()));
builder.objectField(Role, 'mentionedIn', (t) => t.field(mentioned()));
builder.objectField(Agreement, 'mentionedIn', (t) => t.field(mentioned()));
builder.objectField(Observation, 'mentionedIn', (t) => t.field(mentioned()));
builder.objectFields(Article, (t) => ({
  statements: t.field(page(statementsInArticle, StatementConnection, 'What it says, in the order of its text.', some)),
  passages: t.field(page(passagesOfArticle, PassageConnection, 'Passages of it that statements stand on.', { parameters: () => ({}) })),
}));

const conditions = {
  fact: 'Id of a fact, a relation among them.',
  about: 'A thing that they name.',
  article: 'The article that says so.',
  accordingTo: 'Somebody on whose word they rest, at any remove.',
};
const StatementFilter = builder.inputType('StatementFilter', {
  description: 'Which statements; every condition that is given must hold.',
  fields: (t) => ({
    fact: t.id({ description: conditions.fact }),
    about: t.id({ description: conditions.about }),
    article: t.id({ description: conditions.article }),
    accordingTo: t.id({ description: conditions.accordingTo }),
    kinds: t.field({ type: [StatementKind], description: 'What they are about.' }),
    basis: t.field({ type: [Basis], description: 'How they are known.' }),
    modality: t.field({ type: [Modality], description: 'Whether it is said to have been so.' }),
    opens: t.string({ description: 'The field that they leave open.' }),
  }),
});

const anyId = (id: string | null | undefined): string | null => (id == null ? null : checkAnyId(id));
const parametersOf = (only: string[] | null) => (filter: typeof StatementFilter.$inferInput | null) => ({
  fact: anyId(filter?.fact),
  about: anyId(filter?.about),
  article: idIn(filter?.article, 'Article'),
  accordingTo: idIn(filter?.accordingTo, 'Actor'),
  kinds: narrowed(filter?.kinds ? [...filter.kinds] : null, only),
  basis: filter?.basis ? [...filter.basis] : null,
  modality: filter?.modality ? [...filter.modality] : null,
  opens: filter?.opens ?? null,
});

single('statement', 'Statement', Statement);
single('passage', 'Passage', Passage);
builder.queryFields((t) => ({
  statements: t.field(
    page(statements, StatementConnection, 'Statements and remarks.', {
      filter: StatementFilter,
      orders: StatementOrder,
      parameters: parametersOf(null),
    }),
  ),
  openQuestions: t.field(
    page(statements, StatementConnection, 'What the record does not know: remarks of the kind OPEN.', {
      filter: StatementFilter,
      orders: StatementOrder,
      parameters: parametersOf(['OPEN']),
    }),
  ),
}));

const counted = [
  'articles',
  'statements',
  'passages',
  'people',
  'organizations',
  'states',
  'groups',
  'roles',
  'places',
  'events',
  'agreements',
  'observations',
] as const;
const Stats = builder.objectRef<Record<string, string | number>>('Stats').implement({
  description: 'How much the record holds.',
  fields: (t) =>
    Object.fromEntries(counted.map((name) => [name, t.int({ description: `Number of ${name}.`, resolve: (row) => Number(row[name]) })])),
});
const counts = wishForAll(stats, {});
builder.queryField('stats', (t) =>
  t.field({
    type: Stats,
    description: 'How much the record holds.',
    ...follows({ wishes: () => [counts] }),
    resolve: (_, __, context, info) =>
      after(followField(context, info, '', stats, counts), ([found]) => (found?.row ?? {}) as Record<string, number>),
  }),
);
