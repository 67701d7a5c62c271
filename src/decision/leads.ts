import { load, type Reader } from '../graph/load.js';
import { isEntityId, renamed } from '../ids.js';
import { redirectsAmong } from '../queries.generated.js';
import { redirectId } from './decision.js';

/**
 * Where ids lead that are, or are composed of, ids judged the same as others: `participation:visit:a/person:old` leads to
 * `participation:visit:a/person:kept`. Those that lead nowhere are left out.
 */
export async function leadsOf(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
  const entities = [...new Set(ids.flatMap(entitiesIn))];
  if (entities.length === 0) return new Map();
  const found = await load(reader, redirectsAmong, '', { ids: entities.map(redirectId) });
  const leads = new Map(found.map(({ of, leadsTo }) => [of, leadsTo]));
  return new Map(ids.map((id) => [id, elsewhere(id, leads)] as const).filter(([id, other]) => id !== other));
}

/** `participation:visit:a/person:b` is composed of two, `name:person:b/B` of one. */
const entitiesIn = (id: string): string[] => (isEntityId(id) ? [id] : ofDecisions.test(id) ? [] : piecesOf(id).filter(isEntityId));
/** What was decided names ids as they were. */
const ofDecisions = /^(judgement|ranking|retraction|redirect):/;
const piecesOf = (id: string): string[] => id.slice(id.indexOf(':') + 1).split('/');

const elsewhere = (id: string, leads: ReadonlyMap<string, string>): string =>
  ofDecisions.test(id) ? id : renamed(id, (one) => leads.get(one) ?? one);
