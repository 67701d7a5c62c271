// Events, and who took part in them. A visit, a meeting and the rest are events with one more label.

// name: events :many
// Events by date; undated ones stand before all.
// to event: Event
// order DATE_DESC: event.byDate desc
// order DATE_ASC: event.byDate
// param kinds: [String!]              labels: Visit, Meeting …; null: all
// param title: String                 what the title contains, without case; null: any
// param from: Date                    with `to`: events on some day of this interval; null: no bound
// param to: Date
// param possible: Boolean!            whether also those that only may have been in it
// param place: ID                     where, or in a place within it; null: anywhere
// param participant: ID               null: anybody
// param agreement: ID                 an agreement it concerns; null: any
// param basis: [Basis!]               null: any
// param status: [Status!]           null: held
// start agreement: MATCH (:Agreement {id: $agreement})<-[edge:CONCERNS]-(event:Event) WHERE edge.status IN ['HELD', event.status]
// start participant: MATCH (:Actor {id: $participant})-[:TOOK_PART]->(:Participation)-[edge:IN_EVENT]->(event:Event) WHERE edge.status IN ['HELD', event.status]
// start place: MATCH (:Place {id: $place})<-[steps:WITHIN*0..8]-(:Place)<-[edge:PLACE]-(event:Event) WHERE edge.status IN ['HELD', event.status] AND all(step IN steps WHERE step.status IN ['HELD', startNode(step).status])
MATCH (event:Event)
WHERE ($kinds IS NULL OR any(kind IN labels(event) WHERE kind IN $kinds))
  AND ($title IS NULL OR toLower(event.title) CONTAINS toLower($title))
  AND ($from IS NULL OR event.latest IS NULL OR event.latest >= $from)
  AND ($to IS NULL OR event.earliest IS NULL OR event.earliest <= $to)
  AND ($possible OR coalesce((($to IS NULL OR event.knownFrom <= $to) AND ($from IS NULL OR event.knownTo >= $from)) OR (($from IS NULL OR event.earliest >= $from) AND ($to IS NULL OR event.latest <= $to)), false))
  AND ($place IS NULL OR EXISTS { MATCH (event)-[edge:PLACE]->(:Place)-[steps:WITHIN*0..8]->(:Place {id: $place})
    WHERE edge.status IN ['HELD', event.status] AND all(step IN steps WHERE step.status IN ['HELD', startNode(step).status]) })
  AND ($participant IS NULL OR EXISTS { MATCH (event)<-[edge:IN_EVENT]-(:Participation)<-[:TOOK_PART]-(:Actor {id: $participant}) WHERE edge.status IN ['HELD', event.status] })
  AND ($agreement IS NULL OR EXISTS { MATCH (event)-[edge:CONCERNS]->(:Agreement {id: $agreement}) WHERE edge.status IN ['HELD', event.status] })
  AND ($basis IS NULL OR event.basis IN $basis)
  AND event.status IN coalesce($status, ['HELD'])
RETURN event {.*}

// name: participationsOfActor :many
// What an actor took part in.
// from actor: Actor
// to participation: ParticipationInEvent
// order DATE_DESC: event.byDate desc
// order DATE_ASC: event.byDate
// param kinds: [String!]              labels: Visit, Meeting …; null: all
// param roles: [ParticipantRole!]     at least one of them; null: any
// param from: Date                    with `to`: events on some day of this interval; null: no bound
// param to: Date
// param possible: Boolean!            whether also those that only may have been in it
// param place: ID                     where, or in a place within it; null: anywhere
// param basis: [Basis!]               null: any
// param status: [Status!]           null: held, or as actor is
MATCH (actor:Actor {id: $actor})
MATCH (actor)-[:TOOK_PART]->(participation:Participation)-[:IN_EVENT]->(event:Event)
WHERE ($kinds IS NULL OR any(kind IN labels(event) WHERE kind IN $kinds))
  AND ($roles IS NULL OR any(role IN coalesce(participation.roles, []) WHERE role IN $roles))
  AND ($from IS NULL OR event.latest IS NULL OR event.latest >= $from)
  AND ($to IS NULL OR event.earliest IS NULL OR event.earliest <= $to)
  AND ($possible OR coalesce((($to IS NULL OR event.knownFrom <= $to) AND ($from IS NULL OR event.knownTo >= $from)) OR (($from IS NULL OR event.earliest >= $from) AND ($to IS NULL OR event.latest <= $to)), false))
  AND ($place IS NULL OR EXISTS { MATCH (event)-[edge:PLACE]->(:Place)-[steps:WITHIN*0..8]->(:Place {id: $place})
    WHERE edge.status IN ['HELD', event.status] AND all(step IN steps WHERE step.status IN ['HELD', startNode(step).status]) })
  AND ($basis IS NULL OR participation.basis IN $basis)
  AND event.status IN coalesce($status, ['HELD', actor.status]) AND participation.status IN coalesce($status, ['HELD', event.status])
