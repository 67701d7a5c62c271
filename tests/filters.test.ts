import { getNullableType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { parse, stringify } from 'yaml';
import { judgementId } from '../src/decision/decision.js';
import { judge } from '../src/ledger/edits.js';
import { schema } from '../src/schema.js';
import { at, madeUp } from './made-up.js';
import { engines, openWorld, type World } from './world.js';

/** Each condition of each list, alone: what it leaves is what the dossier says, and less than without it. */

/** A time of each sort, latest first: some day, perhaps of another month; every day; some days at least; some day of a month; none. */
const times = {
  touching: { edtf: '2014-06', sense: 'TOUCHING' },
  throughout: { edtf: '2014-05-01/2014-05-05', sense: 'THROUGHOUT' },
  including: { edtf: '2014-04-10/2014-04-12', sense: 'INCLUDING' },
  within: { edtf: '2014-03', sense: 'WITHIN' },
  undated: undefined,
};
/** One of a kind for each time, in the order in which lists show them. */
const timed = (kind: string, make: (name: string, title: string, when: object) => object): Record<string, object> =>
  Object.fromEntries(Object.entries(times).map(([name, when], n) => [`${kind}:${name}`, make(name, `${n} ${name}`, when ? { when } : {})]));
/** What an interval takes of these times: what fell in it for certain, or whatever is not excluded. */
const intervals: [during: string, names: string[]][] = [
  ['{ from: "2014-03-01", to: "2014-03-31" }', ['within']],
  ['{ from: "2014-03-10", to: "2014-12-31" }', ['throughout', 'including']],
  ['{ from: "2014-03-10", to: "2014-03-20" }', []],
  ['{ to: "2014-04-11" }', ['including', 'within']],
  ['{ from: "2014-04-12", to: "2014-05-01" }', ['throughout', 'including']],
  ['{ from: "2014-04-13", to: "2014-04-30" }', []],
  ['{ from: "2014-05-05", to: "2014-05-05" }', ['throughout']],
  ['{ from: "2014-03-31", to: "2014-03-31", possible: true }', ['touching', 'including', 'within', 'undated']],
  ['{ from: "2014-05-06", to: "2014-05-31", possible: true }', ['touching', 'including', 'undated']],
];
const during = (kind: string): Condition[] => intervals.map(([literal, names]) => [literal, names.map((name) => `${kind}:${name}`)]);

const follows = 'it follows';
const dossier = madeUp('main', {
  voices: { agency: ['organization:agency'] },
  people: {
    'person:ann': { name: 'Ann Able', names: [{ text: 'Nan', kind: 'ALIAS', at: at('main') }] },
    'person:bob': { name: 'Bob' },
    'person:cy': { name: 'Cy', modality: 'PLANNED' },
  },
  organizations: {
    'organization:agency': { name: 'Agency', at: at('main'), kind: 'NEWS_AGENCY' },
    'organization:bank': { name: 'Bank', at: at('main'), kind: 'BANK' },
    'organization:board': { name: 'Board', at: at('main'), modality: 'PLANNED' },
  },
  states: {
    'state:east': { name: 'East', resolved: 'a metonym' },
    'state:west': { name: 'West' },
    'state:south': { name: 'South', modality: 'DENIED' },
  },
  groups: { 'group:crew': { name: 'crew' }, 'group:guests': { name: 'guests' }, 'group:rest': { name: 'rest', modality: 'PLANNED' } },
  places: {
    'place:land': { name: 'Land', kind: 'COUNTRY' },
    'place:city': { name: 'City', kind: 'CITY', within: 'place:land', also: [{ kind: 'TOWN', at: at('main', 9) }] },
    'place:port': { name: 'Harbour', kind: 'PORT', within: 'place:city' },
    'place:tower': { name: 'Tower', modality: 'PLANNED' },
  },
  roles: {
    'role:chair': { title: 'chair', body: 'organization:bank' },
    'role:envoy': { title: 'envoy', represents: 'state:east' },
    'role:regent': { title: 'regent', modality: 'PLANNED' },
  },
  tenures: [
    { person: 'person:ann', role: 'role:chair', when: { edtf: '2014-01', sense: 'INCLUDING' } },
    { person: 'person:ann', role: 'role:envoy', when: { edtf: '2014-02', sense: 'THROUGHOUT' } },
    { person: 'person:ann', role: 'role:regent', modality: 'PLANNED' },
    {
      person: 'person:bob',
      role: 'role:chair',
      when: { edtf: '2014-01', sense: 'INCLUDING' },
      also: [
        { when: { edtf: '2014-03', sense: 'INCLUDING' }, at: at('main', 10) },
        { when: { edtf: '2014-05', sense: 'INCLUDING' }, at: at('main', 11), modality: 'DENIED' },
      ],
    },
  ],
  events: {
    ...timed('visit', (name, title, when) => ({
      title,
      ...when,
      concerns: `agreement:${name}`,
      participants: [{ who: 'person:ann', roles: ['VISITOR'] }],
    })),
    'meeting:talks': {
      title: 'Talks',
      inferred: follows,
      when: { edtf: '2015-01-01', sense: 'WITHIN' },
      place: 'place:port',
      concerns: 'agreement:pact',
      participants: [
        { who: 'person:ann', roles: ['SPEAKER', 'HOST'], side: 'state:east' },
        { who: 'person:bob', roles: ['VISITOR'], side: 'state:west', at: at('main') },
        { who: 'organization:bank', roles: ['HOST'], at: at('main') },
        { who: 'person:cy', modality: 'PLANNED' },
      ],
    },
    'meeting:other': { title: 'Other', when: { edtf: '2016', sense: 'WITHIN' } },
    'meeting:meant': { title: 'meant', modality: 'PLANNED' },
    'visit:meant': { title: 'meant', modality: 'PLANNED', participants: [{ who: 'person:ann' }] },
    'visit:follows': {
      title: 'Farewell',
      inferred: follows,
      when: { edtf: '2017', sense: 'WITHIN' },
      place: 'place:port',
      concerns: 'agreement:pact',
      participants: [{ who: 'person:bob' }],
    },
  },
  agreements: {
    ...timed('agreement', (_, title) => ({ title, kind: 'PROTOCOL' })),
    'agreement:pact': { title: 'Pact', kind: 'TREATY', inferred: follows, parties: [{ who: 'state:east' }] },
    'agreement:meant': { title: 'meant', modality: 'PLANNED' },
  },
  observations: {
    ...timed('observation', (_, measure, when) => ({ measure, value: 1, ...when })),
    'observation:trade': {
      measure: 'Trade',
      value: 2,
      inferred: follows,
      when: { edtf: '2015', sense: 'WITHIN' },
      measures: 'state:east',
      population: 'organization:bank',
      countedBy: 'organization:agency',
    },
    'observation:meant': { measure: 'meant', value: 3, modality: 'PLANNED' },
  },
  remarks: {
    all: {
      kind: 'TENDENCY',
      at: at('main', 3),
      gist: 'All of them.',
      voice: 'agency',
      about: ['person:ann', 'visit:within', 'place:city', 'role:chair', 'agreement:within', 'observation:within'],
    },
    each: {
      kind: 'OPINION',
      at: at('main', 4),
      gist: 'Each of them.',
      inferred: follows,
      voice: 'agency',
      about: ['person:ann', 'visit:within', 'place:city', 'role:chair', 'agreement:within', 'observation:within'],
    },
    denied: { kind: 'REASON', at: at('main', 5), gist: 'It is denied.', modality: 'DENIED', about: ['visit:within'] },
    who: { kind: 'OPEN', opens: 'signatories', at: at('main', 6), gist: 'Who signed?', about: ['agreement:pact'], inferred: follows },
    where: { kind: 'OPEN', opens: 'place', at: at('main', 7), gist: 'Where?', about: ['meeting:other'], voice: 'agency' },
    planned: { kind: 'OPEN', opens: 'when', at: at('main', 8), gist: 'When will it be?', about: ['meeting:meant'], modality: 'PLANNED' },
  },
});
/** Two more articles: one of some day in March, by another publisher, and one that has no date. */
const changed = (source: string, article: object): string => {
  const read = parse(source);
  return stringify({ ...read, article: { ...read.article, ...article } });
};
const herald = { organizations: { 'organization:herald': { name: 'Herald', at: at('march') } } };
const asks = {
  remarks: {
    open: { kind: 'OPEN', opens: 'place', at: at('march', 2), gist: 'What else?', about: ['organization:herald'], inferred: follows },
  },
};
const march = { publisher: 'organization:herald', title: 'March', when: { edtf: '2014-03', sense: 'WITHIN' } };
const dossiers = [dossier, changed(madeUp('march', { ...herald, ...asks }), march), changed(madeUp('undated', {}), { when: undefined })];

type Condition = [literal: string, left: string[]];
interface List {
  /** The thing that the list is one of; none: the list is a root. */
  of?: string;
  /** What of a row is compared: its id, if nothing else is said. */
  row?: string;
  conditions: Record<string, Condition[]>;
}

const saying = (of: string, ...inferred: string[]): List => ({
  of,
  row: 'gist',
  conditions: { kinds: [['[TENDENCY]', ['All of them.']]], basis: [['[INFERRED]', [...inferred, 'Each of them.']]] },
});

const lists: Record<string, List> = {
  'Query.people': {
    conditions: {
      name: [
        ['"aBLE"', ['person:ann']],
        ['"nan"', ['person:ann']],
        ['"bo"', ['person:bob']],
      ],
      status: [['[PLANNED]', ['person:cy']]],
    },
  },
  'Query.organizations': {
    conditions: {
      kinds: [['[BANK, NEWS_AGENCY]', ['organization:agency', 'organization:bank']]],
      name: [['"BAN"', ['organization:bank']]],
      status: [['[PLANNED]', ['organization:board']]],
    },
  },
  'Query.states': { conditions: { name: [['"EA"', ['state:east']]], status: [['[DENIED]', ['state:south']]] } },
  'Query.groups': { conditions: { name: [['"CREW"', ['group:crew']]], status: [['[PLANNED]', ['group:rest']]] } },
  'Query.places': {
    conditions: {
      kinds: [['[CITY, PORT]', ['place:city', 'place:port']]],
      name: [['"HARB"', ['place:port']]],
      within: [
        ['"place:land"', ['place:city', 'place:port']],
        ['"place:city"', ['place:port']],
      ],
      status: [['[PLANNED]', ['place:tower']]],
    },
  },
  'Query.roles': {
    conditions: {
      title: [['"CHAI"', ['role:chair']]],
      body: [['"organization:bank"', ['role:chair']]],
      represents: [['"state:east"', ['role:envoy']]],
      status: [['[PLANNED]', ['role:regent']]],
    },
  },
  'Query.events': {
    conditions: {
      kinds: [['[MEETING]', ['meeting:other', 'meeting:talks']]],
      title: [['"TALK"', ['meeting:talks']]],
      during: during('visit'),
      place: [['"place:land"', ['visit:follows', 'meeting:talks']]],
      participant: [['"person:bob"', ['visit:follows', 'meeting:talks']]],
      agreement: [
        ['"agreement:pact"', ['visit:follows', 'meeting:talks']],
        ['"agreement:within"', ['visit:within']],
      ],
      basis: [['[INFERRED]', ['visit:follows', 'meeting:talks']]],
      status: [['[PLANNED]', ['visit:meant', 'meeting:meant']]],
    },
  },
  'Query.visits': {
    conditions: {
      kinds: [['[MEETING]', []]],
      title: [['"FARE"', ['visit:follows']]],
      during: during('visit'),
      place: [['"place:port"', ['visit:follows']]],
      participant: [['"person:bob"', ['visit:follows']]],
      agreement: [['"agreement:pact"', ['visit:follows']]],
      basis: [['[INFERRED]', ['visit:follows']]],
      status: [['[PLANNED]', ['visit:meant']]],
    },
  },
  'Query.meetings': {
    conditions: {
      kinds: [['[VISIT]', []]],
      title: [['"TALK"', ['meeting:talks']]],
      during: [['{ from: "2015-01-01", to: "2015-01-01" }', ['meeting:talks']]],
      place: [['"place:city"', ['meeting:talks']]],
      participant: [['"person:ann"', ['meeting:talks']]],
      agreement: [['"agreement:pact"', ['meeting:talks']]],
      basis: [['[INFERRED]', ['meeting:talks']]],
      status: [['[PLANNED]', ['meeting:meant']]],
    },
  },
  'Actor.participations': {
    of: 'person:ann',
    row: 'event { id }',
    conditions: {
      kinds: [['[MEETING]', ['meeting:talks']]],
      roles: [['[HOST, SIGNATORY]', ['meeting:talks']]],
      during: during('visit'),
      place: [['"place:land"', ['meeting:talks']]],
      basis: [['[INFERRED]', ['meeting:talks']]],
      status: [['[PLANNED]', ['visit:meant']]],
    },
  },
  'Event.participants': {
    of: 'meeting:talks',
    row: 'actor { id }',
    conditions: {
      kinds: [['[PERSON]', ['person:ann', 'person:bob']]],
      roles: [['[HOST]', ['person:ann', 'organization:bank']]],
      side: [['"state:east"', ['person:ann']]],
      basis: [['[STATED]', ['organization:bank', 'person:bob']]],
      status: [['[PLANNED]', ['person:cy']]],
    },
  },
  'Query.agreements': {
    conditions: {
      kinds: [['[TREATY]', ['agreement:pact']]],
      title: [['"PAC"', ['agreement:pact']]],
      party: [['"state:east"', ['agreement:pact']]],
      during: during('agreement'),
      place: [
        ['"place:port"', ['agreement:pact']],
        ['"place:land"', ['agreement:pact']],
      ],
      basis: [['[INFERRED]', ['agreement:pact']]],
      status: [['[PLANNED]', ['agreement:meant']]],
    },
  },
  'Query.observations': {
    conditions: {
      measure: [['"TRAD"', ['observation:trade']]],
      during: during('observation'),
      about: [
        ['"state:east"', ['observation:trade']],
        ['"organization:bank"', ['observation:trade']],
      ],
      countedBy: [['"organization:agency"', ['observation:trade']]],
      basis: [['[INFERRED]', ['observation:trade']]],
      status: [['[PLANNED]', ['observation:meant']]],
    },
  },
  'Query.articles': {
    conditions: {
      publisher: [['"organization:herald"', ['article:march']]],
      title: [['"MARC"', ['article:march']]],
      during: [
        ['{ from: "2014-03-01", to: "2014-03-31" }', ['article:march']],
        ['{ from: "2014-03-10" }', ['article:main']],
        ['{ to: "2014-04-30" }', ['article:march']],
        ['{ from: "2014-03-10", to: "2014-03-10" }', []],
        ['{ from: "2014-03-10", to: "2014-03-10", possible: true }', ['article:march', 'article:undated']],
        ['{ from: "2014-05-02", possible: true }', ['article:undated']],
      ],
    },
  },
  'Query.statements': {
    row: 'gist',
    conditions: {
      fact: [['"agreement:pact"', ['There is an agreement: Pact.']]],
      about: [['"organization:herald"', ['Herald is named as an organization.', 'Herald goes by the name Herald.', 'What else?']]],
      article: [['"article:undated"', ['Gazette is named as an organization.', 'Gazette goes by the name Gazette.']]],
      accordingTo: [['"organization:agency"', ['All of them.', 'Each of them.', 'Where?']]],
      kinds: [['[TENDENCY, REASON]', ['All of them.', 'It is denied.']]],
      basis: [['[RESOLVED]', ['East is named as a state.', 'East goes by the name East.']]],
      modality: [
        ['[DENIED]', ['South goes by the name South.', 'South is named as a state.', 'It is denied.', 'Bob held the post of chair.']],
      ],
      opens: [['"place"', ['What else?', 'Where?']]],
    },
  },
  'Query.openQuestions': {
    row: 'gist',
    conditions: {
      fact: [['"agreement:pact"', []]],
      about: [['"agreement:pact"', ['Who signed?']]],
      article: [['"article:march"', ['What else?']]],
      accordingTo: [['"organization:agency"', ['Where?']]],
      kinds: [['[OPINION]', []]],
      basis: [['[INFERRED]', ['What else?', 'Who signed?']]],
      modality: [['[PLANNED]', ['When will it be?']]],
      opens: [['"place"', ['What else?', 'Where?']]],
    },
  },
  'Actor.mentionedIn': saying('person:ann', 'Ann Able took part as speaker and host: Talks.'),
  'Actor.said': saying('organization:agency'),
  'Event.mentionedIn': saying('visit:within'),
  'Place.mentionedIn': saying('place:city'),
  'Role.mentionedIn': saying('role:chair'),
  'Agreement.mentionedIn': saying('agreement:within'),
  'Observation.mentionedIn': saying('observation:within'),
  'Article.statements': {
    of: 'article:march',
    row: 'gist',
    conditions: { kinds: [['[OPEN]', ['What else?']]], basis: [['[INFERRED]', ['What else?']]] },
  },
};

/** On the first with the second somebody is unsure, with the third it is another one. */
const judged = {
  Actor: ['person:ann', 'person:bob', 'person:cy'],
  Event: ['visit:follows', 'meeting:other', 'visit:meant'],
  Place: ['place:city', 'place:land', 'place:tower'],
  Role: ['role:chair', 'role:envoy', 'role:regent'],
  Agreement: ['agreement:pact', 'agreement:within', 'agreement:meant'],
} as const;
const unsure = Object.values(judged).map(([one, other]) => judgementId(one, other));
const different = Object.values(judged).map(([one, , other]) => judgementId(one, other));
for (const [type, [of, other, third]] of Object.entries(judged))
  lists[`${type}.judgements`] = {
    of,
    conditions: {
      verdicts: [
        ['[UNSURE]', [judgementId(of, other)]],
        ['[DIFFERENT, SAME]', [judgementId(of, third)]],
      ],
    },
  };
lists['Query.judgements'] = {
  conditions: {
    id: [['"person:bob"', [judgementId('person:ann', 'person:bob')]]],
    verdicts: [['[UNSURE]', unsure.toReversed()]],
  },
};
lists['Query.conflicts'] = {
  conditions: {
    about: [['"role:chair"', ['conflict:tenure:person:bob/role:chair/1']]],
    kinds: [['[TENURE]', ['conflict:tenure:person:bob/role:chair/1']]],
  },
};
lists['Query.journal'] = {
  row: 'subject',
  conditions: {
    subject: [['"article:main"', ['article:main']]],
    judged: [['"person:bob"', [judgementId('person:ann', 'person:bob')]]],
    kinds: [['[JUDGEMENT]', [...different.toReversed(), ...unsure.toReversed()]]],
    by: [['"eve"', different.toReversed()]],
  },
};

test('these are all conditions of all lists', () => {
  const filters = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const own = Object.values(type.getFields()).filter(({ name }) => !type.getInterfaces().some((one) => name in one.getFields()));
    return own.flatMap(({ name, args }) => {
      const filter = getNullableType(args.find((argument) => argument.name === 'filter')?.type);
      return isInputObjectType(filter) ? [[`${type.name}.${name}`, Object.keys(filter.getFields()).sort()]] : [];
    });
  });
  const tried = Object.entries(lists).map(([name, { conditions }]) => [name, Object.keys(conditions).sort()]);
  expect(Object.fromEntries(tried)).toEqual(Object.fromEntries(filters));
});

