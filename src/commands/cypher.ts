import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Door } from './door.js';
import { readText } from './files.js';

/** The graph in Cypher. */
export function cypherCommand(program: Command, door: Door): void {
  program
    .command('cypher')
    .description('ask the graph in Cypher, reading only: a statement, a file, a ready question, or a prompt')
    .argument('[statement]', 'the statement; without one, and without a file or a question, a prompt, or what stands in the input')
    .option('-f, --file <file>', 'a file with a statement')
    .option('-q, --question <name>', 'a ready question by its name (see cypher/questions)')
    .option('-p, --param <name=value>', 'a parameter; JSON, or a text', (given: string, all: string[]) => [...all, given], [])
    .option('-o, --format <format>', 'table, jsonl or csv', 'table')
    .action(async (statement: string | undefined, { file, question, param, format }: CypherOptions) => {
      const { askOnce, readAsked } = await import('../cypher/command.js');
      const asked = await readAsked({ statement, file, question, param, format }, { readText, readInput });
      await door.withAnalyst(async (analyst) => {
        if (asked.text !== null) return process.stdout.write(await askOnce(analyst, asked));
        const { prompt } = await import('../cypher/prompt.js');
        return prompt(analyst, asked, { input: process.stdin, output: process.stdout, history: join(homedir(), '.rapport_history') });
      });
    });
}

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
