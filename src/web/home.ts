import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import type { Reader } from '../graph/load.js';
import { load } from '../graph/load.js';
import { stats } from '../queries.generated.js';
import { sdl } from '../schema.js';
import { page } from './page.js';

/** Where to read on, by its address. */
const documents: Record<string, string> = {
  '/docs/api.md': 'The API: nulls, errors, limits, caching',
  '/cypher/': 'The graph, for Cypher',
  '/cypher/questions/': 'Ready questions in Cypher',
  '/README.md': 'Rapport: setting up and using',
  '/CHANGELOG.md': 'What changed',
};

/** `/`: what this is, how much is in it, and where to go on; beside it the SDL. */
export const serveHome = (reader: Reader, cypher: boolean): Plugin<Context> => ({
  async onRequest({ request, url, endResponse, fetchAPI }) {
    const send = (body: string, type: string): void =>
      endResponse(new fetchAPI.Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } }));
    if (!['GET', 'HEAD'].includes(request.method)) return;
    if (url.pathname === '/') send(await home(reader, cypher), 'text/html');
    else if (url.pathname === '/schema.graphql') send(`${sdl()}\n`, 'text/plain');
  },
});

async function home(reader: Reader, cypher: boolean): Promise<string> {
  // A reader of its own: what it has read once it would not read again.
  const counts = ((await load({ ...reader }, stats, '', {}))[0] ?? {}) as Record<string, number>;
  const shown = ['articles', 'statements', 'people', 'organizations', 'states', 'roles', 'places', 'events', 'agreements', 'observations'];
  const items = shown.map((name) => `<li>${counted(Number(counts[name] ?? 0), name)}</li>`).join('');
  const pages = Object.entries(documents).map(([path, title]) => `<li><a href="${path}">${title}</a></li>`);
  return page(
    'Rapport',
    `<h1>Rapport</h1>
<p>A record of dealings between states: who acts, which posts they held, who met whom in what capacity, and what was agreed.
It is folded from what news articles state, and every fact answers with the passage that says so.
What is inferred, disputed or left open is said to be.</p>
<ul class="counts">${items}</ul>
<p><a class="go" href="/graphql">Ask in the playground</a></p>
<ul><li><a href="/schema.graphql">The schema (SDL)</a></li>${pages.join('')}</ul>
${cypher ? '<p>Statements in Cypher are taken at <code>POST /db/{database}/query/v2</code>.</p>' : ''}`,
  );
}

const counted = (count: number, many: string): string =>
  `<b>${count.toLocaleString('en')}</b> ${count === 1 ? many.replace(/s$/, '').replace('people', 'person') : many}`;
