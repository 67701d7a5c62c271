import { LedgerMoved } from '../errors.js';

/** Writers that met another one read the graph again, this many times. */
const attempts = 5;

/** Does the work, and again from its start as often as another writer was faster. */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LedgerMoved) || attempt === attempts) throw error;
    }
  }
}
