// Who took part in most?
:param first => 10;
MATCH (actor:Actor)-[:TOOK_PART]->(participation:Participation)-[:IN_EVENT]->(event:Event)
WHERE participation.status = 'HELD' AND event.status = 'HELD'
WITH actor, count(DISTINCT event) AS events
RETURN actor.name AS actor, events, actor.id AS id
ORDER BY events DESC, id
LIMIT $first;
