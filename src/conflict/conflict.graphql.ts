import { builder, limits } from '../builder.js';
import { describedEnum, StatementKind } from '../evidence.graphql.js';
import { checkFirst, connection, page } from '../fields.js';
import { follows } from '../follow.js';
import { load, wishForAll } from '../graph/load.js';
import { checkAnyId, relationOf } from '../ids.js';
import { Fact, type FactRow, labelled, Node, single } from '../node.graphql.js';
import { conflicts, nodeById, relationByEnds, statementsOfConflict } from '../queries.generated.js';
import { Statement } from '../statement/statement.graphql.js';
import type { Conflict as ConflictRow } from './conflict.js';
import { type Side, sidesOf } from './sides.js';

const Conflict = builder.objectRef<ConflictRow>('Conflict');
const ConflictConnection = connection('Conflict', Conflict);
labelled<ConflictRow>('Conflict', ['fact', 'disputed'], ({ fact, disputed }) => `${fact}: ${disputed.join(', ')}`);

const ConflictSide = builder.objectRef<Side>('ConflictSide').implement({
  description: 'What some of the statements say, against the others.',
  fields: (t) => ({
    on: t.exposeString('on', { description: 'The value on which they differ, such as `when`; `status`: whether it was so.' }),
    value: t.field({ type: 'JSON', description: 'What they say it is.', resolve: ({ value }) => value }),
    stands: t.exposeBoolean('stands', { description: 'Whether the fact has this value: that of its best statement.' }),
    origins: t.exposeInt('origins', { description: 'From how many independent origins they come.' }),
    statements: t.field({
      type: [Statement],
      description: 'They, best first, each with its article, voice and passages.',
      args: {
        first: t.arg.int({ required: true, defaultValue: limits.defaultPage, description: `How many: 0 to ${limits.pageSize}.` }),
      },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.max(1, first) }),
      resolve: ({ statements }, { first }) => statements.slice(0, checkFirst(first)),
    }),
    statementCount: t.int({ description: 'How many they are.', resolve: ({ statements }) => statements.length }),
  }),
});

const whole = wishForAll(statementsOfConflict, {});
builder.objectType(Conflict, {
  description:
    'A fact on which statements contradict one another: all sides stand side by side, and the fact has what the best of them says. How something is called or printed is no conflict.',
  interfaces: [Node],
  fields: (t) => ({
    kind: t.field({ type: StatementKind, description: 'What kind of fact it is on.', resolve: ({ kind }) => kind }),
    fact: t.field({
      type: Fact,
      description: 'The fact that it is on.',
      ...follows({ wishes: () => [] }, 'fact'),
      resolve: async ({ fact }, _, context) => {
        const relation = relationOf(fact);
        const [row] = relation ? await load(context, relationByEnds, { ...relation }, {}) : await load(context, nodeById, fact, {});
        return row as FactRow;
      },
    }),
    disputed: t.stringList({
      description: 'The values on which they differ; `status`: whether it was so.',
      resolve: ({ disputed }) => disputed,
    }),
    sides: t.field({
      type: [ConflictSide],
      description: 'Each value that somebody gives, the one that stands first.',
      ...follows({ wishes: () => [] }, 'disputed'),
      resolve: async ({ id, disputed }, _, context) =>
        sidesOf(disputed, await load(context, whole.query as typeof statementsOfConflict, id, {})),
    }),
  }),
});

const ConflictOrder = describedEnum<'FACT'>('ConflictOrder', 'Orders of conflicts.', { FACT: 'By kind and id of the fact.' });
const ConflictFilter = builder.inputType('ConflictFilter', {
  description: 'Which conflicts; every condition that is given must hold.',
  fields: (t) => ({
    about: t.id({ description: 'A thing that a statement on the fact names.' }),
    kinds: t.field({ type: [StatementKind], description: 'What kind of fact they are on.' }),
  }),
});

single('conflict', 'Conflict', Conflict);
builder.queryField('conflicts', (t) =>
  t.field(
    page(conflicts, ConflictConnection, 'Facts on which statements contradict one another.', {
      filter: ConflictFilter,
      orders: ConflictOrder,
      parameters: (filter) => ({
        about: filter?.about == null ? null : checkAnyId(filter.about),
        kinds: filter?.kinds ? [...filter.kinds] : null,
      }),
    }),
  ),
);
