// Which labels are there, and how many nodes have each?
// Every node also has the label Node, by which any id is found.
MATCH (n:Node)
UNWIND labels(n) AS label
RETURN label, count(*) AS nodes
ORDER BY label;
