import { placesInLog } from '../../../src/frontend/view-model/places';
import { counted, dateTime, listed, size } from '../../../src/frontend/view-model/words';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1.0 KB'],
  [18_233, '18 KB'],
  [3_100_000, '3.1 MB'],
  [999_600, '1.0 MB'],
  [1_200_000_000, '1.2 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('%i bytes are written "%s"', (bytes, words) => {
  expect(size(bytes)).toBe(words);
});

test.each([
  [1, '1 record'],
  [0, '0 records'],
  [1204, '1,204 records'],
])('%i is counted as "%s"', (value, words) => {
  expect(counted(value, 'record')).toBe(words);
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
])('%j is listed as "%s"', (words, says) => {
  expect(listed(words)).toBe(says);
});

test('a time is written in a given zone, and one that is none as it came', () => {
  expect(dateTime('2026-11-23T09:00:00.000Z', 'Europe/Berlin')).toBe('23 Nov 2026, 10:00');
  expect(dateTime('soon')).toBe('soon');
});

const twenty = Array.from({ length: 20 }, (_, index) => index + 1);

test.each([
  [[], 0, 'lines', 'No record of the log points here.'],
  [[9], 1, 'lines', 'Line 9 of the log.'],
  [[3, 9], 2, 'records', 'Records 3 and 9 of the log.'],
  [[3, 9, 1400], 3, 'lines', 'Lines 3, 9 and 1,400 of the log.'],
] as const)('places %j of %i records are "%s" words', (lines, records, linesAre, says) => {
  expect(placesInLog(lines, records, linesAre)).toBe(says);
});

test('more than twenty places say how many there are', () => {
  expect(placesInLog(twenty, 38, 'lines')).toMatch(/^The first 20 of 38 records: lines 1, 2, .* and 20\.$/);
});
