import { type GraphEdge, type GraphNode, labelsPhrase, type Projection } from '../fact.js';
import type { Command, Value } from '../graph/graph.js';
import { putEdges, putEdgesOfHub, putNodes, removeEdges, removeNodes } from '../queries.generated.js';
import { canonicalJson } from './statement-id.js';

/** Rows that travel in one statement: an engine plans it once, and the memory it takes stays small. */
const most = 2_000;

/** Commands that turn one projection into another; none if they are equal. */
export function changes(before: Projection, after: Projection): Command[] {
  const nodesBefore = new Map(before.nodes.map((node) => [node.id, node]));
  const nodesAfter = new Map(after.nodes.map((node) => [node.id, node]));
  const edgesBefore = new Map(before.edges.map((edge) => [keyOf(edge), edge]));
  const edgesAfter = new Map(after.edges.map((edge) => [keyOf(edge), edge]));

  const goneNodes = [...nodesBefore.keys()].filter((id) => !nodesAfter.has(id));
  const goneEdges = [...edgesBefore].filter(([key]) => !edgesAfter.has(key)).map(([, edge]) => edge);
  const newNodes = [...nodesAfter].filter(([id, node]) => differs(nodesBefore.get(id), node)).map(([, node]) => node);
  const newEdges = [...edgesAfter].filter(([key, edge]) => differs(edgesBefore.get(key), edge)).map(([, edge]) => edge);
  return [
    ...inBatches(
      goneEdges,
      ({ type }) => type,
      (type, edges) => removeEdges({ rows: edges.map(ends) }, `:${type}`),
    ),
    ...inBatches(
      goneNodes,
      () => '',
      (_, ids) => removeNodes({ ids }),
    ),
    ...inBatches(
      newNodes,
      ({ id }) => labelsPhrase(id),
      (labels, nodes) => putNodes({ rows: nodes.map(asRow) }, labels as ':Name'),
    ),
    ...inBatches(
      newEdges,
      ({ type }) => type,
      (type, edges) =>
        putEdgesOf(
          type,
          edges.map((edge) => ({ ...ends(edge), properties: edge.properties })),
        ),
    ),
  ];
}

const hubs: readonly string[] = ['NAMED', 'HELD', 'TOOK_PART', 'GOVERNS', 'PARTY_TO'];

const putEdgesOf = (type: GraphEdge['type'], rows: Record<string, Value>[]): Command => ({
  ...(hubs.includes(type) ? putEdgesOfHub({ rows }, `:${type}` as ':NAMED') : putEdges({ rows }, `:${type}` as ':OF')),
  writes: rows.length,
});

const keyOf = ({ type, from, to }: GraphEdge): string => `${type} ${from} ${to}`;
const ends = ({ from, to }: GraphEdge) => ({ from, to });
const asRow = ({ id, properties }: GraphNode) => ({ id, properties });

const differs = (a: GraphNode | GraphEdge | undefined, b: GraphNode | GraphEdge): boolean =>
  a === undefined || canonicalJson(a.properties) !== canonicalJson(b.properties);

function inBatches<T, K extends string>(items: readonly T[], kindOf: (item: T) => K, command: (kind: K, items: T[]) => Command): Command[] {
  const byKind = new Map<K, T[]>();
  for (const item of items) byKind.set(kindOf(item), [...(byKind.get(kindOf(item)) ?? []), item]);
  return [...byKind].flatMap(([kind, all]) => {
    const commands: Command[] = [];
    for (let start = 0; start < all.length; start += most) commands.push(command(kind, all.slice(start, start + most)));
    return commands;
  });
}
