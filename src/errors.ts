import { type ASTNode, GraphQLError } from 'graphql';

/** The client's turn: what was needed, what came, what to try. Reaches the client with the code `BAD_INPUT`. */
export class BadInput extends GraphQLError {
  /** @param at where in the document it stands, if it does */
  constructor(message: string, at?: ASTNode) {
    super(message, { nodes: at ?? null, extensions: { code: 'BAD_INPUT' } });
    this.name = 'BadInput';
  }
}

/** A change of the record that is well put and cannot be made; `reason` says why in one word. */
export class Refused extends BadInput {
  constructor(
    readonly reason: 'INVALID' | 'NOT_FOUND' | 'MOVED' | 'CONTRADICTION' | 'KEY_REUSED' | 'NOT_OWN',
    message: string,
    /** Ids that were judged the same, each with the next. */
    readonly chain: readonly string[] = [],
    /** Of the entry that stands in the way; 0: that there is none does. */
    readonly number: number = 0,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

/** Nobody is known to ask, or a token is not what it must be; the whole request ends with the status 401. */
export class NotKnown extends GraphQLError {
  constructor(code: 'TOKEN_NEEDED' | 'TOKEN_INVALID' | 'TOKEN_EXPIRED', message: string) {
    super(message, { extensions: { code, http: { status: 401 } } });
    this.name = 'NotKnown';
  }
}

/** Whoever asks is known, or need not be, and may not read this. */
export class Forbidden extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'FORBIDDEN' } });
    this.name = 'Forbidden';
  }
}

/** The client's turn too: the question is well put and asks for too much. Its code says of what. */
export class TooMuch extends GraphQLError {
  constructor(message: string, code: 'LIMIT_EXCEEDED' | 'TIMEOUT' = 'LIMIT_EXCEEDED') {
    super(message, { extensions: { code } });
    this.name = 'TooMuch';
  }
}

/** The client's turn, in a while: what it needs is being made. */
export class NotReady extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'NOT_READY', http: { spec: true, status: 503, headers: { 'retry-after': '5' } } } });
    this.name = 'NotReady';
  }
}

/** The operator's turn: a setting, a file or an engine is not as it must be. Ends a command with exit code 2. */
export class Unusable extends Error {
  override readonly name: string = 'Unusable';
}

/** The embedded graph is open in another process, a running service mostly. */
export class InUse extends Unusable {
  override readonly name = 'InUse';
}

/** A statement that somebody asked in Cypher is not taken, or did not end well; its code is one that clients of Neo4j know. */
export class StatementFailed extends Error {
  override readonly name = 'StatementFailed';
  constructor(
    readonly code: string,
    message: string,
    /** Where in the statement, both counted from 1. */
    readonly place?: { line: number; column: number },
  ) {
    super(place ? `${message} (line ${place.line}, column ${place.column})` : message);
  }
}

export const tooManyRows = (rows: number): StatementFailed =>
  new StatementFailed(
    'Neo.ClientError.Statement.ResultTooLarge',
    `An answer has up to ${rows} rows, but this one has more. Add ORDER BY and LIMIT, or ask for less.`,
  );

export const tooLarge = (bytes: number): StatementFailed =>
  new StatementFailed(
    'Neo.ClientError.Statement.ResultTooLarge',
    `An answer has up to ${bytes / 1_000_000} MB, but this one has more. Return fewer columns or shorter lists, or add ORDER BY and LIMIT.`,
  );

export const tooManyCells = (cells: number): StatementFailed =>
  new StatementFailed(
    'Neo.ClientError.Statement.ResultTooLarge',
    `An answer has up to ${cells} values, those within lists and nodes counted, but this one has more. Return fewer columns or shorter lists, or add ORDER BY and LIMIT.`,
  );

export const tookTooLong = (milliseconds: number): StatementFailed =>
  new StatementFailed(
    'Neo.ClientError.Transaction.TransactionTimedOut',
    `A statement may take ${milliseconds / 1000} s, but this one takes longer. Ask for less, or begin the pattern where there is an id.`,
  );

export const tookTooMuch = (megabytes: number | null): StatementFailed =>
  new StatementFailed(
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    megabytes === null
      ? 'The statement took more memory, or went deeper, than the engine bears. Ask for less.'
      : `A statement may take ${megabytes} MB of memory, but this one takes more. Ask for less.`,
  );

/** An engine refused a query: names it and where it stands, so that a log leads there. */
export class QueryFailed extends Error {
  override readonly name = 'QueryFailed';
}

/** The engine wrote less of a change than was sent; nothing of it is kept. */
export class NotWritten extends Unusable {
  override readonly name = 'NotWritten';
}

/** Another writer was faster: the caller reads the graph again and repeats. */
export class LedgerMoved extends Error {
  override readonly name = 'LedgerMoved';
}

/** One thing wrong with a dossier, and where. */
export interface Problem {
  line: number;
  column: number;
  /** Address within the dossier, such as `events.visit:a.place`. */
  path: string;
  message: string;
}

/** Everything wrong with one dossier, at once. */
export class BadDossier extends Error {
  override readonly name = 'BadDossier';
  constructor(
    readonly file: string,
    readonly problems: readonly Problem[],
  ) {
    super(
      listed(problems)
        .map(({ line, column, path, message }) => `${file}:${line}:${column} ${path}: ${message}`)
        .join('\n'),
    );
  }
}

/** As many of one message as help a reader; the next says how many more there are. */
const most = 20;

function listed(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { message } of problems) counts.set(message, (counts.get(message) ?? 0) + 1);
  const said = new Map<string, number>();
  return problems.flatMap((problem) => {
    const nth = (said.get(problem.message) ?? 0) + 1;
    said.set(problem.message, nth);
    if (nth > most + 1) return [];
    const left = (counts.get(problem.message) ?? 0) - most;
    return nth <= most ? [problem] : [{ ...problem, message: `… and ${left} more like it.` }];
  });
}
