#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { cypherCommand } from './commands/cypher.js';
import { decisionCommands } from './commands/decisions.js';
import { type Door, progressOf, warn } from './commands/door.js';
import { dossierCommands } from './commands/dossiers.js';
import { databaseOf, serveCommand, socketOf } from './commands/serve.js';
import { textCommands } from './commands/texts.js';
import { Analyst } from './cypher/analyst.js';
import { BadDossier, BadInput, InUse, StatementFailed, Unusable } from './errors.js';
import type { Graph } from './graph/graph.js';
import { foldVersion } from './ledger/fold.js';
import { catchUp } from './ledger/ledger.js';
import { readSettings, type Settings } from './settings.js';

/** The command line: the only file that reads the environment, opens an engine and ends the process. The commands are in `commands/`. */

async function openGraph(settings: Settings, say = warn): Promise<Graph> {
  const opening = { version: foldVersion, say };
  const graph = settings.neo4j
    ? await (await import('./graph/neo4j.js')).Neo4jGraph.open(settings.neo4j, opening)
    : await (await import('./graph/embedded.js')).EmbeddedGraph.open(settings.store, opening);
  try {
    await catchUp(graph, progressOf('entries folded', say));
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openGraph(readSettings(process.env));
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Asks the graph in Cypher: itself, or a running service that holds the embedded one. */
async function withAnalyst<T>(work: (analyst: Pick<Analyst, 'ask'>) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env);
  const graph = await openToRead(settings);
  if (graph === 'in use') {
    const { remoteAnalyst } = await import('./cypher/remote.js');
    return work(remoteAnalyst(socketOf(settings), databaseOf(settings)));
  }
  try {
    return await work(new Analyst(graph));
  } finally {
    await graph.close();
  }
}

async function openToRead(settings: Settings): Promise<Graph | 'in use'> {
  if (settings.neo4j) return (await import('./graph/neo4j.js')).Neo4jGraph.connect(settings.neo4j);
  if (!['ledger.sqlite', 'graph.grafeo'].some((file) => existsSync(join(settings.store, file))))
    throw new BadInput(`There is no graph in ${settings.store} (RAPPORT_STORE) yet. Start the service, or run "rapport import".`);
  try {
    return await openGraph(settings);
  } catch (error) {
    if (error instanceof InUse) return 'in use';
    throw error;
  }
}

const door: Door = { settings: () => readSettings(process.env), withGraph, withAnalyst, openGraph, end };

const program = new Command('rapport')
  .description('What news articles report about dealings between states, with the evidence behind each fact.')
  .showHelpAfterError();
for (const add of [serveCommand, dossierCommands, decisionCommands, textCommands, cypherCommand]) add(program, door);

function end(error?: unknown): never {
  if (error === undefined) process.exit(0);
  if (error instanceof StatementFailed) process.stderr.write(`${error.code}\n${error.message}\n`);
  else if (error instanceof BadDossier || error instanceof BadInput || error instanceof Unusable)
    process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(error instanceof BadDossier || error instanceof BadInput || error instanceof StatementFailed ? 1 : 2);
}

// Who reads may have read enough: what is left to say is not, and what is left to do is done.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

// Without a command it serves.
await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, 'serve']).catch(end);
