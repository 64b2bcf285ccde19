import { openPersonalData } from '../../../local/forge';
import { withoutAccounts } from '../../../src/app/duties/erase-accounts';
import { isAtAccounts, readEraseMark } from '../../../src/store';
import { inForge } from '../../store/in-forge';
import { firstQuery, openPage, scanned, started, value, wholeSite, type Page } from '../admin-page';
import { addToRole, applied, journalOf, switchedOn, withPlan } from '../changes/planned';
import { idsInText } from './busy-page';

const closing = (...accountIds: string[]): Page =>
  openPage({ personalData: openPersonalData({ closed: new Set(accountIds) }) });
const weekly = (page: Page) => page.platform.fire('report-accounts');

test('who left something out is a former user then, and it stays left out', async () => {
  const page = closing('u-ada');
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const key = rows[0]?.key ?? '';
  value(await page.ask('need/accept', { reportId, needs: [], spaces: [key], reason: 'kept out' }));
  const before = value(await page.ask('need/accepted', { reportId })).accepted;
  await weekly(page);
  expect(idsInText(page.platform.store, ['u-ada'])).toEqual([]);
  const [left] = value(await page.ask('need/accepted', { reportId })).accepted;
  expect(left).toMatchObject({ project: before[0]?.project, reason: 'kept out' });
  expect(JSON.stringify(left)).toContain('a former user');
  // Jira is not asked who that is
  expect(page.platform.calls.filter(({ path }) => path.includes('accountId=unknown'))).toEqual([]);
});

test('what is about the closed account goes: its reports, its choice, what was left out for it; others stay', async () => {
  const page = closing('u-dana');
  const kept = await scanned(page, wholeSite('u-ada'));
  const reportId = await scanned(page, wholeSite('u-dana'));
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  value(await page.ask('need/accept', { reportId, needs: [], spaces: [rows[0]?.key ?? ''], reason: 'out' }));
  await started(page, wholeSite('u-dana'));
  await weekly(page);
  expect(idsInText(page.platform.store, ['u-dana'])).toEqual([]);
  const { account, scan, reports } = value(await page.ask('admin/overview', {}));
  expect([account, scan, reports.map((line) => line.reportId)]).toEqual([null, null, [kept]]);
  value(await page.ask('report/page', { reportId: kept, query: firstQuery }));
});

test('the watch of a closed account goes, with its look; that of another stays, and looks as the app for who is closed', async () => {
  for (const [closed, isKept] of [
    ['u-dana', false],
    ['u-ada', true],
  ] as const) {
    const page = closing(closed);
    await scanned(page, wholeSite('u-dana'));
    value(await page.ask('watch/switch', { every: 'day' }));
    expect(page.platform.store.entries((key) => key.startsWith('v1:looks:')).length).toBeGreaterThan(0);
    await weekly(page);
    expect(idsInText(page.platform.store, [closed])).toEqual([]);
    const watch = value(await page.ask('watch/status', {}));
    expect(watch?.by.displayName ?? null).toBe(isKept ? 'a former user' : null);
  }
});

test('a change that was made for it stays in the journal, and this app cannot undo it any more', async () => {
  const page = closing('u-dana');
  await switchedOn(page);
  await withPlan(page, [addToRole('PAY', '10003')]);
  const { change } = await applied(page);
  expect(change).toMatchObject({ state: 'made', undoable: true });
  page.platform.store.apply([], ['v1:report:11111111-1111-4111-8111-111111111111:head:0']);
  await weekly(page);
  const { changes, sequence } = await journalOf(page);
  expect(changes).toMatchObject([{ id: change.id, state: 'made', undoable: false }]);
  const from = page.platform.calls.length;
  expect(await page.ask('change/undo', { id: change.id, sequence })).toMatchObject({ ok: false });
  expect(page.platform.calls.slice(from).filter(({ method }) => method === 'DELETE')).toEqual([]);
  expect(idsInText(page.platform.store, ['u-dana'])).toEqual([]);
});

test('nothing runs meanwhile: what began before is waited for, what comes is asked to wait', async () => {
  const page = closing('u-ada');
  const reportId = await scanned(page, wholeSite('u-dana'));
  const refused: unknown[] = [];
  let quiet = false;
  const sleep = page.clock.sleep;
  page.clock.sleep = async (milliseconds) => {
    quiet = await inForge(
      async () => isAtAccounts(await readEraseMark(), page.clock.now()),
      page.platform.store,
    );
    for (const outcome of [
      await page.ask('report/page', { reportId, query: firstQuery }),
      await page.ask('scan/start', wholeSite('u-dana')),
    ]) {
      refused.push(outcome);
    }
    expect(value(await page.ask('store/erase', {})).again).toBe(30);
    await sleep(milliseconds);
  };
  await weekly(page);
  expect(quiet).toBe(true);
  expect(page.clock.waits).toEqual([30_000]);
  for (const outcome of refused)
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'store-busy' } });
  value(await page.ask('report/page', { reportId, query: firstQuery }));
});

test('a job that died in the middle holds nobody up for longer than a minute, and the next one ends its work', async () => {
  const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  let dies = false;
  const personalData = openPersonalData({ closed: new Set(['u-ada']) });
  const page = openPage({
    personalData,
    storage: async (answer, path) => {
      if (dies && path.endsWith('/query')) throw new Error('killed');
      return answer();
    },
  });
  const reportId = await scanned(page, wholeSite('u-dana'));
  const sleep = page.clock.sleep;
  page.clock.sleep = async (milliseconds) => {
    dies = true;
    await sleep(milliseconds);
  };
  expect(await weekly(page)).toMatchObject({ kind: 'error' });
  dies = false;
  page.clock.sleep = sleep;
  page.clock.time += 60_000;
  value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(idsInText(page.platform.store, ['u-ada'])).toEqual(['u-ada']);
  page.clock.time += 7 * 86_400_000;
  expect(await weekly(page)).toEqual({ kind: 'result', value: undefined });
  expect(idsInText(page.platform.store, ['u-ada'])).toEqual([]);
  log.mockRestore();
});

test('a value that names none of them stays the same one', () => {
  const stored = { by: 'u-ada', list: [{ of: 'u-adam' }, 'u-bob'], n: 1, none: null };
  expect(withoutAccounts(stored, new Set(['u-x']))).toBe(stored);
  expect(withoutAccounts(stored, new Set(['u-ada']))).toEqual({ ...stored, by: 'unknown' });
  expect(withoutAccounts({ 'u-ada': 1, rest: ['u-ada'] }, new Set(['u-ada']))).toEqual({ rest: ['unknown'] });
});
