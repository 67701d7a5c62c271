MATCH (s:Statement {kind: 'OPEN'})
WHERE s.byDate > ''
WITH s ORDER BY s.byDate LIMIT 50
CALL (s) { MATCH (s)-[:ABOUT]->(n:Node) WITH n ORDER BY n.id RETURN collect(coalesce(n.name, n.title, n.measure)) AS about }
RETURN s.opens AS opens, s.gist AS gist, s.citation AS citation, about, COUNT { MATCH (:Statement {kind: 'OPEN'}) } AS total
