MATCH (person:Actor:Person {id: $id})
CALL (person) {
  MATCH (person)-[:TOOK_PART]->(own:Participation {status: 'HELD'})-[:IN_EVENT]->(event:Event {status: 'HELD'})
  WITH own, event ORDER BY event.byDate DESC LIMIT 5
  CALL (event) {
    MATCH (event)<-[:IN_EVENT]-(part:Participation {status: 'HELD'})<-[:TOOK_PART]-(actor:Actor)
    CALL (actor) {
      MATCH (actor)-[:HELD]->(tenure:Tenure {status: 'HELD'})-[:OF]->(role:Role)
      WITH tenure, role ORDER BY tenure.byDate DESC
      RETURN collect(tenure {.edtf, role: role {.title}}) AS tenures
    }
    RETURN collect(part {.roles, actor: actor {.name, tenures: tenures}}) AS participants
  }
  RETURN collect(own {.roles, event: event {.title, .edtf, participants: participants}}) AS participations
}
RETURN person {.name, participations: participations} AS person
