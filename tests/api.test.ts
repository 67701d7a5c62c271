import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { contracts, typedDocuments } from '../src/contracts.js';
import { relationTypes } from '../src/ids.js';
import { schema } from '../src/schema.js';
import { at, madeUp, textOf } from './made-up.js';
import { engines, openWorld, type World } from './world.js';

/** What the API promises, asked as a client asks. */

const ids = [
  ['person', 'person:yuri-trutnev', 'Person'],
  ['organization', 'organization:kcna', 'Organization'],
  ['state', 'state:russia', 'State'],
  ['group', 'group:trutnev-party', 'Group'],
  ['role', 'role:vice-premier-dprk-cabinet', 'Role'],
  ['place', 'place:pyongyang', 'Place'],
  ['visit', 'visit:trutnev-pyongyang-2014-04', 'Visit'],
  ['meeting', 'meeting:trutnev-ro-2014-04-28', 'Meeting'],
  ['event', 'donation:fire-engines', 'Donation'],
  ['agreement', 'agreement:amur-2014', 'Agreement'],
  ['observation', 'observation:fire-engines-donated', 'Observation'],
  ['article', 'article:yonhap-nk-russia-2014', 'Article'],
] as const;
const lists = [
  'people',
  'organizations',
  'states',
  'groups',
  'roles',
  'places',
  'visits',
  'meetings',
  'events',
  'agreements',
  'observations',
  'articles',
  'statements',
  'openQuestions',
];

/** Plans, denials and doubts, with a text of its own. */
const unsure = madeUp('unsure', {
  voices: { agency: ['organization:agency'] },
  organizations: { 'organization:agency': { name: 'Agency', at: at('unsure') } },
  people: { 'person:p': { name: 'Pat' }, 'person:q': { name: 'Quin' } },
  roles: { 'role:r': { title: 'chair' } },
  tenures: [
    { person: 'person:p', role: 'role:r', when: { edtf: '2014-04-28', sense: 'INCLUDING' }, at: at('unsure', 2) },
    { person: 'person:q', role: 'role:r', when: { edtf: '2014-03', sense: 'TOUCHING' }, at: at('unsure', 2) },
    { person: 'person:q', role: 'role:r', number: 2, when: { edtf: '2010', sense: 'THROUGHOUT' }, at: at('unsure', 2) },
  ],
  places: { 'place:city': { name: 'City', kind: 'CITY', within: 'place:land' }, 'place:land': { name: 'Land', kind: 'COUNTRY' } },
  events: {
    'visit:held': {
      title: 'held',
      when: { edtf: '2014-03', sense: 'WITHIN' },
      place: 'place:city',
      participants: [
        { who: 'person:p', roles: ['VISITOR'] },
        { who: 'person:q', roles: ['HOST'], modality: 'DENIED' },
      ],
    },
    'visit:planned': {
      title: 'planned',
      modality: 'PLANNED',
      when: { edtf: '2014-06', sense: 'WITHIN' },
      place: 'place:city',
      participants: [{ who: 'person:p', roles: ['VISITOR'] }],
    },
    'visit:undated': {
      title: 'undated',
      place: 'place:land',
      at: at('unsure', 3),
      voice: 'agency',
      participants: [{ who: 'person:p', roles: ['MEMBER'] }],
    },
  },
});

