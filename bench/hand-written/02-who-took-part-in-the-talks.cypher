MATCH (event:Event {id: $talks})
CALL (event) { OPTIONAL MATCH (event)-[:PLACE]->(place:Place) WITH place ORDER BY place.byName RETURN collect(place.name) AS places }
CALL (event) {
  MATCH (event)<-[:IN_EVENT]-(part:Participation)<-[:TOOK_PART]-(actor:Actor)
  CALL (part) { OPTIONAL MATCH (part)-[:SIDE]->(side:State) RETURN collect(side.name) AS sides }
  CALL (part) { OPTIONAL MATCH (part)-[:CAPACITY]->(role:Role) WITH role ORDER BY role.byName RETURN collect(role.title) AS capacities }
  CALL (part) { MATCH (s:Statement {fact: part.id}) WITH s ORDER BY s.byRank LIMIT 3 RETURN collect({gist: s.gist, citation: s.citation, basis: s.basis, because: s.because}) AS statements }
  WITH part, actor, sides, capacities, statements ORDER BY actor.byName LIMIT 50
  RETURN collect({name: actor.name, roles: part.roles, basis: part.basis, sides: sides, capacities: capacities, statements: statements}) AS participants
}
CALL (event) { MATCH (event)<-[:ABOUT]-(s:Statement {kind: 'OPEN'}) WITH s ORDER BY s.byDate LIMIT 20 RETURN collect({gist: s.gist, opens: s.opens}) AS questions }
RETURN event.title AS title, event.edtf AS edtf, event.whenBasis AS basis, event.whenBecause AS because, event.subjects AS subjects, places, participants, questions
