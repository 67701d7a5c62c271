import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Makes `dist/` of `src/` and of all packages that can be read as text: a few files instead of some hundreds take half the time to start. What
 * has a binary of its own, and a grammar that is loaded when it is first needed, stay packages.
 */

const root = fileURLToPath(new URL('./', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

rmSync(join(root, 'dist'), { recursive: true, force: true });
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
writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES.txt'), licensesOf(Object.keys(metafile.inputs)));

/** What the packages ask to be told along with them. */
function licensesOf(files) {
  const folders = new Set(files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
      const texts = readdirSync(join(root, folder)).filter((file) => /^(licen[cs]e|notice)/i.test(file));
      return [`${name} ${version} (${license})`, ...texts.map((file) => readFileSync(join(root, folder, file), 'utf8').trim())].join(
        '\n\n',
      );
    })
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
