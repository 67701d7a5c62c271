// Who visited a place in an interval, for how long, on whose behalf?
// `certain` says whether the stay lies within the interval by what is known, or only may.
:param place => 'place:pyongyang';
:param from => '2014-03-01';
:param to => '2014-05-31';
MATCH (place:Place {id: $place})<-[steps:WITHIN*0..8]-(:Place)<-[edge:PLACE]-(visit:Event:Visit)<-[:IN_EVENT]-(participation:Participation)<-[:TOOK_PART]-(actor:Actor)
WHERE visit.status = 'HELD' AND edge.status = 'HELD' AND all(step IN steps WHERE step.status = 'HELD') AND participation.status = 'HELD'
  AND any(role IN coalesce(participation.roles, []) WHERE role IN ['VISITOR', 'HEAD_OF_DELEGATION', 'MEMBER'])
  AND (visit.latest IS NULL OR visit.latest >= $from) AND (visit.earliest IS NULL OR visit.earliest <= $to)
WITH DISTINCT visit, participation, actor
OPTIONAL MATCH (participation)-[:ON_BEHALF_OF]->(principal:Actor)
WITH visit, actor, principal ORDER BY principal.name
WITH visit, actor, collect(principal.name) AS onBehalfOf
RETURN actor.name AS visitor, visit.edtf AS edtf, visit.sense AS sense, onBehalfOf,
  coalesce(visit.knownFrom <= $to AND visit.knownTo >= $from, false) OR coalesce(visit.earliest >= $from AND visit.latest <= $to, false) AS certain, visit.id AS id
ORDER BY visit.byDate, visitor;
