// How the ledger and its fold are kept. Analysts need none of these: they change the graph, or serve a change.

// name: beginLedger :exec
// Makes the node that says how far the graph is folded, and by which version of the fold.
// param version: Int!
MERGE (ledger:Ledger {id: 'ledger'}) ON CREATE SET ledger.folded = 0
WITH ledger
WHERE ledger.folded = 0
SET ledger.version = $version

// name: beginAnew :exec
// Takes the number from a graph that another version of the fold made: from then on nobody folds into it until it is empty.
// param version: Int!
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writing = 0
WITH ledger
WHERE ledger.version IS NULL OR ledger.version <> $version
SET ledger.version = $version
REMOVE ledger.folded
RETURN ledger.version AS version

// name: emptySome :exec
// Takes away some of what the fold made, if the graph has no number; entries stay.
// param most: Int!
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writing = 0
WITH ledger
WHERE ledger.folded IS NULL
MATCH (node:Node)
WITH node LIMIT $most
DETACH DELETE node
RETURN count(*) AS removed

// name: endEmptying :exec
// Says of a graph without a number that it is empty.
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writing = 0
WITH ledger
WHERE ledger.folded IS NULL
SET ledger.folded = 0

// name: foldedNumber :one
// Number of the last entry that the graph holds the fold of.
// to ledger: Ledger
MATCH (ledger:Ledger {id: 'ledger'})
RETURN ledger {.folded, .version}

// name: moveFolded :exec
// Moves the folded number; no row means that another writer did so first, or that another version of the fold made the graph. The first
// statement of each change: writing before the number is read takes the lock, so that a second writer waits here and then reads what the
// first one left.
// param after: Int!                   where it must stand
// param last: Int!                    the new number
// param version: Int!
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writing = $last
WITH ledger
WHERE ledger.folded = $after AND ledger.version = $version
SET ledger.folded = $last
RETURN ledger.folded AS folded

// name: takeLease :exec
// Notes that a process answers from what it knows of the record for a moment. It takes the lock first, so that it waits for whoever writes. No row
// means that another version of the fold makes the graph, or that it is being emptied.
// param by: String!                   an id of the process, which begins with `lease:`
// param version: Int!
MATCH (ledger:Ledger {id: 'ledger'})
SET ledger.writing = 0
WITH ledger
WHERE ledger.folded IS NOT NULL AND ledger.version = $version
MERGE (:Ledger {id: $by})
RETURN ledger.folded AS folded

// name: othersLeases :exec
// Under the lock of a change: how many other processes have noted such a lease. The change waits until they have run out, so their notes go.
// param by: String!                   the own id
MATCH (lease:Ledger)
WHERE lease.id STARTS WITH 'lease:' AND lease.id <> $by
DELETE lease
RETURN count(*) AS others

// name: keepEntries :exec
// Keeps entries of the ledger in the graph's own database, for an engine without a ledger file.
// param entries: [Map!]!
UNWIND $entries AS row
CREATE (entry:Entry) SET entry = row

// name: entriesAfter :many
// The next kept entries, in order.
// to entry: Entry
// order NUMBER: entry.number
// param after: Int!
MATCH (entry:Entry)
WHERE entry.number > $after
RETURN entry {.*, subject: coalesce(entry.subject, entry.article)} ORDER BY entry.number LIMIT 20

// name: entryOfKey :many
// The entry that was kept with a key.
// to entry: Entry
// order NUMBER: entry.number
// param key: String!
MATCH (entry:Entry {key: $key})
RETURN entry {.*} LIMIT 1

