#!/usr/bin/env node
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { pino } from 'pino';
import { canonical, hashOf, locate, sentencesOf } from './article/locator.js';
import { AttachedTexts } from './article/texts.js';
import { BadDossier, BadInput, Unusable } from './errors.js';
import type { Graph } from './graph/graph.js';
import { readDossier } from './ledger/dossier.js';
import { catchUp, type Imported, importDossier, listArticles, removeArticle } from './ledger/ledger.js';
import { seal, verifySpans } from './ledger/seal.js';
import { readSettings, type Settings } from './settings.js';

/** The command line: the only file that reads the environment, opens an engine and ends the process. */

const shipped = fileURLToPath(new URL('../dossiers/', import.meta.url));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

async function openGraph(settings: Settings): Promise<Graph> {
  const graph = settings.neo4j
    ? await (await import('./graph/neo4j.js')).Neo4jGraph.open(settings.neo4j)
    : await (await import('./graph/embedded.js')).EmbeddedGraph.open(settings.store);
  await catchUp(graph, progressOf('entries folded'));
  return graph;
}

async function withGraph<T>(work: (graph: Graph) => Promise<T>): Promise<T> {
  const graph = await openGraph(readSettings(process.env));
  try {
    return await work(graph);
  } finally {
    await graph.close();
  }
}

/** Says how far a long work is, on a terminal's error stream. */
const progressOf = (what: string) => (number: number) => {
  if (process.stderr.isTTY && number % 10 === 0) process.stderr.write(`\r${number} ${what}`);
};

async function dossierFiles(paths: readonly string[]): Promise<string[]> {
  if (paths.length > 0) return [...paths];
  const files = (await readdir(shipped)).filter((file) => file.endsWith('.yaml')).sort();
  return files.map((file) => join(shipped, file));
}

async function importFiles(graph: Graph, paths: readonly string[], report: (imported: Imported) => void): Promise<void> {
  const progress = progressOf('dossiers read');
  for (const [index, file] of (await dossierFiles(paths)).entries()) {
    report(await importDossier(graph, await readText(file), basename(file)));
    progress(index + 1);
  }
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new BadInput(`Needed a file that can be read, but ${file} cannot: ${(error as Error).message}`);
  }
}

async function serve(): Promise<void> {
  const settings = readSettings(process.env);
  const log = pino({ level: settings.logLevel }, pino.destination({ fd: 2, sync: true }));
  const graph = await openGraph(settings);
  await importFiles(graph, [], (imported) => log.debug(imported, 'dossier read'));
  const { createKnowledgeBase } = await import('./knowledge-base.js');
  const server = createServer(createKnowledgeBase({ graph, texts: new AttachedTexts(settings.texts), log }));
  server.on('error', (error) => end(new Unusable(`Cannot listen on ${settings.host}:${settings.port} (HOST, PORT): ${error.message}`)));
  server.listen(settings.port, settings.host, () => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : settings.port;
    const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
    say(`Rapport answers at http://${host}:${port}/graphql (${graph.engine} graph at ${graph.place})`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close(() => void graph.close().then(() => process.exit(0)));
      server.closeAllConnections();
    });
  }
}

const program = new Command('rapport')
  .description('What news articles report about dealings between states, with the evidence behind each fact.')
  .showHelpAfterError();

program.command('serve').description('read the shipped dossiers and serve /graphql').action(serve);

program
  .command('import')
  .description('read dossiers into the graph; those that have not changed are passed over')
  .argument('[files...]', 'dossiers; the shipped ones if none is named')
  .action((files: string[]) =>
    withGraph((graph) =>
      importFiles(graph, files, ({ article, outcome, statements }) =>
        say(`${outcome.toLowerCase()}  ${article}  ${statements} statements`),
      ),
    ),
  );

program
  .command('check')
  .description('check dossiers without writing anything; with the text also every span and hash')
  .argument('[files...]', 'dossiers; the shipped ones if none is named')
  .option('--text <file>', "the article's text")
  .action(async (files: string[], { text }: { text?: string }) => {
    const words = text === undefined ? undefined : canonical(await readText(text));
    for (const file of await dossierFiles(files)) {
      const { dossier, claims } = readDossier(await readText(file), basename(file));
      const verified = words === undefined ? 'hashes not checked' : verifySpans(dossier, words, basename(file));
      say(`${basename(file)}: ${claims.length} statements, ${verified}`);
    }
  });

program
  .command('remove')
  .description("take an article's dossier away; the graph is then what it was before")
  .argument('<article>', 'its id')
  .action((article: string) =>
    withGraph(async (graph) => {
      await removeArticle(graph, article);
      say(`removed  ${article}`);
    }),
  );

program
  .command('list')
  .description('articles in the graph')
  .action(() =>
    withGraph(async (graph) => {
      for (const { id, statements, title } of await listArticles(graph)) say(`${id}  ${statements} statements  ${title}`);
    }),
  );

program
  .command('attach')
  .description("keep a copy of an article's text, so that passages answer with their words")
  .argument('<article>', 'its id')
  .argument('<file>', 'its text')
  .action((id: string, file: string) =>
    withGraph(async (graph) => {
      const article = (await listArticles(graph)).find((one) => one.id === id);
      if (!article) throw new BadInput(`Needed the id of an article in the graph, but got "${id}". "rapport list" shows them.`);
      const text = await readText(file);
      const got = hashOf(canonical(text));
      if (got !== article.sha256)
        throw new BadInput(
          `Needed the text whose SHA-256 is ${article.sha256}, but that of ${file} is ${got}. It is another text, or another version of it.`,
        );
      await new AttachedTexts(readSettings(process.env).texts).attach(text);
      say(`attached  ${id}  ${[...canonical(text)].length} characters`);
    }),
  );

program
  .command('locate')
  .description("print the locators of a phrase in an article's text")
  .argument('<text>', "the article's text")
  .argument('<phrase>', 'words of one sentence, to the letter')
  .action(async (text: string, phrase: string) => {
    const words = canonical(await readText(text));
    for (const locator of locate(words, sentencesOf(words), phrase)) say(locator);
  });

program
  .command('seal')
  .description("write the sentences, passages and hashes of a dossier from the article's text")
  .argument('<dossier>', 'the dossier')
  .argument('<text>', "the article's text")
  .action(async (dossier: string, text: string) => {
    const sealed = seal(await readText(dossier), canonical(await readText(text)));
    await writeFile(dossier, sealed);
    say(`sealed  ${dossier}`);
  });

function end(error: unknown): never {
  if (error instanceof BadDossier || error instanceof BadInput || error instanceof Unusable) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(error instanceof BadDossier || error instanceof BadInput ? 1 : 2);
}

// Without a command it serves.
await program.parseAsync(process.argv.length > 2 ? process.argv : [...process.argv, 'serve']).catch(end);
