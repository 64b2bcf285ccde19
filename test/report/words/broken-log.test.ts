import { Readable } from 'node:stream';
import { readLog } from '../../../src/log';
import type { LogReading } from '../../../src/log/finding';
import { brokenSays } from '../../../src/report/words/broken-log';

test.each<[readonly string[], number, string | null]>([
  [[], 0, null],
  [['Line 3 could not be read.'], 1, 'Line 3 could not be read.'],
  [
    ['Line 3 could not be read.', 'Line 9 could not be read.'],
    1204,
    '1,204 places could not be read. The first: Line 3 could not be read.',
  ],
])('a log that broke at %j says so', (says, count, shown) => {
  expect(
    brokenSays(
      says.map((each) => ({ says: each })),
      count,
    ),
  ).toBe(shown);
});

test('a list that is not closed is told of once, and once that the rest was read', async () => {
  const text = '[{"status":403,"error":"no"},\n{"status":403,"error":"no"}';
  const { broken } = (await readLog(Readable.from([Buffer.from(text)]))) as LogReading;
  expect(brokenSays(broken)).toBe(
    'The log breaks off after line 2: its list is not closed. Everything in the file was read, but records may be missing from its end.',
  );
});
