import { distance } from 'fastest-levenshtein';
import { type Locator, parseLocator, parseSpan } from '../article/locator.js';
import type { Claim } from '../claim.js';
import { quote, relationOf } from '../ids.js';
import type { Dossier } from './dossier-shape.js';

export interface Misfit {
  path: (string | number)[];
  message: string;
}

/** What a shape cannot say: ids that are not declared, evidence that is missing or lies outside its sentence, and the like. */
export function whatDoesNotFit(dossier: Dossier, claims: readonly Claim[]): Misfit[] {
  return [
    ...claims.flatMap((claim) => evidenceMisfits(dossier, claim)),
    ...idMisfits(dossier, claims),
    ...twins(claims),
    ...sentenceMisfits(dossier),
    ...ringMisfits(claims),
    ...boundMisfits(dossier),
    ...coverage(dossier, claims),
  ];
}

export const locatorsOf = (claim: Claim): string[] => [claim.evidence.at ?? []].flat();

function evidenceMisfits(dossier: Dossier, { evidence, path }: Claim): Misfit[] {
  const misfits: Misfit[] = [];
  const { at, voice, inferred, resolved } = evidence;
  if (at === undefined)
    misfits.push({
      path,
      message: 'Needed a locator of the words that support it, but got none. Add `at: p…s…@…`; "rapport locate" finds it.',
    });
  if (inferred && resolved)
    misfits.push({
      path,
      message: 'Needed at most one of `inferred` and `resolved`, but got both. Keep the one that says how it is known.',
    });
  if (voice !== undefined && !dossier.voices?.[voice])
    misfits.push({
      path: [...path, 'voice'],
      message: `Needed a key of \`voices\`, but got ${quote(voice)}. ${didYouMean(voice, Object.keys(dossier.voices ?? {}))}`,
    });
  for (const locator of [at ?? []].flat()) {
    const message = locatorMisfit(dossier, parseLocator(locator), locator);
    if (message) misfits.push({ path: [...path, 'at'], message });
  }
  return misfits;
}

function locatorMisfit(dossier: Dossier, locator: Locator, text: string): string | undefined {
  const sentence = dossier.sentences[locator.place];
  if (!sentence)
    return `Needed a sentence of the article, but got ${quote(text)}; it has ${Object.keys(dossier.sentences).at(-1)} as its last.`;
  const { start, end } = parseSpan(sentence);
  if (locator.start >= locator.end || locator.start < start || locator.end > end)
    return `Needed a span within ${locator.place}, which is ${start}-${end}, but got ${quote(text)}. "rapport locate" finds that of a phrase.`;
  if (!dossier.passages[text]) return `Needed the hash of ${text} in \`passages\`, but got none. Run "rapport seal" with the text.`;
  return undefined;
}

function idMisfits(dossier: Dossier, claims: readonly Claim[]): Misfit[] {
  const { people, organizations, states, groups, places, roles, events, agreements, observations, article } = dossier;
  const declared = new Set([
    article.id,
    ...[people, organizations, states, groups, places, roles, events, agreements, observations].flatMap((section) =>
      Object.keys(section ?? {}),
    ),
  ]);
  const asked: [string, (string | number)[]][] = [
    [article.publisher, ['article', 'publisher']],
    ...Object.entries(dossier.voices ?? {}).flatMap(([voice, ids]) =>
      ids.map((id, index): [string, (string | number)[]] => [id, ['voices', voice, index]]),
    ),
    ...claims.flatMap((claim) => claim.about.map((id): [string, (string | number)[]] => [id, claim.path])),
  ];
  return asked
    .filter(([id]) => !declared.has(id))
    .map(([id, path]) => ({
      path,
      message: `Needed an id that this dossier declares, but got ${quote(id)}. ${didYouMean(id, [...declared])}`,
    }));
}

/** Two claims of one voice about one fact would be one statement: their values would have to be one. */
function twins(claims: readonly Claim[]): Misfit[] {
  const seen = new Map<string, Claim>();
  return claims.flatMap((claim) => {
    const key = JSON.stringify([claim.kind, claim.fact, claim.evidence.voice ?? '', claim.evidence.modality ?? 'HELD', claim.values]);
    const twin = seen.get(key);
    seen.set(key, claim);
    if (!twin) return [];
    const message = `Needed each voice to say a thing once, but it stands at ${twin.path.join('.')} already. List both places in one \`at\`.`;
    return [{ path: claim.path, message }];
  });
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

/** Every sentence is cited or said to be silent, and not both. */
function coverage(dossier: Dossier, claims: readonly Claim[]): Misfit[] {
  const cited = new Set(claims.flatMap(locatorsOf).map((locator) => parseLocator(locator).place));
  const silent = new Set(Object.keys(dossier.silent ?? {}));
  return [
    ...Object.keys(dossier.sentences)
      .filter((place) => !cited.has(place) && !silent.has(place))
      .map((place) => ({
        path: ['sentences', place],
        message: `Needed ${place} to be cited by a fact or listed in \`silent\` with a reason, but it is neither.`,
      })),
    ...[...silent]
      .filter((place) => cited.has(place) || !dossier.sentences[place])
      .map((place) => ({
        path: ['silent', place],
        message: cited.has(place)
          ? `Needed a sentence that yields nothing, but ${place} is cited. Remove it here.`
          : `Needed a sentence of the article, but got ${place}.`,
      })),
  ];
}

/** The nearest of the known words, as a sentence; empty if none is near. */
export function didYouMean(word: string, known: readonly string[]): string {
  const near = known.map((candidate) => ({ candidate, far: distance(word, candidate) })).toSorted((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(2, word.length / 3) ? `Did you mean ${quote(near.candidate)}?` : 'Declare it, or correct it.';
}
