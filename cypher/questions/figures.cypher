// Which figures are reported, of what, and by whom counted?
// As printed, beside the value that it stands for.
MATCH (figure:Observation)
OPTIONAL MATCH (figure)-[:MEASURES]->(thing:Node)
OPTIONAL MATCH (figure)-[:COUNTED_BY]->(counter:Actor)
RETURN figure.measure AS measure, figure.asPrinted AS asPrinted, figure.value AS value, figure.least AS least, figure.most AS most, figure.unit AS unit, coalesce(thing.name, thing.title) AS of, counter.name AS countedBy
ORDER BY figure.id, of, countedBy;
