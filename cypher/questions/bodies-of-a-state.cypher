// Which bodies belong to a state?
// Directly or through another body, as far as the sources say.
:param state => 'state:north-korea';
MATCH (state:Actor {id: $state})<-[steps:PART_OF*1..4]-(body:Actor)
WHERE body.status = 'HELD' AND all(step IN steps WHERE step.status = 'HELD')
WITH DISTINCT body
RETURN body.name AS name, body.kind AS kind, body.id AS id
ORDER BY body.byName;