RETURN participation {.*, event: event {.*}}

// name: participantsOfEvent :many
// Who took part in an event.
// from event: Event
// to participation: ParticipationOfActor
// order NAME_ASC: actor.byName
// order NAME_DESC: actor.byName desc
// param types: [String!]              labels: Person, Organization, State, Group; null: all
// param roles: [ParticipantRole!]     at least one of them; null: any
// param side: ID                      null: any
// param basis: [Basis!]               null: any
// param status: [Status!]           null: held, or as event is
MATCH (event:Event {id: $event})
MATCH (event)<-[:IN_EVENT]-(participation:Participation)<-[:TOOK_PART]-(actor:Actor)
WHERE ($types IS NULL OR any(type IN labels(actor) WHERE type IN $types))
  AND ($roles IS NULL OR any(role IN coalesce(participation.roles, []) WHERE role IN $roles))
  AND ($side IS NULL OR EXISTS { MATCH (participation)-[:SIDE]->(:Actor {id: $side}) })
  AND ($basis IS NULL OR participation.basis IN $basis)
  AND participation.status IN coalesce($status, ['HELD', event.status])
RETURN participation {.*, actor: actor {.*}}

// name: participationsOnBehalfOf :many
// What others took part in on an actor's behalf.
// from principal: Actor
// to participation: ParticipationInEvent
// order DATE_DESC: byDate desc
// order DATE_ASC: byDate
// param status: [Status!]           null: held, or as principal is
MATCH (principal:Actor {id: $principal})
MATCH (principal)<-[:ON_BEHALF_OF]-(participation:Participation)-[:IN_EVENT]->(event:Event)
WITH principal, participation, event, event.byDate + '|' + participation.id AS byDate
WHERE event.status IN coalesce($status, ['HELD', principal.status]) AND participation.status IN coalesce($status, ['HELD', event.status])
RETURN participation {.*, event: event {.*}}

// name: participationsOnSide :many
// What actors took part in on a state's side.
// from side: Actor
// to participation: ParticipationInEvent
// order DATE_DESC: byDate desc
// order DATE_ASC: byDate
// param status: [Status!]           null: held, or as side is
MATCH (side:Actor {id: $side})
MATCH (side)<-[:SIDE]-(participation:Participation)-[:IN_EVENT]->(event:Event)
WITH side, participation, event, event.byDate + '|' + participation.id AS byDate
WHERE event.status IN coalesce($status, ['HELD', side.status]) AND participation.status IN coalesce($status, ['HELD', event.status])
RETURN participation {.*, event: event {.*}}

// name: participationsInCapacity :many
// What holders of a post took part in as such.
// from role: Role
// to participation: ParticipationInEvent
// order DATE_DESC: byDate desc
// order DATE_ASC: byDate
// param status: [Status!]           null: held, or as role is
MATCH (role:Role {id: $role})
MATCH (role)<-[:CAPACITY]-(participation:Participation)-[:IN_EVENT]->(event:Event)
WITH role, participation, event, event.byDate + '|' + participation.id AS byDate
WHERE event.status IN coalesce($status, ['HELD', role.status]) AND participation.status IN coalesce($status, ['HELD', event.status])
RETURN participation {.*, event: event {.*}}

// name: actorOfParticipation :one
// Who took part.
// from participation: Participation
// to actor: Actor
MATCH (participation:Participation {id: $participation})
MATCH (participation)<-[:TOOK_PART]-(actor:Actor)
RETURN actor {.*}

