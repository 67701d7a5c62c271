import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST, Kind, visit } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import { leadsOf } from '../decision/leads.js';

/**
 * An id that leads to another one, since both were judged the same, is asked for as if it were that one. A question in which every id was found
 * pays nothing for it; one with an id that leads elsewhere is answered again, once, with the other ids in its document and in its variables.
 */
export const followRedirects = (): Plugin<Context> => ({
  onExecute({ executeFn, setExecuteFn }) {
    setExecuteFn(async (args: ExecutionArgs) => {
      const result = (await executeFn(args)) as ExecutionResult;
      const context = args.contextValue as Context;
      const asked = [...context.missed, ...context.named];
      // What was changed is changed.
      if (asked.length === 0 || getOperationAST(args.document, args.operationName)?.operation !== 'query') return result;
      const leads = await leadsOf(context, asked);
      if (leads.size === 0) return result;
      context.missed.clear();
      context.named.clear();
      const variableValues = inPlace(args.variableValues, leads);
      const again = (await executeFn({ ...args, document: withIds(args.document, leads), variableValues })) as ExecutionResult;
      // A visit that was judged to be a meeting is none to who asks for a visit: there is none, and a hint says what it is.
      if (!again.errors || result.errors) return again;
      for (const id of leads.keys()) context.missed.add(id);
      return result;
    });
  },
});

/** The same document if none of the ids stands in it. */
const withIds = (document: DocumentNode, leads: ReadonlyMap<string, string>): DocumentNode =>
  visit(document, {
    [Kind.STRING]: (node) => (leads.has(node.value) ? { ...node, value: leads.get(node.value) as string } : undefined),
  });

function inPlace<T>(value: T, leads: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return (leads.get(value) ?? value) as T;
  if (Array.isArray(value)) return value.map((one) => inPlace(one, leads)) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inPlace(one, leads)])) as T;
}
