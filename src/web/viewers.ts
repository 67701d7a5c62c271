import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { anybody, cameWith, extentOf, roleFor, type Viewer } from '../access/rights.js';
import type { Recognise } from '../access/tokens.js';
import type { Context } from '../context.js';
import { icon } from './icon.js';
import { wantsPlayground } from './playground.js';

type Asking = { headers: { get: (name: string) => string | null } };

/** Who asks by each request: told once, before anything else is done for them, and known from then on. */
export class Viewers {
  private readonly known = new WeakMap<object, Viewer>();

  /** @param recognise null: the service knows no tokens, and takes everybody for anybody */
  constructor(private readonly recognise: Recognise | null) {}

  /** Whether who asks makes a difference. */
  get differ(): boolean {
    return this.recognise !== null;
  }

  of(request: object): Viewer {
    const viewer = this.known.get(request);
    if (!viewer && this.recognise) throw new Error('A request came by a way on which nobody was asked who they are.');
    return viewer ?? anybody;
  }

  /** @throws GraphQLError if a token is needed, or not taken */
  async meet(request: Asking): Promise<Viewer> {
    if (!this.recognise) return anybody;
    const viewer = await this.recognise(request.headers.get('authorization'));
    this.known.set(request, viewer);
    return viewer;
  }
}

/** What says nothing of the record; and the playground, whose questions come with a token of their own. */
const isOpen = (request: Request, path: string): boolean =>
  ['/health', '/ready', '/favicon.ico', icon.address].includes(path) || wantsPlayground(request, path);

/** The first of all plugins: no other sees a request of somebody who is not known, or may not ask. */
export const meetViewers = (viewers: Viewers): Plugin<Context> => ({
  async onRequest({ request, url, endResponse, fetchAPI }) {
    // A browser asks for leave first, without a token.
    if (!viewers.differ || request.method === 'OPTIONS' || isOpen(request, url.pathname)) return;
    const refuse = (error: GraphQLError, status: number): void => {
      const ofNeo4j = url.pathname.startsWith('/db/');
      const code = `Neo.ClientError.Security.${status === 401 ? 'Unauthorized' : 'Forbidden'}`;
      const body = { errors: [ofNeo4j ? { code, message: error.message } : error.toJSON()] };
      const headers = { 'content-type': mediaType(request), 'cache-control': 'no-store', ...(status === 401 ? challenge(error) : {}) };
      endResponse(new fetchAPI.Response(JSON.stringify(body), { status, headers }));
    };
    try {
      const viewer = await viewers.meet(request);
      if (url.pathname.startsWith('/db/') && !extentOf(viewer, 'askInCypher'))
        refuse(
          new GraphQLError(`To ask in Cypher takes a token with the role ${roleFor('askInCypher')}, but ${cameWith(viewer)}.`),
          viewer.by === null ? 401 : 403,
        );
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      refuse(new GraphQLError(error.message, { extensions: { code: error.extensions.code } }), 401);
    }
  },
});

const mediaType = (request: Request): string => {
  const graphql = 'application/graphql-response+json';
  return `${request.headers.get('accept')?.includes(graphql) ? graphql : 'application/json'}; charset=utf-8`;
};

/** RFC 6750: who sent no token is told to send one, and no more. */
const challenge = ({ extensions }: GraphQLError): Record<string, string> => ({
  'www-authenticate':
    extensions.code === 'TOKEN_NEEDED' || !extensions.code ? 'Bearer realm="rapport"' : 'Bearer realm="rapport", error="invalid_token"',
});