// name: journalEntries :many
// Kept entries, latest first, without the bodies of dossiers.
// to entry: Entry
// order NUMBER: entry.number desc
// param before: Int                   null: from the last
// param after: Int                    null: up to the first
// param until: String                 null: up to the last; else those kept at or before that moment
// param subject: String               null: any
// param judged: String                one of the two ids that a judgement is on; null: any
// param by: String                    null: whoever made it
// param kinds: [EntryKind!]!
// param most: Int!
MATCH (entry:Entry)
WHERE ($before IS NULL OR entry.number < $before)
  AND ($after IS NULL OR entry.number > $after)
  AND ($until IS NULL OR entry.at <= $until)
  AND ($subject IS NULL OR entry.subject = $subject)
  AND ($judged IS NULL OR entry.subject STARTS WITH 'judgement:' + $judged + '/' OR (entry.subject STARTS WITH 'judgement:' AND entry.subject ENDS WITH '/' + $judged))
  AND ($by IS NULL OR entry.by = $by)
  AND entry.kind IN $kinds
RETURN entry {.*, body: CASE WHEN entry.kind = 'DOSSIER' THEN '' ELSE entry.body END} ORDER BY entry.number DESC LIMIT $most

// name: oldestJournalEntries :many
// The same, oldest first.
// to entry: Entry
// order NUMBER: entry.number
// param before: Int                   null: from the last
// param after: Int                    null: up to the first
// param until: String                 null: up to the last; else those kept at or before that moment
// param subject: String               null: any
// param judged: String                one of the two ids that a judgement is on; null: any
// param by: String                    null: whoever made it
// param kinds: [EntryKind!]!
// param most: Int!
MATCH (entry:Entry)
WHERE ($before IS NULL OR entry.number < $before)
  AND ($after IS NULL OR entry.number > $after)
  AND ($until IS NULL OR entry.at <= $until)
  AND ($subject IS NULL OR entry.subject = $subject)
  AND ($judged IS NULL OR entry.subject STARTS WITH 'judgement:' + $judged + '/' OR (entry.subject STARTS WITH 'judgement:' AND entry.subject ENDS WITH '/' + $judged))
  AND ($by IS NULL OR entry.by = $by)
  AND entry.kind IN $kinds
RETURN entry {.*, body: CASE WHEN entry.kind = 'DOSSIER' THEN '' ELSE entry.body END} ORDER BY entry.number LIMIT $most

// name: journalSize :one
// How many entries are kept.
// to found: JournalSize
// param subject: String               null: any
// param judged: String                one of the two ids that a judgement is on; null: any
// param by: String                    null: whoever made it
// param before: Int                   null: from the last
// param kinds: [EntryKind!]!
MATCH (entry:Entry)
WHERE ($subject IS NULL OR entry.subject = $subject)
  AND ($judged IS NULL OR entry.subject STARTS WITH 'judgement:' + $judged + '/' OR (entry.subject STARTS WITH 'judgement:' AND entry.subject ENDS WITH '/' + $judged))
  AND ($by IS NULL OR entry.by = $by)
  AND ($before IS NULL OR entry.number < $before)
  AND entry.kind IN $kinds
WITH count(entry) AS entries
WITH {entries: entries} AS found
RETURN found {.*}

// name: makeNodes :exec
// Makes nodes of one kind that are not there.
// for :Person:Actor — :Organization:Actor :State:Actor :Group:Actor :Name :Role :Tenure :Place :Visit:Event :Meeting:Event :Ceremony:Event :Signing:Event :Donation:Event :Inauguration:Event :Works:Event :Games:Event :Other:Event :Participation :Agreement :Observation :Article :Statement :Passage :Conflict :SearchKey :Judgement:Decision :Ranking:Decision :Retraction:Decision :Redirect
// param rows: [Map!]!                 the properties of each, with its `id`
UNWIND $rows AS row
CREATE (node:Node:Person:Actor)
SET node = row

// name: putNodes :exec
// Replaces nodes of one kind, or makes them.
// for :Person:Actor — :Organization:Actor :State:Actor :Group:Actor :Name :Role :Tenure :Place :Visit:Event :Meeting:Event :Ceremony:Event :Signing:Event :Donation:Event :Inauguration:Event :Works:Event :Games:Event :Other:Event :Participation :Agreement :Observation :Article :Statement :Passage :Conflict :SearchKey :Judgement:Decision :Ranking:Decision :Retraction:Decision :Redirect
// param rows: [Map!]!                 each with `id` and `properties`, all of them
UNWIND $rows AS row
MERGE (node:Node {id: row.id})
SET node = row.properties
SET node:Person:Actor

