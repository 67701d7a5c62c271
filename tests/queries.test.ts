import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import * as actor from '../src/actor/actor.js';
import * as place from '../src/actor/place.js';
import * as role from '../src/actor/role.js';
import * as agreement from '../src/agreement/agreement.js';
import * as articles from '../src/article/article.js';
import * as conflict from '../src/conflict/conflict.js';
import * as decision from '../src/decision/decision.js';
import * as event from '../src/event/event.js';
import * as fact from '../src/fact.js';
import { generateQueries, queriesFile } from '../src/generate.js';
import { type Ask, type ComposedRow, compose, composeMany, valuesOf } from '../src/graph/compose.js';
import type { Command, Entry, Row, Value } from '../src/graph/graph.js';
import { keysFor, wishForAll } from '../src/graph/load.js';
import { allQueries } from '../src/graph/queries.js';
import { checked, nth, parseQueryFile, type Query, readQueryFiles } from '../src/graph/query-file.js';
import type { Page } from '../src/graph/rewrite.js';
import { take } from '../src/graph/trips.js';
import { usesOf } from '../src/graph/uses.js';
import { decisionChanges } from '../src/ledger/decide.js';
import * as observation from '../src/observation/observation.js';
import * as statement from '../src/statement/statement.js';
import { overlapping } from './overlapping.js';
import { dossierSource, engines, openWorld, type World } from './world.js';

/** Query text stands in cypher/: what is wrong there is said with file and line, and every text is run. */

const shapes: Record<string, z.ZodType> = Object.fromEntries(
  [actor, place, role, agreement, articles, conflict, decision, event, fact, observation, statement].flatMap((file) =>
    Object.entries(file).filter((entry): entry is [string, z.ZodType] => typeof entry[1] === 'object' && 'safeParse' in entry[1]),
  ),
);

test('the typed functions are those of the folder cypher/', () => {
  expect(readFileSync(queriesFile, 'utf8')).toBe(generateQueries());
});

