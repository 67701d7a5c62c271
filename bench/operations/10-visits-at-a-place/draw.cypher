MATCH (place:Place)<-[:WITHIN*0..1]-(:Place)<-[:PLACE]-(visit:Visit {status: 'HELD'})
WITH place, min(visit.earliest) AS from WHERE from IS NOT NULL
RETURN place.id AS place, from, toString(date(from) + duration('P10Y')) AS to ORDER BY place
