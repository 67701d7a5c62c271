import { at, madeUp } from '../tests/made-up.js';
import { numbers } from '../tests/random-questions.js';

/**
 * Dossiers of made-up articles, the same ones for the same seed, and skewed as real ones are: a few states, people and towns are in very many
 * articles, most people in two or three; visits overlap; several articles tell of one visit, each with words of its own; some visits are only
 * planned; some facts are inferred or resolved; people share names and posts pass from one to the next. One article makes some eighty statements.
 */
export function* records(articles: number, seed = 1): Generator<{ name: string; source: string }> {
  const random = numbers(seed);
  const even = (below: number): number => Math.floor(below * random());
  const skewed = (below: number): number => Math.floor(below * random() ** 3);
  const chance = (likely: number): boolean => random() < likely;
  const people = Math.max(20, Math.round(articles * 1.2));
  const posts = Math.max(10, Math.round(articles / 4));
  const bodies = Math.max(10, Math.round(articles / 10));
  const towns = Math.max(10, Math.round(articles / 20));
  const states = 40;
  const told: Visit[] = [];

  for (let n = 0; n < articles; n++) {
    const name = `a${n}`;
    const cited = (): string => at(name, 1 + even(12));
    const known = (): object =>
      chance(0.1) ? { resolved: 'named by the post alone' } : chance(0.05) ? { inferred: 'it follows from the other side' } : {};
    const retold = told.length > 0 && chance(0.25) ? told[told.length - 1 - even(Math.min(told.length, 40))] : undefined;
    const visit = retold ?? begin(n);
    if (!retold) told.push(visit);
    yield { name, source: articleOf(name, n, visit, retold !== undefined, cited, known) };
  }

  function begin(number: number): Visit {
    const host = skewed(states);
    const day = even(9_000);
    return {
      number,
      host,
      guest: (host + 1 + even(states - 1)) % states,
      town: skewed(towns),
      day,
      until: day + 1 + even(4),
      planned: chance(0.08),
      signs: chance(0.33),
      guests: [...new Set(Array.from({ length: 4 + even(5) }, () => skewed(people)))],
    };
  }

  function articleOf(name: string, n: number, visit: Visit, again: boolean, cited: () => string, known: () => object): string {
    const { number, host, guest, town, day, until, planned, signs } = visit;
    // Who tells of it again names fewer people.
    const guests = again ? visit.guests.slice(0, 3) : visit.guests;
    const id = `visit:v${number}`;
    const modality = planned ? { modality: 'PLANNED' } : {};
    const country = `place:c${town % states}`;
    const declared = (kind: string, all: readonly number[], make: (number: number) => object) =>
      Object.fromEntries([...new Set(all)].map((one) => [`${kind}${one}`, { ...make(one), at: cited() }]));
    const offices = guests.map((person) => ({ person, post: postOf(person, day, posts) }));
    const stateOf = (body: number): number => Math.floor(states * (body / bodies) ** 3);
    const party = ({ person, post }: { person: number; post: number }, roles: string[]) => ({
      who: `person:p${person}`,
      roles,
      capacities: [`role:r${post}`],
      side: `state:s${person % 2 ? host : guest}`,
      at: cited(),
      ...known(),
    });
    return madeUp(
      name,
      {
        voices: { agency: ['organization:agency'], hosts: ['organization:agency', `state:s${host}`] },
        people: declared('person:p', guests, (one) => ({ name: personName(one) })),
        states: declared('state:s', [host, guest, ...offices.map(({ post }) => stateOf(post % bodies))], (one) => ({
          name: `State ${one}`,
        })),
        organizations: {
          'organization:agency': { name: 'Agency', at: cited() },
          ...declared(
            'organization:o',
            offices.map(({ post }) => post % bodies),
            (one) => ({ name: `Ministry ${one}`, kind: 'MINISTRY', partOf: `state:s${stateOf(one)}` }),
          ),
        },
        places: {
          ...declared('place:l', [town], (one) => ({ name: `Town ${one}`, kind: 'CITY', within: country })),
          [country]: { name: `Country ${town % states}`, kind: 'COUNTRY', at: cited() },
        },
        roles: declared(
          'role:r',
          offices.map(({ post }) => post),
          (one) => ({ title: `minister ${one}`, body: `organization:o${one % bodies}`, represents: `state:s${stateOf(one % bodies)}` }),
        ),
        tenures: offices.map(({ person, post }) => ({
          person: `person:p${person}`,
          role: `role:r${post}`,
          when: { edtf: dayOf(day), sense: 'INCLUDING' },
          at: cited(),
        })),
        events: {
          [id]: {
            title: `Visit ${number}`,
            when: { edtf: `${dayOf(day)}/${dayOf(until)}`, sense: 'THROUGHOUT' },
            place: `place:l${town}`,
            at: cited(),
            ...modality,
            participants: offices.slice(0, 5).map((one, index) => party(one, [index === 0 ? 'HEAD_OF_DELEGATION' : 'VISITOR'])),
          },
          [`meeting:m${number}`]: {
            title: `Talks ${number}`,
            when: { edtf: dayOf(day), sense: 'WITHIN' },
            place: `place:l${town}`,
            withinEvent: id,
            at: cited(),
            voice: again ? 'hosts' : 'agency',
            ...modality,
            participants: offices.map((one) => party(one, ['PRINCIPAL'])),
          },
          ...(signs && {
            [`signing:g${number}`]: {
              title: `Signing ${number}`,
              when: { edtf: dayOf(until), sense: 'WITHIN' },
              place: `place:l${town}`,
              concerns: `agreement:t${number}`,
              at: cited(),
              ...modality,
            },
          }),
        },
        ...(signs && {
          agreements: {
            [`agreement:t${number}`]: {
              title: `Agreement ${number}`,
              kind: number % 2 ? 'AGREEMENT' : 'PROTOCOL',
              at: cited(),
              ...modality,
              parties: [host, guest].map((state) => ({ who: `state:s${state}`, at: cited() })),
            },
          },
        }),
        observations: {
          [`observation:f${n}`]: { measure: `trade ${n}`, value: even(1_000_000), measures: `state:s${host}`, at: cited() },
        },
        remarks: {
          hopes: { kind: 'OPINION', gist: `Hopes of ${n}.`, about: [`state:s${guest}`, id], voice: 'agency', at: cited() },
          open: { kind: 'OPEN', opens: 'signatories', gist: `Who signed in ${n} is not told.`, about: [id], at: cited() },
        },
      },
      { when: dayOf(until + 1) },
    );
  }
}

/** What several articles tell of. */
interface Visit {
  number: number;
  host: number;
  guest: number;
  town: number;
  /** Days since the beginning of 2000. */
  day: number;
  until: number;
  planned: boolean;
  signs: boolean;
  guests: number[];
}

const dayOf = (day: number): string => new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10);
/** People change their post every six years or so. */
const postOf = (person: number, day: number, posts: number): number => (person * 7 + Math.floor((day + person * 311) / 2_200)) % posts;
/** Every fiftieth person has the name of another one. */
const personName = (number: number): string => {
  const named = number % 50 === 49 ? number - 1 : number;
  return `${given[named % given.length]} ${named}`;
};
const given = ['Anna', 'Boris', 'Chol', 'Dmitri', 'Elena', 'Fyodor', 'Galina', 'Hyon', 'Igor', 'Jong', 'Kim', 'Lev'];
