import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { requestOf } from './connection.js';
import type { Operation, Variables } from './operations.js';

/** Who is measured: the service on each engine, the peer in two forms, and the floor. */
export const contenders = ['neo4j', 'embedded', 'interfaces', 'concrete', 'floor'] as const;
export type Contender = (typeof contenders)[number];
export const isPeer = (name: Contender): boolean => name === 'interfaces' || name === 'concrete';

/** What they answer from. */
export interface Places {
  neo4j: string;
  /** Folder of the embedded graph. */
  store: string;
  /** File with the statement of each operation, for the floor. */
  texts: string;
}

export interface Running {
  name: Contender;
  address: URL;
  requestOf: (operation: Operation, variables: Variables) => Buffer;
  /** How many statements the engine got for one request. */
  statements: (operation: Operation, variables: Variables) => Promise<number>;
  /** Memory that it holds: MiB. */
  memory: () => Promise<number>;
  stop: () => Promise<void>;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const run = promisify(execFile);

/** Starts a contender in a process of its own, and waits until it says where it answers. */
export async function start(name: Contender, { neo4j, store, texts }: Places): Promise<Running> {
  const service = [here('../dist/main.js'), 'serve'];
  const peer = [here('peer/server.mjs'), name];
  const commands = { neo4j: service, embedded: service, interfaces: peer, concrete: peer, floor: [here('floor.mjs'), texts] };
  const started = spawn(process.execPath, commands[name], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEO4J_URI: name === 'embedded' ? '' : neo4j,
      PORT: '0',
      RAPPORT_STORE: store,
      RAPPORT_EXPLAIN: 'on',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(started, 'exit');
  process.once('exit', () => started.kill());
  const line = await Promise.race([once(createInterface(started.stdout), 'line'), ended]);
  const text = /http:\S+/.exec(String(line[0]))?.[0];
  if (!text) throw new Error(`${name} ended before it answered.`);
  const address = new URL(text);

  const bodyOf = (operation: Operation, variables: Variables): object => {
    if (name === 'floor') return { operation: operation.name, variables };
    return { query: isPeer(name) ? operation[name as 'interfaces' | 'concrete'] : operation.service, variables };
  };
  const post = async (body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const counted = async (): Promise<number> => Number(await (await fetch(new URL('/statements', address))).text());

  return {
    name,
    address,
    requestOf: (operation, variables) => requestOf(address, JSON.stringify(bodyOf(operation, variables))),
    statements: async (operation, variables) => {
      if (name === 'floor') return 1;
      if (!isPeer(name)) {
        const answer = await post({ ...bodyOf(operation, variables), extensions: { explain: true } });
        return (answer as { extensions: { explain: unknown[] } }).extensions.explain.length;
      }
      const before = await counted();
      await post(bodyOf(operation, variables));
      return (await counted()) - before;
    },
    memory: async () => Number((await run('ps', ['-o', 'rss=', '-p', String(started.pid)])).stdout) / 1_024,
    stop: async () => {
      started.kill('SIGTERM');
      await ended;
    },
  };
}
