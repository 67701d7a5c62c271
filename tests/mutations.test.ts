import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readDossier } from '../src/ledger/dossier.js';
import { importDossier } from '../src/ledger/ledger.js';
import { recordOf } from '../src/ledger/statements.js';
import { dump } from './dump.js';
import { madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { access, tokenOf } from './tokens.js';
import { type Answer, engines, openWorld, serviceOver, type World } from './world.js';

/** The record is changed by those who may, as it was known to them, once, and what became of it can be read. */

const failures = `
  ... on Failure { message }
  ... on InvalidInput { problems { line column path message } }
  ... on Moved { number }
  ... on Contradiction { chain }
  ... on KeyReused { number }
  ... on NotAllowed { needs }
  ... on RateLimited { retryAfter }
`;
const entry = 'entry { number by kind subject before after }';
const decided = `{ __typename ... on DecisionMade { ${entry} decision { id label } changed { id label } } ${failures} }`;
const mutations = {
  judge: `mutation ($input: JudgementInput!) { done: judge(input: $input) ${decided} }`,
  takeBackJudgement: `mutation ($input: TakeBackJudgementInput!) { done: takeBackJudgement(input: $input) ${decided} }`,
  rankStatement: `mutation ($input: RankingInput!) { done: rankStatement(input: $input) ${decided} }`,
  takeBackRanking: `mutation ($input: TakeBackRankingInput!) { done: takeBackRanking(input: $input) ${decided} }`,
  retractArticle: `mutation ($input: RetractionInput!) { done: retractArticle(input: $input) ${decided} }`,
  takeBackRetraction: `mutation ($input: TakeBackRetractionInput!) { done: takeBackRetraction(input: $input) ${decided} }`,
  importDossier: `mutation ($input: DossierInput!) {
    done: importDossier(input: $input) { __typename ... on DossierImported { change statements ${entry} article { id title } } ${failures} }
  }`,
  removeArticle: `mutation ($input: RemovalInput!) { done: removeArticle(input: $input) { __typename ... on ArticleRemoved { ${entry} } ${failures} } }`,
};
type Mutation = keyof typeof mutations;

/** A fourth article, which calls somebody otherwise. */
const fourth = madeUp('four', { people: { 'person:anna-i': { name: 'Ivanova, A.' }, 'person:c': { name: 'C' } } });
const because = 'It is plain.';

describe.each(engines)('on $name', (engine) => {
  let world: World;
  const tokens: Record<string, string> = {};
  beforeEach(async () => {
    world = await openWorld(engine, { dossiers: [...overlapping, fourth], options: { access } });
    tokens.ed = await tokenOf('ed', 'editor');
    tokens.eve = await tokenOf('eve', 'editor');
    tokens.con = await tokenOf('con', 'contributor');
    tokens.rea = await tokenOf('rea', 'reader');
  });
  afterEach(() => world.close());

  const askAs = async (who: string | null, query: string, variables: object = {}, fetch = world.fetch): Promise<Answer> => {
    const headers = { 'content-type': 'application/json', ...(who ? { authorization: `Bearer ${tokens[who]}` } : {}) };
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return response.json() as Promise<Answer>;
  };
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what its test says
  const send = async (who: string | null, mutation: Mutation, input: object): Promise<any> => {
    const { data, errors } = await askAs(who, mutations[mutation], { input });
    expect(errors).toBeUndefined();
    return data.done;
  };
  const same = { left: 'person:anna-i', right: 'person:a', verdict: 'SAME', keeps: 'person:a', because };

  test('an editor judges two to be one, and what was changed is told', async () => {
    expect(await send('ed', 'judge', same)).toEqual({
      __typename: 'DecisionMade',
      entry: {
        number: 5,
        by: 'ed',
        kind: 'JUDGEMENT',
        subject: 'judgement:person:a/person:anna-i',
        before: null,
        after: JSON.stringify({ verdict: 'SAME', because, keeps: 'person:a', left: 'person:a', right: 'person:anna-i' }),
      },
      decision: { id: 'judgement:person:a/person:anna-i', label: 'person:a — same — person:anna-i' },
      changed: [{ id: 'person:a', label: 'Anna Ivanova' }],
    });
  });
});
void [rmSync, recordOf, readDossier, importDossier, dump, serviceOver];
