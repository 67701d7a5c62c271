import type { Cell } from './graph.js';

/** Values of an engine as typed cells: the same on every engine, whatever it calls them. Times are given as texts. */

export const nothing: Cell = { $type: 'Null', _value: null };
export const text = (value: string): Cell => ({ $type: 'String', _value: value });
/** Both engines give 2.0 as 2; beyond 2^53 a whole number comes as a bigint, so that every digit is right. */
export const number = (value: number | bigint): Cell => ({
  $type: typeof value === 'bigint' || Number.isSafeInteger(value) ? 'Integer' : 'Float',
  _value: String(value),
});
export const list = (values: Cell[]): Cell => ({ $type: 'List', _value: values });
export const map = (values: Record<string, Cell>): Cell => ({ $type: 'Map', _value: values });

export const node = (elementId: string, labels: readonly string[], properties: Record<string, Cell>): Cell => ({
  $type: 'Node',
  _value: { _element_id: elementId, _labels: [...labels].sort(), _properties: properties },
});

export const relationship = (elementId: string, from: string, to: string, type: string, properties: Record<string, Cell>): Cell => ({
  $type: 'Relationship',
  _value: { _element_id: elementId, _start_node_element_id: from, _end_node_element_id: to, _type: type, _properties: properties },
});

/** Nodes and relationships in turn, as they are walked. */
export const path = (steps: Cell[]): Cell => ({ $type: 'Path', _value: steps });

export const mapOf = (values: Record<string, unknown>, cellOf: (value: unknown) => Cell): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, cellOf(value)]),
  );
