import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes `dist/` of `src/` and of all packages that can be read as text: a few files instead of some hundreds take half the time to start. What
 * has a binary of its own, and a grammar that is loaded when it is first needed, stay packages. Parts that another build made stay, since a service may
 * run that has not read them yet; "node build.mjs --fresh" takes them away.
 */

/** Some packages say that they have this licence, and bring no text of it. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN
THE SOFTWARE.`;

const root = fileURLToPath(new URL('./', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts', 'src/graph/snapshot-reader.ts', 'src/documents.generated.ts'],
  entryNames: '[name]',
  chunkNames: '[name]-[hash]',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  // Modules, where a package has both: what they offer is then called without a detour.
  mainFields: ['module', 'main'],
  alias: { 'graphql/language/parser': 'graphql/language/parser.mjs' },
  external: Object.keys(dependencies),
  // Libraries leave out what they do for their developers alone.
  define: { 'process.env.NODE_ENV': '"production"' },
  banner: { js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);" },
  metafile: true,
  logLevel: 'warning',
});
const twice = Object.keys(metafile.inputs).filter((file) => /node_modules\/graphql\/.*\.js$/.test(file));
if (twice.length > 0)
  throw new Error(`There must be one graphql, whose modules are .mjs, but somebody takes ${twice.join(', ')}: see "alias".`);
const licences = 'dist/THIRD-PARTY-LICENSES.txt';
writeFileSync(join(root, licences), licensesOf(Object.keys(metafile.inputs)));
if (process.argv.includes('--fresh')) {
  const made = [...Object.keys(metafile.outputs), licences];
  for (const file of readdirSync(join(root, 'dist')))
    if (!made.includes(`dist/${file}`)) rmSync(join(root, 'dist', file), { recursive: true });
}

/** What the packages ask to be told along with them. */
function licensesOf(files) {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license, author = '' } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const texts = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file));
      if (texts.length === 0 && license === 'MIT')
        return `${name} ${version} (MIT)\n\nCopyright (c) ${author.name ?? (author || `the authors of ${name}`)}\n\n${mit}`;
      return [`${name} ${version} (${license})`, ...texts.map((file) => readFileSync(join(root, folder, file), 'utf8').trim())].join(
        '\n\n',
      );
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
