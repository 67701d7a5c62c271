import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Contender } from './contenders.js';
import { crowds } from './measure.js';
import { type Line, plot } from './plot.js';
import { type Failed, type Figures, type Result, readResults } from './results.js';

/** Writes the figures of `results/` into `README.md` and `plots/`: run it with "npm run bench:report". */

type Figure = (figures: Figures) => number;
const time: Figure = ({ p50 }) => p50;
const slowTime: Figure = ({ p95 }) => p95;
const rate =
  (many: number): Figure =>
  ({ together }) =>
    together[many] ?? Number.NaN;

type Operation = Result['operations'][number];
type Side = Contender | 'peer';
const measured = (one: Figures | Failed | undefined): Figures | null => (one && !('fails' in one) ? one : null);

/** What a side has of a figure; the peer is the better one of its forms. */
function figureOf({ figures }: Operation, side: Side, figure: Figure): number | null {
  const forms = side === 'peer' ? (['interfaces', 'concrete'] as const) : [side];
  const values = forms.flatMap((form) => {
    const found = measured(figures[form]);
    return found ? [figure(found)] : [];
  });
  if (values.length === 0) return null;
  return figure === time || figure === slowTime ? Math.min(...values) : Math.max(...values);
}

function ratio(operation: Operation, over: Side, under: Side, figure: Figure): number | null {
  const [a, b] = [figureOf(operation, over, figure), figureOf(operation, under, figure)];
  return a === null || b === null ? null : a / b;
}

/** The geometric mean of what there is. */
const mean = (all: readonly (number | null)[]): number | null => {
  const there = all.filter((one) => one !== null);
  return there.length === 0 ? null : Math.exp(there.reduce((sum, one) => sum + Math.log(one), 0) / there.length);
};
const shown = (number: number | null): string => (number === null ? '' : number.toFixed(number < 10 ? 2 : 0));
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

interface Column {
  head: string;
  of: (operation: Operation) => number | null;
}
const engines = ['neo4j', 'embedded'] as const;
/** More is better. */
const againstPeer: Column[] = engines.flatMap((engine) => [
  { head: `${engine}: p50`, of: (one) => ratio(one, 'peer', engine, time) },
  { head: 'p95', of: (one) => ratio(one, 'peer', engine, slowTime) },
  ...crowds.map((many) => ({ head: `at ${many}`, of: (one: Operation) => ratio(one, engine, 'peer', rate(many)) })),
]);
/** Of times less is better, of throughput more. */
const againstFloor: Column[] = engines.flatMap((engine) => [
  { head: `${engine}: p50`, of: (one) => ratio(one, engine, 'floor', time) },
  { head: 'p95', of: (one) => ratio(one, engine, 'floor', slowTime) },
  ...crowds.map((many) => ({ head: `at ${many}`, of: (one: Operation) => ratio(one, engine, 'floor', rate(many)) })),
]);
const meanings = {
  peer: 'How many times as fast as the peer, and how many times its answers a second with 16 and 64 asking; more is better',
  floor: "How many times the floor's time, less is better; and how many times its answers a second, more is better",
};

const means = (results: readonly Result[], columns: readonly Column[]): string =>
  table(
    ['geometric means', ...columns.map(({ head }) => head)],
    results.map(({ size, operations }) => [`**${size}**`, ...columns.map(({ of }) => shown(mean(operations.map(of))))]),
  );

const summary = (results: readonly Result[]): string =>
  `${meanings.peer}:\n\n${means(results, againstPeer)}\n\n${meanings.floor}:\n\n${means(results, againstFloor)}`;

function statementsOf({ figures }: Operation): string {
  const counts = (['neo4j', 'embedded', 'interfaces', 'concrete'] as const).map((name) => measured(figures[name])?.statements ?? '–');
  return counts.join(', ');
}

const failures = ({ operations }: Result): string[] =>
  operations.flatMap(({ name, figures }) =>
    Object.entries(figures).flatMap(([who, one]) => ('fails' in one ? [`- ${name}: ${who} fails (${one.fails}).`] : [])),
  );

