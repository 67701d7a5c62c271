import type { Ask } from './compose.js';
import type { Lists } from './graph.js';
import { rangeOf, selectionOf } from './lists.js';

/** How an ask is answered: by a count, or by the graph, which should then bring as many rows as it `needs`. */
export type Way = { count: number } | { ask: Ask; needs: number };

/** Candidates for each row of a page, where conditions are left that only the graph decides: at the first time, and at the second. */
const times = [4, 32];
/** A node that is found by its id costs as much as so many of its label that are looked through. */
const dearer = 4;

/**
 * Where lists are kept in order, they count, and name the candidates of a root's page, in its order. Without conditions that are left to the graph
 * these are its rows.
 * @param time how often it was asked before, with too few candidates
 */
export function wayTo(ask: Ask, lists: Lists, time: number): Way {
  const { part } = ask.wish;
  const asItIs = { ask, needs: 0 };
  const selection = part === 'all' ? undefined : selectionOf(ask.wish);
  if (!selection || part === 'all') return asItIs;
  if (part === 'count') return selection.whole ? { count: lists.count(selection) } : asItIs;
  const factor = selection.whole && time === 0 ? 1 : times[time];
  if (part.limit === null || factor === undefined) return asItIs;
  const most = part.limit * factor;
  if (!selection.whole && most * dearer > lists.count({ ...selection, where: [] })) return asItIs;
  const candidates = lists.ids(selection, rangeOf(part, most));
  return { ask: { ...ask, candidates }, needs: candidates.length < most ? 0 : part.limit };
}
