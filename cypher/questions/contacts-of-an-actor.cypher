// With whom did an actor have to do?
// Whoever took part in the same events, with the events.
:param actor => 'person:yuri-trutnev';
MATCH (actor:Actor {id: $actor})-[:TOOK_PART]->(own:Participation)-[:IN_EVENT]->(event:Event)<-[:IN_EVENT]-(theirs:Participation)<-[:TOOK_PART]-(other:Actor)
WHERE other.id <> actor.id AND own.status = 'HELD' AND theirs.status = 'HELD' AND event.status = 'HELD'
WITH other, event ORDER BY event.byDate, event.id
WITH other, collect(DISTINCT event.title) AS events
RETURN other.name AS other, size(events) AS count, events
ORDER BY count DESC, other;
