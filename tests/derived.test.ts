import { readDossier } from '../src/ledger/dossier.js';
import { importDossiers, removeArticle } from '../src/ledger/ledger.js';
import { dump } from './dump.js';
import { madeUp } from './made-up.js';
import { engines, openWorld, type World } from './world.js';

/** An article that retells another says so; the edge is there where both are, whichever came first. */

const deriving = (name: string, ...sources: string[]): string =>
  madeUp(name, {}, { when: `2014-05-0${name.length}` }).replace(
    /^ {2}title:/m,
    `  url: https://example.org/${name}\n  derivedFrom: [${sources.map((source) => `article:${source}`).join(', ')}]\n  title:`,
  );
const [report, retold, copy] = [madeUp('report', {}), deriving('retold', 'report', 'unread'), deriving('copy', 'retold', 'report')];

const question = `query ($id: ID!) {
  article(id: $id) { url derivedFrom { id } derivatives(orderBy: DATE_ASC) { nodes { id } } }
}`;

test('no article derives from itself', () => {
  expect(() => readDossier(deriving('self', 'report', 'self'), 'self.yaml')).toThrow(
    /^self\.yaml:\d+:\d+ article\.derivedFrom\.1: Needed another article than "article:self" itself\. Take it away\.$/,
  );
});

describe.each(engines)('on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(engine, { dossiers: [] });
  });
  afterEach(() => world.close());

  const take = async (...sources: string[]) => {
    for await (const outcome of importDossiers(
      world.graph,
      sources.map((text, index) => ({ file: `${index}.yaml`, text })),
    ))
      expect(outcome).not.toHaveProperty('error');
  };
  const edges = async () => (await dump(world.graph)).edges.filter((edge) => JSON.stringify(edge).includes('DERIVED_FROM'));

  test('an article tells what it derives from, and what derives from it', async () => {
    await take(copy, retold, report);
    const answers = await Promise.all(['report', 'retold', 'copy'].map((name) => world.ask(question, { id: `article:${name}` })));
    expect(answers.map(({ data }) => data.article)).toEqual([
      { url: null, derivedFrom: [], derivatives: { nodes: [{ id: 'article:copy' }, { id: 'article:retold' }] } },
      {
        url: 'https://example.org/retold',
        derivedFrom: [{ id: 'article:report' }],
        derivatives: { nodes: [{ id: 'article:copy' }] },
      },
      {
        url: 'https://example.org/copy',
        derivedFrom: [{ id: 'article:report' }, { id: 'article:retold' }],
        derivatives: { nodes: [] },
      },
    ]);
  });

  test('in whatever order they come, together or one by one, the edges are the same', async () => {
    await take(copy, retold, report);
    const expected = await edges();
    expect(expected).toHaveLength(3);
    const orders = [
      [report, retold, copy],
      [retold, copy, report],
      [copy, report, retold],
    ];
    for (const order of orders) {
      for (const name of ['report', 'retold', 'copy']) await removeArticle(world.graph, `article:${name}`);
      expect(await edges()).toEqual([]);
      for (const source of order) await take(source);
      expect(await edges()).toEqual(expected);
    }
  });

  test('an article that is taken away takes its edges with it, and brings them back', async () => {
    await take(copy, retold, report);
    const before = await edges();
    await removeArticle(world.graph, 'article:retold');
    expect(await edges()).toHaveLength(1);
    await take(retold);
    expect(await edges()).toEqual(before);
    await take(retold.replace('Article retold', 'Article told again'));
    expect(await edges()).toEqual(before);
    await take(deriving('retold', 'unread'));
    expect(await edges()).toHaveLength(2);
  });
});
