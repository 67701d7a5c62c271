import { randomUUID } from 'node:crypto';
import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { limits } from '../builder.js';
import type { Context } from '../context.js';
import { TooMuch } from '../errors.js';

/** Armor's errors have no code and call a limit a syntax error. */
const asOurs = {
  onReject: [
    (_: unknown, { message }: Error): never => {
      throw new TooMuch(`${message.replace('Syntax Error: ', '')} Ask in several questions.`);
    },
  ],
};

/** Tokens, aliases and directives of a question; its depth and complexity are limited where the schema is built. */
export const limitQuestions = (): Plugin<Context>[] => [
  EnvelopArmorPlugin({
    maxTokens: { enabled: true, n: limits.tokens, ...asOurs },
    maxAliases: { enabled: true, n: limits.aliases, ...asOurs },
    maxDirectives: { enabled: true, n: limits.directives, ...asOurs },
    maxDepth: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }) as Plugin<Context>,
];

/** Ends the wait for an answer, not the engine's work: Neo4j has a limit of its own, the embedded engine cannot be stopped. */
export const limitTime = (): Plugin<Context> => ({
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn((args) => {
      let timer: NodeJS.Timeout;
      const late = new Promise<ExecutionResult>((resolve) => {
        timer = setTimeout(() => resolve({ errors: [tookTooLong()] }), limits.milliseconds);
      });
      return Promise.race([Promise.resolve(executeFn(args)), late]).finally(() => clearTimeout(timer));
    });
  },
});

const tookTooLong = () =>
  new TooMuch(`A question may take ${limits.milliseconds / 1000} s, but this one took longer. Ask for less.`, 'TIMEOUT');

/** A reader of documents works by recursion, and what comes may be deeper than a stack. */
export const limitNesting = (): Plugin<Context> => ({
  onParse: ({ parseFn, setParseFn }) => setParseFn(bearing(parseFn)),
  onValidate: ({ validateFn, setValidationFn }) => setValidationFn(bearing(validateFn)),
});

const bearing = <Work extends (...given: never[]) => unknown>(work: Work): Work =>
  ((...given: Parameters<Work>) => {
    try {
      return work(...given);
    } catch (error) {
      if ((error as Error).name !== 'RangeError') throw error;
      throw new TooMuch('The question is nested deeper than it can be read. Ask for fewer levels.');
    }
  }) as Work;

/** What was meant for the client reaches it; anything else is logged once and answered with the request's id alone. */
export const maskFailures = (log: Logger): Plugin<Context> => ({
  onExecute({ args }) {
    const { requestId } = args.contextValue;
    return {
      onExecuteDone({ result, setResult }) {
        if (!('errors' in result) || !result.errors) return;
        const logged = new Set<unknown>();
        const errors = result.errors.map((error) => {
          const cause = error.originalError;
          if (isMeant(error)) return coded(error, 'BAD_INPUT');
          if (!logged.has(cause))
            log.error({ requestId, operation: args.operationName ?? null, path: error.path, err: cause }, cause?.message);
          logged.add(cause);
          return failure(requestId, error);
        });
        setResult({ ...result, errors });
      },
    };
  },
});

/** The same for what fails before an answer is begun: while a request is read, or its document. */
export const maskOthers = (log: Logger) => (error: unknown) => {
  if (error instanceof GraphQLError && isMeant(error)) return coded(error, 'BAD_REQUEST');
  const requestId = randomUUID();
  log.error({ requestId, err: error }, (error as Error).message);
  return failure(requestId);
};

/**
 * The same for what answers without GraphQL: pages, files, statements in Cypher. A person gets a sentence, a program JSON with the codes that
 * clients of GraphQL and of Neo4j look for. A file that is not there is no failure, but 404.
 */
export const maskPages =
  (log: Logger) =>
  (plugin: Plugin<Context>): Plugin<Context> => {
    const { onRequest } = plugin;
    if (!onRequest) return plugin;
    return {
      ...plugin,
      async onRequest(given) {
        try {
          await onRequest(given);
        } catch (error) {
          const { request, url, endResponse, fetchAPI } = given;
          const at = { requestId: requestIdOf(request), path: url.pathname, err: error };
          const missing = request.method === 'GET' && (error as NodeJS.ErrnoException).code === 'ENOENT';
          log[missing ? 'warn' : 'error'](at, (error as Error).message);
          const { status, type, body } = missing ? noFile(url.pathname) : failedPage(at.requestId, isProgram(request, url.pathname));
          const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' };
          endResponse(new fetchAPI.Response(body, { status, headers }));
        }
      },
    };
  };

const isProgram = (request: Request, path: string): boolean => path.startsWith('/db/') || /json/.test(request.headers.get('accept') ?? '');

const noFile = (path: string) => ({
  status: 404,
  type: 'text/plain',
  body: `This copy of the service has no file for ${path}. What it has is named at /.\n`,
});

function failedPage(requestId: string, asJson: boolean) {
  const { message, extensions } = failure(requestId);
  if (!asJson) return { status: 500, type: 'text/plain', body: `${message}\n` };
  const body = JSON.stringify({ errors: [{ code: 'Neo.DatabaseError.General.UnknownError', message, extensions }] });
  return { status: 500, type: 'application/json', body };
}

/** The request's own id, if it came with one. */
export const requestIdOf = (request: Request): string => request.headers.get('x-request-id')?.slice(0, 64) || randomUUID();

const isMeant = ({ originalError }: GraphQLError): boolean => !originalError || originalError instanceof GraphQLError;

function coded(error: GraphQLError, code: string): GraphQLError {
  if (error.extensions.code) return error;
  const { message, nodes = null, source = null, positions = null, path = null, originalError = null, extensions } = error;
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions: { ...extensions, code } });
}

const failure = (requestId: string, at?: GraphQLError): GraphQLError =>
  new GraphQLError(`Something failed here, not in your question. Try again; if it goes on, report the request ${requestId}.`, {
    ...(at?.nodes ? { nodes: at.nodes } : {}),
    ...(at?.path ? { path: at.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  });