// name: eventOfParticipation :one
// In what they took part.
// from participation: Participation
// to event: Event
MATCH (participation:Participation {id: $participation})
MATCH (participation)-[:IN_EVENT]->(event:Event)
RETURN event {.*}

// name: capacitiesOfParticipation :many
// Posts in which they acted then.
// from participation: Participation
// to role: Role
// order NAME_ASC: role.byName
MATCH (participation:Participation {id: $participation})
MATCH (participation)-[:CAPACITY]->(role:Role)
RETURN role {.*}

// name: sideOfParticipation :one
// The state on whose side they took part.
// from participation: Participation
// to state: Actor
MATCH (participation:Participation {id: $participation})
MATCH (participation)-[:SIDE]->(state:Actor)
RETURN state {.*}

// name: principalsOfParticipation :many
// On whose behalf they took part.
// from participation: Participation
// to principal: Actor
// order NAME_ASC: principal.byName
MATCH (participation:Participation {id: $participation})
MATCH (participation)-[:ON_BEHALF_OF]->(principal:Actor)
RETURN principal {.*}

// name: placesOfEvent :many
// Where it took place.
// from event: Event
// to place: Place
// order NAME_ASC: place.byName
MATCH (event:Event {id: $event})
MATCH (event)-[edge:PLACE]->(place:Place)
WHERE edge.status IN ['HELD', event.status]
RETURN place {.*}

// name: eventsAtPlace :many
// What took place at a place, or within it.
// from place: Place
// to event: Event
// order DATE_DESC: event.byDate desc
// order DATE_ASC: event.byDate
// param status: [Status!]           null: held, or as place is
MATCH (place:Place {id: $place})
MATCH (place)<-[steps:WITHIN*0..8]-(inner:Place)<-[edge:PLACE]-(event:Event)
WHERE edge.status IN ['HELD', event.status] AND all(step IN steps WHERE step.status IN ['HELD', startNode(step).status])
WITH DISTINCT place, event
WHERE event.status IN coalesce($status, ['HELD', place.status])
RETURN event {.*}

// name: eventsAroundEvent :many
// The larger events that an event was part of.
// from event: Event
// to larger: Event
// order DATE_DESC: larger.byDate desc
MATCH (event:Event {id: $event})
MATCH (event)-[edge:WITHIN_EVENT]->(larger:Event)
WHERE edge.status IN ['HELD', event.status]
RETURN larger {.*}

// name: partsOfEvent :many
// Events that were part of an event.
// from event: Event
// to smaller: Event
// order DATE_ASC: smaller.byDate
MATCH (event:Event {id: $event})
MATCH (event)<-[edge:WITHIN_EVENT]-(smaller:Event)
WHERE smaller.status IN ['HELD', event.status] AND edge.status IN ['HELD', smaller.status]
RETURN smaller {.*}

// name: eventsMarkedBy :many
// Events that an event celebrated.
// from event: Event
// to marked: Event
// order DATE_ASC: marked.byDate
MATCH (event:Event {id: $event})
MATCH (event)-[edge:MARKS]->(marked:Event)
WHERE edge.status IN ['HELD', event.status]
RETURN marked {.*}

// name: eventsMarking :many
// Events that celebrated an event.
// from event: Event
// to marking: Event
// order DATE_ASC: marking.byDate
MATCH (event:Event {id: $event})
MATCH (event)<-[edge:MARKS]-(marking:Event)
WHERE marking.status IN ['HELD', event.status] AND edge.status IN ['HELD', marking.status]
RETURN marking {.*}

// name: eventsAfter :many
// Events said to have come after an event.
// from event: Event
// to later: Event
// order DATE_ASC: later.byDate
MATCH (event:Event {id: $event})
MATCH (event)-[edge:BEFORE]->(later:Event)
WHERE edge.status IN ['HELD', event.status]
RETURN later {.*}

// name: eventsBefore :many
// Events said to have come before an event.
// from event: Event
// to earlier: Event
// order DATE_ASC: earlier.byDate
MATCH (event:Event {id: $event})
MATCH (event)<-[edge:BEFORE]-(earlier:Event)
WHERE earlier.status IN ['HELD', event.status] AND edge.status IN ['HELD', earlier.status]
RETURN earlier {.*}
