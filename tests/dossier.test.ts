import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonical, hashOf, isQuoted, locate, sentencesOf } from '../src/article/locator.js';
import { BadDossier } from '../src/errors.js';
import { readDossier } from '../src/ledger/dossier.js';
import { seal, verifySpans } from '../src/ledger/seal.js';
import { recordOf } from '../src/ledger/statements.js';
import { at, madeUp, textOf } from './made-up.js';
import { dossierSource } from './world.js';

/** What is wrong with a dossier is said all at once: where, what was needed, what came, what to try. */

function problemsOf(source: string): string[] {
  try {
    readDossier(source, 'd.yaml');
    return [];
  } catch (error) {
    if (error instanceof BadDossier) return error.message.split('\n');
    throw error;
  }
}
const people = (fact: object) =>
  madeUp('a', { voices: { agency: ['organization:gazette'] }, people: { 'person:a': { name: 'Anna', ...fact } } });
const visited = (part: object) =>
  madeUp('a', {
    people: { 'person:a': { name: 'Anna' } },
    events: { 'visit:a': { title: 'A visit', participants: [{ who: 'person:a', at: at('a'), ...part }] } },
  });
/** The address and the sentence; the position is looked at in a test of its own. */
const said = (source: string) => problemsOf(source).map((line) => line.replace(/^d\.yaml:\d+:\d+ /, ''));

const good = people({});
test('the made-up dossier is a good one', () => expect(problemsOf(good)).toEqual([]));

const spans = Object.fromEntries(sentencesOf(textOf('a')).map(({ place, start, end }) => [place, `${start}-${end}`]));

