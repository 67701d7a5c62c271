MATCH (event:Event) WHERE event.byDate > '' AND event.status = 'HELD'
WITH event ORDER BY event.byDate DESC LIMIT 20
RETURN collect(event {.title, .edtf,
  places: COLLECT { MATCH (event)-[:PLACE]->(place:Place) RETURN place {.name} },
  participants: COLLECT { MATCH (event)<-[:IN_EVENT]-(part:Participation {status: 'HELD'})<-[:TOOK_PART]-(actor:Actor) RETURN part {.roles, actor: actor {.name}} }
}) AS events
