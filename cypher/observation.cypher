// Observations: figures, as printed and normalised.

// name: observations :many
// Figures by date or by what they say.
// to observation: Observation
// order DATE_DESC: observation.byDate desc
// order DATE_ASC: observation.byDate
// order NAME_ASC: observation.byName
// order NAME_DESC: observation.byName desc
// param measure: String               what the measure contains, without case; null: any
// param from: Date                    with `to`: those on some day of this interval; null: no bound
// param to: Date
// param possible: Boolean!            whether also those that only may have been in it
// param about: ID                     what it is a figure of, or was counted over; null: anything
// param countedBy: ID                 null: anybody
// param basis: [Basis!]               null: any
// param status: [Status!]           null: held
// start about: MATCH (:Node {id: $about})<-[edge:MEASURES|POPULATION]-(observation:Observation) WHERE edge.status IN ['HELD', observation.status]
// start countedBy: MATCH (:Actor {id: $countedBy})<-[edge:COUNTED_BY]-(observation:Observation) WHERE edge.status IN ['HELD', observation.status]
MATCH (observation:Observation)
WHERE ($measure IS NULL OR toLower(observation.measure) CONTAINS toLower($measure))
  AND ($from IS NULL OR observation.latest IS NULL OR observation.latest >= $from)
  AND ($to IS NULL OR observation.earliest IS NULL OR observation.earliest <= $to)
  AND ($possible OR coalesce((($to IS NULL OR observation.knownFrom <= $to) AND ($from IS NULL OR observation.knownTo >= $from)) OR (($from IS NULL OR observation.earliest >= $from) AND ($to IS NULL OR observation.latest <= $to)), false))
  AND ($about IS NULL OR EXISTS { MATCH (observation)-[edge:MEASURES|POPULATION]->(:Node {id: $about}) WHERE edge.status IN ['HELD', observation.status] })
  AND ($countedBy IS NULL OR EXISTS { MATCH (observation)-[edge:COUNTED_BY]->(:Actor {id: $countedBy}) WHERE edge.status IN ['HELD', observation.status] })
  AND ($basis IS NULL OR observation.basis IN $basis)
  AND observation.status IN coalesce($status, ['HELD'])
RETURN observation {.*}

// name: measuredBy :many
// What a figure is a figure of.
// from observation: Observation
// to measured: AnyNode
// order ID: measured.id
MATCH (observation:Observation {id: $observation})
MATCH (observation)-[edge:MEASURES]->(measured:Node)
WHERE edge.status IN ['HELD', observation.status]
RETURN measured {.*}

// name: populationOf :many
// What a figure was counted over.
// from observation: Observation
// to population: AnyNode
// order ID: population.id
MATCH (observation:Observation {id: $observation})
MATCH (observation)-[edge:POPULATION]->(population:Node)
WHERE edge.status IN ['HELD', observation.status]
RETURN population {.*}

// name: countersOf :many
// Who counted.
// from observation: Observation
// to counter: Actor
// order NAME_ASC: counter.byName
MATCH (observation:Observation {id: $observation})
MATCH (observation)-[edge:COUNTED_BY]->(counter:Actor)
WHERE edge.status IN ['HELD', observation.status]
RETURN counter {.*}

// name: observationsOf :many
// Figures of a thing, or counted over it.
// from thing: Node
// to observation: Observation
// order DATE_DESC: observation.byDate desc
// order DATE_ASC: observation.byDate
MATCH (thing:Node {id: $thing})
MATCH (thing)<-[edge:MEASURES|POPULATION]-(observation:Observation)
WHERE edge.status IN ['HELD', observation.status]
WITH DISTINCT thing, observation
WHERE observation.status IN ['HELD', thing.status]
RETURN observation {.*}

// name: observationsCountedBy :many
// Figures that an actor counted.
// from actor: Actor
// to observation: Observation
// order DATE_DESC: observation.byDate desc
// order DATE_ASC: observation.byDate
MATCH (actor:Actor {id: $actor})
MATCH (actor)<-[edge:COUNTED_BY]-(observation:Observation)
WHERE observation.status IN ['HELD', actor.status] AND edge.status IN ['HELD', observation.status]
RETURN observation {.*}
