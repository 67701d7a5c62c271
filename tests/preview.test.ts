import fc from 'fast-check';
import { BadDossier } from '../src/errors.js';
import { readDossier } from '../src/ledger/dossier.js';
import { judge, rankStatement, retractArticle, takeBackRetraction } from '../src/ledger/edits.js';
import { importDossier, removeArticle, sendDossier } from '../src/ledger/ledger.js';
import { recordOf } from '../src/ledger/statements.js';
import { asLines } from '../src/preview/command.js';
import { type Preview, previewDossier } from '../src/preview/preview.js';
import { type Dump, dump } from './dump.js';
import { at, madeUp } from './made-up.js';
import { overlapping } from './overlapping.js';
import { dossierSource, engines, openWorld, type World } from './world.js';

/** What an import would change is told before, exactly, and nothing is written. */

const [one, two, three] = overlapping as [string, string, string];
const because = 'It is plain.';

/** An article of another publisher: another origin. */
const herald = (name: string, sections: Record<string, unknown>, when = '2014-06-01'): string => {
  const organizations = { 'organization:herald': { name: 'Herald', at: at(name) }, ...(sections.organizations as object | undefined) };
  return madeUp(name, { ...sections, organizations }, { when }).replace(
    'publisher: organization:gazette',
    'publisher: organization:herald',
  );
};
const cityOfX = herald('four', { places: { 'place:x': { name: 'X', kind: 'CITY' } } });
const regionOfX = herald('five', { places: { 'place:x': { name: 'X', kind: 'REGION' } } });

const ids = (facts: readonly { id: string }[]): string[] => facts.map(({ id }) => id);
const lists = ['adds', 'corroborates', 'repeats', 'conflicts', 'settles', 'rewords', 'changes', 'takesAway'] as const;
const effectsIn = (preview: Preview) =>
  Object.fromEntries(lists.flatMap((name) => (preview[name].length > 0 ? [[name, ids(preview[name])]] : [])));

const recordFrom = (source: string) => {
  const { dossier, claims } = readDossier(source, 'dossier.yaml');
  return recordOf(dossier, claims, source);
};

/** Nodes and edges by the facts that they are, with what a preview says of them. */
function factsIn({ nodes, edges }: Dump): Map<string, object> {
  const rows = [...edges, ...nodes].map(({ properties }) => properties as Record<string, unknown>);
  return new Map(
    rows.flatMap(({ id, status, basis, support, origins, disputed = [], name }) => {
      const isActor = /^(person|organization|state|group):/.test(String(id));
      return support ? [[String(id), { status, basis, support, origins, disputed, ...(isActor ? { name } : {}) }]] : [];
    }),
  );
}

