// What people decided about the record: who is who, ranks, retractions; and ids that lead to others. What is in force is here, what was stands
// in the ledger.

// name: judgements :many
// Judgements in force, latest first.
// to judgement: Judgement
// order DATE_DESC: judgement.at+judgement.id desc
// order DATE_ASC: judgement.at+judgement.id
// param id: ID                        those on it, or on an id that leads to it; null: any
// param verdicts: [Verdict!]          null: any
MATCH (judgement:Decision:Judgement)
WHERE ($id IS NULL OR judgement.left = $id OR judgement.right = $id OR EXISTS { MATCH (redirect:Redirect {leadsTo: $id}) WHERE redirect.of = judgement.left OR redirect.of = judgement.right })
  AND ($verdicts IS NULL OR judgement.verdict IN $verdicts)
RETURN judgement {.*}

// name: judgementsOnThing :many
// Judgements in force on a thing, on ids that lead to it among them, latest first.
// from thing: Node
// to judgement: Judgement
// order DATE_DESC: judgement.at+judgement.id desc
// order DATE_ASC: judgement.at+judgement.id
// param verdicts: [Verdict!]          null: any
MATCH (thing:Node {id: $thing})
MATCH (judgement:Decision:Judgement)
WHERE (judgement.left = thing.id OR judgement.right = thing.id OR EXISTS { MATCH (redirect:Redirect {leadsTo: thing.id}) WHERE redirect.of = judgement.left OR redirect.of = judgement.right })
  AND ($verdicts IS NULL OR judgement.verdict IN $verdicts)
RETURN judgement {.*}

// name: thingsOfJudgement :many
// What the two ids are of: two things, or one, with the id that stays.
// from judgement: Judgement
// to thing: AnyNode
// order ID: thing.id
MATCH (judgement:Decision {id: $judgement})
UNWIND [judgement.left, judgement.right] AS one
OPTIONAL MATCH (redirect:Redirect {id: 'redirect:' + one})
WITH DISTINCT coalesce(redirect.leadsTo, one) AS id
MATCH (thing:Node {id: id})
RETURN thing {.*}

// name: rankingOfStatement :one
// The rank that an editor gave it.
// from statement: Statement
// to ranking: Ranking
MATCH (statement:Statement {id: $statement})
MATCH (ranking:Decision {id: 'ranking:' + statement.id})
RETURN ranking {.*}

// name: statementOfRanking :one
// The statement that was ranked.
// from ranking: Ranking
// to statement: Statement
MATCH (ranking:Decision {id: $ranking})
MATCH (statement:Statement {id: ranking.statement})
RETURN statement {.*}

// name: retractionOfArticle :one
// That it was taken back.
// from article: Article
// to retraction: Retraction
MATCH (article:Article {id: $article})
MATCH (retraction:Decision {id: 'retraction:' + article.id})
RETURN retraction {.*}

// name: articleOfRetraction :one
// The article that was taken back.
// from retraction: Retraction
// to article: Article
MATCH (retraction:Decision {id: $retraction})
MATCH (article:Article {id: retraction.article})
RETURN article {.*}

// name: thingOfRedirect :one
// What the other id is of.
// from redirect: Redirect
// to thing: AnyNode
MATCH (redirect:Redirect {id: $redirect})
MATCH (thing:Node {id: redirect.leadsTo})
RETURN thing {.*}

// name: redirectsAmong :many
// Those of these ids that lead to others: each with `redirect:` before it.
// to redirect: Redirect
// order ID: redirect.id
// param ids: [ID!]!
UNWIND $ids AS id
MATCH (redirect:Redirect {id: id})
RETURN redirect {.*}
