import type { StatementFailed } from '../errors.js';
import type { Answer, Question } from './graph.js';

/** What the service tells a reader of snapshots, and what it is told. */
export type Asked = Question & { file: string };
export type Told = Answer | Pick<StatementFailed, 'code' | 'message'>;

/** Exit code of a reader that ended itself for its memory. */
export const outOfMemory = 75;
