MATCH (o:Observation)
WHERE o.byName > '' AND o.status = 'HELD'
WITH o ORDER BY o.byName LIMIT 20
CALL (o) { OPTIONAL MATCH (o)-[:MEASURES]->(m:Node) WITH m ORDER BY m.id RETURN collect(coalesce(m.name, m.title)) AS measures }
CALL (o) { OPTIONAL MATCH (o)-[:POPULATION]->(m:Node) WITH m ORDER BY m.id RETURN collect(coalesce(m.name, m.title)) AS population }
CALL (o) { OPTIONAL MATCH (o)-[:COUNTED_BY]->(m:Actor) WITH m ORDER BY m.byName RETURN collect(m.name) AS counters }
CALL (o) { MATCH (s:Statement {fact: o.id}) WITH s ORDER BY s.byRank LIMIT 20 RETURN collect(s.citation) AS statements }
RETURN o {.measure, .asPrinted, .value, .least, .most, .unit, .approximate, .edtf, .sense} AS observation, measures, population, counters, statements
