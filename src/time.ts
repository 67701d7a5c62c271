import edtf from 'edtf';

/**
 * Whether it held on every day of `edtf` or on some day of it, and there alone or perhaps before and after too:
 *
 * |                              | every day    | some day   |
 * | ---------------------------- | ------------ | ---------- |
 * | not outside                  | `THROUGHOUT` | `WITHIN`   |
 * | perhaps before and after too | `INCLUDING`  | `TOUCHING` |
 */
export const senses = ['THROUGHOUT', 'WITHIN', 'INCLUDING', 'TOUCHING'] as const;
export type Sense = (typeof senses)[number];

export const certainties = ['CERTAIN', 'POSSIBLE', 'EXCLUDED'] as const;
export type Certainty = (typeof certainties)[number];

export const bases = ['STATED', 'RESOLVED', 'INFERRED'] as const;
export type Basis = (typeof bases)[number];

/** Days are ISO texts, `2014-04-28`; null: no bound is known on that side. */
export interface Bounds {
  /** Not before and not after these days. */
  earliest: string | null;
  latest: string | null;
  /** On each day from and to these. */
  knownFrom: string | null;
  knownTo: string | null;
}

/** A time as the record keeps it, with the bounds that follow from it. */
export interface When extends Bounds {
  edtf: string;
  sense: Sense;
  /** How the time itself is known, and why, where it is not simply stated. */
  basis: Basis;
  because: string | null;
}

// EDTF's seasons are written as months from 21 on: they have no bounds that all agree on.
const day = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?[~?%]?`;
const supported = new RegExp(String.raw`^(?:${day}|${day}/${day}|${day}/\.\.|\.\./${day})$`);

export const edtfForm =
  'a day "2014-04-28", a month "2014-04", a year "2014", or an interval of them "2014-04-22/2014-04-28", open as "2014-04-29/.." or "../2014-04-29"';

/** Why this text is no time that bounds can be derived from, or undefined if it is one. */
export function whyNotEdtf(text: string): string | undefined {
  if (!supported.test(text)) return `A time is ${edtfForm}, but got ${JSON.stringify(text)}.`;
  try {
    ends(text);
    return undefined;
  } catch {
    const [from, to] = text.split('/');
    if (from === to) return `A time is ${edtfForm}; ${JSON.stringify(text)} begins and ends alike. Write ${JSON.stringify(from)}.`;
    return `A time is ${edtfForm}; ${JSON.stringify(text)} has that form but names no real day, or ends before it begins.`;
  }
}

/** Inner and outer bounds of a time said in one of the senses. */
export function bounds(text: string, sense: Sense): Bounds {
  const [from, to] = ends(text);
  const oneDay = from !== null && from === to;
  const everyDay = sense === 'THROUGHOUT' || sense === 'INCLUDING';
  const known = everyDay ? from !== null && to !== null : oneDay;
  const bounded = sense === 'THROUGHOUT' || sense === 'WITHIN';
  return {
    earliest: bounded ? from : null,
    latest: bounded ? to : null,
    knownFrom: known ? from : null,
    knownTo: known ? to : null,
  };
}

/** What two times of one thing say together: days that neither excludes, and days that either knows. */
export const both = (a: Bounds, b: Bounds): Bounds => ({
  earliest: last(a.earliest, b.earliest),
  latest: first(a.latest, b.latest),
  knownFrom: first(a.knownFrom, b.knownFrom),
  knownTo: last(a.knownTo, b.knownTo),
});

const first = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a < b ? a : b);
const last = (a: string | null, b: string | null): string | null => (a === null ? b : b === null || a > b ? a : b);

/** Whether there is a time with these bounds: what is known lies within what is not excluded. */
export const canHold = ({ earliest, latest, knownFrom, knownTo }: Bounds): boolean =>
  !(earliest && latest && earliest > latest) &&
  !(knownFrom && earliest && knownFrom < earliest) &&
  !(knownTo && latest && knownTo > latest);

/** First and last day of a text, null where it is open. A record says the same days again and again, and to parse one takes a while. */
function ends(text: string): [string | null, string | null] {
  const known = parsed.get(text);
  if (known) return known;
  const made = plainDays(text) ?? parsedDays(text);
  if (parsed.size === mostParsed) parsed.clear();
  parsed.set(text, made);
  return made;
}
const parsed = new Map<string, [string | null, string | null]>();
const mostParsed = 10_000;

/** Most times are days, or begin and end with days: they are known without being parsed. */
function plainDays(text: string): [string, string] | undefined {
  const [from = '', to = from, ...more] = text.split('/');
  if (more.length > 0 || !isDay(from)) return undefined;
  return text === from || (from < to && isDay(to)) ? [from, to] : undefined;
}

function parsedDays(text: string): [string | null, string | null] {
  const { min, max } = edtf(text);
  return [isoDay(min), isoDay(max)];
}

const isoDay = (milliseconds: number): string | null =>
  Number.isFinite(milliseconds) ? new Date(milliseconds).toISOString().slice(0, 10) : null;

/** A real day in ISO form, `1999-05-02`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether it held on some day from `from` to `to` (both included; null: unbounded). */
export function certaintyDuring(when: Bounds, from: string | null, to: string | null): Certainty {
  if ((to && when.earliest && when.earliest > to) || (from && when.latest && when.latest < from)) return 'EXCLUDED';
  const inner = when.knownFrom && when.knownTo && (!to || when.knownFrom <= to) && (!from || when.knownTo >= from);
  const outer = (!from || (when.earliest && when.earliest >= from)) && (!to || (when.latest && when.latest <= to));
  return inner || outer ? 'CERTAIN' : 'POSSIBLE';
}

/** The first day that a time speaks of, or the last if it has no first: what lists are ordered by. */
export function firstDay(when: Pick<When, 'edtf'>): string | null {
  const [first, last] = ends(when.edtf);
  return first ?? last;
}

/** Key of an order by date: `2014-04-28|visit:…`; undated ones stand before all. */
export const dateKey = (when: Pick<When, 'edtf'> | null, id: string): string => `${(when && firstDay(when)) ?? '-'}|${id}`;

/** Key of an order by name, without case and accents: `yuri trutnev  person:…`. Two spaces sort before whatever a longer name goes on with. */
export const nameKey = (name: string, id: string): string =>
  `${name.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase()}  ${id}`;

/** A time as the flat properties of a node. */
export const whenProperties = (when: When | null): Record<string, string | null> =>
  when
    ? {
        edtf: when.edtf,
        sense: when.sense,
        earliest: when.earliest,
        latest: when.latest,
        knownFrom: when.knownFrom,
        knownTo: when.knownTo,
        whenBasis: when.basis,
        whenBecause: when.because,
      }
    : {};
