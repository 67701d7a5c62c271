// Written by "npm run generate" from the folder cypher/. Do not edit: change the query file.
import type { Actor, Name } from './actor/actor.js';
import type { Place } from './actor/place.js';
import type { CertaintyAnswer, Role, TenureOfPerson, TenureOn } from './actor/role.js';
import type { Agreement } from './agreement/agreement.js';
import type { Article, ListedArticle, Overlap } from './article/article.js';
import type { Appearance, EventOutline, InCommon, NamedThing, Office } from './candidate/rows.js';
import type { SearchKey } from './candidate/search-keys.js';
import type { Conflict } from './conflict/conflict.js';
import type { Judgement, Ranking, Redirect, Retraction } from './decision/decision.js';
import type { Event, ParticipationInEvent, ParticipationOfActor } from './event/event.js';
import type { AnyNode, Identified, Relation, Stats } from './fact.js';
import type { Entry, JournalSize, Ledger } from './graph/graph.js';
import type { Observation } from './observation/observation.js';
import type { LedgerSaid, LedgerStatement, Passage, Statement } from './statement/statement.js';
import type { Value } from './graph/graph.js';
import type { Table } from './graph/lists.js';
import { type NoParameters, read, write } from './graph/queries.js';

/**
 * Actors by name.
 * @param types labels: Person, Organization, State, Group; null: all
 * @param kinds null: all
 * @param name what a name of theirs contains, without case; null: any
 * @param status null: held
 * cypher/actor.cypher:3
 */
export const actors = read<Actor, { types: string[] | null; kinds: string[] | null; name: string | null; status: string[] | null }, 'NAME_ASC' | 'NAME_DESC', string>('actors');

/**
 * Texts by which an actor goes.
 * cypher/actor.cypher:19
 */
export const namesOfActor = read<Name, NoParameters, 'NAME_ASC', string>('namesOfActor');

/**
 * Whose name it is.
 * cypher/actor.cypher:29
 */
export const actorOfName = read<Actor, NoParameters, never, string>('actorOfName');

/**
 * What an organization or a group is part of.
 * cypher/actor.cypher:37
 */
export const wholesOf = read<Actor, NoParameters, 'NAME_ASC', string>('wholesOf');

/**
 * Organizations and groups that are part of an organization or a state.
 * cypher/actor.cypher:47
 */
export const partsOf = read<Actor, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('partsOf');

/**
 * The state that an organization or a group is said to be of, without being part of it.
 * cypher/actor.cypher:58
 */
export const statesOf = read<Actor, NoParameters, 'NAME_ASC', string>('statesOf');

/**
 * Organizations and groups that are said to be of a state, without being part of it.
 * cypher/actor.cypher:68
 */
export const actorsOfState = read<Actor, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('actorsOfState');

/**
 * Organizations that an actor is a member of.
 * cypher/actor.cypher:79
 */
export const membershipsOf = read<Actor, NoParameters, 'NAME_ASC', string>('membershipsOf');

/**
 * Members of an organization.
 * cypher/actor.cypher:89
 */
export const membersOf = read<Actor, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('membersOf');

/**
 * Organizations that an organization became.
 * cypher/actor.cypher:100
 */
export const successorsOf = read<Actor, NoParameters, 'NAME_ASC', string>('successorsOf');

/**
 * Organizations that became this one.
 * cypher/actor.cypher:110
 */
export const predecessorsOf = read<Actor, NoParameters, 'NAME_ASC', string>('predecessorsOf');

/**
 * People who lead a group.
 * cypher/actor.cypher:120
 */
export const leadersOf = read<Actor, NoParameters, 'NAME_ASC', string>('leadersOf');

/**
 * Groups that a person leads.
 * cypher/actor.cypher:130
 */
export const groupsLedBy = read<Actor, NoParameters, 'NAME_ASC', string>('groupsLedBy');

/**
 * Agreements by title.
 * @param kinds null: all
 * @param title what the title contains, without case; null: any
 * @param party null: any
 * @param from with `to`: those with an act on some day of this interval; null: no bound
 * @param possible whether also those whose act only may have been in it
 * @param place where an act took place, or in a place within it; null: anywhere
 * @param basis null: any
 * @param status null: held
 * cypher/agreement.cypher:3
 */
export const agreements = read<Agreement, { kinds: string[] | null; title: string | null; party: string | null; from: string | null; to: string | null; possible: boolean; place: string | null; basis: string[] | null; status: string[] | null }, 'NAME_ASC' | 'NAME_DESC', string>('agreements');

/**
 * States and bodies bound by an agreement.
 * @param status null: held, or as agreement is
 * cypher/agreement.cypher:35
 */
export const partiesOfAgreement = read<Relation, { status: string[] | null }, 'NAME_ASC', string>('partiesOfAgreement');

/**
 * Agreements that bind an actor.
 * @param status null: held, or as actor is
 * cypher/agreement.cypher:46
 */
export const agreementsOfActor = read<Agreement, { status: string[] | null }, 'NAME_ASC' | 'NAME_DESC', string>('agreementsOfActor');

/**
 * Events that concern an agreement: its signature, ratification, entry into force.
 * cypher/agreement.cypher:58
 */
