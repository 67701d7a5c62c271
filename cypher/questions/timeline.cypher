// What happened, day by day?
// Every event with its time as said: throughout, on some day within, or at least on. Undated ones come first.
:param from => '2014-01-01';
:param to => '2014-12-31';
MATCH (event:Event)
WHERE event.status = 'HELD' AND (event.latest IS NULL OR event.latest >= $from) AND (event.earliest IS NULL OR event.earliest <= $to)
OPTIONAL MATCH (event)-[edge:PLACE]->(place:Place) WHERE edge.status = 'HELD'
WITH event, place ORDER BY place.name
WITH event, collect(place.name) AS places
RETURN event.edtf AS edtf, event.sense AS sense, event.title AS title, places
ORDER BY event.byDate;
