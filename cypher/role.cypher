// Roles are posts; a tenure is somebody's holding of one.

// name: roles :many
// Posts by title.
// to role: Role
// order NAME_ASC: role.byName
// order NAME_DESC: role.byName desc
// param title: String                 what the title contains, without case; null: any
// param body: ID                      null: any
// param represents: ID                null: any
// param status: [Status!]           null: held
// start body: MATCH (:Actor {id: $body})<-[edge:BODY]-(role:Role) WHERE edge.status IN ['HELD', role.status]
// start represents: MATCH (:Actor {id: $represents})<-[edge:REPRESENTS]-(role:Role) WHERE edge.status IN ['HELD', role.status]
MATCH (role:Role)
WHERE ($title IS NULL OR toLower(role.title) CONTAINS toLower($title))
  AND ($body IS NULL OR EXISTS { MATCH (role)-[edge:BODY]->(:Actor {id: $body}) WHERE edge.status IN ['HELD', role.status] })
  AND ($represents IS NULL OR EXISTS { MATCH (role)-[edge:REPRESENTS]->(:Actor {id: $represents}) WHERE edge.status IN ['HELD', role.status] })
  AND role.status IN coalesce($status, ['HELD'])
RETURN role {.*}

// name: bodiesOfRole :many
// The body in which a post is.
// from role: Role
// to body: Actor
// order NAME_ASC: body.byName
MATCH (role:Role {id: $role})
MATCH (role)-[edge:BODY]->(body:Actor)
WHERE edge.status IN ['HELD', role.status]
RETURN body {.*}

// name: rolesInBody :many
// Posts in a body.
// from body: Actor
// to role: Role
// order NAME_ASC: role.byName
// order NAME_DESC: role.byName desc
MATCH (body:Actor {id: $body})
MATCH (body)<-[edge:BODY]-(role:Role)
WHERE role.status IN ['HELD', body.status] AND edge.status IN ['HELD', role.status]
RETURN role {.*}

// name: statesRepresentedBy :many
// The state that a post's holder represents.
// from role: Role
// to state: Actor
// order NAME_ASC: state.byName
MATCH (role:Role {id: $role})
MATCH (role)-[edge:REPRESENTS]->(state:Actor)
WHERE edge.status IN ['HELD', role.status]
RETURN state {.*}

// name: rolesRepresenting :many
// Posts whose holders represent a state.
// from state: Actor
// to role: Role
// order NAME_ASC: role.byName
// order NAME_DESC: role.byName desc
MATCH (state:Actor {id: $state})
MATCH (state)<-[edge:REPRESENTS]-(role:Role)
WHERE role.status IN ['HELD', state.status] AND edge.status IN ['HELD', role.status]
RETURN role {.*}

// name: coverageOfRole :many
// The area of a post: states, places or organizations.
// from role: Role
// to area: AnyNode
// order ID: area.id
MATCH (role:Role {id: $role})
MATCH (role)-[edge:COVERS]->(area:Node)
WHERE edge.status IN ['HELD', role.status]
RETURN area {.*}

// name: rolesCovering :many
// Posts whose area is this state, place or organization.
// from area: Node
// to role: Role
// order NAME_ASC: role.byName
// order NAME_DESC: role.byName desc
MATCH (area:Node {id: $area})
MATCH (area)<-[edge:COVERS]-(role:Role)
WHERE role.status IN ['HELD', area.status] AND edge.status IN ['HELD', role.status]
RETURN role {.*}

// name: tenuresOfPerson :many
// Posts that a person held. With a day: whether they held each on that day, which is certain if one statement's inner bounds hold the day.
// from person: Actor
// to tenure: TenureOn
// order DATE_DESC: tenure.byDate desc
// param on: Date                      null: at any time
// param certainty: Certainty          null: certain and possible
// param status: [Status!]           null: held, or as person is
MATCH (person:Actor {id: $person})
MATCH (person)-[:HELD]->(tenure:Tenure)-[:OF]->(role:Role)
WITH person, tenure, role, CASE
    WHEN $on IS NULL THEN null
    WHEN EXISTS { MATCH (statement:Statement {fact: tenure.id}) WHERE statement.modality = 'HELD' AND statement.knownFrom <= $on AND statement.knownTo >= $on } THEN 'CERTAIN'
    WHEN tenure.earliest > $on OR tenure.latest < $on THEN 'EXCLUDED'
    ELSE 'POSSIBLE' END AS certainty
WHERE tenure.status IN coalesce($status, ['HELD', person.status])
  AND ($on IS NULL OR certainty = $certainty OR ($certainty IS NULL AND certainty <> 'EXCLUDED'))
RETURN tenure {.*, role: role {.*}}

// name: tenuresOfRole :many
// Who held a post.
// from role: Role
// to tenure: TenureOfPerson
// order DATE_DESC: tenure.byDate desc
// order DATE_ASC: tenure.byDate
// param status: [Status!]           null: held, or as role is
MATCH (role:Role {id: $role})
MATCH (role)<-[:OF]-(tenure:Tenure)<-[:HELD]-(person:Actor)
WHERE tenure.status IN coalesce($status, ['HELD', role.status])
RETURN tenure {.*, person: person {.*}}

// name: certaintyOfTenure :one
// Whether a tenure held on a day: certain if one statement's inner bounds hold the day.
// from tenure: Tenure
// to answer: CertaintyAnswer
// param on: Date!
MATCH (tenure:Tenure {id: $tenure})
WITH tenure AS answer, EXISTS { MATCH (statement:Statement {fact: tenure.id}) WHERE statement.modality = 'HELD' AND statement.knownFrom <= $on AND statement.knownTo >= $on } AS known
RETURN answer {.id, certainty: CASE
    WHEN known THEN 'CERTAIN'
    WHEN answer.earliest > $on OR answer.latest < $on THEN 'EXCLUDED'
    ELSE 'POSSIBLE' END}

// name: personOfTenure :one
// Who held it.
// from tenure: Tenure
// to person: Actor
MATCH (tenure:Tenure {id: $tenure})
MATCH (tenure)<-[:HELD]-(person:Actor)
RETURN person {.*}

// name: roleOfTenure :one
// Which post it was.
// from tenure: Tenure
// to role: Role
MATCH (tenure:Tenure {id: $tenure})
MATCH (tenure)-[:OF]->(role:Role)
RETURN role {.*}
