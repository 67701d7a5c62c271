import { type Connection, connect } from './connection.js';
import type { Running } from './contenders.js';

export interface Cell {
  /** Milliseconds of each answer, one asked after the other. */
  alone: number[];
  /** Answers a second with so many asking at the same time, a figure for each round. */
  together: Record<number, number[]>;
}

export const emptyCell = (): Cell => ({ alone: [], together: {} });

export const crowds = [16, 64];
const opened = new WeakMap<Running, Connection[]>();

/** Connections of a contender, kept from one cell to the next. */
async function connectionsOf(running: Running, many: number): Promise<Connection[]> {
  const known = opened.get(running) ?? [];
  const all = known.filter((one) => one.isOpen());
  for (const one of known) if (!all.includes(one)) one.close();
  opened.set(running, all);
  while (all.length < many) all.push(await connect(running.address));
  return all.slice(0, many);
}

/** A document that is wrong: not the contender's failure but that of who wrote it. */
export class Refused extends Error {}

/** Asks once; an answer that has errors is one. Whoever fails gets new connections. */
export async function ask(running: Running, request: Buffer): Promise<unknown> {
  const [connection] = await connectionsOf(running, 1);
  try {
    const answer = JSON.parse(await (connection as Connection).ask(request));
    if (answer.errors) throw new ('data' in answer ? Error : Refused)(`${running.name}: ${answer.errors[0].message}`);
    return answer.data;
  } catch (error) {
    disconnect(running);
    throw error;
  }
}

export function disconnect(running: Running): void {
  for (const connection of opened.get(running) ?? []) connection.close();
  opened.delete(running);
}

/** One round of one cell: alone and in crowds, each for so long, with one request after the other. */
export async function measure(running: Running, requests: readonly Buffer[], milliseconds: number, cell: Cell): Promise<void> {
  let next = 0;
  const asked = async (connection: Connection): Promise<void> => {
    const answer = await connection.ask(requests[next++ % requests.length] as Buffer);
    if (answer.includes('"errors":[')) throw new Error(answer.slice(0, 300));
  };
  try {
    const [single] = await connectionsOf(running, 1);
    for (const until = performance.now() + milliseconds; performance.now() < until; ) {
      const began = performance.now();
      await asked(single as Connection);
      cell.alone.push(performance.now() - began);
    }
    for (const many of crowds) {
      const connections = await connectionsOf(running, many);
      const began = performance.now();
      let answered = 0;
      await Promise.all(
        connections.map(async (connection) => {
          while (performance.now() - began < milliseconds) {
            await asked(connection);
            answered++;
          }
        }),
      );
      cell.together[many] = [...(cell.together[many] ?? []), (answered * 1_000) / (performance.now() - began)];
    }
  } catch (error) {
    disconnect(running);
    throw error;
  }
}

/** The value below which that part of all lies. */
export function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

export const firstLine = (error: unknown): string => (error as Error).message.split('\n')[0] ?? '';
