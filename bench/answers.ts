/** What only wraps a value in one way of asking and not in another, if it is all there is. */
const wrappers = ['nodes', 'edges', 'node', 'actor', 'aggregate', 'count', 'totalCount'];
/** What groups values in one way of asking and not in another. */
const groups = ['when', 'stats', 'page'];

/**
 * An answer in the form in which those of all contenders are compared, as text: every value, and the order of every list that the question orders.
 * A connection is its list, a list of one is that one, nothing is left out, and an empty list is nothing.
 */
export function comparable(answer: unknown, anyOrder: readonly string[] = []): string {
  return JSON.stringify(plain(answer, false) ?? null);

  function plain(value: unknown, unordered: boolean): unknown {
    if (value === null || value === undefined) return undefined;
    if (typeof value !== 'object') return value;
    if (Array.isArray(value)) {
      const all = value.map((one) => plain(one, false));
      if (unordered) all.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
      return all.length > 1 ? all : all[0];
    }
    const fields = Object.entries(value).flatMap(([name, one]) => (groups.includes(name) && one ? Object.entries(one) : [[name, one]])) as [
      string,
      unknown,
    ][];
    const [only, ...others] = fields;
    if (only && others.length === 0 && wrappers.includes(only[0])) return plain(only[1], unordered);
    return Object.fromEntries(
      fields
        .map(([name, one]): [string, unknown] => (name === 'edges' ? ['nodes', one] : [name, one]))
        .map(([name, one]): [string, unknown] => [name, plain(one, anyOrder.includes(name) || (name === 'nodes' && unordered))])
        .filter(([, one]) => one !== undefined)
        .sort(([a], [b]) => compare(a, b)),
    );
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Where two texts part, for people. */
export function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 60);
  return `…${one.slice(from, at + 80)}… against …${other.slice(from, at + 80)}…`;
}
