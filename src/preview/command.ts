import { BadDossier } from '../errors.js';
import type { Graph, Value } from '../graph/graph.js';
import type { Source } from '../ledger/import.js';
import { contradictions, type FactState, type PreviewedFact, wordings } from './compare.js';
import type { PreviewedSide } from './differs.js';
import { type Preview, previewDossier } from './preview.js';

/** What a preview says to people, in lines. */

/** Of each list so many are named. */
const most = 10;

/**
 * Says of each dossier what its import would change, each as if it came alone; nothing is written.
 * @returns what is wrong with those that are not sound
 */
export async function previewFiles(graph: Graph, sources: AsyncIterable<Source>, say: (text: string) => void): Promise<string[]> {
  const wrong: string[] = [];
  for await (const source of sources) {
    try {
      if ('error' in source) throw source.error;
      say(asLines(source.file, await previewDossier(graph, source.text, source.file)));
    } catch (error) {
      if ('error' in source || error instanceof BadDossier) wrong.push((error as Error).message);
      else throw error;
    }
  }
  return wrong;
}

export function asLines(file: string, preview: Preview): string {
  const { article, outcome, isRetracted, statements, sides, closes, copies, candidates } = preview;
  const counts = `${statements.all} statements, ${statements.new} new, ${statements.gone} gone, ${statements.mended} mended`;
  return [
    `${file}: ${outcome.toLowerCase()}  ${article.id}  ${counts}`,
    ...(isRetracted ? ['  The article was retracted: what it says is kept and holds nothing.'] : []),
    ...listed('new', preview.adds, ({ id, gist }) => [`${id}: ${gist}`]),
    ...listed('corroborated', preview.corroborates, ({ id, before, after }) => [`${id}: ${supportIn(before)} → ${supportIn(after)}`]),
    ...listed('in conflict', preview.conflicts, (fact) => {
      const on = contradictions(fact, fact.differsOn);
      return [`${fact.id}: ${on.join(', ')}`, ...(sides.get(fact.id) ?? []).filter((side) => on.includes(side.on)).map(sideLine)];
    }),
    ...listed('worded otherwise', preview.rewords, (fact) => [`${fact.id}: ${wordings(fact).join(', ')}`]),
    ...listed('settled', preview.settles, (fact) => [`${fact.id}: ${contradictions(fact, fact.settled).join(', ')}`]),
    ...listed('changed', preview.changes, changeLines),
    ...listed('gone', preview.takesAway, ({ id, gist }) => [`${id}: ${gist}`]),
    ...(preview.repeats.length > 0 ? [`  repeated: ${preview.repeats.length}`] : []),
    ...listed('closed', closes, ({ remark, by }) => [`${remark.article} leaves open: ${remark.gist}`, `  stated by ${by.join(', ')}`]),
    ...listed('perhaps known already', candidates, ({ left, right, verdict, score, reasons }) => [
      `${left} may be ${right}: ${verdict.toLowerCase()} (${score.toFixed(2)})`,
      ...reasons.map(({ text }) => `  ${text}`),
    ]),
    ...listed('perhaps copies', copies, ({ article: other, score, signs, isDeclared }) => [
      `${other.id} (${score.toFixed(2)})${isDeclared ? ', as one of them says' : ': name it under `derivedFrom` if it is'}`,
      ...signs.map(({ because }) => `  ${because}`),
    ]),
  ].join('\n');
}

function listed<T>(what: string, all: readonly T[], lines: (one: T) => string[]): string[] {
  if (all.length === 0) return [];
  const some = all.slice(0, most).flatMap(lines);
  const left = all.length - most;
  return [`  ${what}: ${all.length}`, ...[...some, ...(left > 0 ? [`… and ${left} more`] : [])].map((line) => `    ${line}`)];
}

const supportIn = (state: FactState | null): string =>
  state ? `${state.support.toLowerCase().replace('_', ' ')} (${state.origins})` : 'nothing';

const sideLine = ({ on, value, stands, inDossier, others }: PreviewedSide): string => {
  const articles = [...new Set(others.map(({ article }) => article))];
  const who = [...(inDossier > 0 ? ['this dossier'] : []), ...articles.slice(0, 3), ...(articles.length > 3 ? ['…'] : [])];
  return `  ${on} ${asText(value)}: ${who.join(', ')}${stands ? '; stands' : ''}`;
};

const changeLines = ({ id, before, after, differences }: PreviewedFact): string[] => [
  differences.length > 0 ? id : `${id}: ${supportIn(before)} → ${supportIn(after)}`,
  ...differences.map((one) => `  ${one.on} ${asText(one.before)} → ${asText(one.after)}`),
];

/** A time by how it is written. */
function asText(value: Value): string {
  if (value !== null && typeof value === 'object' && 'edtf' in value) return `${value.edtf} ${String(value.sense).toLowerCase()}`;
  return value === null ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
}