describe('a mistake in a query file is said with file, line and name', () => {
  const mistakes: [string, string, string][] = [
    [
      'the name',
      '// name: Actors :many\n// to actor: Actor\n// order ID: actor.id\nMATCH (actor:Actor)\nRETURN actor {.*}',
      'a name is camel case, as "participationsOfActor"',
    ],
    [
      'the kind',
      '// name: actors :all\n// to actor: Actor\nMATCH (actor:Actor)\nRETURN actor {.*}',
      'a kind is :one, :many or :exec, but got ":all"',
    ],
    [
      'an undeclared parameter',
      '// name: actors :one\n// to actor: Actor\nMATCH (actor:Actor {id: $id})\nRETURN actor {.*}',
      '$id is used and not declared',
    ],
    [
      'an unused parameter',
      '// name: actors :one\n// to actor: Actor\n// param kind: String\nMATCH (actor:Actor)\nRETURN actor {.*}',
      '$kind is declared and not used',
    ],
    [
      "a parameter's name in a text or a comment",
      "// name: actors :one\n// to actor: Actor\n// param kind: String\nMATCH (actor:Actor) // $kind\nWHERE actor.name = '$kind'\nRETURN actor {.*}",
      '$kind is declared and not used',
    ],
    [
      'the anchor',
      '// name: names :one\n// from actor: Actor\n// to name: Name\nMATCH (n:Name)\nMATCH (actor:Actor {id: $actor})\nRETURN name {.*}',
      'the first line must be the anchor, MATCH (actor:Actor {id: $actor})',
    ],
    [
      'the last clause',
      '// name: actors :one\n// to actor: Actor\nMATCH (actor:Actor)\nRETURN actor.id AS id',
      'the last clause must be RETURN actor {…}, one map',
    ],
    [
      'no order',
      '// name: actors :many\n// to actor: Actor\nMATCH (actor:Actor)\nRETURN actor {.*}',
      'a list must say its order: "order NAME: key"',
    ],
    ['no row', '// name: actors :one\nMATCH (actor:Actor)\nRETURN actor {.*}', 'the header must say what a row is: "to variable: Type"'],
  ];
  test.each(mistakes)('%s', (_, text, what) => {
    const [query] = parseQueryFile(`// A file.\n\n${text}\n`, 'cypher/x.cypher');
    expect(() => checked([query as Query])).toThrow(`cypher/x.cypher:3 ${query?.name}: ${what}`);
  });

  test('a start that leads elsewhere, or asks with another parameter', () => {
    const text = [
      '// name: events :many',
      '// to event: Event',
      '// order DATE_ASC: event.byDate',
      '// param place: ID',
      '// start place: MATCH (:Place {id: $place})<-[:WITHIN]-(inner:Place)',
      '// start agreement: MATCH (:Agreement {id: $place})<-[:CONCERNS]-(event:Event)',
      'MATCH (event:Event)',
      'WHERE $place IS NULL OR event.place = $place',
      'RETURN event {.*}',
    ].join('\n');
    expect(() => checked(parseQueryFile(text, 'cypher/x.cypher'))).toThrow(
      [
        'cypher/x.cypher:1 events: a start leads to what the first line has all of, as MATCH (event:Event)',
        "cypher/x.cypher:1 events: a start asks with its own parameter alone, and $agreement must be one of the query's",
      ].join('\n'),
    );
  });

  test('names that composed texts have of their own', () => {
    const text = [
      '// name: named :many',
      '// to name: Name',
      '// order TEXT: name.text',
      '// param limit: Int',
      'MATCH (name:Name)',
      'UNWIND [1] AS nth',
      'WITH name, nth',
      'WHERE name.text = $limit',
      'RETURN name {.*}',
    ].join('\n');
    expect(() => checked(parseQueryFile(text, 'cypher/x.cypher'))).toThrow(
      [
        'cypher/x.cypher:1 named: $limit is what a composed text calls something else; a parameter needs another name',
        'cypher/x.cypher:1 named: nth is a variable of composed texts; one of its own needs another name',
      ].join('\n'),
    );
  });

  test('a name that stands twice', () => {
    const text = '// name: actors :one\n// to actor: Actor\nMATCH (actor:Actor)\nRETURN actor {.*}\n';
    expect(() => checked(parseQueryFile(`${text}\n${text}`, 'cypher/x.cypher'))).toThrow(
      'cypher/x.cypher:6 actors: the name stands at cypher/x.cypher:1 already',
    );
  });
});

