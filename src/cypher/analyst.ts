import { StatementFailed } from '../errors.js';
import type { Answer, Cell, Graph, QuestionLimits, Value } from '../graph/graph.js';
import { readStatement, type Statement } from './guard.js';
import { checkRanges } from './ranges.js';

/** What one statement may take, and how many are answered at once. */
export const analystLimits: QuestionLimits & { together: number } = { milliseconds: 10_000, rows: 10_000, megabytes: 512, together: 4 };

/** Answers statements that people write in Cypher: they are read by the grammar, then run apart from the service's own work. */
export class Analyst {
  private running = 0;

  constructor(
    private readonly graph: Pick<Graph, 'ask'>,
    private readonly limits = analystLimits,
  ) {}

  /**
   * The whole answer. Rows come in the order that the statement says; without ORDER BY in that of their own values, equal on every engine.
   * @throws StatementFailed
   */
  async ask(text: string, parameters: Record<string, Value> = {}): Promise<Answer> {
    const statement = readStatement(text);
    checkParameters(statement, parameters);
    checkRanges(statement.ranges, parameters);
    if (this.running >= this.limits.together)
      throw new StatementFailed(
        'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
        `${this.limits.together} statements are answered at once, and so many are. Try again in a moment.`,
      );
    this.running++;
    try {
      const answer = await this.graph.ask({ text: statement.text, sums: statement.sums, parameters, limits: this.limits });
      return arranged(answer, statement);
    } finally {
      this.running--;
    }
  }
}

function checkParameters({ parameters: needed }: Statement, given: Record<string, Value>): void {
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
}

/** A list of levels, not a recursion: what came may be deeper than a stack. */
function depthOf(value: Value): number {
  let level: Value[] = [value];
  for (let depth = 0; ; depth++) {
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
    if (level.length === 0 || depth > 20) return depth;
  }
}

/** Columns as the statement calls them, in its order; those of `RETURN *` by name. */
function arranged({ fields, rows }: Answer, { fields: named, ordered }: Statement): Answer {
  const order = named
    ? fields.map((_, index) => index)
    : fields.map((_, index) => index).sort((a, b) => (at(fields, a) < at(fields, b) ? -1 : 1));
  const arrangedRows = rows.map((row) => order.map((index) => at(row, index)));
  return {
    fields: named ?? order.map((index) => at(fields, index)),
    rows: ordered ? arrangedRows : arrangedRows.sort(byValue),
  };
}

const at = <T>(list: readonly T[], index: number): T => list[index] as T;

/** Numbers by size, anything else by its text. */
function byValue(a: readonly Cell[], b: readonly Cell[]): number {
  for (const [index, left] of a.entries()) {
    const right = at(b, index);
    const numbers = isNumber(left) && isNumber(right);
    const [x, y] = numbers ? [Number(left._value), Number(right._value)] : [textOf(left), textOf(right)];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}

const isNumber = ({ $type }: Cell): boolean => $type === 'Integer' || $type === 'Float';

/** Names that an engine gives of its own accord are no part of a value. */
const textOf = (cell: Cell): string => JSON.stringify(cell, (name, value) => (name.endsWith('element_id') ? undefined : value));
