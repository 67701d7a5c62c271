import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';

/**
 * A page of another origin can send texts and forms in the name of whoever looks at it, but no JSON without being asked for leave first. So a
 * question by POST must be JSON, and one by GET only reads.
 */
export const refuseForms = (): Plugin<Context> => ({
  onRequestParse({ request, setRequestParser }) {
    if (request.method !== 'POST') return;
    const type = request.headers.get('content-type')?.split(';')[0]?.trim();
    if (type === undefined || !/^application\/(graphql\+)?json$/i.test(type)) {
      const got = type ? JSON.stringify(type) : 'no content type';
      setRequestParser(() => Promise.reject(badRequest(`A question comes as application/json, but got ${got}.`, 415)));
    }
  },
});

/** What an address carries beside a question is JSON, and a trusted document can be named in one too. */
export const readAddresses = (): Plugin<Context> => ({
  onRequestParse({ request, url, requestParser, setRequestParser }) {
    if (request.method !== 'GET' || !requestParser) return;
    for (const name of ['variables', 'extensions']) {
      const text = url.searchParams.get(name);
      if (text && !isJson(text)) {
        const message = `\`${name}\` in an address is JSON, such as {"id": "state:china"}, but got ${JSON.stringify(text)}.`;
        return setRequestParser(() => Promise.reject(badRequest(message, 400)));
      }
    }
    const documentId = url.searchParams.get('documentId');
    if (documentId) setRequestParser(async (sent) => ({ ...(await requestParser(sent)), documentId }));
  },
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const badRequest = (message: string, status: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });

/** A request whose path and host make no address is told so before anything reads it. */
export const refuseMalformed = (listener: RequestListener): RequestListener => {
  // Most requests come to the one before's address.
  let last = '';
  return (request, response) => {
    const { url = '', headers } = request;
    const address = `http://${headers.host ?? 'localhost'}${url}`;
    if (url.startsWith('/') && (address === last || URL.canParse(address))) {
      last = address;
      return listener(request, response);
    }
    const sentence = 'A request names a path, such as /graphql, and a host, such as localhost:4000, but this one makes no address.\n';
    response.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' }).end(sentence);
  };
};

/** Answers by GET can be kept and asked for again by their hash: unchanged, they are not sent twice. */
export const validateCaches = (): Plugin<Context> => ({
  async onResponse({ request, response, setResponse, fetchAPI }) {
    const type = response.headers.get('content-type') ?? '';
    if (request.method !== 'GET' || response.status !== 200 || !/json|text\/plain/.test(type)) return;
    const body = await response.text();
    // An error is not kept: it would hide behind what a client has.
    if (/json/.test(type) && 'errors' in JSON.parse(body))
      return setResponse(new fetchAPI.Response(body, { status: response.status, headers: response.headers }));
    const tag = `"${createHash('sha256').update(type).update(body).digest('base64url').slice(0, 27)}"`;
    const { 'content-length': _, vary, ...kept } = Object.fromEntries(response.headers);
    const headers = { ...kept, etag: tag, 'cache-control': 'private, no-cache', vary: [vary, 'accept'].filter(Boolean).join(', ') };
    const known = (request.headers.get('if-none-match') ?? '')
      .split(',')
      .some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
    setResponse(new fetchAPI.Response(known ? null : body, { status: known ? 304 : 200, headers }));
  },
});
