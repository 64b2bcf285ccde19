import { grouped } from '../../src/text/grouped';
import { mostFrequent } from '../../src/text/most-frequent';

test('items are grouped in the order in which keys come first, each group in the order of its items', () => {
  const groups = grouped(['PAY-2', 'OPS-1', 'PAY-1'], (key) => key.slice(0, 3));
  expect([...groups]).toEqual([
    ['PAY', ['PAY-2', 'PAY-1']],
    ['OPS', ['OPS-1']],
  ]);
});

test.each<[string, readonly string[], readonly (readonly [string, number])[]]>([
  [
    'the most frequent name is first',
    ['b', 'a', 'b'],
    [
      ['b', 2],
      ['a', 1],
    ],
  ],
  [
    'of equals the order is by code units',
    ['a', 'Z', 'b'],
    [
      ['Z', 1],
      ['a', 1],
      ['b', 1],
    ],
  ],
  ['of nothing there is none', [], []],
])('%s', (_name, names, found) => {
  expect(mostFrequent(names)).toEqual(found);
});
