import { Article } from '../article/article.graphql.js';
import type { Article as ArticleRow } from '../article/article.js';
import { builder, inputLimits, limits, once } from '../builder.js';
import { MatchReason, MatchVerdict, nodeOf } from '../candidate/candidate.graphql.js';
import type { Candidate } from '../candidate/candidates.js';
import { ImportChange } from '../change/dossiers.graphql.js';
import { DossierProblem } from '../change/outcome.graphql.js';
import type { Context } from '../context.js';
import { BadDossier, BadInput, type Problem } from '../errors.js';
import { Basis, describedEnum, Modality, StatementKind, Support } from '../evidence.graphql.js';
import { checkFirst } from '../fields.js';
import { load } from '../graph/load.js';
import { quote, relationOf } from '../ids.js';
import { Fact, type FactRow, Node } from '../node.graphql.js';
import { ledgerArticlesAmong, nodeById, relationByEnds } from '../queries.generated.js';
import { Statement } from '../statement/statement.graphql.js';
import type { Closed } from './closes.js';
import type { Difference, Effects, FactState, PreviewedFact as PreviewedFactRow } from './compare.js';
import type { Copy, Sign } from './copies.js';
import type { PreviewedSide as SideRow } from './differs.js';
import type { Preview, StatementCounts as StatementCountsRow } from './preview.js';

/** What an import of a dossier would change, for its author to look at. */

const CandidateInDossier = builder.objectRef<Candidate>('CandidateInDossier').implement({
  description: 'Something new in a dossier, and a thing of the record that it may be.',
  fields: (t) => ({
    id: t.id({ description: 'Its id in the dossier.', resolve: ({ left }) => left }),
    known: t.field({ type: Node, description: 'The thing of the record.', resolve: ({ right }, _, context) => nodeOf(context, right) }),
    score: t.exposeFloat('score', { description: 'From 0 to 1; no probability, but two scores can be compared.' }),
    verdict: t.field({ type: MatchVerdict, description: 'How well they fit.', resolve: ({ verdict }) => verdict }),
    reasons: t.field({ type: [MatchReason], description: 'What speaks for it and against.', resolve: ({ reasons }) => reasons }),
  }),
});

const StatementCounts = builder.objectRef<StatementCountsRow>('StatementCounts').implement({
  description: 'Statements of a dossier, against those of its article in the record.',
  fields: (t) => ({
    all: t.exposeInt('all', { description: 'How many the dossier makes.' }),
    new: t.exposeInt('new', { description: 'How many of them are not in the record.' }),
    gone: t.exposeInt('gone', { description: 'How many of the record it has no longer.' }),
    mended: t.exposeInt('mended', { description: 'How many stay and are said or placed otherwise: passages, gist, reason, rank.' }),
  }),
});

const FactStateType = builder.objectRef<FactState>('FactState').implement({
  description: 'A fact as it stands at one time.',
  fields: (t) => ({
    status: t.field({ type: Modality, description: 'HELD, unless nobody says that it was so.', resolve: ({ status }) => status }),
    basis: t.field({ type: Basis, description: 'How it is known, by its best statement.', resolve: ({ basis }) => basis }),
    support: t.field({ type: Support, description: 'How well it is supported.', resolve: ({ support }) => support }),
    origins: t.exposeInt('origins', { description: 'From how many independent origins it is known.' }),
    disputed: t.exposeStringList('disputed', { description: 'Values on which its statements differ.' }),
    values: t.field({ type: 'JSON', description: 'What it says, value by value.', resolve: ({ values }) => values }),
    name: t.string({ nullable: true, description: 'Of an actor: the name that it goes by.', resolve: ({ name }) => name ?? null }),
  }),
});

const FactDifference = builder.objectRef<Difference>('FactDifference').implement({
  description: 'What of a fact changes.',
  fields: (t) => ({
    on: t.exposeString('on', { description: "A value, such as `when`; `status`, `basis`, or an actor's `name`." }),
    before: t.field({ type: 'JSON', nullable: true, description: 'What stands; null: nothing.', resolve: ({ before }) => before }),
    after: t.field({ type: 'JSON', nullable: true, description: 'What will stand; null: nothing.', resolve: ({ after }) => after }),
  }),
});

const PreviewedSide = builder.objectRef<SideRow>('PreviewedSide').implement({
  description: 'What some say against others, the dossier among them.',
  fields: (t) => ({
    on: t.exposeString('on', { description: 'The value on which they differ; `status`: whether it was so.' }),
    value: t.field({ type: 'JSON', description: 'What they say it is.', resolve: ({ value }) => value }),
    stands: t.exposeBoolean('stands', { description: 'Whether the fact will have this value.' }),
    origins: t.exposeInt('origins', { description: 'From how many independent origins they come.' }),
    inDossier: t.exposeInt('inDossier', { description: 'How many of them the dossier makes.' }),
    statementCount: t.int({ description: "How many they are, the dossier's among them.", resolve: ({ statements }) => statements.length }),
    statements: t.field({
      type: [Statement],
      description: 'Those of other articles, best first.',
      args: {
        first: t.arg.int({ required: true, defaultValue: limits.defaultPage, description: `How many: 0 to ${limits.pageSize}.` }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ others }, { first }) => others.slice(0, checkFirst(first)),
    }),
  }),
});

