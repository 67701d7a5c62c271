// On what do the sources differ?
// The value that stands is that of the best statement.
MATCH (thing:Node)
WHERE thing.disputed IS NOT NULL
RETURN thing.id AS fact, thing.disputed AS disputed
ORDER BY thing.id;
