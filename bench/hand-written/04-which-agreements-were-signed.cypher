MATCH (agreement:Agreement)
WHERE agreement.byName > '' AND agreement.status = 'HELD'
WITH agreement ORDER BY agreement.byName LIMIT 20
CALL (agreement) {
  MATCH (agreement)<-[party:PARTY_TO]-(actor:Actor)
  CALL (party) { MATCH (s:Statement {fact: party.id}) WITH s ORDER BY s.byRank LIMIT 20 RETURN collect(s.citation) AS citations }
  WITH actor, citations ORDER BY actor.byName
  RETURN collect({name: actor.name, citations: citations}) AS parties
}
CALL (agreement) {
  MATCH (agreement)<-[:CONCERNS]-(act:Event)
  CALL (act) { OPTIONAL MATCH (act)-[:PLACE]->(place:Place) RETURN collect(place.name) AS places }
  WITH act, places ORDER BY act.byDate
  RETURN collect({kind: toUpper(split(act.id, ':')[0]), edtf: act.edtf, because: act.whenBecause, places: places}) AS acts
}
CALL (agreement) {
  MATCH (s:Statement {fact: agreement.id})
  CALL (s) { OPTIONAL MATCH (s)-[r:ACCORDING_TO]->(voice:Actor) WITH r, voice ORDER BY r.position RETURN collect(voice.name) AS voices }
  WITH s, voices ORDER BY s.byRank LIMIT 20
  RETURN collect({citation: s.citation, voices: voices}) AS reportedBy
}
CALL (agreement) { MATCH (agreement)<-[:ABOUT]-(s:Statement {kind: 'OPEN'}) WITH s ORDER BY s.byDate LIMIT 20 RETURN collect({opens: s.opens, gist: s.gist}) AS leftOpen }
RETURN agreement {.id, .title, .kind, .subjects} AS agreement, parties, acts, reportedBy, leftOpen
