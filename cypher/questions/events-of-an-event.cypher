// What belongs to a visit?
// The events within it, at any depth.
:param event => 'visit:trutnev-pyongyang-2014-04';
MATCH (frame:Event {id: $event})<-[steps:WITHIN_EVENT*1..4]-(part:Event)
WHERE part.status = 'HELD' AND all(step IN steps WHERE step.status = 'HELD')
WITH DISTINCT part
RETURN part.title AS title, [label IN labels(part) WHERE NOT label IN ['Node', 'Event']] AS kind, part.edtf AS edtf, part.id AS id
ORDER BY part.byDate;
