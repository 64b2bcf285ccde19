import fc from 'fast-check';
import { corpusLogs } from './corpus-files';
import { readBytes } from './read';
import { runs } from '../sizes';

const pieces = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 5_000 })), {
  maxLength: 60,
});

describe('how the bytes of a log are cut into chunks', () => {
  test.each(corpusLogs())('changes nothing in what is read of $name', async ({ bytes }) => {
    const whole = await readBytes(bytes);
    await fc.assert(
      fc.asyncProperty(pieces, async (sizes) => {
        expect(await readBytes(bytes, sizes)).toEqual(whole);
      }),
      runs('chunks', 6, 250),
    );
  });

  test('changes nothing where every byte arrives by itself', async () => {
    for (const { bytes } of corpusLogs())
      expect(await readBytes(bytes, new Array<number>(bytes.length).fill(1))).toEqual(await readBytes(bytes));
  });

  test('changes nothing in a log that is longer than what is looked at first', async () => {
    const long = longLog();
    const whole = await readBytes(long);
    expect(whole).toMatchObject({ records: 900, broken: [{ line: 451 }] });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 40 }), async (sizes) => {
        expect(await readBytes(long, sizes)).toEqual(whole);
      }),
      runs('chunks', 8, 400),
    );
  });

  test('changes nothing in what is passed over', async () => {
    const errors = Array.from({ length: 700 }, () => line).join(',');
    const log = `{"errors":[${errors}],"meta":{"total":1234567,"whole":true,"next":"x"},"failed":[${line}]}`;
    const bytes = new TextEncoder().encode(log);
    const from = log.indexOf('"meta"');
    for (let at = from; at < from + 60; at++)
      expect(await readBytes(bytes, [at])).toMatchObject({ records: 701, brokenCount: 0 });
  });
});

const line = JSON.stringify({
  item_type: 'issue',
  item_id: 'OPS-1',
  status_code: 404,
  error: 'x'.repeat(40),
});

/** JSON Lines with letters of two and four bytes, and one damaged line in the middle. */
function longLog(): Uint8Array {
  const lines = Array.from({ length: 901 }, (_, i) =>
    JSON.stringify({
      item_type: 'issue',
      item_id: `OPS-${String(i)}`,
      status_code: 404,
      error: i % 3 === 0 ? `Prüfung ${String(i)} 😀` : 'Issue Does Not Exist',
      detail: JSON.stringify({ errorMessages: [`"${'x'.repeat(i)}"`] }),
    }),
  );
  lines[450] = '{"item_type": "issue", item_id}';
  return new TextEncoder().encode(lines.join('\n'));
}
