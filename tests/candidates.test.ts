import { candidatesOf } from '../src/candidate/arriving.js';
import { type EventMatch, eventPairs, matchEvents } from '../src/candidate/events.js';
import type { EventOutline } from '../src/candidate/rows.js';
import { readDossier } from '../src/ledger/dossier.js';
import { judge, takeBackJudgement } from '../src/ledger/edits.js';
import { importDossier } from '../src/ledger/ledger.js';
import { at, madeUp } from './made-up.js';
import { engines, openWorld, type World } from './world.js';

/** What may be one and the same is offered to editors, with reasons; nothing is joined by it. */

const outline = (id: string, more: Partial<EventOutline>): EventOutline => ({ id, title: id, people: [], places: [], frames: [], ...more });
const day = (earliest: string, latest = earliest) => ({ earliest, latest, knownFrom: null, knownTo: null });
const visit = outline('visit:a', {
  title: 'Visit of Ivanov to Pyongyang',
  people: ['person:a', 'state:x'],
  places: ['place:p'],
  ...day('2014-03-24', '2014-03-28'),
});

describe('events', () => {
  const like = (more: Partial<EventOutline>, id = 'visit:b'): EventMatch => matchEvents(visit, { ...visit, id, ...more });
  test.each<[string, EventMatch, EventMatch['verdict']]>([
    ['told again', like({}), 'LIKELY'],
    ['for one of its days', like(day('2014-03-26')), 'LIKELY'],
    ['without a place', like({ places: [] }), 'LIKELY'],
    ['with others of the party', like({ people: ['person:a', 'person:b'] }), 'LIKELY'],
    ['for the month alone', like(day('2014-03-01', '2014-03-31')), 'LIKELY'],
    ['of another month', like(day('2014-04-24', '2014-04-28')), 'CONTRADICTED'],
    [
      'that lasted from or to a day near',
      like({ earliest: null, latest: null, knownFrom: '2014-03-30', knownTo: '2014-03-30' }),
      'CONTRADICTED',
    ],
    ['of somebody else', like({ people: ['person:b'] }), 'POSSIBLE'],
    ['of a state alone', like({ people: ['state:x'] }), 'POSSIBLE'],
    ['at another place', like({ places: ['place:q'] }), 'POSSIBLE'],
    ['that is a meeting', like({}, 'meeting:b'), 'POSSIBLE'],
    ['that is part of it', like({ frames: ['visit:a'] }, 'meeting:b'), 'CONTRADICTED'],
  ])('a visit %s', (_, { verdict }, expected) => expect(verdict).toBe(expected));

  test('two that are told for one day each may be one that lasted longer', () => {
    const told = (id: string, on: string) => ({ ...visit, id, earliest: null, latest: null, knownFrom: on, knownTo: on });
    const [near, far] = [
      matchEvents(told('visit:a', '2019-09-02'), told('visit:b', '2019-09-05')),
      matchEvents(told('visit:a', '2019-09-02'), told('visit:b', '2019-09-25')),
    ];
    expect([near.verdict, near.reasons.some(({ rule }) => rule === 'NEAR_DAYS')]).toEqual(['LIKELY', true]);
    expect(far.verdict).toBe('POSSIBLE');
  });

  test('two talks of one person on a day are two', () => {
    const talks = { ...visit, id: 'meeting:a', people: ['person:a', 'person:b'], ...day('2014-03-24') };
    expect(matchEvents(talks, { ...talks, id: 'meeting:b', people: ['person:a', 'person:c'] }).verdict).not.toBe('LIKELY');
    expect(matchEvents(talks, { ...talks, id: 'meeting:b' }).verdict).toBe('LIKELY');
  });

  test('either may stand left, and each reason says what both have', () => {
    const other = { ...visit, id: 'visit:b', ...day('2014-03-26'), places: ['place:q'] };
    const [one, two] = [matchEvents(visit, other), matchEvents(other, visit)];
    expect([one.score, one.verdict]).toEqual([two.score, two.verdict]);
    expect(one.reasons.map(({ rule, left, right }) => [rule, left, right])).toEqual(
      two.reasons.map(({ rule, left, right }) => [rule, right, left]),
    );
    expect(one.reasons.find(({ part }) => part === 'TIME')).toMatchObject({
      rule: 'OVERLAPPING_DAYS',
      left: '2014-03-24/2014-03-28',
      right: '2014-03-26',
    });
  });

  test('those that share a person, a place or a kind in a month are compared, and each pair once', () => {
    const other = { ...visit, id: 'visit:b' };
    const far = { ...visit, id: 'visit:c', ...day('2015-01-01') };
    expect(eventPairs([other, visit, far], 60).map(([a, b]) => [a.id, b.id])).toEqual([['visit:a', 'visit:b']]);
    expect(eventPairs([other, visit], 1)).toEqual([]);
  });
});

