/**
 * The model of `cypher/README.md` as type definitions of the peer, over the very graph that the service wrote. Twice: with `Actor` and `Event` as
 * interfaces, as the model asks, and with one concrete type for each general label, which is less to say and faster to ask. Edges are told with
 * their directions; what joins by a property and not by an edge is the peer's `@cypher`, for it has no other way.
 */

const statements = `statements: [Statement!]! @cypher(columnName: "statement", statement: """
  MATCH (statement:Statement {fact: this.id}) WITH statement ORDER BY statement.byRank LIMIT 20 RETURN statement
""")`;

/** The order is that of a neighbour, which the peer cannot say. */
const newest = `
  newestParticipations(first: Int!): [Participation!]! @cypher(columnName: "part", statement: """
    MATCH (this)-[:TOOK_PART]->(part:Participation {status: 'HELD'})-[:IN_EVENT]->(event:Event {status: 'HELD'})
    WITH part, event ORDER BY event.byDate DESC LIMIT toInteger($first) RETURN part
  """)`;

const common = `
extend schema @mutation(operations: [])

type Name @node {
  id: ID!
  text: String!
  kind: String!
  byName: String!
}
type Role @node {
  id: ID!
  title: String!
  status: String!
  body: [Actor!]! @relationship(type: "BODY", direction: OUT)
}
type Tenure @node {
  id: ID!
  status: String!
  edtf: String
  sense: String
  byDate: String!
  roles: [Role!]! @relationship(type: "OF", direction: OUT)
  ${statements}
}
type Place @node {
  id: ID!
  name: String!
  byName: String!
  within: [Place!]! @relationship(type: "WITHIN", direction: OUT)
}
type Participation @node {
  id: ID!
  status: String!
  roles: [String!]
  actors: [Actor!]! @relationship(type: "TOOK_PART", direction: IN)
  events: [Event!]! @relationship(type: "IN_EVENT", direction: OUT)
  sides: [State!]! @relationship(type: "SIDE", direction: OUT)
  capacities: [Role!]! @relationship(type: "CAPACITY", direction: OUT)
  ${statements}
}
type Agreement @node {
  id: ID!
  title: String!
  kind: String
  status: String!
  byName: String!
  parties: [Actor!]! @relationship(type: "PARTY_TO", direction: IN)
  acts: [Event!]! @relationship(type: "CONCERNS", direction: IN)
}
type Article @node {
  id: ID!
  title: String!
}
type Passage @node {
  id: ID!
  paragraph: Int!
  sentence: Int!
  start: Int!
  end: Int!
  byPlace: String!
  articles: [Article!]! @relationship(type: "OF_ARTICLE", direction: OUT)
}
type Voice @relationshipProperties {
  position: Int!
}
type Statement @node {
  id: ID!
  kind: String!
  gist: String!
  citation: String!
  basis: String!
  because: String
  fact: String
  byRank: String!
  byDate: String!
  passages: [Passage!]! @relationship(type: "CITES", direction: OUT)
  accordingTo: [Actor!]! @relationship(type: "ACCORDING_TO", direction: OUT, properties: "Voice")
}
`;

const plainActor = `
  id: ID!
  name: String!
  status: String!
  byName: String!`;
const plainEvent = `
  id: ID!
  title: String!
  status: String!
  edtf: String
  sense: String
  earliest: String
  latest: String
  knownFrom: String
  knownTo: String
  byDate: String!`;

/** Each edge of a concept with its field: what an interface declares and its types then say again. */
const actorEdges = {
  names: '[Name!]! @relationship(type: "NAMED", direction: OUT)',
  participations: '[Participation!]! @relationship(type: "TOOK_PART", direction: OUT)',
  agreements: '[Agreement!]! @relationship(type: "PARTY_TO", direction: OUT)',
  said: '[Statement!]! @relationship(type: "ACCORDING_TO", direction: IN, properties: "Voice")',
  mentionedIn: '[Statement!]! @relationship(type: "ABOUT", direction: IN)',
};
const eventEdges = {
  participations: '[Participation!]! @relationship(type: "IN_EVENT", direction: IN)',
  places: '[Place!]! @relationship(type: "PLACE", direction: OUT)',
  agreements: '[Agreement!]! @relationship(type: "CONCERNS", direction: OUT)',
};
const lines = (edges) => Object.entries(edges).map(([field, type]) => `  ${field}: ${type}`);
const told = (edges) => lines(edges).join('\n');
const declared = (edges) =>
  lines(edges)
    .map((line) => line.replace(/@.*/, '@declareRelationship'))
    .join('\n');

/** What the peer cannot say of edges and bounds: one of several statements must hold the day. */
const held = `
  tenures: [Tenure!]! @relationship(type: "HELD", direction: OUT)
  tenuresOn(day: String!): [Tenure!]! @cypher(columnName: "tenure", statement: """
    MATCH (this)-[:HELD]->(tenure:Tenure)
    WHERE tenure.status = 'HELD'
      AND EXISTS { MATCH (s:Statement {fact: tenure.id}) WHERE s.modality = 'HELD' AND s.knownFrom <= $day AND s.knownTo >= $day }
    WITH tenure ORDER BY tenure.byDate DESC RETURN tenure
  """)`;

const actor = (name, more = '') => `
type ${name} implements Actor @node(labels: ["Actor", "${name}"]) {${plainActor}
${told(actorEdges)}${more}
}`;
const event = (name) => `
type ${name} implements Event @node(labels: ["Event", "${name}"]) {${plainEvent}
${told(eventEdges)}
}`;

export const interfaces = `${common}
interface Actor {${plainActor}
${declared(actorEdges)}
}
${actor('Person', held + newest)}
${['Organization', 'State', 'Group'].map((name) => actor(name)).join('')}
interface Event {${plainEvent}
${declared(eventEdges)}
}
${['Visit', 'Meeting', 'Ceremony', 'Signing', 'Donation', 'Inauguration', 'Works', 'Games', 'Other'].map(event).join('')}
`;

export const concrete = `${common}
type Actor @node {${plainActor}
${told(actorEdges)}${held}
}
type State @node(labels: ["Actor", "State"]) {${plainActor}
${told(actorEdges)}
}
type Person @node(labels: ["Actor", "Person"]) {${plainActor}
${told(actorEdges)}${held}${newest}
}
type Event @node {${plainEvent}
${told(eventEdges)}
}
type Visit @node(labels: ["Event", "Visit"]) {${plainEvent}
${told(eventEdges)}
}
`;
