import type { Outcome } from '../../src/contract';
import { openPage, started, wholeSite } from './admin-page';
import { finding, summaryOf } from './finding';
import { exportStart } from '../../src/contract/export';

const id = '00000000-0000-4000-8000-000000000000';
const query = { text: '', cause: null, state: null, sort: 'records', page: 1 };
const mapped = { ...query, open: null, rowsPage: 1, allColumns: false, planId: null };
const start = wholeSite('u-dana');
const long = 'x'.repeat(300);

async function problem(operation: string, payload: unknown): Promise<{ code: string; says: string }> {
  const page = openPage();
  const result = await page.invoke(operation, payload);
  if (result.kind !== 'result') throw new Error(JSON.stringify(result));
  const outcome = result.value as Outcome<unknown>;
  if (outcome.ok) throw new Error('accepted');
  return outcome.problem;
}

test.each([
  ['account/look-up', {}, 'accountId'],
  ['account/look-up', { accountId: '' }, 'accountId'],
  ['account/look-up', { accountId: 'a b' }, 'accountId'],
  ['account/look-up', { accountId: 'u-dana&expand=all' }, 'accountId'],
  ['scan/estimate', { profile: 'backup' }, 'accountId'],
  ['scan/estimate', { accountId: null, profile: 'everything' }, 'profile'],
  ['scan/start', null, 'accountId'],
  ['scan/start', 'text', 'the request'],
  ['scan/start', { ...start, profile: 'everything' }, 'profile'],
  ['scan/start', { ...start, parts: -1 }, 'parts'],
  ['scan/start', { ...start, parts: 1.5 }, 'parts'],
  ['scan/start', { ...start, parts: 3 }, 'parts'],
  ['scan/start', { ...start, log: { ...summaryOf([]), records: -5 } }, 'log.records'],
  ['scan/start', { ...start, actors: [{ name: 'A', records: 'many' }] }, 'actors[0].records'],
  ['scan/findings', { scanId: 'nope', part: 0, findings: [] }, 'scanId'],
  ['scan/findings', { scanId: id, part: 0, findings: {} }, 'findings'],
  ['scan/findings', { scanId: id, part: 0, findings: [finding('PAY'), 7] }, 'findings[1]'],
  [
    'scan/findings',
    { scanId: id, part: 0, findings: [{ ...finding('PAY'), want: { kind: 'magic' } }] },
    'findings[0].want.kind',
  ],
  ['scan/advance', { scanId: id }, 'step'],
  ['scan/advance', { scanId: `${id}:../x`, step: 1 }, 'scanId'],
  ['scan/stop', { scanId: 3 }, 'scanId'],
  ['report/page', { reportId: id, query: { ...query, sort: 'price' } }, 'query.sort'],
  ['report/page', { reportId: id, query: { ...query, cause: 'bad-luck' } }, 'query.cause'],
  ['report/page', { reportId: id, query: { ...query, page: 0 } }, 'query.page'],
  ['report/page', { reportId: id, query: { ...query, scheme: 7 } }, 'query.scheme'],
  ['report/map', { reportId: id, query: { ...mapped, rowsPage: 0 } }, 'query.rowsPage'],
  ['report/map', { reportId: id, query: { ...mapped, open: { kind: 'all' } } }, 'query.open.kind'],
  ['report/map', { reportId: id, query: { ...mapped, planId: '../x' } }, 'query.planId'],
  ['report/project', { reportId: id }, 'key'],
  ['report/export', { reportId: id, at: { ...exportStart, item: -1 } }, 'at.item'],
])('%s with %j: the path of what is wrong is named', async (operation, payload, path) => {
  const { code, says } = await problem(operation, payload);
  expect(code).toBe('bad-request');
  expect(says).toContain(`(${path}: `);
  expect(says).toContain('Reload the page');
});

test.each([
  ['account/look-up', { accountId: long }],
  ['scan/start', { ...start, log: summaryOf([]), parts: 201 }],
  ['scan/start', { ...start, actors: Array.from({ length: 11 }, () => ({ name: 'A', records: 1 })) }],
  ['scan/start', { ...start, hosts: [{ host: long, records: 1 }] }],
  ['scan/findings', { scanId: id, part: 0, findings: [finding(long)] }],
  ['scan/findings', { scanId: id, part: 0, findings: Array.from({ length: 5001 }, () => 0) }],
  ['scan/findings', { scanId: id, part: 0, findings: [{ ...finding('PAY'), lines: Array(21).fill(1) }] }],
  ['report/page', { reportId: id, query: { ...query, text: long } }],
])('%s with too much: it is said', async (operation, payload) => {
  const { code, says } = await problem(operation, payload);
  expect(code).toBe('too-large');
  expect(says).toMatch(/too large/);
});

test('a wrong value is never repeated', async () => {
  const { says } = await problem('scan/start', { ...start, profile: 'SECRET', accountId: 'S E C R E T' });
  expect(says).not.toMatch(/SECRET|S E C/);
});

test('the platform itself refuses a request of more than 500 KB', async () => {
  const page = openPage();
  const scan = await started(page, { ...wholeSite('u-dana'), log: summaryOf([]), parts: 1 });
  const findings = Array.from({ length: 3000 }, () => finding('PAY'));
  expect(await page.invoke('scan/findings', { scanId: scan.scanId, part: 0, findings })).toEqual({
    kind: 'error',
    message: expect.stringContaining('500000') as string,
  });
});

test.each([
  ['scan/advance', { scanId: id, step: 2 }, 'no-such-scan'],
  ['scan/stop', { scanId: id }, 'no-such-scan'],
  ['scan/findings', { scanId: id, part: 0, findings: [] }, 'no-such-scan'],
  ['report/page', { reportId: id, query }, 'no-such-report'],
  ['report/project', { reportId: id, key: 'PAY' }, 'no-such-report'],
  ['report/lists', { reportId: id }, 'no-such-report'],
  ['report/export', { reportId: id, at: exportStart }, 'no-such-report'],
])('%s of what is not there: %j', async (operation, payload, code) => {
  expect((await problem(operation, payload)).code).toBe(code);
});
