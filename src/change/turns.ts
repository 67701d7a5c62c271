/** Changes of this process are made one after the other, in the order in which they came: each reads what the one before it left. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @param most that wait at once */
  constructor(private readonly most: number) {}

  /** @returns null if too many wait */
  take<T>(work: () => Promise<T>): Promise<T> | null {
    if (this.waiting >= this.most) return null;
    this.waiting++;
    const done = this.last.then(work).finally(() => this.waiting--);
    this.last = done.catch(() => {});
    return done;
  }
}
