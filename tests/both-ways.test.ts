import { type RelationType, relationTypes } from '../src/ids.js';
import { at, madeUp } from './made-up.js';
import { engines, openWorld, type World } from './world.js';

/** A relation is seen from both its ends, and by filters, alike, whatever is said of it: that it held, was planned, or is denied. */

const statuses = ['HELD', 'PLANNED', 'DENIED'] as const;
type Status = (typeof statuses)[number];

/** Whatever says something of others: one that was held, one planned, one denied. */
const owners = (kind: string): [string, Status][] => statuses.map((status) => [`${kind}:owner-${status.toLowerCase()}`, status]);
/** What it is said of: one for each status of the relation, which its name begins with, and for two statuses of its own. */
const others = (kind: string): [string, Status, Status][] =>
  statuses.flatMap((relation) =>
    (['HELD', 'PLANNED'] as const).map((own): [string, Status, Status] => [
      `${kind}:${relation.toLowerCase()}-${own.toLowerCase()}`,
      relation,
      own,
    ]),
  );
const statusOf = (id: string): Status => (id.split(/[:-]/).at(-1) as string).toUpperCase() as Status;
const relationTo = (id: string): Status => (id.split(/[:-]/)[1] as string).toUpperCase() as Status;

const to = (...kinds: string[]) => kinds.flatMap((kind) => others(kind).map(([id, modality]) => ({ to: id, modality })));
const who = (...kinds: string[]) => kinds.flatMap((kind) => others(kind).map(([id, modality]) => ({ who: id, modality })));
const all = (kind: string, ofOwners: object, ofAll: (id: string) => object = (id) => ({ name: id })) =>
  Object.fromEntries([
    ...owners(kind).map(([id, modality]) => [id, { ...ofAll(id), modality, ...ofOwners }]),
    ...others(kind).map(([id, , modality]) => [id, { ...ofAll(id), modality }]),
  ]);
const titled = (id: string) => ({ title: id });
/** When the events took place that say something of others. */
const months: Record<string, string> = { 'visit:owner-held': '2014-01', 'visit:owner-planned': '2014-02', 'visit:owner-denied': '2014-03' };
const dated = (id: string) => ({ title: id, ...(months[id] ? { when: { edtf: months[id], sense: 'WITHIN' } } : {}) });

const everything = madeUp('everything', {
  people: all('person', { memberOf: to('organization') }),
  organizations: all('organization', {
    partOf: to('organization', 'state'),
    ofState: to('state'),
    succeededBy: to('organization'),
    memberOf: to('organization'),
  }),
  states: all('state', { governs: to('place'), memberOf: to('organization') }),
  groups: all('group', { partOf: to('organization', 'state'), ofState: to('state'), ledBy: to('person'), memberOf: to('organization') }),
  places: all('place', { within: to('place'), connects: to('place') }),
  roles: all('role', { body: to('organization', 'state'), represents: to('state'), covers: to('state', 'place', 'organization') }, titled),
  events: all(
    'visit',
    {
      place: to('place'),
      withinEvent: to('visit'),
      marks: to('visit'),
      before: to('visit'),
      concerns: to('agreement'),
      participants: others('person').map(([id, modality]) => {
        const like = (kind: string) => id.replace('person', kind);
        return { who: id, modality, side: like('state'), onBehalfOf: [like('organization')], capacities: [like('role')] };
      }),
    },
    dated,
  ),
  agreements: all('agreement', { parties: who('person', 'organization', 'state') }, titled),
  observations: all(
    'observation',
    { measures: to('place', 'visit', 'state'), population: to('organization', 'role'), countedBy: to('person', 'organization') },
    (id) => ({ measure: id, value: 1 }),
  ),
});

