import { type Side, sidesOf } from '../conflict/sides.js';
import type { Graph, Value } from '../graph/graph.js';
import { load } from '../graph/load.js';
import { canonicalJson } from '../ledger/statement-id.js';
import type { ArticleRecord } from '../ledger/statements.js';
import { statementsOfFact } from '../queries.generated.js';
import type { Statement } from '../statement/statement.js';
import { type Bounds, both, canHold } from '../time.js';
import type { PreviewedFact } from './compare.js';

/** On what a dossier differs from the record, and who says what. */

export interface PreviewedSide extends Side {
  /** How many of its statements are the dossier's. */
  inDossier: number;
  /** Those of the record, best first. */
  others: Statement[];
}

/** Facts that the dossier speaks of, with the values on which it brings a side that was not there, and all sides on these. */
export async function withSides(
  graph: Graph,
  before: ArticleRecord | null,
  after: ArticleRecord,
  facts: readonly PreviewedFact[],
): Promise<{ facts: PreviewedFact[]; sides: Map<string, PreviewedSide[]> }> {
  const reader = { graph };
  const [was, is] = [byFact(before), byFact(after)];
  const found = new Map<string, PreviewedSide[]>();
  const all = facts.map(async (fact): Promise<PreviewedFact> => {
    const own = is.get(fact.id) ?? [];
    if (!fact.after || fact.after.disputed.length === 0 || (own.length === 0 && fact.differsOn.length === 0)) return fact;
    const others = (await load(reader, statementsOfFact, fact.id, {})).filter(({ article }) => article !== after.article.id);
    const said = [...others, ...own].toSorted((a, b) => (a.byRank < b.byRank ? -1 : 1));
    const isOwn = (one: Statement): boolean => own.includes(one);
    const sides = sidesOf(fact.after.disputed, said).map((side) => ({
      ...side,
      inDossier: side.statements.filter(isOwn).length,
      others: side.statements.filter((one) => !isOwn(one)),
    }));
    const saidBefore = new Set(sidesOf(fact.after.disputed, was.get(fact.id) ?? []).map(keyOf));
    const further = sides.filter((side) => side.others.length === 0 && !saidBefore.has(keyOf(side)) && isFurther(side, sides));
    const differsOn = [...new Set([...fact.differsOn, ...further.map(({ on }) => on)])].toSorted();
    found.set(
      fact.id,
      sides.filter(({ on }) => differsOn.includes(on)),
    );
    return { ...fact, differsOn };
  });
  return { facts: await Promise.all(all), sides: found };
}

function byFact(record: ArticleRecord | null): Map<string, Statement[]> {
  const facts = new Map<string, Statement[]>();
  for (const { statement } of record?.statements ?? [])
    if (statement.fact) facts.set(statement.fact, [...(facts.get(statement.fact) ?? []), statement]);
  return facts;
}

const keyOf = ({ on, value }: Side): string => `${on} ${canonicalJson(value)}`;

/** Whether it fits none of those that are against each other. */
function isFurther(side: Side, sides: readonly Side[]): boolean {
  const rest = sides.filter((other) => other !== side && other.on === side.on);
  const apart = rest.filter((one) => rest.some((other) => other !== one && !fits(one, other)));
  return (apart.length > 0 ? apart : rest).every((other) => !fits(side, other));
}

/** Two times that can both hold are no two sides. */
const fits = (one: Side, other: Side): boolean =>
  one.on === 'when' && other.on === 'when' && canHold(both(one.value as Value & Bounds, other.value as Value & Bounds));