const minister = (name: string, id: string, text: string, more: object = {}) => ({
  states: { 'state:north-korea': { name: 'North Korea' } },
  organizations: {
    'organization:ministry-of-foreign-trade': {
      name: 'Ministry of Foreign Trade',
      kind: 'MINISTRY',
      partOf: 'state:north-korea',
      at: at(name),
    },
  },
  people: { [id]: { name: text } },
  roles: {
    'role:trade-minister': {
      title: 'Minister of Foreign Trade',
      body: 'organization:ministry-of-foreign-trade',
      represents: 'state:north-korea',
    },
  },
  tenures: [{ person: id, role: 'role:trade-minister', when: { edtf: '2014-03-26', sense: 'INCLUDING' } }],
  ...more,
});
const meetingOn = (id: string, who: string) => ({
  [id]: {
    title: 'Talks on trade',
    when: { edtf: '2014-03-26', sense: 'WITHIN' },
    place: 'place:pyongyang',
    participants: [{ who, roles: ['PRINCIPAL'] }],
  },
});
const places = { 'place:pyongyang': { name: 'Pyongyang', kind: 'CITY' } };
const dossiers = [
  madeUp('one', minister('one', 'person:ri-ryong-nam', 'Ri Ryong-nam', { places, events: meetingOn('meeting:ri', 'person:ri-ryong-nam') })),
  madeUp(
    'two',
    minister('two', 'person:lee-ryong-nam', 'Lee Ryong Nam', { places, events: meetingOn('meeting:lee', 'person:lee-ryong-nam') }),
  ),
  // The same name, and nothing else that would tell.
  madeUp('three', { people: { 'person:ri-the-singer': { name: 'Ri Ryong Nam' } } }),
];

