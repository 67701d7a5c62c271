import { NotWritten } from '../errors.js';
import type { Command, Row } from './graph.js';

/** Holds what a command says it has written against what it must write. */
export function checkWritten({ name, writes }: Command, [row]: readonly Row[]): void {
  if (writes === undefined || row?.written === writes) return;
  throw new NotWritten(
    `${name} was to write ${writes} rows, but the engine wrote ${row?.written ?? 0}: an end of the others is not in the graph. Nothing was kept. "rapport check" says whether each id is declared; if it is, this is a fault of Rapport.`,
  );
}
