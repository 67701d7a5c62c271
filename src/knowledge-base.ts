import { createYoga } from 'graphql-yoga';
import type { Logger } from 'pino';
import { Pace } from './access/pace.js';
import { recogniser, type TokenRules } from './access/tokens.js';
import { Turns } from './change/turns.js';
import type { Context, Texts } from './context.js';
import { Analyst } from './cypher/analyst.js';
import { answerQueries } from './cypher/query-api.js';
import type { Graph } from './graph/graph.js';
import { PastGraphs } from './ledger/past.js';
import { inTurn } from './preview/in-turn.js';
import { previewDossier } from './preview/preview.js';
import { schema } from './schema.js';
import { AnswerCache } from './web/answer-cache.js';
import { answerAsKnownOn } from './web/as-known-on.js';
import { type Documents, trustDocuments } from './web/documents.js';
import { explainAnswers } from './web/explain.js';
import { showFiles } from './web/files.js';
import { hintAtIds } from './web/hints.js';
import { serveHome } from './web/home.js';
import { readAddresses, refuseForms, validateCaches } from './web/http.js';
import { serveGraphiQL } from './web/playground.js';
import { limitNesting, limitQuestions, limitTime, maskFailures, maskOthers, maskPages, requestIdOf } from './web/protection.js';
import { sayWhetherReady } from './web/ready.js';
import { followRedirects } from './web/redirects.js';
import { shortWay } from './web/short-way.js';
import { answerStraight } from './web/straight.js';
import { meetViewers, Viewers } from './web/viewers.js';

export interface Parts {
  graph: Graph;
  texts: Texts;
  log: Logger;
  /** Answers statements in Cypher; made here if the caller has none of its own. */
  analyst?: Analyst;
  /** Graphs of the record as it stood; made here too, and then closed by `close`. */
  past?: PastGraphs;
  options?: Partial<Options>;
}

/** What is off unless asked for. */
export interface Options {
  /** Name of the database whose `/db/{name}/query/v2` takes statements in Cypher. */
  cypher: string | null;
  explain: boolean;
  /** Origins whose pages may ask from a browser. */
  origins: readonly string[];
  documents: Documents;
  /** Whether documents that are not trusted are refused. */
  onlyDocuments: boolean;
  /** Whether one trip to the engine brings what several need; off, each level and kind of edge takes one of its own. The answers are the same. */
  nests: boolean;
  /** So many characters of answers are kept and given again as long as the record is as it was; 0: none. */
  cache: number;
  /** Whose tokens are taken, and how many changes a minute each person may send; null: none, and the record is only read. */
  access: Access | null;
  /** Whether root lists are taken from where they are kept in order; off, from the graph alone. The answers are the same. */
  lists: boolean;
}

export interface Access extends TokenRules {
  changesPerMinute: number;
}

/** Changes that wait for their turn. */
const mostWaiting = 100;

/** The service, from its parts: a handler of HTTP requests, also usable through its `fetch`. */
export function createKnowledgeBase({
  graph,
  texts,
  log,
  analyst = new Analyst(graph),
  past = new PastGraphs(graph),
  options = {},
}: Parts) {
  const {
    cypher = null,
    explain = false,
    origins = [],
    documents = new Map(),
    onlyDocuments = false,
    nests = true,
    lists = true,
    cache = 0,
    access = null,
  } = options;
  const viewers = new Viewers(access && recogniser(access));
  const changes = access && { graph, pace: new Pace(access.changesPerMinute), turns: new Turns(mostWaiting) };
  const reading = (graph: Graph) => (lists ? graph : { engine: graph.engine, read: graph.read.bind(graph) });
  const read = reading(graph);
  const preview = inTurn((dossier: string) => previewDossier(graph, dossier, 'dossier'));
  const yoga = createYoga<object, Context>({
    schema,
    // One context, and so one set of loaders, for each request.
    context: ({ request }): Context => {
      const beside: Context['beside'] = new Set();
      return {
        graph: read,
        nests,
        texts: {
          textOf: (sha256) => {
            beside.add('texts');
            return texts.textOf(sha256);
          },
        },
        analyst: {
          write: (...given) => {
            beside.add('statements');
            return analyst.write(...given);
          },
        },
        preview,
        requestId: requestIdOf(request),
        viewer: viewers.of(request),
        ledger: graph,
        changes,
        beside,
        missed: new Set(),
        named: new Set(),
      };
    },
    plugins: [
      meetViewers(viewers), //                                who asks
      sayWhetherReady({ graph }, log), //                     whether the graph answers
      serveHome({ graph }, cypher !== null), //              the page at /, and the SDL
      showFiles(), //                                         documents, queries, dossiers, examples
      serveGraphiQL(), //                                     the playground, for browsers
      ...(cypher ? [answerQueries(analyst, cypher)] : []), // statements in Cypher
      refuseForms(), //                                       what a page of another origin could send
      readAddresses(), //                                     what an address carries
      trustDocuments(documents, onlyDocuments), //            documents by their id
      ...limitQuestions(), //                                 what a question may ask
      limitNesting(), //                                      however it is nested
      answerStraight(), //                                     questions that go well, asked again
      followRedirects(), //                                   ids that lead to others
      ...(explain ? [explainAnswers()] : []), //              which Cypher it took
      hintAtIds(), //                                         ids that may have been meant
      answerAsKnownOn({ graph, past, reading }), //           from the record as it stood
      limitTime(), //                                         how long it may take
      maskFailures(log), //                                   what of an error a client sees: after all that may fail
      validateCaches(), //                                    answers by GET are not sent twice
    ].map(maskPages(log)),
    maskedErrors: { maskError: maskOthers(log) },
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health',
    graphqlEndpoint: '/graphql',
    extraParamNames: ['documentId'],
    multipart: false,
    batching: false,
    maxRequestBodySize: 1_000_000,
    cors: origins.length > 0 ? { origin: [...origins], credentials: false, methods: ['GET', 'POST', 'OPTIONS'] } : false,
    logging: false,
  });
  return Object.assign(
    shortWay(yoga, { origins, documents, onlyDocuments, log, viewers, cache: cache > 0 ? new AnswerCache(graph, cache) : null }),
    {
      fetch: yoga.fetch,
      /** Ends what it made: graphs of the past. */
      close: () => past.close(),
    },
  );
}
