import { credentialsDoubt } from '../../src/diagnosis/credentials';
import type { Finding } from '../../src/log/finding';
import { finding } from '../resolvers/finding';

const at = (hour: number): number => Date.UTC(2026, 10, 20, hour, 10);
const between = (from: number, to: number) => ({ firstAt: at(from), lastAt: at(to) });

const ended = (project: string | null, more: Partial<Finding> = {}): Finding =>
  finding(project, { status: 401, reason: 'credentials', verdict: 'set-aside', ...between(2, 5), ...more });
const succeeded = (more: Partial<Finding> = {}): Finding =>
  finding('PAY', { status: 200, reason: 'no-error', verdict: 'set-aside', ...between(0, 1), ...more });

const person = { accountType: 'atlassian' } as const;
const service = { accountType: 'service' } as const;
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
