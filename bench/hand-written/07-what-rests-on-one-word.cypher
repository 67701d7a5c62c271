MATCH (voice:Actor {id: $voice})
CALL (voice) {
  MATCH (voice)<-[:ACCORDING_TO]-(s:Statement)
  CALL (s) { MATCH (s)-[r:ACCORDING_TO]->(v:Actor) WITH r, v ORDER BY r.position RETURN collect(v.name) AS voices }
  CALL (s) { MATCH (s)-[:CITES]->(p:Passage) WITH p ORDER BY p.byPlace RETURN collect({paragraph: p.paragraph, sentence: p.sentence, quoted: p.quoted}) AS passages }
  WITH s, voices, passages ORDER BY s.byDate LIMIT 50
  RETURN collect({kind: s.kind, gist: s.gist, citation: s.citation, accordingTo: voices, passages: passages}) AS statements
}
RETURN voice.name AS name, voice.aliases AS aliases, COUNT { MATCH (voice)<-[:ACCORDING_TO]-(:Statement) } AS total, statements
