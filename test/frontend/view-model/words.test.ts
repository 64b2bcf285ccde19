import { placesInLog, recordsInLog } from '../../../src/frontend/view-model/places';
import { verdictHeading } from '../../../src/frontend/view-model/verdict';
import { dateTime } from '../../../src/frontend/view-model/words';
import { counted, listed } from '../../../src/text/english';

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
  [['فريق', 'b', 'צוות'], '\u2068فريق\u2069, b and \u2068צוות\u2069'],
])('%j is listed as "%s"', (words, says) => {
  expect(listed(words)).toBe(says);
});

test('a time is written in a given zone, and one that is none as it came', () => {
  expect(dateTime('2026-11-23T09:00:00.000Z', 'Europe/Berlin')).toBe('23 Nov 2026, 10:00');
  expect(dateTime('soon')).toBe('soon');
});

test.each([
  [[], 0, 'lines', '–', '0 records of the log.'],
  [[9], 1, 'lines', 'Line 9', '1 record of the log: line 9.'],
  [[3, 9], 2, 'records', 'Records 3 and 9', '2 records of the log: records 3 and 9.'],
  [[3, 1400], 38, 'lines', 'Lines 3, 1400 and 36 more', '38 records of the log: lines 3, 1400 and 36 more.'],
] as const)('%j of %i records in %s stands as "%s"', (lines, records, linesAre, places, sentence) => {
  expect(placesInLog(lines, records, linesAre)).toBe(places);
  expect(recordsInLog(lines, records, linesAre)).toBe(sentence);
});

test.each([
  ['2 of 3 spaces will be missing content; 1 is archived.', '2 of 3 spaces will be missing content'],
  ['All is well; nobody lacks anything; rest.', 'All is well'],
  ['All is well.', 'All is well'],
])('the verdict "%s" leads the page as "%s"', (verdict, heading) => {
  expect(verdictHeading({ verdict })).toBe(heading);
});
