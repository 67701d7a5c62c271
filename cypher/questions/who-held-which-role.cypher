// Who held which post on a day?
// Certain: attested on that very day. Possible: nothing speaks against it. A post that is attested once has no known start and no known end.
:param day => '2014-04-28';
MATCH (person:Person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
WHERE tenure.status = 'HELD' AND (tenure.earliest IS NULL OR tenure.earliest <= $day) AND (tenure.latest IS NULL OR tenure.latest >= $day)
RETURN role.title AS post, person.name AS person,
  CASE WHEN tenure.knownFrom <= $day AND tenure.knownTo >= $day THEN 'CERTAIN' ELSE 'POSSIBLE' END AS certainty, tenure.id AS fact
ORDER BY certainty, post, person;
