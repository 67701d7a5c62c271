// Who held which post on a day?
// Certain: one statement attests it on that very day. Possible: nothing speaks against it. A post that is attested once has no known start and no known end.
:param day => '2014-04-28';
MATCH (person:Person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
WHERE tenure.status = 'HELD'
WITH person, tenure, role, CASE
    WHEN EXISTS { MATCH (statement:Statement {fact: tenure.id}) WHERE statement.modality = 'HELD' AND statement.knownFrom <= $day AND statement.knownTo >= $day } THEN 'CERTAIN'
    WHEN tenure.earliest > $day OR tenure.latest < $day THEN 'EXCLUDED'
    ELSE 'POSSIBLE' END AS certainty
WHERE certainty <> 'EXCLUDED'
RETURN role.title AS post, person.name AS person, certainty, tenure.id AS fact
ORDER BY certainty, post, person;
