// Written by "npm run generate" from the folder cypher/. Do not edit: change the query file.
import type { Name } from './actor/actor.js';
import type { Article } from './article/article.js';
import type { Entry } from './graph/graph.js';
import type { Ledger } from './ledger/ledger.js';
import type { LedgerStatement } from './statement/statement.js';
import type { Value } from './graph/graph.js';
import { read, write } from './graph/queries.js';

/**
 * Makes the node that says how far the graph is folded.
 * cypher/ledger.cypher:3
 */
export const beginLedger = write<{  }, undefined>('beginLedger');

/**
 * Number of the last entry that the graph holds the fold of.
 * cypher/ledger.cypher:7
 */
export const foldedNumber = read<Ledger, {  }, never, string>('foldedNumber');

/**
 * Moves the folded number by one; no row means that another writer did so first. The first statement of each change: its lock keeps writers apart.
 * @param number the new number
 * cypher/ledger.cypher:13
 */
export const moveFolded = write<{ number: number }, undefined>('moveFolded');

/**
 * Keeps an entry of the ledger in the graph's own database, for an engine without a ledger file.
 * cypher/ledger.cypher:21
 */
export const keepEntry = write<{ entry: Record<string, Value> }, undefined>('keepEntry');

/**
 * The next kept entries, in order.
 * cypher/ledger.cypher:26
 */
export const entriesAfter = read<Entry, { after: number }, 'NUMBER', string>('entriesAfter');

/**
 * Makes or replaces nodes of one kind.
 * @param rows each with `id` and `properties`, all of them
 * cypher/ledger.cypher:35
 */
export const putNodes = write<{ rows: (Record<string, Value>)[] }, ':Person:Actor' | ':Organization:Actor' | ':State:Actor' | ':Group:Actor' | ':Name' | ':Role' | ':Tenure' | ':Place' | ':Visit:Event' | ':Meeting:Event' | ':Ceremony:Event' | ':Signing:Event' | ':Donation:Event' | ':Inauguration:Event' | ':Works:Event' | ':Games:Event' | ':Other:Event' | ':Participation' | ':Agreement' | ':Observation' | ':Article' | ':Statement' | ':Passage'>('putNodes');

/**
 * Makes or replaces edges that start at the end with few of them.
 * @param rows each with `from`, `to` and `properties`, all of them
 * cypher/ledger.cypher:44
 */
export const putEdges = write<{ rows: (Record<string, Value>)[] }, ':OF' | ':IN_EVENT' | ':CAPACITY' | ':SIDE' | ':ON_BEHALF_OF' | ':BODY' | ':REPRESENTS' | ':COVERS' | ':PART_OF' | ':SUCCEEDED_BY' | ':MEMBER_OF' | ':LED_BY' | ':WITHIN' | ':PLACE' | ':WITHIN_EVENT' | ':MARKS' | ':BEFORE' | ':CONCERNS' | ':MEASURES' | ':POPULATION' | ':COUNTED_BY' | ':CITES' | ':OF_ARTICLE' | ':PUBLISHED_BY' | ':ABOUT' | ':ACCORDING_TO'>('putEdges');

/**
 * The same for edges that start at the end with many of them: the engine looks for an edge at the left end.
 * cypher/ledger.cypher:54
 */
export const putEdgesOfHub = write<{ rows: (Record<string, Value>)[] }, ':NAMED' | ':HELD' | ':TOOK_PART' | ':GOVERNS' | ':PARTY_TO'>('putEdgesOfHub');

/**
 *
 * @param rows each with `from` and `to`
 * cypher/ledger.cypher:64
 */
export const removeEdges = write<{ rows: (Record<string, Value>)[] }, ':OF' | ':IN_EVENT' | ':CAPACITY' | ':SIDE' | ':ON_BEHALF_OF' | ':BODY' | ':REPRESENTS' | ':COVERS' | ':PART_OF' | ':SUCCEEDED_BY' | ':MEMBER_OF' | ':LED_BY' | ':WITHIN' | ':PLACE' | ':WITHIN_EVENT' | ':MARKS' | ':BEFORE' | ':CONCERNS' | ':MEASURES' | ':POPULATION' | ':COUNTED_BY' | ':CITES' | ':OF_ARTICLE' | ':PUBLISHED_BY' | ':ABOUT' | ':ACCORDING_TO' | ':NAMED' | ':HELD' | ':TOOK_PART' | ':GOVERNS' | ':PARTY_TO'>('removeEdges');

/**
 *
 * cypher/ledger.cypher:71
 */
export const removeNodes = write<{ ids: string[] }, undefined>('removeNodes');

/**
 * An article as the ledger put it there.
 * cypher/ledger.cypher:77
 */
export const ledgerArticle = read<Article, {  }, never, string>('ledgerArticle');

/**
 * What an article says, with all that is needed to fold it again.
 * cypher/ledger.cypher:84
 */
export const ledgerStatementsOfArticle = read<LedgerStatement, {  }, 'RANK', string>('ledgerStatementsOfArticle');

/**
 * What all articles say about a fact, to fold it again.
 * cypher/ledger.cypher:92
 */
export const ledgerStatementsOfFact = read<LedgerStatement, {  }, 'RANK', string>('ledgerStatementsOfFact');

/**
 * Names an actor has, to fold them together.
 * cypher/ledger.cypher:100
 */
export const ledgerNamesOfActor = read<Name, {  }, 'NAME', string>('ledgerNamesOfActor');
