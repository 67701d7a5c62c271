// Under which names is each person known?
// Names as printed, one line each.
MATCH (person:Person)-[:NAMED]->(name:Name)
WHERE name.status = 'HELD'
RETURN person.id AS id, name.text AS text, name.kind AS kind, name.script AS script
ORDER BY id, name.id;
