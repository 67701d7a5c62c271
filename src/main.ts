#!/usr/bin/env node
import './production.js';
import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { pino } from 'pino';
import { canonical, hashOf, locate, sentencesOf } from './article/locator.js';
import { AttachedTexts } from './article/texts.js';
import { Analyst } from './cypher/analyst.js';
import { BadDossier, BadInput, InUse, StatementFailed, Unusable } from './errors.js';
import type { Graph } from './graph/graph.js';
import { readDossier } from './ledger/dossier.js';
import { foldVersion } from './ledger/fold.js';
import { catchUp, type Imported, importDossiers, listArticles, removeArticle, type Source } from './ledger/ledger.js';
import { seal, verifySpans } from './ledger/seal.js';
import { previewFiles } from './preview/command.js';
import { readSettings, type Settings } from './settings.js';

/** The command line: the only file that reads the environment, opens an engine and ends the process. */

const shipped = fileURLToPath(new URL('../dossiers/', import.meta.url));
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const warn = (text: string): void => void process.stderr.write(`${text}\n`);

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

/** Says how far a long work is: all the time on a terminal, each half minute in a log. */
function progressOf(what: string, say = warn): (number: number) => void {
  const { isTTY } = process.stderr;
  let last = Date.now();
  return (number) => {
    if (Date.now() - last < (isTTY ? 200 : 30_000)) return;
    last = Date.now();
    if (isTTY) process.stderr.write(`\r${number} ${what}`);
    else say(`${number} ${what}`);
  };
}

/** Files by their paths, and the dossiers of folders in the order of their names, each with what it is called in errors. */
async function* dossierFiles(paths: readonly string[]): AsyncGenerator<{ path: string; file: string }> {
  for (const path of paths.length > 0 ? paths : [shipped]) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) yield { path, file: basename(path) };
    else {
      const files = (await readdir(path, { recursive: true })).filter((file) => file.endsWith('.yaml')).sort();
      for (const file of files) yield { path: join(path, file), file };
    }
  }
}

async function* sources(paths: readonly string[]): AsyncGenerator<Source> {
  for await (const { path, file } of dossierFiles(paths)) {
    try {
      yield { file, text: await readText(path) };
    } catch (error) {
      if (!(error instanceof BadInput)) throw error;
      yield { file, error };
    }
  }
}

/** Reads them in, and says in the end what is wrong with those that are not. */
async function importFiles(
  graph: Graph,
  paths: readonly string[],
  report: (imported: Imported) => void,
  progress = progressOf('dossiers read'),
): Promise<void> {
  const wrong: string[] = [];
  let read = 0;
  for await (const outcome of importDossiers(graph, sources(paths))) {
    if ('error' in outcome) wrong.push(outcome.error.message);
    else report(outcome.imported);
    progress(++read);
  }
  if (wrong.length > 0) throw new BadInput(wrong.join('\n'));
}

/** Does the work with each dossier, and says in the end what is wrong with those that it could not be done with. */
async function withEach(paths: readonly string[], work: (file: string, text: string) => void): Promise<void> {
  const wrong: string[] = [];
  for await (const source of sources(paths)) {
    try {
      if ('error' in source) throw source.error;
      work(source.file, source.text);
    } catch (error) {
      if (!(error instanceof BadDossier || error instanceof BadInput)) throw error;
      wrong.push(error.message);
    }
  }
  if (wrong.length > 0) throw new BadInput(wrong.join('\n'));
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
  if (existsSync(settings.texts) && !statSync(settings.texts).isDirectory())
    throw new Unusable(`RAPPORT_TEXTS must be a folder, but ${settings.texts} is none. See .env.example.`);
  // While an engine is waited for, the rest of the program is loaded.
  const opening = openGraph(settings, (text) => log.warn(text));
  opening.catch(() => {});
  const [{ createKnowledgeBase }, { PastGraphs, removeLeftovers }, { readManifests }, { refuseMalformed }] = await Promise.all([
    import('./knowledge-base.js'),
    import('./ledger/past.js'),
    import('./web/documents.js'),
    import('./web/http.js'),
  ]);
  const documents = await readManifests(settings.documents.files);
  const graph = await opening;
  const progress = progressOf('dossiers read', (text) => log.info(text));
  await importFiles(graph, [], (imported) => log.debug(imported, 'dossier read'), progress);
  await removeLeftovers();
  const past = new PastGraphs(graph, settings.past);
  const parts = { graph, past, texts: new AttachedTexts(settings.texts), log, analyst: new Analyst(graph) };
  const options = {
    explain: settings.explain,
    origins: settings.origins,
    documents,
    onlyDocuments: settings.documents.only,
    cache: settings.cache * 1_000_000,
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
            .then(() => process.exit(0)),
      );
    });
  }
}

