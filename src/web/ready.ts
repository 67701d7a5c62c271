import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context } from '../context.js';
import { Unusable } from '../errors.js';
import { load, type Reader } from '../graph/load.js';
import { foldedNumber } from '../queries.generated.js';
import { requestIdOf } from './protection.js';

/** Who asks whether a service is ready has others to turn to: milliseconds. */
const patience = 3_000;

/** `/ready`: whether the graph answers. `/health` says no more than that the process does. */
export const sayWhetherReady = (reader: Reader, log: Logger): Plugin<Context> => ({
  async onRequest({ request, url, endResponse, fetchAPI }) {
    if (url.pathname !== '/ready') return;
    const say = (status: number, text: string, more = {}): void =>
      endResponse(new fetchAPI.Response(`${text}\n`, { status, headers: { ...plain, ...more } }));
    try {
      await soon(load({ ...reader }, foldedNumber, '', {}));
      say(200, 'The graph answers.');
    } catch (error) {
      const requestId = requestIdOf(request);
      log.warn({ requestId, err: error }, `The graph does not answer: ${(error as Error).message}`);
      say(503, `The graph does not answer. Try again in a moment; why stands in the log, beside the request ${requestId}.`, {
        'retry-after': '5',
      });
    }
  },
});

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

function soon<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unusable(`It took longer than ${patience / 1_000} s.`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
