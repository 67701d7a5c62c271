// Who took part in events on both of two days?
// Only events whose day is known; a stay counts for each of its days.
:param first => '2014-04-24';
:param second => '2014-04-28';
MATCH (actor:Actor)-[:TOOK_PART]->(one:Participation)-[:IN_EVENT]->(before:Event)
MATCH (actor)-[:TOOK_PART]->(two:Participation)-[:IN_EVENT]->(after:Event)
WHERE one.status = 'HELD' AND two.status = 'HELD' AND before.status = 'HELD' AND after.status = 'HELD'
  AND before.knownFrom <= $first AND before.knownTo >= $first AND after.knownFrom <= $second AND after.knownTo >= $second
WITH DISTINCT actor, before, after ORDER BY before.byDate, after.byDate
RETURN actor.name AS actor, collect(DISTINCT before.title) AS onTheFirst, collect(DISTINCT after.title) AS onTheSecond
ORDER BY actor;
