import { setTimeout } from 'node:timers/promises';

/** Milliseconds that one lease holds. */
const length = 500;

/**
 * How far the record is, known without asking for as long as no other process can have moved it. A lease is taken in a transaction that waits for
 * whoever writes; whoever writes commits only once the leases of others have run out, and no new one is given meanwhile. Both count on their own
 * clocks, from before a lease was sent for and from after the lock was had, so that clocks need not agree.
 */
export class Lease {
  private number: number | undefined;
  private until = 0;
  private asked = Number.NEGATIVE_INFINITY;
  private taking = false;
  /** Raised by each drop: a lease that was sent for before does not count. */
  private drops = 0;

  /** @param take writes that this process has one; tells the number of the last entry, or undefined if there is none to tell */
  constructor(private readonly take: (milliseconds: number) => Promise<number | undefined>) {}

  /** The number; undefined if it must be asked for. Whoever asks rarely takes no lease, for each is a write. */
  get known(): number | undefined {
    const now = performance.now();
    const [left, often] = [this.until - now, now - this.asked < length];
    this.asked = now;
    if (often && left < length / 2 && !this.taking) void this.renew(now);
    return left > 0 ? this.number : undefined;
  }

  /** This process itself writes, and has the lock. */
  drop(): void {
    this.drops++;
    this.until = 0;
  }

  private async renew(sent: number): Promise<void> {
    const { drops } = this;
    this.taking = true;
    const number = await this.take(length).catch(() => undefined);
    if (number !== undefined && drops === this.drops) [this.number, this.until] = [number, sent + length];
    // Where there is no lease to be had, it is not tried at each question.
    else await setTimeout(length / 2, undefined, { ref: false });
    this.taking = false;
  }
}

/** Whoever has the lock since that moment waits until every lease has run out that was given before. */
export const untilRunOut = (locked: number): Promise<void> => setTimeout(Math.max(0, locked + length - performance.now()), undefined);