describe('composing', () => {
  const [query] = parseQueryFile(
    [
      '// name: named :many',
      '// from actor: Actor',
      '// to name: Name',
      '// order TEXT: name.text',
      'MATCH (actor:Actor {id: $actor}) // RETURN nothing WHERE $actor',
      'MATCH (actor)-[:NAMED]->(name:Name)',
      "WHERE name.text STARTS WITH 'WHERE RETURN $actor' OR name.kind = 'x'",
      'RETURN name {.*}',
    ].join('\n'),
    'cypher/x.cypher',
  ) as [Query];

  const page: Page = { order: query.orders[0] as Query['orders'][number], after: 'k', before: null, limit: 3, fromEnd: true };

  test('is not fooled by words in texts and comments', () => {
    const { text, parameters } = compose([{ wish: { query, parameters: {}, part: page }, keys: ['x'], below: [] }]);
    expect(text.split('\n')).toEqual([
      'MATCH (actor:Actor {id: $a0_key}) // RETURN nothing WHERE $actor',
      'MATCH (actor)-[:NAMED]->(a0_name:Name)',
      "WHERE a0_name.text > $a0_after AND (a0_name.text STARTS WITH 'WHERE RETURN $actor' OR a0_name.kind = 'x')",
      'WITH * ORDER BY a0_name.text DESC LIMIT $a0_limit',
      'WITH [a0_name.text, a0_name {.*}] AS a0_row',
      'WITH collect(a0_row) AS a0_one',
      'RETURN [a0_one] AS a0',
    ]);
    expect(parameters).toEqual({ a0_key: 'x', a0_after: 'k', a0_limit: 3 });
  });

  test('asks for many keys, for what starts from the rows, and for several things, each under a name of its own', () => {
    const below = [{ wish: { query, parameters: {}, part: 'count' as const }, from: null, below: [] }];
    const { text, parameters } = compose([
      { wish: { query, parameters: {}, part: page, uses: usesOf(['text'], [], true) }, keys: ['x', 'y'], below },
      { wish: { query, parameters: {}, part: 'count' }, keys: ['x'], below: [] },
    ]);
    expect(text.split('\n')).toEqual([
      'CALL () {',
      'UNWIND range(0, size($a0_keys) - 1) AS a0_i',
      'CALL (a0_i) {',
      'MATCH (actor:Actor {id: $a0_keys[a0_i]}) // RETURN nothing WHERE $actor',
      'MATCH (actor)-[:NAMED]->(a0_name:Name)',
      "WHERE a0_name.text > $a0_after AND (a0_name.text STARTS WITH 'WHERE RETURN $actor' OR a0_name.kind = 'x')",
      'WITH * ORDER BY a0_name.text DESC LIMIT $a0_limit',
      'CALL (a0_name) {',
      'WITH a0_name WHERE a0_name:Actor',
      'MATCH (a0_name)-[:NAMED]->(a0_0_name:Name)',
      "WHERE a0_0_name.text STARTS WITH 'WHERE RETURN $actor' OR a0_0_name.kind = 'x'",
      'RETURN count(*) AS a0_0',
      '}',
      'WITH [a0_name.text, a0_name.`id`, a0_name.`text`, a0_0] AS a0_row',
      'RETURN collect(a0_row) AS a0_one',
      '}',
      'WITH a0_i, a0_one ORDER BY a0_i',
      'RETURN collect(a0_one) AS a0',
      '}',
      'CALL () {',
      'MATCH (actor:Actor {id: $a1_key}) // RETURN nothing WHERE $actor',
      'MATCH (actor)-[:NAMED]->(a1_name:Name)',
      "WHERE a1_name.text STARTS WITH 'WHERE RETURN $actor' OR a1_name.kind = 'x'",
      'WITH count(*) AS a1_one',
      'RETURN [a1_one] AS a1',
      '}',
      'RETURN a0, a1',
    ]);
    expect(Object.keys(parameters)).toEqual(['a0_keys', 'a0_after', 'a0_limit', 'a1_key']);
  });

  test('answers many who ask alike with a row each, whatever differs by its place in lists', () => {
    const below = [{ wish: { query, parameters: {}, part: { ...page, limit: 2 } }, from: null, below: [] }];
    const asks: Ask[] = [
      { wish: { query, parameters: {}, part: 'count' }, keys: ['x', 'y'], below: [] },
      { wish: { query, parameters: {}, part: page }, keys: ['x'], below },
    ];
    const { text, parameters } = composeMany(asks, [valuesOf(asks), { ...valuesOf(asks), a1_after: 'l' }]);
    expect(text.split('\n')).toEqual([
      'UNWIND range(0, size($a0_keys) - 1) AS nth',
      'CALL (nth) {',
      'CALL (nth) {',
      'UNWIND range(0, size($a0_keys[nth]) - 1) AS a0_i',
      'CALL (a0_i, nth) {',
      'MATCH (actor:Actor {id: $a0_keys[nth][a0_i]}) // RETURN nothing WHERE $actor',
      'MATCH (actor)-[:NAMED]->(a0_name:Name)',
      "WHERE a0_name.text STARTS WITH 'WHERE RETURN $actor' OR a0_name.kind = 'x'",
      'RETURN count(*) AS a0_one',
      '}',
      'WITH a0_i, a0_one ORDER BY a0_i',
      'RETURN collect(a0_one) AS a0',
      '}',
      'CALL (nth) {',
      'MATCH (actor:Actor {id: $a1_key[nth]}) // RETURN nothing WHERE $actor',
      'MATCH (actor)-[:NAMED]->(a1_name:Name)',
      "WHERE a1_name.text > $a1_after[nth] AND (a1_name.text STARTS WITH 'WHERE RETURN $actor' OR a1_name.kind = 'x')",
      'WITH * ORDER BY a1_name.text DESC LIMIT $a1_limit',
      'CALL (a1_name, nth) {',
      'WITH a1_name WHERE a1_name:Actor',
      'MATCH (a1_name)-[:NAMED]->(a1_0_name:Name)',
      "WHERE a1_0_name.text > $a1_0_after[nth] AND (a1_0_name.text STARTS WITH 'WHERE RETURN $actor' OR a1_0_name.kind = 'x')",
      'WITH * ORDER BY a1_0_name.text DESC LIMIT $a1_0_limit',
      'WITH [a1_0_name.text, a1_0_name {.*}] AS a1_0_row',
      'RETURN collect(a1_0_row) AS a1_0',
      '}',
      'WITH [a1_name.text, a1_name {.*}, a1_0] AS a1_row',
      'WITH collect(a1_row) AS a1_one',
      'RETURN [a1_one] AS a1',
      '}',
      'RETURN a0, a1',
      '}',
      'RETURN nth, a0, a1',
    ]);
    expect(parameters).toEqual({
      a0_keys: [
        ['x', 'y'],
        ['x', 'y'],
      ],
      a1_key: ['x', 'x'],
      a1_after: ['k', 'l'],
      a1_limit: 3,
      a1_0_after: ['k', 'k'],
      a1_0_limit: 2,
    });
  });

  test('whoever waits for a statement that is alike is not overtaken by those who come later', () => {
    const sent: Command[] = [];
    const graph = {
      engine: 'neo4j' as const,
      lists: undefined,
      read: (command: Command) => {
        sent.push(command);
        return new Promise<Row[]>(() => {});
      },
    };
    const asking = (key: string) => void take(graph, [{ wish: { query, parameters: {}, part: 'count' }, keys: [key], below: [] }]);
    asking('first');
    asking('waits');
    const start = performance.now();
    while (performance.now() < start + 10);
    asking('comes later');
    expect(sent.map(({ parameters }) => parameters.a0_key)).toEqual(['first', ['waits', 'comes later']]);
  });

  test('leaves out what holds anyway, and what the start says where it begins at one', () => {
    const [events] = parseQueryFile(
      [
        '// name: events :many',
        '// to event: Event',
        '// order DATE_ASC: event.byDate',
        '// param title: String',
        '// param possible: Boolean!',
        '// param place: ID',
        "// start place: MATCH (:Place {id: $place})<-[edge:PLACE]-(event:Event) WHERE edge.status = 'HELD'",
        'MATCH (event:Event)',
        "WHERE ($title IS NULL OR event.title STARTS WITH $title OR event.title = 'a AND b')",
        '  AND ($possible OR event.latest >= event.earliest)',
        "  AND ($place IS NULL OR EXISTS { MATCH (event)-[edge:PLACE]->(:Place {id: $place}) WHERE edge.status = 'HELD' })",
        'RETURN event {.*}',
      ].join('\n'),
      'cypher/x.cypher',
    ) as [Query];
    const textWith = (parameters: Record<string, Value>) =>
      compose([{ wish: { query: events, parameters, part: 'count' }, keys: [''], below: [] }])
        .text.split('\n')
        .slice(0, -2);
    expect(textWith({ title: null, possible: true, place: null })).toEqual(['MATCH (a0_event:Event)']);
    expect(textWith({ title: 'x', possible: false, place: 'place:x' })).toEqual([
      "MATCH (:Place {id: $a0_key})<-[edge:PLACE]-(a0_event:Event) WHERE edge.status = 'HELD'",
      'WITH DISTINCT a0_event',
      "WHERE (a0_event.title STARTS WITH $a0_title OR a0_event.title = 'a AND b')",
      '  AND (a0_event.latest >= a0_event.earliest)',
    ]);
  });

  test('leaves out of a CASE what it does not come to', () => {
    const [tenures] = parseQueryFile(
      [
        '// name: tenures :many',
        '// to tenure: Tenure',
        '// order DATE_ASC: tenure.byDate',
        '// param on: Date',
        'MATCH (tenure:Tenure)',
        'WITH tenure, CASE WHEN $on IS NULL THEN CASE WHEN true THEN 1 END',
        "    WHEN tenure.earliest > $on THEN 'EXCLUDED' ELSE 'POSSIBLE' END AS certainty",
        "WHERE ($on IS NULL OR certainty <> 'EXCLUDED')",
        'RETURN tenure {.*}',
      ].join('\n'),
      'cypher/x.cypher',
    ) as [Query];
    const lines = (on: string | null) => {
      const part: Page = { order: tenures.orders[0] as Query['orders'][number], after: null, before: null, limit: 3, fromEnd: false };
      return compose([{ wish: { query: tenures, parameters: { on }, part }, keys: [''], below: [] }]).text.split('\n');
    };
    expect(lines(null).slice(1, 4)).toEqual([
      'WITH a0_tenure, CASE WHEN true THEN 1 END AS certainty',
      // All of a label is looked through: an index gives the order beside a bound.
      'WHERE a0_tenure.byDate > $a0_after',
      'WITH * ORDER BY a0_tenure.byDate LIMIT $a0_limit',
    ]);
    expect(lines('2014-04-28').slice(1, 3)).toEqual([
      'WITH a0_tenure, CASE WHEN $a0_on IS NULL THEN CASE WHEN true THEN 1 END',
      "    WHEN a0_tenure.earliest > $a0_on THEN 'EXCLUDED' ELSE 'POSSIBLE' END AS certainty",
    ]);
  });
});

