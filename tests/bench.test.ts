import { comparable } from '../bench/answers.js';
import { readOperations, variablesOf } from '../bench/operations.js';
import { records } from '../bench/records.js';
import { readDossier } from '../src/ledger/dossier.js';

/** What the benchmark stands on; that all contenders answer alike is shown by its short form. */

test('made-up articles are sound dossiers, the same ones for the same seed', () => {
  const all = [...records(15)];
  for (const { name, source } of all) expect(readDossier(source, name).claims.length).toBeGreaterThan(40);
  expect([...records(15)]).toEqual(all);
});

test('answers of two forms are one where they say the same in the same order', () => {
  const service = { person: { name: 'A', when: { edtf: '2014' }, tenures: [], events: { nodes: [{ title: 'X' }, { title: 'Y' }] } } };
  const peer = { person: [{ events: [{ title: 'X' }, { title: 'Y' }], edtf: '2014', name: 'A', tenures: null }] };
  expect(comparable(service)).toBe('{"person":{"edtf":"2014","events":[{"title":"X"},{"title":"Y"}],"name":"A"}}');
  expect(comparable(peer)).toBe(comparable(service));
});

test('an order that the question does not ask for is none, and any other counts', () => {
  const [one, other] = [{ parties: { edges: [{ node: 1 }, { node: 2 }] } }, { parties: [2, 1] }];
  expect(comparable(one)).not.toBe(comparable(other));
  expect(comparable(one, ['parties'])).toBe(comparable(other, ['parties']));
});

test('a page with its total is the same in both forms, and a value that is missing is not', () => {
  const page = (title: string) => ({ events: { totalCount: 3, nodes: [{ title }, { title: 'Y' }] } });
  const edges = { events: { totalCount: 3, edges: [{ node: { title: 'X' } }, { node: { title: 'Y' } }] } };
  expect(comparable(page('X'))).toBe(comparable(edges));
  expect(comparable(page('Z'))).not.toBe(comparable(edges));
});

test('every operation has a title and its five texts, and cursors are given encoded', () => {
  const operations = readOperations();
  expect(operations.length).toBeGreaterThanOrEqual(12);
  for (const { name, title, ...texts } of operations) {
    expect(title).not.toBe(name);
    expect(Object.values(texts).every((text) => text !== '')).toBe(true);
  }
  expect(variablesOf([{ after: { base64: 'a?' }, n: 1 }, { n: 2 }, { n: 3 }], 2)).toEqual([{ after: 'YT8=', n: 1 }, { n: 2 }]);
});
