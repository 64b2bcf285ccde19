import { openStepCounter } from './steps';

/**
 * Reading takes steps in proportion to the log, whatever is in it. Hostile logs are read at one size and at four times that size; what
 * is linear takes four times as many, what is quadratic sixteen.
 */
const most = 6;
const size = 500;

const record = (fields: object): string => `${JSON.stringify(fields)}\n`;
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');
const message = (text: string): string => record({ message: text });

const hostile: readonly (readonly [says: string, log: (size: number) => string])[] = [
  [
    'line breaks behind an error of jira-python',
    (n) => message(`JiraError HTTP 403 url: https://a.example/rest\n\ttext: x${'\n'.repeat(60 * n)}x`),
  ],
  ['blanks before a full stop', (n) => message(`Not allowed${' .'.repeat(30 * n)}x`)],
  ['blanks in a text', (n) => message(`status ${' '.repeat(60 * n)} x`)],
  ['opening brackets in a text', (n) => message('{ ['.repeat(20 * n))],
  ['quotation marks in a text', (n) => message(`"'`.repeat(30 * n))],
  ['backslashes in a text', (n) => message('\\"'.repeat(30 * n))],
  ['addresses in a text', (n) => message('https://a.example/b?c=d '.repeat(5 * n))],
  [
    'one endless word in a text that tells of a limit',
    (n) => message(`rate limit ${'a-'.repeat(30 * n)} failed`),
  ],
  ['keys in a text', (n) => message('PAY-1 '.repeat(15 * n))],
  ['script elements in a text', (n) => message('<script '.repeat(10 * n))],
  [
    'work items in many spaces',
    (n) =>
      lines(3 * n, (i) => record({ issue: `S${i % (2 * n)}X-${i}`, message: 'You do not have permission' })),
  ],
  [
    'a different text in every record',
    (n) => lines(2 * n, (i) => message(`${'wrong '.repeat(i % 50)}${i.toString(36)}`)),
  ],
  ['a text log with stacks', (n) => lines(3 * n, (i) => `2026-11-22 10:00:00 ERROR x ${i}\n\tat a.b(c)\n`)],
  ['pairs without an end', (n) => `a=b ${'c="'.repeat(20 * n)}`],
  ['a dictionary of Python', (n) => `{'a': [${"'b', ".repeat(10 * n)}]}`],
  ['objects without an end', (n) => '{"a":'.repeat(60 * n)],
  ['arrays without an end', (n) => '['.repeat(60 * n)],
  ['records cut in the middle', (n) => lines(3 * n, () => '{"message":"You do not\n')],
  ['commas', (n) => `[${','.repeat(60 * n)}`],
  ['a table with an open quotation mark', (n) => `message,key\n"${'a,b\n'.repeat(15 * n)}`],
  [
    'a table with many columns',
    (n) => `message,${'c,'.repeat(n)}key\n${lines(20, () => `x,${'1,'.repeat(n)}PAY-1\n`)}`,
  ],
];

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

let counter: Awaited<ReturnType<typeof openStepCounter>>;
beforeAll(async () => {
  counter = await openStepCounter();
});
afterAll(() => counter.close());

const stepsFor = (...logs: readonly string[]): Promise<number> =>
  counter.stepsOf(async () => {
    for (const log of logs) await counter.log.readLog(inChunks(new TextEncoder().encode(log)));
  });

const growthOf = async (log: (size: number) => string): Promise<number> =>
  (await stepsFor(log(4 * size))) / (await stepsFor(log(size)));

test.each(hostile)('Four times the log takes about four times the steps at most: %s', async (_says, log) => {
  expect(await growthOf(log)).toBeLessThan(most);
});

test('A log that is read again from its start for each of its records takes far more than four times the steps', async () => {
  const again = (records: number): Promise<number> =>
    stepsFor(...Array.from({ length: records }, (_none, i) => lines(i + 1, () => message('wrong'))));
  expect((await again(40)) / (await again(10))).toBeGreaterThan(most);
});