/** SHA-256 of the article's text, and of its passages. */
const textOfArticle = /^ {2}sha256: (\w+)$/m.exec(dossierSource)?.[1] as string;
const citedInArticle = [...dossierSource.matchAll(/^ {2}p\d+s\d+@\d+-\d+: (\w+)/gm)].map(([, sha256]) => sha256 as string);

/** Keys with which each type is asked for: of the article, and one that is not there. */
const keys: Record<string, string[]> = {
  Actor: [
    'state:north-korea',
    'person:yuri-trutnev',
    'organization:kcna',
    'group:trutnev-party',
    'organization:intergovernmental-committee',
    'organization:center-for-energy-and-security-studies',
    'organization:yonhap',
    'organization:sakhalin-regional-government',
    'state:russia',
    'person:none',
  ],
  Name: ['name:state:north-korea/DPRK', 'name:none'],
  Node: [
    'place:pyongyang',
    'place:far-east-federal-district',
    'state:russia',
    'participation:meeting:trutnev-ro-2014-04-28/person:ro-tu-chol',
    'person:a',
    'place:none',
  ],
  Role: ['role:russian-ambassador-to-north-korea', 'role:none'],
  Tenure: ['tenure:person:ro-tu-chol/role:vice-premier-dprk-cabinet/1', 'tenure:none'],
  Place: ['place:north-korea', 'place:rason', 'place:rason-khasan-rail-link', 'place:none'],
  Event: [
    'ceremony:fire-engines-2014-04-28',
    'donation:fire-engines',
    'visit:trutnev-pyongyang-2014-04',
    'meeting:trutnev-ro-2014-04-28',
    'signing:amur-agreement-2014-04-28',
    'visit:none',
  ],
  Participation: [
    'participation:meeting:trutnev-ro-2014-04-28/person:ro-tu-chol',
    'participation:visit:khlopkov-pyongyang-2014-04/person:anton-khlopkov',
    'participation:none',
  ],
  Agreement: ['agreement:amur-2014', 'agreement:none'],
  Observation: ['observation:kcna-articles-with-russia', 'observation:none'],
  Article: ['article:yonhap-nk-russia-2014', 'article:three', 'article:none'],
  Judgement: ['judgement:person:a/person:b', 'judgement:none'],
  Retraction: ['retraction:article:three', 'retraction:none'],
  Redirect: ['redirect:person:b', 'redirect:none'],
  Fact: [
    'state:north-korea',
    'tenure:person:ro-tu-chol/role:vice-premier-dprk-cabinet/1',
    'PART_OF:organization:kcna/state:north-korea',
    'place:none',
  ],
  Dossier: ['none'],
  Conflict: ['conflict:place:x', 'conflict:none'],
};
const wide: Record<string, Value> = {
  possible: true,
  on: '2014-04-28',
  start: 'person:',
  pieces: ['tru'],
  rest: ':yuri-trutnev',
  articles: ['article:yonhap-nk-russia-2014'],
  actors: ['state:russia'],
  facts: ['state:russia', 'place:none'],
  ids: ['person:a', 'state:russia', 'visit:a', 'redirect:person:b', 'place:none'],
  onlyRenamed: false,
  self: 'article:none',
  without: ['article:none'],
  firstDay: '2014-01-01',
  lastDay: '2014-12-31',
  sha256: textOfArticle,
  passages: [...citedInArticle],
  most: 40,
  searchKeys: ['person ko:ni-.non.nam', 'place title:pngng'],
  verdicts: ['SAME'],
};
/** Texts of the ledger, which stands in a file where the engine has one. */
const ofLedger = ['entriesAfter', 'entryOfKey', 'journalEntries', 'oldestJournalEntries', 'journalSize'];

