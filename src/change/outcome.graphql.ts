import { type Act, cameWith, extentOf, roleFor, type roles } from '../access/rights.js';
import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { BadDossier, BadInput, LedgerMoved, type Problem, Refused } from '../errors.js';
import { describedEnum } from '../evidence.graphql.js';
import type { Graph } from '../graph/graph.js';
import { forget } from '../graph/load.js';
import type { Author } from '../ledger/author.js';

/** What becomes of a change: it is made, or a reason why not is the answer. */

export interface Failed {
  type: (typeof reasons)[Refused['reason']] | 'ReadOnly' | 'RateLimited';
  message: string;
  problems?: readonly Problem[];
  chain?: readonly string[];
  number?: number;
  needs?: Uppercase<(typeof roles)[number]>;
  seconds?: number;
}

const Failure = builder.interfaceRef<Failed>('Failure').implement({
  description: 'Why a change was not made. Nothing of it is.',
  resolveType: ({ type }) => type,
  fields: (t) => ({ message: t.exposeString('message', { description: 'What was needed, what came and what to try.' }) }),
});

const AccessRole = describedEnum<Uppercase<(typeof roles)[number]>>(
  'AccessRole',
  'What somebody may do, by the claim `role` of their token.',
  {
    READER: 'Reads.',
    CONTRIBUTOR: 'Also brings dossiers of their own, and says of two things that they may be one.',
    EDITOR: 'Also decides, and changes what others brought.',
  },
);

export const DossierProblem = builder.objectRef<Problem>('DossierProblem').implement({
  description: 'One thing wrong with a dossier.',
  fields: (t) => ({
    line: t.exposeInt('line', { description: 'Counted from 1.' }),
    column: t.exposeInt('column', { description: 'Counted from 1.' }),
    path: t.exposeString('path', { description: 'Address within the dossier, such as `events.visit:a.place`.' }),
    message: t.exposeString('message', { description: 'What was needed, and what came.' }),
  }),
});

const failure = (name: Failed['type'], description: string) =>
  builder.objectRef<Failed>(name).implement({ description, interfaces: [Failure] });

const InvalidInput = failure('InvalidInput', 'Something that was given is malformed, or more than is taken at once.');
builder.objectField(InvalidInput, 'problems', (t) =>
  t.field({
    type: [DossierProblem],
    description: 'All that is wrong with the dossier, if it is that, in the order of its lines.',
    resolve: ({ problems }) => [...(problems ?? [])],
  }),
);
const NotFound = failure('NotFound', 'There is no such thing in the record, or no decision in force that could be taken back.');
const Moved = failure('Moved', 'Something else stands than what was known to whoever sent the change (`expected`).');
builder.objectField(Moved, 'number', (t) =>
  t.int({ description: 'Of the entry that stands now; 0: none.', resolve: ({ number }) => number ?? 0 }),
);
const Contradiction = failure('Contradiction', 'Two things that were judged different would become one.');
builder.objectField(Contradiction, 'chain', (t) =>
  t.idList({ description: 'Ids from one of them to the other, each the same as the next.', resolve: ({ chain }) => [...(chain ?? [])] }),
);
const KeyReused = failure('KeyReused', 'Another change was sent with this key.');
builder.objectField(KeyReused, 'number', (t) =>
  t.int({ description: 'Of the entry that the other one made.', resolve: ({ number }) => number ?? 0 }),
);
const NotAllowed = failure('NotAllowed', 'Whoever sent it may not do that.');
builder.objectField(NotAllowed, 'needs', (t) =>
  t.field({ type: AccessRole, description: 'The role that it takes.', resolve: ({ needs }) => needs ?? 'EDITOR' }),
);
const ReadOnly = failure('ReadOnly', 'This service changes nothing for anybody: it was told of no tokens.');
const RateLimited = failure(
  'RateLimited',
  'More changes came than are taken in a minute, from one person or in all; or others were faster again and again.',
);
builder.objectField(RateLimited, 'retryAfter', (t) => t.int({ description: 'Seconds to wait.', resolve: ({ seconds }) => seconds ?? 1 }));

export const failures = [InvalidInput, NotFound, Moved, Contradiction, KeyReused, NotAllowed, ReadOnly, RateLimited];

/** What every change may be sent with. */
export const given = {
  expected:
    'Number of the entry that you know stands; if another does, the change is not made, and the answer is `Moved`. 0: none. Left out: whatever stands.',
  key: 'A text of your own for this change, 1 to 200 signs of ASCII without spaces: sent again with it, say after an answer was lost, it is made once.',
};

interface Sent {
  expected?: number | null | undefined;
  key?: string | null | undefined;
}

/** @param work makes the change; what it throws that is the client's turn becomes the answer */
export async function change<T>(
  context: Context,
  act: Act,
  sent: Sent,
  work: (graph: Graph, author: Author) => Promise<T>,
): Promise<T | Failed> {
  const { viewer, changes } = context;
  if (!changes)
    return {
      type: 'ReadOnly',
      message: 'This service only reads. To change the record, let it know whose tokens to take (RAPPORT_JWT_SECRET or RAPPORT_JWT_KEYS).',
    };
  const extent = extentOf(viewer, act);
  if (!extent || viewer.by === null) {
    const needs = roleFor(act);
    return { type: 'NotAllowed', message: `That takes a token with the role ${needs}, but ${cameWith(viewer)}.`, needs: upper(needs) };
  }
  const seconds = changes.pace.take(viewer.by);
  if (seconds > 0)
    return { type: 'RateLimited', message: `One person may send ${changes.pace.most} changes a minute. Wait ${seconds} s.`, seconds };
  try {
    const author = { ...authorOf(viewer.by, sent), onlyOwn: extent === 'own' };
    const done = changes.turns.take(() => work(changes.graph, author));
    if (!done) return { type: 'RateLimited', message: 'Too many changes wait to be made. Try again in a moment.', seconds: 1 };
    return await done;
  } catch (error) {
    return failed(error);
  } finally {
    forget(context);
  }
}

const upper = <T extends string>(text: T): Uppercase<T> => text.toUpperCase() as Uppercase<T>;

/** Two people may choose the same key. */
function authorOf(by: string, { expected, key }: Sent): Author {
  if (key != null && !/^[\x21-\x7e]{1,200}$/.test(key))
    throw new BadInput(`A key has 1 to 200 signs of ASCII and no spaces, but got ${JSON.stringify(key.slice(0, 60))}.`);
  return { by, ...(expected == null ? {} : { expected }), ...(key == null ? {} : { key: `${key} ${by}` }) };
}

const reasons = {
  INVALID: 'InvalidInput',
  NOT_FOUND: 'NotFound',
  MOVED: 'Moved',
  CONTRADICTION: 'Contradiction',
  KEY_REUSED: 'KeyReused',
  NOT_OWN: 'NotAllowed',
} as const;

function failed(error: unknown): Failed {
  if (error instanceof Refused) {
    const { reason, message, chain, number } = error;
    return { type: reasons[reason], message, chain, number, needs: 'EDITOR' };
  }
  if (error instanceof LedgerMoved)
    return { type: 'RateLimited', message: 'Others change the record faster than this could be made. Try again in a moment.', seconds: 1 };
  if (error instanceof BadDossier) return { type: 'InvalidInput', message: error.message, problems: error.problems };
  if (error instanceof BadInput) return { type: 'InvalidInput', message: error.message };
  throw error;
}
