MATCH (person:Person)-[:TOOK_PART]->()
RETURN DISTINCT person.id AS id ORDER BY id
