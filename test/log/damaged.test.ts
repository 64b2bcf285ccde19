import fc from 'fast-check';
import { badLog } from './damage';
import { readBytes } from './read';
import type { LogReading, Refusal } from '../../src/log';
import { runs } from '../sizes';

const { numRuns, seed } = runs('damaged', 100, 100_000);
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const record =
  '{"item_type":"issue","item_id":"PAY-1","status_code":404,"error":"Issue does not exist or you do not have permission to see it."}';

/** What holds of every reading, whatever the log was. */
function expectSound(read: LogReading | Refusal): void {
  if ('kind' in read) {
    expect(read.says).not.toBe('');
    return;
  }
  const { records, permission, setAside, unrecognised, findings, texts, broken, brokenCount } = read;
  expect(records).toBe(permission + setAside + unrecognised);
  const inFindings = { permission: 0, 'set-aside': 0, unrecognised: 0 };
  for (const finding of findings) inFindings[finding.verdict] += finding.records;
  expect(inFindings).toEqual({ permission, 'set-aside': setAside, unrecognised });
  for (const { text, issues, records: many, reason, verdict } of findings) {
    expect(text === null || text in texts).toBe(true);
    // One record may name several work items, and counts once for each.
    expect(issues.every((issue) => issue.records <= many)).toBe(true);
    expect(reason !== null).toBe(verdict === 'set-aside');
  }
  expect(broken.length).toBe(Math.min(brokenCount, 100));
}

describe('a damaged log', () => {
  test(
    'is read to its end or refused, and its records add up',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          badLog,
          fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 5 }),
          async (log, sizes) => {
            expectSound(await readBytes(log, sizes));
          },
        ),
        { numRuns, seed },
      );
    },
    60_000 + numRuns * 100,
  );

  const deep = 100_000;
  test.each([
    { log: 'lists', text: '['.repeat(deep) },
    { log: 'lists that are closed', text: '['.repeat(deep) + ']'.repeat(deep) },
    { log: 'objects', text: '{"a":'.repeat(deep) },
    { log: 'objects that are closed', text: `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}` },
    { log: 'lists of errors', text: '{"errors":['.repeat(deep) },
    { log: 'opened quotation marks', text: '"\\"'.repeat(deep) },
    { log: 'closing brackets', text: ']}'.repeat(deep) },
  ])('of 100,000 $log inside each other has an end', async ({ text }) => {
    expectSound(await readBytes(encode(text)));
    const after = await readBytes(encode(`${record}\n${text}`));
    expectSound(after);
    expect(after).toMatchObject({ permission: 1 });
  });

  test.each([
    { what: 'a text of 20 MB', value: JSON.stringify('x'.repeat(20_000_000)) },
    { what: 'a text of 6 MB of braces', value: JSON.stringify('{'.repeat(6_000_000)) },
    { what: 'a text of 1 MB of quotation marks', value: JSON.stringify('"'.repeat(1_000_000)) },
    { what: 'a number of 1 MB', value: '9'.repeat(1_000_000) },
    {
      what: '100,000 keys',
      value: `{${Array.from({ length: 100_000 }, (_, i) => `"${String(i)}":0`).join(',')}}`,
    },
    { what: '9,000 lists inside each other', value: `${'['.repeat(9_000)}${']'.repeat(9_000)}` },
  ])(
    'with $what in a record still has the records around it',
    async ({ value }) => {
      const read = await readBytes(encode(`${record}\n{"item_type":"issue","error":${value}}\n${record}\n`));
      expectSound(read);
      expect(read).toMatchObject({ permission: 2 });
    },
    30_000,
  );

  const passedOver = [
    {
      what: '100,000 lists inside each other',
      value: '['.repeat(deep) + ']'.repeat(deep),
      says: 'Line 2 begins a record with values more than 10,000 levels inside each other. It was skipped.',
    },
    {
      what: '100,000 objects inside each other',
      value: '{"a":'.repeat(deep) + '12345' + '}'.repeat(deep),
      says: 'Line 2 begins a record with values more than 10,000 levels inside each other. It was skipped.',
    },
    {
      what: 'a number more than are held',
      value: `[${'1,'.repeat(1_048_576)}1]`,
      says: 'Line 2 begins a record of more than 1,048,576 values. It was skipped.',
    },
    {
      what: 'a text of 17 MB',
      value: JSON.stringify('x'.repeat(17 << 20)),
      says: 'Line 2 begins a record of more than 16 MB. It was skipped.',
    },
  ];
  const around = [
    { shape: 'lines', before: `${record}\n`, after: `\n${record}\n${record}\n` },
    { shape: 'a list', before: `[${record},\n`, after: `,\n${record},\n${record}]` },
    {
      shape: 'a list under a key',
      before: `{"errors":[${record},\n`,
      after: `,\n${record},\n${record}]}`,
    },
  ];
  const cases = passedOver.flatMap((odd) => around.map((log) => ({ ...odd, ...log })));
  test.each(cases)(
    'with $what in one record of $shape loses that record alone, and says where it is',
    async ({ value, before, after, says }) => {
      const read = await readBytes(
        encode(`${before}{"item_type":"issue","error":${value}}${after}`),
        new Array<number>(40).fill(65_537),
      );
      expectSound(read);
      expect(read).toMatchObject({ records: 3, permission: 3, brokenCount: 1, broken: [{ line: 2, says }] });
    },
    30_000,
  );

  test.each([
    { end: 'after a key', broken: '{"item_type":"issue","error":' },
    { end: 'in a list', broken: '{"item_type":"issue","error":["x",' },
    { end: 'in a text', broken: '{"item_type":"issue","error":"Issue does not' },
    { end: 'in a number', broken: '{"item_type":"issue","status_code":40' },
    { end: 'in an object', broken: '{"item_type":"issue","error":{"a":{' },
  ])('of which a line breaks off $end loses that line alone', async ({ broken }) => {
    const read = await readBytes(encode(`${record}\n${broken}\n${record}\n${record}\n`));
    expectSound(read);
    expect(read).toMatchObject({ records: 3, permission: 3, brokenCount: 1, broken: [{ line: 2 }] });
  });

  test('of which every line breaks off has an end', async () => {
    const read = await readBytes(
      encode('{"item_type":[\n'.repeat(200_000)),
      new Array<number>(40).fill(65_537),
    );
    expectSound(read);
  });

  test('leaves the prototype of objects as it is', async () => {
    await readBytes(
      encode(`[{"__proto__":{"polluted":1},"error":"x"},{"constructor":{"prototype":{"polluted":1}}}]`),
    );
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
