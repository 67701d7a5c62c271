// What only Neo4j has, made at start beside schema.cypher; each statement may be run again.

// Labels in the order of their names, so that labels(n) answers as on the embedded engine.
UNWIND ['Actor', 'Agreement', 'Article', 'Ceremony', 'Conflict', 'Decision', 'Donation', 'Event', 'Games', 'Group', 'Inauguration', 'Judgement', 'Meeting', 'Name', 'Node', 'Observation', 'Organization', 'Other', 'Participation', 'Passage', 'Person', 'Place', 'Ranking', 'Redirect', 'Retraction', 'Role', 'SearchKey', 'Signing', 'State', 'Statement', 'Tenure', 'Visit', 'Works'] AS label CALL db.createLabel(label) RETURN count(*);

// Orders of lists, and bounds of times. The embedded engine reads the label for an order or an interval, index or not, and would pay for one
// at each change; its root lists are kept in order beside it (src/graph/lists-file.ts).
CREATE INDEX actor_by_name IF NOT EXISTS FOR (n:Actor) ON (n.byName);
CREATE INDEX name_by_name IF NOT EXISTS FOR (n:Name) ON (n.byName);
CREATE INDEX role_by_name IF NOT EXISTS FOR (n:Role) ON (n.byName);
CREATE INDEX tenure_by_date IF NOT EXISTS FOR (n:Tenure) ON (n.byDate);
CREATE INDEX tenure_earliest IF NOT EXISTS FOR (n:Tenure) ON (n.earliest);
CREATE INDEX tenure_latest IF NOT EXISTS FOR (n:Tenure) ON (n.latest);
CREATE INDEX place_by_name IF NOT EXISTS FOR (n:Place) ON (n.byName);
CREATE INDEX event_by_date IF NOT EXISTS FOR (n:Event) ON (n.byDate);
CREATE INDEX event_earliest IF NOT EXISTS FOR (n:Event) ON (n.earliest);
CREATE INDEX event_latest IF NOT EXISTS FOR (n:Event) ON (n.latest);
CREATE INDEX event_known_from IF NOT EXISTS FOR (n:Event) ON (n.knownFrom);
CREATE INDEX event_known_to IF NOT EXISTS FOR (n:Event) ON (n.knownTo);
CREATE INDEX agreement_by_name IF NOT EXISTS FOR (n:Agreement) ON (n.byName);
CREATE INDEX observation_by_date IF NOT EXISTS FOR (n:Observation) ON (n.byDate);
CREATE INDEX observation_by_name IF NOT EXISTS FOR (n:Observation) ON (n.byName);
CREATE INDEX observation_earliest IF NOT EXISTS FOR (n:Observation) ON (n.earliest);
CREATE INDEX observation_latest IF NOT EXISTS FOR (n:Observation) ON (n.latest);
CREATE INDEX observation_known_from IF NOT EXISTS FOR (n:Observation) ON (n.knownFrom);
CREATE INDEX observation_known_to IF NOT EXISTS FOR (n:Observation) ON (n.knownTo);
CREATE INDEX article_by_date IF NOT EXISTS FOR (n:Article) ON (n.byDate);
CREATE INDEX article_earliest IF NOT EXISTS FOR (n:Article) ON (n.earliest);
CREATE INDEX article_latest IF NOT EXISTS FOR (n:Article) ON (n.latest);
CREATE INDEX article_known_from IF NOT EXISTS FOR (n:Article) ON (n.knownFrom);
CREATE INDEX article_known_to IF NOT EXISTS FOR (n:Article) ON (n.knownTo);
CREATE INDEX statement_by_date IF NOT EXISTS FOR (n:Statement) ON (n.byDate);
CREATE INDEX statement_by_rank IF NOT EXISTS FOR (n:Statement) ON (n.byRank);
CREATE INDEX statement_known_from IF NOT EXISTS FOR (n:Statement) ON (n.knownFrom);
CREATE INDEX statement_known_to IF NOT EXISTS FOR (n:Statement) ON (n.knownTo);
CREATE INDEX passage_by_place IF NOT EXISTS FOR (n:Passage) ON (n.byPlace);
CREATE INDEX node_disputed IF NOT EXISTS FOR (n:Node) ON (n.disputed);

// Parts of texts, for whoever writes CONTAINS, STARTS WITH or ENDS WITH. The service asks without case, which no index serves: it reads the
// label, in the order of a list and up to the end of a page.
CREATE TEXT INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE TEXT INDEX role_title IF NOT EXISTS FOR (n:Role) ON (n.title);
CREATE TEXT INDEX place_name IF NOT EXISTS FOR (n:Place) ON (n.name);
CREATE TEXT INDEX event_title IF NOT EXISTS FOR (n:Event) ON (n.title);
CREATE TEXT INDEX agreement_title IF NOT EXISTS FOR (n:Agreement) ON (n.title);
CREATE TEXT INDEX observation_measure IF NOT EXISTS FOR (n:Observation) ON (n.measure);
CREATE TEXT INDEX article_title IF NOT EXISTS FOR (n:Article) ON (n.title);

// Words, for people who ask in Neo4j Browser or by cypher-shell.
// CALL db.index.fulltext.queryNodes('names', 'Trutnev~') YIELD node, score MATCH (actor:Actor)-[:NAMED]->(node) RETURN actor.id, node.text, score
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Name) ON EACH [n.text];
// CALL db.index.fulltext.queryNodes('titles', 'fire engines') YIELD node, score RETURN node.id, node.title, score
CREATE FULLTEXT INDEX titles IF NOT EXISTS FOR (n:Event|Agreement|Role|Place|Article|Observation) ON EACH [n.title, n.name, n.measure];
// CALL db.index.fulltext.queryNodes('gists', 'railway AND rason') YIELD node, score RETURN node.gist, node.citation, score
CREATE FULLTEXT INDEX gists IF NOT EXISTS FOR (n:Statement) ON EACH [n.gist, n.because];