interface FactInPreview {
  row: PreviewedFactRow;
  sides: readonly SideRow[];
}

const PreviewedFact = builder.objectRef<FactInPreview>('PreviewedFact').implement({
  description: 'A fact that a dossier speaks of, or spoke of, before and after it.',
  fields: (t) => ({
    id: t.id({ description: 'Its id; that of a relation is TYPE:from/to.', resolve: ({ row }) => row.id }),
    kind: t.field({ type: StatementKind, description: 'What kind of fact it is.', resolve: ({ row }) => row.kind }),
    gist: t.string({ description: "What the dossier says of it, in its author's words.", resolve: ({ row }) => row.gist }),
    fact: t.field({
      type: Fact,
      nullable: true,
      description: 'The fact as the record has it; null if it is new.',
      resolve: ({ row }, _, context) => (row.before ? factOf(row.id, context) : null),
    }),
    before: t.field({
      type: FactStateType,
      nullable: true,
      description: 'How it stands; null if it is new.',
      resolve: ({ row }) => row.before,
    }),
    after: t.field({
      type: FactStateType,
      nullable: true,
      description: 'How it will stand; null if nobody says it any more.',
      resolve: ({ row }) => row.after,
    }),
    differences: t.field({
      type: [FactDifference],
      description: 'What of it changes, if it is there before and after.',
      resolve: ({ row }) => row.differences,
    }),
    differsOn: t.stringList({
      description: 'Values that are disputed from then on, or on which the dossier is a further side: contradictions and other wordings.',
      resolve: ({ row }) => row.differsOn,
    }),
    settled: t.stringList({ description: 'Values that are disputed no longer.', resolve: ({ row }) => row.settled }),
    sides: t.field({
      type: [PreviewedSide],
      description: 'Who says what on the values of `differsOn`, the side first that will stand.',
      resolve: ({ sides }) => [...sides],
    }),
  }),
});

async function factOf(id: string, context: Context): Promise<FactRow | null> {
  const relation = relationOf(id);
  const [row] = relation ? await load(context, relationByEnds, { ...relation }, {}) : await load(context, nodeById, id, {});
  return (row as FactRow | undefined) ?? null;
}

const PreviewedFacts = builder.objectRef<{ totalCount: number; nodes: FactInPreview[] }>('PreviewedFacts').implement({
  description: 'Some of the facts of which the same becomes, by their ids.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'How many there are in all.' }),
    nodes: t.field({
      type: [PreviewedFact],
      description: 'As many as were asked for.',
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => nodes,
    }),
  }),
});

const ClosedQuestion = builder.objectRef<Closed>('ClosedQuestion').implement({
  description: 'What another article leaves open, and the dossier states.',
  fields: (t) => ({
    remark: t.field({ type: Statement, description: 'The remark that leaves it open.', resolve: ({ remark }) => remark }),
    by: t.idList({ description: 'Ids of the facts that state it.', resolve: ({ by }) => by }),
  }),
});

const CopySignKind = describedEnum<Sign['kind']>('CopySignKind', 'Why an article looks like a copy.', {
  TEXT: 'The whole text is the same.',
  PASSAGES: 'Passages or sentences are the same, to the letter.',
  FACTS: 'Both say the same of the same days.',
  TITLE: 'The titles are the same.',
});
const CopySign = builder.objectRef<Sign>('CopySign').implement({
  description: 'A sign that an article is a copy.',
  fields: (t) => ({
    kind: t.field({ type: CopySignKind, description: 'What it rests on.', resolve: ({ kind }) => kind }),
    score: t.exposeFloat('score', { description: 'How strong it is, 0 to 1.' }),
    because: t.exposeString('because', { description: 'What was found.' }),
  }),
});
const ArticleCopy = builder.objectRef<Copy>('ArticleCopy').implement({
  description: 'An article of the record that looks like a copy of the one previewed, or that one of it.',
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article.', resolve: ({ article }) => article }),
    score: t.exposeFloat('score', { description: 'How much it looks so, 0 to 1; all signs together.' }),
    signs: t.field({ type: [CopySign], description: 'Why.', resolve: ({ signs }) => signs }),
    declared: t.boolean({
      description: 'Whether one of the two says that it derives from the other (`derivedFrom`); if not, and it does, it should.',
      resolve: ({ isDeclared }) => isDeclared,
    }),
  }),
});

const effects: Record<keyof Effects, string> = {
  adds: 'Facts that are new.',
  corroborates: 'Facts that are known already and get further independent origins, without the dossier contradicting.',
  repeats: 'Facts that are known already, of which nothing changes: their origin says so too.',
  conflicts: 'Facts with a value on which the dossier contradicts others, or itself; one against one, or as a further side.',
  settles: 'Facts with a value that is disputed no longer.',
  rewords: 'Facts that the dossier calls or prints otherwise than others, or no longer so; that is no contradiction.',
  changes: 'Facts of which what stands changes: a value, whether it was so, how it is known; or that have fewer origins than before.',
  takesAway: 'Facts that nobody says any more.',
};

