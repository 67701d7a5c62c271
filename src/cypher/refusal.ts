import { StatementFailed } from '../errors.js';
import type { Tree } from './portable.js';

/** How a statement is refused: with its place, and the way to go instead. */

type Place = { line: number; column: number } | undefined;

/** The grammar counts columns from 0, editors from 1. */
const placed = (place: Place): Place => place && { line: place.line, column: place.column + 1 };

export const refusal = (message: string, place?: Place): StatementFailed =>
  new StatementFailed('Neo.ClientError.Statement.SyntaxError', message, placed(place));

export const notPortable = (instead: string, { start }: Tree): StatementFailed =>
  refusal(`This is not of the Cypher that both engines answer alike. ${instead}`, start);

export const forbidden = (message: string, { start }: Tree): StatementFailed =>
  new StatementFailed('Neo.ClientError.Statement.AccessMode', message, placed(start));
