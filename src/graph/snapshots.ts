import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StatementFailed, tookTooLong, tookTooMuch } from '../errors.js';
import { isSource, root } from '../root.js';
import type { Question, Written } from './graph.js';
import { type Asked, outOfMemory, type Refusal, type Told } from './snapshot-messages.js';

/** A copy of the graph as it stood after an entry, and the processes that read it. */
interface Snapshot {
  number: number;
  file: string;
  idle: ChildProcess[];
  /** Statements that are being answered. */
  busy: number;
}

/** The reader is started from source where this file is source. */
const reader = fileURLToPath(new URL(isSource ? 'src/graph/snapshot-reader.ts' : 'dist/snapshot-reader.js', root));
const loader = isSource ? ['--import', 'tsx'] : [];
/** Of JavaScript in a reader: what an answer may become on its way out. */
const heap = ['--max-old-space-size=512'];
/** A reader whose statement left more memory behind than this is not asked again. */
const keptMegabytes = 128;
const startMilliseconds = 30_000;
const notStarted = new StatementFailed(
  'Neo.TransientError.General.DatabaseUnavailable',
  'The process that answers statements does not start. Try again in a moment.',
);

/**
 * Answers statements of strangers over snapshots, each in a process that is ended at its limit. A snapshot is made when the first
 * statement after a change comes, and taken away when nobody reads it any more.
 */
export class Snapshots {
  private current: Snapshot | undefined;
  private readonly folder: string;
  private readonly children = new Set<ChildProcess>();
  /** Megabytes that each reader took before its first statement. */
  private readonly fresh = new WeakMap<ChildProcess, number>();

  constructor(
    folder: string,
    /** Writes a copy of the graph into a file and says after which entry. */
    private readonly save: (file: string) => Promise<number>,
  ) {
    this.folder = join(folder, 'snapshots');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async ask(number: number, question: Question): Promise<Written> {
    const snapshot = await this.of(number);
    snapshot.busy++;
    const child = snapshot.idle.pop() ?? this.start();
    try {
      const ended = await this.tell(child, { ...question, file: snapshot.file });
      if (this.children.has(child)) snapshot.idle.push(child);
      if ('code' in ended) throw new StatementFailed(ended.code, ended.message);
      return ended;
    } finally {
      snapshot.busy--;
      if (snapshot !== this.current && snapshot.busy === 0) this.drop(snapshot);
    }
  }

  close(): void {
    for (const child of this.children) this.end(child);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private making: Promise<Snapshot> | undefined;

  private async of(number: number): Promise<Snapshot> {
    if (this.current && this.current.number >= number) return this.current;
    this.making ??= this.make().finally(() => {
      this.making = undefined;
    });
    return this.making;
  }

  private async make(): Promise<Snapshot> {
    mkdirSync(this.folder, { recursive: true });
    const file = join(this.folder, `${process.pid}-${Date.now()}.grafeo`);
    const snapshot: Snapshot = { number: await this.save(file), file, idle: [], busy: 0 };
    const before = this.current;
    this.current = snapshot;
    if (before?.busy === 0) this.drop(before);
    return snapshot;
  }

  private drop(snapshot: Snapshot): void {
    for (const child of snapshot.idle) this.end(child);
    rmSync(snapshot.file, { force: true });
  }

  private start(): ChildProcess {
    const child = fork(reader, [], {
      execArgv: [...loader, ...heap],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      env: {},
      // A text of many megabytes goes through as it is, not within a text of JSON.
      serialization: 'advanced',
    });
    this.children.add(child);
    child.once('exit', () => this.end(child));
    child.on('error', () => this.end(child));
    // A service that is asked to end does not wait for its readers.
    child.unref();
    child.channel?.unref();
    return child;
  }

  private end(child: ChildProcess): void {
    this.children.delete(child);
    child.kill('SIGKILL');
    if (this.current) this.current.idle = this.current.idle.filter((one) => one !== child);
  }

  /** What the reader answers; at the end of its time, or beyond its memory, it is ended. */
  private tell(child: ChildProcess, asked: Asked): Promise<Written | Refusal> {
    const { milliseconds, megabytes } = asked.limits;
    return new Promise((resolve) => {
      let timers = [setTimeout(() => stop(notStarted), startMilliseconds)];
      const end = (ended: Written | Refusal): void => {
        for (const timer of timers) clearInterval(timer);
        child.off('message', heard).off('exit', exited);
        resolve(ended);
      };
      const stop = (refusal: Refusal): void => {
        this.end(child);
        end(refusal);
      };
      const heard = (told: Told): void => {
        if ('opened' in told) {
          clearTimeout(timers[0]);
          if (!this.fresh.has(child)) this.fresh.set(child, told.opened);
          timers = [
            setTimeout(() => stop(tookTooLong(milliseconds)), milliseconds),
            setInterval(() => {
              if (memoryOf(child) - told.opened > megabytes) stop(tookTooMuch(megabytes));
            }, 20),
          ];
        } else {
          if (told.megabytes - (this.fresh.get(child) ?? 0) > keptMegabytes) this.end(child);
          end(told.ended);
        }
      };
      const exited = (code: number | null): void => end(tookTooMuch(code === outOfMemory ? megabytes : null));
      child.on('message', heard).once('exit', exited);
      child.send(asked);
    });
  }
}

/** Megabytes, where the system tells it; elsewhere a reader watches over itself. */
function memoryOf({ pid }: ChildProcess): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
