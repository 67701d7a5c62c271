import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import { questions } from '../cypher/questions.js';
import type { Command } from '../graph/graph.js';

/** One statement that an answer took. */
interface Step extends Command {
  rows: number;
  milliseconds: number;
}

/** `extensions: {explain: true}` in a request: the answer's extensions then say which Cypher it took, in the order it was sent. */
export const explainAnswers = (): Plugin<Context> => ({
  onExecute({ args }) {
    const { params, graph, analyst } = args.contextValue as Context & { params?: { extensions?: Record<string, unknown> } };
    if (params?.extensions?.explain !== true) return;
    const steps: Step[] = [];
    const timed = async <T>({ name, text, parameters }: Command, work: () => Promise<T>, count: (result: T) => number): Promise<T> => {
      const start = performance.now();
      const step: Step = { name, text, parameters, rows: 0, milliseconds: 0 };
      steps.push(step);
      const result = await work();
      step.rows = count(result);
      step.milliseconds = Math.round((performance.now() - start) * 100) / 100;
      return result;
    };
    const watched = (graph: Context['graph']): Context['graph'] => ({
      engine: graph.engine,
      get lists() {
        return graph.lists;
      },
      read: (command, each) =>
        timed(
          command,
          () => graph.read(command, each),
          (rows) => command.rowsIn?.(rows) ?? rows.length,
        ),
    });
    args.contextValue.watched = watched;
    args.contextValue.graph = watched(graph);
    args.contextValue.analyst = {
      write: (text, parameters, wanted) =>
        timed(
          { name: questions().find((question) => question.text === text)?.name ?? 'statement', text, parameters },
          () => analyst.write(text, parameters, wanted),
          ({ rows }) => rows,
        ),
    };
    return {
      onExecuteDone({ result, setResult }) {
        if ('errors' in result || 'data' in result) setResult({ ...result, extensions: { ...result.extensions, explain: steps } });
      },
    };
  },
});
