import type { NodeValue, RelationshipValue } from '../graph/cell-styles.js';
import type { Cell } from '../graph/graph.js';

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
