import { comparable, difference } from './answers.js';
import { isPeer, type Running } from './contenders.js';
import type { Database } from './database.js';
import { ask, firstLine, Refused } from './measure.js';
import type { Operation, Variables } from './operations.js';
import type { Failed, Figures } from './results.js';

/** An answer of the peer that takes longer is a failure, but for the first one, for which the database makes its plan: milliseconds. */
const patience = 15_000;

class Unequal extends Error {}

/**
 * Asks every contender with each set of variables. They must answer alike; only the peer may fail.
 * @throws Error where two answers part
 */
export async function compare(running: readonly Running[], database: Database, operation: Operation, all: readonly Variables[]) {
  const found = new Map<Running, Figures | Failed>();
  const expected: string[] = [];
  for (const one of running.toReversed()) {
    try {
      for (const [n, variables] of all.entries()) {
        const began = performance.now();
        const answer = await ask(one, one.requestOf(operation, variables));
        const took = performance.now() - began;
        const text = comparable(answer, operation.anyOrder);
        expected[n] ??= text;
        if (text !== expected[n])
          throw new Unequal(
            `${operation.name}: ${one.name} answers otherwise for ${JSON.stringify(variables)}: ${difference(text, expected[n] ?? '')}`,
          );
        if (took > patience && n > 0) throw new Error(`an answer took ${(took / 1_000).toFixed(0)} s`);
      }
      const statements = await one.statements(operation, all[0] ?? {});
      found.set(one, { p50: Number.NaN, p95: Number.NaN, together: {}, statements });
    } catch (error) {
      if (error instanceof Unequal || error instanceof Refused || !isPeer(one.name)) throw error;
      await database.becomeQuiet();
      found.set(one, { fails: firstLine(error) });
    }
  }
  return found;
}
