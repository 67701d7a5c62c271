MATCH (one:Actor {id: $one})
MATCH (other:Actor {id: $other})
CALL (one) { OPTIONAL MATCH (one)<-[:OF_STATE]-(body:Actor) WITH body ORDER BY body.byName LIMIT 20 RETURN collect(body.name) AS bodies }
CALL (one) { OPTIONAL MATCH (one)-[:MEMBER_OF]->(organization:Actor) WITH organization ORDER BY organization.byName RETURN collect(organization.name) AS memberOf }
CALL (one) { OPTIONAL MATCH (one)-[:PARTY_TO]->(agreement:Agreement) WITH agreement ORDER BY agreement.byName LIMIT 20 RETURN collect(agreement.title) AS agreements }
CALL (other) {
  MATCH (other)<-[:ABOUT]-(s:Statement)
  WHERE s.kind IN ['TENDENCY', 'ASSESSMENT', 'REASON', 'OPINION']
  CALL (s) { OPTIONAL MATCH (s)-[r:ACCORDING_TO]->(voice:Actor) WITH r, voice ORDER BY r.position RETURN collect(voice.name) AS voices }
  CALL (s) { MATCH (s)-[:ABOUT]->(n:Node) WITH n ORDER BY n.id RETURN collect(coalesce(n.name, n.title, n.measure)) AS about }
  WITH s, voices, about ORDER BY s.byDate LIMIT 50
  RETURN collect({kind: s.kind, gist: s.gist, citation: s.citation, accordingTo: voices, about: about}) AS judged
}
RETURN one.name AS one, one.aliases AS aliases, other.name AS other, bodies, memberOf, agreements, judged
