import { at, madeUp } from './made-up.js';

/** An article that multiplies what the examples ask about: thirty people at everything, twelve more visits and agreements. */
export function crowd(): string {
  const numbers = (length: number) => Array.from({ length }, (_, n) => n + 1);
  const guests = numbers(30).map((n) => ({
    who: `person:guest-${n}`,
    roles: ['ATTENDEE'],
    capacities: [`role:post-${n}`],
    side: n % 2 ? 'state:russia' : 'state:north-korea',
    onBehalfOf: ['organization:kcna'],
  }));
  const when = (day: number) => ({ edtf: `2014-04-${String(day).padStart(2, '0')}`, sense: 'WITHIN' });
  return madeUp('crowd', {
    voices: { kcna: ['organization:kcna'] },
    states: { 'state:russia': { name: 'Russia' }, 'state:north-korea': { name: 'North Korea', memberOf: 'organization:club' } },
    organizations: {
      'organization:kcna': { name: 'KCNA', at: at('crowd') },
      'organization:club': { name: 'Club', at: at('crowd'), ofState: 'state:russia' },
    },
    people: {
      'person:yuri-trutnev': { name: 'Yuri Trutnev' },
      ...Object.fromEntries(numbers(30).map((n) => [`person:guest-${n}`, { name: `Guest ${n}` }])),
    },
    places: { 'place:pyongyang': { name: 'Pyongyang', kind: 'CITY' } },
    roles: Object.fromEntries(
      numbers(30).map((n) => [
        `role:post-${n}`,
        { title: `post ${n}`, body: 'organization:club', represents: 'state:russia', covers: 'place:pyongyang' },
      ]),
    ),
    tenures: [
      ...numbers(30).map((n) => ({ person: `person:guest-${n}`, role: `role:post-${n}`, when: when(28) })),
      ...numbers(9).map((n) => ({ person: 'person:yuri-trutnev', role: `role:post-${n}`, when: when(n) })),
    ],
    events: {
      'ceremony:fire-engines-2014-04-28': { title: 'A ceremony', when: when(28), place: 'place:pyongyang', participants: guests },
      'meeting:trutnev-ro-2014-04-28': { title: 'Talks', when: when(28), place: 'place:pyongyang', participants: guests },
      ...Object.fromEntries(
        numbers(12).map((n) => [
          `visit:crowd-${n}`,
          {
            title: `Visit ${n}`,
            when: when(n),
            place: 'place:pyongyang',
            participants: [{ who: 'person:yuri-trutnev', roles: ['VISITOR'], capacities: [`role:post-${n}`] }, ...guests.slice(0, 5)],
          },
        ]),
      ),
      ...Object.fromEntries(
        numbers(12).map((n) => [
          `signing:crowd-${n}`,
          { title: `Signing ${n}`, when: when(n), place: 'place:pyongyang', concerns: `agreement:crowd-${n}` },
        ]),
      ),
    },
    agreements: {
      ...Object.fromEntries(
        numbers(12).map((n) => [
          `agreement:crowd-${n}`,
          { title: `Agreement ${n}`, parties: [{ who: 'state:russia' }, { who: 'state:north-korea' }, { who: 'organization:kcna' }] },
        ]),
      ),
    },
    observations: Object.fromEntries(
      numbers(12).map((n) => [
        `observation:crowd-${n}`,
        { measure: `measure ${n}`, value: n, measures: 'state:russia', population: 'organization:kcna', countedBy: 'organization:kcna' },
      ]),
    ),
    remarks: {
      ...Object.fromEntries(
        numbers(12).map((n) => [
          `open-${n}`,
          { kind: 'OPEN', opens: 'signatories', gist: `Open ${n}.`, about: [`agreement:crowd-${n}`, 'meeting:trutnev-ro-2014-04-28'] },
        ]),
      ),
      ...Object.fromEntries(
        numbers(12).map((n) => [
          `held-${n}`,
          { kind: 'OPINION', voice: 'kcna', gist: `Held ${n}.`, about: ['state:north-korea', 'state:russia'] },
        ]),
      ),
    },
  });
}
