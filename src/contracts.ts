import { writeFileSync } from 'node:fs';
import { parse } from 'graphql';
import { z } from 'zod';
import { questions } from './cypher/questions.js';
import { dossierShape } from './ledger/dossier-shape.js';
import { sdl, sorted } from './schema.js';
import { readExamples } from './web/playground.js';

/** The printed contracts: what clients can ask, and how a dossier is written. Committed, and proved fresh by a test. */
export const contracts = (): { file: URL; text: string }[] => [
  { file: new URL('../schema/schema.graphql', import.meta.url), text: `${sdl()}\n` },
  {
    file: new URL('../schema/dossier.schema.json', import.meta.url),
    text: `${JSON.stringify(z.toJSONSchema(dossierShape, { io: 'input', reused: 'ref' }), null, 2)}\n`,
  },
  { file: new URL('../cypher/questions/README.md', import.meta.url), text: questionsPage() },
  { file: new URL('../cypher/questions/guide.adoc', import.meta.url), text: browserGuide() },
];

/** A list of the ready questions for people who look through the folder. */
function questionsPage(): string {
  const asks = (parameters: object): string =>
    Object.keys(parameters)
      .map((name) => `\`$${name}\``)
      .join(' ');
  const list = questions().map(({ name, title, purpose, parameters }) => {
    const withThese = asks(parameters);
    return `- [**${title}**](${name}.cypher)${purpose ? ` ${purpose}` : ''}${withThese ? ` Asks with ${withThese}.` : ''}`;
  });
  return `# Ready questions

Questions of analysis over the graph, each with its purpose and parameters and the same answer on both engines.

- By name at the prompt or the command line: \`rapport cypher -q who-attended -p event=meeting:trutnev-ro-2014-04-28\`.
- In Neo4j Browser: paste a file as it stands. It begins with its question, under which the star keeps it as a favourite; its lines \`:param\` set the
  parameters.
- As a guide of Neo4j Browser: \`:play http://127.0.0.1:4000/cypher/questions/guide.adoc\` shows them one after the other, each to be run by a click. Neo4j must have the
  service's host in \`browser.remote_content_hostname_allowlist\`, and the service the Browser's origin in \`RAPPORT_ORIGINS\`. Written after
  [its manual](https://neo4j.com/docs/browser/operations/custom-guides/) and not tried in a Browser.
- In GraphQL: \`{ question(name: "who-attended") { answer(parameters: {event: "…"}) { fields rows } } }\`.

To write another one, add a file: its first line is the question, the comment lines after it say what it is for, \`:param name => value;\` gives a
parameter, and the statement ends with a total order. \`RAPPORT_RECORD=1 npm test -- questions\` writes its answer down.

${list.join('\n')}
`;
}

/** The same as a guide of Neo4j Browser: a slide for each question, with its parameters and its statement to be run. */
function browserGuide(): string {
  const slides = questions().map(({ title, purpose, parameters, text }) => {
    const given = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${JSON.stringify(value)}`);
    const blocks = [...given, `${text};`].map((code) => `[source,cypher]\n----\n${code}\n----\n`);
    return [`== ${title}\n`, ...(purpose ? [`${purpose}\n`] : []), ...blocks].join('\n');
  });
  return `= Ready questions\n\n${slides.join('\n')}`;
}

/** The questions of `examples/queries` with the types of their answers: `import { … } from 'rapport/documents'`. */
export async function typedDocuments(): Promise<{ file: URL; text: string }> {
  // Only whoever generates needs them.
  const { codegen } = await import('@graphql-codegen/core');
  const operations = await import('@graphql-codegen/typescript-operations');
  const documents = await import('@graphql-codegen/typed-document-node');
  const text = await codegen({
    filename: 'documents.generated.ts',
    schema: parse(sdl()),
    schemaAst: sorted(),
    documents: readExamples().map(({ name, query }) => ({ location: name, document: parse(query) })),
    config: {
      enumType: 'string-literal',
      strictScalars: true,
      scalars: { Date: 'string', JSON: 'unknown', Moment: 'string' },
      useTypeImports: true,
    },
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations, documents },
  });
  const head = '// Written by "npm run generate" from the schema and examples/queries. Do not edit: change the question.\n';
  return { file: new URL('./documents.generated.ts', import.meta.url), text: head + text };
}

export async function writeContracts(): Promise<void> {
  for (const { file, text } of [...contracts(), await typedDocuments()]) writeFileSync(file, text);
}
