import { existsSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { pino } from 'pino';
import type { Signers } from '../access/tokens.js';
import { AttachedTexts } from '../article/texts.js';
import { Analyst } from '../cypher/analyst.js';
import { Unusable } from '../errors.js';
import type { AccessSettings, Settings } from '../settings.js';
import { type Door, progressOf, say } from './door.js';
import { importShipped } from './files.js';

/** The service. */
export const serveCommand = (program: Command, door: Door): void =>
  void program
    .command('serve')
    .description('read the shipped dossiers and serve /graphql')
    .action(() => serve(door));

/** Reads the shipped dossiers and answers until it is told to end. */
async function serve({ settings: read, openGraph, end }: Door): Promise<void> {
  const settings = read();
  const log = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
  if (existsSync(settings.texts) && !statSync(settings.texts).isDirectory())
    throw new Unusable(`RAPPORT_TEXTS must be a folder, but ${settings.texts} is none. See .env.example.`);
  // While an engine is waited for, the rest of the program is loaded.
  const opening = openGraph(settings, (text) => log.warn(text));
  opening.catch(() => {});
  const [{ createKnowledgeBase }, { PastGraphs, removeLeftovers }, { readManifests }, { refuseMalformed }] = await Promise.all([
    import('../knowledge-base.js'),
    import('../ledger/past.js'),
    import('../web/documents.js'),
    import('../web/http.js'),
  ]);
  const documents = await readManifests(settings.documents.files);
  const graph = await opening;
  const progress = progressOf('dossiers read', (text) => log.info(text));
  await importShipped(
    graph,
    (imported) => log.debug(imported, 'dossier read'),
    (why) => log.info(`A shipped dossier is passed over. ${why}`),
    progress,
  );
  await removeLeftovers();
  const past = new PastGraphs(graph, settings.past);
  const parts = { graph, past, texts: new AttachedTexts(settings.texts), log, analyst: new Analyst(graph) };
  const options = {
    explain: settings.explain,
    origins: settings.origins,
    documents,
    onlyDocuments: settings.documents.only,
    cache: settings.cache * 1_000_000,
    access: settings.access && { ...settings.access, signers: await signersOf(settings.access) },
  };
  const server = createServer(
    refuseMalformed(createKnowledgeBase({ ...parts, options: { ...options, cypher: settings.cypher ? databaseOf(settings) : null } })),
  );
  server.on('error', (error) => end(new Unusable(`Cannot listen on ${settings.host}:${settings.port} (HOST, PORT): ${error.message}`)));
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    say(`Rapport answers at http://${host}:${port}/graphql (${graph.engine} graph at ${graph.place})`);
  });
  // Whoever may write into the folder of the store can ask in Cypher through the running service: see `rapport cypher`.
  const local = settings.neo4j ? null : createServer(createKnowledgeBase({ ...parts, options: { cypher: databaseOf(settings) } }));
  if (local) {
    await rm(socketOf(settings), { force: true });
    local.on('error', (error) => log.warn({ err: error }, `"rapport cypher" cannot reach this service: ${error.message}`));
    local.listen(socketOf(settings));
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const one of [server, local]) one?.closeAllConnections();
      local?.close();
      server.close(
        () =>
          void past
            .close()
            .then(() => graph.close())
            .then(() => end()),
      );
    });
  }
}

/** @throws Unusable if the file of keys is not what it must be */
async function signersOf({ signers }: AccessSettings): Promise<Signers> {
  if ('secret' in signers) return signers;
  const { whatIsWrongWith } = await import('../access/tokens.js');
  const text = await readFile(signers.file, 'utf8').catch((error: Error) => {
    throw new Unusable(`The file of keys ${signers.file} (RAPPORT_JWT_KEYS) cannot be read: ${error.message}`);
  });
  const wrong = whatIsWrongWith(text);
  if (wrong) throw new Unusable(`The file of keys ${signers.file} (RAPPORT_JWT_KEYS) cannot be used: ${wrong}.`);
  return { keys: JSON.parse(text) };
}

export const databaseOf = (settings: Settings): string => settings.neo4j?.database ?? 'neo4j';
/** Windows knows sockets as pipes, by a name of their own. */
export const socketOf = ({ store }: Settings): string =>
  process.platform === 'win32' ? join('\\\\.\\pipe', resolve(store).replace(/[:\\]/g, '-')) : join(store, 'service.sock');
