MATCH (person:Person)-[:TOOK_PART]->()-[:IN_EVENT]->(event:Event {status: 'HELD'})
WITH person, min(event.earliest) AS from WHERE from IS NOT NULL
RETURN person.id AS id, from, toString(date(from) + duration('P5Y')) AS to ORDER BY id
