import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { records } from '../bench/records.js';
import { BadDossier } from '../src/errors.js';
import type { Command, Entry, Graph } from '../src/graph/graph.js';
import { readDossier } from '../src/ledger/dossier.js';
import { fold, gatherAll, project } from '../src/ledger/fold.js';
import { catchUp, importDossier, importDossiers, removeArticle, type Source } from '../src/ledger/ledger.js';
import { recordOf } from '../src/ledger/statements.js';
import { changesOf } from '../src/ledger/turn.js';
import { dump } from './dump.js';
import { at, madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { dossierSource, engines } from './world.js';

/** Many dossiers at once are what they are one after the other: the same graph, the same ledger, the same words to who brought them. */

const recordFrom = (text: string) => {
  const { dossier, claims } = readDossier(text, 'dossier.yaml');
  return recordOf(dossier, claims, text);
};
const made = [...records(5)].map(({ source }) => source);
const other = (text: string) => text.replace('Anna', 'Hanna');
/** The same article with another text. */
const retold = (text: string) => text.replace(/sha256: (\w)/, (_, first) => `sha256: ${first === '0' ? '1' : '0'}`);
const faulty = madeUp('faulty', { states: { 'state:x': { name: 7 } } });
const everything = [...overlapping, dossierSource, faulty, ...overlapping.map(other), retold(overlapping[0] as string), ...made];

test('what is said of facts may be gathered in any portions: the fold is that of all at once', () => {
  const statements = [...overlapping, ...made].flatMap((text) => recordFrom(text).statements.map(({ statement }) => statement));
  const expected = fold(statements);
  const portions = fc.array(fc.nat(statements.length), { maxLength: 6 });
  fc.assert(
    fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), portions, (shuffled, cuts) => {
      const bounds = [0, ...cuts.toSorted((a, b) => a - b), statements.length];
      const gathered = gatherAll([]);
      for (const [index, end] of bounds.entries()) gatherAll(shuffled.slice(bounds[index - 1] ?? 0, end), gathered);
      // What was said already says nothing new.
      gatherAll(shuffled.slice(0, 50), gathered);
      expect(project(gathered)).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

describe.each(engines)('on $name', (engine) => {
  let graph: Graph;
  beforeEach(async () => {
    graph = await engine.open();
  });
  const leave = async () => {
    await graph.close();
    if (engine.name === 'embedded') rmSync(graph.place, { recursive: true, force: true });
  };
  afterEach(leave);
  const anew = async () => {
    await leave();
    graph = await engine.open();
  };

  const asSources = (texts: readonly string[]): Source[] => texts.map((text, n) => ({ file: `${n}.yaml`, text }));
  const together = async (texts: readonly string[]) => {
    const outcomes: unknown[] = [];
    for await (const { file, ...rest } of importDossiers(graph, asSources(texts)))
      outcomes.push(file, 'error' in rest ? rest.error.message : rest.imported);
    return outcomes;
  };
  const oneByOne = async (texts: readonly string[]) => {
    const outcomes: unknown[] = [];
    for (const [n, text] of texts.entries())
      outcomes.push(`${n}.yaml`, await importDossier(graph, text, `${n}.yaml`).catch((error: Error) => error.message));
    return outcomes;
  };
  const ledger = async () => {
    const entries: Omit<Entry, 'at'>[] = [];
    for await (const { at: _, ...entry } of graph.entries(0)) entries.push(entry);
    return entries;
  };

  test('many at once are what they are one after the other', async () => {
    const expected = [await oneByOne(everything), await dump(graph), await ledger()];
    const expectedAgain = [await oneByOne(everything), await dump(graph), await ledger()];
    await anew();
    expect([await together(everything), await dump(graph), await ledger()]).toEqual(expected);
    expect([await together(everything), await dump(graph), await ledger()]).toEqual(expectedAgain);
  }, 180_000);

  test('so they are in whatever order, and however often each comes', async () => {
    const small = [...overlapping, ...overlapping.map(other), faulty, retold(overlapping[1] as string)];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...small), { minLength: 3, maxLength: 9 }), async (texts) => {
        await anew();
        const expected = [await oneByOne(texts), await dump(graph), await ledger()];
        await anew();
        expect([await together(texts), await dump(graph), await ledger()]).toEqual(expected);
      }),
      { numRuns: engine.name === 'embedded' ? 12 : 4 },
    );
  }, 180_000);

  test('faulty ones are told in their turn, and the sound ones come in', async () => {
    const outcomes: string[] = [];
    for await (const outcome of importDossiers(graph, asSources([made[0] as string, faulty, made[1] as string])))
      outcomes.push('error' in outcome ? `${outcome.file} ${outcome.error instanceof BadDossier}` : outcome.imported.article);
    expect(outcomes).toEqual(['article:a0', '1.yaml true', 'article:a1']);
    expect(await graph.folded()).toBe(2);
  });

  test('an import that was ended goes on where it stopped', async () => {
    for await (const _ of importDossiers(graph, asSources(made.slice(0, 3)))) break;
    const before = await graph.folded();
    expect(before).toBe(3);
    const outcomes = await together(made);
    expect(outcomes.filter((one) => (one as { outcome?: string }).outcome === 'UNCHANGED')).toHaveLength(3);
    const expected = await dump(graph);
    await anew();
    await oneByOne(made);
    expect(await dump(graph)).toEqual(expected);
  });

  test('a failure at any statement leaves nothing of a batch', async () => {
    await together([overlapping[0] as string, made[0] as string]);
    const [before, kept] = [await dump(graph), await ledger()];
    const texts = [other(overlapping[0] as string), overlapping[1] as string, overlapping[2] as string];
    const inGraph = new Map([['article:one', recordFrom(overlapping[0] as string)]]);
    const after = texts.map(recordFrom);
    const turns = after.map((record) => ({ before: inGraph.get(record.article.id) ?? null, after: record }));
    const commands = await changesOf(graph, turns);
    const [first, ...others] = after.map(
      ({ article }, n): Entry => ({
        number: 3 + n,
        at: '2026-01-01T00:00:00Z',
        kind: 'DOSSIER',
        subject: article.id,
        body: texts[n] ?? '',
      }),
    );
    for (const failing of commands.keys()) {
      const broken = commands.map((command, index): Command => (index === failing ? breaking(command) : command));
      await expect(graph.append([first as Entry, ...others], broken)).rejects.toThrow(/zero/i);
    }
    expect([await dump(graph), await ledger()]).toEqual([before, kept]);
  });

  test('what many cannot do together each does alone, and the failure is that of the one to blame', async () => {
    const failing: Graph = Object.create(graph, {
      append: {
        value: async (entries: [Entry, ...Entry[]], changes: Command[]) => {
          if (entries.some(({ subject }) => subject === 'article:a2')) throw new Error('no space for a2');
          await graph.append(entries, changes);
        },
      },
    });
    const told: string[] = [];
    const importing = async () => {
      for await (const { file } of importDossiers(failing, asSources(made.slice(0, 4)))) told.push(file);
    };
    await expect(importing()).rejects.toThrow('no space for a2');
    expect(told).toEqual(['0.yaml', '1.yaml']);
    await together(made.slice(2, 4));
    const expected = await dump(graph);
    await anew();
    await oneByOne(made.slice(0, 4));
    expect(await dump(graph)).toEqual(expected);
  });

  test('two that import at the same time do not lose what the other one brought', async () => {
    await Promise.all([together(everything), together(everything.toReversed().filter((text) => !text.includes('Hanna')))]);
    const [entries, both] = [await ledger(), await dump(graph)];
    await anew();
    for (const { body } of entries) await importDossier(graph, body, 'dossier.yaml');
    expect(await dump(graph)).toEqual(both);
  });

  test('a ledger is folded anew in batches, withdrawals among them', async () => {
    await together(everything);
    await removeArticle(graph, 'article:two');
    await together([overlapping[1] as string, ...made]);
    await removeArticle(graph, 'article:a3');
    const [expected, kept] = [await dump(graph), await ledger()];
    await graph.close();
    graph = await engine.openAgain(graph, { version: 1 });
    expect(await graph.folded()).toBe(0);
    const progress: number[] = [];
    expect(await catchUp(graph, (number) => void progress.push(number))).toBe(kept.length);
    expect([await dump(graph), progress.at(-1)]).toEqual([expected, kept.length]);
  });

  test('an article of many statements at many places comes in with others', async () => {
    const people = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [`person:p${n}`, { name: `P ${n}`, at: at('crowd', 1 + (n % 12)) }]),
    );
    const texts = [madeUp('crowd', { people }), ...made.slice(0, 2)];
    const expected = [await oneByOne(texts), await dump(graph)];
    await anew();
    expect([await together(texts), await dump(graph)]).toEqual(expected);
  });
});

/** The command as it is, and then an error that the engine itself raises. */
const breaking = (command: Command): Command => ({
  ...command,
  text: `${command.text.replace(/\nRETURN .*$/, '')}\nWITH count(*) AS n\nRETURN 1 / (n - n) AS failure`,
});
