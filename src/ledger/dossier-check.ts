import { distance } from 'fastest-levenshtein';
import { type Locator, parseLocator, parseSpan } from '../article/locator.js';
import type { Claim, Evidence } from '../claim.js';
import { quote, relationOf } from '../ids.js';
import type { Dossier } from './dossier-shape.js';
import { statementId } from './statement-id.js';

export interface Misfit {
  path: PropertyKey[];
  /** Where the first stands, of two that should be one. */
  beside?: PropertyKey[];
  message: string;
}

/** What a dossier declares and cites, even where the shape of an entry is wrong: nothing is missed that is there. */
export interface Known {
  ids: Set<string>;
  voices: string[];
  sentences: Set<string>;
  passages: Set<string>;
  /** Sentences. */
  cited: Set<string>;
}

export function knownIn(values: unknown): Known {
  const { article, voices, ...sections } = values as Record<string, unknown>;
  const keysOf = (section: unknown): string[] => (typeof section === 'object' && section !== null ? Object.keys(section) : []);
  const { sentences, passages, silent, ...facts } = sections;
  const { id } = (article ?? {}) as { id?: unknown };
  return {
    // A section whose name is misspelt declares ids too.
    ids: new Set([
      ...Object.values(facts)
        .flatMap(keysOf)
        .filter((key) => key.includes(':')),
      ...(typeof id === 'string' ? [id] : []),
    ]),
    voices: keysOf(voices),
    sentences: new Set(keysOf(sentences)),
    passages: new Set(keysOf(passages)),
    cited: new Set(JSON.stringify(facts).match(/\bp\d+s\d+(?=@)/g) ?? []),
  };
}

/** What a shape cannot say: ids that are not declared, evidence that is missing or lies outside its sentence, and the like. */
export function whatDoesNotFit(dossier: Dossier, claims: readonly Claim[], known: Known): Misfit[] {
  return [
    ...claims.flatMap((claim) => evidenceMisfits(dossier, claim, known)),
    ...idMisfits(dossier, claims, known),
    ...twins(dossier, claims),
    ...sentenceMisfits(dossier),
    ...ringMisfits(claims),
    ...boundMisfits(dossier),
    ...derivationMisfits(dossier),
    ...coverage(dossier, known),
  ];
}

export const locatorsOf = (claim: Claim): string[] => [claim.evidence.at ?? []].flat();

function evidenceMisfits(dossier: Dossier, { evidence, path }: Claim, known: Known): Misfit[] {
  const misfits: Misfit[] = [];
  const { at, voice, inferred, resolved } = evidence;
  if (at === undefined)
    misfits.push({
      path: [...path, 'at'],
      message: 'Needed a locator of the words that support it, but got none. Add `at: p…s…@…`; "rapport locate" finds it.',
    });
  if (inferred && resolved)
    misfits.push({
      path,
      message: 'Needed at most one of `inferred` and `resolved`, but got both. Keep the one that says how it is known.',
    });
  if (voice !== undefined && !known.voices.includes(voice))
    misfits.push({
      path: [...path, 'voice'],
      message: `Needed a key of \`voices\`, but got ${quote(voice)}. ${didYouMean(voice, known.voices)}`,
    });
  for (const locator of [at ?? []].flat()) {
    const message = locatorMisfit(dossier, parseLocator(locator), locator, known);
    if (message) misfits.push({ path: [...path, 'at'], message });
  }
  return misfits;
}

function locatorMisfit(dossier: Dossier, locator: Locator, text: string, { sentences, passages }: Known): string | undefined {
  const sentence = dossier.sentences[locator.place];
  if (!sentence)
    // Before a dossier is sealed it has none, and one that is written wrongly is there.
    return sentences.size === 0 || sentences.has(locator.place)
      ? undefined
      : `Needed a sentence of the article, but got ${quote(text)}; it has ${[...sentences].at(-1)} as its last.`;
  const { start, end } = parseSpan(sentence);
  if (locator.start >= locator.end || locator.start < start || locator.end > end)
    return `Needed a span within ${locator.place}, which is ${start}-${end}, but got ${quote(text)}. "rapport locate" finds that of a phrase.`;
  if (!passages.has(text)) return `Needed the hash of ${text} in \`passages\`, but got none. Run "rapport seal" with the text.`;
  return undefined;
}

function idMisfits(dossier: Dossier, claims: readonly Claim[], { ids }: Known): Misfit[] {
  const asked: [string, PropertyKey[]][] = [
    [dossier.article.publisher, ['article', 'publisher']],
    ...Object.entries(dossier.voices ?? {}).flatMap(([voice, speakers]) =>
      speakers.map((id, index): [string, PropertyKey[]] => [id, ['voices', voice, index]]),
    ),
    ...claims.flatMap((claim) =>
      claim.about
        .map((id): [string, PropertyKey[]] => [id, pathOf(dossier, claim.path, id)])
        // The fact's own ids are looked at where the fact stands.
        .filter(([, path]) => path.at(-2) !== 'also'),
    ),
  ];
  return asked
    .filter(([id]) => !ids.has(id))
    .map(([id, path]) => ({
      path,
      message: `Needed an id that this dossier declares, but got ${quote(id)}. ${didYouMean(id, [...ids])}`,
    }));
}

