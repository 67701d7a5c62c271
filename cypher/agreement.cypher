// Agreements, the parties bound by them, and the acts that concern them.

// name: agreements :many
// Agreements by title.
// to agreement: Agreement
// order NAME_ASC: agreement.byName
// order NAME_DESC: agreement.byName desc
// param kinds: [AgreementKind!]       null: all
// param title: String                 what the title contains, without case; null: any
// param party: ID                     null: any
// param from: Date                    with `to`: those with an act on some day of this interval; null: no bound
// param to: Date
// param possible: Boolean!            whether also those whose act only may have been in it
// param place: ID                     where an act took place, or in a place within it; null: anywhere
// param basis: [Basis!]               null: any
// param status: [Status!]           null: held
// start party: MATCH (:Actor {id: $party})-[edge:PARTY_TO]->(agreement:Agreement) WHERE edge.status IN ['HELD', agreement.status]
// start place: MATCH (:Place {id: $place})<-[steps:WITHIN*0..8]-(:Place)<-[there:PLACE]-(event:Event)-[edge:CONCERNS]->(agreement:Agreement) WHERE event.status IN ['HELD', agreement.status] AND edge.status IN ['HELD', event.status] AND there.status IN ['HELD', event.status] AND all(step IN steps WHERE step.status IN ['HELD', startNode(step).status])
MATCH (agreement:Agreement)
WHERE ($kinds IS NULL OR agreement.kind IN $kinds)
  AND ($title IS NULL OR toLower(agreement.title) CONTAINS toLower($title))
  AND ($party IS NULL OR EXISTS { MATCH (agreement)<-[edge:PARTY_TO]-(:Actor {id: $party}) WHERE edge.status IN ['HELD', agreement.status] })
  AND (($from IS NULL AND $to IS NULL) OR EXISTS { MATCH (agreement)<-[edge:CONCERNS]-(event:Event)
    WHERE event.status IN ['HELD', agreement.status] AND edge.status IN ['HELD', event.status]
      AND ($from IS NULL OR event.latest IS NULL OR event.latest >= $from)
      AND ($to IS NULL OR event.earliest IS NULL OR event.earliest <= $to)
      AND ($possible OR coalesce((($to IS NULL OR event.knownFrom <= $to) AND ($from IS NULL OR event.knownTo >= $from)) OR (($from IS NULL OR event.earliest >= $from) AND ($to IS NULL OR event.latest <= $to)), false)) })
  AND ($place IS NULL OR EXISTS { MATCH (agreement)<-[edge:CONCERNS]-(event:Event)-[there:PLACE]->(:Place)-[steps:WITHIN*0..8]->(:Place {id: $place})
    WHERE event.status IN ['HELD', agreement.status] AND edge.status IN ['HELD', event.status] AND there.status IN ['HELD', event.status]
      AND all(step IN steps WHERE step.status IN ['HELD', startNode(step).status]) })
  AND ($basis IS NULL OR agreement.basis IN $basis)
  AND agreement.status IN coalesce($status, ['HELD'])
RETURN agreement {.*}

// name: partiesOfAgreement :many
// States and bodies bound by an agreement.
// from agreement: Agreement
// to party: Relation
// order NAME_ASC: actor.byName
// param status: [Status!]           null: held, or as agreement is
MATCH (agreement:Agreement {id: $agreement})
MATCH (agreement)<-[party:PARTY_TO]-(actor:Actor)
WHERE party.status IN coalesce($status, ['HELD', agreement.status])
RETURN party {.*, type: 'PARTY_TO', from: actor {.*}, to: agreement {.*}}

// name: agreementsOfActor :many
// Agreements that bind an actor.
// from actor: Actor
// to agreement: Agreement
// order NAME_ASC: agreement.byName
// order NAME_DESC: agreement.byName desc
// param status: [Status!]           null: held, or as actor is
MATCH (actor:Actor {id: $actor})
MATCH (actor)-[party:PARTY_TO]->(agreement:Agreement)
WHERE agreement.status IN coalesce($status, ['HELD', actor.status]) AND party.status IN ['HELD', agreement.status]
RETURN agreement {.*}

// name: actsOfAgreement :many
// Events that concern an agreement: its signature, ratification, entry into force.
// from agreement: Agreement
// to act: Event
// order DATE_ASC: act.byDate
MATCH (agreement:Agreement {id: $agreement})
MATCH (agreement)<-[edge:CONCERNS]-(act:Event)
WHERE act.status IN ['HELD', agreement.status] AND edge.status IN ['HELD', act.status]
RETURN act {.*}

// name: agreementsOfEvent :many
// Agreements that an event concerned.
// from event: Event
// to agreement: Agreement
// order NAME_ASC: agreement.byName
MATCH (event:Event {id: $event})
MATCH (event)-[edge:CONCERNS]->(agreement:Agreement)
WHERE edge.status IN ['HELD', event.status]
RETURN agreement {.*}