describe.each(engines)('$name', (engine) => {
  let world: World;
  const ask = async (query: string, variables?: object) => {
    const answer = await world.ask(query, variables);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };

  describe('over the article', () => {
    beforeAll(async () => {
      world = await openWorld(engine);
    });
    afterAll(() => world.close());

    test.each(ids)('%s finds one by its id, and an unknown id is null', async (root, id, type) => {
      const unknown = `${id.split(':')[0]}:nobody-and-nothing`;
      expect(
        await ask(
          `query ($id: ID!, $unknown: ID!) { found: ${root}(id: $id) { __typename id } none: ${root}(id: $unknown) { id } node(id: $id) { __typename id } }`,
          { id, unknown },
        ),
      ).toEqual({
        found: { __typename: type, id },
        none: null,
        node: { __typename: type, id },
      });
    });

    test.each(lists)('%s lists, counts and tells whether there is more', async (root) => {
      const data = await ask(
        `{ ${root}(first: 1) { totalCount nodes { id label } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
      );
      const { totalCount, nodes, edges, pageInfo } = data[root];
      expect(totalCount).toBeGreaterThan(0);
      expect(nodes).toHaveLength(1);
      expect(edges[0].node.id).toBe(nodes[0].id);
      expect(nodes[0].label).toMatch(/\S/);
      expect(pageInfo).toEqual({ hasNextPage: totalCount > 1, hasPreviousPage: false });
    });

    test('nodes keep order and length, with null for what is not there', async () => {
      const asked = [
        'place:nowhere',
        'PART_OF:organization:kcna/state:north-korea',
        'state:china',
        'person:nobody',
        'name:state:north-korea/DPRK',
        'state:china',
        'PARTY_TO:state:russia/agreement:amur-2014',
      ];
      expect(await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids: asked })).toEqual({
        nodes: [
          null,
          { __typename: 'Relation', id: asked[1] },
          { __typename: 'State', id: 'state:china' },
          null,
          { __typename: 'Name', id: asked[4] },
          { __typename: 'State', id: 'state:china' },
          { __typename: 'Party', id: asked[6] },
        ],
      });
    });

    test('everything that statements claim is found from them, and leads back to them', async () => {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const { statements } = await ask(
          'query ($after: String) { statements(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes { id kind remark: opens fact { id label statements(first: 100) { id } statementCount } article { id } about { id label } passages { article { id } } } } }',
          { after },
        );
        for (const { id, kind, fact, article, about, passages } of statements.nodes) {
          seen.push(id);
          expect({ id, article: article.id, about: about.length > 0, passages: passages.length > 0 }).toEqual({
            id,
            article: 'article:yonhap-nk-russia-2014',
            about: true,
            passages: true,
          });
          const isRemark = ['OPINION', 'REASON', 'TENDENCY', 'ASSESSMENT', 'OPEN', 'OTHER'].includes(kind);
          expect(fact === null).toBe(isRemark);
          if (fact) {
            expect(fact.statements.map((one: { id: string }) => one.id)).toContain(id);
            expect(fact.statementCount).toBe(fact.statements.length);
            expect(fact.label).not.toMatch(/undefined/);
          }
        }
        if (!statements.pageInfo.hasNextPage) break;
        after = statements.pageInfo.endCursor;
      }
      const { stats } = await ask('{ stats { statements } }');
      expect([seen.length, new Set(seen).size]).toEqual([stats.statements, stats.statements]);
    });

    test('every relation of the article leads there and back', async () => {
      const there: Record<string, [string, string]> = {
        PART_OF: [
          '... on Organization { x: partOf { id } } ... on Group { x: partOf { id } }',
          '... on Organization { x: parts(first: 100) { nodes { id } } } ... on State { x: parts(first: 100) { nodes { id } } }',
        ],
        OF_STATE: ['... on Organization { x: ofState { id } }', '... on State { x: bodies(first: 100) { nodes { id } } }'],
        MEMBER_OF: ['... on State { x: memberOf { id } }', '... on Organization { x: members(first: 100) { nodes { id } } }'],
        LED_BY: ['... on Group { x: ledBy { id } }', '... on Person { x: leads { id } }'],
        WITHIN: ['... on Place { x: within { id } }', '... on Place { x: contains(first: 100) { nodes { id } } }'],
        CONNECTS: ['... on Place { x: connects { id } }', '... on Place { x: connectedBy { id } }'],
        GOVERNS: ['... on State { x: governs(first: 100) { nodes { id } } }', '... on Place { x: governedBy { id } }'],
        BODY: [
          '... on Role { x: body { id } }',
          '... on Organization { x: roles(first: 100) { nodes { id } } } ... on State { x: roles(first: 100) { nodes { id } } }',
        ],
        REPRESENTS: ['... on Role { x: represents { id } }', '... on State { x: representatives(first: 100) { nodes { id } } }'],
        COVERS: [
          '... on Role { x: covers { id } }',
          '... on Place { x: coveredBy(first: 100) { nodes { id } } } ... on State { x: coveredBy(first: 100) { nodes { id } } } ... on Organization { x: coveredBy(first: 100) { nodes { id } } }',
        ],
        PLACE: ['... on Event { x: places { id } }', '... on Place { x: events(first: 100) { nodes { id } } }'],
        WITHIN_EVENT: ['... on Event { x: partOf { id } }', '... on Event { x: parts { id } }'],
        MARKS: ['... on Event { x: marks { id } }', '... on Event { x: markedBy { id } }'],
        BEFORE: ['... on Event { x: before { id } }', '... on Event { x: after { id } }'],
        CONCERNS: ['... on Event { x: agreements { id } }', '... on Agreement { x: acts { id } }'],
        MEASURES: [
          '... on Observation { x: measures { id } }',
          '... on Actor { x: observations(first: 100) { nodes { id } } } ... on Event { x: observations(first: 100) { nodes { id } } } ... on Place { x: observations(first: 100) { nodes { id } } }',
        ],
        POPULATION: ['... on Observation { x: population { id } }', '... on Actor { x: observations(first: 100) { nodes { id } } }'],
      };
      const facts: { type: string; from: string; to: string }[] = [];
      for (const type of relationTypes) {
        const { rows } = {
          rows: await world.graph.read({
            name: 'test',
            text: `MATCH (a:Node)-[r:${type}]->(b:Node) RETURN a.id AS from, b.id AS to ORDER BY from, to`,
            parameters: {},
          }),
        };
        facts.push(...rows.map(({ from, to }) => ({ type, from: String(from), to: String(to) })));
      }
      expect(facts.length).toBeGreaterThan(70);
      for (const { type, from, to } of facts.filter((one) => there[one.type])) {
        const [forth, back] = there[type] as [string, string];
        const idsOf = (node: { x?: { id: string }[] | { nodes: { id: string }[] } } | null) => {
          const list = node?.x ?? [];
          return (Array.isArray(list) ? list : list.nodes).map(({ id }) => id);
        };
        const data = await ask(`query ($from: ID!, $to: ID!) { from: node(id: $from) { ${forth} } to: node(id: $to) { ${back} } }`, {
          from,
          to,
        });
        expect({ type, from, forth: idsOf(data.from).includes(to), to, back: idsOf(data.to).includes(from) }).toEqual({
          type,
          from,
          forth: true,
          to,
          back: true,
        });
      }
      expect(facts.map(({ type }) => type).filter((type) => !there[type] && type !== 'PARTY_TO')).toEqual([]);
    });

    test('parties, sides, capacities and those acted for lead there and back', async () => {
      expect(
        await ask(`{
          agreement(id: "agreement:amur-2014") { parties { actor { id } agreement { id } } }
          organization(id: "organization:amur-regional-government") { agreements { nodes { id } } }
          role(id: "role:russian-ambassador-to-north-korea") { tenures { nodes { person { name } } } participations { nodes { actor { name } event { id } } } }
          center: organization(id: "organization:center-for-energy-and-security-studies") { representedIn { nodes { actor { name } } } }
          state(id: "state:north-korea") { sidedWith(first: 2) { totalCount nodes { side { id } } } }
        }`),
      ).toEqual({
        agreement: {
          parties: [
            'organization:amur-regional-government',
            'organization:dprk-ministry-of-foreign-trade',
            'state:north-korea',
            'state:russia',
          ].map((id) => ({
            actor: { id },
            agreement: { id: 'agreement:amur-2014' },
          })),
        },
        organization: { agreements: { nodes: [{ id: 'agreement:amur-2014' }] } },
        role: {
          tenures: { nodes: [{ person: { name: 'Alexandr Timonin' } }] },
          participations: {
            nodes: [
              { actor: { name: 'Alexandr Timonin' }, event: { id: 'meeting:trutnev-ro-2014-04-28' } },
              { actor: { name: 'Alexandr Timonin' }, event: { id: 'ceremony:fire-engines-2014-04-28' } },
            ],
          },
        },
        center: {
          representedIn: {
            nodes: [{ actor: { name: 'Anton Khlopkov' } }, { actor: { name: 'delegation of the Center for Energy and Security Studies' } }],
          },
        },
        state: { sidedWith: { totalCount: 15, nodes: [{ side: { id: 'state:north-korea' } }, { side: { id: 'state:north-korea' } }] } },
      });
    });

    test('a list is counted only where that is asked for', async () => {
      const counting = async (query: string) => {
        const texts: string[] = [];
        const { read } = world.graph;
        world.graph.read = (command, each) => {
          texts.push(command.text);
          return read.call(world.graph, command, each);
        };
        try {
          await ask(query);
        } finally {
          world.graph.read = read;
        }
        return texts.map((text) => text.includes('count(*)'));
      };
      expect(await counting('{ people { nodes { id } } }')).toEqual([false]);
      // Where lists are kept in order, the graph need not count.
      expect(await counting('{ people { totalCount nodes { id } } }')).toEqual([world.graph.lists === undefined]);
      expect(await counting('{ people(first: 1) { nodes { participations { totalCount } } } }')).toEqual([true]);
    });

    test('several roots share a trip; what stands below very many rows takes one more', async () => {
      const calls = async (query: string) => {
        const before = world.graph.reads;
        await ask(query);
        return world.graph.reads - before;
      };
      expect(
        await calls(`{
          person(id: "person:yuri-trutnev") { name names { text statements { citation } } }
          nodes(ids: ["place:sochi", "PART_OF:organization:kcna/state:north-korea"]) { label }
          stats { events }
          visits(first: 2) { totalCount nodes { label places { name } } }
        }`),
      ).toBe(1);
      const wide = (inner: string) => `{ events(first: 30) { nodes { participants(first: 40) { nodes { actor { ${inner} } } } } } }`;
      expect([await calls(wide('name')), await calls(wide('names { text }'))]).toEqual([1, 2]);
    });

    test('filters narrow: kinds, name, place at any remove, participant, party, side, roles', async () => {
      expect(
        await ask(`{
          a: events(filter: { kinds: [SIGNING, DONATION] }, orderBy: DATE_ASC) { nodes { id } }
          b: people(filter: { name: "trutNEV" }) { nodes { id } }
          c: organizations(filter: { kinds: [NEWS_AGENCY] }) { nodes { name } }
          d: visits(filter: { place: "place:north-korea" }, orderBy: DATE_ASC) { nodes { id } }
          e: meetings(filter: { participant: "person:im-chon-il" }) { nodes { id } }
          f: agreements(filter: { party: "state:russia" }) { nodes { id } }
          g: event(id: "ceremony:fire-engines-2014-04-28") { participants(filter: { kinds: [PERSON], side: "state:russia" }) { nodes { actor { name } } } }
          h: person(id: "person:yuri-trutnev") { participations(filter: { kinds: [MEETING], roles: [VISITOR] }) { nodes { event { id } } } }
          i: states(filter: { name: "dprk" }) { nodes { name } }
          j: places(filter: { within: "place:russia" }) { nodes { name } }
          k: roles(filter: { represents: "state:russia" }) { nodes { title } }
          l: observations(filter: { about: "organization:kcna" }, orderBy: NAME_ASC) { nodes { asPrinted } }
          m: articles(filter: { publisher: "organization:yonhap" }) { nodes { title } }
          n: visits(filter: { kinds: [MEETING] }) { totalCount }
          o: openQuestions(filter: { kinds: [OPEN, OPINION], opens: "signatories" }) { nodes { gist } }
        }`),
      ).toEqual({
        a: {
          nodes: [
            { id: 'donation:fire-engines' },
            { id: 'signing:sakhalin-protocol-2014-04-24' },
            { id: 'signing:amur-agreement-2014-04-28' },
          ],
        },
        b: { nodes: [{ id: 'person:yuri-trutnev' }] },
        c: { nodes: [{ name: 'Korean Central News Agency' }, { name: 'Yonhap News Agency' }] },
        d: {
          nodes: [
            { id: 'visit:minnikhanov-north-korea-2014-03' },
            { id: 'visit:galushka-pyongyang-2014-03' },
            { id: 'visit:khlopkov-pyongyang-2014-04' },
            { id: 'visit:sakhalin-delegation-pyongyang-2014-04' },
            { id: 'visit:trutnev-pyongyang-2014-04' },
          ],
        },
        e: { nodes: [{ id: 'meeting:trutnev-ro-2014-04-28' }] },
        f: { nodes: [{ id: 'agreement:amur-2014' }] },
        g: { participants: { nodes: [{ actor: { name: 'Alexandr Timonin' } }, { actor: { name: 'Yuri Trutnev' } }] } },
        h: { participations: { nodes: [{ event: { id: 'meeting:trutnev-ro-2014-04-28' } }] } },
        i: { nodes: [{ name: 'North Korea' }] },
        j: {
          nodes: [
            { name: 'Far East' },
            { name: 'Far East Federal District' },
            { name: 'Khasan' },
            { name: 'Nakhodka' },
            { name: 'Republic of Tatarstan' },
            { name: 'Sochi' },
          ],
        },
        k: {
          nodes: [
            {
              title:
                'chairman of the Russian side to the Inter-governmental Committee for Cooperation in Trade, Economy, Science and Technology between the DPRK and Russia',
            },
            { title: 'Russian Ambassador to Pyongyang' },
          ],
        },
        l: { nodes: [{ asPrinted: 'about 120' }, { asPrinted: 'about 200' }] },
        m: { nodes: [{ title: "North Korea's relations with Russia getting closer" }] },
        n: { totalCount: 0 },
        o: {
          nodes: [
            { gist: 'Neither the article nor KCNA says who signed.' },
            { gist: 'A delegation and a committee signed; by whose hand is not told for either, and leading a delegation is not signing.' },
          ],
        },
      });
    });
  });

  describe('over plans, denials and doubts', () => {
    const texts = mkdtempSync(join(tmpdir(), 'rapport-test-'));
    beforeAll(async () => {
      world = await openWorld(engine, { dossiers: [unsure], texts });
    });
    afterAll(() => world.close());

    test('what nobody says was held stays out of lists unless asked for', async () => {
      expect(
        await ask(`{
          held: visits { nodes { title status } }
          planned: visits(filter: { status: [PLANNED] }) { nodes { title status places { name } participants { nodes { actor { name } status } } } }
          visit(id: "visit:held") { participants { nodes { actor { name } } } denied: participants(filter: { status: [DENIED] }) { nodes { actor { name } roles } } }
          person(id: "person:p") { participations { nodes { event { title } } } all: participations(filter: { status: [HELD, PLANNED] }) { nodes { event { title } } } }
        }`),
      ).toEqual({
        held: {
          nodes: [
            { title: 'held', status: 'HELD' },
            { title: 'undated', status: 'HELD' },
          ],
        },
        planned: {
          nodes: [
            {
              title: 'planned',
              status: 'PLANNED',
              places: [{ name: 'City' }],
              participants: { nodes: [{ actor: { name: 'Pat' }, status: 'PLANNED' }] },
            },
          ],
        },
        visit: { participants: { nodes: [{ actor: { name: 'Pat' } }] }, denied: { nodes: [{ actor: { name: 'Quin' }, roles: ['HOST'] }] } },
        person: {
          participations: { nodes: [{ event: { title: 'held' } }, { event: { title: 'undated' } }] },
          all: { nodes: [{ event: { title: 'planned' } }, { event: { title: 'held' } }, { event: { title: 'undated' } }] },
        },
      });
    });

    test('an interval takes what fell in it for certain, and on request what may have', async () => {
      const during = (from: string, to: string, possible = false) =>
        `visits(filter: { during: { from: "${from}", to: "${to}", possible: ${possible} } }) { nodes { title } }`;
      expect(
        await ask(
          `{ a: ${during('2014-01-01', '2014-12-31')} b: ${during('2014-03-01', '2014-03-15')} c: ${during('2014-03-01', '2014-03-15', true)} d: ${during('2014-04-01', '2014-04-30', true)} e: visits { nodes { title } } }`,
        ),
      ).toEqual({
        a: { nodes: [{ title: 'held' }] },
        b: { nodes: [] },
        c: { nodes: [{ title: 'held' }, { title: 'undated' }] },
        d: { nodes: [{ title: 'undated' }] },
        e: { nodes: [{ title: 'held' }, { title: 'undated' }] },
      });
    });

    test('posts on a day are certain, possible or excluded', async () => {
      const posts = (person: string, rest: string) =>
        `person(id: "person:${person}") { tenures(${rest}) { when { edtf } certainty(on: "2014-04-28") } }`;
      expect(
        await ask(
          `{ p: ${posts('p', 'asOf: "2014-04-28"')} q: ${posts('q', 'asOf: "2014-04-28"')} only: ${posts('q', 'asOf: "2014-04-28", certainty: EXCLUDED')} other: ${posts('p', 'asOf: "2014-04-29"')} certain: ${posts('q', 'asOf: "2010-05-05", certainty: CERTAIN')} }`,
        ),
      ).toEqual({
        p: { tenures: [{ when: { edtf: '2014-04-28' }, certainty: 'CERTAIN' }] },
        q: { tenures: [{ when: { edtf: '2014-03' }, certainty: 'POSSIBLE' }] },
        only: { tenures: [{ when: { edtf: '2010' }, certainty: 'EXCLUDED' }] },
        other: { tenures: [{ when: { edtf: '2014-04-28' }, certainty: 'CERTAIN' }] },
        certain: { tenures: [{ when: { edtf: '2010' }, certainty: 'EXCLUDED' }] },
      });
    });

    test('a passage answers with its words once a copy of the text is attached', async () => {
      const query =
        '{ visit(id: "visit:undated") { statements { citation accordingTo { name } passages { paragraph sentence start end text } article { text { attached } } } } }';
      const before = (await ask(query)).visit.statements[0];
      expect(before).toMatchObject({
        citation: 'Agency, quoted by Gazette, 2014-05-01, paragraph 3',
        accordingTo: [{ name: 'Agency' }],
        passages: [{ paragraph: 3, sentence: 1, text: null }],
        article: { text: { attached: false } },
      });
      writeFileSync(join(texts, 'some-name.txt'), `${textOf('unsure')}\r\n\r\n`);
      await world.close();
      world = await openWorld(engine, { dossiers: [unsure], texts });
      const after = (await ask(query)).visit.statements[0];
      expect(after).toMatchObject({ passages: [{ text: 'Line 3 of unsure says something.' }], article: { text: { attached: true } } });
    });
  });
});

describe('the printed contract', () => {
  test.each(contracts().map(({ file, text }) => [file.pathname.split('/').at(-1) ?? '', file, text] as const))(
    '%s is fresh',
    (_, file, text) => {
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  test('typed documents are fresh', async () => {
    const { file, text } = await typedDocuments();
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test('breaks nothing that a released client relies on', () => {
    const folder = new URL('../schema/released/', import.meta.url);
    for (const released of readdirSync(folder)) {
      const before = buildSchema(readFileSync(new URL(released, folder), 'utf8'));
      expect({ released, broken: findBreakingChanges(before, schema).map(({ description }) => description) }).toEqual({
        released,
        broken: [],
      });
    }
  });

  test('describes every type, field, argument and value', () => {
    const bare: string[] = [];
    const look = (name: string, thing: { description?: string | null | undefined }) => {
      if (!thing.description) bare.push(name);
    };
    for (const type of Object.values(schema.getTypeMap()) as GraphQLNamedType[]) {
      if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) continue;
      look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields())) {
          look(`${type.name}.${field.name}`, field);
          for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument);
        }
    }
    expect(bare).toEqual([]);
  });

  test('never makes a list or a connection null', () => {
    const nullable = Object.values(schema.getTypeMap()).flatMap((type) =>
      isObjectType(type) && !type.name.startsWith('__')
        ? Object.values(type.getFields())
            .filter(({ type: of }) => /^\[.*\]$|Connection$/.test(String(of)))
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    expect(nullable).toEqual([]);
  });
});
