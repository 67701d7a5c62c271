import { Actor } from '../actor/actor.graphql.js';
import { Place } from '../actor/place.graphql.js';
import { Role } from '../actor/role.graphql.js';
import { Agreement } from '../agreement/agreement.graphql.js';
import { Article } from '../article/article.graphql.js';
import { builder } from '../builder.js';
import { Event } from '../event/event.graphql.js';
import { describedEnum, Rank } from '../evidence.graphql.js';
import { connection, its, many, one, page } from '../fields.js';
import { checkAnyId } from '../ids.js';
import { labelled, Node } from '../node.graphql.js';
import {
  articleOfRetraction,
  judgements,
  judgementsOnThing,
  rankingOfStatement,
  retractionOfArticle,
  statementOfRanking,
  thingOfRedirect,
  thingsOfJudgement,
} from '../queries.generated.js';
import { Statement } from '../statement/statement.graphql.js';
import type {
  Judgement as JudgementRow,
  Ranking as RankingRow,
  Redirect as RedirectRow,
  Retraction as RetractionRow,
  Verdict as VerdictName,
} from './decision.js';

/** What people decided about the record, and where it shows. */

export const Verdict = describedEnum<VerdictName>('Verdict', 'Whether two ids are of one thing.', {
  SAME: 'They are; the id that stays has all that is said of either, and the other one leads to it.',
  DIFFERENT: 'They are not, and must not become one by a chain of others.',
  UNSURE: 'Somebody looked, and it is left open.',
});

const decided = {
  by: 'Who decided; null: whoever may write beside the service, by the command line.',
  at: 'When, ISO 8601, UTC.',
  because: 'Why, in their words.',
  number: 'Of the entry in the journal; give it as `expected` to replace this decision and no other.',
};

const Judgement = builder.objectRef<JudgementRow>('Judgement').implement({
  description: 'Whether two ids are of one thing, as somebody judged it.',
  interfaces: [Node],
  fields: (t) => ({
    verdict: t.field({ type: Verdict, description: 'What was judged.', resolve: ({ verdict }) => verdict }),
    left: t.exposeID('left', { description: 'One of the ids, the first in the alphabet.' }),
    right: t.exposeID('right', { description: 'The other one.' }),
    keeps: t.id({ nullable: true, description: 'Of the same: the id that stays.', resolve: ({ keeps }) => keeps ?? null }),
    things: t.field(many(thingsOfJudgement, Node, 'What the ids are of: two things, or one, with the id that stays.')),
    score: t.float({ nullable: true, description: 'How likely it seemed, 0 to 1.', resolve: ({ score }) => score ?? null }),
    evidence: t.stringList({
      description: 'Ids of statements, or addresses, that it rests on.',
      resolve: ({ evidence }) => evidence ?? [],
    }),
    by: t.string({ nullable: true, description: decided.by, resolve: ({ by }) => by ?? null }),
    at: t.exposeString('at', { description: decided.at }),
    because: t.exposeString('because', { description: decided.because }),
    number: t.exposeInt('number', { description: decided.number }),
  }),
});
labelled<JudgementRow>(
  'Judgement',
  ['left', 'verdict', 'right'],
  ({ left, verdict, right }) => `${left} — ${verdict.toLowerCase()} — ${right}`,
);
const JudgementConnection = connection('Judgement', Judgement);

const Ranking = builder.objectRef<RankingRow>('Ranking').implement({
  description: 'The weight of one statement, set by an editor in place of its author.',
  interfaces: [Node],
  fields: (t) => ({
    rank: t.field({ type: Rank, description: 'The weight.', resolve: ({ rank }) => rank }),
    statement: t.field(one(statementOfRanking, Statement, 'The statement; null while its dossier is not there.')),
    by: t.string({ nullable: true, description: decided.by, resolve: ({ by }) => by ?? null }),
    at: t.exposeString('at', { description: decided.at }),
    because: t.exposeString('because', { description: decided.because }),
    number: t.exposeInt('number', { description: decided.number }),
  }),
});
labelled<RankingRow>('Ranking', ['rank', 'statement'], ({ rank, statement }) => `${statement} — ${rank.toLowerCase()}`);

