// What rests on one agency's word?
// Facts for which every statement names this voice: without it the record would not hold them. It starts at the voice, not at all statements.
:param voice => 'organization:kcna';
MATCH (voice:Actor {id: $voice})<-[:ACCORDING_TO]-(statement:Statement)
WHERE statement.fact IS NOT NULL
  AND NOT EXISTS { MATCH (other:Statement {fact: statement.fact}) WHERE NOT EXISTS { MATCH (other)-[:ACCORDING_TO]->(:Actor {id: $voice}) } }
RETURN statement.fact AS fact, statement.gist AS gist, statement.citation AS citation
ORDER BY statement.byDate;
