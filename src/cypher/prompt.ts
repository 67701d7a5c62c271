import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface, type Interface } from 'node:readline';
import { BadInput, StatementFailed } from '../errors.js';
import type { Value } from '../graph/graph.js';
import type { Analyst } from './analyst.js';
import { type Asked, readFormat, readParameter } from './command.js';
import { completions, readNames } from './completion.js';
import { printed } from './output.js';
import { parametersFor, questionOf, questions } from './questions.js';

export interface Terminal {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** A file that keeps what was asked. */
  history: string;
}

const help = `A statement ends with ; and may take several lines. Tab completes labels, types, properties, functions and ids.
:questions            the ready questions
:ask NAME [k=v …]     ask one of them
:show NAME            its text
:param NAME=VALUE     set a parameter for what follows; :params shows them
:format FORMAT        table, jsonl or csv
:quit                 or Ctrl-D
`;

const kept = 500;

/** Asks for statements until there are no more; an error is said and the next one asked for. */
export async function prompt(analyst: Pick<Analyst, 'ask'>, start: Asked, { input, output, history }: Terminal): Promise<void> {
  const state = { parameters: { ...start.parameters }, format: start.format };
  const names = await readNames(analyst);
  const lines = createInterface({
    input,
    output,
    terminal: true,
    history: readHistory(history),
    historySize: kept,
    removeHistoryDuplicates: true,
    completer: (line: string, done: (error: null, found: [string[], string]) => void) => {
      completions(analyst, names, line).then(
        (found) => done(null, found),
        () => done(null, [[], line]),
      );
    },
  });
  lines.on('history', (all: string[]) => keepHistory(history, all));
  lines.on('SIGINT', () => lines.close());
  output.write('Cypher, reading only. :help says more.\n');
  let statement = '';
  await eachLine(
    lines,
    () => (statement === '' ? 'rapport> ' : '       | '),
    async (line) => {
      statement = statement === '' ? line : `${statement}\n${line}`;
      if (statement.trim() === '') statement = '';
      if (statement === '' || !(statement.trim().startsWith(':') || /;\s*$/.test(statement))) return true;
      const asked = statement.trim();
      statement = '';
      try {
        if (!asked.startsWith(':')) output.write(printed(await analyst.ask(asked, state.parameters), state.format));
        else if (/^:(quit|exit|q)\b/.test(asked)) return false;
        else output.write(await obey(asked, state, analyst));
      } catch (error) {
        if (!(error instanceof StatementFailed || error instanceof BadInput)) throw error;
        output.write(`${error.message}\n`);
      }
      return true;
    },
  );
}

interface State {
  parameters: Record<string, Value>;
  format: Asked['format'];
}

async function obey(asked: string, state: State, analyst: Pick<Analyst, 'ask'>): Promise<string> {
  const [command = '', first = '', ...rest] = asked.replace(/;$/, '').split(/\s+/);
  switch (command) {
    case ':help':
      return help;
    case ':questions':
      return questions()
        .map(({ name, title }) => `${name.padEnd(30)} ${title}\n`)
        .join('');
    case ':show':
      return `${questionOf(first).text}\n`;
    case ':ask': {
      const question = questionOf(first);
      const known = Object.fromEntries(Object.entries(state.parameters).filter(([name]) => Object.hasOwn(question.parameters, name)));
      const parameters = parametersFor(question, { ...known, ...Object.fromEntries(rest.map(readParameter)) });
      return printed(await analyst.ask(question.text, parameters), state.format);
    }
    case ':param': {
      const [name, value] = readParameter(asked.slice(command.length).trim());
      state.parameters[name] = value;
      return '';
    }
    case ':params':
      return `${JSON.stringify(state.parameters)}\n`;
    case ':format':
      state.format = readFormat(first);
      return '';
    default:
      throw new BadInput(`There is no ${command} here. :help says what there is.`);
  }
}

/** One line after the other: the next is asked for when the last is answered. */
function eachLine(lines: Interface, mark: () => string, work: (line: string) => Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    let before: Promise<unknown> = Promise.resolve();
    const next = (): void => {
      lines.setPrompt(mark());
      lines.prompt();
    };
    lines.on('line', (line) => {
      before = before.then(() => work(line)).then((more) => (more ? next() : lines.close()));
      before.catch((error) => {
        lines.close();
        reject(error);
      });
    });
    lines.on('close', () => void before.then(() => resolve(), reject));
    next();
  });
}

function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, kept);
  } catch {
    return [];
  }
}

/** A prompt is of use without a history too. */
function keepHistory(file: string, lines: readonly string[]): void {
  try {
    writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  } catch {}
}
