import { writeFileSync } from 'node:fs';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import { z } from 'zod';
import { dossierShape } from './ledger/dossier-shape.js';
import { readExamples } from './playground.js';
import { schema } from './schema.js';

/** The printed contracts: what clients can ask, and how a dossier is written. Committed, and proved fresh by a test. */
export const contracts = (): { file: URL; text: string }[] => [
  { file: new URL('../schema/schema.graphql', import.meta.url), text: `${printSchema(lexicographicSortSchema(schema))}\n` },
  {
    file: new URL('../schema/dossier.schema.json', import.meta.url),
    text: `${JSON.stringify(z.toJSONSchema(dossierShape, { io: 'input', reused: 'ref' }), null, 2)}\n`,
  },
];

/** The questions of `examples/queries` with the types of their answers: `import { … } from 'rapport/documents'`. */
export async function typedDocuments(): Promise<{ file: URL; text: string }> {
  const [{ codegen }, operations, documents] = await Promise.all([
    import('@graphql-codegen/core'),
    import('@graphql-codegen/typescript-operations'),
    import('@graphql-codegen/typed-document-node'),
  ]);
  const text = await codegen({
    filename: 'documents.generated.ts',
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    documents: readExamples().map(({ name, query }) => ({ location: name, document: parse(query) })),
    config: { enumType: 'string-literal', strictScalars: true, scalars: { Date: 'string', JSON: 'unknown' }, useTypeImports: true },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations, documents },
  });
  const head = '// Written by "npm run generate" from the schema and examples/queries. Do not edit: change the question.\n';
  return { file: new URL('./documents.generated.ts', import.meta.url), text: head + text };
}

export async function writeContracts(): Promise<void> {
  for (const { file, text } of [...contracts(), await typedDocuments()]) writeFileSync(file, text);
}
