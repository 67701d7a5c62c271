import type { Projection } from '../src/fact.js';
import { labelsPhrase } from '../src/fact.js';
import type { Graph, Row } from '../src/graph/graph.js';

/** A graph whole, in one order: to be compared with another's, or with what the fold says. */
export interface Dump {
  nodes: Row[];
  edges: Row[];
}

const command = (text: string) => ({ name: 'dump', text, parameters: {} });

export async function dump(graph: Graph): Promise<Dump> {
  const nodes = await graph.read(command('MATCH (n:Node) RETURN n.id AS id, labels(n) AS labels, n {.*} AS properties ORDER BY n.id'));
  const edges = await graph.read(
    command('MATCH (a:Node)-[r]->(b:Node) RETURN type(r) AS type, a.id AS from, b.id AS to, r {.*} AS properties ORDER BY type, from, to'),
  );
  return {
    // Engines keep labels in no order.
    nodes: nodes.map((node) => ({ ...node, labels: (node.labels as string[]).toSorted() })),
    edges,
  };
}

/** What the graph must hold if it equals these nodes and edges. */
export function asDump({ nodes, edges }: Projection): Dump {
  const byKey = <T>(items: T[], key: (item: T) => string): T[] => items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
  const unique = [...new Map(nodes.map((node) => [node.id, node])).values()];
  return {
    nodes: byKey(unique, ({ id }) => id).map(({ id, properties }) => ({
      id,
      labels: ['Node', ...labelsPhrase(id).split(':').filter(Boolean)].toSorted(),
      properties,
    })),
    edges: byKey(edges, ({ type, from, to }) => `${type} ${from} ${to}`).map(({ type, from, to, properties }) => ({
      type,
      from,
      to,
      properties,
    })),
  };
}
