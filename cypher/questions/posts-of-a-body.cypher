// Which posts does a body have, and who is named in them?
:param body => 'organization:dprk-cabinet';
MATCH (body:Actor {id: $body})<-[edge:BODY]-(role:Role)
WHERE role.status = 'HELD' AND edge.status = 'HELD'
OPTIONAL MATCH (person:Person)-[:HELD]->(tenure:Tenure)-[:OF]->(role) WHERE tenure.status = 'HELD'
RETURN role.title AS post, person.name AS person, tenure.edtf AS edtf, tenure.sense AS sense
ORDER BY post, person, edtf;
