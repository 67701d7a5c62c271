import { schema } from '../src/schema.js';
import { numbers, randomQuestion, varied } from './random-questions.js';
import { engines, openWorld, serviceOver, type World } from './world.js';

/** Questions that nobody thought of have one answer: on every engine, with nesting and without, alone and in a crowd, from lists in order and from the graph alone. `RAPPORT_RANDOM` says how many. */

const many = Number(process.env.RAPPORT_RANDOM ?? 250);
const seed = Number(process.env.RAPPORT_SEED ?? 2014);
/** What is not answered is left out of the comparison, but must stay rare. */
const mostRefused = 0.2;
/** Neo4j plans each question anew, which takes a hundred times as long as its answer: it is asked every tenth one. */
const everyTenth = 10;

/** Of rows that fail alike any may be the one that is told of. */
const said = (answer: unknown): string => JSON.stringify(answer, (key, value) => (key === 'path' ? undefined : value));

test(`${many} random questions are answered alike everywhere`, async () => {
  const worlds: { name: string; world: World }[] = [];
  try {
    for (const engine of engines) {
      const world = await openWorld(engine);
      // The same graph behind a service that nests nothing.
      const plain: World = { ...world, ...serviceOver(world.graph, { nests: false }), close: async () => {} };
      worlds.push({ name: `${engine.name}, nested`, world }, { name: `${engine.name}, plain`, world: plain });
      const alone: World = { ...world, ...serviceOver(world.graph, { lists: false }), close: async () => {} };
      if (world.graph.lists) worlds.push({ name: `${engine.name}, the graph alone`, world: alone });
    }
    const [first, ...others] = worlds as [(typeof worlds)[number], ...typeof worlds];
    const rows = await first.world.graph.read({
      name: 'ids',
      text: 'MATCH (n:Node) WITH n.id AS id ORDER BY id RETURN collect(id) AS ids',
      parameters: {},
    });
    const relations = await first.world.graph.read({
      name: 'relations',
      text: 'MATCH (:Node)-[r]->(:Node) WITH DISTINCT r.id AS id ORDER BY id WHERE id =~ "[A-Z_]+:.*" RETURN collect(id) AS ids',
      parameters: {},
    });
    const ids = [...((rows[0]?.ids ?? []) as string[]), ...((relations[0]?.ids ?? []) as string[]), 'person:nobody', 'visit:none'];
    const material = {
      schema,
      ids,
      days: ['2014-03-24', '2014-04-28', '2014-02-10', '2013-09-01'],
      words: ['a', 'Trutnev', 'of', 'host', 'when'],
    };
    const random = numbers(seed);
    let refused = 0;
    let leaves = 0;
    for (let n = 0; n < many; n++) {
      const question = randomQuestion(material, random);
      const answer = await first.world.ask(question);
      // Asked again it is answered another way.
      expect(said(await first.world.ask(question))).toBe(said(answer));
      const crowd = [question, varied(question, material, random), varied(question, material, random), question];
      const alone: string[] = [];
      for (const one of crowd) alone.push(said(await first.world.ask(one)));
      for (const { name, world } of worlds)
        if (name.endsWith('nested') && (!name.startsWith('neo4j') || n % everyTenth === 0)) {
          // What is asked by many at once shares statements.
          const together = await Promise.all(crowd.map(async (one) => said(await world.ask(one))));
          expect({ name, crowd, answers: together }).toEqual({ name, crowd, answers: alone });
        }
      if (answer.errors) {
        refused++;
        const codes = answer.errors.map((error) => error.extensions?.code);
        if (codes.includes('INTERNAL_SERVER_ERROR')) expect({ question, errors: answer.errors }).toBeUndefined();
        continue;
      }
      leaves += JSON.stringify(answer).split(',').length;
      for (const { name, world } of others)
        if (!name.startsWith('neo4j') || n % everyTenth === 0)
          expect({ name, question, answer: await world.ask(question) }).toEqual({ name, question, answer });
    }
    expect(refused).toBeLessThan(many * mostRefused);
    expect(leaves).toBeGreaterThan(many * 10);
  } finally {
    for (const { world } of worlds) await world.close();
  }
}, 3_600_000);
