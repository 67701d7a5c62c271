import { readdir, readFile, stat } from 'node:fs/promises';
import type { Plugin } from 'graphql-yoga';
import { Marked } from 'marked';
import type { Context } from '../context.js';
import { root } from '../root.js';
import { icon } from './icon.js';
import { page } from './page.js';

/**
 * What may be read of the package: some files at its top, and some folders. No part of a path begins with a dot or has a sign that could
 * stand for another, so that none leads out of them.
 */
const shown =
  /^\/((README|ARCHITECTURE|CONTRIBUTING|CHANGELOG)\.md|LICENSE|\.env\.example|(docs|cypher|schema|dossiers|examples|bench)(\/(?!node_modules)\w[\w.-]*)*\/?)$/;

/** Addresses that say what is there rather than where. */
const shortcuts: Record<string, string> = {
  '/docs/api': '/docs/api.md',
  '/docs/graph': '/cypher/',
  '/docs/graph.svg': '/cypher/graph.svg',
  '/docs/questions': '/cypher/questions/',
  '/docs/readme': '/README.md',
  '/docs/changelog': '/CHANGELOG.md',
};

/** What others answer, or refuse. */
const answered = /^\/(graphql|health|ready|db\/.*)$/;

const pictures: Record<string, string> = { png: 'image/png', svg: 'image/svg+xml' };
const html = 'text/html; charset=utf-8';

type Found = { body: string | Uint8Array<ArrayBuffer>; type: string } | { elsewhere: string } | null;

/** Documents, queries, dossiers and examples, each at its own path, so that a link between them leads where it says. */
export const showFiles = (): Plugin<Context> => ({
  async onRequest({ request, url, endResponse, fetchAPI }) {
    if (!['GET', 'HEAD'].includes(request.method) || answered.test(url.pathname)) return;
    const found = await find(url.pathname);
    if (!found) {
      const nothing = `There is nothing at ${url.pathname}. What there is is named at /.\n`;
      return endResponse(new fetchAPI.Response(nothing, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } }));
    }
    if ('elsewhere' in found) return endResponse(new fetchAPI.Response(null, { status: 302, headers: { location: found.elsewhere } }));
    const keep = found.type.startsWith('image/') ? 'max-age=3600' : 'no-cache';
    endResponse(new fetchAPI.Response(found.body, { headers: { 'content-type': found.type, 'cache-control': keep } }));
  },
});

async function find(path: string): Promise<Found> {
  if (path === icon.address || path === '/favicon.ico') return { body: icon.svg, type: 'image/svg+xml' };
  if (shortcuts[path]) return { elsewhere: shortcuts[path] };
  const file = new URL(`.${path}`, root);
  const what = shown.test(path) ? await stat(file).catch(() => null) : null;
  if (!what) return null;
  if (!what.isDirectory()) return read(file);
  return path.endsWith('/') ? { body: await list(file, path), type: html } : { elsewhere: `${path}/` };
}

/** Markdown is shown as a page, a picture as itself, and anything else as text. */
async function read(file: URL): Promise<Found> {
  const ending = file.pathname.split('.').at(-1) ?? '';
  const picture = pictures[ending];
  if (picture) return { body: new Uint8Array(await readFile(file)), type: picture };
  const text = await readFile(file, 'utf8');
  return ending === 'md' ? { body: await rendered(text), type: html } : { body: text, type: 'text/plain; charset=utf-8' };
}

/** Each heading has an address, as where the documents are kept: `#alive-and-ready`. */
const documents = new Marked({
  gfm: true,
  renderer: {
    heading({ tokens, depth, text }) {
      const address = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-');
      return `<h${depth} id="${address}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
  },
});

async function rendered(text: string): Promise<string> {
  const title = /^# (.+)$/m.exec(text)?.[1] ?? 'Rapport';
  return page(title, `<p><a href="/">Rapport</a></p>\n<article>${await documents.parse(text)}</article>`);
}

/** A folder is shown by its README, or else by the names of what may be read in it. */
async function list(folder: URL, path: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === 'README.md')) return rendered(await readFile(new URL('README.md', folder), 'utf8'));
  const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).filter((name) => shown.test(path + name));
  return rendered(`# ${path.slice(1)}\n\n${names.map((name) => `- [${name}](${name})`).join('\n')}\n`);
}
