import './node.graphql.js'; //                    what all share: Node, Fact, relations
import './actor/actor.graphql.js'; //             who acts
import './actor/place.graphql.js'; //             where
import './actor/role.graphql.js'; //              posts, and who held them
import './event/event.graphql.js'; //             what took place
import './event/participation.graphql.js'; //     who took part
import './agreement/agreement.graphql.js'; //     what was agreed
import './observation/observation.graphql.js'; // figures
import './article/article.graphql.js'; //         what was published
import './statement/statement.graphql.js'; //     what says so, and where: last, since it is about all
import './conflict/conflict.graphql.js'; //       what statements differ on
import './candidate/candidate.graphql.js'; //     what may be one and the same
import './preview/preview.graphql.js'; //         what a dossier would change
import './cypher/question.graphql.js'; //           ready questions in Cypher
import './decision/decision.graphql.js'; //         what people decided about it
import './change/journal.graphql.js'; //            what became of the record, entry by entry
import './change/dossiers.graphql.js'; //           changing it: what articles say
import './change/decisions.graphql.js'; //          changing it: what people decide
import { type GraphQLSchema, lexicographicSortSchema, printSchema, specifiedDirectives } from 'graphql';
import { guarded } from './access/guard.js';
import { asKnownOn } from './as-known-on.graphql.js';
import { builder } from './builder.js';

/** Everything that can be asked, and changed. */
export const schema = guarded(builder.toSchema({ directives: [...specifiedDirectives, asKnownOn], sortSchema: false }));

/** The same in alphabetical order, as people read it; a start need not wait for that. */
export const sorted = (): GraphQLSchema => lexicographicSortSchema(schema);
export const sdl = (): string => (printed ??= printSchema(sorted()));
let printed: string | undefined;
