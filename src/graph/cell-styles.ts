import type { Cell, Style } from './graph.js';

/** How typed cells are written as JSON. */

type Typed<T> = { _value: T };
export interface NodeValue {
  _element_id: string;
  _labels: string[];
  _properties: Record<string, Cell>;
}
export interface RelationshipValue {
  _element_id: string;
  _start_node_element_id: string;
  _end_node_element_id: string;
  _type: string;
  _properties: Record<string, Cell>;
}

export const inStyle: Record<Style, (cell: Cell) => unknown> = { typed: (cell) => cell, plain, value };

/** As plain JSON, the way Neo4j's Query API writes it. */
function plain(cell: Cell): unknown {
  return written(cell, {
    node: ({ _element_id, _labels, _properties }) => ({
      elementId: _element_id,
      labels: _labels,
      properties: plainMap(_properties, plain),
    }),
    relationship: (value) => ({
      elementId: value._element_id,
      startNodeElementId: value._start_node_element_id,
      endNodeElementId: value._end_node_element_id,
      type: value._type,
      properties: plainMap(value._properties, plain),
    }),
    inner: plain,
  });
}

/** As plain JSON without what an engine names by itself: equal on every engine. */
export function value(cell: Cell): unknown {
  return written(cell, {
    node: ({ _labels, _properties }) => ({ labels: _labels, properties: plainMap(_properties, value) }),
    relationship: ({ _type, _properties }) => ({ type: _type, properties: plainMap(_properties, value) }),
    inner: value,
  });
}

interface Shape {
  node: (value: NodeValue) => unknown;
  relationship: (value: RelationshipValue) => unknown;
  inner: (cell: Cell) => unknown;
}

function written(cell: Cell, shape: Shape): unknown {
  switch (cell.$type) {
    case 'Integer':
      // Beyond 2^53 a number of JSON is read as another one: then its digits as a text.
      return Number.isSafeInteger(Number(cell._value)) ? Number(cell._value) : cell._value;
    case 'Float':
      return Number(cell._value);
    case 'List':
    case 'Path':
      return (cell as Typed<Cell[]>)._value.map(shape.inner);
    case 'Map':
      return plainMap((cell as Typed<Record<string, Cell>>)._value, shape.inner);
    case 'Node':
      return shape.node((cell as Typed<NodeValue>)._value);
    case 'Relationship':
      return shape.relationship((cell as Typed<RelationshipValue>)._value);
    default:
      return cell._value;
  }
}

const plainMap = (values: Record<string, Cell>, write: (cell: Cell) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, cell]) => [key, write(cell)]));
