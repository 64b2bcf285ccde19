import fc from 'fast-check';
import { runs } from '../sizes';
import { layouts, someRecords } from './layouts';
import { readBytes } from './read';

const options = runs('layouts', 12, 3_000);

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

test('a sentence under a key is no name, so that an object with nothing else is a record', async () => {
  const held = [[{ key: 'it failed' }, { key: 'and again' }], [{ message: 'PAY-3 failed' }]];
  const read = await readBytes(new TextEncoder().encode(JSON.stringify(held)));
  expect(read).toMatchObject({ records: 3 });
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

/** An object under a name that nobody knows is a record of its own only beside another one, and only if it names its item. */
describe('Objects under names of their own', () => {
  const error = 'Issue does not exist or you do not have permission to see it.';
  const pair = (one: object, other: object): object => ({
    'req-1': { ...one, error },
    'req-2': { ...other, error },
  });
  const two = pair({ issue: 'PAY-1' }, { issue: 'HR-2' });
  const address = (key: string): object => ({ url: `/rest/api/3/issue/${key}` });
  const both = { records: 2, projects: ['HR', 'PAY'] };
  test.each<{ says: string; held: unknown; records: number; projects: readonly string[] }>([
    { says: 'two with an item each', held: two, ...both },
    { says: 'two in a list of them', held: [two, two], ...both, records: 4 },
    { says: 'two further in', held: { run: 7, failed: two }, ...both },
    { says: 'two beside a message', held: { message: '2 failed', results: two }, ...both },
    { says: 'two by the ids of their items', held: pair({ itemId: 'PAY-1' }, { itemId: 'HR-2' }), ...both },
    { says: 'two by their addresses', held: pair(address('PAY-1'), address('HR-2')), ...both },
    { says: 'two by their spaces', held: pair({ project: 'PAY' }, { project: 'HR' }), ...both },
    { says: 'an item and a space', held: pair({ issue: 'PAY-1' }, { project: 'HR' }), ...both },
    { says: 'an address and an id', held: pair(address('PAY-1'), { itemId: 'HR-2' }), ...both },
    { says: 'two spaces in two words', held: pair({ project: 'PAY' }, { projectKey: 'HR' }), ...both },
    {
      says: 'two in an object with an id of its own',
      held: { id: 17, ...pair({ itemId: 'PAY-1' }, { itemId: 'HR-2' }) },
      ...both,
    },
    { says: 'one alone', held: { run: 7, last: { issue: 'PAY-1', error } }, records: 1, projects: ['PAY'] },
    {
      says: 'two parts of what is said of one',
      held: { issue: 'PAY-1', download: { error }, upload: { error } },
      records: 1,
      projects: ['PAY'],
    },
    {
      says: 'two that hold a number for a message',
      held: [{ first: { message: 1 }, second: { reason: 5 }, issue: 'PAY-1', error }],
      records: 1,
      projects: ['PAY'],
    },
  ])('are counted: $says', async ({ held, records, projects }) => {
    const read = await readBytes(new TextEncoder().encode(JSON.stringify(held)));
    expect(read).toMatchObject({ records, permission: records });
    if ('findings' in read)
      expect([...new Set(read.findings.map(({ project }) => project))].sort()).toEqual(projects);
  });

  test('however many there are', async () => {
    const many = Array.from(
      { length: 3_000 },
      (_, i) => [`req-${String(i)}`, { issue: `PAY-${String(i)}`, error }] as const,
    );
    const read = await readBytes(
      new TextEncoder().encode(JSON.stringify({ run: 7, failed: Object.fromEntries(many) })),
    );
    expect(read).toMatchObject({ records: 3_000, permission: 3_000 });
  });
});
