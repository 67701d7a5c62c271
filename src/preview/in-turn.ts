import { TooMuch } from '../errors.js';

/** So many may wait. */
const most = 10;

/**
 * Does one work after the other: to read a dossier takes all that a processor has, and a client may send many at once.
 * @throws TooMuch if too many wait
 */
export function inTurn<Given, Made>(work: (given: Given) => Promise<Made>): (given: Given) => Promise<Made> {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return (given) => {
    if (waiting >= most) throw new TooMuch('Too many dossiers wait for their preview. Try again in a moment.');
    waiting++;
    const made = last.then(() => work(given)).finally(() => waiting--);
    last = made.catch(() => {});
    return made;
  };
}
