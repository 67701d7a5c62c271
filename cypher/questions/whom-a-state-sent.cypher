// Who came from one side, to whom?
// Everybody who acted on the side of a state, with their events.
:param state => 'state:russia';
MATCH (state:Actor {id: $state})<-[:SIDE]-(participation:Participation)<-[:TOOK_PART]-(actor:Actor), (participation)-[:IN_EVENT]->(event:Event)
WHERE participation.status = 'HELD' AND event.status = 'HELD'
WITH actor, event ORDER BY event.byDate, event.id
RETURN actor.name AS actor, collect(event.title) AS events
ORDER BY actor;
