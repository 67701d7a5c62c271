import { readExamples } from '../src/web/playground.js';
import { engines, openWorld, type World } from './world.js';

/** The page that a browser gets, from the service itself and nowhere else. */

let world: World;
let page: string;
const html = { headers: { accept: 'text/html,application/xhtml+xml' } };
beforeAll(async () => {
  world = await openWorld(engines[0] as (typeof engines)[number]);
  page = await (await world.fetch('/graphql', html)).text();
});
afterAll(() => world.close());

test('opens with a tab for every example, each a named question that begins with what it asks', () => {
  for (const { query, variables } of readExamples()) {
    expect(query).toMatch(/^# [A-Z].*\.?\??\nquery [A-Z]\w+/);
    expect(page).toContain(JSON.stringify(query).slice(1, -1));
    expect(page).toContain(JSON.stringify(variables).slice(1, -1));
  }
});

test('is there again when GraphiQL has put a question into its address', async () => {
  const again = await world.fetch(`/graphql?query=${encodeURIComponent('{ stats { events } }')}`, html);
  expect([again.status, again.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
});

test('a program that asks by GET gets its answer', async () => {
  const answer = await world.fetch(`/graphql?query=${encodeURIComponent('{ state(id: "state:china") { name } }')}`);
  expect(await answer.json()).toEqual({ data: { state: { name: 'China' } } });
});
