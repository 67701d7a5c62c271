import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { type Act, extentOf, type Role, rights, roles } from '../src/access/rights.js';
import { type Recognise, recogniser, type TokenRules, whatIsWrongWith } from '../src/access/tokens.js';
import { createKnowledgeBase, type Options } from '../src/knowledge-base.js';
import { judge, rankStatement, retractArticle } from '../src/ledger/edits.js';
import { schema } from '../src/schema.js';
import { madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { access, keyPair, tokenOf } from './tokens.js';
import { type Answer, engines, openWorld, serviceOver, type World } from './world.js';

/** Who asks is known by a token, or is nobody in particular, or is told so; and each reads and changes what is for them. */

const because = 'It is plain.';
const past = Math.floor(Date.now() / 1_000) - 60;

describe('a token', () => {
  const rules: TokenRules = { ...access, issuer: 'https://id.example', audience: 'rapport' };
  const bearer = (token: string) => `Bearer ${token}`;
  const claims = { iss: 'https://id.example', aud: 'rapport' };
  const refusal = (recognise: Recognise, authorization: string | null) =>
    recognise(authorization).then(
      () => null,
      ({ extensions, message }) => [extensions.code, message],
    );

  test('says who asks, and in which role', async () => {
    const recognise = recogniser(rules);
    for (const role of roles) expect(await recognise(bearer(await tokenOf('ed', role, claims)))).toEqual({ by: 'ed', as: role });
    expect(await recognise(`bearer ${await tokenOf('ed', 'editor', { ...claims, aud: ['other', 'rapport'] })}`)).toEqual({
      by: 'ed',
      as: 'editor',
    });
    expect(await recognise(null)).toEqual({ by: null, as: 'reader' });
  });

  const none = (payload: object) =>
    [{ alg: 'none' }, payload].map((one) => Buffer.from(JSON.stringify(one)).toString('base64url')).join('.');
  test.each<[string, () => Promise<string> | string, string, RegExp]>([
    [
      'that has expired',
      () => tokenOf('ed', 'editor', { ...claims, exp: past }),
      'TOKEN_EXPIRED',
      /^The token has expired\. Get a new one\.$/,
    ],
    ['that never expires', () => tokenOf('ed', 'editor', { ...claims, exp: undefined }), 'TOKEN_INVALID', /`exp`/],
    ['that is not valid yet', () => tokenOf('ed', 'editor', { ...claims, nbf: past + 3_600 }), 'TOKEN_INVALID', /`nbf`/],
    [
      'signed by somebody else',
      () => tokenOf('ed', 'editor', claims, 'another secret of more than thirty-two bytes'),
      'TOKEN_INVALID',
      /not signed by a key that is known here/,
    ],
    ['of another issuer', () => tokenOf('ed', 'editor', { ...claims, iss: 'https://b.example' }), 'TOKEN_INVALID', /`iss`/],
    ['for another audience', () => tokenOf('ed', 'editor', { ...claims, aud: 'other' }), 'TOKEN_INVALID', /`aud`/],
    ['for no audience', () => tokenOf('ed', 'editor', { iss: claims.iss }), 'TOKEN_INVALID', /`aud`/],
    ['of nobody', () => tokenOf('', 'editor', claims), 'TOKEN_INVALID', /`sub`/],
    ['without a role', () => tokenOf('ed', undefined, claims), 'TOKEN_INVALID', /`role`/],
    ['with a role that there is not', () => tokenOf('ed', 'admin', claims), 'TOKEN_INVALID', /`role`/],
    [
      'that nobody signed',
      () => `${none({ ...claims, sub: 'ed', role: 'editor', exp: past * 2 })}.`,
      'TOKEN_INVALID',
      /^The token is not taken: /,
    ],
    [
      'whose claims were changed',
      async () => {
        const [head, , signature] = (await tokenOf('ed', 'reader', claims)).split('.');
        return [
          head,
          Buffer.from(JSON.stringify({ ...claims, sub: 'ed', role: 'editor', exp: 4e9 })).toString('base64url'),
          signature,
        ].join('.');
      },
      'TOKEN_INVALID',
      /not signed by a key/,
    ],
    ['that is none', () => 'hello', 'TOKEN_INVALID', /not signed by a key/],
  ])('%s is not taken', async (_, token, code, message) => {
    expect(await refusal(recogniser(rules), bearer(await token()))).toEqual([code, expect.stringMatching(message)]);
  });

  test('is the only thing that is taken', async () => {
    for (const authorization of ['Basic ZWQ6ZWQ=', 'Bearer', 'Bearer a b', await tokenOf('ed', 'editor', claims)])
      expect(await refusal(recogniser(rules), authorization)).toEqual([
        'TOKEN_INVALID',
        'The token is not taken: needed "Bearer …" with a JSON Web Token.',
      ]);
    expect(await refusal(recogniser({ ...rules, anonymous: false }), null)).toEqual([
      'TOKEN_NEEDED',
      expect.stringContaining('Authorization: Bearer'),
    ]);
  });

  test('signed with a key of a set is taken, and with no other', async () => {
    const [es, rs, ed, other] = await Promise.all([
      keyPair('ES256', 'a'),
      keyPair('RS256', 'b'),
      keyPair('EdDSA', 'c'),
      keyPair('ES256', 'a'),
    ]);
    const recognise = recogniser({ ...access, signers: { keys: { keys: [es.jwk, rs.jwk, ed.jwk] } } });
    for (const { sign } of [es, rs, ed])
      expect(await recognise(bearer(await sign({ sub: 'ed', role: 'editor' })))).toEqual({ by: 'ed', as: 'editor' });
    expect(await refusal(recognise, bearer(await other.sign({ sub: 'ed', role: 'editor' })))).toEqual([
      'TOKEN_INVALID',
      expect.stringContaining('not signed by a key'),
    ]);
    // A public key is no secret to sign with.
    const forged = await tokenOf('ed', 'editor', {}, JSON.stringify(rs.jwk));
    expect(await refusal(recognise, bearer(forged))).toEqual([
      'TOKEN_INVALID',
      'The token is not taken: it is not signed by an algorithm that is taken here.',
    ]);
    expect(whatIsWrongWith(JSON.stringify({ keys: [es.jwk] }))).toBeUndefined();
    expect(whatIsWrongWith(JSON.stringify({ keys: [es.secret] }))).toBe('its key "EC" is secret, and only public ones belong there');
    expect(whatIsWrongWith(JSON.stringify({ keys: [{ kty: 'oct', k: 'AA', kid: 'x' }] }))).toBe(
      'its key "x" is secret, and only public ones belong there',
    );
    for (const text of ['{', '{}', '{"keys": []}', '[]']) expect(whatIsWrongWith(text)).toMatch(/^it is no JSON/);
  });
});

const fields = 'id number by because';
const decisions = {
  judgement: 'judgement:person:a/person:b',
  ranking: '',
  retraction: 'retraction:article:three',
};
/** By every way to them. */
const waysTo = () => [
  `{ node(id: "${decisions.judgement}") { id ... on Judgement { by } } }`,
  `{ nodes(ids: ["person:a", "${decisions.ranking}", "${decisions.retraction}"]) { id label __typename } }`,
  '{ node(id: "judgement:person:x/person:y") { id } }',
  `{ judgements { nodes { ${fields} verdict } } }`,
  '{ judgements { totalCount } }',
  '{ judgements(first: 0) { pageInfo { hasNextPage } } }',
  '{ judgements(filter: {id: "person:nobody"}) { edges { cursor } } }',
  '{ person(id: "person:a") { name judgements { nodes { id } } } }',
  '{ actors: node(id: "person:a") { ... on Actor { judgements { totalCount } } } }',
  `{ statement(id: "${decisions.ranking.slice('ranking:'.length)}") { id ranking { by } } }`,
  '{ statements(first: 1, orderBy: DATE_DESC) { nodes { ranking { id } } } }',
  '{ article(id: "article:three") { title retraction { by } } }',
  '{ articles { nodes { retraction { number } } } }',
  '{ journal { nodes { by kind subject } } }',
  '{ journal { totalCount } }',
  `query @asKnownOn(entry: 5) { node(id: "${decisions.judgement}") { ... on Judgement { by } } }`,
];

describe.each(engines)('on $name', (engine) => {
  let world: World;
  const tokens: Record<string, string> = {};
  beforeAll(async () => {
    world = await openWorld(engine, {
      dossiers: [...overlapping, madeUp('mine', { people: { 'person:m': { name: 'M' } } })],
      options: { access, cypher: 'neo4j' },
    });
    await judge(world.graph, { left: 'person:a', right: 'person:b', verdict: 'DIFFERENT', because }, { by: 'ed' });
    const { data } = await world.ask('{ statements(filter: {fact: "visit:a"}) { nodes { id } } }');
    const statement = data.statements.nodes[0].id;
    decisions.ranking = `ranking:${statement}`;
    await rankStatement(world.graph, statement, { rank: 'NORMAL', because }, { by: 'ed' });
    await retractArticle(world.graph, 'article:three', { because }, { by: 'ed' });
    for (const role of roles) tokens[role] = await tokenOf(role, role);
    tokens.expired = await tokenOf('ed', 'editor', { exp: past });
  });
  afterAll(() => world.close());

  const headersOf = (who: string | null): Record<string, string> => (who === null ? {} : { authorization: `Bearer ${tokens[who]}` });
  const post = (fetch: World['fetch'], who: string | null, query: string, variables: object = {}, more: Record<string, string> = {}) =>
    fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headersOf(who), ...more },
      body: JSON.stringify({ query, variables }),
    });
  const ask = async (who: string | null, query: string, variables: object = {}, fetch = world.fetch): Promise<Answer> =>
    (await post(fetch, who, query, variables)).json() as Promise<Answer>;

  test('who decided what is for contributors and editors alone, by every way that leads there', async () => {
    for (const query of waysTo()) {
      for (const who of [null, 'reader']) {
        const { errors, data } = await ask(who, query);
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(Array(errors?.length).fill('FORBIDDEN'));
        expect(errors?.length).toBeGreaterThan(0);
        expect(JSON.stringify(data ?? null)).not.toMatch(/"ed"|judgement:|ranking:|retraction:|plain/);
      }
      for (const who of ['contributor', 'editor']) expect(await ask(who, query)).not.toHaveProperty('errors');
    }
    const { errors } = await ask('reader', `{ node(id: "${decisions.judgement}") { id } }`);
    expect(errors?.[0]?.message).toBe(
      'A Judgement says who decided what: to read it takes a token with the role contributor, but that of reader says reader.',
    );
  });

  test('an answer is whole but for what is not for them', async () => {
    const query = `{ article(id: "article:three") { title retracted retraction { by } } stats { people } }`;
    expect((await ask(null, query)).data).toEqual({
      article: { title: 'Article three', retracted: true, retraction: null },
      stats: { people: 3 },
    });
    expect((await ask('editor', query)).data.article.retraction).toEqual({ by: 'ed' });
  });

  test('nothing hints at decisions', async () => {
    for (const id of ['judgement:person:a/person:x', 'person:bb', 'retraction:article:thre'])
      expect(JSON.stringify(await ask(null, `{ node(id: "${id}") { id } }`))).not.toMatch(/person:a\/person:b|article:three/);
  });

  test('who asks at the same time as others gets what is for them', async () => {
    const query = `query ($id: ID!) { node(id: $id) { id } person(id: "person:a") { name } }`;
    const asked = Array.from({ length: 30 }, (_, n) => [null, 'editor', 'reader', 'contributor'][n % 4] as string | null);
    const answers = await Promise.all(asked.map((who) => ask(who, query, { id: decisions.judgement })));
    for (const [n, { data }] of answers.entries())
      expect(data).toEqual({ node: n % 2 === 0 ? null : { id: decisions.judgement }, person: { name: 'Anna Ivanova' } });
  });

  test('without tokens the record is read by anybody, whoever decided included, and changed by nobody', async () => {
    const { fetch } = serviceOver(world.graph);
    for (const query of waysTo())
      for (const who of [null, 'expired']) expect(await ask(who, query, {}, fetch)).not.toHaveProperty('errors');
    for (const who of [null, 'editor'])
      expect(
        (await ask(who, 'mutation { removeArticle(input: {article: "article:one"}) { __typename ... on Failure { message } } }', {}, fetch))
          .data.removeArticle,
      ).toEqual({
        __typename: 'ReadOnly',
        message:
          'This service only reads. To change the record, let it know whose tokens to take (RAPPORT_JWT_SECRET or RAPPORT_JWT_KEYS).',
      });
  });

  test('a token that is not taken ends the request, whatever was asked and however', async () => {
    const closed = serviceOver(world.graph, { access: { ...access, anonymous: false }, cypher: 'neo4j', cache: 1_000_000 });
    const requests: [string, RequestInit?][] = [
      ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ __typename }"}' }],
      ['/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
      ['/graphql?query={__typename}'],
      ['/'],
      ['/schema.graphql'],
      ['/dossiers/yonhap-nk-russia-2014.yaml'],
      ['/nothing'],
      ['/db/neo4j/query/v2', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"statement":"RETURN 1"}' }],
    ];
    for (const [path, init = {}] of requests) {
      for (const [fetch, who, code] of [
        [world.fetch, 'expired', 'TOKEN_EXPIRED'],
        [closed.fetch, 'expired', 'TOKEN_EXPIRED'],
        [closed.fetch, null, 'TOKEN_NEEDED'],
      ] as const) {
        const response = await fetch(path, { ...init, headers: { ...(init.headers as Record<string, string>), ...headersOf(who) } });
        const { errors } = (await response.json()) as Answer & { errors: { code?: string }[] };
        expect([path, response.status, response.headers.get('www-authenticate')]).toEqual([
          path,
          401,
          who ? 'Bearer realm="rapport", error="invalid_token"' : 'Bearer realm="rapport"',
        ]);
        if (path.startsWith('/db/'))
          expect(errors).toEqual([{ code: 'Neo.ClientError.Security.Unauthorized', message: expect.any(String) }]);
        else expect(errors).toMatchObject([{ extensions: { code } }]);
      }
      if (!path.startsWith('/db/'))
        expect((await closed.fetch(path, { ...init, headers: { ...(init.headers as object), ...headersOf('reader') } })).status).not.toBe(
          401,
        );
    }
    for (const path of ['/health', '/ready']) expect((await closed.fetch(path)).status).toBe(200);
    expect((await closed.fetch('/graphql', { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain('text/html');
  });

  test('who asks in Cypher reads all there is, so it takes the same role', async () => {
    const body = JSON.stringify({ statement: 'MATCH (d:Decision) RETURN d.by AS by ORDER BY d.id LIMIT 1' });
    const statuses = [];
    for (const who of [null, 'reader', 'contributor']) {
      const response = await world.fetch('/db/neo4j/query/v2', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headersOf(who) },
        body,
      });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([401, 403, 202]);
  });

  test('a change comes by POST alone, and a page of another origin is told what it may read of a refusal', async () => {
    const address = `/graphql?query=${encodeURIComponent('mutation { removeArticle(input: {article: "article:one"}) { __typename } }')}`;
    expect((await world.fetch(address, { headers: headersOf('editor') })).status).toBe(405);
    const { fetch } = serviceOver(world.graph, { access, origins: ['https://a.example'] });
    const origin = { origin: 'https://a.example' };
    const asked = await fetch('/graphql', {
      method: 'OPTIONS',
      headers: { ...origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    });
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'authorization']);
    const refused = await post(fetch, 'expired', '{ __typename }', {}, origin);
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, 'https://a.example']);
  });

  test('each does what is for their role', async () => {
    const dossier = madeUp('theirs', { people: { 'person:t': { name: 'T' } } });
    const outcome = async (who: string | null, mutation: string): Promise<string> => {
      const { data } = await ask(who, `mutation { done: ${mutation} { __typename ... on NotAllowed { needs } } }`);
      return [data.done.__typename, data.done.needs].filter(Boolean).join(' ');
    };
    const pair = 'left: "person:a", right: "person:m"';
    const plan: [Act, string][] = [
      ['importDossier', `importDossier(input: {dossier: ${JSON.stringify(dossier)}})`],
      ['removeArticle', 'removeArticle(input: {article: "article:theirs"})'],
      ['judgeUnsure', `judge(input: {${pair}, verdict: UNSURE, because: "b"})`],
      ['takeBackJudgement', `takeBackJudgement(input: {${pair}})`],
      ['judge', `judge(input: {${pair}, verdict: SAME, because: "b"})`],
      ['judge', `judge(input: {left: "person:b", right: "person:m", verdict: DIFFERENT, because: "b"})`],
      ['rankStatement', `rankStatement(input: {statement: "${decisions.ranking.slice(8)}", rank: PREFERRED, because: "b"})`],
      ['takeBackRanking', `takeBackRanking(input: {statement: "${decisions.ranking.slice(8)}"})`],
      ['retractArticle', 'retractArticle(input: {article: "article:mine", because: "b"})'],
      ['takeBackRetraction', 'takeBackRetraction(input: {article: "article:mine"})'],
    ];
    const covered = new Set(plan.map(([act]) => act));
    expect(Object.keys(rights).filter((act) => !covered.has(act as Act))).toEqual(['read', 'readDecisions', 'askInCypher']);
    for (const who of [null, ...roles]) {
      const before = await world.graph.folded();
      for (const [act, mutation] of plan) {
        const may = extentOf({ by: who, as: (who ?? 'reader') as Role }, act);
        const needs = extentOf({ by: null, as: 'contributor' }, act) ? 'CONTRIBUTOR' : 'EDITOR';
        const got = await outcome(who, mutation);
        if (may) expect([act, got]).toEqual([act, expect.stringMatching(/^(DecisionMade|DossierImported|ArticleRemoved)$/)]);
        else expect([act, got]).toEqual([act, `NotAllowed ${needs}`]);
      }
      if (who === null || who === 'reader') expect(await world.graph.folded()).toBe(before);
      for (const pair of ['left: "person:a", right: "person:m"', 'left: "person:b", right: "person:m"'])
        await outcome('editor', `takeBackJudgement(input: {${pair}})`);
    }
  });

  test('a contributor replaces and takes away nothing but what they made', async () => {
    const outcome = async (who: string, mutation: string) =>
      (await ask(who, `mutation { done: ${mutation} { __typename ... on Failure { message } ... on NotAllowed { needs } } }`)).data.done;
    const allowed = { __typename: 'NotAllowed', needs: 'EDITOR' };
    const changed = JSON.stringify((overlapping[0] as string).replace('Anna', 'Hanna'));
    expect(await outcome('contributor', `importDossier(input: {dossier: ${changed}})`)).toEqual({
      ...allowed,
      message: 'Nothing of others is replaced here, but the last dossier about "article:one" is not theirs.',
    });
    expect(await outcome('contributor', 'removeArticle(input: {article: "article:one"})')).toMatchObject(allowed);
    const unsure = 'judge(input: {left: "person:a", right: "person:b", verdict: UNSURE, because: "b"})';
    expect(await outcome('contributor', unsure)).toEqual({
      ...allowed,
      message: 'Nothing of others is replaced here, but the decision in force on "judgement:person:a/person:b" is by ed.',
    });
    expect(await outcome('contributor', 'takeBackJudgement(input: {left: "person:a", right: "person:b"})')).toMatchObject(allowed);
  });

  describe('over HTTP, with answers that are kept', () => {
    let server: Server;
    let url: string;
    let reads: () => number;
    const serve = async (options: Partial<Options>) => {
      server = createServer(
        createKnowledgeBase({ graph: world.graph, texts: { textOf: async () => null }, log: pino({ level: 'silent' }), options }),
      );
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      reads = () => world.graph.reads;
    };
    const through: World['fetch'] = (path, init) => fetch(url + path, init);
    const ended = () => {
      server.closeAllConnections();
      server.close();
    };

    test('no answer is given to another than who asked', async () => {
      await serve({ access, cache: 1_000_000 });
      const query = `{ node(id: "${decisions.judgement}") { ... on Judgement { by } } }`;
      const open = '{ person(id: "person:a") { name } }';
      const texts = async (who: string | null, asked: string) => (await post(through, who, asked)).text();
      for (let round = 0; round < 2; round++) {
        expect(await texts('editor', query)).toBe('{"data":{"node":{"by":"ed"}}}');
        for (const who of [null, 'reader']) expect(await texts(who, query)).toContain('FORBIDDEN');
        for (const who of [null, 'reader', 'editor']) expect(await texts(who, open)).toBe('{"data":{"person":{"name":"Anna Ivanova"}}}');
      }
      const before = reads();
      await texts('editor', query);
      expect(reads()).toBe(before);
      expect((await post(through, 'expired', open)).status).toBe(401);
      ended();
    });

    test('a token that expires opens nothing any more, what is kept included', async () => {
      await serve({ access, cache: 1_000_000 });
      tokens.brief = await tokenOf('ed', 'editor', { exp: Math.floor(Date.now() / 1_000) - 3 });
      const open = '{ person(id: "person:a") { name } }';
      expect((await post(through, 'brief', open)).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      expect((await post(through, 'brief', open)).status).toBe(401);
      ended();
    });

    test('a plain question takes the short way with a token too, and nothing of its answer shows it', async () => {
      await serve({ access: { ...access, anonymous: false } });
      const asked = [
        '{ person(id: "person:a") { name } }',
        `{ node(id: "${decisions.judgement}") { id } }`,
        'mutation { removeArticle(input: {article: "article:none"}) { __typename } }',
      ];
      for (const query of asked)
        for (const who of [null, 'expired', 'reader', 'editor']) {
          const [short, long] = await Promise.all(
            ['/graphql', '/graphql?long=1'].map(async (path) => {
              const response = await fetch(url + path, {
                method: 'POST',
                headers: { 'content-type': 'application/json', ...headersOf(who) },
                body: JSON.stringify({ query }),
              });
              return [
                response.status,
                response.headers.get('content-type'),
                response.headers.get('www-authenticate'),
                await response.text(),
              ];
            }),
          );
          expect(short).toEqual(long);
          expect(short?.[0]).toBe(who === null || who === 'expired' ? 401 : 200);
        }
      ended();
    });
  });
});

test('every mutation is in the table of rights, and no field leads to what is guarded unseen', () => {
  const names = Object.keys(schema.getMutationType()?.getFields() ?? {}).sort();
  expect(names).toEqual(
    Object.keys(rights)
      .filter((act) => !['read', 'readDecisions', 'askInCypher', 'judgeUnsure'].includes(act))
      .sort(),
  );
});

test('docs/api.md has the table of rights as it is', () => {
  const text = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
  const columns = ['reader', 'reader', 'contributor', 'editor'] as const;
  const rows = Object.keys(rights).map((act) => {
    const extents = columns.map((as) => extentOf({ by: null, as }, act as Act) ?? '');
    return [`\`${act}\``, ...extents];
  });
  const shown = [...text.matchAll(/^\| (`\w+`) +\|(.*)\|$/gm)].filter(([, act]) => rows.some(([name]) => name === act));
  expect(shown.slice(0, rows.length).map(([, act, cells]) => [act, ...(cells as string).split('|').map((cell) => cell.trim())])).toEqual(
    rows,
  );
});
