import type { Plugin } from 'graphql-yoga';
import { z } from 'zod';
import type { Context } from '../context.js';
import { StatementFailed } from '../errors.js';
import type { Answer, Cell, Value } from '../graph/graph.js';
import type { Analyst } from './analyst.js';
import { plain } from './cell.js';

/**
 * `POST /db/{database}/query/v2`: Neo4j's HTTP Query API (https://neo4j.com/docs/query-api/current/), for reading. Plain JSON and, under
 * `application/vnd.neo4j.query`, JSON with types. One statement a request; no transactions over several requests.
 */
export const answerQueries = (analyst: Analyst, database: string): Plugin<Context> => ({
  async onRequest({ request, url, endResponse, fetchAPI }) {
    const [, asked] = /^\/db\/([^/]+)\/query\/v2\/?$/.exec(url.pathname) ?? [];
    if (asked === undefined) return;
    const { status, body, headers } = await answer(analyst, database, decoded(asked), request);
    const text = body === undefined ? null : JSON.stringify(body);
    endResponse(
      new fetchAPI.Response(text, { status, headers: { 'content-type': typeOf(request), 'cache-control': 'no-store', ...headers } }),
    );
  },
});

/** The name as it was meant, or as it came: then it is no database's. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

interface Reply {
  status: number;
  body?: object;
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

async function answer(analyst: Analyst, database: string, asked: string, request: Request): Promise<Reply> {
  if (request.method !== 'POST') {
    const headers = { allow: 'POST' };
    return { ...failure(405, 'Neo.ClientError.Request.Invalid', `A statement is asked by POST, but got ${request.method}.`), headers };
  }
  if (asked !== database)
    return failure(404, 'Neo.ClientError.Database.DatabaseNotFound', `The database is called "${database}", but got "${asked}".`);
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
  try {
    const values = contentType.includes(typed) ? untypedMap(given) : given;
    const { fields, rows } = await analyst.ask(statement, values);
    return {
      status: 202,
      body: { data: dataOf({ fields, rows }, wantsTypes(request)), ...(includeCounters ? { counters } : {}), bookmarks: [] },
    };
  } catch (error) {
    if (!(error instanceof StatementFailed)) throw error;
    const busy = error.code.startsWith('Neo.TransientError.Transaction');
    return { ...failure(busy ? 503 : 400, error.code, error.message), headers: busy ? { 'retry-after': '1' } : {} };
  }
}

const failure = (status: number, code: string, message: string): Reply => ({ status, body: { errors: [{ code, message }] } });

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

const dataOf = ({ fields, rows }: Answer, types: boolean) => ({ fields, values: types ? rows : rows.map((row) => row.map(plain)) });

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The values of parameters that a client sent with their types. */
const untypedMap = (given: Record<string, Value>): Record<string, Value> =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [name, untyped(value)]));

function untyped(given: Value): Value {
  const { $type, _value } = (given ?? {}) as unknown as Cell;
  if (typeof $type !== 'string')
    throw new StatementFailed(
      'Neo.ClientError.Request.InvalidFormat',
      `A typed value looks like {"$type": "String", "_value": "a"}, but got ${JSON.stringify(given)}.`,
    );
  if ($type === 'Integer' || $type === 'Float') return Number(_value);
  if ($type === 'List') return (_value as Value[]).map(untyped);
  if ($type === 'Map') return untypedMap(_value as Record<string, Value>);
  return _value as Value;
}
