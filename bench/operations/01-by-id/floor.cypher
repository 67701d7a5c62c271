MATCH (person:Actor:Person {id: $id})
RETURN person {.id, .name, .status} AS person
