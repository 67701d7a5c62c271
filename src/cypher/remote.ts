import { request } from 'node:http';
import { StatementFailed, Unusable } from '../errors.js';
import type { Answer, Value } from '../graph/graph.js';
import type { Analyst } from './analyst.js';

/** A running service, asked through the socket in the folder of its store: only whoever may write there reaches it. */
export const remoteAnalyst = (socketPath: string, database: string): Pick<Analyst, 'ask'> => ({
  async ask(statement, parameters = {}) {
    const { data, errors } = await post(socketPath, `/db/${database}/query/v2`, { statement, parameters });
    const [error] = errors ?? [];
    if (error) throw new StatementFailed(error.code, error.message);
    return { fields: data?.fields ?? [], rows: data?.values ?? [] };
  },
});

interface Reply {
  data?: { fields: Answer['fields']; values: Answer['rows'] };
  errors?: { code: string; message: string }[];
}

const typed = 'application/vnd.neo4j.query';

function post(socketPath: string, path: string, body: { statement: string; parameters: Record<string, Value> }): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const headers = { accept: typed, 'content-type': 'application/json', host: 'localhost' };
    const asked = request({ socketPath, path, method: 'POST', headers, timeout: 60_000 }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => {
        text += piece;
      });
      response.on('end', () => {
        try {
          resolve(JSON.parse(text) as Reply);
        } catch {
          reject(
            new Unusable(
              `The running service answered with ${response.statusCode}, which is no answer to a statement: ${text.slice(0, 200)}`,
            ),
          );
        }
      });
    });
    asked.on('timeout', () => asked.destroy(new Error('it does not answer.')));
    asked.on('error', (error) => reject(new Unusable(`The running service cannot be asked through ${socketPath}: ${error.message}`)));
    asked.end(JSON.stringify(body));
  });
}
