MATCH (event:Event {id: $ceremony})
CALL (event) { OPTIONAL MATCH (event)-[:PLACE]->(place:Place) WITH place ORDER BY place.byName RETURN collect(place.name) AS places }
CALL (event) { OPTIONAL MATCH (event)-[:MARKS]->(marked:Event) WITH marked ORDER BY marked.byDate RETURN collect(marked.title) AS marks }
CALL (event) {
  MATCH (event)<-[:IN_EVENT]-(part:Participation)<-[:TOOK_PART]-(actor:Actor)
  CALL (part) { OPTIONAL MATCH (part)-[:SIDE]->(side:State) RETURN collect(side.name) AS sides }
  CALL (part) {
    MATCH (part)-[:CAPACITY]->(role:Role)
    CALL (role) { OPTIONAL MATCH (role)-[:BODY]->(body:Actor) RETURN collect(body.name) AS bodies }
    WITH role, bodies ORDER BY role.byName
    RETURN collect({title: role.title, body: bodies}) AS capacities
  }
  CALL (part) { MATCH (s:Statement {fact: part.id}) WITH s ORDER BY s.byRank LIMIT 1 RETURN collect({citation: s.citation, basis: s.basis}) AS statements }
  WITH part, actor, sides, capacities, statements ORDER BY actor.byName LIMIT 50
  RETURN collect({id: actor.id, name: actor.name, roles: part.roles, sides: sides, capacities: capacities, statements: statements}) AS participants
}
RETURN event.title AS title, event.edtf AS edtf, event.whenBecause AS because, places, marks, participants
