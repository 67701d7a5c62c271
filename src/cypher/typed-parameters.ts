import { StatementFailed } from '../errors.js';
import type { Value } from '../graph/graph.js';
import { quote } from '../ids.js';

/** Parameters that a client sent with their types, as `{"$type": "Integer", "_value": "7"}`. */

/** @throws StatementFailed for one that is not of its type */
export function untypedMap(given: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, untyped(value, 0)]));
}

function untyped(given: Value, depth: number): Value {
  if (depth > 20) throw invalid('Parameters are up to 20 levels deep, but got more.');
  const { $type, _value } = (isMap(given) ? given : {}) as { $type?: Value; _value?: Value };
  if (typeof $type !== 'string') throw invalid(`A typed value looks like {"$type": "String", "_value": "a"}, but got ${shown(given)}.`);
  const read = Object.hasOwn(readers, $type) ? readers[$type] : undefined;
  if (!read)
    throw invalid(`A parameter is of the type ${Object.keys(readers).join(', ')}, but got ${quote($type)}. Pass a time as a text.`);
  const value = read(_value, depth + 1);
  if (value === undefined) throw invalid(`A value of the type ${$type} was needed, but got ${shown(_value)}.`);
  return value;
}

/** What a value of each type is, or undefined if it is none. */
const readers: Record<string, (value: Value | undefined, depth: number) => Value | undefined> = {
  Null: () => null,
  Boolean: (value) => (typeof value === 'boolean' ? value : undefined),
  Integer: (value) => numberOf(value, /^-?\d+$/),
  Float: (value) => numberOf(value, /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i),
  String: (value) => (typeof value === 'string' ? value : undefined),
  List: (value, depth) => (Array.isArray(value) ? value.map((one) => untyped(one, depth)) : undefined),
  Map: (value, depth) =>
    isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, untyped(one, depth)])) : undefined,
};

const numberOf = (value: Value | undefined, form: RegExp): number | undefined =>
  (typeof value === 'string' || typeof value === 'number') && form.test(String(value)) ? Number(value) : undefined;

const isMap = (value: Value | undefined): value is { [key: string]: Value } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const invalid = (message: string): StatementFailed => new StatementFailed('Neo.ClientError.Request.InvalidFormat', message);

/** Not all of what may be long and deep. */
const shown = (value: Value | undefined): string =>
  value === undefined ? 'nothing' : Array.isArray(value) ? 'a list' : isMap(value) ? 'a map' : quote(String(value));
