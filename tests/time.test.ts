import { bounds, certaintyDuring, dateKey, isDay, nameKey, type Sense, whyNotEdtf } from '../src/time.js';

const none = { earliest: null, latest: null, knownFrom: null, knownTo: null };
const outer = (earliest: string | null, latest: string | null) => ({ ...none, earliest, latest });
const inner = (knownFrom: string, knownTo: string) => ({ ...none, knownFrom, knownTo });

const said: [string, Sense, object][] = [
  ['2014-03-24/2014-03-28', 'THROUGHOUT', { ...outer('2014-03-24', '2014-03-28'), ...{ knownFrom: '2014-03-24', knownTo: '2014-03-28' } }],
  ['2014-03', 'WITHIN', outer('2014-03-01', '2014-03-31')],
  ['2014-04-28', 'WITHIN', { ...outer('2014-04-28', '2014-04-28'), knownFrom: '2014-04-28', knownTo: '2014-04-28' }],
  ['2014-04-28', 'INCLUDING', inner('2014-04-28', '2014-04-28')],
  ['2014-04-22/2014-04-28', 'INCLUDING', inner('2014-04-22', '2014-04-28')],
  ['2014-03', 'TOUCHING', none],
  ['2014-04-28', 'TOUCHING', inner('2014-04-28', '2014-04-28')],
  ['2014-04-29/..', 'WITHIN', outer('2014-04-29', null)],
  ['../2013-09', 'WITHIN', outer(null, '2013-09-30')],
  ['2014-04-29/..', 'THROUGHOUT', outer('2014-04-29', null)],
  ['2012-02', 'THROUGHOUT', { ...outer('2012-02-01', '2012-02-29'), knownFrom: '2012-02-01', knownTo: '2012-02-29' }],
  ['2014', 'WITHIN', outer('2014-01-01', '2014-12-31')],
  ['2014-04/2014-06-02', 'WITHIN', outer('2014-04-01', '2014-06-02')],
];

test.each(said)('%s said in the sense %s bounds what is known', (edtf, sense, expected) => {
  expect(bounds(edtf, sense)).toEqual(expected);
});

const form =
  'a day "2014-04-28", a month "2014-04", a year "2014", or an interval of them "2014-04-22/2014-04-28", open as "2014-04-29/.." or "../2014-04-29"';

test.each(['May', '[2014-03-01..2014-03-23]', '{2014}', '2014-21', '2014-13', '201X', '2014-04-29/', '/2014', '2014-04-28T10:00:00Z', ''])(
  '"%s" is refused, and the error shows what a time looks like',
  (text) => expect(whyNotEdtf(text)).toBe(`A time is ${form}, but got ${JSON.stringify(text)}.`),
);

test.each(['2014-02-30', '2014-04-28/2014-04-20'])('"%s" is refused, since no such time is', (text) =>
  expect(whyNotEdtf(text)).toBe(
    `A time is ${form}; ${JSON.stringify(text)} has that form but names no real day, or ends before it begins.`,
  ),
);

test('an interval of one day is refused, and the error says how a day is written', () =>
  expect(whyNotEdtf('2014-04-28/2014-04-28')).toBe(
    `A time is ${form}; "2014-04-28/2014-04-28" begins and ends alike. Write "2014-04-28".`,
  ));

const march = bounds('2014-03', 'WITHIN');
const visit = bounds('2014-03-24/2014-03-28', 'THROUGHOUT');
const attested = bounds('2014-04-28', 'INCLUDING');
const asked: [string, ReturnType<typeof bounds>, string | null, string | null, string][] = [
  ['some day of March, in March', march, '2014-03-01', '2014-03-31', 'CERTAIN'],
  ['some day of March, in its first half', march, '2014-03-01', '2014-03-15', 'POSSIBLE'],
  ['some day of March, in April', march, '2014-04-01', null, 'EXCLUDED'],
  ['five days, touched at their end', visit, '2014-03-28', '2014-04-30', 'CERTAIN'],
  ['five days, a day too late', visit, '2014-03-29', '2014-04-30', 'EXCLUDED'],
  ['at least a day, that day', attested, '2014-04-28', '2014-04-28', 'CERTAIN'],
  ['at least a day, a year later', attested, '2015-01-01', '2015-12-31', 'POSSIBLE'],
  ['no date at all', none, '2014-01-01', '2014-12-31', 'POSSIBLE'],
];
test.each(asked)('%s: %#', (_, when, from, to, certainty) => {
  expect(certaintyDuring(when, from, to)).toBe(certainty);
});

test('a day is real or no day', () => {
  expect(['2012-02-29', '2014-04-28', '0001-01-01'].map(isDay)).toEqual([true, true, true]);
  expect(['2014-02-29', '2014-4-28', '20140428', '2014-04-31', 'May', ''].map(isDay)).toEqual([false, false, false, false, false, false]);
});

test('undated things stand before all dated ones, names without case and accents', () => {
  expect(dateKey(null, 'visit:a') < dateKey({ edtf: '0001' }, 'visit:a')).toBe(true);
  expect(dateKey({ edtf: '2014-04' }, 'visit:a')).toBe('2014-04-01|visit:a');
  expect(dateKey({ edtf: '../2013-09' }, 'visit:a')).toBe('2013-09-30|visit:a');
  expect(nameKey('Élodie ŠKODA', 'person:x')).toBe('elodie skoda  person:x');
  expect(nameKey('Far East', 'place:a') < nameKey('Far East Federal District', 'place:b')).toBe(true);
  expect(nameKey('김정은', 'person:y')).toBe('김정은  person:y');
});
