import { hashOf } from '../article/locator.js';
import type { Claim } from '../claim.js';
import type { Value } from '../graph/graph.js';
import type { Dossier } from './dossier-shape.js';

/** A statement's id: of its article, voice, fact, modality and values alone, so that all else can be mended without making another. */
export function statementId({ article, voices }: Pick<Dossier, 'article' | 'voices'>, claim: Claim): string {
  const made = ids.get(claim);
  if (made) return made;
  const { kind, fact, values, evidence } = claim;
  const said = canonicalJson([article.id, voiceOf(voices, claim), kind, fact, evidence.modality ?? 'HELD', identifying(values)]);
  const id = `statement:${hashOf(said).slice(0, 24)}`;
  ids.set(claim, id);
  return id;
}

/** A claim is of one dossier: it is checked and then kept, and a hash takes a while. */
const ids = new WeakMap<Claim, string>();

/** Who says so, from the article outwards; empty: the article itself. */
export const voiceOf = (voices: Dossier['voices'], { evidence }: Claim): string[] =>
  evidence.voice === undefined ? [] : (voices?.[evidence.voice] ?? []);

/** Why a time is known can be mended too. */
function identifying(values: Claim['values']): Claim['values'] {
  if (!values.when) return values;
  const { edtf = null, sense = null } = values.when as Record<string, Value>;
  return { ...values, when: { edtf, sense } };
}

/** JSON with sorted keys: equal values, equal text. */
export function canonicalJson(value: Value | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}
