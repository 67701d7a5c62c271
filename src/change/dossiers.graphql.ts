import { Article } from '../article/article.graphql.js';
import type { Article as ArticleRow } from '../article/article.js';
import { builder, inputLimits } from '../builder.js';
import { BadInput, Refused } from '../errors.js';
import { describedEnum } from '../evidence.graphql.js';
import type { Entry, Graph } from '../graph/graph.js';
import { checkId, quote } from '../ids.js';
import { type Imported, removeArticle, sendDossier } from '../ledger/ledger.js';
import { lookUp } from '../node.graphql.js';
import { previewDossier } from '../preview/preview.js';
import { JournalEntry } from './journal.graphql.js';
import { change, type Failed, failures, given } from './outcome.graphql.js';

/** Bringing what an article says, and taking it away. */

const expectedArticle = given.expected.replace('the entry that you know stands', 'the last entry about the article that you know of');

export const ImportChange = describedEnum<Imported['outcome']>('ImportChange', 'What an import changed.', {
  ADDED: 'The article is new.',
  CHANGED: 'Its dossier is another one than before.',
  UNCHANGED: 'The same dossier was there: nothing was done.',
});

interface DossierImportedRow extends Imported {
  type: 'DossierImported';
  entry: Entry | null;
}

const DossierImported = builder.objectRef<DossierImportedRow>('DossierImported').implement({
  description: 'The whole dossier is in the record.',
  fields: (t) => ({
    change: t.field({ type: ImportChange, description: 'What it changed.', resolve: ({ outcome }) => outcome }),
    statements: t.exposeInt('statements', { description: 'How many statements it makes.' }),
    entry: t.field({
      type: JournalEntry,
      nullable: true,
      description: 'What the journal says of it; null if nothing was changed.',
      resolve: ({ entry }) => entry,
    }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article as it is now; null if it was taken away meanwhile.',
      resolve: ({ article }, _, context, info) => lookUp(context, info, article) as Promise<ArticleRow | null>,
    }),
  }),
});

const ImportOutcome = builder.unionType('ImportOutcome', {
  description: 'What became of a dossier.',
  types: [DossierImported, ...failures],
  resolveType: ({ type }: DossierImportedRow | Failed) => type,
});

const DossierInput = builder.inputType('DossierInput', {
  description: 'A dossier, as `rapport import` reads it from a file.',
  fields: (t) => ({
    dossier: t.string({ required: true, description: `Its YAML, up to ${inputLimits.dossier} characters.` }),
    expected: t.int({ description: expectedArticle }),
    token: t.string({
      description: 'Of the preview that is confirmed: if the import would change something else by now, nothing is done (`Moved`).',
    }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('importDossier', (t) =>
  t.field({
    type: ImportOutcome,
    description:
      'Reads a dossier into the record, all of it or nothing. A contributor brings new articles, and changes those that they brought.',
    args: { input: t.arg({ type: DossierInput, required: true, description: 'The dossier.' }) },
    resolve: (_, { input }, context) =>
      change<DossierImportedRow>(context, 'importDossier', input, async (graph, author) => {
        const { dossier } = input;
        if (dossier.length > inputLimits.dossier)
          throw new BadInput(
            `A dossier has up to ${inputLimits.dossier} characters, but got ${dossier.length}. Longer ones are read by "rapport import".`,
          );
        if (input.token != null) await confirm(graph, dossier, input.token);
        const { imported, entry } = await sendDossier(graph, dossier, 'dossier', author);
        return { type: 'DossierImported', ...imported, entry };
      }),
  }),
);

/** @throws Refused if the dossier would no longer do what the preview with this token said */
async function confirm(graph: Graph, dossier: string, token: string): Promise<void> {
  const preview = await previewDossier(graph, dossier, 'dossier');
  if (preview.token === token || preview.outcome === 'UNCHANGED') return;
  throw new Refused(
    'MOVED',
    'Needed the preview whose `token` came to hold still, but the record, or the dossier, changed. Preview the dossier again.',
    [],
    preview.lastOfArticle,
  );
}

interface Removed {
  type: 'ArticleRemoved';
  entry: Entry;
}

const ArticleRemoved = builder.objectRef<Removed>('ArticleRemoved').implement({
  description: "The article's dossier is taken away; the graph is what it was before it came.",
  fields: (t) => ({
    entry: t.field({ type: JournalEntry, description: 'What the journal says of it.', resolve: ({ entry }) => entry }),
  }),
});

const RemovalOutcome = builder.unionType('RemovalOutcome', {
  description: 'What became of taking an article away.',
  types: [ArticleRemoved, ...failures],
  resolveType: ({ type }: Removed | Failed) => type,
});

const RemovalInput = builder.inputType('RemovalInput', {
  description: 'An article whose dossier is to be taken away.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The article.' }),
    expected: t.int({ description: expectedArticle }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('removeArticle', (t) =>
  t.field({
    type: RemovalOutcome,
    description: "Takes an article's dossier away. A contributor takes away what they brought.",
    args: { input: t.arg({ type: RemovalInput, required: true, description: 'Which one.' }) },
    resolve: (_, { input }, context) =>
      change<Removed>(context, 'removeArticle', input, async (graph, author) => {
        const article = checkId(input.article, 'Article');
        const entry = await removeArticle(graph, article, author);
        if (!entry) throw new Refused('NOT_FOUND', `Somebody else took ${quote(article)} away meanwhile.`);
        return { type: 'ArticleRemoved', entry };
      }),
  }),
);
