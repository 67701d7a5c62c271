import { GraphQLError } from 'graphql';

/** The client's turn: what was needed, what came, what to try. Reaches the client with the code `BAD_INPUT`. */
export class BadInput extends GraphQLError {
  constructor(message: string) {
    super(message, { extensions: { code: 'BAD_INPUT' } });
    this.name = 'BadInput';
  }
}

/** The client's turn too: the question is well put and asks for too much. Its code says of what. */
export class TooMuch extends GraphQLError {
  constructor(message: string, code: 'LIMIT_EXCEEDED' | 'TIMEOUT' = 'LIMIT_EXCEEDED') {
    super(message, { extensions: { code } });
    this.name = 'TooMuch';
  }
}

/** The operator's turn: a setting, a file or an engine is not as it must be. Ends a command with exit code 2. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** An engine refused a query: names it and where it stands, so that a log leads there. */
export class QueryFailed extends Error {
  override readonly name = 'QueryFailed';
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
    super(problems.map((p) => `${file}:${p.line}:${p.column} ${p.path}: ${p.message}`).join('\n'));
  }
}
