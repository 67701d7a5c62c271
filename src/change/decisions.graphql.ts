import { builder, inputLimits } from '../builder.js';
import { Verdict } from '../decision/decision.graphql.js';
import type { Decision } from '../decision/decision.js';
import { leadsOf } from '../decision/leads.js';
import { BadInput } from '../errors.js';
import { Rank } from '../evidence.graphql.js';
import type { Entry } from '../graph/graph.js';
import { checkId, quote } from '../ids.js';
import {
  type Decided,
  judge,
  rankStatement,
  retractArticle,
  takeBackJudgement,
  takeBackRanking,
  takeBackRetraction,
} from '../ledger/edits.js';
import { lookUp, Node } from '../node.graphql.js';
import { JournalEntry } from './journal.graphql.js';
import { change, type Failed, failures, given } from './outcome.graphql.js';

/** Judging who is who, ranking statements, retracting articles; and taking each of these back. */

interface Made {
  type: 'DecisionMade';
  entry: Entry;
  decision: Decision | null;
  /** Ids of what it is about. */
  about: string[];
}

const DecisionMade = builder.objectRef<Made>('DecisionMade').implement({
  description: 'The decision is in the journal and in force, or is taken back; what it changed can be read.',
  fields: (t) => ({
    entry: t.field({ type: JournalEntry, description: 'What the journal says of it.', resolve: ({ entry }) => entry }),
    decision: t.field({
      type: Node,
      nullable: true,
      description: 'The judgement, ranking or retraction as it is now; null: none is in force.',
      resolve: ({ decision }, _, context, info) => decision && lookUp(context, info, decision.id),
    }),
    changed: t.field({
      type: [Node],
      description: 'What it is about, as it is now: of a judgement the two things, or the one; the statement; the article.',
      resolve: async ({ about }, _, context, info) => {
        const leads = await leadsOf(context, about);
        const ids = [...new Set(about.map((id) => leads.get(id) ?? id))];
        const found = await Promise.all(ids.map((id) => lookUp(context, info, id)));
        return found.filter((node) => node !== null);
      },
    }),
  }),
});

const DecisionOutcome = builder.unionType('DecisionOutcome', {
  description: 'What became of a decision, or of taking one back.',
  types: [DecisionMade, ...failures],
  resolveType: ({ type }: Made | Failed) => type,
});

const made = async (about: string[], deciding: Promise<Decided>): Promise<Made> => {
  const { entry, after } = await deciding;
  return { type: 'DecisionMade', entry, decision: after, about };
};

