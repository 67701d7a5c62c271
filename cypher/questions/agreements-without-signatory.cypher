// Which agreements name no signatory?
// The sources say that it was signed, not by whom.
MATCH (agreement:Agreement)
WHERE agreement.status = 'HELD'
  AND NOT EXISTS { MATCH (agreement)<-[edge:CONCERNS]-(event:Event)<-[:IN_EVENT]-(participation:Participation)
    WHERE 'SIGNATORY' IN participation.roles AND participation.status = 'HELD' AND event.status = 'HELD' AND edge.status = 'HELD' }
OPTIONAL MATCH (remark:Statement {opens: 'signatories'})-[:ABOUT]->(agreement)
RETURN agreement.title AS agreement, agreement.id AS id, remark.gist AS saidToBeOpen
ORDER BY agreement, saidToBeOpen;