const each = ({ operations }: Result): string =>
  [
    `${meanings.peer}. Last, the statements that one answer takes: neo4j, embedded, interfaces, concrete.`,
    table(
      ['operation', ...againstPeer.map(({ head }) => head), 'statements'],
      operations.map((one) => [one.name, ...againstPeer.map(({ of }) => shown(of(one))), statementsOf(one)]),
    ),
    `${meanings.floor}.`,
    table(
      ['operation', ...againstFloor.map(({ head }) => head)],
      operations.map((one) => [one.name, ...againstFloor.map(({ of }) => shown(of(one)))]),
    ),
  ].join('\n\n');

function processes({ processes: all }: Result): string {
  const forms = [all.interfaces, all.concrete].filter((one) => one !== undefined);
  const best = (of: 'start' | 'memory'): number => Math.min(...forms.map((one) => one[of]));
  return table(
    ['process', 'start to first answer, ms', 'to the peer', 'memory after the run, MiB', 'to the peer'],
    Object.entries(all).map(([name, { start, memory }]) => [
      name,
      Math.round(start),
      shown(forms.length > 0 ? start / best('start') : null),
      Math.round(memory),
      shown(forms.length > 0 ? memory / best('memory') : null),
    ]),
  );
}

/** How many times as long everybody takes at a size as at the smallest one. */
function growth(results: readonly Result[]): string {
  const [least, ...larger] = results;
  if (!least || larger.length === 0) return '';
  const sides: Side[] = ['neo4j', 'embedded', 'peer', 'floor'];
  const grown = (result: Result, side: Side): string => {
    const all = result.operations.map((one) => {
      const before = least.operations.find(({ name }) => name === one.name);
      const [a, b] = [figureOf(one, side, time), before ? figureOf(before, side, time) : null];
      return a === null || b === null ? null : a / b;
    });
    return `${shown(mean(all))} (worst ${shown(Math.max(...all.filter((ratio) => ratio !== null)))})`;
  };
  return `\n\nTime, to that with ${least.size}:\n\n${table(
    ['size', ...sides],
    larger.map((one) => [one.size, ...sides.map((side) => grown(one, side))]),
  )}`;
}

const series = [
  { name: 'service, Neo4j', color: '#0969da' },
  { name: 'service, embedded', color: '#1a7f37' },
  { name: 'peer, its faster form', color: '#bc4c00' },
];
const sides: Side[] = ['neo4j', 'embedded', 'peer'];

function draw({ size, operations }: Result): string {
  const lines = (figure: Figure): Line[] =>
    operations.map((one) => ({ name: one.name, dots: sides.map((side) => ratio(one, side, 'floor', figure)) }));
  const place = (what: string): string => `plots/${size}-${what}.svg`;
  const file = (what: string): URL => new URL(place(what), import.meta.url);
  mkdirSync(new URL('plots/', import.meta.url), { recursive: true });
  writeFileSync(file('time'), plot(`${size}: time of one answer`, "times the floor's (p50); left is better", series, lines(time)));
  writeFileSync(
    file('throughput'),
    plot(`${size}: answers a second, sixteen asking`, "times the floor's; right is better", series, lines(rate(16))),
  );
  return `![Time of each operation at ${size}, to the floor](${place('time')})\n\n![Throughput of each operation at ${size}, to the floor](${place('throughput')})`;
}

function section(result: Result): string {
  const { size, machine, run, loaded } = result;
  const speeds = Object.entries(loaded).map(
    ([engine, { statements, articles, seconds }]) =>
      `${engine} took ${articles} articles with ${statements} statements in at ${Math.round(statements / seconds)} statements a second`,
  );
  return [
    `### ${size}`,
    `One run on a machine with ${machine.cores} cores and ${machine.memory} GiB that also ran the client and Neo4j ${machine.neo4j}; Node ${machine.node.replace('v', '')}. ${run.rounds} rounds of ${run.milliseconds} ms for each cell, ${run.sets} sets of variables.`,
    ...(speeds.length > 0 ? [`Import: ${speeds.join('; ')}.`] : []),
    draw(result),
    each(result),
    ...(failures(result).length > 0 ? [failures(result).join('\n')] : []),
    processes(result),
  ].join('\n\n');
}

const results = readResults();
const readme = new URL('README.md', import.meta.url);
const [before] = readFileSync(readme, 'utf8').split('<!-- figures');
writeFileSync(
  readme,
  `${before}<!-- figures: everything below is written by "npm run bench:report" -->\n\n${summary(results)}${growth(results)}\n\n${results.map(section).join('\n\n')}\n`,
);
