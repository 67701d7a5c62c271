import type { Graph } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { relationOf } from '../ids.js';
import { statementsAbout } from '../queries.generated.js';
import type { Statement } from '../statement/statement.js';
import type { PreviewedFact } from './compare.js';

/** What another article leaves open, and a dossier states. */
export interface Closed {
  remark: Statement;
  /** Ids of the facts that say what was open. */
  by: string[];
}

/**
 * Open questions about a thing that get an answer, as far as that is sure: the field that a remark `opens` is a value of the thing that nobody
 * gave before, or a relation that starts at it, is new and was so. What is asked in other words, such as `signatories`, people see themselves.
 */
export async function closedBy(graph: Graph, article: string, facts: readonly PreviewedFact[]): Promise<Closed[]> {
  const answers = facts.flatMap(answersOf);
  const things = [...new Set(answers.map(({ thing }) => thing))];
  const reader = { graph };
  const remarks = await Promise.all(things.map((thing) => load(reader, statementsAbout, thing, { kinds: ['OPEN'], basis: null })));
  const closed = new Map<string, Closed>();
  for (const [index, thing] of things.entries())
    for (const remark of remarks[index] ?? []) {
      const by = answers.filter((one) => one.thing === thing && one.field === remark.opens).map(({ fact }) => fact);
      if (remark.article === article || by.length === 0) continue;
      closed.set(remark.id, { remark, by: [...(closed.get(remark.id)?.by ?? []), ...by] });
    }
  return [...closed.values()].toSorted((a, b) => (a.remark.byDate < b.remark.byDate ? -1 : 1));
}

interface AnswerOf {
  thing: string;
  field: string;
  fact: string;
}

function answersOf({ id, before, after, differences }: PreviewedFact): AnswerOf[] {
  if (after?.status !== 'HELD') return [];
  const relation = relationOf(id);
  if (relation) return before ? [] : [{ thing: relation.from, field: camelCase(relation.type), fact: id }];
  const given = differences.filter((one) => one.before === null && one.after !== null);
  return given.map(({ on }) => ({ thing: id, field: on, fact: id }));
}

/** `PART_OF`: `partOf` */
const camelCase = (type: string): string => type.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
