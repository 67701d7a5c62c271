import type { Command, Value } from './graph.js';
import { cypherFolder, type Query, readQueryFiles, readSchemaStatements } from './query-file.js';

const queries = readQueryFiles(cypherFolder);

export type QueryParameters = Record<string, Value>;
/** Of a query that asks for nothing besides the id it starts from. */
export type NoParameters = Record<never, never>;

/** A reading query whose rows are `Row`; `Parameters` besides the id it starts from, which is a `Key`. */
export interface Read<Row, Parameters, Orders extends string = string, Key = string> extends Query {
  /** Types only: nothing is there at run time. */
  readonly types?: { row: Row; parameters: Parameters; order: Orders; key: Key };
}

export const read = <Row, Parameters, Orders extends string, Key>(name: string): Read<Row, Parameters, Orders, Key> => queryOf(name);

/** A writing query as a function of its parameters; `variant` names one of the phrases that its header allows. */
export const write =
  <Parameters extends Record<string, Value>, Variant extends string | undefined>(name: string) =>
  (parameters: Parameters, variant?: Variant): Command => {
    const query = queryOf(name);
    const [written] = query.variants;
    if (variant === undefined || written === undefined) return { name, text: query.text, parameters };
    if (!query.variants.includes(variant)) throw new Error(`${query.at} ${name}: ${variant} is none of its variants.`);
    return { name, text: query.text.replace(written, variant), parameters };
  };

export const allQueries = (): Query[] => [...queries.values()];

const schema = (file: string): Command[] => readSchemaStatements(cypherFolder, file).map((text) => ({ name: file, text, parameters: {} }));

/** What every engine is given at start. */
export const schemaCommands = schema('schema.cypher');
/** What Neo4j is given before. */
export const neo4jCommands = schema('neo4j.cypher');

function queryOf(name: string): Query {
  const query = queries.get(name);
  if (!query) throw new Error(`No file of ${cypherFolder.pathname} has a query named ${name}: run "npm run generate".`);
  return query;
}
