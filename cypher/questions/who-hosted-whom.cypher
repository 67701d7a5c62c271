// Who received whom?
// Hosts and visitors of each event that has both. A host who is not stated is marked so: look at the basis.
MATCH (host:Actor)-[:TOOK_PART]->(hosting:Participation)-[:IN_EVENT]->(event:Event)<-[:IN_EVENT]-(visiting:Participation)<-[:TOOK_PART]-(visitor:Actor)
WHERE 'HOST' IN hosting.roles AND any(role IN visiting.roles WHERE role IN ['VISITOR', 'PRINCIPAL', 'HEAD_OF_DELEGATION'])
  AND hosting.status = 'HELD' AND visiting.status = 'HELD' AND event.status = 'HELD' AND NOT 'HOST' IN visiting.roles
RETURN event.title AS title, host.name AS received, visitor.name AS whom, hosting.basis AS basis
ORDER BY event.byDate, received, whom;
