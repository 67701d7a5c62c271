import { StatementFailed } from '../errors.js';

/** So many statements at once; a few more wait for their turn, and not for ever. */
export class Slots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly limits: { together: number; waiting: number; milliseconds: number }) {}

  /**
   * Waits for a slot.
   * @param gone resolves when nobody wants it any more: whoever has left keeps no place
   * @returns what frees it again
   * @throws StatementFailed if too many wait, or none comes free
   */
  async take(gone?: Promise<unknown>): Promise<() => void> {
    if (this.running < this.limits.together) this.running++;
    else await this.turn(gone);
    let held = true;
    return () => {
      if (held) this.free();
      held = false;
    };
  }

  private turn(gone?: Promise<unknown>): Promise<void> {
    const { together, waiting, milliseconds } = this.limits;
    const busy = new StatementFailed(
      'Neo.TransientError.Transaction.MaximumTransactionLimitReached',
      `${together} statements are answered at once while up to ${waiting} wait, and so many are. Try again in a moment.`,
    );
    if (this.waiting.length >= waiting) return Promise.reject(busy);
    return new Promise((resolve, reject) => {
      const come = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const leave = (): void => {
        const place = this.waiting.indexOf(come);
        if (place < 0) return;
        clearTimeout(timer);
        this.waiting.splice(place, 1);
        reject(busy);
      };
      const timer = setTimeout(leave, milliseconds);
      this.waiting.push(come);
      void gone?.then(leave);
    });
  }

  /** Whoever waits longest has the slot next. */
  private free(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running--;
  }
}
