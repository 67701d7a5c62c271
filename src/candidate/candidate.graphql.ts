import { builder, limits } from '../builder.js';
import type { Context } from '../context.js';
import { BadInput } from '../errors.js';
import { describedEnum } from '../evidence.graphql.js';
import type { AnyNode } from '../fact.js';
import { checkFirst } from '../fields.js';
import { follows } from '../follow.js';
import { load } from '../graph/load.js';
import { checkAnyId, checkId } from '../ids.js';
import { Node } from '../node.graphql.js';
import { foldedNumber, nodeById } from '../queries.generated.js';
import { isDay } from '../time.js';
import { type Candidate as CandidateRow, type WorkList, workList } from './candidates.js';
import { type Found, type Searchable, search } from './search.js';

/** What may be one and the same, with what speaks for it and against: for editors, who judge. */

export const MatchVerdict = describedEnum<'LIKELY' | 'POSSIBLE' | 'UNLIKELY' | 'CONTRADICTED'>(
  'MatchVerdict',
  'How well two descriptions fit one thing. Nothing is joined by it: a judgement is.',
  {
    LIKELY:
      'The name fits, and so does an office, a body or a state; of events somebody who took part, the days, and the place if both tell one.',
    POSSIBLE: 'What is told fits, and is too little to tell.',
    UNLIKELY: 'Little fits, or something speaks against it.',
    CONTRADICTED: 'What both tell differs.',
  },
);

export const MatchReason = builder.objectRef<CandidateRow['reasons'][number]>('MatchReason').implement({
  description: 'What speaks for one and the same, or against it.',
  fields: (t) => ({
    rule: t.exposeString('rule', { description: 'By which rule, such as `SAME_SOUND`. There may be more of them in time.' }),
    part: t.exposeString('part', { description: 'What was compared, such as `FAMILY_NAME`, `OFFICE`, `TIME` or `PLACE`.' }),
    left: t.exposeString('left', { description: 'What one has.' }),
    right: t.exposeString('right', { description: 'What the other one has.' }),
    weight: t.exposeFloat('weight', { description: 'Above 0 it speaks for one and the same, below 0 against.' }),
    text: t.exposeString('text', { description: 'The same in a line.' }),
  }),
});

/** A thing that is there. */
export const nodeOf = async (context: Context, id: string): Promise<AnyNode> => {
  const [row] = await load(context, nodeById, id, {});
  return row as AnyNode;
};

const Candidate = builder.objectRef<CandidateRow>('Candidate').implement({
  description: 'Two that may be one.',
  fields: (t) => ({
    left: t.field({ type: Node, description: 'One of them.', resolve: ({ left }, _, context) => nodeOf(context, left) }),
    right: t.field({ type: Node, description: 'The other one.', resolve: ({ right }, _, context) => nodeOf(context, right) }),
    score: t.exposeFloat('score', { description: 'From 0 to 1; no probability, but two scores can be compared.' }),
    verdict: t.field({ type: MatchVerdict, description: 'How well they fit.', resolve: ({ verdict }) => verdict }),
    reasons: t.field({ type: [MatchReason], description: 'What speaks for it and against.', resolve: ({ reasons }) => reasons }),
    gains: t.exposeInt('gains', { description: 'How much that is apart would come together.' }),
    unsure: t.exposeBoolean('unsure', { description: 'Whether somebody looked at it and was not sure; such stand last.' }),
  }),
});

const Candidates = builder.objectRef<{ list: WorkList; some: CandidateRow[]; all: number }>('Candidates').implement({
  description: 'A work list for editors.',
  fields: (t) => ({
    nodes: t.field({ type: [Candidate], description: 'The first of them.', resolve: ({ some }) => some }),
    totalCount: t.int({ description: 'How many there are.', resolve: ({ all }) => all }),
    complete: t.boolean({
      description: 'Whether all pairs were looked at; of a large record those with the most telling names are.',
      resolve: ({ list }) => list.complete,
    }),
  }),
});

/** Lists by the graph they are of, as long as it stands where it stood. */
const lists = new WeakMap<object, { at: number; list: Promise<WorkList> }>();

