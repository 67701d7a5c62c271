// What only Neo4j has, made at start beside schema.cypher; each statement may be run again. The service does not need it: it is for people
// who ask in Neo4j Browser or by cypher-shell.

// Labels in the order of their names, so that labels(n) answers as on the embedded engine.
UNWIND ['Actor', 'Agreement', 'Article', 'Ceremony', 'Donation', 'Event', 'Games', 'Group', 'Inauguration', 'Meeting', 'Name', 'Node', 'Observation', 'Organization', 'Other', 'Participation', 'Passage', 'Person', 'Place', 'Role', 'Signing', 'State', 'Statement', 'Tenure', 'Visit', 'Works'] AS label CALL db.createLabel(label) RETURN count(*);

// CALL db.index.fulltext.queryNodes('names', 'Trutnev~') YIELD node, score MATCH (actor:Actor)-[:NAMED]->(node) RETURN actor.id, node.text, score
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Name) ON EACH [n.text];
// CALL db.index.fulltext.queryNodes('titles', 'fire engines') YIELD node, score RETURN node.id, node.title, score
CREATE FULLTEXT INDEX titles IF NOT EXISTS FOR (n:Event|Agreement|Role|Place|Article|Observation) ON EACH [n.title, n.name, n.measure];
// CALL db.index.fulltext.queryNodes('gists', 'railway AND rason') YIELD node, score RETURN node.gist, node.citation, score
CREATE FULLTEXT INDEX gists IF NOT EXISTS FOR (n:Statement) ON EACH [n.gist, n.because];