export const DossierPreview = builder.objectRef<Preview>('DossierPreview').implement({
  description: 'What an import of a dossier would change, told before anything is written. A fact may stand in several of its lists.',
  fields: (t) => ({
    id: t.id({ description: 'Of its article.', resolve: ({ article }) => article.id }),
    title: t.string({ description: 'The headline.', resolve: ({ article }) => article.title }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article as the record has it; null if it is new.',
      resolve: async ({ article, outcome }, _, context) => {
        if (outcome === 'ADDED') return null;
        const [row] = await load(context, ledgerArticlesAmong, '', { articles: [article.id] });
        return (row as ArticleRow | undefined) ?? null;
      },
    }),
    change: t.field({ type: ImportChange, description: 'What the import would do.', resolve: ({ outcome }) => outcome }),
    retracted: t.boolean({
      description: 'Whether the article was taken back: what it says is kept, and holds nothing.',
      resolve: ({ isRetracted }) => isRetracted,
    }),
    statements: t.field({
      type: StatementCounts,
      description: 'How many statements, and what is new in them.',
      resolve: (one) => one.statements,
    }),
    closes: t.field({
      type: [ClosedQuestion],
      description: 'What other articles leave open and this one states, as far as that is sure.',
      resolve: ({ closes }) => closes,
    }),
    copies: t.field({
      type: [ArticleCopy],
      description: 'Articles that look like copies, most so first.',
      resolve: ({ copies }) => copies,
    }),
    candidates: t.field({
      type: [CandidateInDossier],
      description:
        'What the dossier brings under ids that the record has not, and what of the record it may be, best first: its author takes the id of the record instead, or leaves it to a judgement.',
      args: { first: t.arg.int({ required: true, defaultValue: limits.defaultPage, description: `How many: 0 to ${limits.pageSize}.` }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ candidates }, { first }) => candidates.slice(0, checkFirst(first)),
    }),
    entry: t.exposeInt('entry', { description: 'Number of the last entry of the journal when it was made.' }),
    expected: t.int({
      description:
        'Number of the last entry about the article, 0 if there is none: an import that expects it fails if the article changed meanwhile.',
      resolve: ({ lastOfArticle }) => lastOfArticle,
    }),
    token: t.exposeString('token', {
      description:
        'Equal for equal previews: as long as the same dossier would change the same facts in the same way, whatever else was written.',
    }),
  }),
});

for (const [name, description] of Object.entries(effects) as [keyof Effects, string][])
  builder.objectField(DossierPreview, name, (t) =>
    t.field({
      type: PreviewedFacts,
      description,
      args: {
        first: t.arg.int({ required: true, defaultValue: limits.defaultPage, description: `How many: 0 to ${limits.pageSize}.` }),
        after: t.arg.id({ description: 'The id of the fact that they begin after.' }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: (preview, { first, after }) => {
        const from = after == null ? 0 : preview[name].findIndex(({ id }) => id > after);
        const some = from < 0 ? [] : preview[name].slice(from, from + checkFirst(first));
        return { totalCount: preview[name].length, nodes: some.map((row) => ({ row, sides: preview.sides.get(row.id) ?? [] })) };
      },
    }),
  );

interface Faulty {
  problems: readonly Problem[];
}

const FaultyDossier = builder.objectRef<Faulty>('FaultyDossier').implement({
  description: 'Nothing can be said of a dossier that is not sound.',
  fields: (t) => ({
    problems: t.field({
      type: [DossierProblem],
      description: 'All that is wrong with it, in the order of its lines.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
});

const PreviewOutcome = builder.unionType('PreviewOutcome', {
  description: 'What an import would change, or what is wrong with the dossier.',
  types: [DossierPreview, FaultyDossier],
  resolveType: (one: Preview | Faulty) => ('problems' in one ? 'FaultyDossier' : 'DossierPreview'),
});

/** So that a few stand in one question. */
const cost = 50_000;

builder.queryField('previewDossier', (t) =>
  t.field({
    type: PreviewOutcome,
    description: 'What an import of a dossier would change: it is read and compared with the record, and nothing is written.',
    args: { dossier: t.arg.string({ required: true, description: `Its YAML, up to ${inputLimits.dossier} characters.` }) },
    complexity: { field: cost, multiplier: 1 },
    ...once,
    resolve: async (_, { dossier }, context) => {
      if (dossier.length > inputLimits.dossier)
        throw new BadInput(
          `A dossier has up to ${inputLimits.dossier} characters, but got ${dossier.length}, beginning ${quote(dossier.slice(0, 20))}. Longer ones are previewed by "rapport import --preview".`,
        );
      try {
        return await context.preview(dossier);
      } catch (error) {
        if (error instanceof BadDossier) return { problems: error.problems };
        throw error;
      }
    },
  }),
);
