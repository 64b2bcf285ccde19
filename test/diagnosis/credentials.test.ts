import { credentialsDoubt } from '../../src/diagnosis/credentials';
import type { Finding } from '../../src/log/finding';
import { readBytes } from '../log/read';
import { finding } from '../resolvers/finding';

const at = (hour: number): number => Date.UTC(2026, 10, 20, hour, 10);
const between = (from: number, to: number) => ({ firstAt: at(from), lastAt: at(to) });

const ended = (project: string | null, more: Partial<Finding> = {}): Finding =>
  finding(project, { status: 401, reason: 'credentials', verdict: 'set-aside', ...between(2, 5), ...more });
const succeeded = (more: Partial<Finding> = {}): Finding =>
  finding('PAY', { status: 200, reason: 'no-error', verdict: 'set-aside', ...between(0, 1), ...more });

const person = { accountType: 'atlassian', active: true } as const;
const service = { accountType: 'service', active: true } as const;
const atTwo = { kind: 'credentials-ended', at: '2026-11-20T02:10:00.000Z', spaces: 2 };

test.each<readonly [string, readonly Finding[], object | null]>([
  ['all fail with 401 after a success', [succeeded(), ended('PAY'), ended('OPS', between(3, 5))], atTwo],
  [
    'all fail with 401 after another failure',
    [finding('OPS', between(0, 1)), ended('PAY'), ended('OPS')],
    atTwo,
  ],
  ['a record is about two spaces', [succeeded(), ended('PAY', { also: ['OPS'] })], atTwo],
  ['nothing was before', [ended('PAY'), ended('OPS')], null],
  [
    'one of the others happened since',
    [succeeded(), finding('OPS', between(1, 3)), ended('PAY'), ended('OPS')],
    null,
  ],
  ['something succeeded since', [succeeded(between(0, 4)), ended('PAY'), ended('OPS')], null],
  ['another failure at the very moment', [finding('OPS', between(0, 2)), ended('PAY'), ended('OPS')], null],
  ['only one space fails with 401', [succeeded(), ended('PAY'), ended('PAY')], null],
  ['the records name no space', [succeeded(), ended(null)], null],
  ['a 401 has no time', [succeeded(), ended('PAY'), finding('OPS', { status: 401 })], null],
  ['another record has no time', [succeeded(), finding('OPS'), ended('PAY'), ended('OPS')], null],
  [
    'a time that no date has',
    [succeeded(), ended('PAY', { firstAt: 9e15 }), ended('OPS', { firstAt: 9e15 })],
    null,
  ],
  [
    'another 401 since says that a scope is lacking, which a token that ended does not',
    [succeeded(), ended('PAY'), ended('OPS'), ended('HR', { reason: 'app-scope' })],
    null,
  ],
  [
    'every 401 says that a scope is lacking',
    [succeeded(), ended('PAY', { reason: 'app-scope' }), ended('OPS', { reason: 'app-scope' })],
    null,
  ],
  ['nothing fails with 401', [succeeded(), finding('PAY', between(2, 3))], null],
  ['the log is empty', [], null],
])('%s', (_, findings, expected) => {
  expect(credentialsDoubt(findings, person)).toEqual(expected);
});

test.each<readonly [string, readonly Finding[], object | null]>([
  [
    '401 from the beginning',
    [ended('PAY', { records: 3 }), ended('OPS')],
    { kind: 'service-account-refused', records: 4 },
  ],
  ['401 since a moment: the address was right before', [succeeded(), ended('PAY'), ended('OPS')], atTwo],
  ['no 401', [finding('PAY')], null],
])('a service account: %s', (_, findings, expected) => {
  expect(credentialsDoubt(findings, service)).toEqual(expected);
});

test('a deactivated account: Jira refuses it with any token', () => {
  const findings = [succeeded(), ended('PAY'), ended('OPS')];
  expect(credentialsDoubt(findings, { ...person, active: false })).toBeNull();
  expect(credentialsDoubt([ended('PAY')], { ...service, active: false })).toBeNull();
});

/** From the records themselves: the time in a field, the status, and the work item. */
type Row = readonly [time: unknown, status: number, item: string];

async function doubtOf(rows: readonly Row[]) {
  const records = rows.map(([timestamp, status_code, item_id]) => {
    const error = status_code === 401 ? 'Client must be authenticated to access this resource.' : '';
    const what =
      status_code === 404 ? 'Issue does not exist or you do not have permission to see it.' : error;
    return JSON.stringify({ timestamp, status_code, item_type: 'issue', item_id, error: what });
  });
  const reading = await readBytes(new TextEncoder().encode(records.join('\n')));
  if ('kind' in reading) throw new Error(reading.says);
  return credentialsDoubt(reading.findings, person);
}

test.each<readonly [string, readonly Row[], object | null]>([
  [
    'in their order',
    [
      ['2026-11-20T01:00:00Z', 404, 'PAY-1'],
      ['2026-11-20T02:10:00Z', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
    ],
    atTwo,
  ],
  [
    'in another order',
    [
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
      ['2026-11-20T02:10:00Z', 401, 'PAY-2'],
      ['2026-11-20T01:00:00Z', 404, 'PAY-1'],
    ],
    atTwo,
  ],
  [
    'of several time zones',
    [
      ['2026-11-20T02:59:00+01:00', 404, 'PAY-1'],
      ['2026-11-19T21:10:00-0500', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
    ],
    atTwo,
  ],
  [
    'of several time zones, one of which was refused for another reason since',
    [
      ['2026-11-20T02:59:00-01:00', 404, 'PAY-1'],
      ['2026-11-19T21:10:00-0500', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
    ],
    null,
  ],
  [
    'in seconds and in milliseconds',
    [
      [at(1) / 1000, 404, 'PAY-1'],
      [at(2), 401, 'PAY-2'],
      [String(at(3)), 401, 'OPS-1'],
    ],
    atTwo,
  ],
  [
    'of which one has no time',
    [
      ['2026-11-20T01:00:00Z', 404, 'PAY-1'],
      [null, 404, 'HR-1'],
      ['2026-11-20T02:10:00Z', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
    ],
    null,
  ],
  [
    'of which one is of a month that there is not',
    [
      ['2026-13-20T01:00:00Z', 404, 'PAY-1'],
      ['2026-11-20T02:10:00Z', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
    ],
    null,
  ],
  [
    'of which one succeeds since',
    [
      ['2026-11-20T01:00:00Z', 404, 'PAY-1'],
      ['2026-11-20T02:10:00Z', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
      ['2026-11-20T04:00:00Z', 200, 'OPS-2'],
    ],
    null,
  ],
  [
    'of which one has another status since',
    [
      ['2026-11-20T01:00:00Z', 404, 'PAY-1'],
      ['2026-11-20T02:10:00Z', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
      ['2026-11-20T04:00:00Z', 404, 'OPS-2'],
    ],
    null,
  ],
  [
    'that all fail with 401',
    [
      ['2026-11-20T02:10:00Z', 401, 'PAY-2'],
      ['2026-11-20T03:00:00Z', 401, 'OPS-1'],
    ],
    null,
  ],
])('records %s', async (_, rows, expected) => {
  expect(await doubtOf(rows)).toEqual(expected);
});