const mistakes: [string, string, string[]][] = [
  [
    'not YAML',
    'rapport: [1',
    ['yaml: Needed YAML that can be read, but Flow sequence in block collection must be sufficiently indented and end with a ].'],
  ],
  ['a key twice', `${good}\nvoices: {}\n`, ['yaml: Needed YAML that can be read, but Map keys must be unique.']],
  ['nothing at all', '', ['dossier: Needed a map, but got nothing.']],
  ['a list', '- a', ['dossier: Needed a map, but got a list.']],
  [
    'aliases that multiply without end',
    ['a: &a [x, x, x, x, x, x, x, x, x]', ...['b', 'c', 'd', 'e'].map((key, n) => `${key}: &${key} [${`*${'abcd'[n]}, `.repeat(9)}]`)].join(
      '\n',
    ),
    ['yaml: Needed YAML whose aliases stay few, but Excessive alias count indicates a resource exhaustion attack.'],
  ],
  [
    'a control character',
    people({ gist: 'A\u0000B' }),
    ['people.person:a.gist: Needed words on one line, without control characters, but got "A\\u0000B".'],
  ],
  [
    'a figure that is none',
    madeUp('a', { observations: { 'observation:a': { measure: 'm', value: 1 } } }).replace('value: 1', 'value: .inf'),
    ['observations.observation:a.value: Needed a finite number, but got Infinity.'],
  ],
  ['no version', good.replace('rapport: 1', 'rapport: 2'), ['rapport: Needed the version of the format: 1, but got 2.']],
  ['a missing key', good.replace(/^ {2}citeAs:.*\n/m, ''), ['article.citeAs: Needed a text, but got nothing. Add it.']],
  [
    'an unknown key',
    people({ nmae: 'x' }),
    ['people.person:a.nmae: Needed a key that this section has, but got "nmae". Did you mean "name"?'],
  ],
  [
    'a wrong choice',
    people({ modality: 'MAYBE' }),
    ['people.person:a.modality: Needed one of HELD, PLANNED, HYPOTHETICAL, DENIED, but got "MAYBE".'],
  ],
  ['a wrong hash', good.replace(/sha256: \w+/, 'sha256: abc'), ['article.sha256: Needed a SHA-256: 64 hexadecimal digits, but got "abc".']],
  [
    'an id of another kind',
    madeUp('a', { people: { 'state:a': { name: 'A' } } }),
    ['people.state:a: Needed the id of a person: "person:", then lower-case words joined by hyphens, but got "state:a".'],
  ],
  [
    'an id that is not declared',
    people({ memberOf: 'organization:gazete' }),
    [
      'people.person:a.memberOf: Needed an id that this dossier declares, but got "organization:gazete". Did you mean "organization:gazette"?',
    ],
  ],
  [
    'ids that are not declared, in what else is said of a fact',
    visited({
      roles: ['PRINCIPAL'],
      also: [
        { capacities: ['role:nowhere'], at: at('a', 2) },
        { side: 'state:nowhere', at: at('a', 3) },
        { onBehalfOf: ['person:b'], at: at('a', 4) },
      ],
    }),
    [
      'events.visit:a.participants.0.also.0.capacities.0: Needed an id that this dossier declares, but got "role:nowhere". Declare it, or correct it.',
      'events.visit:a.participants.0.also.1.side: Needed an id that this dossier declares, but got "state:nowhere". Declare it, or correct it.',
      'events.visit:a.participants.0.also.2.onBehalfOf.0: Needed an id that this dossier declares, but got "person:b". Did you mean "person:a"?',
    ],
  ],
  [
    'another fact among what else is said of one',
    people({ also: [{ memberOf: 'organization:gazette', at: at('a', 2) }] }),
    [
      'people.person:a.also.0.memberOf: Needed a key that this section has, but got "memberOf". There are familyName, at, voice, inferred, resolved, modality, rank, gist.',
    ],
  ],
  [
    'a voice that is not declared',
    people({ voice: 'agensy' }),
    [
      'people.person:a.name.voice: Needed a key of `voices`, but got "agensy". Did you mean "agency"?',
      'people.person:a.voice: Needed a key of `voices`, but got "agensy". Did you mean "agency"?',
    ],
  ],
  [
    'no place',
    good.replace(/^( {2}person:a:\n) {4}at: .*\n/m, '$1'),
    [
      'people.person:a.at: Needed a locator of the words that support it, but got none. Add `at: p…s…@…`; "rapport locate" finds it.',
      'people.person:a.name.at: Needed a locator of the words that support it, but got none. Add `at: p…s…@…`; "rapport locate" finds it.',
    ],
  ],
  [
    'inferred and resolved',
    people({ also: [{ familyName: 'A', at: at('a'), inferred: 'x', resolved: 'y' }] }),
    ['people.person:a.also.0: Needed at most one of `inferred` and `resolved`, but got both. Keep the one that says how it is known.'],
  ],
  [
    'a locator of no form',
    people({ also: [{ at: 'p1' }] }),
    ['people.person:a.also.0.at: Needed a paragraph, a sentence in it and two code points of the text, as "p4s1@516-526", but got "p1".'],
  ],
  [
    'a sentence that is not there',
    people({ also: [{ familyName: 'A', at: 'p99s1@0-4' }] }),
    ['people.person:a.also.0.at: Needed a sentence of the article, but got "p99s1@0-4"; it has p12s1 as its last.'],
  ],
  [
    'a span outside its sentence',
    people({ also: [{ familyName: 'A', at: 'p2s1@0-4' }] }),
    [
      `people.person:a.also.0.at: Needed a span within p2s1, which is ${spans.p2s1}, but got "p2s1@0-4". "rapport locate" finds that of a phrase.`,
    ],
  ],
  [
    'a passage without hash',
    good.replace(/^passages:\n.*\n/m, `passages:\n  p1s1@0-1: ${'a'.repeat(64)}\n`),
    [
      'people.person:a.at',
      'people.person:a.name.at',
      'organizations.organization:gazette.name.at',
      'organizations.organization:gazette.at',
    ].map((path) => `${path}: Needed the hash of ${at('a')} in \`passages\`, but got none. Run "rapport seal" with the text.`),
  ],
  [
    'a sentence forgotten',
    good.replace(/^ {2}p5s1: says nothing\n/m, ''),
    ['sentences.p5s1: Needed p5s1 to be cited by a fact or listed in `silent` with a reason, but it is neither.'],
  ],
  [
    'the same said twice',
    people({
      also: [
        { familyName: 'A', at: at('a', 1) },
        { familyName: 'A', at: at('a', 1) },
      ],
    }),
    [
      'people.person:a.also.1: Needed each voice to say a thing once, but got it twice. List both places in one `at`. The first stands at people.person:a.also.0, 20:9.',
    ],
  ],
  [
    'the same said by two voices that are the same speakers',
    madeUp('a', {
      voices: { agency: ['organization:gazette'], paper: ['organization:gazette'] },
      people: { 'person:a': { name: 'Anna', voice: 'agency', also: [{ voice: 'paper', at: at('a', 2) }] } },
    }),
    [
      'people.person:a.also.0: Needed each voice to say a thing once, but "agency" and "paper" are the same speakers. Keep one of these voices, with both places in one `at`. The first stands at people.person:a, 18:3.',
    ],
  ],
  [
    'the same said twice, known in two ways',
    madeUp('a', {
      events: {
        'visit:a': {
          title: 'A visit',
          when: { edtf: '2014-05', sense: 'WITHIN' },
          also: [{ title: 'A visit', when: { edtf: '2014-05', sense: 'WITHIN', inferred: 'so' }, at: at('a', 2) }],
        },
      },
    }),
    [
      'events.visit:a.also.0: Needed each voice to say a thing once, but got it twice, known in two ways. Keep the better one; it may list both places in its `at`. The first stands at events.visit:a, 13:3.',
    ],
  ],
  [
    'a number, and a choice, where words are needed',
    people({ name: 42, familyName: true }),
    [
      'people.person:a.name: Needed a text, but got 42. Put it in quotes.',
      'people.person:a.familyName: Needed a text, but got true. Put it in quotes.',
    ],
  ],
  [
    'a section whose name is misspelt, and nothing that only follows from it',
    good.replace('people:', 'peple:'),
    ['peple: Needed a key that this section has, but got "peple". Did you mean "people"?'],
  ],
  [
    'two dossiers in one file',
    `${good}---\n${good}`,
    ['yaml: Needed one dossier in a file, but another document begins here, after a line "---". Put each into a file of its own.'],
  ],
  [
    'a time of no form',
    madeUp('a', { events: { 'visit:a': { title: 'V', when: { edtf: 'May', sense: 'WITHIN' } } } }),
    [
      'events.visit:a.when.edtf: A time is a day "2014-04-28", a month "2014-04", a year "2014", or an interval of them "2014-04-22/2014-04-28", open as "2014-04-29/.." or "../2014-04-29", but got "May".',
    ],
  ],
];
test.each(mistakes)('%s', (_, source, expected) => expect(said(source)).toEqual(expected));

