import { StatementFailed } from '../errors.js';
import type { Answer, Cell, Graph, QuestionLimits, Style, Value, Written } from '../graph/graph.js';
import { readStatement, type Statement } from './guard.js';
import { label } from './ledger-apart.js';
import { checkRanges } from './ranges.js';
import { Slots } from './slots.js';

/** What one statement may take, how many are answered at once, and how many more wait for their turn. */
export const analystLimits: QuestionLimits & { together: number; waiting: number } = {
  milliseconds: 10_000,
  rows: 10_000,
  cells: 500_000,
  bytes: 16_000_000,
  megabytes: 512,
  together: 4,
  waiting: 20,
};

interface Wanted {
  style: Style;
  /** Over which graph; left out: the service's own. */
  graph?: Pick<Graph, 'ask'>;
  /** Less than the limit of every answer. */
  bytes?: number;
  /** Resolves when the answer has left the service, or its client: till then it takes memory, and so its turn. */
  sent?: Promise<unknown>;
}

/** Answers statements that people write in Cypher: they are read by the grammar, then run apart from the service's own work. */
export class Analyst {
  private readonly slots: Slots;

  constructor(
    private readonly graph: Pick<Graph, 'ask'>,
    private readonly limits = analystLimits,
  ) {
    this.slots = new Slots(limits);
  }

  /**
   * The whole answer. Rows come in the order that the statement says; without ORDER BY in that of their own values, equal on every engine.
   * @throws StatementFailed
   */
  async ask(text: string, parameters: Record<string, Value> = {}): Promise<Answer> {
    const { fields, values } = await this.write(text, parameters, { style: 'typed' });
    return { fields, rows: JSON.parse(values) as Cell[][] };
  }

  /**
   * The same as it is sent, its rows as JSON.
   * @throws StatementFailed
   */
  async write(
    text: string,
    parameters: Record<string, Value>,
    { graph = this.graph, style, bytes = this.limits.bytes, sent }: Wanted,
  ): Promise<Written> {
    const { added, ranges, parameters: needed, ...statement } = readStatement(text);
    checkParameters(needed, parameters);
    checkRanges(ranges, parameters);
    const free = await this.slots.take(sent);
    try {
      return await graph.ask({ ...statement, parameters, style, limits: { ...this.limits, bytes } });
    } catch (error) {
      throw error instanceof StatementFailed ? asWritten(error, added, text) : error;
    } finally {
      void Promise.resolve(sent).finally(free);
    }
  }
}

/** An engine tells a place in what it was given; people look for it in what they wrote. */
function asWritten(error: StatementFailed, added: readonly number[], text: string): StatementFailed {
  const message = error.message.replace(/\(line \d+, column \d+ \(offset: (\d+)\)\)/, (_, offset: string) => {
    const before = added.filter((at, index) => at + (index + 1) * label.length <= Number(offset)).length;
    const lines = text.slice(0, Number(offset) - before * label.length).split('\n');
    return `(line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1})`;
  });
  return new StatementFailed(error.code, message);
}

function checkParameters(needed: Statement['parameters'], given: Record<string, Value>): void {
  const missing = needed.filter((name) => !Object.hasOwn(given, name));
  if (missing.length > 0)
    throw new StatementFailed(
      'Neo.ClientError.Statement.ParameterMissing',
      `The statement needs ${missing.map((name) => `$${name}`).join(', ')}, but got ${
        Object.keys(given)
          .map((name) => `$${name}`)
          .join(', ') || 'no parameters'
      }.`,
    );
  if (depthOf(given) > 20)
    throw new StatementFailed('Neo.ClientError.Request.Invalid', 'Parameters are up to 20 levels deep, but got more.');
  const inexact = inexactIn(given);
  if (inexact !== undefined)
    throw new StatementFailed(
      'Neo.ClientError.Request.Invalid',
      `A whole number of a parameter has up to ${Number.MAX_SAFE_INTEGER}, but got ${inexact}. Write larger ones into the statement.`,
    );
}

/** A number that JSON may have changed on its way: which one was meant is not known. */
function inexactIn(value: Value): number | undefined {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value) ? value : undefined;
  if (value === null || typeof value !== 'object') return undefined;
  return Object.values(value)
    .map(inexactIn)
    .find((one) => one !== undefined);
}

/** A list of levels, not a recursion: what came may be deeper than a stack. */
function depthOf(value: Value): number {
  let level: Value[] = [value];
  for (let depth = 0; ; depth++) {
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
    if (level.length === 0 || depth > 20) return depth;
  }
}
