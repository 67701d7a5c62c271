import { readFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { marked } from 'marked';
import type { Context } from './context.js';
import type { Reader } from './graph/load.js';
import { load } from './graph/load.js';
import { stats } from './queries.generated.js';
import { schema } from './schema.js';

/** The documents that the service shows beside the playground, by their address. */
const documents: Record<string, { title: string; file: string }> = {
  '/docs/api': { title: 'The API: nulls, errors, limits, caching', file: 'docs/api.md' },
  '/docs/graph': { title: 'The graph, for Cypher', file: 'cypher/README.md' },
  '/docs/questions': { title: 'Ready questions in Cypher', file: 'cypher/questions/README.md' },
  '/docs/readme': { title: 'Rapport: setting up and using', file: 'README.md' },
  '/docs/changelog': { title: 'What changed', file: 'CHANGELOG.md' },
};

/** Pictures of the documents, by theirs. */
const pictures: Record<string, [file: string, type: string]> = {
  '/docs/graph.svg': ['cypher/graph.svg', 'image/svg+xml'],
  ...Object.fromEntries(
    ['graphiql', 'graphiql-dark', 'contacts', 'timeline'].map((name) => [`/docs/${name}.png`, [`docs/${name}.png`, 'image/png']]),
  ),
};

/** `/`: what this is, how much is in it, and where to go on; beside it the SDL and the documents. */
export const serveHome = (reader: Reader, cypher: boolean): Plugin<Context> => ({
  async onRequest({ request, url, endResponse, fetchAPI }) {
    const send = (body: string, type: string): void =>
      endResponse(new fetchAPI.Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } }));
    if (request.method !== 'GET') return;
    const document = documents[url.pathname];
    if (url.pathname === '/') send(await home(reader, cypher), 'text/html');
    else if (url.pathname === '/schema.graphql') send(`${printSchema(schema)}\n`, 'text/plain');
    else if (document) send(await rendered(document), 'text/html');
    else if (pictures[url.pathname]) {
      const [file, type] = pictures[url.pathname] as [string, string];
      const picture = await readFile(new URL(`../${file}`, import.meta.url));
      endResponse(new fetchAPI.Response(new Uint8Array(picture), { headers: { 'content-type': type, 'cache-control': 'max-age=3600' } }));
    }
  },
});

async function home(reader: Reader, cypher: boolean): Promise<string> {
  // A reader of its own: what it has read once it would not read again.
  const counts = ((await load({ ...reader }, stats, '', {}))[0] ?? {}) as Record<string, number>;
  const shown = ['articles', 'statements', 'people', 'organizations', 'states', 'roles', 'places', 'events', 'agreements', 'observations'];
  const items = shown.map((name) => `<li>${counted(Number(counts[name] ?? 0), name)}</li>`).join('');
  const pages = Object.entries(documents).map(([path, { title }]) => `<li><a href="${path}">${title}</a></li>`);
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

async function rendered({ title, file }: { title: string; file: string }): Promise<string> {
  const text = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const html = await marked.parse(text, { gfm: true });
  return page(title, `<p><a href="/">Rapport</a></p>\n<article>${linked(html)}</article>`);
}

/** Links between the documents, and their pictures, lead to their addresses here; others are as they are written. */
const linked = (html: string): string =>
  html
    .replace(/href="(?:\.\.?\/)*([\w./-]+\.md)(#[\w-]*)?"/g, (whole, path: string, anchor = '') => {
      const found = Object.entries(documents).find(([, { file }]) => file === path || file.endsWith(`/${path}`));
      return found ? `href="${found[0]}${anchor}"` : whole;
    })
    .replace(/src="(?:[\w.]+\/)*([\w-]+\.(?:png|svg))"/g, 'src="/docs/$1"');

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; --line: light-dark(#d5d9e0, #3a4150); --link: light-dark(#1b5fb4, #8ab8f5); }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 60rem; margin: 3rem auto; padding: 0 1.25rem; }
a { color: var(--link); }
a.go { display: inline-block; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .4rem; text-decoration: none; }
ul.counts { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; list-style: none; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
pre { overflow-x: auto; padding: .8rem; border: 1px solid var(--line); border-radius: .4rem; }
img { max-width: 100%; }
</style>
</head>
<body>
${body}
</body>
</html>
`;
