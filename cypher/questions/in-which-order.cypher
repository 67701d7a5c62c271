// What came before what?
// Said order, where days alone do not show it.
MATCH (earlier:Event)-[edge:BEFORE]->(later:Event)
WHERE edge.status = 'HELD' AND earlier.status = 'HELD' AND later.status = 'HELD'
RETURN earlier.title AS came, later.title AS beforeThis, edge.basis AS basis, edge.id AS fact
ORDER BY earlier.byDate, later.byDate;
