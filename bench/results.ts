import { readdirSync, readFileSync } from 'node:fs';
import type { Contender } from './contenders.js';
import type { Loaded } from './load.js';

/** What one run of the benchmark found, as `results/<size>.json` keeps it. */
export interface Result {
  size: string;
  machine: { cores: number; memory: number; node: string; neo4j: string };
  run: { rounds: number; milliseconds: number; sets: number };
  loaded: Partial<Record<'neo4j' | 'embedded', Loaded>>;
  /** From the start of the process to its first answer: milliseconds; and MiB after all was measured. */
  processes: Partial<Record<Contender, { start: number; memory: number }>>;
  operations: { name: string; title: string; figures: Partial<Record<Contender, Figures | Failed>> }[];
}

export interface Figures {
  /** Milliseconds, one asked after the other. */
  p50: number;
  p95: number;
  /** Answers a second, with so many asking at the same time. */
  together: Record<string, number>;
  statements: number;
}
export interface Failed {
  fails: string;
}

const folder = new URL('./results/', import.meta.url);
const order = ['XS', 'S', 'M', 'L'];

/** From the smallest size to the largest. */
export const readResults = (): Result[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name): Result => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    .sort((a, b) => order.indexOf(a.size) - order.indexOf(b.size));
