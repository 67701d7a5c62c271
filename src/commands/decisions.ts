import { Argument, type Command } from 'commander';
import { type Rank, ranks } from '../claim.js';
import { type Verdict, verdicts } from '../decision/decision.js';
import { BadInput } from '../errors.js';
import { type EntryKind, entryKinds, wholeJournal } from '../graph/graph.js';
import { digestOf } from '../ledger/digest.js';
import {
  type Decided,
  judge,
  rankStatement,
  retractArticle,
  takeBackJudgement,
  takeBackRanking,
  takeBackRetraction,
} from '../ledger/edits.js';
import { type Door, say } from './door.js';

/** What people decide about the record, and what became of it. */

interface Options {
  because?: string;
  takeBack?: boolean;
  by?: string;
  keep?: string;
}

const lower = (all: readonly string[]): string[] => all.map((one) => one.toLowerCase());

export function decisionCommands(program: Command, door: Door): void {
  const decision = (command: Command): Command =>
    command
      .option('--because <why>', 'why, in a sentence')
      .option('--take-back', 'take the decision in force back')
      .option('--by <name>', 'who decides');

  decision(
    program
      .command('judge')
      .description('judge whether two ids are of one thing; of the same, one id stays and the other leads to it')
      .argument('<left>', 'one id')
      .argument('<right>', 'the other one')
      .addArgument(new Argument('[verdict]', 'what is judged').choices(lower(verdicts)))
      .option('--keep <id>', 'of the same: the id that stays; left out, the one that comes first in the alphabet'),
  ).action((left: string, right: string, verdict: string | undefined, { keep, ...options }: Options) =>
    door.withGraph(async (graph) => {
      const { because, by, takeBack } = checked(options, verdict, lower(verdicts));
      if (takeBack) return told(await takeBackJudgement(graph, left, right, by));
      const judged = { left, right, verdict: verdict?.toUpperCase() as Verdict, because, ...(keep ? { keeps: keep } : {}) };
      told(await judge(graph, judged, by));
    }),
  );

  decision(
    program
      .command('rank')
      .description('give a statement another weight than its author did')
      .argument('<statement>', 'its id')
      .addArgument(new Argument('[rank]', 'its weight').choices(lower(ranks))),
  ).action((statement: string, rank: string | undefined, options: Options) =>
    door.withGraph(async (graph) => {
      const { because, by, takeBack } = checked(options, rank, lower(ranks));
      if (takeBack) return told(await takeBackRanking(graph, statement, by));
      told(await rankStatement(graph, statement, { rank: rank?.toUpperCase() as Rank, because }, by));
    }),
  );

  decision(
    program
      .command('retract')
      .description('mark an article as taken back: its statements are kept, and hold nothing')
      .argument('<article>', 'its id'),
  ).action((article: string, options: Options) =>
    door.withGraph(async (graph) => {
      const { because, by, takeBack } = checked(options);
      told(takeBack ? await takeBackRetraction(graph, article, by) : await retractArticle(graph, article, { because }, by));
    }),
  );

  program
    .command('journal')
    .description('what became of the record, latest first')
    .option('-n, --number <most>', 'how many entries', '20')
    .option('--subject <id>', 'of the article, the judgement or the statement that they are about')
    .option('--judged <id>', 'judgements on this id, those that were taken back too')
    .option('--by <name>', 'who made them')
    .option('--kind <kind>', `what they say: ${lower(entryKinds).join(', ')}`)
    .action(({ number, subject, judged, by, kind }: { number: string; subject?: string; judged?: string; by?: string; kind?: string }) =>
      door.withGraph(async (graph) => {
        if (!/^[1-9]\d{0,5}$/.test(number)) throw new BadInput(`Needed a number of entries (--number), but got "${number}".`);
        if (kind && !lower(entryKinds).includes(kind))
          throw new BadInput(`A kind of entry (--kind) is one of ${lower(entryKinds).join(', ')}, but got "${kind}".`);
        const kinds = kind ? [kind.toUpperCase() as EntryKind] : entryKinds;
        const wanted = { ...wholeJournal, subject: subject ?? null, judged: judged ?? null, by: by ?? null, kinds, most: Number(number) };
        for (const entry of await graph.journal(wanted)) {
          const what =
            entry.kind === 'DOSSIER' ? await digestOf(graph, entry) : entry.kind === 'WITHDRAWAL' ? '' : entry.body || 'taken back';
          say([entry.number, entry.at, entry.by ?? '-', entry.kind.toLowerCase(), entry.subject, what].join('  ').trimEnd());
        }
      }),
    );
}

/** What was given, if it is a decision or its taking back, and not both. */
function checked({ because, takeBack = false, by }: Options, word?: string, words?: readonly string[]) {
  if (takeBack && (because !== undefined || word !== undefined))
    throw new BadInput('A decision is taken back by --take-back alone: leave out what is decided, and why.');
  if (!takeBack && words && word === undefined) throw new BadInput(`Needed one of ${words.join(', ')}, or --take-back.`);
  return { because: because ?? '', takeBack, by: by ? { by } : {} };
}

const told = ({ entry, after }: Decided): void => say(`${after ? 'decided' : 'taken back'}  ${entry.subject}  entry ${entry.number}`);
