MATCH (person:Person)
WITH person.id AS id, COUNT { (person)-[:TOOK_PART]->() } AS events
RETURN id ORDER BY events DESC, id LIMIT 16
