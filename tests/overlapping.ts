import { at, madeUp } from './made-up.js';

/** Three articles that speak of the same people and differ. */
export const overlapping = [
  madeUp('one', {
    states: { 'state:russia': { name: 'Russia', names: [{ text: 'Russian Federation', kind: 'OFFICIAL', at: at('one', 2) }] } },
    people: { 'person:a': { name: 'Anna Ivanova', familyName: 'Ivanova' } },
    roles: { 'role:minister': { title: 'minister', body: 'state:russia' } },
    tenures: [{ person: 'person:a', role: 'role:minister', when: { edtf: '2014-04-01', sense: 'INCLUDING' } }],
    places: { 'place:x': { name: 'X', kind: 'CITY' } },
    events: {
      'visit:a': {
        title: 'Visit of Anna',
        when: { edtf: '2014-04-01', sense: 'WITHIN' },
        subjects: ['trade'],
        place: 'place:x',
        participants: [{ who: 'person:a', roles: ['VISITOR'], side: 'state:russia', capacities: ['role:minister'] }],
      },
    },
  }),
  madeUp(
    'two',
    {
      states: { 'state:russia': { name: 'Russian Federation' } },
      people: { 'person:a': { name: 'A. Ivanova', familyName: 'Iwanowa' }, 'person:b': { name: 'Boris' } },
      places: { 'place:x': { name: 'X', kind: 'TOWN' } },
      roles: { 'role:minister': { title: 'Minister', body: 'state:russia', represents: 'state:russia' } },
      tenures: [{ person: 'person:a', role: 'role:minister', when: { edtf: '2014-05-01', sense: 'INCLUDING' } }],
      events: {
        'visit:a': {
          title: "Anna's visit",
          when: { edtf: '2014-04', sense: 'WITHIN' },
          subjects: ['aid', 'trade'],
          place: 'place:x',
          participants: [
            { who: 'person:a', roles: ['HEAD_OF_DELEGATION'], onBehalfOf: ['state:russia'] },
            { who: 'person:b', roles: ['MEMBER'], also: [{ modality: 'DENIED', at: at('two', 3), roles: ['VISITOR'] }] },
          ],
        },
      },
      remarks: { 'who-paid': { kind: 'OPEN', opens: 'terms', gist: 'Who paid is not told.', about: ['visit:a'], at: at('two', 4) } },
    },
    { when: '2014-05-02' },
  ),
  madeUp(
    'three',
    {
      states: { 'state:russia': { name: 'Russia', memberOf: 'organization:club' } },
      organizations: { 'organization:club': { name: 'Club', kind: 'COMMITTEE', at: at('three') } },
      people: { 'person:a': { name: 'Anna Ivanova' } },
      places: { 'place:x': { name: 'X' }, 'place:y': { name: 'Y', within: 'place:x' } },
      events: {
        'visit:a': { title: 'A visit is planned', modality: 'PLANNED', place: { to: 'place:y', modality: 'PLANNED', at: at('three', 5) } },
      },
      agreements: { 'agreement:a': { title: 'Pact', parties: [{ who: 'state:russia' }, { who: 'organization:club' }] } },
      observations: { 'observation:a': { measure: 'length', value: 54, unit: 'kilometers', measures: 'place:x' } },
    },
    { when: '2014-03-01' },
  ),
];
