import { z } from 'zod';
import { Unusable } from './errors.js';
import type { Neo4jPlace } from './graph/neo4j.js';

/** What the environment says, read once at start. `.env.example` lists it. */
export interface Settings {
  host: string;
  port: number;
  store: string;
  texts: string;
  logLevel: 'silent' | 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  /** Whether `/db/{database}/query/v2` takes statements in Cypher. */
  cypher: boolean;
  /** Whether an answer may say which statements it took. */
  explain: boolean;
  /** Origins whose pages may ask from a browser: `*` for all. */
  origins: string[];
  /** Manifests of trusted documents, and whether nothing else is answered. */
  documents: { files: string[]; only: boolean };
  /** Megabytes of answers that are kept and given again. */
  cache: number;
  /** Graphs of the record as it stood that are there at once; 0: only the record as it stands is answered from. */
  past: number;
  /** Whose tokens are taken; null: none, and the service only reads. */
  access: AccessSettings | null;
  neo4j: Neo4jPlace | null;
}

export interface AccessSettings {
  /** The secret that tokens are signed with, or a file of public keys. */
  signers: { secret: string } | { file: string };
  issuer: string | null;
  audience: string | null;
  anonymous: boolean;
  changesPerMinute: number;
}

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
const words = z.string().trim().min(1, 'some text');

const onOff = z.enum(['on', 'off'], { error: 'on or off' }).default('off');
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  );

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
  NEO4J_READER_USERNAME: words.optional(),
  NEO4J_READER_PASSWORD: z.string().default(''),
  RAPPORT_CYPHER: onOff,
  RAPPORT_EXPLAIN: onOff,
  RAPPORT_ORIGINS: list,
  RAPPORT_DOCUMENTS: list,
  RAPPORT_ONLY_DOCUMENTS: onOff,
  RAPPORT_JWT_SECRET: z
    .string()
    .refine((secret) => Buffer.byteLength(secret) >= 32, 'a secret of at least 32 bytes')
    .optional(),
  RAPPORT_JWT_KEYS: words.optional(),
  RAPPORT_JWT_ISSUER: words.optional(),
  RAPPORT_JWT_AUDIENCE: words.optional(),
  RAPPORT_ANONYMOUS: z.enum(['on', 'off'], { error: 'on or off' }).default('on'),
  RAPPORT_CHANGES_PER_MINUTE: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, 'a number of changes, 1 or more')
    .transform(Number)
    .default(60),
  RAPPORT_CACHE: z
    .string()
    .regex(/^\d{1,5}$/, 'a number of megabytes')
    .transform(Number)
    .default(0),
  RAPPORT_PAST: z
    .string()
    .regex(/^\d{1,2}$/, 'a number of graphs from 0 to 99')
    .transform(Number)
    .default(3),
});

/** @throws Unusable with one line that names each wrong setting. An empty one counts as left out. */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      // A log is no place for a secret.
      return `${name} must be ${message}, but is ${name === 'RAPPORT_JWT_SECRET' ? 'shorter' : JSON.stringify(given[name])}`;
    });
    throw new Unusable(`${wrong.join('; ')}. See .env.example.`);
  }
  const { HOST, PORT, RAPPORT_STORE, RAPPORT_TEXTS, LOG_LEVEL, ...rest } = parsed.data;
  return {
    host: HOST,
    port: PORT,
    store: RAPPORT_STORE,
    texts: RAPPORT_TEXTS,
    logLevel: LOG_LEVEL,
    cypher: rest.RAPPORT_CYPHER === 'on',
    explain: rest.RAPPORT_EXPLAIN === 'on',
    origins: rest.RAPPORT_ORIGINS,
    documents: { files: rest.RAPPORT_DOCUMENTS, only: rest.RAPPORT_ONLY_DOCUMENTS === 'on' },
    cache: rest.RAPPORT_CACHE,
    past: rest.RAPPORT_PAST,
    access: accessOf(rest),
    neo4j: rest.NEO4J_URI ? placeOf(rest.NEO4J_URI, rest) : null,
  };
}

type Rest = Omit<z.infer<typeof environment>, 'HOST' | 'PORT' | 'RAPPORT_STORE' | 'RAPPORT_TEXTS' | 'LOG_LEVEL'>;

function accessOf(given: Rest): AccessSettings | null {
  const { RAPPORT_JWT_SECRET: secret, RAPPORT_JWT_KEYS: file, RAPPORT_JWT_ISSUER: issuer, RAPPORT_JWT_AUDIENCE: audience } = given;
  if (secret !== undefined && file !== undefined)
    throw new Unusable('Tokens are signed with RAPPORT_JWT_SECRET or with keys of RAPPORT_JWT_KEYS, but both are set. See .env.example.');
  if (secret === undefined && file === undefined) {
    const needing = Object.entries({ RAPPORT_JWT_ISSUER: issuer, RAPPORT_JWT_AUDIENCE: audience }).flatMap(([name, value]) =>
      value ? [name] : [],
    );
    if (given.RAPPORT_ANONYMOUS === 'off') needing.push('RAPPORT_ANONYMOUS');
    if (needing.length === 0) return null;
    throw new Unusable(
      `${needing.join(', ')} says whom the service answers by their tokens, but it knows none: set RAPPORT_JWT_SECRET or RAPPORT_JWT_KEYS. See .env.example.`,
    );
  }
  return {
    signers: secret !== undefined ? { secret } : { file: file as string },
    issuer: issuer ?? null,
    audience: audience ?? null,
    anonymous: given.RAPPORT_ANONYMOUS === 'on',
    changesPerMinute: given.RAPPORT_CHANGES_PER_MINUTE,
  };
}

function placeOf(uri: string, given: Rest): Neo4jPlace {
  const { NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE, NEO4J_READER_USERNAME, NEO4J_READER_PASSWORD } = given;
  return {
    uri,
    username: NEO4J_PASSWORD ? NEO4J_USERNAME : '',
    password: NEO4J_PASSWORD,
    database: NEO4J_DATABASE,
    reader: NEO4J_READER_USERNAME ? { username: NEO4J_READER_USERNAME, password: NEO4J_READER_PASSWORD } : undefined,
  };
}
