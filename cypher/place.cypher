// Places: a city, a district, a railway, a country as territory.

// name: places :many
// Places by name.
// to place: Place
// order NAME_ASC: place.byName
// order NAME_DESC: place.byName desc
// param kinds: [PlaceKind!]           null: all
// param name: String                  what the name contains, without case; null: any
// param within: ID                    a larger place it lies in, at any remove; null: any
// param status: [Status!]           null: held
// start within: MATCH (:Place {id: $within})<-[steps:WITHIN*1..8]-(place:Place) WHERE all(step IN steps WHERE step.status IN ['HELD', startNode(step).status])
MATCH (place:Place)
WHERE ($kinds IS NULL OR place.kind IN $kinds)
  AND ($name IS NULL OR toLower(place.name) CONTAINS toLower($name))
  AND ($within IS NULL OR EXISTS { MATCH (place)-[steps:WITHIN*1..8]->(:Place {id: $within}) WHERE all(step IN steps WHERE step.status IN ['HELD', startNode(step).status]) })
  AND place.status IN coalesce($status, ['HELD'])
RETURN place {.*}

// name: placesAround :many
// The larger places that a place lies in, one step up.
// from place: Place
// to larger: Place
// order NAME_ASC: larger.byName
MATCH (place:Place {id: $place})
MATCH (place)-[edge:WITHIN]->(larger:Place)
WHERE edge.status IN ['HELD', place.status]
RETURN larger {.*}

// name: placesWithin :many
// Places that lie in a place, one step down.
// from place: Place
// to smaller: Place
// order NAME_ASC: smaller.byName
// order NAME_DESC: smaller.byName desc
MATCH (place:Place {id: $place})
MATCH (place)<-[edge:WITHIN]-(smaller:Place)
WHERE smaller.status IN ['HELD', place.status] AND edge.status IN ['HELD', smaller.status]
RETURN smaller {.*}

// name: placesGovernedBy :many
// Places that a state governs.
// from state: Actor
// to place: Place
// order NAME_ASC: place.byName
// order NAME_DESC: place.byName desc
MATCH (state:Actor {id: $state})
MATCH (state)-[edge:GOVERNS]->(place:Place)
WHERE edge.status IN ['HELD', state.status]
RETURN place {.*}

// name: governorsOfPlace :many
// States that govern a place.
// from place: Place
// to state: Actor
// order NAME_ASC: state.byName
MATCH (place:Place {id: $place})
MATCH (place)<-[edge:GOVERNS]-(state:Actor)
WHERE state.status IN ['HELD', place.status] AND edge.status IN ['HELD', state.status]
RETURN state {.*}

// name: placesConnected :many
// Places that a railway, a road or a line connects.
// from place: Place
// to other: Place
// order NAME_ASC: other.byName
MATCH (place:Place {id: $place})
MATCH (place)-[edge:CONNECTS]->(other:Place)
WHERE edge.status IN ['HELD', place.status]
RETURN other {.*}

// name: connectionsOfPlace :many
// Railways, roads and lines that connect a place.
// from place: Place
// to other: Place
// order NAME_ASC: other.byName
MATCH (place:Place {id: $place})
MATCH (place)<-[edge:CONNECTS]-(other:Place)
WHERE other.status IN ['HELD', place.status] AND edge.status IN ['HELD', other.status]
RETURN other {.*}
