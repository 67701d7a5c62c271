// By which chain of common events are two actors connected?
// The shortest chain of people and events. A shortest path takes no condition that both engines understand, so it may lead over what nobody
// says was held: such facts stand in `notHeld`.
:param one => 'person:anton-khlopkov';
:param other => 'person:ri-ryong-nam';
MATCH (one:Actor {id: $one}), (other:Actor {id: $other})
MATCH path = allShortestPaths((one)-[:TOOK_PART|IN_EVENT|WITHIN_EVENT|PLACE*..10]-(other))
WITH [step IN nodes(path) WHERE NOT step:Participation | coalesce(step.name, step.title)] AS chain,
  [edge IN relationships(path) WHERE edge.status <> 'HELD' | edge.id] AS notHeld
RETURN DISTINCT chain, notHeld
ORDER BY chain[1], chain[2], chain[3]
LIMIT 5;
