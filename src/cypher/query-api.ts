import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { z } from 'zod';
import type { Context } from '../context.js';
import { StatementFailed } from '../errors.js';
import type { Value } from '../graph/graph.js';
import { quote } from '../ids.js';
import type { Analyst } from './analyst.js';
import { untypedMap } from './typed-parameters.js';

/** A client has so long to take its answer; then the connection is ended, and what it holds is free. */
export const patience = { sending: 30_000 };

/**
 * `POST /db/{database}/query/v2`: Neo4j's HTTP Query API (https://neo4j.com/docs/query-api/current/), for reading. Plain JSON and, under
 * `application/vnd.neo4j.query`, JSON with types. One statement a request; no transactions over several requests.
 */
export const answerQueries = (analyst: Analyst, database: string): Plugin<Context> => ({
  async onRequest({ request, url, endResponse, fetchAPI, serverContext }) {
    const [, asked] = /^\/db\/([^/]+)\/query\/v2\/?$/.exec(url.pathname) ?? [];
    if (asked === undefined) return;
    const sending = watchSending((serverContext as { res?: ServerResponse }).res);
    const reply = (given: Reply): void => {
      const headers = { 'content-type': typeOf(request), 'cache-control': 'no-store', ...given.headers };
      endResponse(new fetchAPI.Response(given.body, { status: given.status, headers }));
      sending.begin();
    };
    try {
      reply(await answer(analyst, { database, asked: nameOf(asked), request, sent: sending.ended }));
    } catch (error) {
      // Anything else is masked and logged where all pages are.
      if (!(error instanceof StatementFailed)) throw error;
      reply(failed(error));
    }
  },
});

/** Ends when the client has the whole answer, or has gone, or has had time enough. */
function watchSending(response: ServerResponse | undefined): { begin: () => void; ended: Promise<void> } {
  if (!response) return { begin: () => {}, ended: Promise.resolve() };
  return {
    begin: () => {
      const timer = setTimeout(() => response.destroy(), patience.sending);
      response.once('close', () => clearTimeout(timer));
    },
    ended: new Promise((resolve) => void response.once('close', () => resolve())),
  };
}

function nameOf(asked: string): string {
  try {
    return decodeURIComponent(asked);
  } catch {
    throw new StatementFailed('Neo.ClientError.Request.Invalid', `Needed the name of a database in the address, but got ${quote(asked)}.`);
  }
}

interface Reply {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

const typed = 'application/vnd.neo4j.query';
const wantsTypes = (request: Request): boolean => request.headers.get('accept')?.includes(typed) ?? false;
const typeOf = (request: Request): string => (wantsTypes(request) ? typed : 'application/json');

const most = 1_000_000;

const queryShape = z.object({
  statement: z.string({ error: 'a text, the statement' }),
  parameters: z.record(z.string(), z.unknown(), { error: 'a map of values' }).nullish(),
  includeCounters: z.boolean({ error: 'true or false' }).nullish(),
  impersonatedUser: z.null({ error: 'left out: nobody speaks for another here' }).optional(),
});

interface Asked {
  database: string;
  asked: string;
  request: Request;
  sent: Promise<void>;
}

async function answer(analyst: Analyst, { database, asked, request, sent }: Asked): Promise<Reply> {
  if (request.method !== 'POST') {
    const headers = { allow: 'POST' };
    return { ...failure(405, 'Neo.ClientError.Request.Invalid', `A statement is asked by POST, but got ${request.method}.`), headers };
  }
  if (asked !== database)
    return failure(404, 'Neo.ClientError.Database.DatabaseNotFound', `The database is called "${database}", but got ${quote(asked)}.`);
  const contentType = request.headers.get('content-type') ?? '';
  if (!/^application\/(json|vnd\.neo4j\.query(\.v[\d.]+)?)\s*(;|$)/.test(contentType))
    return failure(
      415,
      'Neo.ClientError.Request.Invalid',
      `A statement comes as application/json, but got ${JSON.stringify(contentType)}.`,
    );
  const text = await request.text();
  if (text.length > most)
    return failure(413, 'Neo.ClientError.Request.Invalid', `A request has up to ${most} characters, but got ${text.length}.`);
  const parsed = queryShape.safeParse(parseJson(text));
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) =>
      path.length > 0 ? `"${path.join('.')}" must be ${message}` : 'it must be a map',
    );
    return failure(
      400,
      'Neo.ClientError.Request.InvalidFormat',
      `A request looks like {"statement": "RETURN 1"}, but ${wrong.join('; ')}.`,
    );
  }
  const { statement, parameters, includeCounters } = parsed.data;
  const given = (parameters ?? {}) as Record<string, Value>;
  const values = contentType.includes(typed) ? untypedMap(given) : given;
  const written = await analyst.write(statement, values, { style: wantsTypes(request) ? 'typed' : 'plain', sent });
  const counted = includeCounters ? `"counters":${JSON.stringify(counters)},` : '';
  return { status: 202, body: `{"data":{"fields":${JSON.stringify(written.fields)},"values":${written.values}},${counted}"bookmarks":[]}` };
}

function failed({ code, message }: StatementFailed): Reply {
  const busy = code.startsWith('Neo.TransientError.Transaction');
  return { ...failure(busy ? 503 : 400, code, message), headers: busy ? { 'retry-after': '1' } : {} };
}

const failure = (status: number, code: string, message: string): Reply => ({
  status,
  body: JSON.stringify({ errors: [{ code, message }] }),
});

/** Nothing is ever changed here. */
const counters = {
  containsUpdates: false,
  nodesCreated: 0,
  nodesDeleted: 0,
  propertiesSet: 0,
  relationshipsCreated: 0,
  relationshipsDeleted: 0,
  labelsAdded: 0,
  labelsRemoved: 0,
  indexesAdded: 0,
  indexesRemoved: 0,
  constraintsAdded: 0,
  constraintsRemoved: 0,
  containsSystemUpdates: false,
  systemUpdates: 0,
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
