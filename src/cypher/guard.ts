import { createRequire } from 'node:module';
import type { StatementFailed } from '../errors.js';
import { checkLabel, label, labelsToAdd } from './ledger-apart.js';
import { functions, type Mark, type Part, portableWay, type Tree } from './portable.js';
import { type Ranges, rangesOf } from './ranges.js';
import { forbidden, notPortable, refusal } from './refusal.js';
import { checkParts, checkText } from './size.js';

/** A statement that may run: it reads, it stays in this graph, and both engines answer it alike. */
export interface Statement {
  /** As it is run: the ledger is no part of what it meets. */
  text: string;
  /** Where something was added to what was written. */
  added: number[];
  /** Names of the parameters it needs. */
  parameters: string[];
  /** Whether it says in which order its rows come. */
  ordered: boolean;
  /** What each column is called, as written; null if only the engine knows (`RETURN *`). */
  fields: string[] | null;
  /** Where it sums, `[start, end)`: a sum of nothing is 0 on Neo4j and null on the embedded engine. */
  sums: [number, number][];
  ranges: Ranges;
}

/** Read by Neo4j's own grammar, not searched for words. Loaded when it is first needed: it is large. */
const grammar = () => createRequire(import.meta.url)('@neo4j-cypher/language-support');

/**
 * The statement, if every rule of the grammar that it uses is one of those below.
 * @throws StatementFailed with the place and, where there is one, the portable way
 */
export function readStatement(text: string): Statement {
  checkText(text);
  const root = parse(text);
  const parts = partsOf(root);
  for (const part of parts) checkReads(part);
  checkParts(parts);
  for (const part of parts) checkPortable(part);
  for (const part of parts.filter(({ rule }) => rule === 'returnBody')) checkNames(part, parts);
  const parameters = parts.filter(({ rule }) => rule === 'parameterName').map(({ tree }) => tree.getText().replaceAll('`', ''));
  const sums = parts.filter(({ rule, tree }) => rule === 'functionInvocation' && /^sum\(/i.test(tree.getText()));
  const added = labelsToAdd(parts);
  const shifted = (at: number): number => at + added.filter((one) => one <= at).length * label.length;
  return {
    text: added.reduceRight((whole, at) => whole.slice(0, at) + label + whole.slice(at), text),
    added,
    parameters: [...new Set(parameters)],
    ...answerOf(parts, text),
    sums: sums.map(({ tree }) => [shifted(tree.start?.start ?? 0), shifted((tree.stop?.stop ?? 0) + 1)]),
    ranges: rangesOf(parts, text),
  };
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

/** That it changes nothing and stays in the graph. */
function checkReads(part: Part): void {
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
  checkLabel(part);
}

/** That both engines answer it alike. */
function checkPortable(part: Part): void {
  const { tree, rule } = part;
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

const unknownFunction = (tree: Tree): StatementFailed =>
  refusal(`There is no function ${tree.getText()} here. There are ${[...functions.values()].join(', ')}.`, tree.start);
