import { Refused } from '../errors.js';
import { type Entry, type EntryKind, type Graph, wholeJournal } from '../graph/graph.js';
import { quote } from '../ids.js';

/** Who changes the record, and on what they know. */
export interface Author {
  by?: string | undefined;
  /** The same change sent twice with one key is made once. */
  key?: string | undefined;
  /** Number of the entry that they know stands: of a decision, that of the one in force; of an article, the last about it. 0: none; left out: whatever it is. */
  expected?: number | undefined;
  /** Whether they may replace, or take away, nothing but what they made themselves. */
  onlyOwn?: boolean | undefined;
}

/** What an entry says of who made it. */
export const authored = ({ by, key }: Author): Pick<Entry, 'by' | 'key'> => ({ ...(by ? { by } : {}), ...(key ? { key } : {}) });

type Made = Pick<Entry, 'kind' | 'subject' | 'body' | 'key'>;

/**
 * The entry that was made when this change was sent before.
 * @throws Refused if another one was sent with its key
 */
export async function sentBefore(graph: Graph, made: Made): Promise<Entry | undefined> {
  const sent = made.key ? await graph.entryOf(made.key) : undefined;
  if (!sent || (sent.kind === made.kind && sent.subject === made.subject && sent.body === made.body)) return sent;
  throw new Refused(
    'KEY_REUSED',
    `A key stands for one change, but this one was sent with another, entry ${sent.number}.`,
    [],
    sent.number,
  );
}

type Standing = { number: number; by?: string | undefined } | null | undefined;

/** @param what as a sentence has it: "the decision in force on …", "the last entry about …" */
export function checkExpected({ expected }: Author, what: string, stands: Standing): void {
  const { number = 0, by } = stands ?? {};
  if (expected === undefined || expected === number) return;
  const nameOf = (one: number) => (one === 0 ? 'none' : `entry ${one}`);
  const is = `${nameOf(number)}${by ? `, by ${by}` : ''}`;
  throw new Refused('MOVED', `Needed ${nameOf(expected)} as ${what}, but it is ${is}. Look at it and decide again.`, [], number);
}

/** What an article's dossier was, and is. */
export const ofDossiers: EntryKind[] = ['DOSSIER', 'WITHDRAWAL'];

/** @throws Refused if a dossier about this article may not come, or go, for this author */
export async function checkMayChange(graph: Graph, article: string, author: Author): Promise<void> {
  if (author.expected === undefined && !author.onlyOwn) return;
  const about = { ...wholeJournal, subject: article, most: 1 };
  const [[last], [dossier]] = await Promise.all([graph.journal(about), graph.journal({ ...about, kinds: ofDossiers })]);
  checkExpected(author, `the last entry about ${quote(article)}`, last);
  checkOwn(author, `the last dossier about ${quote(article)}`, dossier);
}

export function checkOwn({ by, onlyOwn }: Author, what: string, stands: Standing): void {
  if (!onlyOwn || !stands || stands.by === by) return;
  throw new Refused('NOT_OWN', `Nothing of others is replaced here, but ${what} is ${stands.by ? `by ${stands.by}` : 'not theirs'}.`);
}