const JudgementInput = builder.inputType('JudgementInput', {
  description: 'A judgement on two ids of one kind. It replaces the one in force on them.',
  fields: (t) => ({
    left: t.id({ required: true, description: 'One id.' }),
    right: t.id({ required: true, description: 'The other one; their order makes no difference.' }),
    verdict: t.field({ type: Verdict, required: true, description: 'What is judged.' }),
    because: t.string({ required: true, description: `Why, in up to ${inputLimits.because} characters.` }),
    keeps: t.id({ description: 'Of the same: the id that stays; left out, the one that comes first in the alphabet.' }),
    score: t.float({ description: 'How likely it seems, 0 to 1.' }),
    evidence: t.stringList({ description: `Ids of statements, or addresses, that it rests on; up to ${inputLimits.evidence}.` }),
    expected: t.int({ description: given.expected }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('judge', (t) =>
  t.field({
    type: DecisionOutcome,
    description: 'Judges whether two ids are of one thing. A contributor may be unsure; the same, and different, is for editors.',
    args: { input: t.arg({ type: JudgementInput, required: true, description: 'The judgement.' }) },
    resolve: (_, { input }, context) => {
      const { left, right, verdict, because, keeps, score, evidence } = input;
      return change<Made>(context, verdict === 'UNSURE' ? 'judgeUnsure' : 'judge', input, (graph, author) => {
        checkTexts(because, evidence ?? []);
        if (score != null && !(score >= 0 && score <= 1)) throw new BadInput(`A score is a number from 0 to 1, but got ${score}.`);
        const judgement = {
          ...{ left, right, verdict, because },
          ...(keeps == null ? {} : { keeps }),
          ...(score == null ? {} : { score }),
          ...(evidence && evidence.length > 0 ? { evidence: [...evidence] } : {}),
        };
        return made([left, right], judge(graph, judgement, author));
      });
    },
  }),
);

const PairInput = builder.inputType('TakeBackJudgementInput', {
  description: 'Two ids on which a judgement is in force.',
  fields: (t) => ({
    left: t.id({ required: true, description: 'One id.' }),
    right: t.id({ required: true, description: 'The other one.' }),
    expected: t.int({ description: given.expected }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('takeBackJudgement', (t) =>
  t.field({
    type: DecisionOutcome,
    description: 'Takes the judgement on two ids back: what it joined is apart as it was. A contributor takes back their own.',
    args: { input: t.arg({ type: PairInput, required: true, description: 'Which one.' }) },
    resolve: (_, { input }, context) =>
      change<Made>(context, 'takeBackJudgement', input, (graph, author) =>
        made([input.left, input.right], takeBackJudgement(graph, input.left, input.right, author)),
      ),
  }),
);

const RankingInput = builder.inputType('RankingInput', {
  description: 'A rank for a statement, in place of that of its author.',
  fields: (t) => ({
    statement: t.id({ required: true, description: 'The statement.' }),
    rank: t.field({ type: Rank, required: true, description: 'Its weight.' }),
    because: t.string({ required: true, description: `Why, in up to ${inputLimits.because} characters.` }),
    expected: t.int({ description: given.expected }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('rankStatement', (t) =>
  t.field({
    type: DecisionOutcome,
    description: 'Gives a statement another weight than its author did. For editors.',
    args: { input: t.arg({ type: RankingInput, required: true, description: 'The rank.' }) },
    resolve: (_, { input }, context) =>
      change<Made>(context, 'rankStatement', input, (graph, author) => {
        const { statement, rank, because } = input;
        checkTexts(because);
        return made([statement], rankStatement(graph, checkId(statement, 'Statement'), { rank, because }, author));
      }),
  }),
);

const StatementInput = builder.inputType('TakeBackRankingInput', {
  description: 'A statement whose rank was set.',
  fields: (t) => ({
    statement: t.id({ required: true, description: 'The statement.' }),
    expected: t.int({ description: given.expected }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('takeBackRanking', (t) =>
  t.field({
    type: DecisionOutcome,
    description: 'Gives a statement back the rank that its author gave it. For editors.',
    args: { input: t.arg({ type: StatementInput, required: true, description: 'Which one.' }) },
    resolve: (_, { input }, context) =>
      change<Made>(context, 'takeBackRanking', input, (graph, author) =>
        made([input.statement], takeBackRanking(graph, checkId(input.statement, 'Statement'), author)),
      ),
  }),
);

const RetractionInput = builder.inputType('RetractionInput', {
  description: 'An article that was taken back.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The article.' }),
    because: t.string({ required: true, description: `Why, in up to ${inputLimits.because} characters.` }),
    expected: t.int({ description: given.expected }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('retractArticle', (t) =>
  t.field({
    type: DecisionOutcome,
    description: 'Marks an article as taken back: its statements are kept, and hold nothing. For editors.',
    args: { input: t.arg({ type: RetractionInput, required: true, description: 'Which one, and why.' }) },
    resolve: (_, { input }, context) =>
      change<Made>(context, 'retractArticle', input, (graph, author) => {
        checkTexts(input.because);
        return made([input.article], retractArticle(graph, checkId(input.article, 'Article'), { because: input.because }, author));
      }),
  }),
);

const ArticleInput = builder.inputType('TakeBackRetractionInput', {
  description: 'An article that was taken back.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The article.' }),
    expected: t.int({ description: given.expected }),
    key: t.string({ description: given.key }),
  }),
});

builder.mutationField('takeBackRetraction', (t) =>
  t.field({
    type: DecisionOutcome,
    description: 'Takes a retraction back: the statements of the article hold again. For editors.',
    args: { input: t.arg({ type: ArticleInput, required: true, description: 'Which one.' }) },
    resolve: (_, { input }, context) =>
      change<Made>(context, 'takeBackRetraction', input, (graph, author) =>
        made([input.article], takeBackRetraction(graph, checkId(input.article, 'Article'), author)),
      ),
  }),
);

function checkTexts(because: string, evidence: readonly string[] = []): void {
  if (because.length > inputLimits.because)
    throw new BadInput(`A reason (\`because\`) has up to ${inputLimits.because} characters, but got ${because.length}.`);
  if (evidence.length > inputLimits.evidence)
    throw new BadInput(`A judgement rests on up to ${inputLimits.evidence} texts of evidence, but got ${evidence.length}.`);
  const long = evidence.find((text) => text.length > inputLimits.text || text.trim() === '');
  if (long !== undefined) throw new BadInput(`A text of evidence has 1 to ${inputLimits.text} characters, but got ${quote(long)}.`);
}
