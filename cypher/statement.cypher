// Statements and the passages they stand on: what says so, and where. From anything with an id to its evidence is one line:
// MATCH (s:Statement {fact: x.id})-[:CITES]->(passage:Passage)

// name: statements :many
// Statements in the order of their articles.
// to statement: Statement
// order DATE_ASC: statement.byDate
// order DATE_DESC: statement.byDate desc
// order RANK: statement.byRank
// param fact: ID                      null: any, and remarks
// param about: ID                     a thing it names; null: anything
// param article: ID                   null: any
// param accordingTo: ID               somebody it rests on the word of, at any remove; null: anybody
// param kinds: [StatementKind!]       null: all
// param basis: [Basis!]               null: any
// param modality: [Status!]           null: any
// param opens: String                 the field that it leaves open; null: any
// start fact: MATCH (statement:Statement {fact: $fact})
// start about: MATCH (:Node {id: $about})<-[:ABOUT]-(statement:Statement)
// start accordingTo: MATCH (:Actor {id: $accordingTo})<-[:ACCORDING_TO]-(statement:Statement)
// start article: MATCH (statement:Statement {article: $article})
MATCH (statement:Statement)
WHERE ($fact IS NULL OR statement.fact = $fact)
  AND ($article IS NULL OR statement.article = $article)
  AND ($kinds IS NULL OR statement.kind IN $kinds)
  AND ($basis IS NULL OR statement.basis IN $basis)
  AND ($modality IS NULL OR statement.modality IN $modality)
  AND ($opens IS NULL OR statement.opens = $opens)
  AND ($about IS NULL OR EXISTS { MATCH (statement)-[:ABOUT]->(:Node {id: $about}) })
  AND ($accordingTo IS NULL OR EXISTS { MATCH (statement)-[:ACCORDING_TO]->(:Actor {id: $accordingTo}) })
RETURN statement {.*}

// name: statementsOfFact :many
// What is said about a fact, best first.
// from fact: Fact
// to statement: Statement
// order RANK: statement.byRank
MATCH (statement:Statement {fact: $fact})
RETURN statement {.*}

// name: statementsAbout :many
// Statements that name a thing, in the order of their articles.
// from thing: Node
// to statement: Statement
// order DATE_ASC: statement.byDate
// order DATE_DESC: statement.byDate desc
// param kinds: [StatementKind!]       null: all
// param basis: [Basis!]               null: any
MATCH (thing:Node {id: $thing})
MATCH (thing)<-[:ABOUT]-(statement:Statement)
WHERE ($kinds IS NULL OR statement.kind IN $kinds)
  AND ($basis IS NULL OR statement.basis IN $basis)
RETURN statement {.*}

// name: statementsAccordingTo :many
// Statements that rest on somebody's word, in the order of their articles.
// from voice: Actor
// to statement: Statement
// order DATE_ASC: statement.byDate
// order DATE_DESC: statement.byDate desc
// param kinds: [StatementKind!]       null: all
// param basis: [Basis!]               null: any
MATCH (voice:Actor {id: $voice})
MATCH (voice)<-[:ACCORDING_TO]-(statement:Statement)
WHERE ($kinds IS NULL OR statement.kind IN $kinds)
  AND ($basis IS NULL OR statement.basis IN $basis)
RETURN statement {.*}

// name: statementsInArticle :many
// What an article says, in its order.
// from article: Article
// to statement: Statement
// order DATE_ASC: statement.byDate
// order DATE_DESC: statement.byDate desc
// param kinds: [StatementKind!]       null: all
// param basis: [Basis!]               null: any
MATCH (statement:Statement {article: $article})
WHERE ($kinds IS NULL OR statement.kind IN $kinds)
  AND ($basis IS NULL OR statement.basis IN $basis)
RETURN statement {.*}

// name: factOfStatement :one
// The fact that it claims, where that is a node.
// from statement: Statement
// to fact: AnyNode
MATCH (statement:Statement {id: $statement})
MATCH (fact:Node {id: statement.fact})
RETURN fact {.*}

// name: relationOfStatement :one
// The fact that it claims, where that is an edge of two ends: its id is TYPE:from/to.
// from statement: Statement
// to relation: Relation
MATCH (statement:Statement {id: $statement})
WITH statement, split(statement.fact, '/') AS ends
WHERE statement.kind = 'RELATION'
WITH statement, split(ends[0], ':') AS start, ends[1] AS toId
WITH statement, start[1] + ':' + start[2] AS fromId, toId
MATCH (from:Node {id: fromId})
MATCH (from)-[relation]->(to:Node {id: toId})
WHERE relation.id = statement.fact
RETURN relation {.*, type: type(relation), from: from {.*}, to: to {.*}}

// name: articleOfStatement :one
// The article that says so.
// from statement: Statement
// to article: Article
MATCH (statement:Statement {id: $statement})
MATCH (article:Article {id: statement.article})
RETURN article {.*}

// name: passagesOfStatement :many
// Where it stands.
// from statement: Statement
// to passage: Passage
// order PLACE: passage.byPlace
MATCH (statement:Statement {id: $statement})
MATCH (statement)-[:CITES]->(passage:Passage)
RETURN passage {.*}

// name: statementsOfPassage :many
// What a passage supports.
// from passage: Passage
// to statement: Statement
// order DATE_ASC: statement.byDate
MATCH (passage:Passage {id: $passage})
MATCH (passage)<-[:CITES]-(statement:Statement)
RETURN statement {.*}

// name: articleOfPassage :one
// The article it stands in.
// from passage: Passage
// to article: Article
MATCH (passage:Passage {id: $passage})
MATCH (passage)-[:OF_ARTICLE]->(article:Article)
RETURN article {.*}

// name: passagesOfArticle :many
// Passages of an article that statements stand on, in its order.
// from article: Article
// to passage: Passage
// order PLACE: passage.byPlace
MATCH (article:Article {id: $article})
MATCH (article)<-[:OF_ARTICLE]-(passage:Passage)
RETURN passage {.*}

// name: voicesOfStatement :many
// On whose word it rests, from the article outwards.
// from statement: Statement
// to voice: Actor
// order POSITION: edge.position
MATCH (statement:Statement {id: $statement})
MATCH (statement)-[edge:ACCORDING_TO]->(voice:Actor)
RETURN voice {.*}

// name: thingsOfStatement :many
// What a statement names.
// from statement: Statement
// to thing: AnyNode
// order ID: thing.id
MATCH (statement:Statement {id: $statement})
MATCH (statement)-[:ABOUT]->(thing:Node)
RETURN thing {.*}
