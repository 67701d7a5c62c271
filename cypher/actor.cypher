// Actors: people, organizations, states and unnamed groups of people; their names, and how they belong together.

// name: actors :many
// Actors by name.
// to actor: Actor
// order NAME_ASC: actor.byName
// order NAME_DESC: actor.byName desc
// param types: [String!]              labels: Person, Organization, State, Group; null: all
// param kinds: [OrganizationKind!]    null: all
// param name: String                  what a name of theirs contains, without case; null: any
// param status: [Status!]           null: held
MATCH (actor:Actor)
WHERE ($types IS NULL OR any(type IN labels(actor) WHERE type IN $types))
  AND ($kinds IS NULL OR actor.kind IN $kinds)
  AND ($name IS NULL OR toLower(actor.name) CONTAINS toLower($name) OR any(alias IN coalesce(actor.aliases, []) WHERE toLower(alias) CONTAINS toLower($name)))
  AND actor.status IN coalesce($status, ['HELD'])
RETURN actor {.*}

// name: namesOfActor :many
// Texts by which an actor goes.
// from actor: Actor
// to name: Name
// order NAME_ASC: name.byName
MATCH (actor:Actor {id: $actor})
MATCH (actor)-[:NAMED]->(name:Name)
WHERE name.status IN ['HELD', actor.status]
RETURN name {.*}

// name: actorOfName :one
// Whose name it is.
// from name: Name
// to actor: Actor
MATCH (name:Name {id: $name})
MATCH (name)<-[:NAMED]-(actor:Actor)
RETURN actor {.*}

// name: wholesOf :many
// What an organization or a group is part of.
// from part: Actor
// to whole: Actor
// order NAME_ASC: whole.byName
MATCH (part:Actor {id: $part})
MATCH (part)-[edge:PART_OF]->(whole:Actor)
WHERE edge.status IN ['HELD', part.status]
RETURN whole {.*}

// name: partsOf :many
// Organizations and groups that are part of an organization or a state.
// from whole: Actor
// to part: Actor
// order NAME_ASC: part.byName
// order NAME_DESC: part.byName desc
MATCH (whole:Actor {id: $whole})
MATCH (whole)<-[edge:PART_OF]-(part:Actor)
WHERE part.status IN ['HELD', whole.status] AND edge.status IN ['HELD', part.status]
RETURN part {.*}

// name: statesOf :many
// The state that an organization or a group is said to be of, without being part of it.
// from actor: Actor
// to state: Actor
// order NAME_ASC: state.byName
MATCH (actor:Actor {id: $actor})
MATCH (actor)-[edge:OF_STATE]->(state:Actor)
WHERE edge.status IN ['HELD', actor.status]
RETURN state {.*}

// name: actorsOfState :many
// Organizations and groups that are said to be of a state, without being part of it.
// from state: Actor
// to actor: Actor
// order NAME_ASC: actor.byName
// order NAME_DESC: actor.byName desc
MATCH (state:Actor {id: $state})
MATCH (state)<-[edge:OF_STATE]-(actor:Actor)
WHERE actor.status IN ['HELD', state.status] AND edge.status IN ['HELD', actor.status]
RETURN actor {.*}

// name: membershipsOf :many
// Organizations that an actor is a member of.
// from member: Actor
// to organization: Actor
// order NAME_ASC: organization.byName
MATCH (member:Actor {id: $member})
MATCH (member)-[edge:MEMBER_OF]->(organization:Actor)
WHERE edge.status IN ['HELD', member.status]
RETURN organization {.*}

// name: membersOf :many
// Members of an organization.
// from organization: Actor
// to member: Actor
// order NAME_ASC: member.byName
// order NAME_DESC: member.byName desc
MATCH (organization:Actor {id: $organization})
MATCH (organization)<-[edge:MEMBER_OF]-(member:Actor)
WHERE member.status IN ['HELD', organization.status] AND edge.status IN ['HELD', member.status]
RETURN member {.*}

// name: successorsOf :many
// Organizations that an organization became.
// from organization: Actor
// to successor: Actor
// order NAME_ASC: successor.byName
MATCH (organization:Actor {id: $organization})
MATCH (organization)-[edge:SUCCEEDED_BY]->(successor:Actor)
WHERE edge.status IN ['HELD', organization.status]
RETURN successor {.*}

// name: predecessorsOf :many
// Organizations that became this one.
// from organization: Actor
// to predecessor: Actor
// order NAME_ASC: predecessor.byName
MATCH (organization:Actor {id: $organization})
MATCH (organization)<-[edge:SUCCEEDED_BY]-(predecessor:Actor)
WHERE predecessor.status IN ['HELD', organization.status] AND edge.status IN ['HELD', predecessor.status]
RETURN predecessor {.*}

// name: leadersOf :many
// People who lead a group.
// from group: Actor
// to leader: Actor
// order NAME_ASC: leader.byName
MATCH (group:Actor {id: $group})
MATCH (group)-[edge:LED_BY]->(leader:Actor)
WHERE edge.status IN ['HELD', group.status]
RETURN leader {.*}

// name: groupsLedBy :many
// Groups that a person leads.
// from person: Actor
// to group: Actor
// order NAME_ASC: group.byName
MATCH (person:Actor {id: $person})
MATCH (person)<-[edge:LED_BY]-(group:Actor)
WHERE group.status IN ['HELD', person.status] AND edge.status IN ['HELD', group.status]
RETURN group {.*}
