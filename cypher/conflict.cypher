// Facts on which statements contradict one another. What each side says stands in the statements: MATCH (s:Statement {fact: conflict.fact})

// name: conflicts :many
// Conflicts by the facts that they are on.
// to conflict: Conflict
// order FACT: conflict.fact
// param kinds: [StatementKind!]       of facts; null: all
// param about: ID                     a thing that a statement on the fact names; null: anything
// start about: MATCH (:Node {id: $about})<-[:ABOUT]-(statement:Statement) MATCH (conflict:Conflict {fact: statement.fact})
MATCH (conflict:Conflict)
WHERE ($kinds IS NULL OR conflict.kind IN $kinds)
  AND ($about IS NULL OR EXISTS { MATCH (:Node {id: $about})<-[:ABOUT]-(statement:Statement) WHERE statement.fact = conflict.fact })
RETURN conflict {.*}

// name: statementsOfConflict :many
// What is said about the fact that a conflict is on, best first.
// from conflict: Conflict
// to statement: Statement
// order RANK: statement.byRank
MATCH (conflict:Conflict {id: $conflict})
MATCH (statement:Statement {fact: conflict.fact})
RETURN statement {.*}
