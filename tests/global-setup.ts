import { createRequire } from 'node:module';
import neo4j from 'neo4j-driver';

// Jest loads this file without its module mapper, so that nothing would turn a name with .js into the .ts file.
const { startNeo4j }: typeof import('./neo4j/neo4j-server.js') = createRequire(import.meta.url)('./neo4j/neo4j-server.ts');

declare global {
  var stopTestNeo4j: (() => Promise<unknown>) | undefined;
}

/**
 * One Neo4j for each worker: their addresses in `RAPPORT_TEST_NEO4J_URIS`, with commas, or the reason why there are none in
 * `RAPPORT_TEST_NEO4J_MISSING`, which is an error where `RAPPORT_REQUIRE_NEO4J` is 1.
 */
export default async function globalSetup({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  // One after the other: the first may have to fetch what all of them take.
  const servers: Server[] = [];
  globalThis.stopTestNeo4j = () => Promise.all(servers.map(({ stop }) => stop()));
  while (servers.length < maxWorkers) {
    const server = await startNeo4j();
    if ('notRun' in server) {
      if (process.env.RAPPORT_REQUIRE_NEO4J === '1') throw new Error(`Neo4j is required, but ${server.notRun}.`);
      process.env.RAPPORT_TEST_NEO4J_MISSING = server.notRun;
      return say(`not run (${server.notRun})`);
    }
    servers.push(server);
    await look(server);
  }
  process.env.RAPPORT_TEST_NEO4J_URIS = servers.map(({ uri }) => uri).join(',');
}

interface Server {
  uri: string;
  stop: () => Promise<void>;
}

async function look({ uri, stop }: Server): Promise<void> {
  try {
    say(`${await version(uri)} at ${uri}`);
    if (process.env.NEO4J_URI) await refuseToEmpty(uri);
  } catch (problem) {
    await stop();
    throw new Error(`Neo4j at ${uri} cannot be used: ${problem instanceof Error ? problem.message : problem}`);
  }
}

async function version(uri: string): Promise<string | undefined> {
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
  });
  try {
    return (await driver.getServerInfo()).agent?.replace('Neo4j/', '');
  } finally {
    await driver.close();
  }
}

/** The tests empty the database they are given: one that holds anything must be meant. */
async function refuseToEmpty(uri: string): Promise<void> {
  if (process.env.RAPPORT_TEST_EMPTY_NEO4J === '1') return;
  const { NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
  const driver = neo4j.driver(uri, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), { disableLosslessIntegers: true });
  try {
    const { records } = await driver.executeQuery('MATCH (n) RETURN count(n) AS nodes', {}, { database: NEO4J_DATABASE });
    const nodes = records[0]?.get('nodes');
    if (nodes > 0)
      throw new Error(
        `its database "${NEO4J_DATABASE}" holds ${nodes} nodes, and the tests would delete them. Use an empty one, or set RAPPORT_TEST_EMPTY_NEO4J=1.`,
      );
  } finally {
    await driver.close();
  }
}

/** Where Jest itself reports, so that the output of `--json` stays whole. */
function say(text: string): void {
  process.stderr.write(`Neo4j: ${text}\n`);
}
