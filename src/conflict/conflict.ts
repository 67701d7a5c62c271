import { z } from 'zod';
import { factKinds } from '../claim.js';
import { contradicted, type Fact, type GraphNode } from '../fact.js';

/**
 * A fact on which statements contradict one another, as a node of its own: nodes and edges alike are then found in one list. How something is
 * called or printed is none of it.
 */
export const Conflict = z.strictObject({ id: z.string(), fact: z.string(), kind: z.enum(factKinds), disputed: z.array(z.string()) });
export type Conflict = z.infer<typeof Conflict>;

export function conflictsOf(fact: Fact): GraphNode[] {
  const { id, kind, values } = fact;
  // Two ids that are one have nothing between them.
  if (kind === 'RELATION' && values.from === values.to) return [];
  const disputed = contradicted(fact);
  return disputed.length > 0 ? [{ id: `conflict:${id}`, properties: { id: `conflict:${id}`, fact: id, kind, disputed } }] : [];
}
