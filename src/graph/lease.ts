import { setTimeout } from 'node:timers/promises';

/** Milliseconds that one lease holds; that whoever writes waits, a little more, since a timer may be early; and that one is waited for. */
const [length, wait, patience] = [500, 520, 2_000];
/** Milliseconds between questions of somebody who asks so seldom that nothing need be known. */
const seldom = 10_000;
const never = { steady: Number.NEGATIVE_INFINITY, wall: Number.NEGATIVE_INFINITY };

/**
 * How far the record is, known without asking for as long as no other process can have moved it. A lease is taken in a transaction that waits for
 * whoever writes; whoever writes commits only once the leases of others have run out, and no new one is given meanwhile. Both count on their own
 * clocks, from before a lease was sent for and from after the lock was had, so that clocks need not agree.
 */
export class Lease {
  /** What the last lease told, had under the lock: all that was written up to there can be read since. */
  applied: number | undefined;
  /** When it was sent for, by the clock that nobody sets, and by the one that goes on while a machine sleeps. */
  private sent = never;
  private asked = Number.NEGATIVE_INFINITY;
  private taking = false;
  /** Raised by each drop: a lease that was sent for before does not count. */
  private drops = 0;

  /** @param take notes that this process has one; tells the number of the last entry, or undefined if there is none to tell */
  constructor(private readonly take: (milliseconds: number) => Promise<number | undefined>) {}

  /** The number; undefined if it must be asked for. Whoever asks seldom takes no lease, for each is a write. */
  get known(): number | undefined {
    const [now, left] = [performance.now(), this.left];
    if (now - this.asked < seldom && left < length / 2 && !this.taking) void this.renew();
    this.asked = now;
    return left > 0 ? this.applied : undefined;
  }

  /** This process itself writes, and has the lock. */
  drop(): void {
    this.drops++;
    this.sent = never;
  }

  private get left(): number {
    return length - Math.max(performance.now() - this.sent.steady, Date.now() - this.sent.wall);
  }

  private async renew(): Promise<void> {
    const { drops } = this;
    const sent = { steady: performance.now(), wall: Date.now() };
    this.taking = true;
    const late = setTimeout(patience, undefined, { ref: false });
    const number = await Promise.race([this.take(length).catch(() => undefined), late]);
    if (number !== undefined && drops === this.drops) [this.applied, this.sent] = [number, sent];
    // Where none is to be had in time, it is not tried at each question.
    if (this.left <= 0) await setTimeout(length / 2, undefined, { ref: false });
    this.taking = false;
  }
}

/** Whoever has the lock since that moment waits until every lease has run out that was given before. */
export const untilRunOut = (locked: number): Promise<void> => setTimeout(Math.max(0, locked + wait - performance.now()), undefined);
