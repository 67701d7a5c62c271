import type { Part } from './portable.js';
import { forbidden } from './refusal.js';

/**
 * The ledger lies in the graph as well, all of it on Neo4j. Its nodes have no edges and not the label that every other node has; so a
 * statement does not meet them once each node that stands alone in its pattern has that label.
 */
const ofLedger = new Set(['Ledger', 'Entry']);
export const label = ':Node';

export function checkLabel({ tree, rule }: Part): void {
  const name = tree.getText().replace(/^:/, '').replaceAll('`', '');
  if (['labelExpression1', 'labelType'].includes(rule) && ofLedger.has(name))
    throw forbidden(`Statements here read the graph and not its ledger, but got ${name}. Articles are nodes: (:Article).`, tree);
}

/** Where the label is to be added. */
export function labelsToAdd(parts: readonly Part[]): number[] {
  return parts
    .filter((part) => part.rule === 'nodePattern' && !partIn(part, parts, 'labelExpression') && mayStandAlone(part, parts))
    .map((node) => {
      const name = partIn(node, parts, 'variable')?.tree.stop?.stop;
      return (name ?? node.tree.start?.start ?? 0) + 1;
    });
}

/** Without an edge, or at one that need not be there: `-[*0..2]-`. */
function mayStandAlone(node: Part, parts: readonly Part[]): boolean {
  const pattern = node.within.at(-1);
  const edges = parts.filter(({ rule, within }) => rule === 'relationshipPattern' && within.at(-1) === pattern);
  return edges.length === 0 || edges.some((edge) => /^\*0+(\.\.|$)/.test(partIn(edge, parts, 'pathLength')?.tree.getText() ?? ''));
}

const partIn = (outer: Part, parts: readonly Part[], wanted: string): Part | undefined =>
  parts.find(({ rule, within }) => rule === wanted && within.at(-1) === outer);
