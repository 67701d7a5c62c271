/**
 * Independent origins of what is said: each statement brings what it rests on, and those that share any of it are one origin. The same ones in
 * any order, and again, make the same.
 */
export class Origins {
  /** From what statements rest on to one of those it hangs together with, and so on to the one that stands for all. */
  private readonly towards = new Map<string, string>();
  count = 0;

  add(some: readonly string[]): void {
    const [first, ...others] = some;
    if (first === undefined) return;
    const origin = this.find(first);
    for (const one of others) {
      const other = this.find(one);
      if (other === origin) continue;
      this.towards.set(other, origin);
      this.count--;
    }
  }

  /** What stands for the origin that this is of; itself if it is new. On the way there, ways get shorter. */
  private find(one: string): string {
    let next = this.towards.get(one);
    if (next === undefined) {
      this.towards.set(one, one);
      this.count++;
      return one;
    }
    for (let last = one; next !== last; ) {
      const further = this.towards.get(next) as string;
      this.towards.set(last, further);
      last = next;
      next = further;
    }
    return next;
  }
}