async function listOf(context: Context): Promise<WorkList> {
  const [ledger] = await load(context, foldedNumber, '', {});
  const at = ledger?.folded ?? 0;
  const known = lists.get(context.graph);
  if (known?.at === at) return known.list;
  const list = workList({ graph: context.graph });
  lists.set(context.graph, { at, list });
  list.catch(() => lists.delete(context.graph));
  return list;
}

builder.queryField('candidates', (t) =>
  t.field({
    type: Candidates,
    description: 'What may be one and the same and was not judged yet, most valuable first.',
    args: {
      first: t.arg.int({ required: true, defaultValue: limits.defaultPage, description: `How many: 0 to ${limits.pageSize}.` }),
      about: t.arg.id({ description: 'Only those with this one.' }),
    },
    complexity: ({ first }) => ({ field: 100, multiplier: Math.max(1, first) }),
    ...follows({ wishes: () => [] }),
    resolve: async (_, { first, about }, context) => {
      const id = about == null ? null : checkAnyId(about);
      if (id) context.named.add(id);
      const list = await listOf(context);
      const all = id === null ? list.candidates : list.candidates.filter(({ left, right }) => left === id || right === id);
      return { list, some: all.slice(0, checkFirst(first)), all: all.length };
    },
  }),
);

const Matched = builder.objectRef<Found>('MatchedThing').implement({
  description: 'A thing of the record that a description may be of.',
  fields: (t) => ({
    thing: t.field({ type: Node, description: 'The thing.', resolve: ({ id }, _, context) => nodeOf(context, id) }),
    score: t.exposeFloat('score', { description: 'From 0 to 1; no probability, but two scores can be compared.' }),
    verdict: t.field({ type: MatchVerdict, description: 'How well it fits.', resolve: ({ verdict }) => verdict }),
    reasons: t.field({
      type: [MatchReason],
      description: 'What speaks for it and against, part by part.',
      resolve: ({ reasons }) => reasons,
    }),
  }),
});

const kinds = describedEnum<Uppercase<Searchable>>('MatchKind', 'What goes by a name.', {
  PERSON: 'A person.',
  ORGANIZATION: 'An organization.',
  STATE: 'A state.',
  GROUP: 'A group of people.',
  PLACE: 'A place.',
  ROLE: 'A post.',
  AGREEMENT: 'An agreement.',
});

builder.queryField('match', (t) =>
  t.field({
    type: [Matched],
    description: 'What in the record may go by this name, in whatever spelling, script and order, best first; each with why.',
    args: {
      name: t.arg.string({ required: true, description: 'As printed: `Lee Ryong Nam`, `Ли Рён Нам`, `리룡남`.' }),
      kind: t.arg({ type: kinds, required: true, defaultValue: 'PERSON', description: 'What goes by it.' }),
      role: t.arg.string({ description: 'The title of an office, as printed.' }),
      organization: t.arg.string({ description: 'A body, by its name or id.' }),
      state: t.arg.id({ description: 'The state they act for.' }),
      on: t.arg({ type: 'Date', description: 'A day on which all this is said of them.' }),
      first: t.arg.int({ required: true, defaultValue: 10, description: `How many: 0 to ${limits.pageSize}.` }),
    },
    complexity: ({ first }) => ({ field: 20, multiplier: Math.max(1, first) }),
    ...follows({ wishes: () => [] }),
    resolve: async (_, { name, kind, role, organization, state, on, first }, context) => {
      if (name.trim() === '' || name.length > 300) throw new BadInput(`A name has 1 to 300 characters, but got ${name.length}.`);
      for (const id of [state, organization]) if (id) context.named.add(id);
      const days = on && isDay(on) ? { earliest: on, latest: on } : null;
      const named = {
        names: [{ text: name.normalize('NFC') }],
        roles: role ? [role] : null,
        organizations: organization ? [organization] : null,
        states: state == null ? null : [checkId(state, 'State')],
        on: days,
      };
      return search(context, kind.toLowerCase() as Searchable, named, checkFirst(first));
    },
  }),
);
