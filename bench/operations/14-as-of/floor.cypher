MATCH (person:Actor:Person {id: $id})
CALL (person) {
  MATCH (person)-[:HELD]->(tenure:Tenure {status: 'HELD'})-[:OF]->(role:Role)
  WHERE EXISTS { MATCH (s:Statement {fact: tenure.id}) WHERE s.modality = 'HELD' AND s.knownFrom <= $day AND s.knownTo >= $day }
  WITH tenure, role ORDER BY tenure.byDate DESC
  RETURN collect(tenure {.edtf, .sense, role: role {.title, body: COLLECT { MATCH (role)-[:BODY]->(body:Actor) RETURN body {.name} }}}) AS tenures
}
RETURN person {.name, tenures: tenures} AS person