describe.each(engines)('on $name', (engine) => {
  let world: World;
  const open = async (...dossiers: string[]): Promise<void> => {
    world = await openWorld(engine, { dossiers });
  };
  afterEach(() => world.close());
  const preview = (source: string): Promise<Preview> => previewDossier(world.graph, source, 'dossier.yaml');

  test('all of a first article is new, and nothing is written', async () => {
    await open();
    const before = await dump(world.graph);
    const made = await preview(one);
    expect(made).toMatchObject({
      article: { id: 'article:one', title: 'Article one' },
      outcome: 'ADDED',
      isRetracted: false,
      statements: { all: 14, new: 14, gone: 0, mended: 0 },
      entry: 0,
      lastOfArticle: 0,
      copies: [],
      closes: [],
    });
    expect(effectsIn(made)).toEqual({
      adds: [
        'BODY:role:minister/state:russia',
        'PLACE:visit:a/place:x',
        'name:organization:gazette/Gazette',
        'name:person:a/Anna_Ivanova',
        'name:state:russia/Russia',
        'name:state:russia/Russian_Federation',
        'organization:gazette',
        'participation:visit:a/person:a',
        'person:a',
        'place:x',
        'role:minister',
        'state:russia',
        'tenure:person:a/role:minister/1',
        'visit:a',
      ],
    });
    expect(await dump(world.graph)).toEqual(before);
    expect(await world.graph.folded()).toBe(0);
  });

  test('another publisher corroborates, the same one repeats', async () => {
    await open(one);
    const corroborates = await preview(cityOfX);
    expect(effectsIn(corroborates)).toEqual({
      adds: ['name:organization:herald/Herald', 'organization:herald'],
      corroborates: ['name:organization:gazette/Gazette', 'organization:gazette', 'place:x'],
    });
    expect(corroborates.corroborates.find(({ id }) => id === 'place:x')).toMatchObject({
      kind: 'PLACE',
      before: { support: 'SINGLE_SOURCE', origins: 1, values: { kind: 'CITY', name: 'X' } },
      after: { support: 'CORROBORATED', origins: 2, values: { kind: 'CITY', name: 'X' } },
      differences: [],
    });
    const repeats = await preview(madeUp('six', { places: { 'place:x': { name: 'X', kind: 'CITY' } } }));
    expect(effectsIn(repeats)).toEqual({ repeats: ['name:organization:gazette/Gazette', 'organization:gazette', 'place:x'] });
  });

  test('a value that will be disputed has its sides, with who says so and which one stands', async () => {
    await open(one);
    const { conflicts, corroborates, sides } = await preview(regionOfX);
    expect(ids(conflicts)).toEqual(['place:x']);
    expect(ids(corroborates)).not.toContain('place:x');
    expect(conflicts[0]).toMatchObject({
      differsOn: ['kind'],
      before: { support: 'SINGLE_SOURCE', disputed: [] },
      after: { support: 'DISPUTED', disputed: ['kind'] },
      differences: [],
    });
    expect(
      sides
        .get('place:x')
        ?.map(({ on, value, stands, origins, inDossier, others }) => [
          ...[on, value, stands, origins, inDossier],
          ...others.map(({ article }) => article),
        ]),
    ).toEqual([
      ['kind', 'CITY', true, 1, 0, 'article:one'],
      ['kind', 'REGION', false, 1, 1],
    ]);
  });

  test('a further side on what is disputed already is a conflict; a time that leaves the others open is none', async () => {
    await open(one, two);
    const { conflicts, corroborates, sides } = await preview(regionOfX);
    expect(conflicts.map(({ id, differsOn, before }) => [id, differsOn, before?.disputed])).toEqual([['place:x', ['kind'], ['kind']]]);
    expect(sides.get('place:x')?.map(({ value, inDossier }) => [value, inDossier])).toEqual([
      ['CITY', 0],
      ['TOWN', 0],
      ['REGION', 1],
    ]);
    expect(ids(corroborates)).not.toContain('place:x');
    expect(ids((await preview(cityOfX)).corroborates)).toContain('place:x');
    const days = (edtf: string) => herald('days', { events: { 'visit:a': { title: 'Visit of Anna', when: { edtf, sense: 'WITHIN' } } } });
    await importDossier(
      world.graph,
      herald('other', { events: { 'visit:a': { title: 'Visit of Anna', when: { edtf: '2014-04-02', sense: 'WITHIN' } } } }),
      'x',
    );
    const differing = async (edtf: string) => (await preview(days(edtf))).conflicts.map(({ id, differsOn }) => [id, differsOn]);
    expect(await differing('2014')).toEqual([]);
    expect(await differing('2014-04-03')).toEqual([['visit:a', ['when']]]);
  });

  test('an earlier article wins, and what stands is told to change', async () => {
    await open(one);
    const earlier = herald('nine', { places: { 'place:x': { name: 'X', kind: 'REGION' } } }, '2013-01-01');
    const { changes, conflicts } = await preview(earlier);
    expect(changes.map(({ id, differences }) => [id, differences])).toEqual([
      ['place:x', [{ on: 'kind', before: 'CITY', after: 'REGION' }]],
    ]);
    expect(ids(conflicts)).toEqual(['place:x']);
  });

  test('a changed dossier says which statements are new, gone and mended, and what it takes away', async () => {
    await open(one, two, three);
    const without = madeUp(
      'two',
      {
        states: { 'state:russia': { name: 'Russian Federation' } },
        people: { 'person:a': { name: 'A. Ivanova', familyName: 'Iwanowa', gist: 'Anna is a person.' } },
        places: { 'place:x': { name: 'X', kind: 'CITY' } },
      },
      { when: '2014-05-02' },
    );
    const made = await preview(without);
    expect(made).toMatchObject({ outcome: 'CHANGED', lastOfArticle: 2, entry: 3 });
    expect(made.statements).toEqual({ all: 7, new: 1, gone: 13, mended: 1 });
    expect(ids(made.takesAway)).toEqual([
      'REPRESENTS:role:minister/state:russia',
      'name:person:b/Boris',
      'participation:visit:a/person:b',
      'person:b',
    ]);
    expect(made.settles.map(({ id, settled }) => [id, settled])).toContainEqual(['place:x', ['kind']]);
    expect(made.adds).toEqual([]);
    const same = await preview(two);
    expect(same).toMatchObject({ outcome: 'UNCHANGED', statements: { new: 0, gone: 0, mended: 0 } });
    expect(Object.keys(effectsIn(same))).toEqual(['repeats']);
  });

  test('what another article leaves open is closed by a value or a relation that was not there', async () => {
    const asks = (thing: string, opens: string) => ({ kind: 'OPEN', opens, gist: `It is not told: ${opens}.`, about: [thing] });
    await open(
      madeUp('asking', {
        places: { 'place:x': { name: 'X' } },
        events: { 'visit:a': { title: 'A visit' }, 'visit:b': { title: 'Another', when: { edtf: '2014', sense: 'WITHIN' } } },
        remarks: {
          when: asks('visit:a', 'when'),
          place: asks('visit:a', 'place'),
          cost: asks('visit:a', 'terms'),
          b: asks('visit:b', 'when'),
        },
      }),
    );
    const told = (modality: string) =>
      herald('telling', {
        places: { 'place:x': { name: 'X' } },
        events: {
          'visit:a': {
            title: 'A visit',
            when: { edtf: '2014-04-01', sense: 'WITHIN' },
            place: { to: 'place:x', modality, at: at('telling', 2) },
          },
          'visit:b': { title: 'Another', when: { edtf: '2014-05-01', sense: 'WITHIN' } },
        },
      });
    const closed = async (modality: string) =>
      (await preview(told(modality))).closes.map(({ remark, by }) => [remark.article, remark.opens, ...by]);
    expect((await closed('HELD')).toSorted()).toEqual([
      ['article:asking', 'place', 'PLACE:visit:a/place:x'],
      ['article:asking', 'when', 'visit:a'],
    ]);
    expect(await closed('PLANNED')).toEqual([['article:asking', 'when', 'visit:a']]);
  });

  test('copies are found by their text, by passages to the letter, and by what they say of the same days', async () => {
    const facts = (name: string, n = 3) => ({
      people: { 'person:a': { name: 'Anna', at: at(name, 2) }, 'person:b': { name: 'Boris', at: at(name, 3) } },
      events: {
        'visit:a': { title: 'A visit', at: at(name, 4), participants: [{ who: 'person:a', roles: ['VISITOR'], at: at(name, n) }] },
        'visit:b': { title: 'B visit', at: at(name, 5), participants: [{ who: 'person:b', roles: ['VISITOR'], at: at(name, n) }] },
      },
    });
    const original = madeUp('original', facts('original'));
    await open(original, two);
    const copiesOf = async (source: string) =>
      (await preview(source)).copies.map(({ article, score, signs, isDeclared }) => [
        article.id,
        score,
        signs.map(({ kind }) => kind),
        isDeclared,
      ]);

    const sameText = original
      .replace('id: article:original', 'id: article:copy')
      .replace('title: Article original', 'title: Another title');
    expect(await copiesOf(sameText)).toEqual([['article:original', 1, ['TEXT', 'PASSAGES', 'FACTS'], false]]);
    const declared = sameText.replace('citeAs:', 'derivedFrom: [article:original]\n  citeAs:');
    expect(await copiesOf(declared)).toEqual([['article:original', 1, ['TEXT', 'PASSAGES', 'FACTS'], true]]);

    // Another text with the same sentences: a part of it.
    const reprint = sameText.replace(/^ {2}sha256: .*$/m, `  sha256: ${'ab'.repeat(32)}`).replace('edtf: 2014-05-01', 'edtf: 2015-05-01');
    expect(await copiesOf(reprint)).toEqual([['article:original', 1, ['PASSAGES'], false]]);

    const { copies } = await preview(herald('retold', facts('retold'), '2014-05-03'));
    expect(copies.map(({ article, score, signs }) => [article.id, score, signs])).toEqual([
      [
        'article:original',
        0.5,
        [
          {
            kind: 'FACTS',
            score: 0.5,
            because:
              'It is 2 days apart, and says 4 of the 4 things that took place, were agreed or counted here, and 4 in all; two reports of one event may do so too.',
          },
        ],
      ],
    ]);
    expect(await copiesOf(herald('late', facts('late'), '2014-08-01'))).toEqual([]);
    expect(await copiesOf(three)).toEqual([]);
  });

  test('under a judgement it speaks of the id that is kept', async () => {
    await open(one, madeUp('other', { people: { 'person:anna': { name: 'Anna' } } }));
    await judge(world.graph, { left: 'person:a', right: 'person:anna', verdict: 'SAME', keeps: 'person:a', because });
    const source = herald('more', {
      people: { 'person:anna': { name: 'Anna Ivanova', familyName: 'Ivanova' } },
      events: { 'visit:a': { title: 'Visit of Anna', participants: [{ who: 'person:anna', roles: ['VISITOR'] }] } },
    });
    const made = await preview(source);
    expect(ids(made.facts).filter((id) => id.includes('anna'))).toEqual([]);
    expect(ids(made.corroborates)).toEqual(
      expect.arrayContaining(['person:a', 'name:person:a/Anna_Ivanova', 'participation:visit:a/person:a']),
    );
    await importDossier(world.graph, source, 'dossier.yaml');
    const facts = factsIn(await dump(world.graph));
    expect(facts.get('person:a')).toMatchObject({ support: 'CORROBORATED', origins: 2 });
  });

  test('of an article that was retracted nothing holds, and what others say alone is spoken of', async () => {
    await open(one, cityOfX);
    await retractArticle(world.graph, 'article:four', { because });
    const changed = cityOfX.replace('kind: CITY', 'kind: REGION');
    expect(await preview(changed)).toMatchObject({ isRetracted: true, outcome: 'CHANGED', facts: [], statements: { new: 1, gone: 1 } });
    expect(ids((await preview(regionOfX)).adds)).toContain('organization:herald');
    const { lastOfArticle: expected } = await preview(changed);
    expect(expected).toBe(3);
    await takeBackRetraction(world.graph, 'article:four');
    expect(ids((await preview(changed)).conflicts)).toEqual(['place:x']);
    await expect(sendDossier(world.graph, changed, 'four.yaml', { expected })).rejects.toMatchObject({ reason: 'MOVED' });
    const now = (await preview(changed)).lastOfArticle;
    expect(await sendDossier(world.graph, changed, 'four.yaml', { expected: now })).toMatchObject({ imported: { outcome: 'CHANGED' } });
  });

  test("an editor's rank counts", async () => {
    await open(one, regionOfX);
    const of = recordFrom(regionOfX).statements.find(({ statement }) => statement.fact === 'place:x')?.statement.id as string;
    await rankStatement(world.graph, of, { rank: 'DEPRECATED', because });
    const again = await preview(regionOfX.replace('citeAs: Gazette', 'citeAs: Herald'));
    expect(again).toMatchObject({ outcome: 'CHANGED', conflicts: [], changes: [] });
  });

  test('another text under the same id, and a dossier with mistakes, are refused as an import does', async () => {
    await open(one);
    const another = one.replace(/^ {2}sha256: .*$/m, `  sha256: ${'ab'.repeat(32)}`);
    await expect(preview(another)).rejects.toThrow(
      /^dossier.yaml:3:3 article.id: needed an id of its own for each article, but "article:one" is/,
    );
    await expect(importDossier(world.graph, another, 'dossier.yaml')).rejects.toThrow(/^dossier.yaml: needed an id of its own/);
    const faulty = one.replace('place: place:x', 'place: place:nowhere');
    const problem = await preview(faulty).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(BadDossier);
    expect(problem).toEqual(await importDossier(world.graph, faulty, 'dossier.yaml').catch((error: unknown) => error));
  });

  test('its token stays as long as it would change the same, whatever else is written', async () => {
    await open(one);
    const made = await preview(cityOfX);
    await importDossier(
      world.graph,
      madeUp('elsewhere', { people: { 'person:z': { name: 'Zoe' } } }).replaceAll('gazette', 'courier'),
      'x.yaml',
    );
    const later = await preview(cityOfX);
    expect([later.token, later.entry]).toEqual([made.token, made.entry + 1]);
    await importDossier(world.graph, two, 'two.yaml');
    expect((await preview(cityOfX)).token).not.toBe(made.token);
    expect((await preview(`${cityOfX}\n`)).token).not.toBe((await preview(cityOfX)).token);
  });

  test('whatever comes in whatever order, an import does what its preview said and nothing else', async () => {
    await open();
    const { graph } = world;
    const sources = [
      ...overlapping,
      cityOfX,
      regionOfX,
      two.replace('kind: TOWN', 'kind: CITY'),
      one.replace('familyName: Ivanova', 'familyName: Iwanowa'),
      three.replaceAll('modality: PLANNED', 'modality: HELD'),
    ];
    const step = fc.oneof(
      { weight: 8, arbitrary: fc.nat(sources.length - 1) },
      { weight: 1, arbitrary: fc.constantFrom('remove', 'same', 'apart') },
    );
    const runs = engine.name === 'embedded' ? 12 : 3;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        for (const id of new Set(sources.map((source) => recordFrom(source).article.id))) await removeArticle(graph, id).catch(() => {});
        for (const act of steps) {
          if (act === 'remove') await removeArticle(graph, 'article:two').catch(() => {});
          else if (typeof act === 'string') {
            const verdict = act === 'same' ? 'SAME' : 'UNSURE';
            await judge(graph, { left: 'person:a', right: 'person:b', verdict, because }).catch(() => {});
          } else await previewThenImport(sources[act] as string);
        }
      }),
      { numRuns: runs, seed: 2014 },
    );

    async function previewThenImport(source: string): Promise<void> {
      const [before, entry] = [await dump(graph), await graph.folded()];
      const made = await preview(source);
      expect([await dump(graph), await graph.folded()]).toEqual([before, entry]);
      const imported = await importDossier(graph, source, 'dossier.yaml');
      expect(imported).toMatchObject({ outcome: made.outcome, statements: made.statements.all });
      const stood = await dump(graph);
      const after = factsIn(stood);
      const then = factsIn(before);
      for (const fact of made.facts) {
        const { values: _, ...stoodBefore } = fact.before ?? { values: {} };
        const { values: __, ...stands } = fact.after ?? { values: {} };
        expect([fact.id, then.get(fact.id) ?? {}, after.get(fact.id) ?? {}]).toEqual([fact.id, stoodBefore, stands]);
        then.delete(fact.id);
        after.delete(fact.id);
      }
      const conflicting = (all: Dump) => all.nodes.flatMap(({ id }) => /^conflict:(.*)$/s.exec(String(id))?.[1] ?? []);
      const [had, has] = [conflicting(before), conflicting(stood)];
      expect(ids(made.conflicts)).toEqual(expect.arrayContaining(has.filter((id) => !had.includes(id))));
      expect(has).toEqual(expect.arrayContaining(ids(made.conflicts)));
      expect(ids([...made.settles, ...made.takesAway])).toEqual(expect.arrayContaining(had.filter((id) => !has.includes(id))));
      // Of what it did not speak of nothing changes.
      expect(after).toEqual(then);
      const again = await preview(source);
      expect(again.outcome).toBe('UNCHANGED');
      const told = made.facts.flatMap(({ id, after: stands }) => (stands ? [[id, stands]] : []));
      expect(again.facts.map(({ id, before: stands }) => [id, stands])).toEqual(told);
      expect(Object.keys(effectsIn(again)).filter((name) => name !== 'repeats')).toEqual([]);
    }
  }, 600_000);

  test('clients ask for it, and people read it', async () => {
    await open(one);
    const question = `query ($dossier: String!) {
      previewDossier(dossier: $dossier) {
        __typename
        ... on FaultyDossier { problems { line column path message } }
        ... on DossierPreview {
          id title change retracted entry expected article { id } statements { all new gone mended }
          adds(first: 1, after: "name:organization:herald/Herald") { totalCount nodes { id kind gist fact { id } before { support } after { support origins } } }
          corroborates { totalCount nodes { id fact { id ... on Relation { type } statements(first: 1) { article { id } } } before { origins } after { origins } } }
          conflicts { nodes { id kind fact { label } differsOn sides { on value stands origins inDossier statementCount statements { article { id } gist } } } }
          changes { totalCount nodes { differences { on before after } } }
          rewords { nodes { id differsOn sides { value inDossier } } }
          repeats { totalCount } settles { totalCount } takesAway { totalCount }
          closes { remark { gist } by }
          copies { article { id } score declared signs { kind score because } }
        }
      }
    }`;
    const asking = herald('asking', {
      states: { 'state:russia': { name: 'Russia' } },
      roles: { 'role:minister': { title: 'minister', body: 'state:russia' } },
      people: { 'person:a': { name: 'Anna Ivanova', familyName: 'Ivanovna' } },
      places: { 'place:x': { name: 'X', kind: 'REGION' } },
    });
    const { data, errors } = await world.ask(question, { dossier: asking });
    expect(errors).toBeUndefined();
    expect(data.previewDossier).toMatchObject({
      __typename: 'DossierPreview',
      id: 'article:asking',
      title: 'Article asking',
      change: 'ADDED',
      retracted: false,
      entry: 1,
      expected: 0,
      article: null,
      adds: {
        totalCount: 2,
        nodes: [
          {
            ...{ id: 'organization:herald', kind: 'ACTOR', fact: null, before: null },
            after: { support: 'SINGLE_SOURCE', origins: 1 },
          },
        ],
      },
    });
    expect(data.previewDossier.corroborates.nodes).toContainEqual({
      id: 'BODY:role:minister/state:russia',
      fact: { id: 'BODY:role:minister/state:russia', type: 'BODY', statements: [{ article: { id: 'article:one' } }] },
      before: { origins: 1 },
      after: { origins: 2 },
    });
    expect(data.previewDossier.conflicts.nodes).toEqual([
      {
        ...{ id: 'place:x', kind: 'PLACE', fact: { label: 'X' }, differsOn: ['kind'] },
        sides: [
          {
            ...{ on: 'kind', value: 'CITY', stands: true, origins: 1, inDossier: 0, statementCount: 1 },
            statements: [{ article: { id: 'article:one' }, gist: 'X is named as a place.' }],
          },
          { on: 'kind', value: 'REGION', stands: false, origins: 1, inDossier: 1, statementCount: 1, statements: [] },
        ],
      },
    ]);

    expect(data.previewDossier.rewords.nodes).toEqual([
      {
        ...{ id: 'person:a', differsOn: ['familyName'] },
        sides: [
          { value: 'Ivanova', inDossier: 0 },
          { value: 'Ivanovna', inDossier: 1 },
        ],
      },
    ]);

    const faulty = await world.ask(question, { dossier: one.replace('place: place:x', 'place: place:nowhere') });
    expect(faulty.data.previewDossier).toEqual({
      __typename: 'FaultyDossier',
      problems: [{ line: 51, column: 5, path: 'events.visit:a.place', message: expect.stringContaining('"place:nowhere"') }],
    });
    const past = await world.ask(question.replace('($dossier: String!)', '($dossier: String!) @asKnownOn(entry: 0)'), { dossier: asking });
    expect(past.errors?.map(({ message }) => message)).toEqual([
      'What a dossier would change is told of the present record alone. Leave the directive out for the record as it stands.',
    ]);
    const long = await world.ask(question, { dossier: 'x'.repeat(600_001) });
    expect(long.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    const many = await world.ask(
      `{ ${['a', 'b', 'c', 'd', 'e'].map((a) => `${a}: previewDossier(dossier: "x") { __typename }`).join(' ')} }`,
    );
    expect(many.errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');

    const crowd = await Promise.all(Array.from({ length: 30 }, () => world.ask('{ previewDossier(dossier: "x") { __typename } }')));
    const codes = new Set(
      crowd.map(({ data: answer, errors: refused }) => refused?.[0]?.extensions?.code ?? answer.previewDossier.__typename),
    );
    expect(codes).toEqual(new Set(['FaultyDossier', 'LIMIT_EXCEEDED']));

    await importDossier(world.graph, two, 'two.yaml');
    const lines = asLines('five.yaml', await preview(regionOfX)).split('\n');
    expect(lines).toEqual([
      'five.yaml: added  article:five  5 statements, 5 new, 0 gone, 0 mended',
      '  new: 2',
      '    name:organization:herald/Herald: Herald goes by the name Herald.',
      '    organization:herald: Herald is named as an organization.',
      '  corroborated: 2',
      '    name:organization:gazette/Gazette: single source (1) → corroborated (2)',
      '    organization:gazette: single source (1) → corroborated (2)',
      '  in conflict: 1',
      '    place:x: kind',
      '      kind CITY: article:one; stands',
      '      kind TOWN: article:two',
      '      kind REGION: this dossier',
    ]);
  });

  test('the shipped article, of which nothing is known', async () => {
    await open();
    const made = await preview(dossierSource);
    expect(made.adds).toHaveLength(made.facts.length);
    expect(made.statements.new).toBeGreaterThan(400);
    await importDossier(world.graph, dossierSource, 'dossier.yaml');
    const again = await preview(dossierSource);
    expect(again.repeats).toHaveLength(made.facts.length);
    expect(again.copies).toEqual([]);
  });
});
