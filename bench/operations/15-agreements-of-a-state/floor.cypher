MATCH (state:Actor:State {id: $id})
CALL (state) {
  MATCH (state)-[:PARTY_TO]->(agreement:Agreement {status: 'HELD'})
  WITH agreement ORDER BY agreement.byName LIMIT 20
  RETURN collect(agreement {.title, .kind,
    parties: COLLECT { MATCH (agreement)<-[:PARTY_TO]-(actor:Actor) RETURN actor {.name} },
    acts: COLLECT {
      MATCH (agreement)<-[:CONCERNS]-(act:Event {status: 'HELD'})
      RETURN act {.title, .edtf, places: COLLECT { MATCH (act)-[:PLACE]->(place:Place) RETURN place {.name} }}
    }
  }) AS agreements
}
RETURN state {.name, agreements: agreements} AS state
