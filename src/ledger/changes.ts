import { type GraphEdge, type GraphNode, labelsPhrase, type Projection } from '../fact.js';
import type { Command, Value } from '../graph/graph.js';
import { makeEdges, makeNodes, putEdges, putEdgesOfHub, putNodes, removeEdges, removeNodes } from '../queries.generated.js';
import { canonicalJson } from './statement-id.js';

/** Rows that travel in one statement: an engine plans it once, and the memory it takes stays small. */
const most = 10_000;

/** Commands that turn one projection into another; none if they are equal. */
export function changes(before: Projection, after: Projection): Command[] {
  const nodes = difference(before.nodes, after.nodes, ({ id }) => id);
  const edges = difference(before.edges, after.edges, ({ type, from, to }) => `${type} ${from} ${to}`);
  return [
    ...byKind(edges.gone, typeOf, (type, some) => removeEdges({ rows: some.map(ends) }, `:${type}`)),
    ...byKind(
      nodes.gone,
      () => '',
      (_, some) => removeNodes({ ids: some.map(({ id }) => id) }),
    ),
    ...byKind(nodes.made, labelsOf, (labels, some) => makeNodes({ rows: some.map(({ properties }) => properties) }, labels)),
    ...byKind(nodes.changed, labelsOf, (labels, some) =>
      putNodes({ rows: some.map(({ id, properties }) => ({ id, properties })) }, labels),
    ),
    ...byKind(edges.made, typeOf, (type, some) => ({ ...makeEdges({ rows: some.map(asRow) }, `:${type}`), writes: some.length })),
    ...byKind(edges.changed, typeOf, (type, some) => ({ ...putEdgesOf(type, some.map(asRow)), writes: some.length })),
  ];
}

interface Difference<T> {
  gone: T[];
  /** What was not there. */
  made: T[];
  changed: T[];
}

function difference<T extends GraphNode | GraphEdge>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Difference<T> {
  const was = new Map(before.map((one) => [keyOf(one), one]));
  const is = new Map(after.map((one) => [keyOf(one), one]));
  const made: T[] = [];
  const changed: T[] = [];
  for (const [key, one] of is) {
    const other = was.get(key);
    if (!other) made.push(one);
    else if (canonicalJson(other.properties) !== canonicalJson(one.properties)) changed.push(one);
  }
  return { gone: [...was].flatMap(([key, one]) => (is.has(key) ? [] : [one])), made, changed };
}

const hubs: readonly string[] = ['NAMED', 'HELD', 'TOOK_PART', 'GOVERNS', 'PARTY_TO'];

const putEdgesOf = (type: GraphEdge['type'], rows: Record<string, Value>[]): Command =>
  hubs.includes(type) ? putEdgesOfHub({ rows }, `:${type}` as ':NAMED') : putEdges({ rows }, `:${type}` as ':OF');

const typeOf = ({ type }: GraphEdge) => type;
const labelsOf = ({ id }: GraphNode) => labelsPhrase(id) as ':Name';
const ends = ({ from, to }: GraphEdge) => ({ from, to });
const asRow = ({ from, to, properties }: GraphEdge) => ({ from, to, properties });

/** A command for all of one kind, or several if they are many. */
function byKind<T, K extends string>(all: readonly T[], kindOf: (one: T) => K, command: (kind: K, some: T[]) => Command): Command[] {
  const kinds = new Map<K, T[]>();
  for (const one of all) {
    const kind = kindOf(one);
    const others = kinds.get(kind);
    if (others) others.push(one);
    else kinds.set(kind, [one]);
  }
  return [...kinds].flatMap(([kind, some]) =>
    Array.from({ length: Math.ceil(some.length / most) }, (_, n) => command(kind, some.slice(n * most, (n + 1) * most))),
  );
}