test('all that is wrong is said at once, each with its line and column', () => {
  const source = people({ nmae: 'x', modality: 'MAYBE' }).replace('rapport: 1', 'rapport: 3');
  const lines = source.split('\n');
  const place = (text: string) => {
    const row = lines.findIndex((line) => line.includes(text));
    return `${row + 1}:${(lines[row] ?? '').search(/\S/) + 1}`;
  };
  expect(problemsOf(source).map((line) => line.replace(/ .*/, ''))).toEqual([
    `d.yaml:${place('rapport:')}`,
    `d.yaml:${place('nmae:')}`,
    `d.yaml:${place('modality:')}`,
  ]);
});

test('what is wrong in one place hides nothing that is wrong elsewhere', () => {
  const source = madeUp('a', {
    voices: { agency: ['organization:gazete'] },
    people: { 'person:a': { name: 42, voice: 'agensy' } },
    states: { 'state:a': { name: 'A', memberOf: [{ to: 'club', at: at('a', 2) }, 'organization:club'] } },
    events: {
      'visit:a': {
        title: 'A visit',
        participants: [
          { who: 'persn:a', at: at('a', 2) },
          { who: 'person:a', role: ['HOST'], side: 'state:b', at: 'p99s1@0-4' },
          { who: 'person:b', roles: ['GUEST'], at: 'p1' },
        ],
      },
    },
    observations: { 'observation:a': { measure: 'm', least: 2, most: 1 } },
  })
    .replace('publisher: organization:gazette', 'publisher: 7')
    .replace(/characters: .*/, 'charakters: 9')
    .replace(/ {2}p5s1: says nothing\n/, '');
  expect(said(source)).toEqual([
    'article.characters: Needed a number, but got nothing. Add it.',
    'article.publisher: Needed a text, but got 7. Put it in quotes.',
    'article.charakters: Needed a key that this section has, but got "charakters". Did you mean "characters"?',
    'voices.agency.0: Needed an id that this dossier declares, but got "organization:gazete". Did you mean "organization:gazette"?',
    'people.person:a.name: Needed a text, but got 42. Put it in quotes.',
    'people.person:a.name.voice: Needed a key of `voices`, but got "agensy". Did you mean "agency"?',
    'people.person:a.voice: Needed a key of `voices`, but got "agensy". Did you mean "agency"?',
    'states.state:a.memberOf.0.to: Needed the id of an organization: "organization:", then lower-case words joined by hyphens, but got "club".',
    'states.state:a.memberOf.1: Needed an id that this dossier declares, but got "organization:club". Declare it, or correct it.',
    'events.visit:a.participants.0.who: Needed the id of an actor: "person:" or "organization:" or "state:" or "group:", then lower-case words joined by hyphens, but got "persn:a".',
    'events.visit:a.participants.1.role: Needed a key that this section has, but got "role". Did you mean "roles"?',
    'events.visit:a.participants.1.side: Needed an id that this dossier declares, but got "state:b". Did you mean "state:a"?',
    'events.visit:a.participants.1.at: Needed a sentence of the article, but got "p99s1@0-4"; it has p12s1 as its last.',
    'events.visit:a.participants.2.who: Needed an id that this dossier declares, but got "person:b". Did you mean "person:a"?',
    'events.visit:a.participants.2.roles.0: Needed one of HEAD_OF_DELEGATION, MEMBER, VISITOR, HOST, PRINCIPAL, ATTENDEE, SPEAKER, SIGNATORY, DONOR, RECIPIENT, OTHER, but got "GUEST".',
    'events.visit:a.participants.2.at: Needed a paragraph, a sentence in it and two code points of the text, as "p4s1@516-526", but got "p1".',
    'observations.observation:a.least: Needed `least` up to `most`, but got 2 and 1. Exchange them.',
    'sentences.p5s1: Needed p5s1 to be cited by a fact or listed in `silent` with a reason, but it is neither.',
  ]);
});

