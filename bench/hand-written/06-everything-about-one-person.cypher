MATCH (person:Actor {id: $person})
CALL (person) { MATCH (person)-[:NAMED]->(name:Name) WITH name ORDER BY name.byName RETURN collect(name {.text, .kind, .familyNameFirst}) AS names }
CALL (person) {
  MATCH (person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
  CALL (role) { OPTIONAL MATCH (role)-[:REPRESENTS]->(state:State) RETURN collect(state.name) AS represents }
  CALL (role) { OPTIONAL MATCH (role)-[:COVERS]->(area:Node) RETURN collect(area.name) AS covers }
  CALL (tenure) { MATCH (s:Statement {fact: tenure.id}) WITH s ORDER BY s.byRank LIMIT 20 RETURN collect({citation: s.citation, basis: s.basis, because: s.because}) AS statements }
  WITH tenure, role, represents, covers, statements ORDER BY tenure.byDate DESC
  RETURN collect({title: role.title, represents: represents, covers: covers, edtf: tenure.edtf, sense: tenure.sense, statements: statements}) AS tenures
}
CALL (person) {
  MATCH (person)-[:TOOK_PART]->(part:Participation)-[:IN_EVENT]->(event:Event)
  CALL (part) { OPTIONAL MATCH (part)-[:SIDE]->(side:State) RETURN collect(side.name) AS sides }
  CALL (part) { OPTIONAL MATCH (part)-[:CAPACITY]->(role:Role) WITH role ORDER BY role.byName RETURN collect(role.title) AS capacities }
  CALL (part) {
    MATCH (s:Statement {fact: part.id})
    CALL (s) { MATCH (s)-[:CITES]->(p:Passage) WITH p ORDER BY p.byPlace RETURN collect(p {.paragraph, .sentence, .start, .end, .quoted}) AS passages }
    WITH s, passages ORDER BY s.byRank LIMIT 20
    RETURN collect({gist: s.gist, citation: s.citation, basis: s.basis, because: s.because, passages: passages}) AS statements
  }
  WITH part, event, sides, capacities, statements ORDER BY event.byDate DESC LIMIT 20
  RETURN collect({title: event.title, edtf: event.edtf, roles: part.roles, capacities: capacities, sides: sides, statements: statements}) AS participations
}
CALL (person) { OPTIONAL MATCH (person)<-[:LED_BY]-(group:Group) WITH group ORDER BY group.byName RETURN collect(group.name) AS leads }
CALL (person) {
  MATCH (person)-[relation:LED_BY|MEMBER_OF]-(other:Node)
  CALL (relation) { MATCH (s:Statement {fact: relation.id}) WITH s ORDER BY s.byRank LIMIT 20 RETURN collect(s.citation) AS citations }
  WITH relation, other, citations ORDER BY relation.id LIMIT 20
  RETURN collect({type: type(relation), other: other.name, citations: citations}) AS relations
}
CALL (person) {
  MATCH (person)<-[:ABOUT]-(s:Statement)
  WITH s ORDER BY s.byDate LIMIT 50
  RETURN collect({kind: s.kind, gist: s.gist, citation: s.citation, basis: s.basis}) AS mentions
}
RETURN person.id AS id, person.name AS name, person.familyName AS familyName, names, tenures, participations, leads, relations, mentions, COUNT { MATCH (person)<-[:ABOUT]-(:Statement) } AS total