export const actsOfAgreement = read<Event, NoParameters, 'DATE_ASC', string>('actsOfAgreement');

/**
 * Agreements that an event concerned.
 * cypher/agreement.cypher:68
 */
export const agreementsOfEvent = read<Agreement, NoParameters, 'NAME_ASC', string>('agreementsOfEvent');

/**
 * Articles by the day they appeared.
 * @param publisher null: any
 * @param title what the title contains, without case; null: any
 * @param from with `to`: those that appeared on some day of this interval; null: no bound
 * @param possible whether also those that only may have
 * cypher/article.cypher:3
 */
export const articles = read<Article, { publisher: string | null; title: string | null; from: string | null; to: string | null; possible: boolean }, 'DATE_DESC' | 'DATE_ASC', string>('articles');

/**
 * Who published an article.
 * cypher/article.cypher:22
 */
export const publisherOfArticle = read<Actor, NoParameters, never, string>('publisherOfArticle');

/**
 * Articles that an article retells, reprints or translates, as far as they are in the record.
 * cypher/article.cypher:30
 */
export const sourcesOfArticle = read<Article, NoParameters, 'DATE_ASC', string>('sourcesOfArticle');

/**
 * Articles that retell, reprint or translate an article.
 * cypher/article.cypher:39
 */
export const derivativesOfArticle = read<Article, NoParameters, 'DATE_DESC' | 'DATE_ASC', string>('derivativesOfArticle');

/**
 * Articles that an organization published.
 * cypher/article.cypher:49
 */
export const articlesPublishedBy = read<Article, NoParameters, 'DATE_DESC' | 'DATE_ASC', string>('articlesPublishedBy');

/**
 * Articles with this very text.
 * cypher/article.cypher:59
 */
export const articlesOfText = read<Article, { sha256: string }, 'ID', string>('articlesOfText');

/**
 * Articles in which the most of some passages stand to the letter, by the SHA-256 of their words; `own`: how many passages are cited of each.
 * @param self an article to be left out
 * cypher/article.cypher:67
 */
export const articlesWithPassages = read<Overlap, { passages: string[]; self: string }, 'ID', string>('articlesWithPassages');

/**
 * Articles that say the most of some facts; `own`: how many facts of these kinds each says in all.
 * @param self an article to be left out
 * cypher/article.cypher:84
 */
export const articlesSaying = read<Overlap, { facts: string[]; kinds: string[]; self: string }, 'ID', string>('articlesSaying');

/**
 * Keys that several things have, with them; a key that very many have tells nothing.
 * @param most things that a key may have
 * cypher/candidate.cypher:3
 */
export const keysInCommon = read<InCommon, { most: number }, 'ID', string>('keysInCommon');

/**
 * What has any of these keys.
 * cypher/candidate.cypher:15
 */
export const thingsByKeys = read<SearchKey, { searchKeys: string[] }, 'ID', string>('thingsByKeys');

/**
 * Names by which these go, of an actor all of them.
 * cypher/candidate.cypher:24
 */
export const namedThings = read<NamedThing, { ids: string[] }, 'ID', string>('namedThings');

/**
 * Posts that these people held, each with its body and when.
 * cypher/candidate.cypher:33
 */
export const officesOf = read<Office, { ids: string[] }, 'ID', string>('officesOf');

/**
 * Events that these actors took part in, each with the capacities, the side and when.
 * cypher/candidate.cypher:44
 */
export const appearancesOf = read<Appearance, { ids: string[] }, 'ID', string>('appearancesOf');

/**
 * Events with who took part, where and when, to be compared: these, or all.
 * @param ids null: all
 * cypher/candidate.cypher:55
 */
export const eventsInOutline = read<EventOutline, { ids: string[] | null }, 'ID', string>('eventsInOutline');

/**
 * Events that these actors took part in, or that were at these places, on some day from one to another.
 * cypher/candidate.cypher:66
 */
export const eventsNear = read<Identified, { ids: string[]; firstDay: string; lastDay: string }, 'ID', string>('eventsNear');

/**
 * Judgements of one verdict.
 * cypher/candidate.cypher:82
 */
export const judgementsInForce = read<Judgement, { verdicts: string[] }, 'ID', string>('judgementsInForce');

/**
 * Conflicts by the facts that they are on.
 * @param kinds of facts; null: all
 * @param about a thing that a statement on the fact names; null: anything
 * cypher/conflict.cypher:3
 */
export const conflicts = read<Conflict, { kinds: string[] | null; about: string | null }, 'FACT', string>('conflicts');

/**
 * What is said about the fact that a conflict is on, best first.
 * cypher/conflict.cypher:15
 */
export const statementsOfConflict = read<Statement, NoParameters, 'RANK', string>('statementsOfConflict');

/**
 * Judgements in force, latest first.
 * @param id those on it, or on an id that leads to it; null: any
 * @param verdicts null: any
 * cypher/decision.cypher:4
 */
