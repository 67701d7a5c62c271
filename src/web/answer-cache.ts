import type { Graph } from '../graph/graph.js';

/** Milliseconds that an engine has to say how far the record is. */
const patience = 1_000;

/**
 * Answers as they were sent, for as long as the record is as it was. Whoever asks hears of every change that was made before: the number of the
 * ledger's last entry is compared first, and asked of the engine by one small read unless it is known. What does not follow from the record is
 * not kept.
 */
export class AnswerCache {
  private readonly answers = new Map<string, string>();
  private number = -1;
  private characters = 0;
  private asking: Promise<number | null> | null = null;
  private askingNext: Promise<number | null> | null = null;

  constructor(
    private readonly graph: Pick<Graph, 'folded' | 'known' | 'applied'>,
    /** So many characters of questions and answers are kept, those that were asked for last. */
    private readonly most: number,
  ) {}

  /**
   * @param question all that an answer depends on beside the record, the one who asks among it
   * @param answer makes it, and says whether it may be kept
   */
  async get(question: string, answer: () => Promise<{ text: string | null; keeps: boolean }>): Promise<string | null> {
    const number = this.graph.known ?? (await this.stands());
    // The answer itself, or its failure, is what there is to say.
    if (number === null) return (await answer()).text;
    if (number !== this.number) this.forget(number);
    const kept = this.answers.get(question);
    if (kept !== undefined) {
      this.answers.delete(question);
      this.answers.set(question, kept);
      return kept;
    }
    const isWhole = number === this.graph.applied;
    const { text, keeps } = await answer();
    // What came meanwhile may be in the answer or not: it is kept for the record as it was before, or not at all.
    if (text !== null && keeps && isWhole && number === this.number) this.keep(question, text);
    return text;
  }

  /** Of those who come while the number is on its way all share the next one: theirs may be of before a change that they know of. */
  private stands(): Promise<number | null> {
    if (this.asking) {
      this.askingNext ??= this.asking.then(() => {
        this.askingNext = null;
        return this.stands();
      });
      return this.askingNext;
    }
    this.asking = this.ask().finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  /** @returns null if the engine does not say */
  private async ask(): Promise<number | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), patience);
    });
    return Promise.race([this.graph.folded().catch(() => null), late]).finally(() => clearTimeout(timer));
  }

  private keep(question: string, text: string): void {
    if (this.answers.has(question) || question.length + text.length > this.most / 10) return;
    this.answers.set(question, text);
    this.characters += question.length + text.length;
    for (const [oldest, gone] of this.answers) {
      if (this.characters <= this.most) return;
      this.answers.delete(oldest);
      this.characters -= oldest.length + gone.length;
    }
  }

  private forget(number: number): void {
    this.answers.clear();
    this.characters = 0;
    this.number = number;
  }
}
