import { readFileSync, writeFileSync } from 'node:fs';
import { corpusLogs, strayExpectations } from './corpus-files';
import { readBytes } from './read';

/** `UPDATE_CORPUS=1` writes the expectations anew: each is then to be looked at before it is committed. */
const update = process.env.UPDATE_CORPUS === '1';

describe('the logs of the corpus', () => {
  test.each(corpusLogs())('$name is read as expected', async ({ bytes, expectedFile }) => {
    const reading = await readBytes(bytes);
    if (update) writeFileSync(expectedFile, `${JSON.stringify(reading, null, 1)}\n`);
    expect(reading).toEqual(JSON.parse(readFileSync(expectedFile, 'utf8')));
  });

  test('every expectation has its log', () => {
    expect(strayExpectations()).toEqual([]);
  });

  test('the sample log has 17 records: 14 about permissions, 2 set aside, 1 not recognised', async () => {
    const sample = corpusLogs().find(({ name }) => name === 'sample.json');
    expect(await readBytes(sample?.bytes ?? new Uint8Array())).toMatchObject({
      records: 17,
      permission: 14,
      setAside: 2,
      unrecognised: 1,
    });
  });
});
