import { readFileSync } from 'node:fs';
import type { Named } from '../../src/names/name.js';

export interface Pair {
  label: 'SAME' | 'DIFFERENT';
  left: Named;
  right: Named;
  line: string;
}

/** The labelled pairs of `pairs.tsv`; its first lines say how a side is written. */
export function pairs(): Pair[] {
  const lines = readFileSync(new URL('./pairs.tsv', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [label, left, right] = line.split('\t');
      if ((label !== 'SAME' && label !== 'DIFFERENT') || !left || !right) throw new Error(`Needed a label and two sides, but got ${line}`);
      return { label, left: sideOf(left), right: sideOf(right), line };
    });
}

function sideOf(text: string): Named {
  const [names, office, body, when, state] = text.split('|').map((cell) => cell.trim());
  const list = (cell: string | undefined): string[] => (cell ? [cell] : []);
  return {
    names: (names ?? '').split(' = ').map((name) => ({ text: name })),
    roles: list(office),
    organizations: list(body),
    states: list(state),
    on: when ? daysOf(when) : null,
  };
}

/** Of "2014", "2014-03" and "2009/2012" the first and the last day, roughly. */
function daysOf(when: string): { earliest: string; latest: string } {
  const [from = '', to = from] = when.split('/');
  return { earliest: `${from}-01-01`.slice(0, 10), latest: to + '-12-31'.slice(to.length === 7 ? 3 : 0).slice(0, 10 - to.length) };
}
