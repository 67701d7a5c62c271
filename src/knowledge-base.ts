import { randomUUID } from 'node:crypto';
import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Context, Texts } from './context.js';
import type { Graph } from './graph/graph.js';
import { serveGraphiQL } from './playground.js';
import { limitQuestions, limitTime, maskFailures } from './protection.js';
import { schema } from './schema.js';

export interface Parts {
  graph: Graph;
  texts: Texts;
  log: Logger;
}

/** The service, from its parts: a handler of HTTP requests, also usable through its `fetch`. */
export const createKnowledgeBase = ({ graph, texts, log }: Parts) =>
  createYoga<object, Context>({
    schema,
    // One context, and so one set of loaders, for each request.
    context: ({ request }): Context => ({ graph, texts, requestId: request.headers.get('x-request-id')?.slice(0, 64) ?? randomUUID() }),
    plugins: [
      serveGraphiQL(), //      the playground, for browsers
      ...limitQuestions(), //  what a question may ask
      limitTime(), //          how long it may take
      maskFailures(log), //    what of an error a client sees: last, so that it sees them all
    ],
    maskedErrors: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    graphqlEndpoint: '/graphql',
    batching: false,
    logging: false,
  });
