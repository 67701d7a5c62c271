MATCH (event:Event)<-[:IN_EVENT]-(part:Participation)<-[:TOOK_PART]-(person:Person), (event)-[:PLACE]->(place:Place), (part)-[:CAPACITY]->(role:Role)
WITH event, min(person.id) AS person, min(place.id) AS place, min(role.id) AS role ORDER BY event.byDate LIMIT 2000
MATCH (agreement:Agreement)<-[:CONCERNS]-(:Event)-[:PLACE]->(:Place {id: place})
RETURN person, place, role, event.id AS event, min(agreement.id) AS agreement ORDER BY event
