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
  // pino and bunyan, Monolog, Python, Logback, GELF, winston with colours, zerolog, glog.
  { ...item, level: 30, msg: 'fetched' },
  { ...item, level: 20, msg: 'GET /rest/api/3/issue/PAY-1/comment' },
  { ...item, level: 200, level_name: 'INFO', message: 'issue done' },
  { ...item, levelname: 'INFO', message: 'Backed up issue PAY-1' },
  { ...item, level_value: 20000, message: 'Backed up' },
  { ...item, level: 6, short_message: 'Backed up' },
  { ...item, level: '\u001b[32minfo\u001b[39m', message: 'fetched' },
  { ...item, level: 'INF', message: 'fetched' },
  { ...item, severity: 'NOTICE', message: 'fetched' },
  { ...item, severityText: 'DEBUG', body: 'fetched' },
  { ...item, lvl: 'I', msg: 'fetched' },
  // Counts, and words without a level.
  { ...item, status: 'Completed', errors: 0 },
  { ...item, status: 'Completed', errors: '0' },
  { ...item, message: 'Completed, 0 errors' },
  { ...item, message: 'Backup finished with no errors' },
  { ...item, message: '12 comments backed up successfully' },
];

const failures: readonly object[] = [
  { ...item, status_code: 200, error: 'Something that nobody knows' },
  { ...item, status: 'completed', errors: ['Something that nobody knows'] },
  { ...item, status_code: 200, outcome: 'failed', message: 'Something that nobody knows' },
  { ...item, status: 'failed', message: 'Something that nobody knows' },
  { ...item, status_code: 404, result: 'ok', message: 'Something that nobody knows' },
  { ...item, message: 'Something that nobody knows' },
  { ...item, level: 50, msg: 'Something that nobody knows' },
  { ...item, level: 40, msg: 'Something that nobody knows' },
  { ...item, level: 400, level_name: 'ERROR', message: 'Something that nobody knows' },
  { ...item, level: 3, short_message: 'Something that nobody knows' },
  { ...item, level: '\u001b[31merror\u001b[39m', message: 'Something that nobody knows' },
  { ...item, levelname: 'WARNING', message: 'Something that nobody knows' },
  { ...item, status: 'Completed', errors: 12 },
  { ...item, status: 'Completed', errors: '12' },
  { ...item, status: 'Completed with errors' },
  { ...item, message: 'Completed, 0 errors in comments, 3 failed' },
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
