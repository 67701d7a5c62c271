MATCH (person:Actor:Person)
WHERE person.byName > '' AND person.status = 'HELD'
WITH person ORDER BY person.byName LIMIT 20
CALL (person) {
  MATCH (person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
  WITH tenure, role, CASE
      WHEN EXISTS { MATCH (s:Statement {fact: tenure.id}) WHERE s.modality = 'HELD' AND s.knownFrom <= $day AND s.knownTo >= $day } THEN 'CERTAIN'
      WHEN tenure.earliest > $day OR tenure.latest < $day THEN 'EXCLUDED'
      ELSE 'POSSIBLE' END AS certainty
  WHERE certainty <> 'EXCLUDED'
  CALL (role) { OPTIONAL MATCH (role)-[:BODY]->(body:Actor) RETURN collect(body.name) AS bodies }
  WITH tenure, role, certainty, bodies ORDER BY tenure.byDate DESC
  RETURN collect({title: role.title, body: bodies, certainty: certainty, edtf: tenure.edtf, sense: tenure.sense, because: tenure.whenBecause}) AS tenures
}
RETURN person.name AS name, tenures