describe.each(engines)('$name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine, { dossiers });
    for (const [verdict, n] of [
      ['UNSURE', 1],
      ['DIFFERENT', 2],
    ] as const)
      for (const ids of Object.values(judged))
        await judge(world.graph, { left: ids[0], right: ids[n], verdict, because: follows }, { by: n === 1 ? 'ed' : 'eve' });
  });
  afterAll(() => world.close());

  async function left(list: string, filter: string): Promise<string[]> {
    const { of, row = 'id' } = lists[list] as List;
    const [type, field] = list.split('.');
    const rows = `list: ${field}(first: 100${filter}) { nodes { ${row} } }`;
    const { data, errors } = await world.ask(of ? `{ node(id: "${of}") { ... on ${type} { ${rows} } } }` : `{ ${rows} }`);
    expect(errors).toBeUndefined();
    return (of ? data.node : data).list.nodes.map((node: object) => JSON.stringify(node).match(/"([^"]+)"\}+$/)?.[1]);
  }

  const all = Object.entries(lists).flatMap(([list, { conditions }]) =>
    Object.entries(conditions).flatMap(([condition, cases]) => cases.map(([literal, ids]) => [list, condition, literal, ids] as const)),
  );
  test.each(all)('%s by %s: %s', async (list, condition, literal, ids) => {
    expect(await left(list, `, filter: { ${condition}: ${literal} }`)).toEqual(ids);
    expect(await left(list, '')).not.toEqual(ids);
  });

  const tenures: [asked: string, left: string[]][] = [
    ['asOf: "2014-01-15"', ['chair']],
    ['asOf: "2014-02-10"', ['envoy', 'chair']],
    ['asOf: "2014-02-10", certainty: CERTAIN', ['envoy']],
    ['asOf: "2014-02-10", certainty: POSSIBLE', ['chair']],
    ['asOf: "2014-01-15", certainty: EXCLUDED', ['envoy']],
    ['status: [PLANNED]', ['regent']],
    ['status: [PLANNED, HELD], asOf: "2014-03-01"', ['chair', 'regent']],
    ['asOf: null', ['envoy', 'chair']],
  ];
  test.each(tenures)('Person.tenures by %s', async (asked, titles) => {
    const { data } = await world.ask(`{ person(id: "person:ann") { tenures(${asked}) { role { title } } } }`);
    expect(data.person.tenures.map(({ role }: { role: { title: string } }) => role.title)).toEqual(titles);
  });

  const days: [day: string, certainty: string][] = [
    ['2013-12-31', 'POSSIBLE'],
    ['2014-01-01', 'CERTAIN'],
    ['2014-01-31', 'CERTAIN'],
    ['2014-02-15', 'POSSIBLE'],
    ['2014-03-01', 'CERTAIN'],
    ['2014-03-31', 'CERTAIN'],
    ['2014-05-15', 'POSSIBLE'],
  ];
  test.each(days)('on %s a post that one statement attests for January and one for March is %s', async (day, certainty) => {
    const asked = (rest: string) => `tenures(asOf: "${day}"${rest}) { certainty(on: "${day}") }`;
    const other = certainty === 'CERTAIN' ? 'POSSIBLE' : 'CERTAIN';
    expect(
      await world.ask(
        `{ person(id: "person:bob") { all: ${asked('')} so: ${asked(`, certainty: ${certainty}`)} not: ${asked(`, certainty: ${other}`)} } }`,
      ),
    ).toEqual({ data: { person: { all: [{ certainty }], so: [{ certainty }], not: [] } } });
  });
});
