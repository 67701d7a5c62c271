MATCH (event:Event:Visit)-[:PLACE]->(:Place)-[:WITHIN*0..8]->(:Place {id: $place})
WHERE event.status = 'HELD' AND event.byDate > ''
  AND coalesce((event.knownFrom <= $to AND event.knownTo >= $from) OR (event.earliest >= $from AND event.latest <= $to), false)
CALL (event) {
  MATCH (event)<-[:IN_EVENT]-(part:Participation)<-[:TOOK_PART]-(actor:Actor)
  CALL (part) { OPTIONAL MATCH (part)-[:SIDE]->(side:State) RETURN collect(side.name) AS sides }
  CALL (part) { OPTIONAL MATCH (part)-[:CAPACITY]->(role:Role) WITH role ORDER BY role.byName RETURN collect(role.title) AS capacities }
  CALL (part) { OPTIONAL MATCH (part)-[:ON_BEHALF_OF]->(principal:Actor) WITH principal ORDER BY principal.byName RETURN collect(principal.name) AS principals }
  WITH part, actor, sides, capacities, principals ORDER BY actor.byName LIMIT 20
  RETURN collect({name: actor.name, roles: part.roles, capacities: capacities, onBehalfOf: principals, sides: sides}) AS participants
}
CALL (event) {
  MATCH (s:Statement {fact: event.id})
  CALL (s) { MATCH (s)-[:CITES]->(p:Passage) WITH p ORDER BY p.byPlace RETURN collect({paragraph: p.paragraph, sentence: p.sentence, start: p.start, end: p.end}) AS passages }
  WITH s, passages ORDER BY s.byRank LIMIT 20
  RETURN collect({gist: s.gist, citation: s.citation, passages: passages}) AS statements
}
WITH event, participants, statements ORDER BY event.byDate LIMIT 20
RETURN event.id AS id, event.title AS title, event.basis AS basis, event.edtf AS edtf, event.sense AS sense, event.whenBecause AS because, participants, statements
