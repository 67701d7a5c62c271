// Who appears once only, and where?
// Single appearances are where a record is thinnest.
MATCH (actor:Actor)-[:TOOK_PART]->(participation:Participation)-[:IN_EVENT]->(event:Event)
WHERE participation.status = 'HELD' AND event.status = 'HELD'
WITH actor, count(DISTINCT event) AS events, min(event.title) AS event
WHERE events = 1
RETURN actor.name AS actor, event
ORDER BY actor;
