import { readFileSync } from 'node:fs';
import { Analyst, analystLimits } from '../src/cypher/analyst.js';
import { readStatement } from '../src/cypher/guard.js';
import { printed } from '../src/cypher/output.js';
import { functions } from '../src/cypher/portable.js';
import { patience } from '../src/cypher/query-api.js';
import { rangeLimits } from '../src/cypher/ranges.js';
import { statementLimits } from '../src/cypher/size.js';
import type { StatementFailed } from '../src/errors.js';
import type { Graph, Value } from '../src/graph/graph.js';
import { importDossier } from '../src/ledger/ledger.js';
import { dossierSource, engines } from './world.js';

/** Statements that people write: which are taken, and that both engines answer those alike. */

const refusal = (statement: string): string => {
  try {
    readStatement(statement);
    return 'taken';
  } catch (error) {
    const { code, message } = error as StatementFailed;
    return `${code.replace('Neo.ClientError.Statement.', '')}: ${message}`;
  }
};

describe('only what reads is taken, whatever it looks like', () => {
  test.each([
    ['CREATE (:X)', 'AccessMode: Statements here only read, but got CREATE. (line 1, column 1)'],
    ['INSERT (:X)', 'AccessMode: Statements here only read, but got INSERT. (line 1, column 1)'],
    ['MERGE (n:X) RETURN n', 'AccessMode: Statements here only read, but got MERGE. (line 1, column 1)'],
    ['MATCH (n)\nSET n.x = 1', 'AccessMode: Statements here only read, but got SET. (line 2, column 1)'],
    ['MATCH (n) REMOVE n.x', 'AccessMode: Statements here only read, but got REMOVE. (line 1, column 11)'],
    ['MATCH (n) DETACH DELETE n', 'AccessMode: Statements here only read, but got DETACH. (line 1, column 11)'],
    ['MATCH (n) FOREACH (x IN [1] | SET n.x = 1)', 'AccessMode: Statements here only read, but got FOREACH. (line 1, column 11)'],
    [
      'MATCH (n) CALL (n) { WITH n CALL (n) { CREATE (:X) } } RETURN n',
      'AccessMode: Statements here only read, but got CREATE. (line 1, column 40)',
    ],
    ['RETURN 1 UNION CREATE (:X) RETURN 2', 'AccessMode: Statements here only read, but got CREATE. (line 1, column 16)'],
    ['/* MATCH */ // RETURN\n CrEaTe (n)', 'AccessMode: Statements here only read, but got CREATE. (line 2, column 2)'],
    [
      'MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x',
      'AccessMode: Statements here only read: CALL { … } without IN TRANSACTIONS. (line 1, column 38)',
    ],
    [
      'CALL db.labels() YIELD label RETURN label',
      'AccessMode: Statements here call no procedures: ask the graph by MATCH. (line 1, column 1)',
    ],
    ['CALL dbms.listConfig', 'AccessMode: Statements here call no procedures: ask the graph by MATCH. (line 1, column 1)'],
    [
      "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
      'AccessMode: Statements here read the graph alone, but got LOAD CSV. (line 1, column 1)',
    ],
    ['USE system MATCH (n) RETURN n', 'AccessMode: Statements here read this graph alone, but got USE. (line 1, column 1)'],
    ['SHOW DATABASES', 'AccessMode: Statements here ask and manage nothing, but got SHOW. (line 1, column 1)'],
    ['CREATE INDEX x FOR (n:X) ON (n.y)', 'AccessMode: Statements here ask and manage nothing, but got CREATE. (line 1, column 1)'],
    ['DROP CONSTRAINT node_id', 'AccessMode: Statements here ask and manage nothing, but got DROP. (line 1, column 1)'],
    ["TERMINATE TRANSACTIONS 'x'", 'AccessMode: Statements here ask and manage nothing, but got TERMINATE. (line 1, column 1)'],
    ['RETURN 1; CREATE (:X)', 'SyntaxError: One statement at a time, but another begins here. (line 1, column 11)'],
    [
      'EXPLAIN RETURN 1',
      'SyntaxError: This is not of the Cypher that both engines answer alike. A statement begins with MATCH, OPTIONAL MATCH, CALL, UNWIND, WITH or RETURN; plans are asked of an engine itself. (line 1, column 1)',
    ],
    [
      "RETURN apoc.load.json('http://x')",
      expect.stringMatching(/^SyntaxError: There is no function apoc\.load\.json here\. There are abs, .*\(line 1, column 8\)$/),
    ],
    ["RETURN file('x')", expect.stringMatching(/^SyntaxError: There is no function file here\./)],
    ['MATCH (n RETURN n', 'SyntaxError: Needed Cypher, but "RETURN" cannot stand here. (line 1, column 10)'],
    ['', 'SyntaxError: Needed Cypher, but the end of the statement cannot stand here. (line 1, column 1)'],
    ["RETURN 'open", expect.stringMatching(/^SyntaxError: Needed Cypher, but "'" cannot stand here/)],
    [`RETURN ${'('.repeat(40)}1${')'.repeat(40)}`, 'SyntaxError: Brackets of a statement stand up to 30 deep, but got 40.'],
    [`RETURN ${'CASE WHEN true THEN '.repeat(13)}1${' END'.repeat(13)}`, 'SyntaxError: A statement has up to 12 CASE, but got 13.'],
    [
      `RETURN ${'NOT '.repeat(4_900)}true`,
      'SyntaxError: Up to 100 operators stand in a row, but got 4900. Write IN [ … ], or pass a list in a parameter. (line 1, column 8)',
    ],
    [
      `RETURN 1${'+1'.repeat(4_900)}`,
      'SyntaxError: Up to 100 operators stand in a row, but got 4900. Write IN [ … ], or pass a list in a parameter. (line 1, column 8)',
    ],
    [
      `MATCH (a)${'-[]-(a)'.repeat(2_500)} RETURN a`,
      'SyntaxError: A statement has up to 30 edges in its patterns, but got 2500. Ask in several.',
    ],
    [`MATCH ${'(a), '.repeat(60)}(a) RETURN a`, 'SyntaxError: A statement has up to 60 nodes in its patterns, but got 61. Ask in several.'],
    [`${'RETURN 1 AS x UNION '.repeat(40)}RETURN 1 AS x`, 'SyntaxError: A statement has up to 40 clauses, but got 41. Ask in several.'],
    [`RETURN ${'[x IN [1] | '.repeat(5)}1${']'.repeat(5)}`, 'SyntaxError: List expressions stand up to 4 in one another, but got 5.'],
    ['RETURN 1\u0085AS x', expect.stringMatching(/^SyntaxError: .* but got the control sign U\+0085\. \(line 1, column 9\)$/)],
    [
      'MATCH (e:Entry) RETURN e',
      'AccessMode: Statements here read the graph and not its ledger, but got Entry. Articles are nodes: (:Article). (line 1, column 10)',
    ],
    ['MATCH (e) WHERE e:`Ledger` RETURN e', expect.stringMatching(/^AccessMode: Statements here read the graph and not its ledger/)],
    [`RETURN '${'x'.repeat(20_000)}'`, 'SyntaxError: A statement has up to 20000 characters, but got 20009.'],
  ])('%s', (statement, expected) => expect(refusal(statement)).toEqual(expected));

  test.each([
    ["RETURN 1 AS x // \\u000aUNION LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l[0] AS x", '\\u000a', 18],
    ["RETURN '\\u0027 AS x UNION CALL db.labels() YIELD label RETURN label AS x//' AS y", '\\u0027', 9],
    ['RETURN "\\u0022 AS x UNION SHOW USERS //" AS y', '\\u0022', 9],
    ['/* \\u002a/ SHOW SETTINGS // */ RETURN 1 AS x', '\\u002a', 4],
    ['/* *\\u002f SHOW SETTINGS // */ RETURN 1 AS x', '\\u002f', 5],
    ['MATCH (`n\\u0060) CALL dbms.listConfig() YIELD name RETURN name //`) RETURN 1 AS x', '\\u0060', 10],
    ['RETURN 1 AS \\u0061', '\\u0061', 13],
    ["RETURN '\\U0001F600' AS x", '\\U0001', 9],
    ["RETURN 'C:\\\\users' AS x", '\\u', 12],
  ])('no character is written as an escape that only Neo4j reads: %s', (statement, came, column) =>
    expect(refusal(statement)).toBe(
      `SyntaxError: A statement has its characters as they are: write the character itself, or pass it in a parameter, but got ${came}. (line 1, column ${column})`,
    ),
  );

  test('words of writing are no writing: a name, a text, a comment, a property', () => {
    expect(refusal("MATCH (`CREATE`:Person) WHERE `CREATE`.name <> 'DELETE' /* MERGE */ RETURN `CREATE`.set AS `LOAD CSV`")).toBe('taken');
  });

  test('what a statement may be is read in a blink', () => {
    const worst = [
      `${'CASE WHEN true THEN '.repeat(12)}1${' END'.repeat(12)}`,
      `${'['.repeat(29)}1${']'.repeat(29)}`,
      Array(2_000).fill('n.id = 1').join(' OR '),
    ];
    const start = performance.now();
    for (const expression of worst) refusal(`MATCH (n) WHERE ${expression} RETURN n`);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('what one engine has alone is refused with the way that both take', () => {
  test.each([
    ['MATCH (n:Person|State) RETURN n', 'Write WHERE (n:A OR n:B) instead of :A|B.'],
    ['MATCH (n:Actor&Person) RETURN n', 'Write :A:B instead of :A&B.'],
    ['MATCH (n:!Person) RETURN n', 'Write WHERE NOT n:A instead of :!A.'],
    ['MATCH (n WHERE n.id = 1) RETURN n', 'Write the WHERE after the pattern, not inside its brackets.'],
    ['MATCH (n)-[r WHERE r.id = 1]->() RETURN n', 'Write the WHERE after the pattern, not inside its brackets.'],
    ['MATCH (n)-[:HELD]->{1,2}(m) RETURN n', 'Write a path of several steps as -[:TYPE*1..3]->.'],
    ['MATCH p = SHORTEST 1 (n)-[:HELD]-+(m) RETURN p', 'Write allShortestPaths('],
    ["MATCH p = shortestPath((a)-[:HELD*..3]-(b {id: 'x'})) RETURN p", 'Find both ends by a MATCH of their own'],
    ['MATCH p = shortestPath((a)-[:HELD*..3]-(b)) WHERE length(p) > 1 RETURN p', 'A shortest path is found first and looked at afterwards'],
    ['MATCH (n) RETURN COLLECT { MATCH (n)-->(m) RETURN m.id } AS ms', 'Write CALL (x) { MATCH … RETURN collect(y) AS ys }'],
    ['MATCH (n) RETURN COUNT { MATCH (n)-->(m) RETURN DISTINCT m } AS c', 'count(DISTINCT y)'],
    ['MATCH (n) OPTIONAL CALL (n) { MATCH (n)-->(m) RETURN m } RETURN n', 'OPTIONAL MATCH'],
    ["RETURN 'a' || 'b'", 'Write + to join texts or lists.'],
    ['MATCH (n) RETURN n LIMIT 1 + 1', 'LIMIT takes a number or one parameter.'],
    ['RETURN 1_000', 'Write a number without "_".'],
    ['RETURN [1, 2, 3][-2..]', 'list[size(list) - 2..]'],
    ['MATCH (n) RETURN n {x: 1}', 'n {.id, …} or n {.*, …}'],
    ['MATCH (n) WITH n, 1 AS k RETURN n {.id, k}', 'Write n {.id, b: b}'],
    ['RETURN [1, 2] < [1, 3]', 'Lists have no order here'],
    ["RETURN date('2014')", "A day is written in full, date('2014-04-28'), but got '2014'."],
    ['MATCH (n) RETURN {n: count(*)} AS m', 'WITH count(…) AS x'],
    ['MATCH (n) RETURN collect(n.id)[..2] AS m', 'WITH collect(…) AS x'],
    ['MATCH (e:Event) RETURN e.title AS e ORDER BY e.id', 'After AS e that name is no longer the e of the pattern'],
    ['WITH 100000000000 AS n RETURN range(0, n) AS x', 'range takes numbers, parameters, size(…) and length(…), and sums of them'],
    ['RETURN 1 AS `a``b`', 'Let a name between backquotes have none within.'],
    ['RETURN size(size([1]))', 'size takes a list or a text, not a number.'],
    ["RETURN date('9999-12-31') + duration({years: 999999999})", 'Numbers of a duration have up to six digits'],
    ['RETURN 1 IS :: INTEGER AS x', 'cypher/README.md says what is'],
  ])('%s', (statement, way) => {
    expect(refusal(statement)).toContain('SyntaxError: This is not of the Cypher that both engines answer alike.');
    expect(refusal(statement)).toContain(way);
  });
});

/** One call of each function that is taken. */
const calls: Record<string, string> = {
  abs: 'abs(-2)',
  ceil: 'ceil(1.2)',
  floor: 'floor(1.8)',
  sign: 'sign(-3)',
  sqrt: 'sqrt(9)',
  exp: 'exp(0)',
  log: 'log(1)',
  log10: 'log10(100)',
  toInteger: "toInteger('4')",
  toFloat: "toFloat('4.5')",
  toString: 'toString(4)',
  size: 'size([1, 2])',
  length: 'length(p)',
  head: 'head([1, 2])',
  last: 'last([1, 2])',
  tail: 'tail([1, 2, 3])',
  range: 'range(1, 3)',
  reverse: 'reverse([1, 2])',
  keys: 'size(keys(a))',
  labels: 'labels(a)',
  type: 'type(r)',
  properties: 'properties(r)',
  nodes: '[n IN nodes(p) | n.id]',
  relationships: 'size(relationships(p))',
  startNode: 'startNode(r).id',
  endNode: 'endNode(r).id',
  coalesce: 'coalesce(a.nothing, 1)',
  nullIf: 'nullIf(1, 1)',
  toLower: "toLower('АB')",
  toUpper: "toUpper('ab')",
  trim: "trim(' a ')",
  ltrim: "ltrim(' a')",
  rtrim: "rtrim('a ')",
  replace: "replace('aba', 'a', 'c')",
  split: "split('a,b', ',')",
  substring: "substring('abc', 1)",
  left: "left('abc', 2)",
  right: "right('abc', 2)",
  normalize: "normalize('é')",
  date: "toString(date('2014-04-28'))",
  duration: "toString(date('2014-04-28') + duration({days: 3}))",
  count: 'count(*)',
  collect: 'collect(a.id)',
  sum: 'sum(1)',
  avg: 'avg(2)',
  min: 'min(a.id)',
  max: 'max(a.id)',
  exists: 'EXISTS { (a)-->() }',
  reduce: 'reduce(s = 0, x IN [1, 2] | s + x)',
};

const statements = (
  [
    ['MATCH (p:Person) RETURN p.name'],
    ['MATCH (p:Person) RETURN p.name AS name, size(p.name) ORDER BY size(p.name) DESC, name LIMIT $n', { n: 5 }],
    ['MATCH (p:Person)-[held:HELD]->(t:Tenure)-[:OF]->(role) WHERE p.id = $id RETURN p, held, t, role', { id: 'person:yuri-trutnev' }],
    ["MATCH path = (:Person {id: 'person:kim-yong-nam'})-[:TOOK_PART]->()-[:IN_EVENT]->(:Event) RETURN path"],
    [
      "MATCH (a:Person {id: 'person:anton-khlopkov'}), (b:Person {id: 'person:im-chon-il'}) MATCH p = shortestPath((a)-[:TOOK_PART|IN_EVENT|PLACE*..8]-(b)) RETURN length(p)",
    ],
    ['MATCH (n:Nobody) RETURN sum(n.x) + 1 AS s, count(*), collect(n.x) AS xs, sum(n.x)'],
    ['MATCH (a:Actor) RETURN *, labels(a) LIMIT 0'],
    ['UNWIND [3, 1, 2] AS x RETURN x'],
    ['UNWIND [10, 9, 1.5] AS x RETURN x, x / 2 AS half, toString(x) ORDER BY x'],
    ['OPTIONAL MATCH (n:Nobody) RETURN n, n.id AS id, [n] AS list, {k: n.id, j: $j} AS map', { j: [1, { a: null }] }],
    ['MATCH (e:Event) WHERE e.earliest >= $from RETURN e.earliest AS day, count(*) AS events ORDER BY day', { from: '2014-03-01' }],
    [
      'MATCH (a:Actor) CALL (a) { MATCH (a)-[:TOOK_PART]->(p) RETURN count(p) AS n } WITH a, n WHERE n > 2 RETURN a.id, n ORDER BY n DESC, a.id',
    ],
    ['MATCH (s:Statement) RETURN DISTINCT s.kind AS kind UNION MATCH (s:Statement) RETURN DISTINCT s.basis AS kind'],
    ["MATCH (p:Place {id: 'place:pyongyang'})<-[:PLACE]-(e) RETURN e {.id, .title, kind: labels(e)}"],
    ['MATCH (n:Person) WHERE NOT EXISTS { MATCH (n)-[:HELD]->() } RETURN n.name AS `the name` ORDER BY n.name'],
  ] as [string, Record<string, Value>?][]
).map(([statement, parameters = {}]): [string, Record<string, Value>] => [statement, parameters]);

describe.each(engines)('$name', (engine) => {
  let graph: Graph;
  let analyst: Analyst;
  beforeAll(async () => {
    graph = await engine.open();
    await importDossier(graph, dossierSource, 'dossier.yaml');
    analyst = new Analyst(graph);
  });
  afterAll(() => graph.close());

  const failing = async (
    statement: string,
    parameters?: Record<string, Value>,
    limits = analystLimits,
  ): Promise<{ code: string; message: string }> => {
    const error = await new Analyst(graph, limits).ask(statement, parameters).then(
      () => ({ code: 'none', message: '' }),
      (reason: StatementFailed) => reason,
    );
    return { code: error.code, message: error.message };
  };

  test.each(statements)('%s', async (statement, parameters) => {
    const answer = await analyst.ask(statement, parameters);
    const text = printed(answer, 'jsonl');
    expect(`${answer.fields.join('|')}\n${text}`).toMatchSnapshotOfBoth(statement);
  });

  test.each([...functions.values()])('%s answers', async (name) => {
    const path =
      "MATCH p = (a:Person {id: 'person:yuri-trutnev'})-[r:HELD]->(t {id: 'tenure:person:yuri-trutnev/role:deputy-prime-minister-russia/1'})";
    const statement = `${path} RETURN ${calls[name]} AS value`;
    expect(printed(await analyst.ask(statement), 'jsonl')).toMatchSnapshotOfBoth(name);
  });

  test('a statement ends at its limits, and the next one is answered', async () => {
    const limits = { ...analystLimits, milliseconds: 1_500, rows: 100 };
    const start = performance.now();
    expect(await failing('MATCH (a), (b), (c), (d) WHERE a.id + b.id + c.id = d.id RETURN count(*)', {}, limits)).toEqual({
      code: 'Neo.ClientError.Transaction.TransactionTimedOut',
      message: 'A statement may take 1.5 s, but this one takes longer. Ask for less, or begin the pattern where there is an id.',
    });
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(await failing('UNWIND range(1, 101) AS x RETURN x', {}, limits)).toEqual({
      code: 'Neo.ClientError.Statement.ResultTooLarge',
      message: 'An answer has up to 100 rows, but this one has more. Add ORDER BY and LIMIT, or ask for less.',
    });
    expect((await analyst.ask('RETURN 1 AS one')).rows).toEqual([[{ $type: 'Integer', _value: '1' }]]);
  });

  test.each<[string, Record<string, Value>, string]>([
    ['RETURN all(x IN range(0, 100000000000) WHERE x >= 0) AS x', {}, 'A range has up to 100000 elements, but got 100000000001.'],
    ['RETURN size(range(0, 1000000000000)) AS x', {}, 'A range has up to 100000 elements, but got 1000000000001.'],
    ['RETURN range(-$n, size([1]), 2) AS x', { n: 4_000_000 }, 'A range has up to 100000 elements, but got 2000001.'],
    [
      'RETURN all(x IN range(0, 99999) WHERE all(y IN range(0, 99999) WHERE x <> -y)) AS x',
      {},
      'List expressions in one another take up to 10000000 steps, but 2 of them over 100000 elements take 10000000000. Make rows of the outer list, by UNWIND.',
    ],
    [
      'RETURN [x IN $xs | [y IN $xs | x + y]] AS x',
      { xs: Array(4_000).fill(1) },
      'List expressions in one another take up to 10000000 steps, but 2 of them over 4000 elements take 16000000. Make rows of the outer list, by UNWIND.',
    ],
  ])('what no engine can be stopped in is not begun: %s', async (statement, parameters, message) =>
    expect(await failing(statement, parameters)).toEqual({ code: 'Neo.ClientError.Statement.ArgumentError', message }),
  );

  test('the ledger is no part of what is asked', async () => {
    const counted = async (statement: string) => (await analyst.ask(statement)).rows[0]?.[0]?._value;
    const all = await counted('MATCH (n:Node) RETURN count(n)');
    expect(await counted('MATCH (n) RETURN count(n)')).toBe(all);
    expect(await counted('MATCH () RETURN count(*)')).toBe(all);
    expect(await counted('RETURN COUNT { (n) }')).toBe(all);
    expect(await counted('MATCH (n)-[*0..0]-(m) RETURN count(*)')).toBe(all);
    expect(await counted("MATCH (n {id: 'ledger'}) RETURN count(n)")).toBe('0');
    expect(await counted('MATCH (n) WHERE n.number = 1 RETURN sum(n.number) AS x')).toBe('0');
  });

  test('a statement that cannot be stopped keeps nobody else: its time ends, and its turn comes back', async () => {
    const one = new Analyst(graph, { ...analystLimits, milliseconds: 1_500, together: 1 });
    const endless =
      'WITH reduce(xs = [1], i IN range(1, 21) | xs + xs) AS xs RETURN all(x IN xs WHERE all(y IN range(1, 100) WHERE x < y + 1)) AS x';
    const start = performance.now();
    await expect(one.ask(endless)).rejects.toThrow('A statement may take 1.5 s, but this one takes longer.');
    expect(performance.now() - start).toBeLessThan(6_000);
    expect((await one.ask('RETURN 1 AS one')).rows).toHaveLength(1);
  });

  test('only so many statements are answered at once, a few more wait their turn, and others are turned away', async () => {
    const few = new Analyst(graph, { ...analystLimits, together: 1, waiting: 1 });
    const asked = [1, 2, 3].map((x) => few.ask('RETURN $x AS x', { x }));
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await expect(asked[2]).rejects.toThrow('1 statements are answered at once while up to 1 wait, and so many are. Try again in a moment.');
    expect((await few.ask('RETURN 3 AS x')).rows).toHaveLength(1);

    let sent = (): void => {};
    const impatient = new Analyst(graph, { ...analystLimits, together: 1, milliseconds: 1_000 });
    await impatient.write('RETURN 1 AS x', {}, { style: 'plain', sent: new Promise<void>((resolve) => (sent = resolve)) });
    await expect(impatient.ask('RETURN 2 AS x')).rejects.toThrow('Try again in a moment.');
    sent();
    expect((await impatient.ask('RETURN 3 AS x')).rows).toHaveLength(1);
  });

  test.each<[string, string]>([
    ["RETURN reduce(s = 'xxxxxxxxxx', i IN range(1, 21) | s + s) AS x", 'An answer has up to 16 MB, but this one has more.'],
    ["UNWIND range(1, 9000) AS i RETURN 'a text that is rather long' + $filler AS x", 'An answer has up to 16 MB, but this one has more.'],
    ['UNWIND range(1, 5000) AS i RETURN range(0, 1000) AS x', 'An answer has up to 16 MB, but this one has more.'],
    ['WITH range(1, 90000) AS xs RETURN [xs, xs, xs, xs, xs, xs] AS x', 'An answer has up to 500000 values'],
  ])('an answer has a size: %s', async (statement, message) => {
    const filler = 'x'.repeat(2_000);
    const held: number[] = [];
    let last = performance.now();
    const watch = setInterval(() => {
      held.push(performance.now() - last);
      last = performance.now();
    }, 10);
    const error = await failing(statement, { filler });
    clearInterval(watch);
    expect(error).toEqual({ code: 'Neo.ClientError.Statement.ResultTooLarge', message: expect.stringContaining(message) });
    // Meanwhile the service answers others: it is held for a second or so, more where much else runs beside, and not for as long as all would take.
    expect(Math.max(...held)).toBeLessThan(6_000);
    expect((await analyst.ask('RETURN 1 AS one')).rows).toHaveLength(1);
  });

  test('a whole number has all its digits', async () => {
    const statement = 'RETURN 9223372036854775807 AS most, -9007199254740993 AS less, 9007199254740991 AS safe, 1e300 AS large, 2.0 AS two';
    expect((await analyst.ask(statement)).rows).toEqual([
      [
        { $type: 'Integer', _value: '9223372036854775807' },
        { $type: 'Integer', _value: '-9007199254740993' },
        { $type: 'Integer', _value: '9007199254740991' },
        { $type: 'Float', _value: '1e+300' },
        { $type: 'Integer', _value: '2' },
      ],
    ]);
    expect(JSON.parse((await analyst.write(statement, {}, { style: 'plain' })).values)).toEqual([
      ['9223372036854775807', '-9007199254740993', 9007199254740991, 1e300, 2],
    ]);
    expect(await failing('RETURN $x AS x', { x: [2 ** 53] })).toEqual({
      code: 'Neo.ClientError.Request.Invalid',
      message: 'A whole number of a parameter has up to 9007199254740991, but got 9007199254740992. Write larger ones into the statement.',
    });
  });

  test('parameters are those that the statement names', async () => {
    expect(await failing('RETURN $a AS a, $b AS b', { a: 1, c: 2 })).toEqual({
      code: 'Neo.ClientError.Statement.ParameterMissing',
      message: 'The statement needs $b, but got $a, $c.',
    });
    let deep: Value = 1;
    for (let level = 0; level < 5_000; level++) deep = [deep];
    expect((await failing('RETURN $deep AS d', { deep })).message).toBe('Parameters are up to 20 levels deep, but got more.');
  });

  test('nothing but what is read is run: an escape of Neo4j ends no comment and no text', async () => {
    for (const statement of [
      'RETURN 1 AS x // \\u000aUNION CALL db.labels() YIELD label RETURN label AS x',
      "RETURN '\\u0027 AS x UNION CALL db.labels() YIELD label RETURN label AS x//' AS y",
      '/* \\u002a/ SHOW SETTINGS // */ RETURN 1 AS x',
    ])
      expect((await failing(statement)).message).toContain('write the character itself, or pass it in a parameter');
    const parameters = { text: '\\u0027 AS x UNION SHOW USERS // \n' };
    expect((await analyst.ask('RETURN $text AS text', parameters)).rows).toEqual([[{ $type: 'String', _value: parameters.text }]]);
  });

  test('what an engine finds wrong is said', async () => {
    expect(await failing('MATCH (n:Person) RETURN m')).toMatchObject({
      code: 'Neo.ClientError.Statement.SyntaxError',
      message: expect.stringContaining('m'),
    });
    expect(await failing('RETURN 1 / 0')).toMatchObject({ code: 'Neo.ClientError.Statement.ArithmeticError' });
  });

  test('a statement sees what was imported before it', async () => {
    const own = await engine.open();
    try {
      const asks = new Analyst(own);
      const count = async () => (await asks.ask('MATCH (n:Article) RETURN count(*) AS n')).rows[0]?.[0]?._value;
      expect(await count()).toBe('0');
      await importDossier(own, dossierSource, 'dossier.yaml');
      expect(await count()).toBe('1');
    } finally {
      await own.close();
      if (engine.name === 'neo4j') {
        graph = await engine.open();
        await importDossier(graph, dossierSource, 'dossier.yaml');
        analyst = new Analyst(graph);
      }
    }
  });
});

test('docs/api.md says what a statement may be and take', () => {
  const page = readFileSync(new URL('../docs/api.md', import.meta.url), 'utf8');
  const { characters, clauses, hops, operators, cases, depth, loops } = statementLimits;
  const { cells, bytes, together, waiting } = analystLimits;
  const written = (number: number) => number.toLocaleString('en');
  for (const said of [
    `${written(characters)} characters`,
    `${clauses} clauses, ${hops} edges, ${2 * hops} nodes`,
    `${operators} operators in a row, ${cases} \`CASE\`, brackets ${depth} deep, list expressions ${loops} in one another`,
    `\`range\` of ${written(rangeLimits.elements)}`,
    `take ${written(rangeLimits.steps)} steps`,
    `${written(cells)} values, ${bytes / 1_000_000} MB`,
    `${together}, and ${waiting} that wait`,
    `or for ${patience.sending / 1_000} s`,
  ])
    expect(page).toContain(said);
});

describe('memory of a statement is limited where it is ours', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await (engines[0] as (typeof engines)[number]).open();
  });
  afterAll(() => graph.close());

  test.each([
    'UNWIND range(1, 1000) AS x UNWIND range(1, 50000) AS y RETURN collect(y) AS ys',
    "RETURN reduce(s = 'xxxxxxxxxx', i IN range(1, 25) | s + s) AS x",
  ])('it is ended beyond it, in whatever part it is: %s', async (statement) => {
    const analyst = new Analyst(graph, { ...analystLimits, megabytes: 200 });
    await expect(analyst.ask(statement)).rejects.toThrow('A statement may take 200 MB of memory, but this one takes more.');
    expect((await analyst.ask('RETURN 1 AS one')).rows).toHaveLength(1);
  });

  test('what one statement leaves behind is not the next one to pay for', async () => {
    const one = new Analyst(graph, { ...analystLimits, megabytes: 400, together: 1 });
    const large = "RETURN size(reduce(s = 'xxxxxxxxxx', i IN range(1, 23) | s + s)) AS x";
    for (let turn = 0; turn < 3; turn++) expect((await one.ask(large)).rows).toEqual([[{ $type: 'Integer', _value: '83886080' }]]);
  });
});

/** The first engine writes an answer down, the next must give the same. */
const answers = new Map<string, string>();
expect.extend({
  toMatchSnapshotOfBoth(received: string, name: string) {
    const before = answers.get(name) ?? received;
    answers.set(name, before);
    return { pass: before === received, message: () => `Another engine answered ${name}\n${before}\nand this one\n${received}` };
  },
});

declare global {
  namespace jest {
    interface Matchers<R> {
      toMatchSnapshotOfBoth(name: string): R;
    }
  }
}
