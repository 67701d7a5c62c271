import { allQueries, neo4jCommands, schemaCommands } from '../src/graph/queries.js';
import { isWord, type Query, type Token, tokenize } from '../src/graph/query-file.js';

/** Every id, and every property that a query of cypher/ filters or orders by, has an index or a reason why it has none. */

const reasons: Record<string, string> = {
  'Actor.aliases': 'a list: an index of it finds whole lists only',
  'Article.derivedFrom': 'a list: an index of it finds whole lists only',
  'Participation.roles': 'a list: an index of it finds whole lists only',
  'Passage.article': 'only left out by, or looked at, once the passages are found by their words',
  'Statement.restsOn': 'only grouped by, once the statements are found by their fact',
  'Statement.claims': 'only grouped by, once the statements are found by their fact',
  'Decision.verdict': 'one of three, of decisions, which are few beside facts',
  'Tenure.knownFrom': 'only returned, once the tenure is found by its person',
  'Tenure.knownTo': 'only returned, once the tenure is found by its person',
  'Entry.at': 'compared from the last entry backwards, in the order of their numbers, until one is early enough',
  'Entry.kind': 'one of five: entries are found in their order, or by their subject',
  'Statement.written': 'only looked at, once the statements are found by what they name',
  'Decision.at': 'judgements are few beside what they are on: all are looked through',
  'Decision.statement': 'only read, to find the statement by',
  'Decision.article': 'only read, to find the article by',
  'Redirect.of': 'only compared with, once the redirect is found by where it leads',
  'Node.status': 'only compared with, once the node is found by its id',
};

/** `Label.property` of each index and each constraint; Neo4j is given both files, the embedded engine the first. */
const indexed = (commands: { text: string }[], kind: RegExp): string[] =>
  commands.flatMap(({ text }) => {
    const [, label, property] = /FOR \(n:(\w+)\) (?:ON|REQUIRE) \(?n\.(\w+)/.exec(text) ?? [];
    return kind.test(text) && label ? [`${label}.${property}`] : [];
  });

/** `Label.property` of what a query finds nodes by, compares, and takes its orders from; properties of edges are none of them. */
function usedBy(query: Query): string[] {
  const all = tokenize(query.text);
  const last = all.findLastIndex((token) => token.depth === 0 && isWord(token, 'RETURN'));
  const tokens = query.kind === 'exec' ? all : all.slice(0, last);
  const labels = labelsOf(all);
  const compared = [tokens, ...query.orders.map(({ key }) => tokenize(key))].flatMap((some) =>
    query.kind === 'exec' ? [] : accesses(some).map(([variable, property]) => [labels.get(variable), property]),
  );
  return [...compared, ...sought(tokens)].flatMap(([label, property]) => (label ? [`${label}.${property}`] : []));
}

const texts = (tokens: Token[], at: number, length: number): string[] => tokens.slice(at, at + length).map(({ text }) => text);
const isName = (text: string | undefined): text is string => text !== undefined && /^\p{L}/u.test(text);

/** `(event:Event` names a node. */
function labelsOf(tokens: Token[]): Map<string, string> {
  const labels = new Map<string, string>();
  for (const at of tokens.keys()) {
    const [bracket, variable, colon, label] = texts(tokens, at, 4);
    if (bracket === '(' && isName(variable) && colon === ':' && isName(label)) labels.set(variable, label);
  }
  return labels;
}

/** `event.byDate` */
const accesses = (tokens: Token[]): [variable: string, property: string][] =>
  [...tokens.keys()].flatMap((at): [string, string][] => {
    const [variable, dot, property] = texts(tokens, at, 3);
    return isName(variable) && dot === '.' && isName(property) ? [[variable, property]] : [];
  });

/** `:Event {id: $event}` */
const sought = (tokens: Token[]): [label: string, property: string][] =>
  [...tokens.keys()].flatMap((at): [string, string][] => {
    const [colon, label, bracket, property, then] = texts(tokens, at, 5);
    return colon === ':' && isName(label) && bracket === '{' && isName(property) && then === ':' ? [[label, property]] : [];
  });

const used = new Set(allQueries().flatMap(usedBy));
const everywhere = indexed(schemaCommands, /INDEX/);
const onNeo4j = new Set([...everywhere, ...indexed(neo4jCommands, /INDEX/)]);

test('what queries filter or order by is found in their texts', () => {
  for (const one of [
    'Passage.byPlace',
    'Event.basis',
    'Tenure.earliest',
    'Article.title',
    'Statement.fact',
    'Participation.roles',
    'Actor.id',
  ])
    expect(used).toContain(one);
  expect(used.size).toBeGreaterThan(60);
  expect([...used].filter((one) => /^(Ledger|Entry)\./.test(one)).sort()).toEqual([
    'Entry.at',
    'Entry.by',
    'Entry.key',
    'Entry.kind',
    'Entry.number',
    'Entry.subject',
    'Ledger.id',
  ]);
});

test('each has an index, or a reason', () => {
  expect([...used].filter((one) => !onNeo4j.has(one) && !reasons[one])).toEqual([]);
  expect(Object.keys(reasons).filter((one) => onNeo4j.has(one) || !used.has(one))).toEqual([]);
});

test('every id is unique, and the embedded engine finds it by an index', () => {
  const unique = indexed(schemaCommands, /CONSTRAINT/);
  const ids = [...used].filter((one) => one.endsWith('.id'));
  expect(ids.filter((one) => !unique.includes(one) || !everywhere.includes(one))).toEqual([]);
});

test('what is counted along an edge is counted from the end that is known', () => {
  // From the other end the embedded engine looks at all of its label, for each row.
  const wrong = allQueries().filter(({ text }) => /COUNT \{ MATCH \(\w+:\w+\)[-<]/.test(text));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});
