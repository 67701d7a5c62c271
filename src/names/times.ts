import type { Days } from './name.js';
import { type Finding, finding, textsOf } from './reading.js';

/** Years after which an office and the same office need not be one tenure, and after which no career goes on. */
export const longTenure = 6;
const longCareer = 50;

/** Years between two times; 0 if they overlap, undefined if that is not known. */
export function yearsApart(a: Days | undefined, b: Days | undefined): number | undefined {
  if (!a || !b) return undefined;
  const gap = (before: Days, after: Days): number | undefined =>
    before.latest && after.earliest && before.latest < after.earliest ? years(before.latest, after.earliest) : undefined;
  const apart = gap(a, b) ?? gap(b, a);
  if (apart !== undefined) return apart;
  return a.earliest && b.earliest && a.latest && b.latest ? 0 : undefined;
}

const years = (from: string, to: string): number => {
  const number = (day: string): number => Number.parseInt(day.slice(0, 4), 10) + (Number.parseInt(day.slice(5, 7), 10) || 1) / 12;
  const apart = number(to) - number(from);
  return Number.isFinite(apart) ? Math.max(0, apart) : 0;
};

/** How many days it is from the first to the last that it may be. */
export function span(days: Days | undefined): number {
  const from = Date.parse(days?.earliest ?? '');
  const to = Date.parse(days?.latest ?? '');
  return Number.isFinite(to - from) ? (to - from) / 86_400_000 : Number.POSITIVE_INFINITY;
}

/** @param conflicting Two offices at one time: that they are so near then speaks for nothing. */
export function compareTimes(a: Days | undefined, b: Days | undefined, conflicting: boolean): Finding | undefined {
  const apart = yearsApart(a, b);
  if (!a || !b || apart === undefined) return undefined;
  const said = ({ earliest, latest }: Days): string => (earliest === latest ? (earliest ?? '') : `${earliest ?? ''}/${latest ?? ''}`);
  const pair = textsOf('TIME', said(a), said(b));
  if (apart === 0) return finding('SAME_TIME', pair, conflicting ? 0 : 0.7, 'at one time');
  if (apart <= 3) return finding('NEAR_TIME', pair, conflicting ? 0 : 0.4, 'within three years');
  if (apart > longCareer) return finding('FAR_TIME', pair, -3, 'longer apart than a career is');
  return apart > longTenure ? finding('FAR_TIME', pair, -0.3, 'many years apart') : undefined;
}
