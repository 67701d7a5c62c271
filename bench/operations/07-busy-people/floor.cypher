MATCH (person:Actor:Person {id: $id})
CALL (person) {
  MATCH (person)-[:TOOK_PART]->(own:Participation {status: 'HELD'})-[:IN_EVENT]->(event:Event {status: 'HELD'})
  WITH own, event ORDER BY event.byDate DESC LIMIT 20
  RETURN collect(own {.roles, event: event {.title, .edtf,
    participants: COLLECT {
      MATCH (event)<-[:IN_EVENT]-(part:Participation {status: 'HELD'})<-[:TOOK_PART]-(actor:Actor)
      RETURN {actor: actor {.name}, side: COLLECT { MATCH (part)-[:SIDE]->(side:State) RETURN side {.name} }}
    }
  }}) AS participations
}
RETURN person {.name, participations: participations} AS person
