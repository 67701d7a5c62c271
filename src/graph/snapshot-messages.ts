import type { StatementFailed } from '../errors.js';
import type { Question, Written } from './graph.js';

/** What the service tells a reader of snapshots. */
export type Asked = Question & { file: string };

/** What it is told: first that the snapshot is open, and the memory that this takes, then how the statement ended, and the memory after it. */
export type Told = { opened: number } | { ended: Written | Refusal; megabytes: number };
export type Refusal = Pick<StatementFailed, 'code' | 'message'>;

/** Exit code of a reader that ended itself for its memory. */
export const outOfMemory = 75;
