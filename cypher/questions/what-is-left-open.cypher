// What does the record not know?
// What a reader would ask and the sources leave unsaid.
MATCH (statement:Statement {kind: 'OPEN'})
OPTIONAL MATCH (statement)-[:ABOUT]->(thing:Node)
WITH statement, thing ORDER BY thing.id
WITH statement, collect(thing.id) AS about
RETURN statement.opens AS field, statement.gist AS gist, about
ORDER BY statement.byDate;
