import { ask } from './ask.js';
import { type FragmentType, graphql, readFragment } from './gql/index.js';

/** Prints a person's record with its sources, then the events of the record page by page, forwards and back. */

const Sources = graphql(`
  fragment Sources on Fact {
    basis
    statements(first: 2) { citation because }
  }
`);

const PersonRecord = graphql(`
  query PersonRecord($person: ID!, $day: Date!) {
    person(id: $person) {
      name
      tenures(asOf: $day) {
        role { title }
        certainty(on: $day)
        ...Sources
      }
      participations(filter: { kinds: [MEETING, CEREMONY, VISIT] }) {
        nodes {
          roles
          event { title when { edtf sense } }
          ...Sources
        }
      }
    }
  }
`);

const EventPage = graphql(`
  query EventPage($first: Int, $after: String, $last: Int, $before: String) {
    events(first: $first, after: $after, last: $last, before: $before, orderBy: DATE_DESC) {
      nodes { title when { edtf } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
`);

type Bounds = { first: number; after?: string } | { last: number; before: string };

const sources = (fact: FragmentType<typeof Sources>): string => {
  const { basis, statements } = readFragment(Sources, fact);
  return statements.map(({ citation, because }) => `    ${basis.toLowerCase()}: ${citation}${because ? ` (${because})` : ''}`).join('\n');
};

async function printPerson(id: string, day: string): Promise<void> {
  const { person } = await ask(PersonRecord, { person: id, day });
  if (!person) throw new Error(`The record has nobody with the id ${id}.`);
  console.log(`${person.name}, as of ${day}`);
  for (const tenure of person.tenures) console.log(`  ${tenure.certainty.toLowerCase()}: ${tenure.role.title}\n${sources(tenure)}`);
  for (const participation of person.participations.nodes) {
    const { title, when } = participation.event;
    const time = when ? `${when.edtf} (${when.sense.toLowerCase()})` : 'at an unknown time';
    console.log(`  ${title}, ${time}, as ${participation.roles.join(', ').toLowerCase()}\n${sources(participation)}`);
  }
}

async function page(bounds: Bounds): Promise<{ start: string | null; end: string | null; more: boolean; fewer: boolean }> {
  const { events } = await ask(EventPage, bounds);
  for (const { title, when } of events.nodes) console.log(`  ${when?.edtf ?? '(no date)'}  ${title}`);
  const { startCursor, endCursor, hasNextPage, hasPreviousPage } = events.pageInfo;
  return { start: startCursor ?? null, end: endCursor ?? null, more: hasNextPage, fewer: hasPreviousPage };
}

async function printEvents(size: number): Promise<void> {
  console.log('Events, newest first:');
  let here = await page({ first: size });
  while (here.more && here.end !== null) here = await page({ first: size, after: here.end });
  console.log('And back:');
  while (here.fewer && here.start !== null) here = await page({ last: size, before: here.start });
}

const [person = 'person:yuri-trutnev', day = '2014-04-28'] = process.argv.slice(2);
await printPerson(person, day);
await printEvents(6);
