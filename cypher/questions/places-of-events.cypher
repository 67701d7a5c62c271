// Where did things happen?
// A place counts what happened within it too.
MATCH (place:Place)<-[:WITHIN*0..8]-(:Place)<-[:PLACE]-(event:Event)
WHERE event.status = 'HELD'
RETURN place.name AS place, count(DISTINCT event) AS events
ORDER BY events DESC, place;
