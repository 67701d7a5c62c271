import { importDossier } from '../src/ledger/ledger.js';
import { madeUp } from './made-up.js';
import { engines, openWorld, type World } from './world.js';

/** Pages in both directions, by cursors that stay true while the list grows. */

const lists: [string, string, string][] = [
  ['people by name', 'people', ''],
  ['events by date', 'events', ', orderBy: DATE_ASC'],
  ['statements by rank', 'statements', ', filter: { about: "state:north-korea" }, orderBy: RANK'],
  ['figures by name, backwards', 'observations', ', orderBy: NAME_DESC'],
];

describe.each(engines)('$name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(() => world.close());

  const page = async (root: string, rest: string) => {
    const answer = await world.ask(
      `{ ${root}(${rest.replace(/^, /, '')}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    expect(answer.errors).toBeUndefined();
    const { edges, pageInfo } = answer.data[root];
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    return { ids: edges.map(({ node }: { node: { id: string } }) => node.id) as string[], ...pageInfo };
  };

  async function whole(root: string, rest: string): Promise<string[]> {
    const ids: string[] = [];
    for (let after = ''; ; ) {
      const one = await page(root, `first: 100${after}${rest}`);
      ids.push(...one.ids);
      if (!one.hasNextPage) return ids;
      after = `, after: "${one.endCursor}"`;
    }
  }

  test.each(lists)('%s: forwards and backwards are the whole list', async (_, root, rest) => {
    const all = await whole(root, rest);
    expect(new Set(all).size).toBe(all.length);
    for (const size of root === 'statements' ? [37] : [1, 2, 3]) {
      const forwards: string[] = [];
      for (let after = ''; ; ) {
        const one = await page(root, `first: ${size}${after}${rest}`);
        expect(one.hasPreviousPage).toBe(after !== '');
        forwards.push(...one.ids);
        expect(one.hasNextPage).toBe(forwards.length < all.length);
        if (!one.hasNextPage) break;
        after = `, after: "${one.endCursor}"`;
      }
      const backwards: string[] = [];
      for (let before = ''; ; ) {
        const one = await page(root, `last: ${size}${before}${rest}`);
        expect(one.hasNextPage).toBe(before !== '');
        backwards.unshift(...one.ids);
        expect(one.hasPreviousPage).toBe(backwards.length < all.length);
        if (!one.hasPreviousPage) break;
        before = `, before: "${one.startCursor}"`;
      }
      expect([forwards, backwards]).toEqual([all, all]);
    }
  });

  test('between two cursors lies what is between them', async () => {
    const all = await whole('people', '');
    const first = await page('people', 'first: 2');
    const last = await page('people', 'last: 3');
    expect((await page('people', `first: 100, after: "${first.endCursor}", before: "${last.startCursor}"`)).ids).toEqual(all.slice(2, -3));
    expect((await page('people', `last: 2, after: "${first.endCursor}", before: "${last.startCursor}"`)).ids).toEqual(all.slice(-5, -3));
    expect((await page('people', 'first: 0')).ids).toEqual([]);
  });

  test('a list that is met twice in a question has its cursors, whichever asks for them', async () => {
    const people =
      'person(id: "person:yuri-trutnev") { participations(first: 50) { nodes { event { id participants(first: 2) { nodes { id } } } } } }';
    const { data } = await world.ask(`{ ${people} }`);
    const { id } = data.person.participations.nodes[0].event;
    const event = `event(id: "${id}") { participants(first: 2) { edges { cursor } pageInfo { endCursor } } }`;
    const alone = (await world.ask(`{ ${event} }`)).data.event;
    expect(Buffer.from(alone.participants.pageInfo.endCursor, 'base64url').toString()).not.toContain('null');
    for (const both of [`${people} ${event}`, `${event} ${people}`]) {
      const answer = await world.ask(`{ ${both} }`);
      expect(answer.data).toEqual({ ...data, event: alone });
    }
  });

  test('a list that grows between two pages repeats nothing and skips nothing', async () => {
    const before = await whole('people', '');
    const one = await page('people', 'first: 5');
    const people = { 'person:aaa': { name: 'Aaa' }, 'person:im-zzz': { name: 'Im Zzz' }, 'person:zzz': { name: 'Zzz' } };
    await importDossier(world.graph, madeUp('later', { people }), 'later.yaml');
    const rest = await page('people', `first: 100, after: "${one.endCursor}"`);
    expect(await whole('people', '')).toEqual(['person:aaa', ...one.ids, ...rest.ids]);
    expect([...one.ids, ...rest.ids].filter((id) => !Object.keys(people).includes(id))).toEqual(before);
  });

  test('a name in a script beyond the common ones is in its list, either way', async () => {
    const people = { 'person:yoshida-taro': { name: '𠮷田 Taro' }, 'person:zuk': { name: 'Żuk' } };
    await importDossier(world.graph, madeUp('scripts', { people }), 'scripts.yaml');
    const all = await whole('people', '');
    expect(all.slice(-2)).toEqual(['person:zzz', 'person:yoshida-taro']);
    expect((await page('people', 'last: 2')).ids).toEqual(['person:zzz', 'person:yoshida-taro']);
  });

  test('a name is found however its letters are composed', async () => {
    const people = { 'person:zoe': { name: 'Zoe\u0308 One' }, 'person:zoe-two': { name: 'Zo\u00eb Two' } };
    await importDossier(world.graph, madeUp('letters', { people }), 'letters.yaml');
    for (const name of ['Zoe\u0308', 'Zo\u00eb'])
      expect((await page('people', `filter: { name: "${name}" }`)).ids).toEqual(['person:zoe', 'person:zoe-two']);
  });
});
