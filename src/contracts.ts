import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { z } from 'zod';
import { dossierShape } from './ledger/dossier-shape.js';
import { schema } from './schema.js';

/** The printed contracts: what clients can ask, and how a dossier is written. Committed, and proved fresh by a test. */
export const contracts = (): { file: URL; text: string }[] => [
  { file: new URL('../schema/schema.graphql', import.meta.url), text: `${printSchema(lexicographicSortSchema(schema))}\n` },
  {
    file: new URL('../schema/dossier.schema.json', import.meta.url),
    text: `${JSON.stringify(z.toJSONSchema(dossierShape, { io: 'input', reused: 'ref' }), null, 2)}\n`,
  },
];

export function writeContracts(): void {
  for (const { file, text } of contracts()) writeFileSync(file, text);
}
