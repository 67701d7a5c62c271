// Which figures are reported, of what, and by whom counted?
// As printed, beside the value that it stands for.
MATCH (figure:Observation)
WHERE figure.status = 'HELD'
OPTIONAL MATCH (figure)-[measured:MEASURES]->(thing:Node) WHERE measured.status = 'HELD'
OPTIONAL MATCH (figure)-[counted:COUNTED_BY]->(counter:Actor) WHERE counted.status = 'HELD'
RETURN figure.measure AS measure, figure.asPrinted AS asPrinted, figure.value AS value, figure.least AS least, figure.most AS most, figure.unit AS unit, coalesce(thing.name, thing.title) AS of, counter.name AS countedBy
ORDER BY figure.id, of, countedBy;
