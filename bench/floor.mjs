import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import neo4j from 'neo4j-driver';

/**
 * The least that a service can do: HTTP as Node has it, one statement written by hand, its one row as JSON. `node floor.mjs texts.json`, with
 * `NEO4J_URI`; the file has a statement for each operation.
 */

const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const driver = neo4j.driver(process.env.NEO4J_URI, undefined, { disableLosslessIntegers: true });

const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (piece) => {
    body += piece;
  });
  request.on('end', async () => {
    const { operation, variables } = JSON.parse(body);
    const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(texts[operation], variables, { timeout: 30_000 });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: records[0]?.toObject() ?? null }));
    } catch (error) {
      response.statusCode = 500;
      response.end(JSON.stringify({ errors: [{ message: error.message }] }));
    } finally {
      await session.close();
    }
  });
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/\n`));
process.on('SIGTERM', () => process.exit(0));
