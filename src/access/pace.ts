/** How many changes one person may send: so many at once, and as many again over each minute. What failed counts too. */
export class Pace {
  private readonly left = new Map<string, { changes: number; at: number }>();

  /** @param most changes a minute */
  constructor(
    readonly most: number,
    private readonly now: () => number = Date.now,
  ) {}

  /** @returns 0 if the change may be made; else how many seconds to wait */
  take(by: string): number {
    const now = this.now();
    const before = this.left.get(by);
    const changes = Math.min(this.most, before ? before.changes + ((now - before.at) * this.most) / 60_000 : this.most);
    if (changes < 1) return Math.ceil(((1 - changes) * 60) / this.most);
    this.left.delete(by);
    this.left.set(by, { changes: changes - 1, at: now });
    this.forget(now);
    return 0;
  }

  /** Those who sent none for a minute may send all again: nothing need be known of them. */
  private forget(now: number): void {
    for (const [by, { at }] of this.left) {
      if (now - at < 60_000) return;
      this.left.delete(by);
    }
  }
}
