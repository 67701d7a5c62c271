// Which properties do nodes of each label have?
// The labels are the particular ones.
MATCH (n:Node)
UNWIND keys(n) AS property
WITH property, last([label IN labels(n) WHERE NOT label IN ['Node', 'Actor', 'Event']]) AS label
RETURN property, label, count(*) AS nodes
ORDER BY property, label;
