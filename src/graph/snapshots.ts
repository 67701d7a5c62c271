import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StatementFailed, tookTooLong, tookTooMuch } from '../errors.js';
import type { Answer, Question } from './graph.js';
import { type Asked, outOfMemory, type Told } from './snapshot-messages.js';

/** A copy of the graph as it stood after an entry, and the processes that read it. */
interface Snapshot {
  number: number;
  file: string;
  idle: ChildProcess[];
  /** Statements that are being answered. */
  busy: number;
}

const here = import.meta.url;
/** The reader is started from source where this file is source. */
const reader = fileURLToPath(new URL(here.endsWith('.ts') ? 'snapshot-reader.ts' : 'snapshot-reader.js', here));
const loader = here.endsWith('.ts') ? ['--import', 'tsx'] : [];
/** Of JavaScript in a reader: what an answer may become on its way out. */
const heap = ['--max-old-space-size=512'];

/**
 * Answers statements of strangers over snapshots, each in a process that is ended at its limit. A snapshot is made when the first
 * statement after a change comes, and taken away when nobody reads it any more.
 */
export class Snapshots {
  private current: Snapshot | undefined;
  private readonly folder: string;
  private readonly children = new Set<ChildProcess>();

  constructor(
    folder: string,
    /** Writes a copy of the graph into a file and says after which entry. */
    private readonly save: (file: string) => Promise<number>,
  ) {
    this.folder = join(folder, 'snapshots');
    rmSync(this.folder, { recursive: true, force: true });
  }

  async ask(number: number, question: Question): Promise<Answer> {
    const snapshot = await this.of(number);
    snapshot.busy++;
    const child = snapshot.idle.pop() ?? this.start();
    try {
      const told = await this.tell(child, { ...question, file: snapshot.file });
      if (this.children.has(child)) snapshot.idle.push(child);
      if ('code' in told) throw new StatementFailed(told.code, told.message);
      return told;
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

  /** What the reader answers; at the end of its time it is ended. */
  private async tell(child: ChildProcess, asked: Asked): Promise<Told> {
    const { milliseconds } = asked.limits;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Told>((resolve) => {
      timer = setTimeout(() => resolve(tookTooLong(milliseconds)), milliseconds);
    });
    try {
      const told = await Promise.race([answerOf(child, asked), late]);
      if ('code' in told && told.code === tookTooLong(milliseconds).code) this.end(child);
      return told;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What the reader sends, or how it ended. */
function answerOf(child: ChildProcess, asked: Asked): Promise<Told> {
  return new Promise((resolve) => {
    const end = (told: Told): void => {
      child.off('message', end).off('exit', exited);
      resolve(told);
    };
    const exited = (code: number | null): void => end(tookTooMuch(code === outOfMemory ? asked.limits.megabytes : null));
    child.once('message', end).once('exit', exited);
    child.send(asked);
  });
}
