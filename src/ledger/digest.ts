import { hashOf } from '../article/locator.js';
import type { Entry, Graph } from '../graph/graph.js';
import { readDossier } from './dossier.js';

/** What a journal says of a dossier. */
export interface Digest {
  sha256: string;
  statements: number;
}

/** What was kept beside the dossier; of an entry of the first version, which has none, it is made from the dossier itself. */
export async function digestOf(graph: Pick<Graph, 'entries'>, { number, digest }: Entry): Promise<string> {
  if (digest !== undefined) return digest;
  for await (const { body } of graph.entries(number - 1)) {
    const { claims } = readDossier(body, `entry ${number}`, true);
    return JSON.stringify({ sha256: hashOf(body), statements: claims.length } satisfies Digest);
  }
  throw new Error(`Entry ${number} was in the ledger and is not.`);
}
