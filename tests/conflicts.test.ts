import { judge, rankStatement } from '../src/ledger/edits.js';
import { importDossier } from '../src/ledger/ledger.js';
import { at, madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { engines, openWorld, type World } from './world.js';

/** What articles differ on stands side by side, and every fact says how well it is supported. */

const denied = madeUp(
  'four',
  {
    states: { 'state:russia': { name: 'Russia' } },
    organizations: {
      'organization:herald': { name: 'Herald', at: at('four') },
      'organization:club': { name: 'Club', kind: 'COMMITTEE', at: at('four') },
    },
    people: { 'person:a': { name: 'Anna Ivanova', memberOf: { to: 'organization:club', at: at('four', 2) } } },
    places: { 'place:x': { name: 'X', kind: 'REGION' } },
    events: { 'visit:a': { title: 'Visit of Anna', when: { edtf: '2014-05-09', sense: 'WITHIN' } } },
  },
  { when: '2014-07-01' },
).replace('publisher: organization:gazette', 'publisher: organization:herald');
const against = madeUp(
  'five',
  {
    organizations: { 'organization:club': { name: 'Club', kind: 'COMMITTEE' } },
    people: { 'person:a': { name: 'Anna Ivanova', memberOf: { to: 'organization:club', modality: 'DENIED', at: at('five', 3) } } },
  },
  { when: '2014-07-02' },
);

const conflictsQuestion = `query ($about: ID, $kinds: [StatementKind!], $first: Int, $after: String) {
  conflicts(filter: { about: $about, kinds: $kinds }, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      id label kind disputed
      fact { id status support origins disputed }
      sides { on value stands origins statementCount statements(first: 2) { gist article { id when { edtf } publisher { name } } passages { paragraph } } }
    }
  }
}`;

describe.each(engines)('on $name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, { dossiers: [...overlapping, denied, against] });
  });
  afterAll(() => world.close());

  const conflicts = async (variables: object = {}) => {
    const { data, errors } = await world.ask(conflictsQuestion, variables);
    expect(errors).toBeUndefined();
    return data.conflicts;
  };

  test('each is listed once, nodes and edges alike, by its fact', async () => {
    const { totalCount, nodes } = await conflicts();
    expect(nodes.map(({ id, disputed }: { id: string; disputed: string[] }) => [id, ...disputed])).toEqual([
      ['conflict:MEMBER_OF:person:a/organization:club', 'status'],
      ['conflict:participation:visit:a/person:b', 'status'],
      ['conflict:place:x', 'kind'],
      ['conflict:visit:a', 'when'],
    ]);
    expect(totalCount).toBe(nodes.length);
    for (const { fact } of nodes) expect(fact.support).toBe('DISPUTED');
  });

  test('all sides stand with their sources and dates, the one that stands first', async () => {
    const { nodes } = await conflicts({ about: 'place:x', kinds: ['PLACE'] });
    expect(nodes).toHaveLength(1);
    expect(nodes[0].fact).toEqual({ id: 'place:x', status: 'HELD', support: 'DISPUTED', origins: 2, disputed: ['kind'] });
    expect(
      nodes[0].sides.map(
        (side: { on: string; value: unknown; stands: boolean; origins: number; statements: { article: { id: string } }[] }) => [
          side.on,
          side.value,
          side.stands,
          side.origins,
          side.statements.map(({ article }) => article.id),
        ],
      ),
    ).toEqual([
      ['kind', 'CITY', true, 1, ['article:one']],
      ['kind', 'TOWN', false, 1, ['article:two']],
      ['kind', 'REGION', false, 1, ['article:four']],
    ]);
    expect(nodes[0].sides[2].statements[0].article).toEqual({
      id: 'article:four',
      when: { edtf: '2014-07-01' },
      publisher: { name: 'Herald' },
    });
  });

  test('that it was so and that it was not are two sides', async () => {
    const { nodes } = await conflicts({ about: 'organization:club' });
    expect(nodes.map(({ id }: { id: string }) => id)).toEqual(['conflict:MEMBER_OF:person:a/organization:club']);
    expect(nodes[0].sides.map(({ value, stands }: { value: string; stands: boolean }) => [value, stands])).toEqual([
      ['HELD', true],
      ['DENIED', false],
    ]);
  });

  test('they are read by pages, and one by its id', async () => {
    const first = await conflicts({ first: 2 });
    const second = await conflicts({ first: 2, after: first.pageInfo.endCursor });
    const { nodes } = await conflicts();
    expect([...first.nodes, ...second.nodes]).toEqual(nodes);
    const { data } = await world.ask(
      '{ conflict(id: "conflict:visit:a") { label fact { label } } node(id: "conflict:visit:a") { label } }',
    );
    expect(data).toEqual({
      conflict: { label: 'visit:a: when', fact: { label: 'Visit of Anna' } },
      node: { label: 'visit:a: when' },
    });
  });

  test('every fact says how well it is supported', async () => {
    const { data } = await world.ask(
      `{
      a: person(id: "person:b") { support origins }
      b: node(id: "name:person:a/Anna_Ivanova") { ... on Name { support origins } }
      c: state(id: "state:russia") { support origins names { text support } }
      d: relation: node(id: "WITHIN:place:y/place:x") { ... on Relation { support origins } }
    }`.replace('d: relation: node', 'd: node'),
    );
    expect(data).toEqual({
      a: { support: 'SINGLE_SOURCE', origins: 1 },
      b: { support: 'CORROBORATED', origins: 2 },
      c: {
        support: 'CORROBORATED',
        origins: 2,
        names: [
          { text: 'Russia', support: 'CORROBORATED' },
          { text: 'Russian Federation', support: 'SINGLE_SOURCE' },
        ],
      },
      d: { support: 'SINGLE_SOURCE', origins: 1 },
    });
  });

  test("an editor's rank settles a conflict, and a judgement may bring one", async () => {
    const settled = await openWorld(engine, { dossiers: overlapping });
    try {
      const ask = async () => (await settled.ask('{ conflicts { nodes { id disputed } } }')).data.conflicts.nodes;
      const before = await ask();
      const { data } = await settled.ask('{ statements(filter: { fact: "place:x" }, orderBy: RANK) { nodes { id claims } } }');
      const town = data.statements.nodes.find(({ claims }: { claims: string }) => claims.includes('TOWN')).id;
      await rankStatement(settled.graph, town, { rank: 'DEPRECATED', because: 'A slip.' });
      expect(await ask()).toEqual(before.filter(({ id }: { id: string }) => id !== 'conflict:place:x'));
      const more = { 'place:y': { name: 'Y', kind: 'PORT' }, 'place:z': { name: 'Z', kind: 'REGION' } };
      await importDossier(settled.graph, madeUp('six', { places: more }), 'six.yaml');
      expect(await ask()).toHaveLength(before.length - 1);
      await judge(settled.graph, { left: 'place:y', right: 'place:z', verdict: 'SAME', because: 'One harbour.' });
      const { data: after } = await settled.ask('{ conflict(id: "conflict:place:y") { sides { value } } }');
      expect(after.conflict.sides.map(({ value }: { value: string }) => value).toSorted()).toEqual(['PORT', 'REGION']);
    } finally {
      await settled.close();
    }
  });
});
