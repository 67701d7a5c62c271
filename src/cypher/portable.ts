import { isDay } from '../time.js';

/**
 * The part of Cypher that both engines answer alike, as far as a text shows it. `tests/cypher.test.ts` holds both to it:
 * each function gives equal answers, and what is refused here is refused with its way around.
 */

/** A node or a leaf of the parse tree of Neo4j's grammar. */
export interface Tree {
  ruleIndex?: number;
  children?: Tree[] | null;
  start?: Mark;
  stop?: Mark;
  getText(): string;
}
export interface Mark {
  text: string;
  line: number;
  column: number;
  start: number;
  stop: number;
}
/** A part of a statement: its rule of the grammar, and what it stands in, nearest last. */
export interface Part {
  tree: Tree;
  rule: string;
  within: readonly Part[];
}

export const functions: ReadonlyMap<string, string> = new Map(
  `abs ceil floor sign sqrt exp log log10 toInteger toFloat toString size length head last tail range reverse keys labels type
  properties nodes relationships startNode endNode coalesce nullIf toLower toUpper trim ltrim rtrim replace split substring left right
  normalize date duration count collect sum avg min max exists reduce`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);
const aggregates = new Set(['count', 'collect', 'sum', 'avg', 'min', 'max']);

/** What to write in place of a part, or nothing if the part stands. */
export function portableWay(part: Part): string | undefined {
  const { tree, rule, within } = part;
  const words = (tree.children ?? []).map((child) => child.getText());
  switch (rule) {
    case 'labelExpression4':
    case 'labelExpression3':
    case 'labelExpression2':
      return labelsWay(rule, words, within);
    case 'nodePattern':
    case 'relationshipPattern':
      return words.some((word) => word.toUpperCase() === 'WHERE')
        ? 'Write the WHERE after the pattern, not inside its brackets.'
        : undefined;
    case 'properties':
      return within.some(({ rule: above }) => above === 'shortestPathPattern')
        ? 'Find both ends by a MATCH of their own, and give shortestPath only their names.'
        : undefined;
    case 'preparsedStatement':
      return words.length > 1
        ? 'A statement begins with MATCH, OPTIONAL MATCH, CALL, UNWIND, WITH or RETURN; plans are asked of an engine itself.'
        : undefined;
    case 'quantifier':
    case 'parenthesizedPath':
      return 'Write a path of several steps as -[:TYPE*1..3]->.';
    case 'selector':
      return 'Write allShortestPaths((a)-[:TYPE*..4]-(b)), or a bounded -[:TYPE*1..4]- with ORDER BY length(path).';
    case 'subqueryClause':
      return words[0]?.toUpperCase() === 'OPTIONAL' ? 'Write CALL (x) { OPTIONAL MATCH … } instead of OPTIONAL CALL.' : undefined;
    case 'collectExpression':
      return 'Write CALL (x) { MATCH … RETURN collect(y) AS ys } instead of COLLECT { … }.';
    case 'countExpression':
      return /\bDISTINCT\b/i.test(wordsOf(tree).join(' ')) ? 'Write CALL (x) { MATCH … RETURN count(DISTINCT y) AS n }.' : undefined;
    case 'expression6':
      return words.includes('||') ? 'Write + to join texts or lists.' : undefined;
    case 'limit':
    case 'skip':
      return words.length === 2 && /^(\d+|\$\w+)$/.test(words[1] ?? '') ? undefined : `${words[0]} takes a number or one parameter.`;
    case 'numberLiteral':
      return /_/.test(tree.getText()) ? 'Write a number without "_".' : undefined;
    case 'postFix':
      return words.includes('..') && words.some((word) => word.startsWith('-'))
        ? 'Count from the end with size: list[size(list) - 2..].'
        : undefined;
    case 'mapProjection':
      return mapProjectionWay(tree);
    case 'expression8':
      return words.some((word, at) => ['<', '>', '<=', '>='].includes(word) && words[at + 1]?.startsWith('['))
        ? 'Lists have no order here: write a < c OR (a = c AND b < d).'
        : undefined;
    case 'matchClause':
      return shortestWay(tree);
    case 'escapedSymbolicNameString':
    case 'escapedSymbolicVariableNameString':
      return tree.getText().slice(1, -1).includes('`') ? 'Let a name between backquotes have none within.' : undefined;
    case 'functionInvocation':
      return dayWay(tree) ?? durationWay(tree) ?? sizeWay(words) ?? aggregateWay(words[0] ?? '', within);
    case 'normalizeFunction':
      return words.includes(',') ? 'normalize takes a text alone.' : undefined;
    case 'countStar':
      return aggregateWay('count', within);
    default:
      return undefined;
  }
}

