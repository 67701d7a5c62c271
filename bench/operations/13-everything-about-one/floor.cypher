MATCH (person:Actor:Person {id: $id})
CALL (person) {
  MATCH (person)-[:HELD]->(tenure:Tenure {status: 'HELD'})-[:OF]->(role:Role)
  WITH tenure, role ORDER BY tenure.byDate DESC
  RETURN collect(tenure {.edtf,
    role: role {.title, body: COLLECT { MATCH (role)-[:BODY]->(body:Actor) RETURN body {.name} }},
    statements: COLLECT { MATCH (s:Statement {fact: tenure.id}) WITH s ORDER BY s.byRank LIMIT 20 RETURN s {.citation, .basis} }
  }) AS tenures
}
CALL (person) {
  MATCH (person)-[:TOOK_PART]->(part:Participation {status: 'HELD'})-[:IN_EVENT]->(event:Event {status: 'HELD'})
  WITH part, event ORDER BY event.byDate DESC LIMIT 10
  RETURN collect(part {.roles, event: event {.title, .edtf},
    side: COLLECT { MATCH (part)-[:SIDE]->(side:State) RETURN side {.name} },
    capacities: COLLECT { MATCH (part)-[:CAPACITY]->(role:Role) RETURN role {.title} },
    statements: COLLECT {
      MATCH (s:Statement {fact: part.id})
      WITH s ORDER BY s.byRank LIMIT 20
      RETURN s {.gist, .citation, .basis, passages: COLLECT { MATCH (s)-[:CITES]->(p:Passage) WITH p ORDER BY p.byPlace RETURN p {.paragraph, .sentence, .start, .end} }}
    }
  }) AS participations
}
RETURN person {.name,
  names: COLLECT { MATCH (person)-[:NAMED]->(name:Name) RETURN name {.text, .kind} },
  tenures: tenures,
  participations: participations,
  mentionedIn: {
    totalCount: COUNT { (person)<-[:ABOUT]-(:Statement) },
    nodes: COLLECT { MATCH (person)<-[:ABOUT]-(s:Statement) WITH s ORDER BY s.byDate LIMIT 20 RETURN s {.kind, .gist, .citation} }
  }
} AS person
