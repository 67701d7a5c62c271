import { actorClaims } from '../actor/actor.dossier.js';
import { placeClaims } from '../actor/place.dossier.js';
import { roleClaims } from '../actor/role.dossier.js';
import { agreementClaims } from '../agreement/agreement.dossier.js';
import type { Claim } from '../claim.js';
import { BadDossier, type Problem } from '../errors.js';
import { eventClaims } from '../event/event.dossier.js';
import { observationClaims } from '../observation/observation.dossier.js';
import { remarkClaims } from '../statement/statement.dossier.js';
import { knownIn, type Misfit, whatDoesNotFit } from './dossier-check.js';
import { type Issue, shapedOf } from './dossier-issues.js';
import { type Dossier, namesIn } from './dossier-shape.js';
import { readYaml, type Written } from './dossier-yaml.js';
import { soundPart } from './sound-part.js';
import { knownWithStandIns } from './stand-ins.js';

export interface ReadDossier extends Pick<Written, 'at'> {
  dossier: Dossier;
  claims: Claim[];
}

/**
 * Reads and checks a dossier; throws a `BadDossier` with everything that is wrong, each at its line and column.
 * @param kept whether it is in the ledger already: then it fitted once, and rules that came later do not make it unreadable
 */
export function readDossier(source: string, file: string, kept = false): ReadDossier {
  const { values, at } = readYaml(source, file);
  const placed = ({ path, beside, message }: Misfit): Problem => {
    if (!beside) return at(path, message);
    const { line, column } = at(beside, '');
    return at(path, `${message} The first stands at ${beside.join('.')}, ${line}:${column}.`);
  };
  const shaped = shapedOf(values);
  if ('issues' in shaped) {
    const some = shaped.issues.slice(0, mostIssues);
    const left = shaped.issues.length - some.length;
    // Whoever has so many is told of the first, and of nothing that may follow from them.
    const others = left > 0 ? [] : misfitsOfTheRest(values, some).map(placed);
    const problems = inOrder([...some.map(({ path, message }) => at(path, message)), ...others]);
    const last = problems.at(-1) as Problem;
    throw new BadDossier(file, left > 0 ? [...problems, { ...last, message: `… and ${left} more.` }] : problems);
  }
  const { dossier } = shaped;
  const claims = claimsOf(dossier);
  const misfits = kept ? [] : whatDoesNotFit(dossier, claims, knownIn(values));
  if (misfits.length > 0) throw new BadDossier(file, inOrder(misfits.map(placed)));
  return { dossier, claims, at };
}

/** Mistakes of shape that are told at once. */
const mostIssues = 500;

/** What does not fit where the shape is right. */
function misfitsOfTheRest(values: unknown, issues: readonly Issue[]): Misfit[] {
  const sound = soundPart(values);
  if (!sound) return [];
  const misfits = whatDoesNotFit(sound.dossier, claimsOf(sound.dossier), knownWithStandIns(knownIn(values)));
  // What lacks something may only look like its twin.
  const isWhole = (path: readonly PropertyKey[]) => !issues.some((issue) => path.every((key, depth) => issue.path[depth] === key));
  return misfits
    .map(({ path, beside, ...rest }) => ({
      ...rest,
      path: sound.written(path),
      ...(beside ? { beside: sound.written(beside) } : {}),
    }))
    .filter(({ path, beside }) => !beside || (isWhole(path) && isWhole(beside)));
}

const inOrder = (problems: readonly Problem[]): Problem[] => problems.toSorted((a, b) => a.line - b.line || a.column - b.column);

function claimsOf(dossier: Dossier): Claim[] {
  const names = namesIn(dossier);
  const naming = { nameOf: (id: string) => names.get(id) ?? id };
  return [
    ...actorClaims(dossier, naming),
    ...placeClaims(dossier, naming),
    ...roleClaims(dossier, naming),
    ...eventClaims(dossier, naming),
    ...agreementClaims(dossier, naming),
    ...observationClaims(dossier, naming),
    ...remarkClaims(dossier),
  ];
}
