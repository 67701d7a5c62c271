import { at, madeUp } from '../tests/made-up.js';
import { numbers } from '../tests/random-questions.js';

/**
 * Dossiers of made-up articles, the same ones for the same seed, skewed as real ones are: a few states and people are in very many articles, most
 * people in two or three; visits overlap; some people share a name. One article yields some forty facts.
 */
export function* records(articles: number, seed = 1): Generator<{ name: string; source: string }> {
  const random = numbers(seed);
  const people = Math.max(20, Math.round(articles * 1.2));
  const roles = Math.max(10, Math.round(articles / 4));
  const bodies = Math.max(10, Math.round(articles / 10));
  const places = Math.max(10, Math.round(articles / 20));
  const states = 40;
  /** Low numbers are drawn far more often than high ones. */
  const skewed = (below: number): number => Math.floor(below * random() ** 3);
  const even = (below: number): number => Math.floor(below * random());
  const several = <T>(count: number, draw: () => T): T[] => [...new Set(Array.from({ length: count }, draw))];
  const day = (number: number): string => new Date(Date.UTC(2000, 0, 1 + number)).toISOString().slice(0, 10);

  for (let n = 0; n < articles; n++) {
    const name = `a${n}`;
    const started = even(9_000);
    const cited = (): string => at(name, 1 + even(12));
    const guests = several(4 + even(5), () => skewed(people));
    const host = skewed(states);
    const guest = (host + 1 + even(states - 1)) % states;
    const hosts = [host, guest];
    const offices = guests.map((person) => ({ person, role: person % roles }));
    const where = skewed(places);
    const party = (person: number, extra: object) => ({
      who: `person:p${person}`,
      capacities: [`role:r${person % roles}`],
      side: `state:s${person % 2 ? host : guest}`,
      at: cited(),
      ...extra,
    });
    const declared = <T extends object>(kind: string, all: readonly number[], make: (number: number) => T) =>
      Object.fromEntries([...new Set(all)].map((number) => [`${kind}${number}`, { ...make(number), at: cited() }]));
    const bodiesHere = [...new Set([...offices.map(({ role }) => role % bodies), skewed(bodies)])];
    const visit = `visit:v${n}`;
    const source = madeUp(
      name,
      {
        voices: { agency: ['organization:agency'] },
        people: declared('person:p', guests, (number) => ({ name: personName(number) })),
        states: declared('state:s', hosts, (number) => ({ name: `State ${number}` })),
        organizations: {
          'organization:agency': { name: 'Agency', kind: 'NEWS_AGENCY', at: cited() },
          ...declared('organization:o', bodiesHere, (number) => ({
            name: `Ministry ${number}`,
            kind: 'MINISTRY',
            ofState: `state:s${hosts[number % hosts.length]}`,
          })),
        },
        places: {
          ...declared('place:l', [where], (number) => ({ name: `Town ${number}`, kind: 'CITY', within: `place:c${number % states}` })),
          ...declared('place:c', [where % states], (number) => ({ name: `Country ${number}`, kind: 'COUNTRY' })),
        },
        roles: declared(
          'role:r',
          offices.map(({ role }) => role),
          (number) => ({ title: `minister ${number}`, body: `organization:o${number % bodies}` }),
        ),
        tenures: offices.map(({ person, role }) => ({
          person: `person:p${person}`,
          role: `role:r${role}`,
          when: { edtf: day(started), sense: 'INCLUDING' },
          at: cited(),
        })),
        events: {
          [visit]: {
            title: `Visit ${n}`,
            when: { edtf: `${day(started)}/${day(started + 1 + even(5))}`, sense: 'THROUGHOUT' },
            place: `place:l${where}`,
            at: cited(),
            participants: guests
              .slice(0, 5)
              .map((person, index) => party(person, { roles: [index === 0 ? 'HEAD_OF_DELEGATION' : 'VISITOR'] })),
          },
          [`meeting:m${n}`]: {
            title: `Talks ${n}`,
            when: { edtf: day(started), sense: 'WITHIN' },
            place: `place:l${where}`,
            withinEvent: visit,
            at: cited(),
            voice: 'agency',
            participants: guests.map((person) => party(person, { roles: ['PRINCIPAL'] })),
          },
          ...(n % 3
            ? {}
            : {
                [`signing:g${n}`]: {
                  title: `Signing ${n}`,
                  when: { edtf: day(started), sense: 'WITHIN' },
                  place: `place:l${where}`,
                  concerns: `agreement:t${n}`,
                  at: cited(),
                },
              }),
        },
        ...(n % 3
          ? {}
          : {
              agreements: {
                [`agreement:t${n}`]: {
                  title: `Agreement ${n}`,
                  kind: n % 2 ? 'AGREEMENT' : 'PROTOCOL',
                  at: cited(),
                  parties: hosts.map((state) => ({ who: `state:s${state}`, at: cited() })),
                },
              },
            }),
        observations: {
          [`observation:f${n}`]: { measure: `trade ${n}`, value: even(1_000_000), measures: `state:s${host}`, at: cited() },
        },
        remarks: {
          hopes: { kind: 'OPINION', gist: `Hopes of ${n}.`, about: [`state:s${guest}`, visit], at: cited() },
          open: { kind: 'OPEN', opens: 'signatories', gist: `Who signed in ${n} is not told.`, about: [visit], at: cited() },
        },
      },
      { when: day(started + 1) },
    );
    yield { name, source };
  }
}

/** Every fiftieth person has the name of another one. */
const personName = (number: number): string => `${given[number % given.length]} ${number % 50 === 49 ? number - 1 : number}`;
const given = ['Anna', 'Boris', 'Chol', 'Dmitri', 'Elena', 'Fyodor', 'Galina', 'Hyon', 'Igor', 'Jong', 'Kim', 'Lev'];