export const judgements = read<Judgement, { id: string | null; verdicts: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('judgements');

/**
 * Judgements in force on a thing, on ids that lead to it among them, latest first.
 * @param verdicts null: any
 * cypher/decision.cypher:16
 */
export const judgementsOnThing = read<Judgement, { verdicts: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('judgementsOnThing');

/**
 * What the two ids are of: two things, or one, with the id that stays.
 * cypher/decision.cypher:29
 */
export const thingsOfJudgement = read<AnyNode, NoParameters, 'ID', string>('thingsOfJudgement');

/**
 * The rank that an editor gave it.
 * cypher/decision.cypher:41
 */
export const rankingOfStatement = read<Ranking, NoParameters, never, string>('rankingOfStatement');

/**
 * The statement that was ranked.
 * cypher/decision.cypher:49
 */
export const statementOfRanking = read<Statement, NoParameters, never, string>('statementOfRanking');

/**
 * That it was taken back.
 * cypher/decision.cypher:57
 */
export const retractionOfArticle = read<Retraction, NoParameters, never, string>('retractionOfArticle');

/**
 * The article that was taken back.
 * cypher/decision.cypher:65
 */
export const articleOfRetraction = read<Article, NoParameters, never, string>('articleOfRetraction');

/**
 * What the other id is of.
 * cypher/decision.cypher:73
 */
export const thingOfRedirect = read<AnyNode, NoParameters, never, string>('thingOfRedirect');

/**
 * Those of these ids that lead to others: each with `redirect:` before it.
 * cypher/decision.cypher:81
 */
export const redirectsAmong = read<Redirect, { ids: string[] }, 'ID', string>('redirectsAmong');

/**
 * Events by date; undated ones stand before all.
 * @param kinds labels: Visit, Meeting …; null: all
 * @param title what the title contains, without case; null: any
 * @param from with `to`: events on some day of this interval; null: no bound
 * @param possible whether also those that only may have been in it
 * @param place where, or in a place within it; null: anywhere
 * @param participant null: anybody
 * @param agreement an agreement it concerns; null: any
 * @param basis null: any
 * @param status null: held
 * cypher/event.cypher:3
 */
export const events = read<Event, { kinds: string[] | null; title: string | null; from: string | null; to: string | null; possible: boolean; place: string | null; participant: string | null; agreement: string | null; basis: string[] | null; status: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('events');

/**
 * What an actor took part in.
 * @param kinds labels: Visit, Meeting …; null: all
 * @param roles at least one of them; null: any
 * @param from with `to`: events on some day of this interval; null: no bound
 * @param possible whether also those that only may have been in it
 * @param place where, or in a place within it; null: anywhere
 * @param basis null: any
 * @param status null: held, or as actor is
 * cypher/event.cypher:35
 */
export const participationsOfActor = read<ParticipationInEvent, { kinds: string[] | null; roles: string[] | null; from: string | null; to: string | null; possible: boolean; place: string | null; basis: string[] | null; status: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('participationsOfActor');

/**
 * Who took part in an event.
 * @param types labels: Person, Organization, State, Group; null: all
 * @param roles at least one of them; null: any
 * @param side null: any
 * @param basis null: any
 * @param status null: held, or as event is
 * cypher/event.cypher:62
 */
export const participantsOfEvent = read<ParticipationOfActor, { types: string[] | null; roles: string[] | null; side: string | null; basis: string[] | null; status: string[] | null }, 'NAME_ASC' | 'NAME_DESC', string>('participantsOfEvent');

/**
 * What others took part in on an actor's behalf.
 * @param status null: held, or as principal is
 * cypher/event.cypher:82
 */
export const participationsOnBehalfOf = read<ParticipationInEvent, { status: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('participationsOnBehalfOf');

/**
 * What actors took part in on a state's side.
 * @param status null: held, or as side is
 * cypher/event.cypher:95
 */
export const participationsOnSide = read<ParticipationInEvent, { status: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('participationsOnSide');

/**
 * What holders of a post took part in as such.
 * @param status null: held, or as role is
 * cypher/event.cypher:108
 */
export const participationsInCapacity = read<ParticipationInEvent, { status: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('participationsInCapacity');

/**
 * Who took part.
 * cypher/event.cypher:121
 */
export const actorOfParticipation = read<Actor, NoParameters, never, string>('actorOfParticipation');

/**
 * In what they took part.
 * cypher/event.cypher:129
 */
export const eventOfParticipation = read<Event, NoParameters, never, string>('eventOfParticipation');

/**
 * Posts in which they acted then.
 * cypher/event.cypher:137
 */
export const capacitiesOfParticipation = read<Role, NoParameters, 'NAME_ASC', string>('capacitiesOfParticipation');

/**
 * The state on whose side they took part.
 * cypher/event.cypher:146
 */
export const sideOfParticipation = read<Actor, NoParameters, never, string>('sideOfParticipation');

/**
 * On whose behalf they took part.
 * cypher/event.cypher:154
 */
export const principalsOfParticipation = read<Actor, NoParameters, 'NAME_ASC', string>('principalsOfParticipation');

/**
 * Where it took place.
 * cypher/event.cypher:163
 */
export const placesOfEvent = read<Place, NoParameters, 'NAME_ASC', string>('placesOfEvent');

/**
 * What took place at a place, or within it.
 * @param status null: held, or as place is
 * cypher/event.cypher:173
 */
export const eventsAtPlace = read<Event, { status: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('eventsAtPlace');

/**
 * The larger events that an event was part of.
 * cypher/event.cypher:187
 */
export const eventsAroundEvent = read<Event, NoParameters, 'DATE_DESC', string>('eventsAroundEvent');

/**
 * Events that were part of an event.
 * cypher/event.cypher:197
 */
export const partsOfEvent = read<Event, NoParameters, 'DATE_ASC', string>('partsOfEvent');

/**
 * Events that an event celebrated.
 * cypher/event.cypher:207
 */
export const eventsMarkedBy = read<Event, NoParameters, 'DATE_ASC', string>('eventsMarkedBy');

/**
 * Events that celebrated an event.
 * cypher/event.cypher:217
 */
export const eventsMarking = read<Event, NoParameters, 'DATE_ASC', string>('eventsMarking');

/**
 * Events said to have come after an event.
 * cypher/event.cypher:227
 */
export const eventsAfter = read<Event, NoParameters, 'DATE_ASC', string>('eventsAfter');

/**
 * Events said to have come before an event.
 * cypher/event.cypher:237
 */
export const eventsBefore = read<Event, NoParameters, 'DATE_ASC', string>('eventsBefore');

/**
 * Makes the node that says how far the graph is folded, and by which version of the fold.
 * cypher/ledger.cypher:3
 */
export const beginLedger = write<{ version: number }, undefined>('beginLedger');

/**
 * Takes the number from a graph that another version of the fold made: from then on nobody folds into it until it is empty.
 * cypher/ledger.cypher:11
 */
export const beginAnew = write<{ version: number }, undefined>('beginAnew');

/**
 * Takes away some of what the fold made, if the graph has no number; entries stay.
 * cypher/ledger.cypher:22
 */
export const emptySome = write<{ most: number }, undefined>('emptySome');

/**
 * Says of a graph without a number that it is empty.
 * cypher/ledger.cypher:34
 */
export const endEmptying = write<NoParameters, undefined>('endEmptying');

/**
 * Number of the last entry that the graph holds the fold of.
 * cypher/ledger.cypher:42
 */
export const foldedNumber = read<Ledger, NoParameters, never, string>('foldedNumber');

/**
 * Moves the folded number; no row means that another writer did so first, or that another version of the fold made the graph. The first statement of each change: writing before the number is read takes the lock, so that a second writer waits here and then reads what the first one left.
 * @param after where it must stand
 * @param last the new number
 * cypher/ledger.cypher:48
 */
export const moveFolded = write<{ after: number; last: number; version: number }, undefined>('moveFolded');

/**
 * Notes that a process answers from what it knows of the record for a moment. It takes the lock first, so that it waits for whoever writes. No row means that another version of the fold makes the graph, or that it is being emptied.
 * @param by an id of the process, which begins with `lease:`
 * cypher/ledger.cypher:62
 */
export const takeLease = write<{ by: string; version: number }, undefined>('takeLease');

/**
 * Under the lock of a change: how many other processes have noted such a lease. The change waits until they have run out, so their notes go.
 * @param by the own id
 * cypher/ledger.cypher:74
 */
export const othersLeases = write<{ by: string }, undefined>('othersLeases');

/**
 * Keeps entries of the ledger in the graph's own database, for an engine without a ledger file.
 * cypher/ledger.cypher:82
 */
export const keepEntries = write<{ entries: (Record<string, Value>)[] }, undefined>('keepEntries');

/**
 * The next kept entries, in order.
 * cypher/ledger.cypher:88
 */
export const entriesAfter = read<Entry, { after: number }, 'NUMBER', string>('entriesAfter');

/**
 * The entry that was kept with a key.
 * cypher/ledger.cypher:97
 */
export const entryOfKey = read<Entry, { key: string }, 'NUMBER', string>('entryOfKey');

/**
 * Kept entries, latest first, without the bodies of dossiers.
 * @param before null: from the last
 * @param after null: up to the first
 * @param until null: up to the last; else those kept at or before that moment
 * @param subject null: any
 * @param judged one of the two ids that a judgement is on; null: any
 * @param by null: whoever made it
 * cypher/ledger.cypher:105
 */
export const journalEntries = read<Entry, { before: number | null; after: number | null; until: string | null; subject: string | null; judged: string | null; by: string | null; kinds: string[]; most: number }, 'NUMBER', string>('journalEntries');

/**
 * The same, oldest first.
 * @param before null: from the last
 * @param after null: up to the first
 * @param until null: up to the last; else those kept at or before that moment
 * @param subject null: any
 * @param judged one of the two ids that a judgement is on; null: any
 * @param by null: whoever made it
 * cypher/ledger.cypher:127
 */
export const oldestJournalEntries = read<Entry, { before: number | null; after: number | null; until: string | null; subject: string | null; judged: string | null; by: string | null; kinds: string[]; most: number }, 'NUMBER', string>('oldestJournalEntries');

/**
 * How many entries are kept.
 * @param subject null: any
 * @param judged one of the two ids that a judgement is on; null: any
 * @param by null: whoever made it
 * @param before null: from the last
 * cypher/ledger.cypher:149
 */
export const journalSize = read<JournalSize, { subject: string | null; judged: string | null; by: string | null; before: number | null; kinds: string[] }, never, string>('journalSize');

/**
 * Makes nodes of one kind that are not there.
 * @param rows the properties of each, with its `id`
 * cypher/ledger.cypher:167
 */
export const makeNodes = write<{ rows: (Record<string, Value>)[] }, ':Person:Actor' | ':Organization:Actor' | ':State:Actor' | ':Group:Actor' | ':Name' | ':Role' | ':Tenure' | ':Place' | ':Visit:Event' | ':Meeting:Event' | ':Ceremony:Event' | ':Signing:Event' | ':Donation:Event' | ':Inauguration:Event' | ':Works:Event' | ':Games:Event' | ':Other:Event' | ':Participation' | ':Agreement' | ':Observation' | ':Article' | ':Statement' | ':Passage' | ':Conflict' | ':SearchKey' | ':Judgement:Decision' | ':Ranking:Decision' | ':Retraction:Decision' | ':Redirect'>('makeNodes');

/**
 * Replaces nodes of one kind, or makes them.
 * @param rows each with `id` and `properties`, all of them
 * cypher/ledger.cypher:175
 */
export const putNodes = write<{ rows: (Record<string, Value>)[] }, ':Person:Actor' | ':Organization:Actor' | ':State:Actor' | ':Group:Actor' | ':Name' | ':Role' | ':Tenure' | ':Place' | ':Visit:Event' | ':Meeting:Event' | ':Ceremony:Event' | ':Signing:Event' | ':Donation:Event' | ':Inauguration:Event' | ':Works:Event' | ':Games:Event' | ':Other:Event' | ':Participation' | ':Agreement' | ':Observation' | ':Article' | ':Statement' | ':Passage' | ':Conflict' | ':SearchKey' | ':Judgement:Decision' | ':Ranking:Decision' | ':Retraction:Decision' | ':Redirect'>('putNodes');

/**
 * Makes edges that are not there, and says for how many rows both ends were there.
 * @param rows each with `from`, `to` and `properties`, all of them
 * cypher/ledger.cypher:184
 */
export const makeEdges = write<{ rows: (Record<string, Value>)[] }, ':OF' | ':IN_EVENT' | ':CAPACITY' | ':SIDE' | ':ON_BEHALF_OF' | ':BODY' | ':REPRESENTS' | ':COVERS' | ':PART_OF' | ':OF_STATE' | ':SUCCEEDED_BY' | ':MEMBER_OF' | ':LED_BY' | ':WITHIN' | ':CONNECTS' | ':PLACE' | ':WITHIN_EVENT' | ':MARKS' | ':BEFORE' | ':CONCERNS' | ':MEASURES' | ':POPULATION' | ':COUNTED_BY' | ':CITES' | ':OF_ARTICLE' | ':PUBLISHED_BY' | ':DERIVED_FROM' | ':ABOUT' | ':ACCORDING_TO' | ':NAMED' | ':HELD' | ':TOOK_PART' | ':GOVERNS' | ':PARTY_TO'>('makeEdges');

/**
 * Replaces edges that start at the end with few of them, or makes them.
 * @param rows each with `from`, `to` and `properties`, all of them
 * cypher/ledger.cypher:195
 */
export const putEdges = write<{ rows: (Record<string, Value>)[] }, ':OF' | ':IN_EVENT' | ':CAPACITY' | ':SIDE' | ':ON_BEHALF_OF' | ':BODY' | ':REPRESENTS' | ':COVERS' | ':PART_OF' | ':OF_STATE' | ':SUCCEEDED_BY' | ':MEMBER_OF' | ':LED_BY' | ':WITHIN' | ':CONNECTS' | ':PLACE' | ':WITHIN_EVENT' | ':MARKS' | ':BEFORE' | ':CONCERNS' | ':MEASURES' | ':POPULATION' | ':COUNTED_BY' | ':CITES' | ':OF_ARTICLE' | ':PUBLISHED_BY' | ':DERIVED_FROM' | ':ABOUT' | ':ACCORDING_TO'>('putEdges');

/**
 * The same for edges that start at the end with many of them: the engine looks for an edge at the left end.
 * cypher/ledger.cypher:206
 */
export const putEdgesOfHub = write<{ rows: (Record<string, Value>)[] }, ':NAMED' | ':HELD' | ':TOOK_PART' | ':GOVERNS' | ':PARTY_TO'>('putEdgesOfHub');

/**
 *
 * @param rows each with `from` and `to`
 * cypher/ledger.cypher:217
 */
export const removeEdges = write<{ rows: (Record<string, Value>)[] }, ':OF' | ':IN_EVENT' | ':CAPACITY' | ':SIDE' | ':ON_BEHALF_OF' | ':BODY' | ':REPRESENTS' | ':COVERS' | ':PART_OF' | ':OF_STATE' | ':SUCCEEDED_BY' | ':MEMBER_OF' | ':LED_BY' | ':WITHIN' | ':CONNECTS' | ':PLACE' | ':WITHIN_EVENT' | ':MARKS' | ':BEFORE' | ':CONCERNS' | ':MEASURES' | ':POPULATION' | ':COUNTED_BY' | ':CITES' | ':OF_ARTICLE' | ':PUBLISHED_BY' | ':DERIVED_FROM' | ':ABOUT' | ':ACCORDING_TO' | ':NAMED' | ':HELD' | ':TOOK_PART' | ':GOVERNS' | ':PARTY_TO'>('removeEdges');

/**
 *
 * cypher/ledger.cypher:224
 */
export const removeNodes = write<{ ids: string[] }, undefined>('removeNodes');

/**
 * Every node of a label, to keep its lists in order beside the graph; with the id go the properties that these lists need.
 * cypher/ledger.cypher:230
 */
export const valuesOfNodes = write<NoParameters, ':Actor' | ':Role' | ':Place' | ':Event' | ':Agreement' | ':Observation' | ':Article' | ':Statement' | ':Conflict'>('valuesOfNodes');

/**
 * Those of these articles that the ledger put there.
 * cypher/ledger.cypher:236
 */
export const ledgerArticlesAmong = read<Article, { articles: string[] }, 'ID', string>('ledgerArticlesAmong');

/**
 * Articles that say that they derive from one of these. Not to be answered from a list in order, so it begins with an UNWIND.
 * cypher/ledger.cypher:245
 */
export const ledgerArticlesDerivedFrom = read<Article, { articles: string[] }, 'ID', string>('ledgerArticlesDerivedFrom');

/**
 * The articles that were last read from dossiers with these SHA-256.
 * cypher/ledger.cypher:255
 */
export const ledgerArticlesOfDossiers = read<ListedArticle, { hashes: string[] }, 'ID', string>('ledgerArticlesOfDossiers');

/**
 * What an article says, with all that is needed to fold it again.
 * cypher/ledger.cypher:264
 */
export const ledgerStatementsOfArticle = read<LedgerStatement, NoParameters, 'RANK', string>('ledgerStatementsOfArticle');

/**
 * What articles say about these facts, to fold them: of statements that say the same, the weight of the best.
 * @param without articles to be left out; null: none
 * cypher/ledger.cypher:272
 */
export const ledgerSaidOfFacts = read<LedgerSaid, { facts: string[]; without: string[] | null }, 'RANK', string>('ledgerSaidOfFacts');

/**
 * Those of these ids that have a node.
 * cypher/ledger.cypher:285
 */
export const ledgerNodesAmong = read<AnyNode, { ids: string[] }, 'ID', string>('ledgerNodesAmong');

/**
 * One row if there is any decision in force.
 * cypher/ledger.cypher:294
 */
export const ledgerAnyDecision = read<Identified, NoParameters, 'ID', string>('ledgerAnyDecision');

/**
 * Judgements in force on any of these ids.
 * cypher/ledger.cypher:303
 */
export const ledgerJudgementsOn = read<Judgement, { ids: string[] }, 'ID', string>('ledgerJudgementsOn');

/**
 * Articles with a statement that names any of these things, or rests on their word.
 * @param onlyRenamed only by a statement that was written with another id
 * cypher/ledger.cypher:314
 */
export const ledgerArticlesNaming = read<Article, { ids: string[]; onlyRenamed: boolean }, 'ID', string>('ledgerArticlesNaming');

/**
 * Names that these actors have, to fold them together.
 * cypher/ledger.cypher:328
 */
export const ledgerNamesOfActors = read<Name, { actors: string[] }, 'NAME', string>('ledgerNamesOfActors');

/**
 * Articles with the number of their statements.
 * cypher/ledger.cypher:338
 */
export const ledgerArticles = read<ListedArticle, NoParameters, 'DATE_ASC', string>('ledgerArticles');

/**
 * Anything that has an id, but for relations.
 * cypher/node.cypher:3
 */
export const nodeById = read<AnyNode, NoParameters, never, string>('nodeById');

/**
 * The fact that an edge of two ends is.
 * cypher/node.cypher:10
 */
export const relationByEnds = read<Relation, NoParameters, never, Record<string, string>>('relationByEnds');

/**
 * Facts of two ends that start or end at a thing.
 * cypher/node.cypher:19
 */
export const relationsOf = read<Relation, NoParameters, 'ID', string>('relationsOf');

/**
 * How much the record holds, whatever the status of each.
 * cypher/node.cypher:30
 */
export const stats = read<Stats, NoParameters, never, string>('stats');

/**
 * Ids that one that there is not may have been meant for: of its kind with a piece of it, or of another kind with the same rest.
 * @param start the kind, as person:
 * @param pieces beginnings and ends of its words
 * @param rest all of it but the kind, as :yuri-trutnev
 * cypher/node.cypher:36
 */
export const idsLike = read<Identified, { start: string; pieces: string[]; rest: string }, 'ID', string>('idsLike');

/**
 * Figures by date or by what they say.
 * @param measure what the measure contains, without case; null: any
 * @param from with `to`: those on some day of this interval; null: no bound
 * @param possible whether also those that only may have been in it
 * @param about what it is a figure of, or was counted over; null: anything
 * @param countedBy null: anybody
 * @param basis null: any
 * @param status null: held
 * cypher/observation.cypher:3
 */
export const observations = read<Observation, { measure: string | null; from: string | null; to: string | null; possible: boolean; about: string | null; countedBy: string | null; basis: string[] | null; status: string[] | null }, 'DATE_DESC' | 'DATE_ASC' | 'NAME_ASC' | 'NAME_DESC', string>('observations');

/**
 * What a figure is a figure of.
 * cypher/observation.cypher:31
 */
export const measuredBy = read<AnyNode, NoParameters, 'ID', string>('measuredBy');

/**
 * What a figure was counted over.
 * cypher/observation.cypher:41
 */
export const populationOf = read<AnyNode, NoParameters, 'ID', string>('populationOf');

/**
 * Who counted.
 * cypher/observation.cypher:51
 */
export const countersOf = read<Actor, NoParameters, 'NAME_ASC', string>('countersOf');

/**
 * Figures of a thing, or counted over it.
 * cypher/observation.cypher:61
 */
export const observationsOf = read<Observation, NoParameters, 'DATE_DESC' | 'DATE_ASC', string>('observationsOf');

/**
 * Figures that an actor counted.
 * cypher/observation.cypher:74
 */
export const observationsCountedBy = read<Observation, NoParameters, 'DATE_DESC' | 'DATE_ASC', string>('observationsCountedBy');

/**
 * Places by name.
 * @param kinds null: all
 * @param name what the name contains, without case; null: any
 * @param within a larger place it lies in, at any remove; null: any
 * @param status null: held
 * cypher/place.cypher:3
 */
export const places = read<Place, { kinds: string[] | null; name: string | null; within: string | null; status: string[] | null }, 'NAME_ASC' | 'NAME_DESC', string>('places');

/**
 * The larger places that a place lies in, one step up.
 * cypher/place.cypher:20
 */
export const placesAround = read<Place, NoParameters, 'NAME_ASC', string>('placesAround');

/**
 * Places that lie in a place, one step down.
 * cypher/place.cypher:30
 */
export const placesWithin = read<Place, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('placesWithin');

/**
 * Places that a state governs.
 * cypher/place.cypher:41
 */
export const placesGovernedBy = read<Place, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('placesGovernedBy');

/**
 * States that govern a place.
 * cypher/place.cypher:52
 */
export const governorsOfPlace = read<Actor, NoParameters, 'NAME_ASC', string>('governorsOfPlace');

/**
 * Places that a railway, a road or a line connects.
 * cypher/place.cypher:62
 */
export const placesConnected = read<Place, NoParameters, 'NAME_ASC', string>('placesConnected');

/**
 * Railways, roads and lines that connect a place.
 * cypher/place.cypher:72
 */
export const connectionsOfPlace = read<Place, NoParameters, 'NAME_ASC', string>('connectionsOfPlace');

/**
 * Posts by title.
 * @param title what the title contains, without case; null: any
 * @param body null: any
 * @param represents null: any
 * @param status null: held
 * cypher/role.cypher:3
 */
export const roles = read<Role, { title: string | null; body: string | null; represents: string | null; status: string[] | null }, 'NAME_ASC' | 'NAME_DESC', string>('roles');

/**
 * The body in which a post is.
 * cypher/role.cypher:21
 */
export const bodiesOfRole = read<Actor, NoParameters, 'NAME_ASC', string>('bodiesOfRole');

/**
 * Posts in a body.
 * cypher/role.cypher:31
 */
export const rolesInBody = read<Role, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('rolesInBody');

/**
 * The state that a post's holder represents.
 * cypher/role.cypher:42
 */
export const statesRepresentedBy = read<Actor, NoParameters, 'NAME_ASC', string>('statesRepresentedBy');

/**
 * Posts whose holders represent a state.
 * cypher/role.cypher:52
 */
export const rolesRepresenting = read<Role, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('rolesRepresenting');

/**
 * The area of a post: states, places or organizations.
 * cypher/role.cypher:63
 */
export const coverageOfRole = read<AnyNode, NoParameters, 'ID', string>('coverageOfRole');

/**
 * Posts whose area is this state, place or organization.
 * cypher/role.cypher:73
 */
export const rolesCovering = read<Role, NoParameters, 'NAME_ASC' | 'NAME_DESC', string>('rolesCovering');

/**
 * Posts that a person held. With a day: whether they held each on that day, which is certain if one statement's inner bounds hold the day.
 * @param on null: at any time
 * @param certainty null: certain and possible
 * @param status null: held, or as person is
 * cypher/role.cypher:84
 */
export const tenuresOfPerson = read<TenureOn, { on: string | null; certainty: string | null; status: string[] | null }, 'DATE_DESC', string>('tenuresOfPerson');

/**
 * Who held a post.
 * @param status null: held, or as role is
 * cypher/role.cypher:103
 */
export const tenuresOfRole = read<TenureOfPerson, { status: string[] | null }, 'DATE_DESC' | 'DATE_ASC', string>('tenuresOfRole');

/**
 * Whether a tenure held on a day: certain if one statement's inner bounds hold the day.
 * cypher/role.cypher:115
 */
export const certaintyOfTenure = read<CertaintyAnswer, { on: string }, never, string>('certaintyOfTenure');

/**
 * Who held it.
 * cypher/role.cypher:127
 */
export const personOfTenure = read<Actor, NoParameters, never, string>('personOfTenure');

/**
 * Which post it was.
 * cypher/role.cypher:135
 */
export const roleOfTenure = read<Role, NoParameters, never, string>('roleOfTenure');

/**
 * Statements in the order of their articles.
 * @param fact null: any, and remarks
 * @param about a thing it names; null: anything
 * @param article null: any
 * @param accordingTo somebody it rests on the word of, at any remove; null: anybody
 * @param kinds null: all
 * @param basis null: any
 * @param modality null: any
 * @param opens the field that it leaves open; null: any
 * cypher/statement.cypher:4
 */
export const statements = read<Statement, { fact: string | null; about: string | null; article: string | null; accordingTo: string | null; kinds: string[] | null; basis: string[] | null; modality: string[] | null; opens: string | null }, 'DATE_ASC' | 'DATE_DESC' | 'RANK', string>('statements');

/**
 * What is said about a fact, best first.
 * cypher/statement.cypher:33
 */
export const statementsOfFact = read<Statement, NoParameters, 'RANK', string>('statementsOfFact');

/**
 * Statements that name a thing, in the order of their articles.
 * @param kinds null: all
 * @param basis null: any
 * cypher/statement.cypher:41
 */
export const statementsAbout = read<Statement, { kinds: string[] | null; basis: string[] | null }, 'DATE_ASC' | 'DATE_DESC', string>('statementsAbout');

/**
 * Statements that rest on somebody's word, in the order of their articles.
 * @param kinds null: all
 * @param basis null: any
 * cypher/statement.cypher:55
 */
export const statementsAccordingTo = read<Statement, { kinds: string[] | null; basis: string[] | null }, 'DATE_ASC' | 'DATE_DESC', string>('statementsAccordingTo');

/**
 * What an article says, in its order.
 * @param kinds null: all
 * @param basis null: any
 * cypher/statement.cypher:69
 */
export const statementsInArticle = read<Statement, { kinds: string[] | null; basis: string[] | null }, 'DATE_ASC' | 'DATE_DESC', string>('statementsInArticle');

/**
 * The fact that it claims, where that is a node.
 * cypher/statement.cypher:82
 */
export const factOfStatement = read<AnyNode, NoParameters, never, string>('factOfStatement');

/**
 * The fact that it claims, where that is an edge of two ends: its id is TYPE:from/to.
 * cypher/statement.cypher:90
 */
export const relationOfStatement = read<Relation, NoParameters, never, string>('relationOfStatement');

/**
 * The article that says so.
 * cypher/statement.cypher:104
 */
export const articleOfStatement = read<Article, NoParameters, never, string>('articleOfStatement');

/**
 * Where it stands.
 * cypher/statement.cypher:112
 */
export const passagesOfStatement = read<Passage, NoParameters, 'PLACE', string>('passagesOfStatement');

/**
 * What a passage supports.
 * cypher/statement.cypher:121
 */
export const statementsOfPassage = read<Statement, NoParameters, 'DATE_ASC', string>('statementsOfPassage');

/**
 * The article it stands in.
 * cypher/statement.cypher:130
 */
export const articleOfPassage = read<Article, NoParameters, never, string>('articleOfPassage');

/**
 * Passages of an article that statements stand on, in its order.
 * cypher/statement.cypher:138
 */
export const passagesOfArticle = read<Passage, NoParameters, 'PLACE', string>('passagesOfArticle');

/**
 * On whose word it rests, from the article outwards.
 * cypher/statement.cypher:147
 */
export const voicesOfStatement = read<Actor, NoParameters, 'POSITION', string>('voicesOfStatement');

/**
 * What a statement names.
 * cypher/statement.cypher:156
 */
export const thingsOfStatement = read<AnyNode, NoParameters, 'ID', string>('thingsOfStatement');

/** What is kept in order beside an engine that keeps no order. */
export const tables: readonly Table[] = [
  {"label":"Actor","keys":["byName"],"values":["label","kind","status","lower name","lower aliases"]},
  {"label":"Agreement","keys":["byName"],"values":["kind","basis","status","lower title"]},
  {"label":"Article","keys":["byDate"],"values":["lower title","latest","earliest","knownFrom","knownTo"]},
  {"label":"Conflict","keys":["fact"],"values":["kind"]},
  {"label":"Event","keys":["byDate"],"values":["label","basis","status","lower title","latest","earliest","knownFrom","knownTo"]},
  {"label":"Observation","keys":["byDate","byName"],"values":["basis","status","lower measure","latest","earliest","knownFrom","knownTo"]},
  {"label":"Place","keys":["byName"],"values":["kind","status","lower name"]},
  {"label":"Role","keys":["byName"],"values":["status","lower title"]},
  {"label":"Statement","keys":["byDate","byRank"],"values":["kind","basis","modality","opens"]},
];
