// Which actors share a name?
// Homonyms, or one actor under two ids: a name alone decides neither.
MATCH (one:Actor)-[:NAMED]->(first:Name)
MATCH (second:Name {text: first.text})<-[:NAMED]-(other:Actor)
WHERE one.id < other.id AND first.status = 'HELD' AND second.status = 'HELD'
RETURN first.text AS name, one.id AS one, other.id AS other
ORDER BY name, one, other;
