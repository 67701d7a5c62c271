// Who received whom?
// Hosts and visitors of each event that has both. Basis and reason are those of the best statement that calls somebody the host: that they took part may be better known.
MATCH (host:Actor)-[:TOOK_PART]->(hosting:Participation)-[:IN_EVENT]->(event:Event)<-[:IN_EVENT]-(visiting:Participation)<-[:TOOK_PART]-(visitor:Actor)
WHERE 'HOST' IN hosting.roles AND any(role IN visiting.roles WHERE role IN ['VISITOR', 'PRINCIPAL', 'HEAD_OF_DELEGATION'])
  AND hosting.status = 'HELD' AND visiting.status = 'HELD' AND event.status = 'HELD' AND NOT 'HOST' IN visiting.roles
MATCH (statement:Statement {fact: hosting.id})
WHERE statement.modality = 'HELD' AND statement.claims CONTAINS '"HOST"'
WITH event, host, visitor, statement ORDER BY statement.byRank
WITH event, host, visitor, collect(statement.basis) AS bases, collect(coalesce(statement.because, '')) AS reasons
RETURN event.title AS title, host.name AS received, visitor.name AS whom, bases[0] AS basis, reasons[0] AS because
ORDER BY event.byDate, received, whom;