const databaseOf = (settings: Settings): string => settings.neo4j?.database ?? 'neo4j';
/** Windows knows sockets as pipes, by a name of their own. */
const socketOf = ({ store }: Settings): string =>
  process.platform === 'win32' ? join('\\\\.\\pipe', resolve(store).replace(/[:\\]/g, '-')) : join(store, 'service.sock');

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

const program = new Command('rapport')
  .description('What news articles report about dealings between states, with the evidence behind each fact.')
  .showHelpAfterError();

program.command('serve').description('read the shipped dossiers and serve /graphql').action(serve);

program
  .command('import')
  .description('read dossiers into the graph; those that have not changed are passed over, those with mistakes are reported in the end')
  .argument('[files...]', 'dossiers, or folders of them (*.yaml, at any depth); the shipped ones if none is named')
  .option('--preview', 'say what each would change, as if it came alone, and write nothing')
  .action((files: string[], { preview = false }: { preview?: boolean }) =>
    withGraph(async (graph) => {
      if (preview) {
        const wrong = await previewFiles(graph, sources(files), say);
        if (wrong.length > 0) throw new BadInput(wrong.join('\n'));
        return;
      }
      await importFiles(graph, files, ({ article, outcome, statements }) =>
        say(`${outcome.toLowerCase()}  ${article}  ${statements} statements`),
      );
    }),
  );

program
  .command('check')
  .description('check dossiers without writing anything; with the text also every span and hash')
  .argument('[files...]', 'dossiers, or folders of them (*.yaml, at any depth); the shipped ones if none is named')
  .option('--text <file>', "the article's text")
  .action(async (files: string[], { text }: { text?: string }) => {
    const words = text === undefined ? undefined : canonical(await readText(text));
    await withEach(files, (file, source) => {
      const read = readDossier(source, file);
      const verified = words === undefined ? 'hashes not checked' : verifySpans(read, words, file);
      say(`${file}: ${read.claims.length} statements, ${verified}`);
    });
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
  .option('--new-text', 'the article has another text than the dossier was sealed with')
  .action(async (dossier: string, text: string, { newText = false }: { newText?: boolean }) => {
    const sealed = seal(await readText(dossier), canonical(await readText(text)), newText);
    await writeFile(dossier, sealed);
    say(`sealed  ${dossier}`);
  });

program
  .command('cypher')
  .description('ask the graph in Cypher, reading only: a statement, a file, a ready question, or a prompt')
  .argument('[statement]', 'the statement; without one, and without a file or a question, a prompt, or what stands in the input')
  .option('-f, --file <file>', 'a file with a statement')
  .option('-q, --question <name>', 'a ready question by its name (see cypher/questions)')
  .option('-p, --param <name=value>', 'a parameter; JSON, or a text', (given: string, all: string[]) => [...all, given], [])
  .option('-o, --format <format>', 'table, jsonl or csv', 'table')
  .action(async (statement: string | undefined, { file, question, param, format }: CypherOptions) => {
    const { askOnce, readAsked } = await import('./cypher/command.js');
    const asked = await readAsked({ statement, file, question, param, format }, { readText, readInput });
    await withAnalyst(async (analyst) => {
      if (asked.text !== null) return process.stdout.write(await askOnce(analyst, asked));
      const { prompt } = await import('./cypher/prompt.js');
      return prompt(analyst, asked, { input: process.stdin, output: process.stdout, history: join(homedir(), '.rapport_history') });
    });
  });

interface CypherOptions {
  file?: string;
  question?: string;
  param: string[];
  format: string;
}

/** What is piped in; null on a terminal. */
async function readInput(): Promise<string | null> {
  if (process.stdin.isTTY) return null;
  let text = '';
  for await (const piece of process.stdin) text += piece;
  return text;
}

function end(error: unknown): never {
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
