import {
  type DirectiveNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLError,
  getDirectiveValues,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { asKnownOn } from '../as-known-on.graphql.js';
import { limits } from '../builder.js';
import type { Context } from '../context.js';
import { BadInput } from '../errors.js';
import { type Graph, wholeJournal } from '../graph/graph.js';
import type { PastGraphs } from '../ledger/past.js';
import { mostErrors } from './straight.js';

/** Of a question's time, what it may wait for its record to be folded. */
const patience = limits.milliseconds * 0.75;

interface Wanted {
  graph: Graph;
  past: PastGraphs;
  /** A graph as questions read it. */
  reading: (graph: Graph) => Context['graph'];
}

/**
 * `@asKnownOn`: the record as it stood after an entry. After the last one that is the record as it is, as long as no other comes; else a graph of
 * the past. It stands inside the limit of time, so that the graph is held until the question has ended, and not only until nobody waits any more.
 */
export const answerAsKnownOn = (wanted: Wanted): Plugin<Context> => ({
  onExecute({ args, executeFn, setExecuteFn }) {
    const operation = getOperationAST(args.document, args.operationName);
    const directive = operation?.directives?.find(({ name }) => name.value === asKnownOn.name);
    if (!operation || !directive) return;
    const asked = askedIn(args, operation);
    // What is wrong with the variables is said as ever.
    if (!asked) return;
    let answered = (): void => {};
    const whenAnswered = new Promise<void>((resolve) => {
      answered = resolve;
    });
    setExecuteFn(async (args: ExecutionArgs): Promise<ExecutionResult> => {
      const context = args.contextValue as Context;
      try {
        if (wanted.past.most === 0)
          throw new BadInput(`This service answers from the record as it stands alone (RAPPORT_PAST). ${withoutIt}`, directive);
        const entry = await entryOf(wanted.graph, asked, directive);
        const said = (result: ExecutionResult) => ({ ...result, extensions: { ...result.extensions, asKnownOn: entry } });
        if (entry.entry === (await wanted.graph.folded())) {
          const result = await executeFn(args);
          if (entry.entry === (await wanted.graph.folded())) return said(result);
          context.missed.clear();
          context.named.clear();
        }
        const held = await wanted.past.hold(entry.entry, patience);
        const over = (graph: Context['graph']) => context.watched?.(graph) ?? graph;
        const { analyst } = context;
        context.graph = over(wanted.reading(held.graph));
        context.ledger = ledgerUpTo(wanted.graph, entry.entry);
        context.analyst = { write: (text, parameters, more) => analyst.write(text, parameters, { ...more, graph: held.graph }) };
        context.preview = async () => {
          throw new BadInput(`What a dossier would change is told of the present record alone. ${withoutIt}`, directive);
        };
        // With loaders of its own: others may hold what was read of another record.
        const execution = Promise.resolve(executeFn({ ...args, contextValue: { ...context } }));
        // Hints are read after it.
        void Promise.allSettled([execution, whenAnswered]).then(held.release);
        return said(await execution);
      } catch (error) {
        return { errors: [asGraphQLError(error as Error, directive)] };
      }
    });
    return { onExecuteDone: answered };
  },
});

/** The journal as it was: without what was kept later. */
const ledgerUpTo = (graph: Graph, entry: number): Context['ledger'] => ({
  journal: (page) => graph.journal({ ...page, before: Math.min(page.before ?? entry + 1, entry + 1) }),
  journalSize: (filter) => graph.journalSize({ ...filter, before: entry + 1 }),
  entries: (after) => graph.entries(after),
});

type Asked = { at?: string | null; entry?: number | null };

function askedIn({ schema, variableValues }: ExecutionArgs, operation: OperationDefinitionNode): Asked | null {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variableValues ?? {}, mostErrors);
  const directive = schema.getDirective(asKnownOn.name);
  return coerced && directive ? (getDirectiveValues(directive, operation, coerced) ?? null) : null;
}

const withoutIt = 'Leave the directive out for the record as it stands.';

/** As `extensions.asKnownOn` says it. */
interface EntryOf {
  entry: number;
  /** When it was kept; null: before the first. */
  at: string | null;
}

async function entryOf(graph: Graph, { at = null, entry = null }: Asked, directive: DirectiveNode): Promise<EntryOf> {
  const last = (bounds: { before: number | null; until: string | null }) =>
    graph.journal({ ...wholeJournal, ...bounds, most: 1 }).then(([found]) => found);
  if ((at === null) === (entry === null))
    throw new BadInput(
      `@asKnownOn takes either \`at\`, a moment, or \`entry\`, a number, but got ${at === null ? 'neither' : 'both'}. ${withoutIt}`,
      directive,
    );
  if (at !== null) {
    const now = new Date().toISOString();
    if (Date.parse(at) > Date.parse(now))
      throw new BadInput(`@asKnownOn takes a moment that has passed, but ${at} is still to come: it is ${now}. ${withoutIt}`, directive);
    const found = await last({ before: null, until: at });
    return { entry: found?.number ?? 0, at: found?.at ?? null };
  }
  if (entry === 0) return { entry: 0, at: null };
  const found = (entry as number) > 0 ? await last({ before: (entry as number) + 1, until: null }) : undefined;
  if (found?.number === entry) return { entry: found.number, at: found.at };
  const kept = (await last({ before: null, until: null }))?.number ?? 0;
  throw new BadInput(`@asKnownOn takes the number of an entry that is kept, 0 to ${kept}, but got ${entry}. ${withoutIt}`, directive);
}

/** What is meant for the client is; anything else is masked and logged further on. */
const asGraphQLError = (error: Error, directive: DirectiveNode): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError(error.message, { nodes: directive, originalError: error });
