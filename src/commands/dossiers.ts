import type { Command } from 'commander';
import { canonical } from '../article/locator.js';
import { BadInput } from '../errors.js';
import { readDossier } from '../ledger/dossier.js';
import { listArticles, removeArticle } from '../ledger/ledger.js';
import { verifySpans } from '../ledger/seal.js';
import { type Door, say } from './door.js';
import { importFiles, readText, sources, withEach } from './files.js';

/** What articles say, read in, checked, listed and taken away. */
export function dossierCommands(program: Command, door: Door): void {
  program
    .command('import')
    .description('read dossiers into the graph; those that have not changed are passed over, those with mistakes are reported in the end')
    .argument('[files...]', 'dossiers, or folders of them (*.yaml, at any depth); the shipped ones if none is named')
    .option('--preview', 'say what each would change, as if it came alone, and write nothing')
    .action((files: string[], { preview = false }: { preview?: boolean }) =>
      door.withGraph(async (graph) => {
        if (preview) {
          const { previewFiles } = await import('../preview/command.js');
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
      door.withGraph(async (graph) => {
        await removeArticle(graph, article);
        say(`removed  ${article}`);
      }),
    );

  program
    .command('list')
    .description('articles in the graph')
    .action(() =>
      door.withGraph(async (graph) => {
        for (const { id, statements, title } of await listArticles(graph)) say(`${id}  ${statements} statements  ${title}`);
      }),
    );
}
