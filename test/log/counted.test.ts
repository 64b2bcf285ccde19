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

/** What stands in an object under the name of what it is about is read as its error, and two of them are two records. */
describe('An object that says what it is about', () => {
  const message = 'Issue does not exist or you do not have permission to see it.';
  test.each([
    { says: 'beside a word', held: [{ issue: { message }, ran: 'it failed' }], permission: 1 },
    { says: 'with its key', held: [{ issue: { key: 'PAY-3', message }, ran: 'it failed' }], permission: 1 },
    {
      says: 'beside one of another type',
      held: { issue: { key: 'PAY-3', message }, project: { key: 'HR', message } },
      permission: 2,
    },
    {
      says: 'by the keys of two',
      held: { issue: { 'PAY-3': { message }, 'PAY-4': { message } } },
      permission: 2,
    },
  ])('is read, and counted: $says', async ({ held, permission }) => {
    const read = await readBytes(new TextEncoder().encode(JSON.stringify(held)));
    expect(read).toMatchObject({ records: permission, permission, unrecognised: 0 });
  });
});
