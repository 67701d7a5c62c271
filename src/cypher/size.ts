import { tokenize } from '../graph/query-file.js';
import type { Part } from './portable.js';
import { refusal } from './refusal.js';

/**
 * How large a statement may be. To read it then takes no more than a blink, and to plan it no longer than it may take: Neo4j looks at no
 * clock in a part of its planning, nor while it walks through a list.
 */
export const statementLimits = { characters: 20_000, depth: 30, cases: 12, clauses: 40, hops: 30, operators: 100, loops: 4 };

/** Before it is parsed. */
export function checkText(text: string): void {
  const tokens = tokenize(text);
  const { characters, depth, cases } = statementLimits;
  const deepest = tokens.reduce((most, token) => Math.max(most, token.depth), 0);
  const many = tokens.filter((token) => token.text.toUpperCase() === 'CASE').length;
  if (text.length > characters) throw refusal(`A statement has up to ${characters} characters, but got ${text.length}.`);
  if (deepest > depth) throw refusal(`Brackets of a statement stand up to ${depth} deep, but got ${deepest}.`);
  if (many > cases) throw refusal(`A statement has up to ${cases} CASE, but got ${many}.`);
  checkCharacters(text);
}

/**
 * Neo4j turns `\u000a` into the character before it reads a statement, in comments and names too; the grammar here reads what stands
 * there. So that both read the same, there is no such escape, and no control sign that one takes for a space and the other for a letter.
 */
function checkCharacters(text: string): void {
  const found = /\\u[\da-f]{0,4}|(?![\t\n\r])\p{Cc}/iu.exec(text);
  if (!found) return;
  const before = text.slice(0, found.index).split('\n');
  const came = found[0].startsWith('\\') ? found[0] : `the control sign U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}`;
  throw refusal(`A statement has its characters as they are: write the character itself, or pass it in a parameter, but got ${came}.`, {
    line: before.length,
    column: before.at(-1)?.length ?? 0,
  });
}

/** Once it is parsed. */
export function checkParts(parts: readonly Part[]): void {
  const { clauses, hops, operators, loops } = statementLimits;
  const count = (rule: string): number => parts.filter((part) => part.rule === rule).length;
  if (count('clause') > clauses) throw refusal(`A statement has up to ${clauses} clauses, but got ${count('clause')}. Ask in several.`);
  if (count('relationshipPattern') > hops)
    throw refusal(`A statement has up to ${hops} edges in its patterns, but got ${count('relationshipPattern')}. Ask in several.`);
  if (count('nodePattern') > 2 * hops)
    throw refusal(`A statement has up to ${2 * hops} nodes in its patterns, but got ${count('nodePattern')}. Ask in several.`);
  for (const { tree, rule } of parts) {
    const chain = operatorsOf(tree.children ?? [], rule);
    if (chain > operators)
      throw refusal(
        `Up to ${operators} operators stand in a row, but got ${chain}. Write IN [ … ], or pass a list in a parameter.`,
        tree.start,
      );
  }
  if (loopsOf(parts) > loops) throw refusal(`List expressions stand up to ${loops} in one another, but got ${loopsOf(parts)}.`);
}

/** `a + b + c` has two, `NOT NOT a` as many, and so has `a[0][0]`. */
function operatorsOf(children: NonNullable<Part['tree']['children']>, rule: string): number {
  if (rule === 'expression2') return children.length - 1;
  return rule.startsWith('expression') ? children.filter(({ ruleIndex }) => ruleIndex === undefined).length : 0;
}

const loopRules = new Set(['listComprehension', 'listItemsPredicate', 'reduceExpression']);

/** How many walks through a list stand in one another. */
export const loopsOf = (parts: readonly Part[]): number =>
  parts
    .filter(({ rule }) => loopRules.has(rule))
    .reduce((most, { within }) => Math.max(most, 1 + within.filter(({ rule }) => loopRules.has(rule)).length), 0);
