// What is left open about one thing?
:param thing => 'meeting:trutnev-ro-2014-04-28';
MATCH (thing:Node {id: $thing})<-[:ABOUT]-(statement:Statement {kind: 'OPEN'})
RETURN statement.opens AS field, statement.gist AS gist, statement.citation AS citation
ORDER BY statement.byDate;
