import { readBytes } from './read';

const header = 'item_type,item_id,status_code,error\n';
const says = 'Issue does not exist or you do not have permission to see it.';
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const row = (key: string, error: string): string => `issue,${key},404,${error}\n`;
const pieces = new Array<number>(40).fill(65_537);

describe('A table', () => {
  test.each([
    { what: 'a field of two lines', field: `"Not found:\n${says}"`, next: 4 },
    { what: 'a field of two lines with marks in it', field: `"""Not\nfound"": ${says}"`, next: 4 },
    { what: 'marks that are not written twice', field: `"""Not "found": ${says}"`, next: 3 },
    { what: 'a single mark in a field without marks', field: `5" ${says}`, next: 3 },
  ])('with $what is read whole', async ({ field, next }) => {
    const log = header + row('PAY-1', field) + row('PAY-2', says);
    for (const end of ['\n', '\r\n']) {
      expect(await readBytes(encode(log.replaceAll('\n', end)))).toMatchObject({
        records: 2,
        permission: 2,
        brokenCount: 0,
        findings: [{ lines: [2, next] }],
      });
    }
  });

  test.each([
    { next: 'a row with marks', rest: row('PAY-2', `"${says}"`) + row('PAY-3', says) },
    { next: 'rows without marks', rest: row('PAY-2', says) + row('PAY-3', says) },
    { next: 'rows that begin with marks', rest: `"issue","PAY-2",404,"${says}"\n`.repeat(2) },
  ])('with a quotation mark that is never closed before $next loses that line alone', async ({ rest }) => {
    const read = await readBytes(encode(header + row('PAY-1', `"${says}`) + rest));
    expect(read).toMatchObject({
      records: 2,
      permission: 2,
      broken: [
        { line: 2, byte: header.length, says: expect.stringMatching(/^Line 2 could not be read/) as unknown },
      ],
      findings: [{ lines: [3, 4] }],
    });
  });

  test('that ends inside a field says that it breaks off', async () => {
    const read = await readBytes(encode(header + row('PAY-1', says) + 'issue,PAY-2,404,"Issue does'));
    expect(read).toMatchObject({ records: 1, broken: [{ line: 3 }], brokenCount: 1 });
  });

  test('with a field that swallows 17 MB gives up its first line', async () => {
    const rows = row('PAY-2', `${says}${' '.repeat(8_400)}`).repeat(2_000);
    expect(rows.length).toBeGreaterThan(16 * 1024 * 1024);
    const read = await readBytes(
      encode(header + row('PAY-1', `"${says}`) + rows),
      new Array<number>(400).fill(65_537),
    );
    expect(read).toMatchObject({ permission: 2_000, brokenCount: 1, broken: [{ line: 2 }] });
  });

  test.each([
    { what: 'marks that open', line: 'issue,PAY-1,404,"a\n' },
    { what: 'marks that open and close', line: '"a"b\n' },
    { what: 'marks that are written twice', line: '"a""\n' },
    { what: 'marks and nothing else', line: '"' },
  ])('of nothing but $what has an end', async ({ line }) => {
    const read = await readBytes(encode(header + line.repeat(100_000)), pieces);
    expect(read).toBeDefined();
  });
});
