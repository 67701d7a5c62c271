// By which chain of common events are two actors connected?
// The shortest chain of people and events.
:param one => 'person:anton-khlopkov';
:param other => 'person:ri-ryong-nam';
MATCH (one:Actor {id: $one}), (other:Actor {id: $other})
MATCH path = allShortestPaths((one)-[:TOOK_PART|IN_EVENT|WITHIN_EVENT|PLACE*..10]-(other))
WITH [step IN nodes(path) WHERE NOT step:Participation | coalesce(step.name, step.title)] AS chain
RETURN DISTINCT chain
ORDER BY chain[1], chain[2], chain[3]
LIMIT 5;