const Retraction = builder.objectRef<RetractionRow>('Retraction').implement({
  description: 'That an article was taken back: its statements are kept, and hold nothing.',
  interfaces: [Node],
  fields: (t) => ({
    article: t.field(one(articleOfRetraction, Article, 'The article; null while its dossier is not there.')),
    by: t.string({ nullable: true, description: decided.by, resolve: ({ by }) => by ?? null }),
    at: t.exposeString('at', { description: decided.at }),
    because: t.exposeString('because', { description: decided.because }),
    number: t.exposeInt('number', { description: decided.number }),
  }),
});
labelled<RetractionRow>('Retraction', ['article'], ({ article }) => `${article} — retracted`);

builder.objectType(builder.objectRef<RedirectRow>('Redirect'), {
  description: 'An id that leads to another one, of the same thing. Whoever asks with it is answered as with the other.',
  interfaces: [Node],
  fields: (t) => ({
    of: t.exposeString('of', { description: 'The id that leads there, as a text.' }),
    leadsTo: t.field(its(thingOfRedirect, Node, 'The thing.')),
  }),
});
labelled<RedirectRow>('Redirect', ['of', 'leadsTo'], ({ of, leadsTo }) => `${of} — leads to — ${leadsTo}`);

const JudgementOrder = describedEnum<'DATE_DESC' | 'DATE_ASC'>('JudgementOrder', 'Orders of judgements.', {
  DATE_DESC: 'Latest first.',
  DATE_ASC: 'Earliest first.',
});

const SomeJudgements = builder.inputType('SomeJudgements', {
  description: 'Which judgements on a thing.',
  fields: (t) => ({ verdicts: t.field({ type: [Verdict], description: 'What was judged.' }) }),
});
const onThing = () =>
  page(judgementsOnThing, JudgementConnection, 'Judgements in force on it, and on the ids that lead to it.', {
    filter: SomeJudgements,
    orders: JudgementOrder,
    parameters: (filter) => ({ verdicts: filter?.verdicts ? [...filter.verdicts] : null }),
  });
builder.interfaceField(Actor, 'judgements', (t) => t.field(onThing()));
builder.interfaceField(Event, 'judgements', (t) => t.field(onThing()));
builder.objectField(Place, 'judgements', (t) => t.field(onThing()));
builder.objectField(Role, 'judgements', (t) => t.field(onThing()));
builder.objectField(Agreement, 'judgements', (t) => t.field(onThing()));

builder.objectFields(Statement, (t) => ({
  ranking: t.field(one(rankingOfStatement, Ranking, 'By whom, when and why its rank was set, if not by its author.')),
  retracted: t.boolean({
    description: 'Whether its article was taken back: then it is kept, and holds nothing.',
    resolve: ({ retracted }) => retracted ?? false,
  }),
}));
builder.objectFields(Article, (t) => ({
  retraction: t.field(one(retractionOfArticle, Retraction, 'By whom, when and why it was taken back; null if it was not.')),
  retracted: t.boolean({
    description: 'Whether it was taken back: its statements are kept, and hold nothing.',
    resolve: ({ retracted }) => retracted ?? false,
  }),
}));

const JudgementFilter = builder.inputType('JudgementFilter', {
  description: 'Which judgements; every condition that is given must hold.',
  fields: (t) => ({
    id: t.id({ description: 'An id that they are on, or that leads to one.' }),
    verdicts: t.field({ type: [Verdict], description: 'What was judged.' }),
  }),
});

const inForce = page(judgements, JudgementConnection, 'Judgements in force on who is who, and what is what.', {
  filter: JudgementFilter,
  orders: JudgementOrder,
  parameters: (filter) => ({
    id: filter?.id == null ? null : checkAnyId(filter.id),
    verdicts: filter?.verdicts ? [...filter.verdicts] : null,
  }),
});
builder.queryField('judgements', (t) =>
  t.field({
    ...inForce,
    resolve: (parent, args, context, info) => {
      // An id that leads to another one is found here too, and asked for the other all the same.
      if (args.filter?.id) context.named.add(args.filter.id);
      return inForce.resolve(parent as object, args, context, info);
    },
  }),
);
