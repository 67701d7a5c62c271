MATCH (:Actor {id: $id})-[:TOOK_PART]->(:Participation {status: 'HELD'})-[:IN_EVENT]->(event:Event {status: 'HELD'})
WHERE (event.knownFrom <= $to AND event.knownTo >= $from) OR (event.earliest >= $from AND event.latest <= $to)
WITH event ORDER BY event.byDate DESC LIMIT 20
RETURN collect(event {.title, .edtf, places: COLLECT { MATCH (event)-[:PLACE]->(place:Place) RETURN place {.name} }}) AS events