function labelsWay(rule: string, words: string[], within: readonly Part[]): string | undefined {
  if (words.length < 2) return undefined;
  const ofEdge = within.some(({ rule: above }) => above === 'relationshipPattern');
  if (rule === 'labelExpression4' && ofEdge) return words.includes(':') ? 'Write the types of an edge as :A|B.' : undefined;
  if (rule === 'labelExpression4') return 'Write WHERE (n:A OR n:B) instead of :A|B.';
  if (rule === 'labelExpression2') return 'Write WHERE NOT n:A instead of :!A.';
  return words.includes('&') ? 'Write :A:B instead of :A&B.' : undefined;
}

/** `a {x: 1}` and `a {.id, b}` are not taken by the embedded engine. */
function mapProjectionWay(tree: Tree): string | undefined {
  const elements = (tree.children ?? [])
    .slice(1)
    .map((child) => child.getText())
    .filter((text) => !['{', '}', ','].includes(text));
  if (elements[0] !== undefined && !elements[0].startsWith('.'))
    return 'Let a map of a node begin with a property or all: n {.id, …} or n {.*, …}.';
  return elements.some((text) => /^\w+$/.test(text)) ? 'Write n {.id, b: b} instead of n {.id, b}.' : undefined;
}

/** One engine searches until the condition holds, the other looks at the shortest path only. */
function shortestWay(tree: Tree): string | undefined {
  const parts = (tree.children ?? []).map((child) => child.getText());
  const shortest = parts.some((text) => /shortestPaths?\(/i.test(text));
  const conditioned = parts.some((text) => /^WHERE/i.test(text));
  return shortest && conditioned
    ? 'A shortest path is found first and looked at afterwards: MATCH p = shortestPath(…) WITH p WHERE …; for the shortest one that fulfils a condition, a bounded -[:TYPE*1..4]- with WHERE and ORDER BY length(p) LIMIT 1.'
    : undefined;
}

function dayWay(tree: Tree): string | undefined {
  const [, literal] = /^date\('([^']*)'\)$/i.exec(tree.getText()) ?? [];
  return literal === undefined || isDay(literal) ? undefined : `A day is written in full, date('2014-04-28'), but got '${literal}'.`;
}

const durationWay = (tree: Tree): string | undefined =>
  /^duration\(.*\d{7}/is.test(tree.getText()) ? 'Numbers of a duration have up to six digits: days end with the year 9999.' : undefined;

/** One engine refuses the size of a number, the other finds none. */
function sizeWay([name = '', , ...given]: string[]): string | undefined {
  const ofNumber = /^(-?\d+(\.\d+)?|(abs|ceil|floor|sign|sqrt|exp|log|log10|toInteger|toFloat|size|length|count|sum|avg)\(.*\))$/i;
  return /^(size|head|last|tail|reverse)$/i.test(name) && ofNumber.test(given.slice(0, -1).join(''))
    ? `${name} takes a list or a text, not a number.`
    : undefined;
}

const wrappings = new Set(['map', 'mapProjection', 'listLiteral', 'listComprehension', 'listItemsPredicate', 'reduceExpression']);

function aggregateWay(name: string, within: readonly Part[]): string | undefined {
  if (!aggregates.has(name.toLowerCase())) return undefined;
  const around = within.slice(within.findLastIndex(({ rule }) => rule === 'returnItem') + 1);
  const wrapped = around.some(({ tree, rule }) => wrappings.has(rule) || (rule === 'expression2' && (tree.children ?? []).length > 1));
  return wrapped ? `Name it first, WITH ${name}(…) AS x, and use x in the next part.` : undefined;
}

const wordsOf = (tree: Tree): string[] => (tree.children?.length ? tree.children.flatMap(wordsOf) : [tree.getText()]);