const page = (field: string) => `${field}(first: 100) { nodes { id } }`;
/** By which field an owner tells of others, and by which they tell of it, each with the types that have it. */
const fields: Record<RelationType, [there: string, owners: string[], back: string, others: string[]]> = {
  BODY: ['body { id }', ['Role'], page('roles'), ['Organization', 'State']],
  REPRESENTS: ['represents { id }', ['Role'], page('representatives'), ['State']],
  COVERS: ['covers { id }', ['Role'], page('coveredBy'), ['State', 'Place', 'Organization']],
  PART_OF: ['partOf { id }', ['Organization', 'Group'], page('parts'), ['Organization', 'State']],
  OF_STATE: ['ofState { id }', ['Organization', 'Group'], page('bodies'), ['State']],
  SUCCEEDED_BY: ['succeededBy { id }', ['Organization'], 'preceded { id }', ['Organization']],
  MEMBER_OF: ['memberOf { id }', ['Person', 'Organization', 'State', 'Group'], page('members'), ['Organization']],
  LED_BY: ['ledBy { id }', ['Group'], 'leads { id }', ['Person']],
  WITHIN: ['within { id }', ['Place'], page('contains'), ['Place']],
  CONNECTS: ['connects { id }', ['Place'], 'connectedBy { id }', ['Place']],
  GOVERNS: [page('governs'), ['State'], 'governedBy { id }', ['Place']],
  PLACE: ['places { id }', ['Event'], page('events'), ['Place']],
  WITHIN_EVENT: ['partOf { id }', ['Event'], 'parts { id }', ['Event']],
  MARKS: ['marks { id }', ['Event'], 'markedBy { id }', ['Event']],
  BEFORE: ['before { id }', ['Event'], 'after { id }', ['Event']],
  CONCERNS: ['agreements { id }', ['Event'], 'acts { id }', ['Agreement']],
  PARTY_TO: ['parties { actor { id } }', ['Agreement'], page('agreements'), ['Person', 'Organization', 'State']],
  MEASURES: ['measures { id }', ['Observation'], page('observations'), ['Place', 'Event', 'State']],
  POPULATION: ['population { id }', ['Observation'], page('observations'), ['Organization', 'Role']],
  COUNTED_BY: ['countedBy { id }', ['Observation'], page('counted'), ['Person', 'Organization']],
};
const kindOf = (type: string) => (type === 'Event' ? 'visit' : type.toLowerCase());

/** Roots with a filter that follows a relation backwards. */
const filters: [root: string, condition: string, there: string, owner: string, other: string][] = [
  ['events', 'place', 'places { id }', 'Event', 'Place'],
  ['events', 'agreement', 'agreements { id }', 'Event', 'Agreement'],
  ['events', 'participant', 'participants(first: 100) { nodes { actor { id } } }', 'Event', 'Person'],
  ['agreements', 'party', 'parties { actor { id } }', 'Agreement', 'State'],
  ['places', 'within', 'within { id }', 'Place', 'Place'],
  ['roles', 'body', 'body { id }', 'Role', 'Organization'],
  ['roles', 'represents', 'represents { id }', 'Role', 'State'],
  ['observations', 'about', 'measures { id }', 'Observation', 'Visit'],
  ['observations', 'about', 'population { id }', 'Observation', 'Organization'],
  ['observations', 'countedBy', 'countedBy { id }', 'Observation', 'Person'],
];

/** Lists of an actor, a state and a post that lead back from a part in an event. */
const parts: [field: string, type: string][] = [
  ['participations', 'Person'],
  ['representedIn', 'Organization'],
  ['sidedWith', 'State'],
  ['participations', 'Role'],
];

/** An edge shows if it was held, or is as its owner is. */
const shows = (owner: string, other: string) => ['HELD', statusOf(owner)].includes(relationTo(other));
/** What nobody says was held stays out of lists, unless it is as the thing that lists it. */
const lists = (owner: string, other: string) => ['HELD', statusOf(other)].includes(statusOf(owner));

