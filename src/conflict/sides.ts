import type { Value } from '../graph/graph.js';
import { Origins } from '../ledger/origins.js';
import { canonicalJson } from '../ledger/statement-id.js';
import type { Statement } from '../statement/statement.js';

/** What some statements say against others. */
export interface Side {
  /** The value on which they differ; `status`: whether it was so. */
  on: string;
  value: Value;
  /** Whether the fact has it. */
  stands: boolean;
  origins: number;
  statements: Statement[];
}

/**
 * Sides on each disputed value, the one that stands first. Statements on a value are those of the modality of the best, for a plan disputes
 * nothing; each that gives the value stands on one side.
 * @param statements on one fact, best first
 */
export function sidesOf(disputed: readonly string[], statements: readonly Statement[]): Side[] {
  const [best] = statements;
  return disputed.flatMap((on) => {
    const sides = new Map<string, Omit<Side, 'origins'>>();
    for (const statement of statements) {
      const value = valueIn(statement, on, best?.modality);
      if (value === undefined) continue;
      const key = canonicalJson(withoutBasis(value));
      const side = sides.get(key) ?? { on, value, stands: sides.size === 0, statements: [] };
      side.statements.push(statement);
      sides.set(key, side);
    }
    return [...sides.values()].map((side) => ({ ...side, origins: originsOf(side.statements) }));
  });
}

function valueIn({ modality, claims }: Statement, on: string, best: string | undefined): Value | undefined {
  if (on === 'status') return ['HELD', 'DENIED'].includes(modality) ? modality : undefined;
  return modality === best ? (JSON.parse(claims) as Record<string, Value>)[on] : undefined;
}

/** Two times that are known in different ways do not differ. */
export function withoutBasis(value: Value | undefined): Value | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { basis, because, ...rest } = value;
  return rest;
}

function originsOf(statements: readonly Statement[]): number {
  const origins = new Origins();
  for (const statement of statements) origins.add(statement.restsOn);
  return origins.count;
}
