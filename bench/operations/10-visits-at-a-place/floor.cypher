MATCH (:Place {id: $place})<-[:WITHIN*0..8]-(:Place)<-[:PLACE]-(visit:Event:Visit {status: 'HELD'})
WHERE (visit.knownFrom <= $to AND visit.knownTo >= $from) OR (visit.earliest >= $from AND visit.latest <= $to)
WITH DISTINCT visit ORDER BY visit.byDate DESC LIMIT 20
RETURN collect(visit {.title, .edtf,
  participants: COLLECT { MATCH (visit)<-[:IN_EVENT]-(part:Participation {status: 'HELD'})<-[:TOOK_PART]-(actor:Actor) RETURN part {.roles, actor: actor {.name}} }
}) AS visits
