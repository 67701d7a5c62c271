import { getNamedType, isInterfaceType, isLeafType, isObjectType, isRequiredArgument } from 'graphql';
import { schema } from '../src/schema.js';
import { engines, openWorld, serviceOver } from './world.js';

/**
 * A row travels with no more than what is used of it, so each field must say what it uses: asked for alone, it answers as it does where everything
 * travels. Neo4j plans each question anew, which takes a hundred times as long as its answer: it is asked every tenth one.
 */

const mostOfAType = 12;
const everyTenth = 10;

test.each(engines)(
  '$name: each field is answered alike alone',
  async (engine) => {
    const world = await openWorld(engine);
    try {
      const whole = serviceOver(world.graph, { nests: false });
      const ids = await idsByType(async (name, text) => (await world.graph.read({ name, text, parameters: {} }))[0]?.ids as string[]);
      let asked = 0;
      for (const type of Object.values(schema.getTypeMap())) {
        if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
        const some = ids.get(type.name) ?? [];
        expect([type.name, some.length > 0]).toEqual([type.name, ids.has(type.name)]);
        for (const field of Object.values(type.getFields())) {
          for (const inner of selections(getNamedType(field.type).name, field.name)) {
            if (field.args.some((one) => isRequiredArgument(one) && one.name !== 'on')) continue;
            if (engine.name === 'neo4j' && asked++ % everyTenth > 0) continue;
            const args = field.args.some(({ name }) => name === 'on') ? '(on: "2014-04-28")' : '';
            const question = `{ nodes(ids: ${JSON.stringify(some)}) { ... on ${type.name} { ${field.name}${args} ${inner} } } }`;
            const answer = await world.ask(question);
            expect({ question, answer }).toEqual({ question, answer: await whole.ask(question) });
            expect(answer.errors).toBeUndefined();
            if (engine.name !== 'neo4j') asked++;
          }
        }
      }
      expect(asked).toBeGreaterThan(200);
    } finally {
      await world.close();
    }
  },
  600_000,
);

async function idsByType(read: (name: string, text: string) => Promise<string[]>): Promise<Map<string, string[]>> {
  const { typeNameOf } = await import('../src/node.graphql.js');
  const nodes = await read('nodes', 'MATCH (n:Node) WITH n.id AS id ORDER BY id RETURN collect(id) AS ids');
  const edges = await read(
    'edges',
    'MATCH (:Node)-[r]->(:Node) WITH DISTINCT r.id AS id ORDER BY id WHERE id =~ "[A-Z_]+:.*" RETURN collect(id) AS ids',
  );
  const ids = new Map<string, string[]>();
  for (const id of [...nodes, ...edges]) {
    const some = ids.get(typeNameOf({ id })) ?? [];
    if (some.length < mostOfAType) ids.set(typeNameOf({ id }), [...some, id]);
  }
  return ids;
}

/** What to ask of a field's value: each leaf alone; of a page its rows' ids, of a node its leaves. */
function selections(typeName: string, field: string): string[] {
  const type = schema.getType(typeName);
  if (!type || isLeafType(type)) return [''];
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${field} is of the type ${typeName}, which this test does not know.`);
  const nodes = type.getFields().nodes;
  if (nodes) return selections(getNamedType(nodes.type).name, field).map((inner) => `{ nodes ${inner} }`);
  const leaves = Object.values(type.getFields()).filter((one) => isLeafType(getNamedType(one.type)) && !one.args.some(isRequiredArgument));
  return leaves.map(({ name }) => `{ ${name} }`);
}
