import { z } from 'zod';
import { Unusable } from './errors.js';

/** What the environment says, read once at start. `.env.example` lists it. */
export interface Settings {
  host: string;
  port: number;
  store: string;
  texts: string;
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  neo4j: { uri: string; username: string; password: string; database: string } | null;
}

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const words = z.string().trim().min(1, 'some text');

const environment = z.object({
  HOST: words.default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'a port from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'a port from 0 to 65535')
    .default(4000),
  RAPPORT_STORE: words.default('data/graph'),
  RAPPORT_TEXTS: words.default('data/texts'),
  LOG_LEVEL: z.enum(levels, { error: `one of ${levels.join(', ')}` }).default('info'),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]+/, 'an address such as "neo4j://localhost:7687"')
    .optional(),
  NEO4J_USERNAME: words.default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: words.default('neo4j'),
});

/** @throws Unusable with one line that names each wrong setting. An empty one counts as left out. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(
      ({ path, message }) => `${String(path[0])} must be ${message}, but is ${JSON.stringify(given[String(path[0])])}`,
    );
    throw new Unusable(`${wrong.join('; ')}. See .env.example.`);
  }
  const { HOST, PORT, RAPPORT_STORE, RAPPORT_TEXTS, LOG_LEVEL, NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    store: RAPPORT_STORE,
    texts: RAPPORT_TEXTS,
    logLevel: LOG_LEVEL,
    neo4j: NEO4J_URI
      ? { uri: NEO4J_URI, username: NEO4J_PASSWORD ? NEO4J_USERNAME : '', password: NEO4J_PASSWORD, database: NEO4J_DATABASE }
      : null,
  };
}
