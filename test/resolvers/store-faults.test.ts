import { readDocument } from '../../src/store/documents';
import { writeReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { firstQuery, openPage, scanned, started, value, wholeSite, type Page } from './admin-page';
import { finding, summaryOf } from './finding';
import { generatedSite } from './generated-site';
import { firstPart } from './whole-report';
import { exportStart } from '../../src/contract/export';

/** What the store lost, or has no longer whole: it is said, and never taken for nothing. */

const keysOf = (page: Page, like: RegExp): readonly string[] =>
  page.platform.store.entries().flatMap(({ key }) => (like.test(key) ? [key] : []));
const lose = (page: Page, like: RegExp): void => {
  const keys = keysOf(page, like);
  expect(keys.length).toBeGreaterThan(0);
  page.platform.store.apply([], keys);
};
/** As if a writer of the release before had died in the middle: pieces of two documents. */
function tear(page: Page, key: string): void {
  const write = (at: number, value: unknown) =>
    page.platform.store.apply([{ key: `${key}:${String(at)}`, value, expiresAt: null, failIfExists: false }]);
  write(0, { of: 2, text: '{"byAccount":{"u-dana":[' });
  write(1, { of: 2, text: '"turn":7}' });
}

test('a segment that a scan gathered and that is gone ends it with a sentence, and there is no report', async () => {
  const page = openPage({ site: generatedSite({ projects: 700, failing: 60 }) });
  let scan = await started(page, wholeSite('u-backup'));
  for (let steps = 0; steps < 3; steps += 1)
    scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
  expect(scan.state).toBe('running');
  lose(page, /:scan-files:.*:facts:project:/);
  while (scan.state === 'running')
    scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
  expect(scan).toMatchObject({ state: 'failed', reportId: null });
  expect(scan.problem?.says).toContain('no longer stored');
  expect(value(await page.ask('admin/overview', {})).reports).toEqual([]);
});

test('a part of the log that is gone does so too', async () => {
  const page = openPage();
  const findings = [finding('PAY')];
  const start = { ...wholeSite('u-dana'), log: summaryOf(findings), parts: 1 };
  const { scanId } = await started(page, start);
  let scan = value(await page.ask('scan/findings', { scanId, part: 0, findings }));
  lose(page, /:findings:/);
  while (scan.state === 'running')
    scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
  expect(scan).toMatchObject({ state: 'failed', reportId: null });
});

test.each([
  ['rows', /:rows:/],
  ['index', /:index:/],
])('a report that lost its %s is not shown with fewer spaces', async (_what, like) => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  lose(page, like);
  expect(await page.ask('report/page', { reportId, query: firstQuery })).toMatchObject({
    ok: false,
    problem: { code: 'no-such-report', says: expect.stringContaining('no longer there') as string },
  });
});

test('a report that lost its lists does not say that everything was read', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  lose(page, /:lists:/);
  for (const outcome of [
    await page.ask('report/lists', { reportId }),
    await page.ask('report/export', { reportId, at: exportStart }),
  ])
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'no-such-report' } });
});

test('what is left out and cannot be read whole is said above the report, in its export too, and left out again it counts', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  tear(page, 'v1:accepted');
  const warnings = async () =>
    value(await page.ask('report/page', { reportId, query: firstQuery })).head.warnings.map(
      ({ kind }) => kind,
    );
  expect(await warnings()).toContain('not-whole');
  const { head } = await firstPart(page, reportId);
  expect(head?.warnings.map(({ kind }) => kind)).toContain('not-whole');
  const { rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  const spaces = [rows[0]?.key ?? ''];
  value(await page.ask('need/accept', { reportId, needs: [], spaces, reason: 'not backed up' }));
  expect(await warnings()).not.toContain('not-whole');
  expect(keysOf(page, /accepted/)).toEqual(['v1:accepted:0']);
});

test('what was asked again and cannot be read whole is said too', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  await inForge(() => writeReportPart(reportId, 'again', {}), page.platform.store);
  tear(page, `v1:report:${reportId}:again`);
  const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
  expect(head.warnings.map(({ says }) => says)).toContainEqual(expect.stringContaining('asked again'));
});

test('switching changes off works with torn lists of accounts, and while everything is being deleted', async () => {
  const page = openPage();
  await scanned(page, wholeSite('u-dana'));
  value(await page.ask('change/switch', { on: true }));
  tear(page, 'v1:accounts');
  expect(value(await page.ask('change/switch', { on: false })).on).toBe(false);
  value(await page.ask('change/switch', { on: true }));
  value(await page.ask('store/erase', {}));
  expect(value(await page.ask('change/switch', { on: false })).on).toBe(false);
  expect(await page.ask('change/switch', { on: true })).toMatchObject({
    ok: false,
    problem: { code: 'erasing' },
  });
});

test('a document that old pieces make no sense of is absent', async () => {
  const page = openPage();
  tear(page, 'doc');
  expect(await inForge(() => readDocument('doc'), page.platform.store)).toBeNull();
});
