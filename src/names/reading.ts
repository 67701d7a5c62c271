import type { Part, Reason, Rule } from './name.js';

/** A reason before it is put in words: which of its sides is left, is not settled yet. */
export interface Finding {
  rule: Rule;
  part: Part;
  left: string;
  right: string;
  weight: number;
  why: string;
}

interface Texts {
  part: Part;
  left: string;
  right: string;
}

export const textsOf = (part: Part, left: string, right: string): Texts => ({ part, left, right });

export const finding = (rule: Rule, { part, left, right }: Texts, weight: number, why: string): Finding => ({
  rule,
  part,
  left,
  right,
  weight,
  why,
});

export const sum = (findings: readonly { weight: number }[]): number => findings.reduce((total, { weight }) => total + weight, 0);

const words: Record<Part, string> = {
  FAMILY_NAME: 'Family name',
  GIVEN_NAME: 'Given name',
  PATRONYMIC: 'Patronymic or second name',
  WHOLE: 'Name',
  OFFICE: 'Office',
  ORGANIZATION: 'Body',
  TIME: 'Time',
  STATE: 'State',
};

/** In words, from the side that is asked for. */
export function reasonOf({ why, ...rest }: Finding, turned: boolean): Reason {
  const [left, right] = turned ? [rest.right, rest.left] : [rest.left, rest.right];
  return { ...rest, left, right, text: `${words[rest.part]}: ${left || '(none)'} and ${right || '(none)'}: ${why}.` };
}
