// What does the record know of a person?
// Posts and events in one list, in the order of their days; those without a day come first.
:param person => 'person:yuri-trutnev';
MATCH (person:Actor {id: $person})
CALL (person) {
  MATCH (person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
  WHERE tenure.status = 'HELD'
  RETURN 'post' AS what, role.title AS title, tenure.edtf AS edtf, tenure.basis AS basis, tenure.id AS fact, tenure.byDate AS position
  UNION ALL
  MATCH (person)-[:TOOK_PART]->(participation:Participation)-[:IN_EVENT]->(event:Event)
  WHERE participation.status = 'HELD' AND event.status = 'HELD'
  RETURN 'event' AS what, event.title AS title, event.edtf AS edtf, participation.basis AS basis, participation.id AS fact, event.byDate AS position
}
RETURN what, title, edtf, basis, fact
ORDER BY position, fact;
