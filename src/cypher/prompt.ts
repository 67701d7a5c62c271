import { createInterface, type Interface } from 'node:readline';
import { BadInput, StatementFailed } from '../errors.js';
import type { Value } from '../graph/graph.js';
import type { Analyst } from './analyst.js';
import { type Asked, readFormat, readParameter } from './command.js';
import { isCommand } from './commands.js';
import { completions, readNames } from './completion.js';
import { isWhole, openHistory } from './history.js';
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
:quit                 or Ctrl-D; Ctrl-C leaves the statement that was begun
`;

/** Asks for statements until there are no more; an error is said and the next one asked for. */
export async function prompt(analyst: Pick<Analyst, 'ask'>, start: Asked, { input, output, history }: Terminal): Promise<void> {
  const state = { parameters: { ...start.parameters }, format: start.format };
  const names = await readNames(analyst);
  const asked = openHistory(history);
  const lines = createInterface({
    input,
    output,
    terminal: true,
    history: [...asked.entries()],
    removeHistoryDuplicates: false,
    completer: (line: string, done: (error: null, found: [string[], string]) => void) => {
      completions(analyst, names, line).then(
        (found) => done(null, found),
        () => done(null, [[], line]),
      );
    },
  });
  lines.on('history', (all: string[]) => asked.take(all));
  let statement = '';
  const mark = (): string => (statement === '' ? 'rapport> ' : '       | ');
  output.write('Cypher, reading only. :help says more.\n');
  const say = async (work: () => Promise<string>): Promise<void> => {
    try {
      output.write(await work());
    } catch (error) {
      if (!(error instanceof StatementFailed || error instanceof BadInput)) throw error;
      output.write(`${error.message}\n`);
    }
  };
  const answer = async (line: string): Promise<boolean> => {
    if (isCommand(line)) {
      if (/^\s*:(quit|exit|q)\b/.test(line)) return false;
      await say(() => obey(line.trim(), state, analyst));
      return true;
    }
    statement = statement === '' ? line : `${statement}\n${line}`;
    if (statement.trim() === '') statement = '';
    if (!isWhole(statement)) return true;
    const whole = statement.trim();
    statement = '';
    await say(async () => printed(await analyst.ask(whole, state.parameters), state.format));
    return true;
  };
  /** Ctrl-C leaves what was begun; where nothing was, the prompt. */
  const leave = async (line: string): Promise<boolean> => {
    const begun = line !== '' || statement !== '';
    statement = '';
    asked.drop();
    return begun;
  };
  await eachLine(lines, mark, { answer, leave });
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

interface Work {
  answer: (line: string) => Promise<boolean>;
  leave: (line: string) => Promise<boolean>;
}

/** One line after the other: the next is asked for when the last is answered, as long as there is more to come. */
function eachLine(lines: Interface, mark: () => string, { answer, leave }: Work): Promise<void> {
  return new Promise((resolve, reject) => {
    let before: Promise<unknown> = Promise.resolve();
    const next = (): void => {
      lines.setPrompt(mark());
      lines.prompt();
    };
    const inTurn = (work: () => Promise<boolean>): void => {
      before = before.then(work).then((more) => (more ? next() : lines.close()));
      before.catch((error) => {
        lines.close();
        reject(error);
      });
    };
    lines.on('line', (line) => inTurn(() => answer(line)));
    lines.on('SIGINT', () => {
      const { line } = lines;
      lines.write(null, { ctrl: true, name: 'e' });
      lines.write(null, { ctrl: true, name: 'u' });
      inTurn(() => leave(line));
    });
    lines.on('close', () => void before.then(() => resolve(), reject));
    next();
  });
}
