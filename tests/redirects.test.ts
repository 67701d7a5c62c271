import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { createKnowledgeBase } from '../src/knowledge-base.js';
import { judge, takeBackJudgement } from '../src/ledger/edits.js';
import { at, madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { access, tokenOf } from './tokens.js';
import { type Answer, engines, openWorld, type World } from './world.js';

/** Of two ids that were judged the same one stays, and whoever asks with the other one is answered as if it were that. */

const because = 'It is plain.';
const otherwise = madeUp('four', {
  people: { 'person:old': { name: 'Ivanova, A.' }, 'person:older': { name: 'Ann I.' } },
  organizations: { 'organization:bureau': { name: 'Bureau', at: at('four') } },
  roles: { 'role:chief': { title: 'Chief', body: 'organization:bureau' } },
  tenures: [{ person: 'person:old', role: 'role:chief', when: { edtf: '2014-06-01', sense: 'INCLUDING' } }],
  places: { 'place:old': { name: 'Xx', kind: 'CITY' } },
  events: { 'meeting:a': { title: 'Meeting', place: 'place:old', participants: [{ who: 'person:old', roles: ['SPEAKER'] }] } },
});

/** Each with an id that leads elsewhere in it, `old`, and the one that it leads to. */
const questions: Record<string, { query: string; old: string; kept: string; variables?: object }> = {
  'one by its id': { query: '{ person(id: "person:old") { id name aliases } }', old: 'person:old', kept: 'person:a' },
  'at two removes': { query: '{ person(id: "person:older") { id name } }', old: 'person:older', kept: 'person:a' },
  anything: {
    query: '{ node(id: "place:old") { id label ... on Place { name events { nodes { id } } } } }',
    old: 'place:old',
    kept: 'place:x',
  },
  'many, in their order': {
    query: '{ nodes(ids: ["place:y", "person:old", "person:none", "person:a"]) { id } }',
    old: 'person:old',
    kept: 'person:a',
  },
  'in a filter': {
    query: '{ events(filter: {participant: "person:old"}, orderBy: DATE_ASC) { nodes { id } } }',
    old: 'person:old',
    kept: 'person:a',
  },
  'in two filters': {
    query: '{ events(filter: {participant: "person:old", place: "place:x"}) { nodes { id } totalCount } }',
    old: 'person:old',
    kept: 'person:a',
  },
  'a count alone': {
    query: '{ events(filter: {participant: "person:old"}, first: 0) { totalCount } }',
    old: 'person:old',
    kept: 'person:a',
  },
  'below another thing': {
    query: '{ person(id: "person:a") { participations(filter: {place: "place:old"}) { nodes { event { id } } } } }',
    old: 'place:old',
    kept: 'place:x',
  },
  'a fact that is composed of ids': {
    query:
      '{ node(id: "participation:meeting:a/person:old") { id label } statements(filter: {fact: "participation:meeting:a/person:old"}) { nodes { gist } } }',
    old: 'participation:meeting:a/person:old',
    kept: 'participation:meeting:a/person:a',
  },
  'a name': {
    query: '{ node(id: "name:person:old/Ivanova,_A.") { id label } }',
    old: 'name:person:old/Ivanova,_A.',
    kept: 'name:person:a/Ivanova,_A.',
  },
  'an edge': {
    query: '{ node(id: "PLACE:meeting:a/place:old") { id label } }',
    old: 'PLACE:meeting:a/place:old',
    kept: 'PLACE:meeting:a/place:x',
  },
  'in a variable': {
    query: 'query ($id: ID!) { person(id: $id) { id name } }',
    variables: { id: 'person:old' },
    old: 'person:old',
    kept: 'person:a',
  },
  'in a filter that is a variable': {
    query: 'query ($filter: StatementFilter) { statements(filter: $filter, first: 3) { nodes { id } totalCount } }',
    variables: { filter: { about: 'person:old', kinds: ['PARTICIPATION'] } },
    old: 'person:old',
    kept: 'person:a',
  },
  'as a default': { query: 'query ($id: ID! = "person:old") { person(id: $id) { id } }', old: 'person:old', kept: 'person:a' },
  'a judgement': { query: '{ judgements(filter: {id: "person:old"}) { nodes { id } } }', old: 'person:old', kept: 'person:a' },
  'a ready question': {
    query: 'query ($given: JSON) { question(name: "chain-between-actors") { answer(parameters: $given) { rows } } }',
    variables: { given: { one: 'person:old', other: 'person:b' } },
    old: 'person:old',
    kept: 'person:a',
  },
};

describe.each(engines)('on $name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, { dossiers: [...overlapping, otherwise] });
    for (const [left, right] of [
      ['person:old', 'person:a'],
      ['person:older', 'person:old'],
      ['place:old', 'place:x'],
    ] as const)
      await judge(world.graph, { left, right, verdict: 'SAME', keeps: right, because });
  }, 240_000);
  afterAll(() => world.close());

  const keptOf = ({ query, variables = {}, old, kept }: (typeof questions)[string]) => ({
    query: query.replaceAll(old, kept),
    variables: JSON.parse(JSON.stringify(variables).replaceAll(old, kept)),
  });

  test.each(Object.entries(questions))('%s', async (_, question) => {
    const expected = keptOf(question);
    expect(JSON.stringify(expected)).not.toContain('old');
    const answer = await world.ask(expected.query, expected.variables);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer)).not.toMatch(/null,null|"rows":\[\]|"nodes":\[\]|\{"(node|person)":null\}|Count":0/);
    const { query, variables = {} } = question;
    expect(await world.ask(query, variables)).toEqual(answer);
    const address = `/graphql?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(JSON.stringify(variables))}`;
    expect(await (await world.fetch(address)).json()).toEqual(answer);
  });

  test('over HTTP, the short way and from what is kept', async () => {
    const service = createKnowledgeBase({
      graph: world.graph,
      texts: { textOf: async () => null },
      log: pino({ level: 'silent' }),
      options: { cache: 1_000_000 },
    });
    const server = createServer(service).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const post = async (query: string, variables: object = {}) =>
      (
        await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) })
      ).text();
    for (const question of Object.values(questions)) {
      const { query, variables } = keptOf(question);
      const answer = await post(query, variables);
      for (let round = 0; round < 2; round++) expect(await post(question.query, question.variables)).toBe(answer);
    }
    server.closeAllConnections();
    server.close();
  });

  test('a question whose ids are all found takes no trip more, and one that leads nowhere one', async () => {
    const trips = async (query: string) => {
      const before = world.graph.reads;
      await world.ask(query);
      return world.graph.reads - before;
    };
    expect(await trips('{ person(id: "person:a") { name } }')).toBe(1);
    expect(await trips('{ events(filter: {participant: "person:a"}) { nodes { id } } }')).toBe(1);
    expect(await trips('{ person(id: "person:old") { name } }')).toBe(3);
    // The last one looks for ids that may have been meant.
    expect(await trips('{ person(id: "person:nobody") { name } }')).toBe(3);
  });

  test('a visit that was judged to be a meeting is no visit, and a hint says what it is', async () => {
    await judge(world.graph, { left: 'visit:a', right: 'meeting:a', verdict: 'SAME', keeps: 'meeting:a', because });
    try {
      expect(await world.ask('{ visit(id: "visit:a") { id } }')).toEqual({
        data: { visit: null },
        extensions: { hints: [{ id: 'visit:a', message: '"visit:a" was judged to be "meeting:a": ask for that one, a Meeting.' }] },
      });
      expect(await world.ask('{ event(id: "visit:a") { id } }')).toEqual({ data: { event: { id: 'meeting:a' } } });
    } finally {
      await takeBackJudgement(world.graph, 'visit:a', 'meeting:a');
    }
  });

  test('an id that leads nowhere is hinted at as before, beside one that does', async () => {
    const { data, extensions } = await world.ask('{ a: person(id: "person:old") { id } b: place(id: "place:xx") { id } }');
    expect(data).toEqual({ a: { id: 'person:a' }, b: null });
    expect(extensions.hints).toEqual([{ id: 'place:xx', message: 'The record has no Place with the id "place:xx".' }]);
  });

  test('where an id leads can be asked', async () => {
    const { data } = await world.ask('{ node(id: "redirect:person:old") { id label ... on Redirect { of leadsTo { id } } } }');
    expect(data.node).toEqual({
      id: 'redirect:person:old',
      label: 'person:old — leads to — person:a',
      of: 'person:old',
      leadsTo: { id: 'person:a' },
    });
  });

  test('a change is never made again for an id that leads elsewhere', async () => {
    const token = await tokenOf('ed', 'editor');
    const service = createKnowledgeBase({
      graph: world.graph,
      texts: { textOf: async () => null },
      log: pino({ level: 'silent' }),
      options: { access },
    });
    const query = `mutation { judge(input: {left: "person:old", right: "person:b", verdict: UNSURE, because: "b"}) { ... on DecisionMade { entry { number } changed { id } } } }`;
    const before = await world.graph.folded();
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await service.fetch('http://test/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    expect(((await response.json()) as Answer).data.judge).toEqual({
      entry: { number: before + 1 },
      changed: [{ id: 'person:a' }, { id: 'person:b' }],
    });
    expect(await world.graph.folded()).toBe(before + 1);
    await takeBackJudgement(world.graph, 'person:old', 'person:b');
  });

  test('an id leads where it led when the record stood so', async () => {
    const at = async (entry: number) =>
      (await world.ask(`query @asKnownOn(entry: ${entry}) { person(id: "person:old") { id name } }`)).data;
    expect(await at(4)).toEqual({ person: { id: 'person:old', name: 'Ivanova, A.' } });
    expect(await at(5)).toEqual({ person: { id: 'person:a', name: 'Anna Ivanova' } });
  });

  test('taken back, each id is of its own again', async () => {
    await takeBackJudgement(world.graph, 'place:old', 'place:x');
    expect((await world.ask('{ place(id: "place:old") { id name } }')).data).toEqual({ place: { id: 'place:old', name: 'Xx' } });
  });
});
