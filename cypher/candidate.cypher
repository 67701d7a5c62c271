// What may be one and the same: by the keys under which things of a name are looked up, and by what events have in common.

// name: keysInCommon :many
// Keys that several things have, with them; a key that very many have tells nothing.
// to common: InCommon
// order ID: common.id
// param most: Int!                    things that a key may have
UNWIND [$most] AS most
MATCH (key:SearchKey)
WITH most, key.key AS id, collect(DISTINCT key.of) AS things
WHERE size(things) > 1 AND size(things) <= most
WITH {id: id, things: things} AS common
RETURN common {.*}

// name: thingsByKeys :many
// What has any of these keys.
// to key: SearchKey
// order ID: key.id
// param searchKeys: [String!]!
UNWIND $searchKeys AS one
MATCH (key:SearchKey {key: one})
RETURN key {.*}

// name: namedThings :many
// Names by which these go, of an actor all of them.
// to thing: NamedThing
// order ID: thing.id
// param ids: [ID!]!
UNWIND $ids AS one
MATCH (thing:Node {id: one})
RETURN thing {.id, .name, .title, .kind, names: [(thing)-[:NAMED]->(name:Name) | name {.text, .script, .language, .kind, .familyNameFirst}], states: [(thing)-[:OF_STATE|PART_OF|REPRESENTS|PARTY_TO]->(state:Actor) | state.id], bodies: [(thing)-[:BODY]->(body:Actor) | body.id], statements: COUNT { MATCH (thing)<-[:ABOUT]-(statement:Statement) }}

// name: officesOf :many
// Posts that these people held, each with its body and when.
// to office: Office
// order ID: office.id
// param ids: [ID!]!
UNWIND $ids AS one
MATCH (person:Actor {id: one})
MATCH (person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
WITH {id: tenure.id, of: person.id, title: role.title, earliest: tenure.earliest, latest: tenure.latest, knownFrom: tenure.knownFrom, knownTo: tenure.knownTo, bodies: [(role)-[:BODY]->(body:Actor) | body.id], states: [(role)-[:REPRESENTS]->(state:Actor) | state.id]} AS office
RETURN office {.*}

// name: appearancesOf :many
// Events that these actors took part in, each with the capacities, the side and when.
// to appearance: Appearance
// order ID: appearance.id
// param ids: [ID!]!
UNWIND $ids AS one
MATCH (actor:Actor {id: one})
MATCH (actor)-[:TOOK_PART]->(part:Participation)-[:IN_EVENT]->(event:Event)
WITH {id: part.id, of: actor.id, event: event.id, earliest: event.earliest, latest: event.latest, knownFrom: event.knownFrom, knownTo: event.knownTo, titles: [(part)-[:CAPACITY]->(role:Role) | role.title], states: [(part)-[:SIDE]->(state:Actor) | state.id]} AS appearance
RETURN appearance {.*}

// name: eventsInOutline :many
// Events with who took part, where and when, to be compared: these, or all.
// to outline: EventOutline
// order ID: outline.id
// param ids: [ID!]                    null: all
UNWIND [$ids] AS wanted
MATCH (event:Event)
WHERE ($ids IS NULL OR event.id IN wanted) AND event.status IN ['HELD', 'PLANNED']
WITH {id: event.id, title: event.title, earliest: event.earliest, latest: event.latest, knownFrom: event.knownFrom, knownTo: event.knownTo, people: [(event)<-[:IN_EVENT]-(:Participation)<-[:TOOK_PART]-(actor:Actor) | actor.id], places: [(event)-[:PLACE]->(place:Place) | place.id], frames: [(event)-[:WITHIN_EVENT]->(frame:Event) | frame.id]} AS outline
RETURN outline {.*}

// name: eventsNear :many
// Events that these actors took part in, or that were at these places, on some day from one to another.
// to event: Identified
// order ID: event.id
// param ids: [ID!]!
// param firstDay: Date!
// param lastDay: Date!
UNWIND $ids AS one
MATCH (thing:Node {id: one})
MATCH (thing)-[:TOOK_PART|PLACE]-(near:Node)
OPTIONAL MATCH (near)-[:IN_EVENT]->(within:Event)
WITH coalesce(within, near) AS event
WHERE (event.latest IS NULL OR event.latest >= $firstDay) AND (event.earliest IS NULL OR event.earliest <= $lastDay) AND (event.earliest IS NOT NULL OR event.knownFrom IS NOT NULL)
WITH DISTINCT event
RETURN event {.id}

// name: judgementsInForce :many
// Judgements of one verdict.
// to judgement: Judgement
// order ID: judgement.id
// param verdicts: [Verdict!]!
UNWIND [$verdicts] AS verdicts
MATCH (judgement:Decision)
WHERE judgement.verdict IN verdicts
RETURN judgement {.*}
