// Who attended, on which side and in what capacity?
// For an account of one event: every participant, with the posts they acted in. An empty list means that no source says.
:param event => 'ceremony:fire-engines-2014-04-28';
MATCH (event:Event {id: $event})<-[:IN_EVENT]-(participation:Participation)<-[:TOOK_PART]-(actor:Actor)
WHERE participation.status = 'HELD'
OPTIONAL MATCH (participation)-[:SIDE]->(side:State)
OPTIONAL MATCH (participation)-[:CAPACITY]->(role:Role)
WITH actor, participation, side, role ORDER BY role.title
WITH actor, participation, side, collect(role.title) AS capacities
RETURN actor.name AS actor, side.name AS side, participation.roles AS roles, capacities, participation.basis AS basis, participation.id AS fact
ORDER BY side, actor;
