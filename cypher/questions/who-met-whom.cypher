// Who was at an event with whom, and how often?
// Pairs of people and groups of different sides; the more events, the closer.
:param least => 1;
MATCH (one:Actor)-[:TOOK_PART]->(a:Participation)-[:IN_EVENT]->(event:Event)<-[:IN_EVENT]-(b:Participation)<-[:TOOK_PART]-(other:Actor)
WHERE one.id < other.id AND a.status = 'HELD' AND b.status = 'HELD' AND event.status = 'HELD'
MATCH (a)-[:SIDE]->(left:State), (b)-[:SIDE]->(right:State)
WHERE left.id <> right.id
WITH one, other, count(DISTINCT event) AS events
WHERE events >= $least
RETURN one.name AS one, other.name AS other, events
ORDER BY events DESC, one, other;
