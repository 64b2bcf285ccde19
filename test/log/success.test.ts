import { byLine, readLines } from './catalogue/read';

const item = { item_type: 'issue', item_id: 'PAY-1' };
const refusal = 'Issue does not exist or you do not have permission to see it.';

const successes: readonly object[] = [
  { ...item, status_code: 200, message: 'Backed up' },
  { ...item, status: 201, message: 'Created' },
  { ...item, status: 'success', message: '12 comments were backed up' },
  { ...item, result: 'OK', msg: 'done' },
  { ...item, outcome: 'completed', message: 'Backed up', error: null },
  { ...item, state: 'succeeded', message: 'Backed up', errors: [] },
  { ...item, status_code: 200, message: 'Backed up', error: false },
  { ...item, status_code: 204, message: 'Backed up', error: '' },
  { ...item, level: 'info', message: 'Backed up' },
];

const failures: readonly object[] = [
  { ...item, status_code: 200, error: 'Something that nobody knows' },
  { ...item, status: 'completed', errors: ['Something that nobody knows'] },
  { ...item, status_code: 200, outcome: 'failed', message: 'Something that nobody knows' },
  { ...item, status: 'failed', message: 'Something that nobody knows' },
  { ...item, status_code: 404, result: 'ok', message: 'Something that nobody knows' },
  { ...item, message: 'Something that nobody knows' },
];

test('A record of success with a message is set aside, whatever the message says', async () => {
  const findings = byLine(await readLines(successes), successes.length);
  expect(findings.map((finding) => [finding?.verdict, finding?.reason])).toEqual(
    successes.map(() => ['set-aside', 'no-error']),
  );
});

test('A record that names an error, or says that it failed, is no success', async () => {
  const findings = byLine(await readLines(failures), failures.length);
  expect(findings.map((finding) => finding?.verdict)).toEqual(failures.map(() => 'unrecognised'));
});

test('A refusal that the catalogue knows counts by its text, also where the status tells of success', async () => {
  const { permission } = await readLines([{ ...item, status_code: 200, message: refusal }]);
  expect(permission).toBe(1);
});
