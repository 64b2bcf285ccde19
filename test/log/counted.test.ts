import fc from 'fast-check';
import { runs } from '../sizes';
import { layouts, someRecords } from './layouts';
import { readBytes } from './read';

const options = runs('layouts', 25, 3_000);

describe('Every object that a list holds as a record is counted', () => {
  test('in thirty layouts of loggers and more', () => {
    expect(Object.keys(layouts).length).toBeGreaterThanOrEqual(30);
  });

  test.each(Object.entries(layouts))('written as %s', async (_, layout) => {
    await fc.assert(
      fc.asyncProperty(someRecords, async (records) => {
        const read = await readBytes(new TextEncoder().encode(layout(records)));
        expect(read).toMatchObject({ records: records.length, brokenCount: 0 });
      }),
      options,
    );
  });
});
