// What did not, or not yet, take place?
// Events that nobody says were held.
MATCH (event:Event)
WHERE event.status <> 'HELD'
RETURN event.title AS title, event.status AS status, event.edtf AS edtf, event.id AS id
ORDER BY event.byDate;
