MATCH (person:Person)-[:HELD]->(tenure:Tenure)
WITH person, max(tenure.knownFrom) AS day WHERE day IS NOT NULL
RETURN person.id AS id, day ORDER BY id
