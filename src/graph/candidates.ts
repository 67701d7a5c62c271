import { type Answer, type Ask, likenessOf } from './compose.js';
import type { Lists } from './graph.js';
import { rangeOf, selectionOf } from './lists.js';
import { remembered } from './remembered.js';

/** How an ask is answered: by what is known, or by the graph, which should then bring as many rows as it `needs`, and whose answer some `keep`. */
export type Way = { known: Answer } | { ask: Ask; needs: number; keep?: (answer: Answer) => void };

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
  if (isOfAll(ask)) return wayToAll(ask, lists);
  const { part } = ask.wish;
  const look = lookerOf(lists);
  const asItIs = { ask, needs: 0 };
  const selection = part === 'all' ? undefined : selectionOf(ask.wish);
  if (!selection || part === 'all') return asItIs;
  if (part === 'count') return selection.whole ? { known: look.count(selection) } : asItIs;
  const factor = selection.whole && time === 0 ? 1 : times[time];
  if (part.limit === null || factor === undefined) return asItIs;
  const most = part.limit * factor;
  if (!selection.whole && most * dearer > look.count({ ...selection, where: [] })) return asItIs;
  const candidates = look.ids(selection, rangeOf(part, most));
  return { ask: { ...ask, candidates }, needs: candidates.length < most ? 0 : part.limit };
}

/** What is asked of the record as a whole, as how much of each kind there is, depends on nothing else and stays until the next change. */
const isOfAll = ({ wish: { query }, below }: Ask): boolean =>
  query.kind === 'one' && !query.from && query.parameters.length === 0 && below.length === 0;

const kept = new WeakMap<Lists, { changes: number; answers: Map<string, Answer> }>();

function keptOf(lists: Lists): Map<string, Answer> {
  const now = kept.get(lists);
  if (now?.changes === lists.changes) return now.answers;
  const answers = new Map<string, Answer>();
  kept.set(lists, { changes: lists.changes, answers });
  return answers;
}

function wayToAll(ask: Ask, lists: Lists): Way {
  const answers = keptOf(lists);
  const name = likenessOf(ask);
  const known = answers.get(name);
  return known === undefined ? { ask, needs: 0, keep: (answer) => answers.set(name, answer) } : { known };
}

type Looker = Pick<Lists, 'count' | 'ids'>;
const lookers = new WeakMap<Lists, { changes: number; looker: Looker }>();

/** Looks once for all who ask for the same in one turn, as many do at once. */
function lookerOf(lists: Lists): Looker {
  const now = lookers.get(lists);
  if (now?.changes === lists.changes) return now.looker;
  const found = new Map<string, unknown>();
  const once = <Asked extends unknown[], T>(name: string, look: (...asked: Asked) => T) => {
    return (...asked: Asked): T => remembered(found, name + JSON.stringify(asked), () => look(...asked)) as T;
  };
  const looker = { count: once('count', lists.count.bind(lists)), ids: once('ids', lists.ids.bind(lists)) };
  lookers.set(lists, { changes: lists.changes, looker });
  setImmediate(() => lookers.delete(lists));
  return looker;
}
