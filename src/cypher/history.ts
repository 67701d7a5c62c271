import { readFileSync, writeFileSync } from 'node:fs';
import { isCommand } from './commands.js';

/** What was asked at a prompt, newest first, one line for each statement however many it was typed in. */

const kept = 500;

/** A statement ends with `;`. */
export const isWhole = (text: string): boolean => /;\s*$/.test(text);

export function openHistory(file: string) {
  let entries = readHistory(file);
  let unfinished: string[] = [];
  return {
    entries: () => entries,
    /** Takes the newest line of what readline keeps, and puts there what is to be kept. */
    take(all: string[]): void {
      const [line = ''] = all;
      if (isCommand(line)) keep(line);
      else {
        unfinished.push(line);
        if (isWhole(line)) {
          keep(onOneLine(unfinished.join('\n')));
          unfinished = [];
        }
      }
      all.splice(0, all.length, ...unfinished.toReversed(), ...entries);
    },
    /** What was begun is not asked. */
    drop(): void {
      unfinished = [];
    },
  };

  function keep(entry: string): void {
    entries = [entry, ...entries.filter((one) => one !== entry)].slice(0, kept);
    writeHistory(file, entries);
  }
}

/** Comments to the end of a line are left out; a break within a text is written as `\n`. */
const onOneLine = (statement: string): string =>
  statement
    .replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\*.*?\*\/|\s*\/\/[^\n]*|\s*\n\s*/gs, (piece) => {
      if (/^['"]/.test(piece)) return piece.replaceAll('\n', '\\n');
      if (piece.trimStart().startsWith('//')) return '';
      return piece.replace(/\s*\n\s*/g, ' ');
    })
    .trim();

function readHistory(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(0, kept);
  } catch {
    return [];
  }
}

/** A prompt is of use without a history too. */
function writeHistory(file: string, entries: readonly string[]): void {
  try {
    writeFileSync(file, `${entries.join('\n')}\n`, { mode: 0o600 });
  } catch {}
}