describe('every reading text', () => {
  const worlds: World[] = [];
  beforeAll(async () => {
    for (const engine of engines) {
      const world = await openWorld(engine, { dossiers: [dossierSource, ...overlapping] });
      worlds.push(world);
      const judged = JSON.stringify({ left: 'person:a', right: 'person:b', verdict: 'SAME', keeps: 'person:a', because: 'so' });
      const because = JSON.stringify({ because: 'so', rank: 'PREFERRED' });
      const [statement] = await world.graph.read({
        name: 'id',
        text: 'MATCH (n:Statement) RETURN n.id AS id ORDER BY n.byRank, n.id LIMIT 1',
        parameters: {},
      });
      keys.Ranking = [`ranking:${statement?.id}`, 'ranking:none'];
      for (const [kind, subject, body] of [
        ['JUDGEMENT', 'judgement:person:a/person:b', judged],
        ['RANKING', statement?.id as string, because],
        ['RETRACTION', 'article:three', JSON.stringify({ because: 'so' })],
      ] as const) {
        const number = (await world.graph.folded()) + 1;
        const entry: Entry = { number, at: '2026-01-01T00:00:00Z', kind, subject, body };
        await world.graph.append([entry], await decisionChanges(world.graph, entry));
      }
    }
  });
  afterAll(async () => {
    for (const world of worlds) await world.close();
  });

  test('runs alike on every engine, and its rows are of their shape', async () => {
    const empty: string[] = [];
    for (const query of allQueries().filter(({ kind }) => kind !== 'exec')) {
      const parameters = Object.fromEntries(
        query.parameters.map(({ name, type }) => [
          name,
          wide[name] ?? (type === 'Int!' ? 0 : type === '[StatementKind!]!' ? ['ACTOR', 'EVENT'] : null),
        ]),
      );
      const [first = []] = await answers(query, parameters);
      if (first.length === 0) empty.push(query.name);
    }
    // What the article says nothing of, and what is asked with a hash or of a ledger that stands in a file.
    expect(new Set(empty)).toEqual(
      new Set([
        'successorsOf',
        'predecessorsOf',
        'countersOf',
        'observationsCountedBy',
        'sourcesOfArticle',
        'derivativesOfArticle',
        'ledgerArticlesDerivedFrom',
        'ledgerArticlesOfDossiers',
        ...ofLedger,
      ]),
    );
  });

  async function answers(query: Query, parameters: Record<string, Value>): Promise<Row[][]> {
    const asked = await keysOf(query);
    const wish = wishForAll(query, parameters);
    const rows: Row[][] = [];
    for (const { graph } of worlds) {
      // A text with an order of its own is not composed.
      if (ofLedger.includes(query.name)) continue;
      const [answer] = await graph.read({ name: query.name, ...compose([{ wish, keys: keysFor(wish, asked), below: [] }]) });
      const batch = answer?.a0 as unknown as ComposedRow[][];
      expect(batch.length).toBe(asked.length);
      // Many who ask alike are answered by a row each.
      const [one, ...others] = keysFor(wish, asked).map((key): [Ask] => [{ wish, keys: [key], below: [] }]) as [[Ask], ...[Ask][]];
      const ofEach: unknown[] = [];
      for (const row of await graph.read({ name: query.name, ...composeMany(one, [one, ...others].map(valuesOf)) }))
        ofEach[row[nth] as number] = (row.a0 as Value[])[0];
      expect({ query: query.name, engine: graph.engine, ofEach }).toEqual({ query: query.name, engine: graph.engine, ofEach: batch });
      // A page's key must be its row's own, or a cursor would pass over the others.
      const keys = batch.map((one) => one.map(([key]) => key));
      if (query.orders.length > 0)
        expect({ query: query.name, keys: keys.map((list) => new Set(list).size) }).toEqual({
          query: query.name,
          keys: keys.map((list) => list.length),
        });
      rows.push(batch.flatMap((one) => one.map(([key, row]) => ({ key, row }) as Row)));
    }
    for (const other of rows.slice(1))
      expect({ query: query.name, rows: plain(query, other) }).toEqual({ query: query.name, rows: plain(query, rows[0] ?? []) });
    for (const { row } of rows.flat() as { row: unknown }[]) {
      const parsed = shapes[query.to?.type ?? '']?.safeParse(row);
      expect({ query: query.name, wrong: parsed?.error?.issues }).toEqual({ query: query.name, wrong: undefined });
    }
    return rows;
  }

  async function keysOf(query: Query): Promise<Value[]> {
    if (!query.from) return [''];
    const { type } = query.from;
    if (type === 'Relation')
      return [
        { type: 'PART_OF', from: 'organization:kcna', to: 'state:north-korea' },
        { type: 'WITHIN', from: 'place:none', to: 'place:none' },
      ];
    if (type === 'Statement' || type === 'Passage') {
      const rows = await (worlds[0] as World).graph.read({
        name: 'ids',
        text: `MATCH (n:${type}) RETURN n.id AS id ORDER BY n.byRank, n.id`,
        parameters: {},
      });
      return rows.map(({ id }) => id as string);
    }
    return keys[type] as string[];
  }

  /** Lists inside a row of the ledger, or of what may be one, have no order. */
  const plain = (query: Query, rows: Row[]): Row[] =>
    query.name.startsWith('ledger') || query.at.includes('candidate.cypher')
      ? (JSON.parse(
          JSON.stringify(rows, (_, value) =>
            Array.isArray(value) && value.every((one) => typeof one !== 'object' || 'sha256' in one || 'familyNameFirst' in one)
              ? value.length
              : value,
          ),
        ) as Row[])
      : rows;

  test('turns pages both ways through the same rows', async () => {
    const query = allQueries().find(({ name }) => name === 'statementsInArticle') as Query;
    for (const { graph } of worlds) {
      for (const order of query.orders) {
        const ask = async (page: Page) => {
          const wish = { query, parameters: { kinds: null, basis: null }, part: page };
          const [answer] = await graph.read({
            name: query.name,
            ...compose([{ wish, keys: ['article:yonhap-nk-russia-2014'], below: [] }]),
          });
          const [rows = []] = (answer?.a0 ?? []) as unknown as ComposedRow[][];
          return rows.map(([key]) => ({ key: key as string }));
        };
        const all = (await ask({ order, after: null, before: null, limit: 10_000, fromEnd: false })).map(({ key }) => key);
        const forwards: string[] = [];
        for (let after: string | null = null; ; after = forwards.at(-1) as string) {
          const rows = await ask({ order, after, before: null, limit: 70, fromEnd: false });
          if (rows.length === 0) break;
          forwards.push(...rows.map(({ key }) => key));
        }
        const backwards: string[] = [];
        for (let before: string | null = null; ; before = backwards.at(-1) as string) {
          const rows = await ask({ order, after: null, before, limit: 70, fromEnd: true });
          if (rows.length === 0) break;
          backwards.push(...rows.map(({ key }) => key));
        }
        expect(forwards).toEqual(all);
        expect(backwards.toReversed()).toEqual(all);
        expect(all.length).toBeGreaterThan(400);
      }
    }
  });
});

test('the folder itself is read without complaint', () => {
  expect(readQueryFiles(new URL('../cypher/', import.meta.url)).size).toBeGreaterThan(60);
});