// name: makeEdges :exec
// Makes edges that are not there, and says for how many rows both ends were there.
// for :OF — :IN_EVENT :CAPACITY :SIDE :ON_BEHALF_OF :BODY :REPRESENTS :COVERS :PART_OF :OF_STATE :SUCCEEDED_BY :MEMBER_OF :LED_BY :WITHIN :CONNECTS :PLACE :WITHIN_EVENT :MARKS :BEFORE :CONCERNS :MEASURES :POPULATION :COUNTED_BY :CITES :OF_ARTICLE :PUBLISHED_BY :DERIVED_FROM :ABOUT :ACCORDING_TO :NAMED :HELD :TOOK_PART :GOVERNS :PARTY_TO
// param rows: [Map!]!                 each with `from`, `to` and `properties`, all of them
UNWIND $rows AS row
MATCH (from:Node {id: row.from})
MATCH (to:Node {id: row.to})
CREATE (from)-[edge:OF]->(to)
SET edge = row.properties
RETURN count(*) AS written

// name: putEdges :exec
// Replaces edges that start at the end with few of them, or makes them.
// for :OF — :IN_EVENT :CAPACITY :SIDE :ON_BEHALF_OF :BODY :REPRESENTS :COVERS :PART_OF :OF_STATE :SUCCEEDED_BY :MEMBER_OF :LED_BY :WITHIN :CONNECTS :PLACE :WITHIN_EVENT :MARKS :BEFORE :CONCERNS :MEASURES :POPULATION :COUNTED_BY :CITES :OF_ARTICLE :PUBLISHED_BY :DERIVED_FROM :ABOUT :ACCORDING_TO
// param rows: [Map!]!                 each with `from`, `to` and `properties`, all of them
UNWIND $rows AS row
MATCH (from:Node {id: row.from})
MATCH (to:Node {id: row.to})
MERGE (from)-[edge:OF]->(to)
SET edge = row.properties
RETURN count(*) AS written

// name: putEdgesOfHub :exec
// The same for edges that start at the end with many of them: the engine looks for an edge at the left end.
// for :NAMED — :HELD :TOOK_PART :GOVERNS :PARTY_TO
// param rows: [Map!]!
UNWIND $rows AS row
MATCH (from:Node {id: row.from})
MATCH (to:Node {id: row.to})
MERGE (to)<-[edge:NAMED]-(from)
SET edge = row.properties
RETURN count(*) AS written

// name: removeEdges :exec
// for :OF — :IN_EVENT :CAPACITY :SIDE :ON_BEHALF_OF :BODY :REPRESENTS :COVERS :PART_OF :OF_STATE :SUCCEEDED_BY :MEMBER_OF :LED_BY :WITHIN :CONNECTS :PLACE :WITHIN_EVENT :MARKS :BEFORE :CONCERNS :MEASURES :POPULATION :COUNTED_BY :CITES :OF_ARTICLE :PUBLISHED_BY :DERIVED_FROM :ABOUT :ACCORDING_TO :NAMED :HELD :TOOK_PART :GOVERNS :PARTY_TO
// param rows: [Map!]!                 each with `from` and `to`
UNWIND $rows AS row
MATCH (from:Node {id: row.from})-[edge:OF]->(to:Node {id: row.to})
DELETE edge

// name: removeNodes :exec
// param ids: [ID!]!
UNWIND $ids AS id
MATCH (node:Node {id: id})
DETACH DELETE node

// name: valuesOfNodes :exec
// Every node of a label, to keep its lists in order beside the graph; with the id go the properties that these lists need.
// for :Actor — :Role :Place :Event :Agreement :Observation :Article :Statement :Conflict
MATCH (node:Actor)
RETURN node.id AS id

// name: ledgerArticlesAmong :many
// Those of these articles that the ledger put there.
// to article: Article
// order ID: article.id
// param articles: [ID!]!
UNWIND $articles AS id
MATCH (article:Article {id: id})
RETURN article {.*}

