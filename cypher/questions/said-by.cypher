// What is said on the word of one actor?
// At any remove: an agency that quotes them counts as well.
:param voice => 'person:cho-bong-hyun';
MATCH (voice:Actor {id: $voice})<-[:ACCORDING_TO]-(statement:Statement)
RETURN statement.kind AS kind, statement.gist AS gist, statement.citation AS citation
ORDER BY statement.byDate;