test('one mistake made often is shown twenty times, and then counted', () => {
  const participants = Array.from({ length: 50 }, (_, n) => ({ who: 'person:b', at: at('a', 2), rank: n % 2 ? 'NORMAL' : 'HIGH' }));
  const lines = said(madeUp('a', { events: { 'visit:a': { title: 'A visit', participants } } }));
  const choices = lines.filter((line) => line.includes('but got "HIGH"'));
  expect(choices).toHaveLength(20);
  expect(lines).toContain('events.visit:a.participants.40.rank: … and 5 more like it.');
  const deep = said('['.repeat(20_000));
  expect(deep).toContain('yaml: Needed YAML of a few levels, but this goes deeper than can be read.');
  expect(deep.length).toBeLessThan(50);
});

describe('the shipped dossier', () => {
  const { dossier, claims, at } = readDossier(dossierSource, 'dossier.yaml');

  test('cites or lists every sentence, and each statement is one', () => {
    expect(Object.keys(dossier.sentences)).toHaveLength(28);
    const { statements } = recordOf(dossier, claims, dossierSource);
    expect(new Set(statements.map(({ statement }) => statement.id)).size).toBe(statements.length);
    for (const { statement, passages } of statements) {
      expect(statement.gist).toMatch(/^[\p{Lu}"].*[.?]$/u);
      expect(passages.length).toBeGreaterThan(0);
      if (statement.basis !== 'STATED') expect(statement.because).toBeTruthy();
    }
  });

  test('each statement is about what its fact and its own values name, and nothing else', () => {
    const { statements } = recordOf(dossier, claims, dossierSource);
    const aboutOf = (gist: string) => statements.filter(({ statement }) => statement.gist === gist).map(({ about }) => about);
    expect(aboutOf('Trutnev headed the party.')).toEqual([['visit:trutnev-pyongyang-2014-04', 'person:yuri-trutnev']]);
    expect(aboutOf('Trutnev stood on the side of Russia.')).toEqual([
      ['meeting:trutnev-ro-2014-04-28', 'person:yuri-trutnev', 'state:russia'],
    ]);
    for (const { statement, about } of statements) {
      const { side, capacities = [], onBehalfOf = [] } = JSON.parse(statement.claims);
      if (statement.kind !== 'PARTICIPATION') continue;
      const [, event, actor] = /^participation:([^/]+)\/(.+)$/.exec(statement.fact ?? '') ?? [];
      expect(about).toEqual([...new Set([event, actor, ...capacities, ...(side ? [side] : []), ...onBehalfOf])]);
    }
  });

  test('its spans and hashes are true, where the text is at hand', () => {
    const text = textAtHand(dossier.article.sha256);
    if (text === undefined) return say(`hashes not checked (no text with SHA-256 ${dossier.article.sha256} in RAPPORT_TEXTS)`);
    say(verifySpans({ dossier, at }, text, 'dossier.yaml'));
    const [locator = '', hash = ''] = Object.entries(dossier.passages)[7] ?? [];
    const altered = {
      ...dossier,
      passages: { ...dossier.passages, [locator]: hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
    };
    expect(() => verifySpans({ dossier: altered, at }, text, 'dossier.yaml')).toThrow(locator);
  });
});

test('of very many mistakes the first are told, and how many more there are', () => {
  const people = Object.fromEntries(Array.from({ length: 20_000 }, (_, n) => [`person:a${n}`, 1]));
  try {
    readDossier(JSON.stringify({ rapport: 1, people }), 'd.yaml');
    throw new Error('It was read.');
  } catch (error) {
    const { problems } = error as BadDossier;
    expect(problems).toHaveLength(501);
    expect(problems.at(-1)?.message).toMatch(/^… and 195\d\d more\.$/);
  }
});

describe('every shipped dossier', () => {
  const shipped = readdirSync(new URL('../dossiers/', import.meta.url))
    .toSorted()
    .map((file) => ({ file, ...readDossier(readFileSync(new URL(`../dossiers/${file}`, import.meta.url), 'utf8'), file) }));

  test('has spans and hashes that are true, where the texts are at hand', () => {
    const [verified, absent]: [number[], string[]] = [[], []];
    for (const one of shipped) {
      const text = textAtHand(one.dossier.article.sha256);
      if (text === undefined) absent.push(one.file);
      else verified.push(Number(/^spans verified: (\d+) of \1$/.exec(verifySpans(one, text, one.file))?.[1]));
    }
    const all = verified.reduce((sum, some) => sum + some, 0);
    say(`shipped dossiers: ${verified.length} of ${shipped.length} texts at hand, spans verified: ${all} of ${all}`);
    if (absent.length > 0) say(`hashes not checked: ${absent.join(', ')}`);
    expect(verified.every((some) => some > 0)).toBe(true);
  });

  test('leaves no run of eight words of its text in the project, where the text is at hand', () => {
    const texts = shipped.flatMap(({ dossier }) => textAtHand(dossier.article.sha256) ?? []);
    if (texts.length === 0) return say('words not compared (no text in RAPPORT_TEXTS)');
    // Names of bodies and people, titles of posts and headlines stand as printed.
    const names = shipped
      .flatMap(({ dossier, claims }) => [
        dossier.article.title,
        ...claims.flatMap(({ values }) => [values.text, values.title, values.name].filter((name) => typeof name === 'string')),
      ])
      .toSorted((a, b) => b.length - a.length);
    const spelt = new RegExp([...new Set(names)].map((name) => name.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
    const words = (source: string) =>
      source
        .toLowerCase()
        .replace(spelt, ' nnn ')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (list: string[]) =>
      list.map((_, index) => list.slice(index, index + 8).join(' ')).filter((run) => run.split(' ').length === 8);
    const theirs = new Set(texts.flatMap((text) => runs(words(text)).filter((run) => run.split('nnn').length <= 3)));
    const root = new URL('../', import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        /\.(ts|ya?ml|md|json|graphql|cypher)$/.test(file) &&
        !/^(?:bench\/)?(?:node_modules|dist|data|\.git)\//.test(file) &&
        !file.endsWith('package-lock.json'),
    );
    const found = files.flatMap((file) =>
      runs(words(readFileSync(new URL(file, root), 'utf8')))
        .filter((run) => theirs.has(run))
        .map((run) => `${file}: ${run}`),
    );
    expect(found).toEqual([]);
  });
});

describe('locators', () => {
  const text = canonical('﻿Headline here\r\n\r\n  \r\nHe said: "A 𝄞 note sounds. It ends." Then he left.   \r\n\r\n');

  test('a text has one form: NFC, LF, no space at line ends, no blank line at either end', () => {
    expect(text).toBe('Headline here\n\n\nHe said: "A 𝄞 note sounds. It ends." Then he left.');
    expect(canonical('e\u0301')).toBe('é');
  });

  test('a phrase is found by code points', () => {
    const sentences = sentencesOf(text);
    expect(sentences.map(({ place }) => place)).toEqual(['p1s1', 'p2s1', 'p2s2', 'p2s3']);
    expect(locate(text, sentences, '𝄞 note')).toEqual(['p2s1@28-34']);
    expect(() => locate(text, sentences, 'nowhere')).toThrow(
      'The phrase must stand within one sentence of the text, to the letter, but "nowhere" does not. Try fewer words.',
    );
  });

  test('what stands in quotation marks is known', () => {
    expect([isQuoted(text, 28), isQuoted(text, 17), isQuoted(text, [...text].indexOf('l', 50))]).toEqual([true, false, false]);
  });

  test('sealing fills in what can be computed, keeps the rest, and is done once', () => {
    const words = textOf('a');
    const written = good
      .replace(/sha256: .*/, `sha256: ${'0'.repeat(64)} # of what?`)
      .replace('people:', '# who is who\npeople:')
      .replace(/^passages:\n(?: .*\n)*/m, '');
    const sealed = seal(written, words);
    expect(problemsOf(sealed)).toEqual([]);
    expect(sealed).toContain('# who is who\npeople:');
    expect(sealed).toContain(`sha256: ${hashOf(words)}\n`);
    expect(seal(sealed, words)).toBe(sealed);
  });
});

function textAtHand(sha256: string): string | undefined {
  const folder = process.env.RAPPORT_TEXTS;
  if (!folder) return undefined;
  const texts = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => canonical(readFileSync(join(folder, file), 'utf8')));
  return texts.find((text) => hashOf(text) === sha256);
}

/** Said where it is seen, whatever Jest does with the console. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
