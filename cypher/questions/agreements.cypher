// Which agreements were made, between whom, when and where?
// Parties are bodies; whoever signed for them is a participant of the signing, if a source says.
MATCH (agreement:Agreement)
WHERE agreement.status = 'HELD'
OPTIONAL MATCH (party:Actor)-[bound:PARTY_TO]->(agreement) WHERE bound.status = 'HELD'
WITH agreement, party ORDER BY party.name
WITH agreement, collect(party.name) AS parties
OPTIONAL MATCH (act:Event)-[concerned:CONCERNS]->(agreement) WHERE act.status = 'HELD' AND concerned.status = 'HELD'
OPTIONAL MATCH (act)-[there:PLACE]->(place:Place) WHERE there.status = 'HELD'
RETURN agreement.title AS title, agreement.kind AS kind, parties, act.title AS event, act.edtf AS edtf, place.name AS place
ORDER BY agreement.byName, act.byDate, place;