describe.each(engines)('$name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, { dossiers: [everything] });
  });
  afterAll(() => world.close());

  /** Pairs `owner other` that the field of these things tells, those of the kinds that the dossier relates so. */
  async function told(ids: string[], selection: string): Promise<[asked: string, found: string][]> {
    const { data, errors } = await world.ask(`query ($ids: [ID!]!) { nodes(ids: $ids) { id ${selection} } }`, { ids });
    expect(errors).toBeUndefined();
    return data.nodes.flatMap(({ id, list }: { id: string; list: Row[] | { nodes: Row[] } }) =>
      (Array.isArray(list) ? list : list.nodes).map((row): [string, string] => [id, row.id ?? row.actor?.id ?? row.event?.id ?? '']),
    );
  }
  interface Row {
    id?: string;
    actor?: { id: string };
    event?: { id: string };
  }
  const idsOf = (list: [string, ...unknown[]][]) => list.map(([id]) => id);

  const cases = relationTypes.flatMap((type) => {
    const [there, ownerTypes, back, otherTypes] = fields[type];
    return ownerTypes.flatMap((owner) => otherTypes.map((other) => [type, owner, there, other, back] as const));
  });
  test.each(cases)('%s: %s.%s and %s.%s', async (_, ownerType, there, otherType, back) => {
    const [ownerIds, otherIds] = [idsOf(owners(kindOf(ownerType))), idsOf(others(kindOf(otherType)))];
    const pairs = ownerIds.flatMap((owner) => otherIds.map((other) => [owner, other] as [string, string]));
    const forth = (await told(ownerIds, `... on ${ownerType} { list: ${there} }`)).filter(([, other]) => otherIds.includes(other));
    expect(sorted(forth)).toEqual(sorted(pairs.filter(([owner, other]) => shows(owner, other))));
    const backwards = (await told(otherIds, `... on ${otherType} { list: ${back} }`)).filter(([, owner]) => ownerIds.includes(owner));
    expect(sorted(backwards.map(([other, owner]) => [owner, other]))).toEqual(
      sorted(forth.filter(([owner, other]) => lists(owner, other))),
    );
  });

  test.each(filters)('%s by %s, and %s of %s and %s', async (root, condition, there, ownerType, otherType) => {
    const [ownerIds, otherIds] = [idsOf(owners(kindOf(ownerType))), idsOf(others(kindOf(otherType)))];
    const forth = await told(ownerIds, `... on ${ownerType} { list: ${there} }`);
    expect(forth.length).toBeGreaterThan(0);
    for (const other of otherIds) {
      const filter = `filter: { ${condition}: "${other}", status: [HELD, PLANNED, DENIED] }`;
      const { data } = await world.ask(`{ found: ${root}(first: 100, ${filter}) { nodes { id } } }`);
      const found = data.found.nodes.map(({ id }: { id: string }) => id);
      expect({ other, found: found.sort() }).toEqual({
        other,
        found: forth.flatMap(([owner, one]) => (one === other ? [owner] : [])).sort(),
      });
    }
  });

  test('agreements by the place and by the time of their acts', async () => {
    const [events, places, agreements] = [idsOf(owners('visit')), idsOf(others('place')), idsOf(others('agreement'))];
    const acts = await told(agreements, '... on Agreement { list: acts { id } }');
    const where = await told(events, '... on Event { list: places { id } }');
    const made = (held: (act: string) => boolean) =>
      sorted([...new Set(acts.flatMap(([id, act]) => (held(act) ? [id] : [])))].map((id) => [id]));
    const found = async (condition: string) => {
      const { data } = await world.ask(
        `{ agreements(first: 100, filter: { ${condition}, status: [HELD, PLANNED, DENIED] }) { nodes { id } } }`,
      );
      return sorted(data.agreements.nodes.map(({ id }: { id: string }) => [id]));
    };
    for (const place of places) {
      const there = where.flatMap(([event, one]) => (one === place ? [event] : []));
      expect({ place, found: await found(`place: "${place}"`) }).toEqual({ place, found: made((act) => there.includes(act)) });
    }
    for (const [event, month] of Object.entries(months)) {
      const during = `during: { from: "${month}-01", to: "${month}-28", possible: true }`;
      expect({ month, found: await found(during) }).toEqual({ month, found: made((act) => act === event) });
    }
  });

  test.each(parts)('participants, and %s of %s', async (field, type) => {
    const [events, otherIds] = [idsOf(owners('visit')), idsOf(others(kindOf(type)))];
    const forth = (await told(events, '... on Event { list: participants(first: 100) { nodes { actor { id } } } }')).map(
      ([event, person]): [string, string] => [event, person.replace('person', kindOf(type))],
    );
    const back = await told(otherIds, `... on ${type} { list: ${field}(first: 100) { nodes { event { id } } } }`);
    expect(sorted(back.map(([other, event]) => [event, other]))).toEqual(sorted(forth.filter(([event, other]) => lists(event, other))));
  });
});

const sorted = (pairs: string[][]): string[] => pairs.map((pair) => pair.join(' ')).sort();

/** What is denied of a place, of an agreement, of a post and of a figure; and a city that is said not to lie in a land. */
const denied = madeUp('denied', {
  people: { 'person:p': { name: 'Pat', names: [{ text: 'Patrick', modality: 'DENIED', at: at('denied') }] } },
  states: { 'state:s': { name: 'Land' } },
  organizations: { 'organization:o': { name: 'Office', partOf: { to: 'state:s', modality: 'DENIED' } } },
  places: {
    'place:land': { name: 'Land' },
    'place:city': { name: 'City', within: { to: 'place:land', modality: 'DENIED' } },
    'place:town': { name: 'Town', within: 'place:land' },
  },
  roles: {
    'role:r': { title: 'chair', body: { to: 'organization:o', modality: 'DENIED' }, represents: { to: 'state:s', modality: 'DENIED' } },
  },
  agreements: {
    'agreement:a': { title: 'Agreement', parties: [{ who: 'state:s', modality: 'DENIED' }] },
    'agreement:b': { title: 'Pact' },
  },
  events: {
    'signing:elsewhere': {
      title: 'signed elsewhere',
      when: { edtf: '2014-04-28', sense: 'WITHIN' },
      place: { to: 'place:town', modality: 'DENIED' },
      concerns: { to: 'agreement:a', modality: 'PLANNED' },
    },
    'signing:city': {
      title: 'signed in the city',
      place: 'place:city',
      concerns: 'agreement:b',
      participants: [{ who: 'person:p', roles: ['SIGNATORY'] }],
    },
    'visit:v': {
      title: 'a visit',
      place: { to: 'place:city', modality: 'DENIED' },
      participants: [{ who: 'person:p', roles: ['VISITOR'] }],
    },
    'meeting:m': {
      title: 'talks',
      withinEvent: { to: 'visit:v', modality: 'DENIED' },
      before: { to: 'signing:city', modality: 'DENIED' },
      participants: [{ who: 'person:p', roles: ['SIGNATORY'], modality: 'DENIED' }],
    },
  },
  observations: {
    'observation:o': {
      measure: 'people',
      value: 3,
      measures: { to: 'place:town', modality: 'DENIED' },
      countedBy: { to: 'organization:o', modality: 'DENIED' },
    },
  },
});

