import type { Cell } from '../graph/graph.js';

/** How typed cells are written, and values of a client read. */

type Typed<T> = { _value: T };
interface NodeValue {
  _element_id: string;
  _labels: string[];
  _properties: Record<string, Cell>;
}
interface RelationshipValue {
  _element_id: string;
  _start_node_element_id: string;
  _end_node_element_id: string;
  _type: string;
  _properties: Record<string, Cell>;
}

/** As plain JSON, the way Neo4j's Query API writes it. */
export const plain = (cell: Cell): unknown =>
  written(cell, {
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

/** As plain JSON without what an engine names by itself: equal on every engine. */
export const value = (cell: Cell): unknown =>
  written(cell, {
    node: ({ _labels, _properties }) => ({ labels: _labels, properties: plainMap(_properties, value) }),
    relationship: ({ _type, _properties }) => ({ type: _type, properties: plainMap(_properties, value) }),
    inner: value,
  });

/** On one line, for people: a text as it stands, a node as `(:Actor:Person {id: 'person:yuri-trutnev'})`. */
export function line(cell: Cell): string {
  if (cell.$type === 'String') return String(cell._value);
  return literal(cell);
}

function literal(cell: Cell): string {
  switch (cell.$type) {
    case 'String':
      return `'${String(cell._value)}'`;
    case 'List':
      return `[${(cell._value as Cell[]).map(literal).join(', ')}]`;
    case 'Map':
      return braces(cell._value as Record<string, Cell>);
    case 'Node': {
      const { _labels, _properties } = cell._value as NodeValue;
      return `(${_labels
        .filter((label) => label !== 'Node')
        .map((label) => `:${label}`)
        .join('')}${idOf(_properties)})`;
    }
    case 'Relationship': {
      const { _type, _properties } = cell._value as RelationshipValue;
      return `[:${_type}${idOf(_properties)}]`;
    }
    case 'Path':
      return (cell._value as Cell[]).map(literal).join('-');
    default:
      return String(cell._value);
  }
}

const idOf = ({ id }: Record<string, Cell>): string => (id ? ` {id: ${literal(id)}}` : '');
const braces = (values: Record<string, Cell>): string =>
  `{${Object.entries(values)
    .map(([key, cell]) => `${key}: ${literal(cell)}`)
    .join(', ')}}`;

interface Style {
  node: (value: NodeValue) => unknown;
  relationship: (value: RelationshipValue) => unknown;
  inner: (cell: Cell) => unknown;
}

function written(cell: Cell, style: Style): unknown {
  switch (cell.$type) {
    case 'Integer':
    case 'Float':
      return Number(cell._value);
    case 'List':
    case 'Path':
      return (cell as Typed<Cell[]>)._value.map(style.inner);
    case 'Map':
      return plainMap((cell as Typed<Record<string, Cell>>)._value, style.inner);
    case 'Node':
      return style.node((cell as Typed<NodeValue>)._value);
    case 'Relationship':
      return style.relationship((cell as Typed<RelationshipValue>)._value);
    default:
      return cell._value;
  }
}

const plainMap = (values: Record<string, Cell>, write: (cell: Cell) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).map(([key, cell]) => [key, write(cell)]));
