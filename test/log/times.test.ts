import { readBytes } from './read';
import type { Finding, LogReading } from '../../src/log';

const refusal = 'Issue does not exist or you do not have permission to see it.';
const item = { item_type: 'issue', item_id: 'PAY-1', status_code: 404, error: refusal };
const at = Date.UTC(2026, 10, 20, 2, 10);

async function readRecords(records: readonly object[]): Promise<LogReading> {
  return readText(records.map((record) => JSON.stringify(record)).join('\n'));
}

async function readText(log: string): Promise<LogReading> {
  const reading = await readBytes(new TextEncoder().encode(log));
  if ('kind' in reading) throw new Error(reading.says);
  return reading;
}

const spanOf = ({
  firstAt,
  lastAt,
}: Pick<Finding, 'firstAt' | 'lastAt'>): readonly (number | undefined)[] => [firstAt, lastAt];

describe('The time of a record is read', () => {
  test.each<[says: string, fields: object, ms: number]>([
    ['ISO in UTC', { timestamp: '2026-11-20T02:10:00Z' }, at],
    ['ISO with a zone', { '@timestamp': '2026-11-20T03:10:00.250+01:00' }, at + 250],
    ['ISO with a zone without a colon', { timestamp: '2026-11-19T21:10:00-0500' }, at],
    ['a blank between, and no zone', { asctime: '2026-11-20 02:10:00,512' }, at + 512],
    ['without seconds', { date: '2026-11-20 02:10' }, at],
    ['seconds', { ts: at / 1_000 }, at],
    ['seconds with parts', { ts: at / 1_000 + 0.5 }, at + 500],
    ['milliseconds', { time: at }, at],
    ['milliseconds as a text', { eventTime: String(at) }, at],
    ['microseconds, as journald writes them', { __REALTIME_TIMESTAMP: String(at * 1_000) }, at],
    ['nanoseconds, as OpenTelemetry does', { timeUnixNano: `${at}000000` }, at],
    ['the field of Serilog', { '@t': '2026-11-20T02:10:00.0000000Z', '@l': 'Error' }, at],
    ['the first of two fields that is a time', { time: 12, timestamp: '2026-11-20T02:10:00Z' }, at],
    ['an envelope around the record', { _source: { '@timestamp': '2026-11-20T02:10:00Z' } }, at],
  ])('%s', async (_says, fields, ms) => {
    const reading = await readRecords([{ ...item, ...fields }]);
    expect(spanOf(reading)).toEqual([ms, ms]);
    expect(reading.findings.map(spanOf)).toEqual([[ms, ms]]);
  });

  test.each<[says: string, fields: object]>([
    ['a day alone', { date: '2026-11-20' }],
    ['a day in letters', { timestamp: '2026-11-xxT02:10:00Z' }],
    ['a month that there is not', { timestamp: '2026-13-20T02:10:00Z' }],
    ['a day that there is not', { timestamp: '2026-02-30T02:10:00Z' }],
    ['an hour that there is not', { timestamp: '2026-11-20T25:10:00Z' }],
    ['a minute that there is not', { timestamp: '2026-11-20T02:75:00Z' }],
    ['words', { time: 'yesterday at noon' }],
    ['a duration', { time: 1_250 }],
    ['a text behind the zone', { timestamp: '2026-11-20T02:10:00Z or so' }],
    ['the time of the work item', { issue: { key: 'PAY-1', timestamp: '2026-11-20T02:10:00Z' } }],
    ['the time of an earlier attempt', { attempts: [{ timestamp: '2026-11-20T02:10:00Z' }] }],
  ])('but none from %s', async (_says, fields) => {
    const reading = await readRecords([{ ...item, ...fields }]);
    expect([reading, ...reading.findings].map(spanOf)).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

test('A finding has the first and the last time of its records, in whatever order the log has them', async () => {
  const { findings } = await readRecords([
    { ...item, timestamp: '2026-11-20T05:00:00Z' },
    { ...item, timestamp: '2026-11-20T02:10:00Z' },
    { ...item, timestamp: '2026-11-20T04:00:00Z' },
  ]);
  expect(findings.map(spanOf)).toEqual([[at, Date.UTC(2026, 10, 20, 5)]]);
});

test('A finding of which one record has no time has none: nobody knows what came first or last', async () => {
  const { findings, firstAt } = await readRecords([
    { ...item, timestamp: '2026-11-20T02:10:00Z' },
    { ...item, timestamp: null },
  ]);
  expect(findings.map(spanOf)).toEqual([[undefined, undefined]]);
  expect(firstAt).toBe(at);
});

test('The times of a log are those of its failures: a success tells of none', async () => {
  const reading = await readRecords([
    { item_type: 'issue', item_id: 'PAY-9', status_code: 200, timestamp: '2026-11-19T00:00:00Z' },
    { ...item, timestamp: '2026-11-20T02:10:00Z' },
    { item_type: 'issue', item_id: 'WEB-1', status_code: 401, timestamp: '2026-11-20T03:10:00Z' },
    { item_type: 'issue', item_id: 'PAY-9', status_code: 200, timestamp: '2026-11-21T00:00:00Z' },
  ]);
  expect(spanOf(reading)).toEqual([at, at + 3_600_000]);
});

test('The rows of a table have times too', async () => {
  const reading = await readText(
    `timestamp,item_type,item_id,status_code,error\n2026-11-20T02:10:00Z,issue,PAY-1,404,${refusal}\n`,
  );
  expect(spanOf(reading)).toEqual([at, at]);
});
