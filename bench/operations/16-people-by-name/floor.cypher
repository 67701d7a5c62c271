MATCH (person:Actor) WHERE person.byName > '' AND person:Person AND person.status = 'HELD' AND toLower(person.name) CONTAINS $part
WITH person ORDER BY person.byName LIMIT 20
RETURN collect(person {.id, .name}) AS people
