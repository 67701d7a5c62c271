import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { canonical, hashOf, locate, sentencesOf } from '../article/locator.js';
import { AttachedTexts } from '../article/texts.js';
import { BadInput } from '../errors.js';
import { listArticles } from '../ledger/ledger.js';
import { seal } from '../ledger/seal.js';
import { type Door, say } from './door.js';
import { readText } from './files.js';

/** Articles' texts: attached to answers, and what a dossier takes from them. */
export function textCommands(program: Command, door: Door): void {
  program
    .command('attach')
    .description("keep a copy of an article's text, so that passages answer with their words")
    .argument('<article>', 'its id')
    .argument('<file>', 'its text')
    .action((id: string, file: string) =>
      door.withGraph(async (graph) => {
        const article = (await listArticles(graph)).find((one) => one.id === id);
        if (!article) throw new BadInput(`Needed the id of an article in the graph, but got "${id}". "rapport list" shows them.`);
        const text = await readText(file);
        const got = hashOf(canonical(text));
        if (got !== article.sha256)
          throw new BadInput(
            `Needed the text whose SHA-256 is ${article.sha256}, but that of ${file} is ${got}. It is another text, or another version of it.`,
          );
        await new AttachedTexts(door.settings().texts).attach(text);
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
}
