import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.js';
import { leadsOf } from '../decision/leads.js';
import { load } from '../graph/load.js';
import { closest, prefixOf, typeOf } from '../ids.js';
import { idsLike } from '../queries.generated.js';

/** At most so many ids of one answer are looked at, and so many ids offered for each. */
const most = { ids: 3, offers: 3 };

/**
 * An id that the record does not have is no error: the answer is null, or an empty list. `extensions.hints` then says so, with the ids that
 * may have been meant. It takes one more read, and only then.
 */
export const hintAtIds = (): Plugin<Context> => ({
  onExecute({ args }) {
    const context = args.contextValue;
    return {
      async onExecuteDone({ result, setResult }) {
        if (context.missed.size === 0 || !('data' in result) || result.errors) return;
        const hints = (await Promise.all([...context.missed].slice(0, most.ids).map((id) => hintAt(context, id)))).filter(
          (hint) => hint !== null,
        );
        if (hints.length > 0) setResult({ ...result, extensions: { ...result.extensions, hints } });
      },
    };
  },
});

/** Nobody writes these by hand; and not everybody may know which decisions there are. */
const ofTheRecord: readonly string[] = ['statement', 'passage', 'judgement', 'ranking', 'retraction', 'redirect'];

interface Hint {
  id: string;
  message: string;
}

async function hintAt(context: Context, id: string): Promise<Hint | null> {
  const prefix = prefixOf(id);
  if (!prefix || ofTheRecord.includes(prefix)) return null;
  const lead = (await leadsOf(context, [id])).get(id);
  if (lead) return { id, message: `"${id}" was judged to be "${lead}": ask for that one, a ${typeOf(lead)}.` };
  const rest = id.slice(prefix.length);
  const words = rest
    .slice(1)
    .split(/[-/:]/)
    .filter((word) => word.length > 2);
  const pieces = words.flatMap((word) => [word.slice(0, 3), word.slice(-3)]);
  const like = await load(context, idsLike, '', { start: `${prefix}:`, pieces, rest });
  const found = like.map((row) => row.id).filter((one) => !ofTheRecord.includes(prefixOf(one) ?? ''));
  if (found.includes(id)) return null;
  const offers = closest(id, found, most.offers);
  const meant = offers.length > 0 ? ` Did you mean ${offers.map((offer) => `"${offer}"`).join(' or ')}?` : '';
  return { id, message: `The record has no ${typeOf(id)} with the id "${id}".${meant}` };
}
