import type { Named } from './name.js';
import { type Context, compareOffices } from './office.js';
import { type Finding, finding, textsOf } from './reading.js';
import { shareState, stateOf } from './states.js';
import { compareTimes } from './times.js';
import { wide } from './title-words.js';
import { isAcronymOf, overlap, readTitle, type Title } from './titles.js';

export function contextOf({ roles, organizations, states, on }: Named): Context {
  const titles = (roles ?? []).flatMap(offices).map(readTitle);
  const bodies = (organizations ?? []).map(readTitle);
  const told = (states ?? []).map(stateOf);
  return {
    roles: titles,
    organizations: bodies,
    // Offices abroad name two states: an ambassador of one to another. Told states come first.
    states:
      told.length > 0
        ? told
        : [...new Set([...titles.filter((title) => !title.ranks.has('ambassador')), ...bodies].flatMap((title) => title.states))],
    on: on ?? undefined,
  };
}

/** "Deputy Prime Minister and Minister of Defence" are two; "Minister of Foreign Affairs and Trade" is one. */
function offices(title: string): string[] {
  const parts = title.split(/[;,]|\band\b/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => readTitle(part).ranks.size > 0) ? parts : [title];
}

export function compareContext(a: Context, b: Context): Finding[] {
  const office = compareOffices(a, b);
  return [office, compareBodies(a, b), compareTimes(a.on, b.on, office?.rule === 'OTHER_OFFICE'), compareStates(a, b)].filter(
    (one) => one !== undefined,
  );
}

function compareBodies(a: Context, b: Context): Finding | undefined {
  for (const left of a.organizations)
    for (const right of b.organizations) {
      const same = left.text === right.text || isAcronymOf(left, right) || isAcronymOf(right, left) || sameBody(left, right);
      if (!same) continue;
      const pair = textsOf('ORGANIZATION', left.text, right.text);
      return [left, right].some(({ fields }) => [...fields].some((word) => wide.has(word)))
        ? finding('WIDE_ORGANIZATION', pair, 0.5, 'the same body, but a large one')
        : finding('SAME_ORGANIZATION', pair, 1, 'the same body');
    }
  return undefined;
}

const sameBody = (a: Title, b: Title): boolean =>
  shareState(a.states, b.states) !== false &&
  overlap(a.fields, b.fields) >= 0.75 &&
  overlap(a.ranks, b.ranks) === overlap(b.ranks, a.ranks);

function compareStates(a: Context, b: Context): Finding | undefined {
  const share = shareState(a.states, b.states);
  const pair = textsOf('STATE', a.states.join(', '), b.states.join(', '));
  if (share === undefined) return undefined;
  return share ? finding('SAME_STATE', pair, 0.2, 'of one state') : finding('OTHER_STATE', pair, -3, 'of two states');
}
