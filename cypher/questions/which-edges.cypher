// Which types of edges are there, from what to what?
// The labels are the particular ones.
MATCH (from:Node)-[edge]->(to:Node)
WITH type(edge) AS type, last([label IN labels(from) WHERE NOT label IN ['Node', 'Actor', 'Event']]) AS from, last([label IN labels(to) WHERE NOT label IN ['Node', 'Actor', 'Event']]) AS to
RETURN type, from, to, count(*) AS edges
ORDER BY type, from, to;
