import { readLines } from '../catalogue/read';
import { examples } from '../catalogue/rows';
import { withoutSecrets, withSecrets } from './records';

describe('A reading holds no', () => {
  test.each(withSecrets)('$says', async ({ secret, record }) => {
    const reading = await readLines([record]);
    expect(reading.records).toBe(1);
    expect(JSON.stringify(reading).toLowerCase()).not.toContain(secret.toLowerCase());
  });
});

test.each(withoutSecrets)('A text without a secret stays as it is: %s', async (message) => {
  expect((await readLines([{ message }])).texts).toEqual([message]);
});

test('No message of the catalogue is taken for a secret', async () => {
  const messages = examples.flatMap(({ says }) => (typeof says === 'string' ? [says] : Object.values(says)));
  const { texts } = await readLines(messages.map((message) => ({ message })));
  expect(texts.filter((text) => !messages.includes(text))).toEqual([]);
  expect(texts.length).toBeGreaterThan(150);
});
