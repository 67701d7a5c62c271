import { Organization } from '../actor/actor.graphql.js';
import { builder } from '../builder.js';
import { describedEnum } from '../evidence.graphql.js';
import { connection, many, one, page } from '../fields.js';
import { itself, reads } from '../follow.js';
import { idIn, labelled, Node, single } from '../node.graphql.js';
import { articles, articlesPublishedBy, derivativesOfArticle, publisherOfArticle, sourcesOfArticle } from '../queries.generated.js';
import { During, duringParameters, whenField } from '../when.graphql.js';
import type { Article as ArticleRow } from './article.js';

export const Article = builder.objectRef<ArticleRow>('Article');
const ArticleConnection = connection('Article', Article);
labelled<ArticleRow>('Article', ['title'], ({ title }) => title);

const ArticleOrder = describedEnum<'DATE_DESC' | 'DATE_ASC'>('ArticleOrder', 'Orders of articles.', {
  DATE_DESC: 'Latest first, undated ones last.',
  DATE_ASC: 'Earliest first, after undated ones.',
});

const ArticleText = builder.objectRef<ArticleRow>('ArticleText').implement({
  description: "A fingerprint of an article's text: UTF-8, NFC, LF, no space at line ends, no blank line at either end.",
  fields: (t) => ({
    sha256: t.exposeString('sha256', { description: 'SHA-256, 64 hexadecimal digits.' }),
    characters: t.exposeInt('characters', { description: 'Code points; offsets of passages count them.' }),
    attached: t.boolean({
      description: 'Whether a copy is attached here, so that passages answer with their words.',
      ...reads('sha256'),
      resolve: async ({ sha256 }, _, { texts }) => (await texts.textOf(sha256)) !== null,
    }),
  }),
});

builder.objectType(Article, {
  description: 'What was published: where it says so, never its words.',
  interfaces: [Node],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The headline as printed.' }),
    citeAs: t.exposeString('citeAs', { description: 'How citations name it.' }),
    publisher: t.field(one(publisherOfArticle, Organization, 'Who published it; not who reported what it says.')),
    url: t.string({ nullable: true, description: 'Where it was published.', resolve: ({ url }) => url ?? null }),
    dateline: t.string({ nullable: true, description: 'The place printed at its head.', resolve: ({ dateline }) => dateline ?? null }),
    language: t.string({ nullable: true, description: 'ISO 639, such as `en`.', resolve: ({ language }) => language ?? null }),
    when: t.field(whenField('When it appeared.')),
    text: t.field({ type: ArticleText, description: 'A fingerprint of its text.', ...itself(), resolve: (article) => article }),
  }),
});

const paged = { orders: ArticleOrder, parameters: () => ({}) };
builder.objectFields(Article, (t) => ({
  derivedFrom: t.field(
    many(sourcesOfArticle, Article, 'Articles that it retells, reprints or translates, as far as they are in the record.'),
  ),
  derivatives: t.field(page(derivativesOfArticle, ArticleConnection, 'Articles that retell, reprint or translate it.', paged)),
}));
builder.objectField(Organization, 'articles', (t) =>
  t.field(page(articlesPublishedBy, ArticleConnection, 'Articles that it published.', paged)),
);

const ArticleFilter = builder.inputType('ArticleFilter', {
  description: 'Which articles; every condition that is given must hold.',
  fields: (t) => ({
    publisher: t.id({ description: 'Who published it.' }),
    title: t.string({ description: 'What the title contains, without case.' }),
    during: t.field({ type: During, description: 'When it appeared.' }),
  }),
});

single('article', 'Article', Article);
builder.queryField('articles', (t) =>
  t.field(
    page(articles, ArticleConnection, 'Articles.', {
      filter: ArticleFilter,
      orders: ArticleOrder,
      parameters: (filter) => ({
        publisher: idIn(filter?.publisher, 'Organization'),
        title: filter?.title ?? null,
        ...duringParameters(filter?.during),
      }),
    }),
  ),
);
