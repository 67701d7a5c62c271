// Who acted on whose behalf?
// A delegation that a ministry or a state sent, an envoy who spoke for another.
MATCH (actor:Actor)-[:TOOK_PART]->(participation:Participation)-[:ON_BEHALF_OF]->(principal:Actor), (participation)-[:IN_EVENT]->(event:Event)
WHERE participation.status = 'HELD' AND event.status = 'HELD'
RETURN actor.name AS who, principal.name AS onBehalfOf, event.title AS title, participation.basis AS basis
ORDER BY event.byDate, who, onBehalfOf;
