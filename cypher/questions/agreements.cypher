// Which agreements were made, between whom, when and where?
// Parties are bodies; whoever signed for them is a participant of the signing, if a source says.
MATCH (agreement:Agreement)
WHERE agreement.status = 'HELD'
OPTIONAL MATCH (party:Actor)-[:PARTY_TO]->(agreement)
WITH agreement, party ORDER BY party.name
WITH agreement, collect(party.name) AS parties
OPTIONAL MATCH (act:Event)-[:CONCERNS]->(agreement)
OPTIONAL MATCH (act)-[:PLACE]->(place:Place)
RETURN agreement.title AS title, agreement.kind AS kind, parties, act.title AS event, act.edtf AS edtf, place.name AS place
ORDER BY agreement.byName, act.byDate, place;
