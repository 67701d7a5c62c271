// Where did things happen?
// A place counts what happened within it too.
MATCH (place:Place)<-[steps:WITHIN*0..8]-(:Place)<-[edge:PLACE]-(event:Event)
WHERE event.status = 'HELD' AND edge.status = 'HELD' AND all(step IN steps WHERE step.status = 'HELD')
RETURN place.name AS place, count(DISTINCT event) AS events
ORDER BY events DESC, place;
