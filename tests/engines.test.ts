import { engines, openWorld, type World } from './world.js';

describe.each(engines)('$name', (engine) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(engine);
  });
  afterAll(() => world.close());
  test('counts', async () => {
    expect(await world.ask('{ stats { statements people } }')).toEqual({ data: { stats: { statements: 433, people: 14 } } });
    console.log(
      JSON.stringify(
        await world.ask(
          '{ visits(filter: {place: "place:pyongyang", during: {from: "2014-03-01", to: "2014-05-31"}}) { nodes { title when { edtf days } participants { nodes { label basis onBehalfOf { name } } } } } openQuestions(first:2) { totalCount nodes { gist opens} } node(id:"PARTY_TO:state:russia/agreement:x") { id } agreements { nodes { title kind parties { actor { name } statements { citation } } acts { title when { edtf } } relations { nodes { type to { label } from { label }}}}}}',
        ),
        null,
        1,
      ).slice(0, 3000),
    );
  });
});
