import type { Analyst } from '../cypher/analyst.js';
import type { Graph } from '../graph/graph.js';
import type { Settings } from '../settings.js';

/** What a command reaches the world by; `main.ts` makes it, so that nothing else reads the environment or opens an engine. */
export interface Door {
  /** @throws Unusable if one is wrong */
  settings: () => Settings;
  /** Does the work over the graph of the settings, and closes it. */
  withGraph: <T>(work: (graph: Graph) => Promise<T>) => Promise<T>;
  /** The same for statements in Cypher, which a running service answers too. */
  withAnalyst: <T>(work: (analyst: Pick<Analyst, 'ask'>) => Promise<T>) => Promise<T>;
  openGraph: (settings: Settings, say?: (text: string) => void) => Promise<Graph>;
  /** Ends the process, with what went wrong if anything did. */
  end: (error?: unknown) => never;
}

/** What was asked for. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);
/** What is to be known beside it. */
export const warn = (text: string): void => void process.stderr.write(`${text}\n`);

/** Says how far a long work is: all the time on a terminal, each half minute in a log. */
export function progressOf(what: string, say = warn): (number: number) => void {
  const { isTTY } = process.stderr;
  let last = Date.now();
  return (number) => {
    if (Date.now() - last < (isTTY ? 200 : 30_000)) return;
    last = Date.now();
    if (isTTY) process.stderr.write(`\r${number} ${what}`);
    else say(`${number} ${what}`);
  };
}
