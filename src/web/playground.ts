import { readdirSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Plugin, shouldRenderGraphiQL } from 'graphql-yoga';
import type { Context } from '../context.js';
import { root } from '../root.js';
import { icon } from './icon.js';
import { frame } from './playground-frame.js';

/** Questions that the playground opens with; each is tested with its full answer. */
export const examplesFolder = new URL('examples/queries/', root);

export interface Example {
  name: string;
  query: string;
  variables: string;
}

/** `*.graphql` of the examples, in the order of their names, with the variables of the `.json` beside each. */
export const readExamples = (): Example[] => {
  const files = readdirSync(examplesFolder).sort();
  return files
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const variables = file.replace('.graphql', '.json');
      const read = (name: string) => readFileSync(new URL(name, examplesFolder), 'utf8').trimEnd();
      return { name: file.replace('.graphql', ''), query: read(file), variables: files.includes(variables) ? read(variables) : '{}' };
    });
};

/** Whether somebody wants the playground itself, and no answer. */
export const wantsPlayground = (request: Request, path: string): boolean => path === '/graphql' && shouldRenderGraphiQL(request);

/** GraphiQL in one page of its own, so that it works offline: made at the first request, kept compressed (9 MB plain). */
export const serveGraphiQL = (): Plugin<Context> => {
  let made: Promise<{ plain: string; zipped: Uint8Array<ArrayBuffer> }> | undefined;
  return {
    async onRequest({ request, url, endResponse, fetchAPI }) {
      if (!wantsPlayground(request, url.pathname)) return;
      made ??= makePage().catch((error) => {
        made = undefined; // Tried again at the next request.
        throw error;
      });
      const { plain, zipped } = await made;
      const zips = request.headers.get('accept-encoding')?.includes('gzip');
      endResponse(
        new fetchAPI.Response(zips ? zipped : plain, {
          headers: {
            'content-type': 'text/html; charset=utf-8',
            vary: 'accept, accept-encoding',
            'cache-control': 'no-cache',
            ...(zips ? { 'content-encoding': 'gzip' } : {}),
          },
        }),
      );
    },
  };
};

async function makePage() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const examples = readExamples().map(({ query, variables }) => ({ query, variables }));
  const plain = frame(renderGraphiQL({ title: 'Rapport', favicon: icon.address }), examples);
  return { plain, zipped: new Uint8Array(await promisify(gzip)(plain)) };
}
