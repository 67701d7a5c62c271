import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { counted } from '../counted.mjs';
import { concrete, interfaces } from './types.mjs';

/** The peer as its manual sets it up, on the Yoga of the service: `node server.mjs interfaces` or `concrete`, with `NEO4J_URI`. */

const [form] = process.argv.slice(2);
// What takes longer is given up, on the server too: it would spoil what is measured next.
const patience = 30_000;
const driver = counted(neo4j.driver(process.env.NEO4J_URI, undefined, { maxTransactionRetryTime: 1_000 }));
const schema = await new Neo4jGraphQL({
  typeDefs: { interfaces, concrete }[form],
  driver,
  features: { filters: { String: { CASE_INSENSITIVE: true, GTE: true, LTE: true } } },
}).getSchema();
const yoga = createYoga({ schema, context: { transaction: { timeout: patience } }, graphiql: false, landingPage: false, logging: false });

const server = createServer((request, response) =>
  request.url === '/statements' ? response.end(String(driver.statements)) : yoga(request, response),
);
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/graphql\n`));
process.on('SIGTERM', () => process.exit(0));
