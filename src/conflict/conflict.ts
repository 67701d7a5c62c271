import { z } from 'zod';
import { factKinds } from '../claim.js';
import type { Fact, GraphNode } from '../fact.js';

/** A fact on which statements differ, as a node of its own: nodes and edges alike are then found in one list. */
export const Conflict = z.strictObject({ id: z.string(), fact: z.string(), kind: z.enum(factKinds), disputed: z.array(z.string()) });
export type Conflict = z.infer<typeof Conflict>;

export const conflictsOf = ({ id, kind, disputed }: Fact): GraphNode[] =>
  disputed.length > 0 ? [{ id: `conflict:${id}`, properties: { id: `conflict:${id}`, fact: id, kind, disputed } }] : [];
