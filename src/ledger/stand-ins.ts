import type { Known } from './dossier-check.js';

/**
 * What stands where a dossier cannot do without something and what is there is of no use, while the rest of it is looked at. Nothing that
 * holds one is ever kept.
 */

/** What a dossier declares, and the stand-ins with it. */
export const knownWithStandIns = ({ ids, sentences, ...known }: Known): Known => ({
  ...known,
  ids: new Set([...ids, String(inArticle.id), String(inArticle.publisher)]),
  sentences: sentences.size > 0 ? new Set(['p0s0', ...sentences]) : sentences,
});

/** What may stand in for the last key of a path; undefined: what lacks it is taken away with it. */
export function standInFor(path: readonly PropertyKey[]): unknown {
  const [depth, section, key] = [path.length, path[0], String(path.at(-1))];
  const standIns = depth === 1 ? onTop : depth > 2 ? inFact : section === 'article' ? inArticle : {};
  return Object.hasOwn(standIns, key) ? standIns[key] : undefined;
}

const onTop: Record<string, unknown> = { rapport: 1, sentences: {}, passages: {} };
const inArticle: Record<string, unknown> = {
  id: 'article:stand-in',
  title: '…',
  publisher: 'organization:stand-in',
  citeAs: '…',
  sha256: '0'.repeat(64),
  characters: Number.MAX_SAFE_INTEGER,
};
const inFact: Record<string, unknown> = { name: '…', title: '…', measure: '…', gist: '…', at: 'p0s0@0-1' };