/** Where an id stands in what a claim was made of: under one of its keys, mostly. */
function pathOf(dossier: Dossier, path: readonly PropertyKey[], id: string): PropertyKey[] {
  const fact = path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | undefined)?.[key], dossier);
  if (typeof fact !== 'object' || fact === null) return [...path];
  for (const [key, value] of Object.entries(fact)) {
    if (value === id) return [...path, key];
    if (Array.isArray(value) && value.includes(id)) return [...path, key, value.indexOf(id)];
  }
  return [...path];
}

/** Two claims that would be one statement: only one of them could be kept. */
function twins(dossier: Dossier, claims: readonly Claim[]): Misfit[] {
  const first = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const id = statementId(dossier, claim);
    const twin = first.get(id);
    if (!twin) first.set(id, claim);
    return twin ? [{ path: claim.path, beside: [...twin.path], message: twinMessage(twin, claim) }] : [];
  });
}

function twinMessage(twin: Claim, { evidence, values }: Claim): string {
  const [one, other] = [twin.evidence.voice, evidence.voice];
  if (one !== other)
    return `Needed each voice to say a thing once, but ${quote(one ?? '')} and ${quote(other ?? '')} are the same speakers. Keep one of these voices, with both places in one \`at\`.`;
  const known = ({ inferred, resolved }: Evidence, { when }: Claim['values']) => JSON.stringify([inferred, resolved, when]);
  if (known(twin.evidence, twin.values) !== known(evidence, values))
    return 'Needed each voice to say a thing once, but got it twice, known in two ways. Keep the better one; it may list both places in its `at`.';
  return 'Needed each voice to say a thing once, but got it twice. List both places in one `at`.';
}

function sentenceMisfits(dossier: Dossier): Misfit[] {
  let before = 0;
  return Object.entries(dossier.sentences).flatMap(([place, written]) => {
    const { start, end } = parseSpan(written);
    const fits = start >= before && start < end && end <= dossier.article.characters;
    before = end;
    if (fits) return [];
    return [
      {
        path: ['sentences', place],
        message: `Needed sentences in order within ${dossier.article.characters} code points, but got ${start}-${end}.`,
      },
    ];
  });
}

/** Nothing comes before itself, lies within itself or became itself, at any remove. */
function ringMisfits(claims: readonly Claim[]): Misfit[] {
  const relations = claims.flatMap(({ fact, path }) => {
    const relation = fact === undefined ? undefined : relationOf(fact);
    return relation ? [{ ...relation, path }] : [];
  });
  const leadsTo = (type: string, from: string, wanted: string, seen: Set<string>): boolean =>
    relations.some((edge) => {
      if (edge.type !== type || edge.from !== from || seen.has(edge.to)) return false;
      seen.add(edge.to);
      return edge.to === wanted || leadsTo(type, edge.to, wanted, seen);
    });
  const ringless = ['BEFORE', 'WITHIN', 'WITHIN_EVENT', 'PART_OF', 'SUCCEEDED_BY'];
  return relations
    .filter(({ type, from, to }) => (ringless.includes(type) && leadsTo(type, to, from, new Set([to]))) || from === to)
    .map(({ type, from, to, path }) => ({
      path,
      message: `Needed ${type} to lead on, but from ${quote(from)} over ${quote(to)} it comes back to where it began. Take one of its steps away.`,
    }));
}

function boundMisfits({ observations }: Dossier): Misfit[] {
  return Object.entries(observations ?? {})
    .filter(([, { least, most }]) => least !== undefined && most !== undefined && least > most)
    .map(([id, { least, most }]) => ({
      path: ['observations', id, 'least'],
      message: `Needed \`least\` up to \`most\`, but got ${least} and ${most}. Exchange them.`,
    }));
}

function derivationMisfits({ article: { id, derivedFrom } }: Dossier): Misfit[] {
  const index = derivedFrom?.indexOf(id) ?? -1;
  if (index < 0) return [];
  return [{ path: ['article', 'derivedFrom', index], message: `Needed another article than ${quote(id)} itself. Take it away.` }];
}

/** Every sentence is cited or said to be silent, and not both. */
function coverage(dossier: Dossier, { cited, sentences }: Known): Misfit[] {
  const silent = Object.keys(dossier.silent ?? {});
  return [
    ...Object.keys(dossier.sentences)
      .filter((place) => !cited.has(place) && !silent.includes(place))
      .map((place) => ({
        path: ['sentences', place],
        message: `Needed ${place} to be cited by a fact or listed in \`silent\` with a reason, but it is neither.`,
      })),
    ...silent
      .filter((place) => cited.has(place) || !sentences.has(place))
      .map((place) => ({
        path: ['silent', place],
        message: cited.has(place)
          ? `Needed a sentence that yields nothing, but ${place} is cited. Remove it here.`
          : `Needed a sentence of the article, but got ${place}.`,
      })),
  ];
}

/** The nearest of the known words, as a sentence; what else to try if none is near. */
function didYouMean(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? 'Declare it, or correct it.' : `Did you mean ${quote(near)}?`;
}

/** The known word that was probably meant. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [near] = known.map((candidate) => ({ candidate, far: distance(word, candidate) })).toSorted((a, b) => a.far - b.far);
  return near && near.far <= Math.max(2, word.length / 3) ? near.candidate : undefined;
}
