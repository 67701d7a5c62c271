// Anything by its id, and the facts that are edges.

// name: nodeById :one
// Anything that has an id, but for relations.
// from node: Node
// to node: AnyNode
MATCH (node:Node {id: $node})
RETURN node {.*}

// name: relationByEnds :one
// The fact that an edge of two ends is.
// from relation: Relation
// to relation: Relation
MATCH (from:Node {id: $relation.from})
MATCH (from)-[relation]->(to:Node {id: $relation.to})
WHERE type(relation) = $relation.type
RETURN relation {.*, type: type(relation), from: from {.*}, to: to {.*}}

// name: relationsOf :many
// Facts of two ends that start or end at a thing.
// from node: Node
// to relation: Relation
// order ID: relation.id
MATCH (node:Node {id: $node})
MATCH (node)-[relation:BODY|REPRESENTS|COVERS|PART_OF|OF_STATE|SUCCEEDED_BY|MEMBER_OF|LED_BY|WITHIN|CONNECTS|GOVERNS|PLACE|WITHIN_EVENT|MARKS|BEFORE|CONCERNS|MEASURES|POPULATION|COUNTED_BY]-(other:Node)
WITH relation, startNode(relation) AS from, endNode(relation) AS to
WHERE true
RETURN relation {.*, type: type(relation), from: from {.*}, to: to {.*}}

// name: stats :one
// How much the record holds, whatever the status of each.
// to stats: Stats
MATCH (stats:Ledger {id: 'ledger'})
RETURN stats {.id, articles: COUNT { (:Article) }, statements: COUNT { (:Statement) }, passages: COUNT { (:Passage) }, people: COUNT { (:Person) }, organizations: COUNT { (:Organization) }, states: COUNT { (:State) }, groups: COUNT { (:Group) }, roles: COUNT { (:Role) }, places: COUNT { (:Place) }, events: COUNT { (:Event) }, agreements: COUNT { (:Agreement) }, observations: COUNT { (:Observation) }}

// name: idsLike :many
// Ids that one that there is not may have been meant for: of its kind with a piece of it, or of another kind with the same rest.
// to node: Identified
// order ID: node.id
// param start: String!                the kind, as person:
// param pieces: [String!]!            beginnings and ends of its words
// param rest: String!                 all of it but the kind, as :yuri-trutnev
MATCH (node:Node)
WHERE (node.id STARTS WITH $start AND any(piece IN $pieces WHERE node.id CONTAINS piece)) OR node.id ENDS WITH $rest
RETURN node {.id}
