import { readLog } from '../../src/log';

/**
 * Reading takes time in proportion to the log, whatever is in it. Hostile logs are read at one size and at four times that size; what
 * is linear takes four times as long, what is quadratic sixteen. The processor's time is compared and the quickest of a few tries
 * counts, so that what else the machine does tells little.
 */
const most = 6;
const tries = 2;

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
      lines(30 * n, (i) =>
        record({ issue: `S${i % (15 * n)}X-${i}`, message: 'You do not have permission' }),
      ),
  ],
  [
    'a different text in every record',
    (n) => lines(10 * n, (i) => message(`${'wrong '.repeat(i % 50)}${i.toString(36)}`)),
  ],
  ['a text log with stacks', (n) => lines(3 * n, (i) => `2026-11-22 10:00:00 ERROR x ${i}\n\tat a.b(c)\n`)],
  ['pairs without an end', (n) => `a=b ${'c="'.repeat(20 * n)}`],
  ['a dictionary of Python', (n) => `{'a': [${"'b', ".repeat(10 * n)}]}`],
  ['objects without an end', (n) => '{"a":'.repeat(20 * n)],
  ['arrays without an end', (n) => '['.repeat(60 * n)],
  ['records cut in the middle', (n) => lines(10 * n, () => '{"message":"You do not\n')],
  ['commas', (n) => `[${','.repeat(60 * n)}`],
  ['a table with an open quotation mark', (n) => `message,key\n"${'a,b\n'.repeat(15 * n)}`],
  [
    'a table with many columns',
    (n) => `message,${'c,'.repeat(n)}key\n${lines(20, () => `x,${'1,'.repeat(n)}PAY-1\n`)}`,
  ],
];

async function costOf(log: string, times: number): Promise<number> {
  const bytes = new TextEncoder().encode(log);
  let best = Infinity;
  for (let each = 0; each < times; each++) {
    const before = process.cpuUsage();
    await readLog(inChunks(bytes));
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** In microseconds: below it the start of the reader is most of what is measured. */
const measurable = 10_000;

/** How many times the time four times the log takes; null: so large a log takes so little that nothing needs to be compared. */
async function growthOf(log: (size: number) => string, triesOfLarge: number): Promise<number | null> {
  let size = 125;
  let small = await costOf(log(size), tries);
  while (small < measurable && size < 64_000) {
    size *= 4;
    small = await costOf(log(size), tries);
  }
  return small < measurable ? null : (await costOf(log(4 * size), triesOfLarge)) / small;
}

/**
 * A collection of garbage at the wrong moment makes one measurement worse, but never four. The first one tries the large log once:
 * more tries could only make the growth less.
 */
async function leastGrowthOf(log: (size: number) => string): Promise<number> {
  let least = Infinity;
  for (const triesOfLarge of [1, tries, tries, tries]) {
    least = Math.min(least, (await growthOf(log, triesOfLarge)) ?? 0);
    if (least < most) break;
  }
  return least;
}

test.each(hostile)(
  'Four times the log costs about four times the time: %s',
  async (_says, log) => {
    expect(await leastGrowthOf(log)).toBeLessThan(most);
  },
  120_000,
);
