// Who held more than one post?
MATCH (person:Person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
WHERE tenure.status = 'HELD'
WITH person, role ORDER BY role.title
WITH person, collect(DISTINCT role.title) AS posts
WHERE size(posts) > 1
RETURN person.name AS person, posts
ORDER BY person;
