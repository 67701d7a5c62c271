import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { type DocumentNode, type ExecutionResult, getOperationAST } from 'graphql';
import { processRegularResult, type YogaServerInstance } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../context.js';
import type { AnswerCache } from './answer-cache.js';
import { type Asked, type Documents, withDocument } from './documents.js';
import type { Viewers } from './viewers.js';

/**
 * The way of a plain question, a query as JSON by POST: it is parsed, checked, limited and answered by Yoga and its plugins as any other, but
 * without a web request, an address, a signal and a response made for it, which cost more than most answers. Whatever else comes, and whatever
 * is wrong with it, goes to Yoga as it came, so that it alone knows what is to be said then.
 */
export function shortWay(
  yoga: YogaServerInstance<object, Context>,
  { origins, documents, onlyDocuments, cache, viewers, log }: Wanted,
): RequestListener {
  const getEnveloped = yoga.getEnveloped as unknown as Enveloped;

  /** @returns null if Yoga has something to say of it */
  async function answerTo(asking: Asking, asked: Asked): Promise<{ result: ExecutionResult; keeps: boolean } | null> {
    const params = withDocument(asked, documents, onlyDocuments);
    if (typeof params.query !== 'string') return null;
    const enveloped = getEnveloped({ request: asking, params });
    const document = documentOf(params.query, enveloped);
    if (!document || getOperationAST(document, params.operationName)?.operation !== 'query') return null;
    const { schema, contextFactory, execute } = enveloped;
    const contextValue = await contextFactory();
    const result = await execute({ schema, document, contextValue, variableValues: params.variables, operationName: params.operationName });
    return { result, keeps: contextValue.beside.size === 0 };
  }

  /** @returns null if it was sent otherwise */
  async function textFor(request: IncomingMessage, asking: Asking, response: ServerResponse, type: MediaType, body: Buffer) {
    const params = paramsIn(body);
    const answer = params && (await answerTo(asking, params).catch(() => null));
    if (answer && isPlain(answer.result)) return { text: JSON.stringify(answer.result), keeps: answer.keeps };
    if (answer) await sendAsYoga(response, type, answer.result, yoga.fetchAPI);
    else handOver(request, response, body);
    return { text: null, keeps: false };
  }

  const handOver = (request: IncomingMessage, response: ServerResponse, body: Buffer): void =>
    void yoga(Object.assign(request, { body: Readable.from([body]) }), response);

  async function answer(request: IncomingMessage, response: ServerResponse, type: MediaType, body: Buffer): Promise<void> {
    const asking = { headers: headersOf(request) };
    // Whoever is not known has nothing from what is kept either.
    if (viewers.differ && !(await isMet(asking))) return handOver(request, response, body);
    const make = () => textFor(request, asking, response, type, body);
    const text = cache
      ? await cache.get([type, request.headers.authorization ?? '', body.toString('utf8')].join('\n'), make)
      : (await make()).text;
    if (text !== null) send(response, type, text);
  }

  const isMet = (asking: Asking): Promise<boolean> =>
    viewers.meet(asking).then(
      () => true,
      () => false,
    );

  return (request, response) => {
    const type = typeOf(request, origins);
    if (!type) return void yoga(request, response);
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const body = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
      answer(request, response, type, body).catch((error: Error) => {
        log.error({ err: error }, error.message);
        response.destroy(error);
      });
    });
  };
}

type Enveloped = (context: object) => {
  schema: object;
  parse: (query: string) => DocumentNode;
  validate: (schema: object, document: DocumentNode) => readonly Error[];
  contextFactory: () => Context | Promise<Context>;
  execute: (args: object) => ExecutionResult | Promise<ExecutionResult>;
};

/** Yoga keeps what it has read and checked; null if it has something to say of it. */
function documentOf(query: string, { parse, validate, schema }: ReturnType<Enveloped>): DocumentNode | null {
  try {
    const document = parse(query);
    return validate(schema, document).length > 0 ? null : document;
  } catch {
    return null;
  }
}

interface Wanted {
  /** Origins whose pages may ask from a browser. */
  origins: readonly string[];
  documents: Documents;
  onlyDocuments: boolean;
  cache: AnswerCache | null;
  viewers: Viewers;
  log: Logger;
}

type MediaType = 'application/json' | 'application/graphql-response+json';
/** A longer one is measured by Yoga while it comes. */
const mostBytes = 100_000;

/** In which form a plain question wants its answer; undefined if it is not plain. */
function typeOf({ method, url, headers }: IncomingMessage, origins: readonly string[]): MediaType | undefined {
  if (method !== 'POST' || url !== '/graphql') return undefined;
  if (!/^application\/json(?:; ?charset=utf-8)?$/.test(headers['content-type'] ?? '')) return undefined;
  if (!(Number(headers['content-length']) <= mostBytes) || headers['content-encoding'] !== undefined) return undefined;
  if (origins.length > 0 && headers.origin !== undefined) return undefined;
  const accept = headers.accept ?? '*/*';
  if (/[^\w*/+,;=. -]|charset/i.test(accept)) return undefined;
  for (const one of accept.split(',')) {
    const media = one.split(';', 1)[0]?.trim();
    if (media === 'application/graphql-response+json') return media;
    if (media === 'application/json' || media === '*/*' || media === 'application/*') return 'application/json';
  }
  return undefined;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const plain = new Map<string, (value: unknown) => boolean>([
  ['query', isText],
  ['documentId', isText],
  ['operationName', isText],
  ['variables', (value) => typeof value === 'object' && !Array.isArray(value)],
]);

function paramsIn(body: Buffer): Asked | null {
  try {
    const params = JSON.parse(body.toString('utf8'));
    return Object.entries(params).every(([key, value]) => value === null || plain.get(key)?.(value)) && !Array.isArray(params)
      ? params
      : null;
  } catch {
    return null;
  }
}

type Asking = { headers: ReturnType<typeof headersOf> };
const headersOf = ({ headers }: IncomingMessage) => ({ get: (name: string): string | null => headers[name]?.toString() ?? null });

const isPlain = (result: ExecutionResult): boolean => !('errors' in result) && !result.extensions?.http;

function send(response: ServerResponse, type: MediaType, text: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'content-length': Buffer.byteLength(text) }).end(text);
}

async function sendAsYoga(response: ServerResponse, type: MediaType, result: ExecutionResult, fetchAPI: object): Promise<void> {
  const made = processRegularResult(result as never, fetchAPI as never, type);
  const text = await made.text();
  response.writeHead(made.status, { ...Object.fromEntries(made.headers), 'content-length': Buffer.byteLength(text) }).end(text);
}
