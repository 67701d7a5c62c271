import { builder } from '../builder.js';
import type { Context } from '../context.js';
import { BadInput } from '../errors.js';
import { describedEnum } from '../evidence.graphql.js';
import { connection, type PageArguments, pageArguments, pageComplexity, pageOfKeys } from '../fields.js';
import { type Entry, type EntryKind, entryKinds, wholeJournal } from '../graph/graph.js';
import { checkAnyId } from '../ids.js';
import { ofDossiers } from '../ledger/author.js';
import { digestOf } from '../ledger/digest.js';

/** The journal: what was kept, entry by entry. It is the ledger itself, and nothing in it is ever changed. */

const Kind = describedEnum<EntryKind>('JournalKind', 'What an entry of the journal says.', {
  DOSSIER: 'A dossier came, or another one in its place.',
  WITHDRAWAL: "An article's dossier was taken away.",
  JUDGEMENT: 'A judgement on two ids, or that it was taken back.',
  RANKING: 'The rank of a statement, or that it was taken back.',
  RETRACTION: 'A retraction of an article, or that it was taken back.',
});

export const JournalEntry = builder.objectRef<Entry>('JournalEntry').implement({
  description: 'One change of the record: who, what, when, and what was before and after.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: '1, 2, 3 …: the order in which they were made.' }),
    at: t.exposeString('at', { description: 'When, ISO 8601, UTC.' }),
    by: t.string({
      nullable: true,
      description: 'Who; null: whoever may write beside the service, by the command line.',
      resolve: ({ by }) => by ?? null,
    }),
    kind: t.field({ type: Kind, description: 'What it says.', resolve: ({ kind }) => kind }),
    subject: t.exposeString('subject', { description: 'Id of the article, the judgement or the statement that it is about.' }),
    before: t.string({
      nullable: true,
      description:
        'What was in its place, as JSON: a decision, or the SHA-256 of a dossier and the number of its statements; null: nothing.',
      complexity: 5,
      resolve: async ({ kind, subject, number }, _, { ledger }) => {
        const kinds = ofDossiers.includes(kind) ? ofDossiers : [kind];
        const [before] = await ledger.journal({ ...wholeJournal, subject, kinds, before: number, most: 1 });
        return before ? said(ledger, before) : null;
      },
    }),
    after: t.string({
      nullable: true,
      description: 'What is in its place, likewise; null: nothing.',
      resolve: (entry, _, { ledger }) => said(ledger, entry),
    }),
  }),
});

/** What an entry leaves, as JSON. */
function said(ledger: Context['ledger'], entry: Entry): string | null | Promise<string> {
  if (entry.kind === 'WITHDRAWAL') return null;
  return entry.kind === 'DOSSIER' ? digestOf(ledger, entry) : entry.body || null;
}

const numberIn = (key: string | null): number | null => {
  if (key === null || /^\d{1,15}$/.test(key)) return key === null ? null : Number(key);
  throw new BadInput('A cursor comes from `pageInfo` or `edges` of the journal. Leave it out to begin anew.');
};

const JournalConnection = connection<Entry>('JournalEntry', JournalEntry);

const JournalFilter = builder.inputType('JournalFilter', {
  description: 'Which entries; every condition that is given must hold.',
  fields: (t) => ({
    subject: t.string({ description: 'Id of what they are about: an article, a judgement, a statement.' }),
    judged: t.id({ description: 'Judgements on this id, those that were taken back too.' }),
    kinds: t.field({ type: [Kind], description: 'What they say.' }),
    by: t.string({ description: 'Who made them.' }),
  }),
});

builder.queryField('journal', (t) =>
  t.field({
    type: JournalConnection,
    description: 'What became of the record, latest first.',
    args: { filter: t.arg({ type: JournalFilter, description: 'Which ones; all if left out.' }), ...pageArguments },
    complexity: pageComplexity,
    resolve: async (_, { filter, ...asked }, { ledger }: Context) => {
      const judged = filter?.judged == null ? null : checkAnyId(filter.judged);
      const wanted = { subject: filter?.subject ?? null, judged, kinds: [...(filter?.kinds ?? entryKinds)], by: filter?.by ?? null };
      return pageOfKeys<Entry>(asked as PageArguments, 'NUMBER', {
        keyOf: ({ number }) => String(number),
        count: () => ledger.journalSize({ ...wanted, before: null }),
        read: ({ after, before, most, fromEnd }) =>
          ledger.journal({
            ...wanted,
            before: numberIn(after),
            after: numberIn(before),
            first: fromEnd ? 'oldest' : 'latest',
            most,
          }),
      });
    },
  }),
);