describe.each(engines)('on $name', (engine) => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld(engine, { dossiers });
  });
  afterEach(() => world.close());

  const candidates = async (variables: object = {}) => {
    const { data, errors } = await world.ask(
      `query ($first: Int! = 20, $about: ID) { candidates(first: $first, about: $about) {
        totalCount complete nodes { left { id label } right { id } verdict score gains unsure reasons { rule part weight text } }
      } }`,
      variables,
    );
    expect(errors).toBeUndefined();
    return data.candidates;
  };
  const pairs = async (variables: object = {}) =>
    (await candidates(variables)).nodes.map(
      ({ left, right, verdict }: { left: { id: string }; right: { id: string }; verdict: string }) => [left.id, right.id, verdict],
    );

  test('the work list has what may be one, the surest first; a name alone is never sure', async () => {
    expect(await pairs()).toEqual([
      ['person:lee-ryong-nam', 'person:ri-ryong-nam', 'LIKELY'],
      ['person:lee-ryong-nam', 'person:ri-the-singer', 'POSSIBLE'],
      ['person:ri-ryong-nam', 'person:ri-the-singer', 'POSSIBLE'],
      ['meeting:lee', 'meeting:ri', 'POSSIBLE'],
    ]);
    const { nodes, totalCount, complete } = await candidates({ first: 1 });
    expect([totalCount, complete, nodes.length]).toEqual([4, true, 1]);
    expect(nodes[0].left).toEqual({ id: 'person:lee-ryong-nam', label: 'Lee Ryong Nam' });
    expect(nodes[0].reasons.map(({ rule, part }: { rule: string; part: string }) => [part, rule])).toEqual(
      expect.arrayContaining([
        ['FAMILY_NAME', 'SAME_FAMILY_NAME'],
        ['OFFICE', 'SAME_OFFICE'],
      ]),
    );
    expect(await pairs({ about: 'meeting:ri' })).toEqual([['meeting:lee', 'meeting:ri', 'POSSIBLE']]);
  });

  test('what was judged leaves it; what nobody was sure of stands last; a judgement makes others surer', async () => {
    const because = 'It is plain.';
    await judge(world.graph, { left: 'person:lee-ryong-nam', right: 'person:ri-the-singer', verdict: 'DIFFERENT', because });
    await judge(world.graph, { left: 'person:ri-ryong-nam', right: 'person:ri-the-singer', verdict: 'UNSURE', because });
    expect(await pairs()).toEqual([
      ['person:lee-ryong-nam', 'person:ri-ryong-nam', 'LIKELY'],
      ['meeting:lee', 'meeting:ri', 'POSSIBLE'],
      ['person:ri-ryong-nam', 'person:ri-the-singer', 'POSSIBLE'],
    ]);
    await judge(world.graph, {
      left: 'person:lee-ryong-nam',
      right: 'person:ri-ryong-nam',
      verdict: 'SAME',
      keeps: 'person:ri-ryong-nam',
      because,
    });
    // DIFFERENT from one of them is different from both, and ten reports of talks by one person are one.
    expect(await pairs()).toEqual([['meeting:lee', 'meeting:ri', 'LIKELY']]);
    await takeBackJudgement(world.graph, 'person:lee-ryong-nam', 'person:ri-ryong-nam');
    expect((await pairs())[0]).toEqual(['person:lee-ryong-nam', 'person:ri-ryong-nam', 'LIKELY']);
  });

  test('a name is found in any spelling, script and order, with reasons; an office tells more', async () => {
    const match = async (variables: object) => {
      const { data, errors } = await world.ask(
        'query ($name: String!, $role: String, $organization: String, $state: ID, $on: Date, $kind: MatchKind! = PERSON) { match(name: $name, kind: $kind, role: $role, organization: $organization, state: $state, on: $on) { thing { id label } verdict score reasons { part rule text } } }',
        variables,
      );
      expect(errors).toBeUndefined();
      return data.match;
    };
    for (const name of ['Lee Ryong-nam', 'RI Ryongnam', 'Ryong-nam Ri', 'Ли Рён Нам', '리룡남', '이용남', 'Yi Yong-nam']) {
      const found = await match({ name });
      expect([name, found.map(({ thing }: { thing: { id: string } }) => thing.id).includes('person:ri-ryong-nam')]).toEqual([name, true]);
      for (const { verdict } of found) expect(verdict).not.toBe('LIKELY');
    }
    const [best, ...others] = await match({
      name: 'Lee Ryong-nam',
      role: 'Minister of Foreign Trade',
      state: 'state:north-korea',
      on: '2014-03-26',
    });
    expect(best).toMatchObject({ verdict: 'LIKELY' });
    expect(others.at(-1).thing.id).toBe('person:ri-the-singer');
    expect((await match({ name: 'Phyongyang', kind: 'PLACE' }))[0].thing.id).toBe('place:pyongyang');
    expect(await match({ name: 'Nobody At All' })).toEqual([]);
    const { errors } = await world.ask('{ match(name: " ") { score } }');
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  });

  test('what a dossier brings under new ids is held against the record, before it comes', async () => {
    const source = madeUp(
      'four',
      minister('four', 'person:yi-yong-nam', 'Yi Yong-nam', { places, events: meetingOn('meeting:yi', 'person:yi-yong-nam') }),
    );
    const { claims } = readDossier(source, 'four.yaml');
    const before = await world.graph.folded();
    const found = (await candidatesOf({ graph: world.graph }, claims)).map(({ left, right, verdict }) => [left, right, verdict]);
    expect(found.slice(0, 2).map(([left, , verdict]) => [left, verdict])).toEqual([
      ['person:yi-yong-nam', 'LIKELY'],
      ['person:yi-yong-nam', 'LIKELY'],
    ]);
    expect(found.some(([left, , verdict]) => left === 'meeting:yi' && verdict === 'LIKELY')).toBe(true);
    expect(await world.graph.folded()).toBe(before);
    // Under an id that was judged to be another's it is he who was there.
    const because = 'It is plain.';
    await judge(world.graph, {
      left: 'person:lee-ryong-nam',
      right: 'person:ri-ryong-nam',
      verdict: 'SAME',
      keeps: 'person:ri-ryong-nam',
      because,
    });
    const under = madeUp(
      'five',
      minister('five', 'person:lee-ryong-nam', 'Lee', { places, events: meetingOn('meeting:new', 'person:lee-ryong-nam') }),
    );
    const again = await candidatesOf({ graph: world.graph }, readDossier(under, 'five.yaml').claims);
    expect(again.map(({ left, right, verdict }) => [left, right, verdict])).toEqual([
      ['meeting:new', 'meeting:lee', 'LIKELY'],
      ['meeting:new', 'meeting:ri', 'LIKELY'],
    ]);
    await importDossier(world.graph, source, 'four.yaml');
    expect(await candidatesOf({ graph: world.graph }, claims)).toEqual([]);
  });
});
