import { readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { NotReady } from '../errors.js';
import type { Graph } from '../graph/graph.js';
import { catchUp } from './ledger.js';

/** The record as it stood after an entry, for as long as it is held. */
export interface Held {
  graph: Graph;
  release: () => void;
}

/**
 * Graphs of the record as it stood after one entry or another: the ledger's entries up to there, folded as ever, into memory, whatever the engine of
 * the service. So many are there at most; those that were asked for last are kept. What is wanted meanwhile waits, and one after the other is folded.
 */
export class PastGraphs {
  /** Asked for least recently first. */
  private kept: Past[] = [];
  private readonly wanted = new Map<number, Waiting[]>();
  private folding: Promise<void> | null = null;
  private closed = false;
  private made = 0;
  private readonly folder = join(tmpdir(), `${nameHere}${process.pid}-${Math.random().toString(36).slice(2)}`);

  constructor(
    private readonly ledger: Pick<Graph, 'entries' | 'place'>,
    /** How many graphs may be there at once; 0: there is no asking for the past. */
    readonly most = 3,
  ) {}

  /**
   * The graph after the entry of this number; 0: an empty one.
   * @throws NotReady if it is not there after so many milliseconds; it is folded to its end all the same
   */
  async hold(number: number, milliseconds: number): Promise<Held> {
    const there = this.kept.find((past) => past.number === number);
    if (there) return this.take(there);
    if (this.closed) throw new Error('The graphs of the past are closed.');
    if (!this.wanted.has(number) && this.wanted.size === mostWanted)
      throw new NotReady(
        `The record of ${mostWanted} other moments is being folded, one after the other, so that of entry ${number} has to wait. Ask again in a while.`,
      );
    return new Promise((answer, fail) => {
      const late = () => {
        this.wanted.set(
          number,
          (this.wanted.get(number) ?? []).filter((other) => other !== one),
        );
        fail(
          new NotReady(
            `The record as it stood after entry ${number} is being folded, and was not ready after ${milliseconds / 1_000} s. Ask again in a while.`,
          ),
        );
      };
      const one: Waiting = { answer, fail, timer: setTimeout(late, milliseconds) };
      this.wanted.set(number, [...(this.wanted.get(number) ?? []), one]);
      this.next();
    });
  }

  /** Takes all away, also what is held. */
  async close(): Promise<void> {
    this.closed = true;
    for (const number of this.wanted.keys()) this.end(number, new Error('The service ends.'));
    await this.folding;
    await Promise.all(this.kept.splice(0).map(({ graph }) => graph.close()));
    await rm(this.folder, { recursive: true, force: true });
  }

  private take(past: Past): Held {
    past.holds++;
    this.kept = [...this.kept.filter((other) => other !== past), past];
    let held = true;
    const release = () => {
      if (held) past.holds--;
      held = false;
      this.next();
    };
    return { graph: past.graph, release };
  }

  /** One at a time: what the machine has beside is for questions. */
  private next(): void {
    const [number] = this.wanted.keys();
    if (this.folding || this.closed || number === undefined) return;
    const begin = this.roomFor(number);
    if (!begin) return;
    this.folding = this.fold(number, begin).finally(() => {
      this.folding = null;
      this.next();
    });
  }

  /**
   * Where it can be folded: in a new graph as long as there is room; then in the nearest earlier one, which goes on from where it stands; else in the
   * place of the one that was asked for least recently. Undefined while all are held.
   */
  private roomFor(number: number): (() => Promise<Past>) | undefined {
    if (this.kept.length < this.most) return () => this.open();
    const idle = this.kept.filter(({ holds }) => holds === 0);
    const [earlier] = idle.filter((past) => past.number <= number).sort((a, b) => b.number - a.number);
    const leaving = earlier ?? idle[0];
    if (!leaving) return undefined;
    this.kept = this.kept.filter((past) => past !== leaving);
    if (earlier) return async () => earlier;
    return async () => {
      await leaving.graph.close();
      return this.open();
    };
  }

  private async open(): Promise<Past> {
    // A service on Neo4j loads the engine once it is needed.
    const { EmbeddedGraph } = await import('../graph/embedded.js');
    return { number: 0, holds: 0, graph: await EmbeddedGraph.inMemory(join(this.folder, String(this.made++))) };
  }

  private async fold(number: number, begin: () => Promise<Past>): Promise<void> {
    let past: Past | undefined;
    const goesOn = () => {
      if (this.closed) throw new Error('The service ends.');
    };
    try {
      past = await begin();
      await catchUp(past.graph, goesOn, { ledger: this.ledger, last: number, most: mostTogether });
      goesOn();
      past.number = await past.graph.folded();
      if (past.number !== number) throw new Error(`The ledger ends with entry ${past.number}, before entry ${number}.`);
      this.kept.push(past);
      this.end(number, past);
    } catch (error) {
      await past?.graph.close();
      this.end(number, error as Error);
    }
  }

  private end(number: number, ended: Past | Error): void {
    for (const { answer, fail, timer } of this.wanted.get(number) ?? []) {
      clearTimeout(timer);
      if (ended instanceof Error) fail(ended);
      else answer(this.take(ended));
    }
    this.wanted.delete(number);
  }
}

interface Past {
  number: number;
  graph: Graph;
  /** Questions that are answered from it. */
  holds: number;
}
interface Waiting {
  answer: (held: Held) => void;
  fail: (error: Error) => void;
  timer: NodeJS.Timeout;
}

/** Moments that wait for their turn. */
const mostWanted = 32;
/** Characters of dossiers that are folded together: fewer than at a start, since others are answered between. */
const mostTogether = 100_000;

const nameHere = `rapport-past-${hostname().replace(/[^\w.-]/g, '-')}-`;

/** Takes away what processes of this machine left behind that ended without being asked to. Once, before the first graph of the past. */
export async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const [, pid] = name.startsWith(nameHere) ? (/^(\d+)-/.exec(name.slice(nameHere.length)) ?? []) : [];
    // A copy that lies in a container has the same number each time.
    if (pid && (Number(pid) === process.pid || !isRunning(Number(pid))))
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {});
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
