MATCH (person:Actor:Person {id: $person})
MATCH (place:Place {id: $place})
MATCH (event:Event {id: $event})
MATCH (agreement:Agreement {id: $agreement})
MATCH (role:Role {id: $role})
RETURN person {.name}, place {.name}, event {.title, .edtf}, agreement {.title, .kind}, role {.title}