// name: ledgerArticlesDerivedFrom :many
// Articles that say that they derive from one of these. Not to be answered from a list in order, so it begins with an UNWIND.
// to article: Article
// order ID: article.id
// param articles: [ID!]!
UNWIND [$articles] AS articles
MATCH (article:Article)
WHERE article.derivedFrom IS NOT NULL AND any(id IN article.derivedFrom WHERE id IN articles)
RETURN article {.*}

// name: ledgerArticlesOfDossiers :many
// The articles that were last read from dossiers with these SHA-256.
// to article: ListedArticle
// order ID: article.id
// param hashes: [String!]!
UNWIND $hashes AS sha256
MATCH (article:Article {dossier: sha256})
RETURN article {.*, statements: COUNT { MATCH (statement:Statement) WHERE statement.article = article.id }}

// name: ledgerStatementsOfArticle :many
// What an article says, with all that is needed to fold it again.
// from article: Article
// to statement: LedgerStatement
// order RANK: statement.byRank
MATCH (statement:Statement {article: $article})
RETURN statement {.*, passages: [(statement)-[:CITES]->(passage:Passage) | passage {.*}], about: [(statement)-[:ABOUT]->(node:Node) | node.id]}

// name: ledgerSaidOfFacts :many
// What articles say about these facts, to fold them: of statements that say the same, the weight of the best.
// to said: LedgerSaid
// order RANK: said.byRank
// param facts: [ID!]!
// param without: [ID!]                articles to be left out; null: none
UNWIND $facts AS id
MATCH (statement:Statement {fact: id})
WHERE ($without IS NULL OR NOT statement.article IN $without)
WITH id, statement.kind AS kind, statement.modality AS modality, statement.basis AS basis, statement.claims AS claims, statement.restsOn AS restsOn, min(statement.byRank) AS byRank
WITH {fact: id, kind: kind, modality: modality, basis: basis, claims: claims, restsOn: restsOn, byRank: byRank} AS said
RETURN said {.*}

// name: ledgerNodesAmong :many
// Those of these ids that have a node.
// to node: AnyNode
// order ID: node.id
// param ids: [ID!]!
UNWIND $ids AS id
MATCH (node:Node {id: id})
RETURN node {.*}

// name: ledgerAnyDecision :many
// One row if there is any decision in force.
// to some: Identified
// order ID: some.id
MATCH (decision:Decision)
WITH decision LIMIT 1
WITH {id: 'decision'} AS some
RETURN some {.*}

// name: ledgerJudgementsOn :many
// Judgements in force on any of these ids.
// to judgement: Judgement
// order ID: judgement.id
// param ids: [ID!]!
UNWIND $ids AS one
MATCH (judgement:Decision)
WHERE judgement.left = one OR judgement.right = one
WITH DISTINCT judgement
RETURN judgement {.*}

// name: ledgerArticlesNaming :many
// Articles with a statement that names any of these things, or rests on their word.
// to article: Article
// order ID: article.id
// param ids: [ID!]!
// param onlyRenamed: Boolean!         only by a statement that was written with another id
UNWIND $ids AS one
MATCH (thing:Node {id: one})
MATCH (thing)<-[:ABOUT|ACCORDING_TO]-(statement:Statement)
WHERE (NOT $onlyRenamed OR statement.written IS NOT NULL)
WITH DISTINCT statement.article AS id
MATCH (article:Article {id: id})
RETURN article {.*}

// name: ledgerNamesOfActors :many
// Names that these actors have, to fold them together.
// to name: Name
// order NAME: name.byName
// param actors: [ID!]!
UNWIND $actors AS id
MATCH (actor:Actor {id: id})
MATCH (actor)-[:NAMED]->(name:Name)
RETURN name {.*}

// name: ledgerArticles :many
// Articles with the number of their statements.
// to article: ListedArticle
// order DATE_ASC: article.byDate
MATCH (article:Article)
RETURN article {.*, statements: COUNT { MATCH (statement:Statement) WHERE statement.article = article.id }}