describe.each(engines)('$name: what is denied of a thing is not found by it', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, { dossiers: [denied] });
  });
  afterAll(() => world.close());

  const nodes = (field: string) => `${field} { nodes { id } }`;
  const none = { nodes: [] };
  const city = { nodes: [{ id: 'signing:city' }] };
  test('in a list or by a filter', async () => {
    expect(
      await world.ask(`{
        event(id: "signing:elsewhere") { places { id } agreements { id } }
        town: place(id: "place:town") { ${nodes('events')} ${nodes('observations')} }
        land: place(id: "place:land") { ${nodes('events')} }
        city: place(id: "place:city") { within { id } ${nodes('events')} }
        agreement(id: "agreement:a") { acts { id } parties { actor { id } } }
        observation(id: "observation:o") { measures { id } countedBy { id } }
        inTown: ${nodes('events(filter: { place: "place:town" })')}
        inLand: ${nodes('events(filter: { place: "place:land" })')}
        inCity: ${nodes('events(filter: { place: "place:city" })')}
        person(id: "person:p") {
          names { text }
          inLand: participations(filter: { place: "place:land" }) { nodes { event { id } } }
          inCity: participations(filter: { place: "place:city" }) { nodes { event { id } } }
        }
        inApril: ${nodes('agreements(filter: { during: { from: "2014-04-01", to: "2014-04-30" } })')}
        madeInTown: ${nodes('agreements(filter: { place: "place:town" })')}
        madeInLand: ${nodes('agreements(filter: { place: "place:land" })')}
        madeInCity: ${nodes('agreements(filter: { place: "place:city" })')}
        ofState: ${nodes('agreements(filter: { party: "state:s" })')}
        ofBody: ${nodes('roles(filter: { body: "organization:o" })')}
        representing: ${nodes('roles(filter: { represents: "state:s" })')}
        about: ${nodes('observations(filter: { about: "place:town" })')}
        counted: ${nodes('observations(filter: { countedBy: "organization:o" })')}
        within: ${nodes('places(filter: { within: "place:land" })')}
      }`),
    ).toEqual({
      data: {
        event: { places: [], agreements: [] },
        town: { events: none, observations: none },
        land: { events: none },
        city: { within: [], events: city },
        agreement: { acts: [], parties: [] },
        observation: { measures: [], countedBy: [] },
        inTown: none,
        inLand: none,
        inCity: city,
        person: { names: [{ text: 'Pat' }], inLand: none, inCity: { nodes: [{ event: { id: 'signing:city' } }] } },
        inApril: none,
        madeInTown: none,
        madeInLand: none,
        madeInCity: { nodes: [{ id: 'agreement:b' }] },
        ofState: none,
        ofBody: none,
        representing: none,
        about: none,
        counted: none,
        within: { nodes: [{ id: 'place:town' }] },
      },
    });
  });

  const questions: [name: string, parameters: object, rows: unknown[][]][] = [
    [
      'agreements',
      {},
      [
        ['Agreement', null, [], null, null, null],
        ['Pact', null, [], 'signed in the city', null, 'City'],
      ],
    ],
    ['agreements-without-signatory', {}, [['Agreement', 'agreement:a', null]]],
    [
      'all-about-a-person',
      { person: 'person:p' },
      [
        ['event', 'signed in the city'],
        ['event', 'a visit'],
      ],
    ],
    ['bodies-of-a-state', { state: 'state:s' }, []],
    ['busiest', {}, [['Pat', 2, 'person:p']]],
    ['events-of-an-event', { event: 'visit:v' }, []],
    ['figures', {}, [['people', null, 3, null, null, null, null, null]]],
    ['in-which-order', {}, []],
    ['places-of-events', {}, [['City', 1]]],
    ['posts-of-a-body', { body: 'organization:o' }, []],
    ['who-visited-a-place', { place: 'place:city' }, []],
  ];
  test.each(questions)('in the ready question %s', async (name, parameters, rows) => {
    const query = 'query ($name: String!, $parameters: JSON) { question(name: $name) { answer(parameters: $parameters) { rows } } }';
    const { data } = await world.ask(query, { name, parameters });
    const first = (row: unknown[]) => row.slice(0, rows[0]?.length);
    expect(data.question.answer.rows.map(first)).toEqual(rows);
  });
});
