WITH split(substring($fact, 9), '/') AS ends
MATCH (actor:Actor {id: ends[0]})
MATCH (actor)-[party:PARTY_TO]->(agreement:Agreement {id: ends[1]})
CALL (party) {
  MATCH (s:Statement {fact: party.id})
  CALL (s) { MATCH (s)-[:CITES]->(p:Passage) WITH p ORDER BY p.byPlace RETURN collect({paragraph: p.paragraph, sentence: p.sentence, start: p.start, end: p.end, quoted: p.quoted, sha256: p.sha256}) AS passages }
  CALL (s) { MATCH (s)-[r:ACCORDING_TO]->(voice:Actor) WITH r, voice ORDER BY r.position RETURN collect(voice.name) AS voices }
  CALL (s) { MATCH (article:Article {id: s.article})-[:PUBLISHED_BY]->(publisher:Actor) RETURN collect({title: article.title, publisher: publisher.name, edtf: article.edtf, because: article.whenBecause, sha256: article.sha256}) AS articles }
  WITH s, passages, voices, articles ORDER BY s.byRank LIMIT 20
  RETURN collect({gist: s.gist, citation: s.citation, basis: s.basis, because: s.because, passages: passages, accordingTo: voices, article: articles}) AS statements
}
RETURN party.id AS id, actor.name AS actor, agreement.title AS agreement, party.status AS status, party.basis AS basis, size(statements) AS statementCount, statements
