MATCH (person:Person)
RETURN person.id AS id ORDER BY id
