import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Pace } from '../src/access/pace.js';
import { inputLimits } from '../src/builder.js';
import type { Refused } from '../src/errors.js';
import { importDossiers } from '../src/ledger/ledger.js';
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

  test('an editor judges two to be one, and takes it back', async () => {
    const before = await dump(world.graph);
    const judgement = { number: 5, by: 'ed', kind: 'JUDGEMENT', subject: 'judgement:person:a/person:anna-i' };
    const after = JSON.stringify({ verdict: 'SAME', because, keeps: 'person:a', left: 'person:a', right: 'person:anna-i' });
    expect(await send('ed', 'judge', same)).toEqual({
      __typename: 'DecisionMade',
      entry: { ...judgement, before: null, after },
      decision: { id: 'judgement:person:a/person:anna-i', label: 'person:a — same — person:anna-i' },
      changed: [{ id: 'person:a', label: 'Anna Ivanova' }],
    });
    const { data } = await askAs(
      'con',
      '{ person(id: "person:a") { aliases judgements { nodes { verdict by because number things { id } } } } }',
    );
    expect(data.person).toEqual({
      aliases: ['Ivanova, A.', 'A. Ivanova'],
      judgements: { nodes: [{ verdict: 'SAME', by: 'ed', because, number: 5, things: [{ id: 'person:a' }] }] },
    });
    expect(await send('eve', 'takeBackJudgement', { left: 'person:a', right: 'person:anna-i' })).toEqual({
      __typename: 'DecisionMade',
      entry: { ...judgement, number: 6, by: 'eve', before: after, after: null },
      decision: null,
      changed: [
        { id: 'person:a', label: 'Anna Ivanova' },
        { id: 'person:anna-i', label: 'Ivanova, A.' },
      ],
    });
    expect(await dump(world.graph)).toEqual(before);
  });

  test('a contributor puts nothing of their own before what others say', async () => {
    const event = { title: 'Mine', when: { edtf: '2011-01-01', sense: 'WITHIN' } };
    const ranked = (rank: string) => madeUp('mine', { events: { 'visit:a': { ...event, rank } } });
    expect(await send('con', 'importDossier', { dossier: ranked('PREFERRED') })).toMatchObject({
      __typename: 'NotAllowed',
      message: expect.stringContaining('is for editors, but the dossier does so on "visit:a". Leave the rank out.'),
    });
    expect(await send('con', 'importDossier', { dossier: ranked('DEPRECATED') })).toMatchObject({ change: 'ADDED' });
    expect(await send('ed', 'importDossier', { dossier: ranked('PREFERRED') })).toMatchObject({ change: 'CHANGED' });
  });

  test('what a preview said is done, or nothing is', async () => {
    const dossier = madeUp('five', { places: { 'place:x': { name: 'X', kind: 'PORT' } } });
    const preview = async () =>
      (
        await askAs('con', 'query ($dossier: String!) { previewDossier(dossier: $dossier) { ... on DossierPreview { token } } }', {
          dossier,
        })
      ).data.previewDossier.token;
    const token = await preview();
    await send('ed', 'importDossier', { dossier: madeUp('six', { places: { 'place:x': { name: 'X', kind: 'PORT' } } }) });
    expect(await send('con', 'importDossier', { dossier, token })).toMatchObject({ __typename: 'Moved' });
    expect(await send('con', 'importDossier', { dossier, token: await preview() })).toMatchObject({ change: 'ADDED' });
  });

  test('an editor ranks a statement, and takes it back', async () => {
    const { data } = await askAs(
      null,
      '{ statements(filter: {fact: "visit:a"}, orderBy: RANK) { nodes { id rank ranking { id } article { id } } } }',
    );
    expect(data.statements.nodes.map(({ article, rank }: { article: object; rank: string }) => ({ article, rank }))).toEqual([
      { article: { id: 'article:one' }, rank: 'NORMAL' },
      { article: { id: 'article:two' }, rank: 'NORMAL' },
      { article: { id: 'article:three' }, rank: 'NORMAL' },
    ]);
    const statement = data.statements.nodes[1].id;
    expect(await send('ed', 'rankStatement', { statement, rank: 'PREFERRED', because })).toMatchObject({
      entry: { kind: 'RANKING', subject: statement, after: JSON.stringify({ rank: 'PREFERRED', because }) },
      decision: { id: `ranking:${statement}`, label: `${statement} — preferred` },
      changed: [{ id: statement }],
    });
    const read = `{ visit(id: "visit:a") { title } statement(id: "${statement}") { rank retracted ranking { rank by because statement { id } } } }`;
    expect((await askAs('con', read)).data).toEqual({
      visit: { title: "Anna's visit" },
      statement: { rank: 'PREFERRED', retracted: false, ranking: { rank: 'PREFERRED', by: 'ed', because, statement: { id: statement } } },
    });
    expect(await send('ed', 'takeBackRanking', { statement })).toMatchObject({ __typename: 'DecisionMade', decision: null });
    expect((await askAs('con', read)).data).toEqual({
      visit: { title: 'Visit of Anna' },
      statement: { rank: 'NORMAL', retracted: false, ranking: null },
    });
  });

  test('an editor retracts an article, and takes it back', async () => {
    expect(await send('ed', 'retractArticle', { article: 'article:four', because })).toEqual({
      __typename: 'DecisionMade',
      entry: { number: 5, by: 'ed', kind: 'RETRACTION', subject: 'article:four', before: null, after: JSON.stringify({ because }) },
      decision: { id: 'retraction:article:four', label: 'article:four — retracted' },
      changed: [{ id: 'article:four', label: 'Article four' }],
    });
    const read = `{
      person(id: "person:c") { name }
      article(id: "article:four") { retracted retraction { by because article { id } } statements(first: 1) { nodes { retracted fact { id } about { id } } } }
    }`;
    expect((await askAs('con', read)).data).toEqual({
      person: null,
      article: {
        retracted: true,
        retraction: { by: 'ed', because, article: { id: 'article:four' } },
        statements: { nodes: [{ retracted: true, fact: null, about: [] }] },
      },
    });
    await send('ed', 'takeBackRetraction', { article: 'article:four' });
    expect((await askAs('con', read)).data).toMatchObject({ person: { name: 'C' }, article: { retracted: false, retraction: null } });
  });

  const fifth = madeUp('five', { people: { 'person:e': { name: 'Eva' } } });

  test('a contributor brings a dossier, changes it and takes it away', async () => {
    const before = await dump(world.graph);
    const input = { dossier: fifth };
    const added = { __typename: 'DossierImported', change: 'ADDED', statements: 4, article: { id: 'article:five', title: 'Article five' } };
    const first = await send('con', 'importDossier', input);
    expect(first).toMatchObject({ ...added, entry: { number: 5, by: 'con', kind: 'DOSSIER', subject: 'article:five', before: null } });
    expect(JSON.parse(first.entry.after)).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), statements: 4 });
    expect(await send('con', 'importDossier', input)).toEqual({ ...added, change: 'UNCHANGED', entry: null });
    const changed = fifth.replace('Eva', 'Ewa');
    expect(await send('con', 'importDossier', { dossier: changed, expected: 5 })).toMatchObject({
      change: 'CHANGED',
      entry: { number: 6, before: first.entry.after },
    });
    expect(await send('con', 'removeArticle', { article: 'article:five', expected: 6 })).toMatchObject({
      __typename: 'ArticleRemoved',
      entry: { number: 7, kind: 'WITHDRAWAL', subject: 'article:five', after: null },
    });
    expect(await dump(world.graph)).toEqual(before);
  });

  test('of a dossier with mistakes nothing is taken, and all of them are told', async () => {
    const before = await dump(world.graph);
    const wrong = fifth.replace('name: Eva', 'nmae: Eva').replace('sha256: ', 'sha256: x');
    const { problems, ...rest } = await send('con', 'importDossier', { dossier: wrong });
    expect(rest).toEqual({ __typename: 'InvalidInput', message: expect.stringContaining('dossier:') });
    expect(problems.length).toBeGreaterThan(1);
    expect(problems).toContainEqual({
      line: fifth.slice(0, fifth.indexOf('name: Eva')).split('\n').length,
      column: expect.any(Number),
      path: 'people.person:e.nmae',
      message: expect.stringContaining('name'),
    });
    expect(await send('con', 'importDossier', { dossier: 'x'.repeat(inputLimits.dossier + 1) })).toMatchObject({
      __typename: 'InvalidInput',
      message: 'A dossier has up to 600000 characters, but got 600001. Longer ones are read by "rapport import".',
    });
    expect(await send('con', 'importDossier', { dossier: '{' })).toMatchObject({ problems: [{ line: 1, path: 'yaml' }] });
    const other = madeUp('one', {}).replace(/sha256: .*/, `sha256: ${'0'.repeat(64)}`);
    expect(await send('ed', 'importDossier', { dossier: other })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await dump(world.graph)).toEqual(before);
  });

  test('what would make one of two that are different is refused with the chain', async () => {
    await send('ed', 'judge', { ...same, left: 'person:a', right: 'person:c', keeps: null, verdict: 'DIFFERENT' });
    await send('ed', 'judge', same);
    expect(await send('eve', 'judge', { ...same, left: 'person:c', right: 'person:anna-i', keeps: null })).toEqual({
      __typename: 'Contradiction',
      message:
        '"person:a" and "person:c" were judged different by ed (It is plain.), but would be the same: person:a = person:anna-i = person:c. Take one of these judgements back first.',
      chain: ['person:a', 'person:anna-i', 'person:c'],
    });
  });

  const pair = { left: 'person:a', right: 'person:c', verdict: 'SAME', because };
  test.each<[string, Mutation, object, object]>([
    ['one id twice', 'judge', { ...pair, right: 'person:a' }, { __typename: 'InvalidInput' }],
    ['ids of two kinds', 'judge', { ...pair, right: 'place:x' }, { __typename: 'InvalidInput' }],
    ['what is no id', 'judge', { ...pair, right: 'nobody' }, { __typename: 'InvalidInput' }],
    ['an id that there is not', 'judge', { ...pair, right: 'person:nobody' }, { __typename: 'NotFound' }],
    ['no reason', 'judge', { ...pair, because: ' ' }, { __typename: 'InvalidInput' }],
    ['a reason too long', 'judge', { ...pair, because: 'x'.repeat(2_001) }, { __typename: 'InvalidInput' }],
    ['a score beyond 1', 'judge', { ...pair, score: 2 }, { __typename: 'InvalidInput' }],
    ['too much evidence', 'judge', { ...pair, evidence: Array(21).fill('x') }, { __typename: 'InvalidInput' }],
    ['a key with a space', 'judge', { ...pair, key: 'a b' }, { __typename: 'InvalidInput' }],
    ['a judgement that there is not', 'judge', { ...pair, expected: 3 }, { __typename: 'Moved', number: 0 }],
    ['a judgement to take back', 'takeBackJudgement', { left: 'person:a', right: 'person:c' }, { __typename: 'NotFound' }],
    ['no statement', 'rankStatement', { statement: 'person:a', rank: 'NORMAL', because }, { __typename: 'InvalidInput' }],
    ['a statement that there is not', 'rankStatement', { statement: 'statement:0', rank: 'NORMAL', because }, { __typename: 'NotFound' }],
    ['a ranking to take back', 'takeBackRanking', { statement: 'statement:0' }, { __typename: 'NotFound' }],
    ['an article that there is not', 'retractArticle', { article: 'article:none', because }, { __typename: 'NotFound' }],
    ['a retraction to take back', 'takeBackRetraction', { article: 'article:one' }, { __typename: 'NotFound' }],
    ['nothing to remove', 'removeArticle', { article: 'article:none' }, { __typename: 'NotFound' }],
    ['an article of another entry', 'removeArticle', { article: 'article:one', expected: 4 }, { __typename: 'Moved', number: 1 }],
    ['a dossier that is new', 'importDossier', { dossier: fifth, expected: 1 }, { __typename: 'Moved', number: 0 }],
  ])('what cannot be done changes nothing: %s', async (_, mutation, input, outcome) => {
    expect(await send('ed', mutation, input)).toMatchObject(outcome);
    expect(await world.graph.folded()).toBe(4);
  });

  test('a change sent again with its key is made once, and told as it was at first', async () => {
    for (const [mutation, input, other] of [
      ['judge', same, { ...same, verdict: 'UNSURE' }],
      ['importDossier', { dossier: fifth, expected: 0 }, { dossier: fourth }],
      ['importDossier', { dossier: fifth.replace('Eva', 'Ewa') }, { dossier: fifth }],
      ['removeArticle', { article: 'article:five' }, { article: 'article:one' }],
    ] as const) {
      const key = `${mutation} ${JSON.stringify(input).length}`.replaceAll(' ', '-');
      const first = await send('ed', mutation, { ...input, key });
      expect(first.entry.number).toBe(await world.graph.folded());
      if (mutation === 'removeArticle') expect(await send('ed', mutation, { ...input, key })).toEqual(first);
      else expect(await send('ed', mutation, { ...input, key })).toEqual({ ...first, ...(first.change ? { change: first.change } : {}) });
      expect(await send('ed', mutation, { ...other, key })).toMatchObject({ __typename: 'KeyReused', number: first.entry.number });
      expect(first.entry.number).toBe(await world.graph.folded());
    }
    // Another person's key is another key.
    expect(await send('eve', 'judge', { ...same, key: `judge-${JSON.stringify(same).length}` })).toMatchObject({ entry: { by: 'eve' } });
  });

  test('of two editors who decide at once on what they saw one is told that it moved', async () => {
    const inputs = [
      ['ed', { ...same, expected: 0 }],
      ['eve', { ...same, verdict: 'DIFFERENT', keeps: null, expected: 0 }],
    ] as const;
    const outcomes = await Promise.all(inputs.map(([who, input]) => send(who, 'judge', input)));
    const types = outcomes.map(({ __typename }) => __typename);
    expect(types.toSorted()).toEqual(['DecisionMade', 'Moved']);
    const [winner, loser] = types[0] === 'Moved' ? ['eve', 'ed'] : ['ed', 'eve'];
    const moved = outcomes.find(({ __typename }) => __typename === 'Moved');
    expect(moved).toEqual({
      __typename: 'Moved',
      number: 5,
      message: `Needed none as the decision in force on "judgement:person:a/person:anna-i", but it is entry 5, by ${winner}. Look at it and decide again.`,
    });
    expect(await send(loser as string, 'judge', { ...same, expected: moved.number })).toMatchObject({ entry: { number: 6, by: loser } });
  });

  test('two services over one graph, and one change with one key from both', async () => {
    const other = serviceOver(world.graph, { access });
    const input = { ...same, key: 'once' };
    const outcomes = await Promise.all(
      [world.fetch, other.fetch].flatMap((fetch) => [1, 2].map(() => askAs('ed', mutations.judge, { input }, fetch))),
    );
    expect(new Set(outcomes.map(({ data }) => data.done.entry.number))).toEqual(new Set([5]));
    const dossiers = await Promise.all(
      [world.fetch, other.fetch].map((fetch) =>
        askAs('con', mutations.importDossier, { input: { dossier: fifth, key: 'five', expected: 0 } }, fetch),
      ),
    );
    expect(dossiers.map(({ data }) => [data.done.change, data.done.entry.number])).toEqual([
      ['ADDED', 6],
      ['ADDED', 6],
    ]);
    expect(await world.graph.folded()).toBe(6);
  });

  test('what somebody changed or took away through the service is not brought back by the files of a start', async () => {
    await send('ed', 'importDossier', { dossier: (overlapping[0] as string).replace('Visit of Anna', 'Visit of Hanna') });
    await send('ed', 'removeArticle', { article: 'article:four' });
    const sources = [...overlapping, fourth, fifth].map((text, n) => ({ file: `${n}.yaml`, text }));
    const outcomes = [];
    for await (const outcome of importDossiers(world.graph, sources, { author: { onlyOwn: true } }))
      outcomes.push('imported' in outcome ? outcome.imported.outcome : (outcome.error as Refused).reason);
    expect(outcomes).toEqual(['NOT_OWN', 'UNCHANGED', 'UNCHANGED', 'NOT_OWN', 'ADDED']);
    expect((await askAs(null, '{ visit(id: "visit:a") { title } article(id: "article:four") { id } }')).data).toEqual({
      visit: { title: 'Visit of Hanna' },
      article: null,
    });
  });

  test('many changes at once are all made, one after the other', async () => {
    const ids = Array.from({ length: 12 }, (_, n) => n);
    const outcomes = await Promise.all(
      ids.map((n) => send('con', 'importDossier', { dossier: madeUp(`n${n}`, { people: { [`person:n${n}`]: { name: `N ${n}` } } }) })),
    );
    expect(outcomes.map(({ entry }) => entry.number).toSorted((a, b) => a - b)).toEqual(ids.map((n) => n + 5));
    expect((await askAs(null, '{ stats { articles } }')).data.stats.articles).toBe(16);
  });

  test('several changes in one request are made in their order, each told as it left things', async () => {
    const both = `mutation ($one: JudgementInput!, $two: TakeBackJudgementInput!) {
      one: judge(input: $one) ${decided} two: takeBackJudgement(input: $two) ${decided}
    }`;
    const { data } = await askAs('ed', both, { one: same, two: { left: same.left, right: same.right } });
    expect(data.one.changed).toEqual([{ id: 'person:a', label: 'Anna Ivanova' }]);
    expect(data.two.changed).toHaveLength(2);
    expect([data.one.entry.number, data.two.entry.number]).toEqual([5, 6]);
  });

  test('nobody may send more changes a minute than are taken', async () => {
    const { fetch } = serviceOver(world.graph, { access: { ...access, changesPerMinute: 2 } });
    const judged = (who: string) => askAs(who, mutations.judge, { input: { ...same, left: 'person:nobody' } }, fetch);
    for (let n = 0; n < 2; n++) expect((await judged('ed')).data.done.__typename).toBe('NotFound');
    expect((await judged('ed')).data.done).toEqual({
      __typename: 'RateLimited',
      message: expect.stringMatching(/^One person may send 2 changes a minute\. Wait \d+ s\.$/),
      retryAfter: expect.any(Number),
    });
    expect((await judged('eve')).data.done.__typename).toBe('NotFound');
  });

  test('the journal tells who did what, and what was before and after; it is paged both ways and filtered', async () => {
    await send('con', 'importDossier', { dossier: fifth });
    await send('ed', 'judge', { ...same, verdict: 'UNSURE', keeps: null });
    await send('eve', 'judge', same);
    await send('ed', 'retractArticle', { article: 'article:five', because });
    await send('ed', 'removeArticle', { article: 'article:five' });
    const page = `nodes { number by kind subject } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
    const journal = async (args: string, fields = page) => (await askAs('con', `{ journal${args} { ${fields} } }`)).data.journal;
    const first = await journal('(first: 3)');
    expect(first).toMatchObject({
      nodes: [
        { number: 9, by: 'ed', kind: 'WITHDRAWAL', subject: 'article:five' },
        { number: 8, by: 'ed', kind: 'RETRACTION', subject: 'article:five' },
        { number: 7, by: 'eve', kind: 'JUDGEMENT', subject: 'judgement:person:a/person:anna-i' },
      ],
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
      totalCount: 9,
    });
    const numbers = async (args: string) => (await journal(args)).nodes.map(({ number }: { number: number }) => number);
    const { startCursor, endCursor } = first.pageInfo;
    expect(await numbers(`(first: 2, after: "${endCursor}")`)).toEqual([6, 5]);
    expect(await numbers('(last: 2)')).toEqual([2, 1]);
    expect(await numbers(`(last: 1, before: "${endCursor}")`)).toEqual([8]);
    expect(await numbers(`(first: 5, before: "${endCursor}")`)).toEqual([9, 8]);
    expect((await journal(`(last: 1, before: "${endCursor}")`)).pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect((await journal(`(last: 5, before: "${startCursor}")`)).nodes).toEqual([]);
    expect(await numbers('(filter: {subject: "article:five"})')).toEqual([9, 8, 5]);
    expect(await numbers('(filter: {by: "ed"})')).toEqual([9, 8, 6]);
    expect(await journal('(filter: {kinds: [JUDGEMENT, WITHDRAWAL], by: "ed"}, first: 1)')).toMatchObject({
      nodes: [{ number: 9 }],
      totalCount: 2,
    });
    const changes = await journal('(first: 4)', 'nodes { number at before after }');
    const verdict = (text: string) => JSON.parse(text).verdict;
    expect(
      changes.nodes.map(({ number, before, after }: { number: number; before: string; after: string }) => [
        number,
        before && Object.keys(JSON.parse(before)),
        after && Object.keys(JSON.parse(after)),
      ]),
    ).toEqual([
      [9, ['sha256', 'statements'], null],
      [8, null, ['because']],
      [7, ['verdict', 'because', 'left', 'right'], ['verdict', 'because', 'keeps', 'left', 'right']],
      [6, null, ['verdict', 'because', 'left', 'right']],
    ]);
    expect([verdict(changes.nodes[2].before), verdict(changes.nodes[2].after)]).toEqual(['UNSURE', 'SAME']);
    expect(changes.nodes.every(({ at }: { at: string }) => Math.abs(Date.parse(at) - Date.now()) < 600_000)).toBe(true);
    const { errors } = await askAs('con', `{ journal(after: "${Buffer.from('NUMBER:x').toString('base64url')}") { totalCount } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  });

  test('judgements are listed by what they are on and what was judged', async () => {
    await send('ed', 'judge', {
      ...same,
      left: 'person:a',
      right: 'person:b',
      verdict: 'DIFFERENT',
      keeps: null,
      score: 0.2,
      evidence: ['https://a.example'],
    });
    await send('con', 'judge', { ...same, left: 'person:b', right: 'person:c', verdict: 'UNSURE', keeps: null });
    await send('ed', 'judge', same);
    const list = async (args: string) =>
      (await askAs('con', `{ judgements${args} { nodes { id } totalCount } }`)).data.judgements.nodes.map(({ id }: { id: string }) =>
        id.slice('judgement:'.length),
      );
    expect(await list('')).toEqual(['person:a/person:anna-i', 'person:b/person:c', 'person:a/person:b']);
    expect(await list('(orderBy: DATE_ASC, first: 2)')).toEqual(['person:a/person:b', 'person:b/person:c']);
    expect(await list('(filter: {verdicts: [UNSURE, DIFFERENT]})')).toEqual(['person:b/person:c', 'person:a/person:b']);
    expect(await list('(filter: {id: "person:c"})')).toEqual(['person:b/person:c']);
    for (const id of ['person:a', 'person:anna-i'])
      expect(await list(`(filter: {id: "${id}"})`)).toEqual(['person:a/person:anna-i', 'person:a/person:b']);
    const { data } = await askAs(
      'con',
      '{ judgements(filter: {verdicts: [DIFFERENT]}) { nodes { score evidence keeps left right things { id label } } } person(id: "person:b") { judgements(filter: {verdicts: [UNSURE]}) { totalCount nodes { by } } } }',
    );
    expect(data).toEqual({
      judgements: {
        nodes: [
          {
            ...{ score: 0.2, evidence: ['https://a.example'], keeps: null, left: 'person:a', right: 'person:b' },
            things: [
              { id: 'person:a', label: 'Anna Ivanova' },
              { id: 'person:b', label: 'Boris' },
            ],
          },
        ],
      },
      person: { judgements: { totalCount: 1, nodes: [{ by: 'con' }] } },
    });
  });
});

test('changes come back with time: as many as are taken in a minute', () => {
  let now = 0;
  const pace = new Pace(6, () => now);
  const taken = () => Array.from({ length: 8 }, () => pace.take('a'));
  expect(taken()).toEqual([0, 0, 0, 0, 0, 0, 10, 10]);
  now = 5_000;
  expect(pace.take('a')).toBe(5);
  now = 20_000;
  expect([pace.take('a'), pace.take('a'), pace.take('a')]).toEqual([0, 0, 10]);
  now = 200_000;
  expect(taken()).toEqual([0, 0, 0, 0, 0, 0, 10, 10]);
});
