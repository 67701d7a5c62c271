import { StatementFailed } from '../errors.js';
import type { Value } from '../graph/graph.js';
import type { Part } from './portable.js';
import { notPortable } from './refusal.js';
import { loopsOf } from './size.js';

/**
 * Ranges that a statement walks through. Once Neo4j walks through a list it looks at no clock and cannot be stopped, so how long the lists are
 * must be seen before it begins.
 */
export interface Ranges {
  /** From, to and step of each: a number, and parameters to add to it or to take from it. */
  bounds: Bound[][];
  /** How many walks through a list stand in one another. */
  loops: number;
}

interface Bound {
  number: number;
  parameters: { name: string; sign: number }[];
}

/** A list may have so many elements, and lists in one another be walked through in so many steps: a few seconds. */
export const rangeLimits = { elements: 100_000, steps: 10_000_000 };

export function rangesOf(parts: readonly Part[], text: string): Ranges {
  const called = (name: RegExp): Part[] => parts.filter(({ rule, tree }) => rule === 'functionInvocation' && name.test(tree.getText()));
  const all = called(/^(size|length)\(/i);
  const sizes = all.filter(({ within }) => !within.some((outer) => all.includes(outer)));
  const given = parts.filter(({ rule }) => rule === 'functionArgument');
  const bounds = called(/^range\(/i).map((range) =>
    given
      .filter(({ within }) => within.at(-1) === range)
      .map((argument) =>
        boundOf(
          argument,
          sizes.filter(({ within }) => within.includes(argument)),
          text,
        ),
      ),
  );
  return { bounds, loops: loopsOf(parts) };
}

/** @throws StatementFailed if a range has too many elements, by its numbers and the parameters it is asked with */
export function checkRanges({ bounds, loops }: Ranges, given: Record<string, Value>): void {
  const { elements, steps } = rangeLimits;
  const sizes = bounds.map(([from, to, step]) => {
    const [first, last, by] = [worth(from, given), worth(to, given), step ? worth(step, given) : 1];
    return by === 0 ? 0 : Math.max(0, Math.floor((last - first) / by) + 1) || 0;
  });
  const longest = Math.max(0, ...sizes);
  if (longest > elements) throw tooLong(`A range has up to ${elements} elements, but got ${longest}.`);
  const longestList = Math.max(longest, ...Object.values(given).map(lengthOf));
  if (loops > 1 && longestList ** loops > steps)
    throw tooLong(
      `List expressions in one another take up to ${steps} steps, but ${loops} of them over ${longestList} elements take ${longestList ** loops}. Make rows of the outer list, by UNWIND.`,
    );
}

const tooLong = (message: string): StatementFailed => new StatementFailed('Neo.ClientError.Statement.ArgumentError', message);

const worth = (bound: Bound | undefined, given: Record<string, Value>): number =>
  (bound?.parameters ?? []).reduce((sum, { name, sign }) => sum + sign * Number(given[name] ?? 0), bound?.number ?? 0);

/** Of the longest list within. */
const lengthOf = (value: Value): number =>
  value === null || typeof value !== 'object'
    ? 0
    : Math.max(Array.isArray(value) ? value.length : 0, ...Object.values(value).slice(0, 1_000).map(lengthOf));

/** A sum of numbers, parameters, sizes and lengths; the size of what is there counts as 0. */
function boundOf(argument: Part, sizes: readonly Part[], text: string): Bound {
  let written = '';
  let end = argument.tree.start?.start ?? 0;
  for (const { tree } of sizes) {
    written += `${text.slice(end, tree.start?.start)}0`;
    end = (tree.stop?.stop ?? 0) + 1;
  }
  written = (written + text.slice(end, (argument.tree.stop?.stop ?? 0) + 1)).replace(/\s+/g, '');
  if (!/^[+-]?(\d+|\$\w+)([+-]+(\d+|\$\w+))*$/.test(written))
    throw notPortable(
      'range takes numbers, parameters, size(…) and length(…), and sums of them, so that its length is seen before it begins.',
      argument.tree,
    );
  const bound: Bound = { number: 0, parameters: [] };
  for (const [, signs = '', term = ''] of written.matchAll(/([+-]*)(\d+|\$\w+)/g)) {
    const sign = (signs.match(/-/g) ?? []).length % 2 === 1 ? -1 : 1;
    if (term.startsWith('$')) bound.parameters.push({ name: term.slice(1), sign });
    else bound.number += sign * Number(term);
  }
  return bound;
}
