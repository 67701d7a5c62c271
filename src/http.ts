import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from './context.js';

/**
 * A page of another origin can send texts and forms in the name of whoever looks at it, but no JSON without being asked for leave first. So a
 * question by POST must be JSON, and one by GET only reads.
 */
export const refuseForms = (): Plugin<Context> => ({
  onRequestParse({ request, setRequestParser }) {
    const type = request.headers.get('content-type') ?? '';
    if (request.method !== 'POST' || !/^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)/i.test(type)) return;
    setRequestParser(() => {
      const message = `A question comes as application/json, but got ${JSON.stringify(type.split(';')[0])}.`;
      throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 415 } } });
    });
  },
});

/** Answers by GET can be kept and asked for again by their hash: unchanged, they are not sent twice. */
export const validateCaches = (): Plugin<Context> => ({
  async onResponse({ request, response, setResponse, fetchAPI }) {
    const type = response.headers.get('content-type') ?? '';
    if (request.method !== 'GET' || response.status !== 200 || !/json|text\/plain/.test(type)) return;
    const body = await response.text();
    const tag = `"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 27)}"`;
    const { 'content-length': _, vary, ...kept } = Object.fromEntries(response.headers);
    const headers = { ...kept, etag: tag, 'cache-control': 'private, no-cache', vary: [vary, 'accept'].filter(Boolean).join(', ') };
    const known = (request.headers.get('if-none-match') ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
    setResponse(new fetchAPI.Response(known ? null : body, { status: known ? 304 : 200, headers }));
  },
});
