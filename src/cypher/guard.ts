import { createRequire } from 'node:module';
import { StatementFailed } from '../errors.js';
import { tokenize } from '../graph/query-file.js';
import { functions, type Mark, type Part, portableWay, type Tree } from './portable.js';

/** A statement that may run: it reads, it stays in this graph, and both engines answer it alike. */
export interface Statement {
  text: string;
  /** Names of the parameters it needs. */
  parameters: string[];
  /** Whether it says in which order its rows come. */
  ordered: boolean;
  /** What each column is called, as written; null if only the engine knows (`RETURN *`). */
  fields: string[] | null;
  /** Where it sums, `[start, end)`: a sum of nothing is 0 on Neo4j and null on the embedded engine. */
  sums: [number, number][];
}

/** What a statement may be, so that to read it takes no more than a blink. */
export const statementLimits = { characters: 20_000, depth: 30, cases: 12 };

/** Read by Neo4j's own grammar, not searched for words. Loaded when it is first needed: it is large. */
const grammar = () => createRequire(import.meta.url)('@neo4j-cypher/language-support');

/**
 * The statement, if every rule of the grammar that it uses is one of those below.
 * @throws StatementFailed with the place and, where there is one, the portable way
 */
export function readStatement(text: string): Statement {
  checkSize(text);
  checkEscapes(text);
  const root = parse(text);
  const parts = partsOf(root);
  for (const part of parts) check(part);
  for (const part of parts.filter(({ rule }) => rule === 'returnBody')) checkNames(part, parts);
  const parameters = parts.filter(({ rule }) => rule === 'parameterName').map(({ tree }) => tree.getText().replaceAll('`', ''));
  const sums = parts.filter(({ rule, tree }) => rule === 'functionInvocation' && /^sum\(/i.test(tree.getText()));
  return {
    text,
    parameters: [...new Set(parameters)],
    ...answerOf(parts, text),
    sums: sums.map(({ tree }) => [tree.start?.start ?? 0, (tree.stop?.stop ?? 0) + 1]),
  };
}

function checkSize(text: string): void {
  const tokens = tokenize(text);
  const { characters, depth, cases } = statementLimits;
  const deepest = tokens.reduce((most, token) => Math.max(most, token.depth), 0);
  const many = tokens.filter((token) => token.text.toUpperCase() === 'CASE').length;
  if (text.length > characters) throw refusal(`A statement has up to ${characters} characters, but got ${text.length}.`);
  if (deepest > depth) throw refusal(`Brackets of a statement stand up to ${depth} deep, but got ${deepest}.`);
  if (many > cases) throw refusal(`A statement has up to ${cases} CASE, but got ${many}.`);
}

/**
 * Neo4j turns `\u000a` into the character before it reads a statement, in comments and names too; the grammar here reads what stands
 * there. So that both read the same, there is no such escape.
 */
function checkEscapes(text: string): void {
  const found = /\\u[\da-f]{0,4}/i.exec(text);
  if (!found) return;
  const before = text.slice(0, found.index).split('\n');
  throw refusal(`A statement has its characters as they are: write the character itself, or pass it in a parameter, but got ${found[0]}.`, {
    line: before.length,
    column: before.at(-1)?.length ?? 0,
  });
}

/** The parse tree with the names of its rules. */
interface Root {
  tree: Tree;
  rules: string[];
}

function parse(text: string): Root {
  const { CypherLexer, CypherParser, antlrUtils } = grammar();
  const lexer = new CypherLexer(new antlrUtils.CharStream(text));
  const parser = new CypherParser(new antlrUtils.CommonTokenStream(lexer));
  const listener = {
    reportAmbiguity() {},
    reportAttemptingFullContext() {},
    reportContextSensitivity() {},
    syntaxError(_: unknown, symbol: Mark | null, line: number, column: number): void {
      const came = symbol === null || symbol.text === '<EOF>' ? 'the end of the statement' : JSON.stringify(symbol.text);
      throw refusal(`Needed Cypher, but ${came} cannot stand here.`, { line, column });
    },
  };
  for (const recognizer of [lexer, parser]) {
    recognizer.removeErrorListeners();
    recognizer.addErrorListener(listener);
  }
  return { tree: parser.statementsOrCommands(), rules: CypherParser.ruleNames };
}

/** Every part of the tree that is no single word, outer ones first. */
function partsOf({ tree, rules }: Root, within: readonly Part[] = []): Part[] {
  if (tree.ruleIndex === undefined) return [];
  const part: Part = { tree, rule: rules[tree.ruleIndex] as string, within };
  const inner = [...within, part];
  return [part, ...(tree.children ?? []).flatMap((child) => partsOf({ tree: child, rules }, inner))];
}

/** Every rule of the grammar that a statement may use. What is not here is refused: writing is not here. */
const allowed = new Set(
  `statementsOrCommands statementOrCommand preparsedStatement statement regularQuery union singleQuery clause endOfFile
  matchClause whereClause unwindClause withClause returnClause returnBody returnItems returnItem orderBy orderItem ascToken descToken
  skip limit subqueryClause subqueryScope
  patternList pattern anonymousPattern shortestPathPattern shortestPathExpression patternElement pathPatternNonEmpty selector
  nodePattern relationshipPattern leftArrow arrowLine rightArrow pathLength properties
  labelExpression labelExpression4 labelExpression3 labelExpression2 labelExpression1 labelType relType labelOrRelType
  expression expression11 expression10 expression9 expression8 expression7 expression6 expression5 expression4 expression3
  expression2 expression1 comparisonExpression6 stringAndListComparison nullComparison labelComparison
  postFix property propertyExpression
  literal numberLiteral stringLiteral listLiteral map caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative
  extendedWhen listComprehension patternComprehension reduceExpression listItemsPredicate patternExpression parenthesizedExpression
  mapProjection mapProjectionElement normalizeFunction countStar existsExpression countExpression trimFunction
  functionInvocation functionArgument functionName namespace parameter parameterName variable propertyKeyName
  symbolicNameString unescapedSymbolicNameString escapedSymbolicNameString unescapedSymbolicNameString_
  symbolicVariableNameString unescapedSymbolicVariableNameString escapedSymbolicVariableNameString`
    .split(/\s+/)
    .filter(Boolean),
);

const writes = new Set(['createClause', 'insertClause', 'mergeClause', 'setClause', 'removeClause', 'deleteClause', 'foreachClause']);

function check(part: Part): void {
  const { tree, rule, within } = part;
  const word = tree.start?.text.toUpperCase();
  if (rule === 'statementOrCommand' && tree.start !== within[0]?.tree.start)
    throw refusal('One statement at a time, but another begins here.', tree.start);
  if (writes.has(rule)) throw forbidden(`Statements here only read, but got ${word}.`, tree);
  if (rule === 'callClause') throw forbidden('Statements here call no procedures: ask the graph by MATCH.', tree);
  if (rule === 'loadCSVClause') throw forbidden('Statements here read the graph alone, but got LOAD CSV.', tree);
  if (rule === 'useClause') throw forbidden('Statements here read this graph alone, but got USE.', tree);
  if (rule === 'command' || rule === 'consoleCommand') throw forbidden(`Statements here ask and manage nothing, but got ${word}.`, tree);
  if (rule === 'subqueryInTransactionsParameters') throw forbidden('Statements here only read: CALL { … } without IN TRANSACTIONS.', tree);
  if (rule === 'functionName' && !functions.has(tree.getText().toLowerCase())) throw unknownFunction(tree);
  const instead = portableWay(part);
  if (instead) throw notPortable(instead, tree);
  if (!allowed.has(rule)) throw notPortable('The page cypher/README.md says what is; Neo4j itself takes the rest.', tree);
}

/** `RETURN e.title AS e ORDER BY e.id`: Neo4j looks for `id` in the title. */
function checkNames(body: Part, parts: readonly Part[]): void {
  const inside = parts.filter(({ within }) => within.includes(body));
  const named = inside.filter(({ rule, tree }) => rule === 'returnItem' && (tree.children ?? []).length === 3);
  const hiding = named.filter(({ tree }) => tree.children?.[0]?.getText() !== tree.children?.[2]?.getText());
  const hidden = new Map(hiding.map(({ tree }) => [tree.children?.[2]?.getText() ?? '', tree]));
  const ordering = inside.filter(({ rule, within }) => rule === 'expression2' && within.some((above) => above.rule === 'orderBy'));
  for (const { tree } of ordering) {
    const name = tree.children?.[0]?.getText() ?? '';
    if ((tree.children ?? []).length > 1 && hidden.has(name))
      throw notPortable(`After AS ${name} that name is no longer the ${name} of the pattern: call the column otherwise.`, tree);
  }
}

/** The last part of the statement: whether it says ORDER BY, and what its columns are called. A union is never ordered. */
function answerOf(parts: readonly Part[], text: string): Pick<Statement, 'ordered' | 'fields'> {
  const inner = new Set(['subqueryClause', 'existsExpression', 'countExpression']);
  const outer = parts.filter(({ within }) => !within.some(({ rule }) => inner.has(rule)));
  const returns = outer.filter(({ rule }) => rule === 'returnClause');
  const [last] = returns.slice(-1);
  const ofLast = outer.filter(({ within }) => last !== undefined && within.includes(last));
  const items = ofLast.filter(({ rule }) => rule === 'returnItem');
  const all = ofLast.some(({ rule, tree }) => rule === 'returnItems' && tree.getText().includes('*') && tree.getText().startsWith('*'));
  return {
    ordered: returns.length === 1 && ofLast.some(({ rule }) => rule === 'orderBy'),
    fields: all ? null : items.map((item) => fieldOf(item, text)),
  };
}

function fieldOf({ tree }: Part, text: string): string {
  const named = (tree.children ?? []).length === 3 ? (tree.children ?? [])[2]?.getText() : undefined;
  return (named ?? text.slice(tree.start?.start, (tree.stop?.stop ?? 0) + 1)).replace(/^`|`$/g, '');
}

type Place = { line: number; column: number } | undefined;

/** The grammar counts columns from 0, editors from 1. */
const placed = (place: Place): Place => place && { line: place.line, column: place.column + 1 };

const refusal = (message: string, place?: Place): StatementFailed =>
  new StatementFailed('Neo.ClientError.Statement.SyntaxError', message, placed(place));

const notPortable = (instead: string, { start }: Tree): StatementFailed =>
  refusal(`This is not of the Cypher that both engines answer alike. ${instead}`, start);

const forbidden = (message: string, { start }: Tree): StatementFailed =>
  new StatementFailed('Neo.ClientError.Statement.AccessMode', message, placed(start));

const unknownFunction = (tree: Tree): StatementFailed =>
  refusal(`There is no function ${tree.getText()} here. There are ${[...functions.values()].join(', ')}.`, tree.start);
