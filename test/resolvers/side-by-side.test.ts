import type { SideBySide } from '../../src/report/side-by-side-view';
import type { StoredReport } from '../../src/app/reports/stored-report';
import { readReportPart, writeReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { advanced, firstQuery, openPage, scanned, value, wholeSite, type Page } from './admin-page';
import { reported, sampleFindings } from './sample-log';
import { wholeReport } from './whole-report';

const all = { state: null, page: 1 } as const;

async function comparedWith(page: Page, reportId: string, accountId: string): Promise<string> {
  const { kind, scan } = value(await page.ask('scan/beside', { reportId, accountId }));
  expect(kind).toBe('started');
  return (await advanced(page, scan)).reportId ?? '';
}

async function besides(page: Page, reportId: string): Promise<SideBySide> {
  const view = value(await page.ask('report/beside', { reportId, query: all }));
  if (view.kind !== 'compared') throw new Error(JSON.stringify(view));
  return view;
}

const linesOf = async (page: Page) => value(await page.ask('admin/overview', {})).reports;

test('who does the task so far stands beside who is to do it: what each can, and what can go', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-lee'));
  const second = await comparedWith(page, first, 'u-dana');
  const view = await besides(page, second);
  expect([view.first.displayName, view.second.displayName]).toEqual(['Lee Lead', 'Dana Backup']);
  expect(view.says).toBe(
    'Of 8 spaces, both can do the whole task in 2, only Lee Lead in 3, neither in 2; 1 is not known.',
  );
  expect(Object.values(view.counts).reduce((sum, count) => sum + count, 0)).toBe(8);
  expect(view.rows.map(({ key, first: one, second: other }) => [key, one, other])).toEqual([
    ['FIN', 'Holds all 2', 'Lacks Browse spaces and View voters and watchers'],
    ['PAY', 'Holds all 2', 'Lacks Browse spaces and View voters and watchers'],
    ['SEC', 'Holds all 2', 'On some work items only: Browse spaces'],
    ['ASK', 'On some work items only: Browse spaces', 'On some work items only: Browse spaces'],
    ['NUL', 'Lacks Browse spaces', 'Lacks Browse spaces'],
    ['ROC', 'Not known: Browse spaces', 'Lacks Browse spaces and View voters and watchers'],
    ['MOB', 'Holds all 2', 'Holds all 2'],
    ['WEB', 'Holds all 2', 'Holds all 2'],
  ]);
  expect(view.toTake.rows.map(({ says, stateSays }) => [says, stateSays])).toEqual([
    ['Remove Lee Lead from the group developers.', 'Until Dana Backup does all of it in PAY'],
    ['Remove Lee Lead from the group finance.', 'Until Dana Backup does all of it in FIN and SEC'],
    ['Remove Lee Lead from the role Administrators in MOB.', 'Dana Backup does all of it'],
    ['Remove Lee Lead from the role Administrators in PAY.', 'Until Dana Backup does all of it in PAY'],
    ['Remove Lee Lead with the role Administrator from ROC.', 'Until Dana Backup does all of it in ROC'],
  ]);
  expect(view.toTake.rows[2]).toMatchObject({
    alsoSays: '1 other permission in MOB',
    alsoNames: ['Administer spaces'],
    steps: [
      'In MOB, open Space settings → People.',
      'Find Lee Lead and take the role Administrators away; where it is the only one, choose Remove.',
    ],
  });
  const one = value(await page.ask('report/beside', { reportId: second, query: { state: 'both', page: 1 } }));
  expect(one).toMatchObject({ matching: 2, rows: [{ key: 'MOB' }, { key: 'WEB' }] });
});

test('what is compared goes by what the plan is to cover', async () => {
  const page = openPage();
  const second = await comparedWith(page, await scanned(page, wholeSite('u-lee')), 'u-dana');
  const asked = { cover: 'space-settings', objective: 'least-access' } as const;
  value(await page.ask('plan/view', { reportId: second, asked }));
  const view = await besides(page, second);
  expect(view.rows.find(({ key }) => key === 'MOB')).toMatchObject({
    state: 'only-first',
    first: 'Holds all 3',
    second: 'Lacks Administer spaces',
  });
  expect(view.toTake.rows[2]).toMatchObject({ state: 'waits', alsoSays: null });
});

test('the log of the first account is the task of the second, and says nothing of its credentials', async () => {
  const page = openPage();
  const first = await reported(page, sampleFindings);
  const second = await comparedWith(page, first, 'u-lee');
  const [of, beside] = [await wholeReport(page, first), await wholeReport(page, second)];
  expect(beside.projects.map(({ key, records }) => [key, records])).toEqual(
    of.projects.map(({ key, records }) => [key, records]),
  );
  expect(beside.log).toEqual(of.log);
  expect(beside.since).toBeUndefined();
  const { counts } = await besides(page, second);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(of.projects.length);
});

test('the first account stays the site’s own: its report, the choice of the site and the page of a space', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-dana'));
  const before = await wholeReport(page, first);
  const second = await comparedWith(page, first, 'u-lee');
  expect(value(await page.ask('admin/overview', {})).account?.accountId).toBe('u-dana');
  expect(value(await page.askProject('project/view', 'PAY', 'u-lee')).account.accountId).toBe('u-dana');
  expect((await linesOf(page)).map(({ reportId, beside, rows }) => [reportId, beside, rows])).toEqual([
    [second, first, true],
    [first, undefined, true],
  ]);
  expect(await wholeReport(page, first)).toEqual(before);
});

test('both exports can be had as long as the second report is kept, and the comparison is part of it whole', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-lee'));
  let second = await comparedWith(page, first, 'u-dana');
  for (const _ of [1, 2]) {
    page.clock.time += 60_000;
    const { scan } = value(await page.ask('scan/again', { reportId: second }));
    second = (await advanced(page, scan)).reportId ?? '';
  }
  expect((await linesOf(page)).map(({ rows }) => rows)).toEqual([true, true, false, true]);
  expect((await wholeReport(page, first)).compared).toBeUndefined();
  const report = await wholeReport(page, second);
  expect(report.compared).toMatchObject({
    reportId: first,
    account: { accountId: 'u-lee' },
    counts: (await besides(page, second)).counts,
  });
  expect(report.compared?.spaces.find(({ project }) => project === 'SEC')).toEqual({
    project: 'SEC',
    state: 'only-first',
    first: { BROWSE_PROJECTS: 'yes', VIEW_VOTERS_AND_WATCHERS: 'yes' },
    second: { BROWSE_PROJECTS: 'some', VIEW_VOTERS_AND_WATCHERS: 'yes' },
  });
  expect(report.compared?.toTake.map(({ kind, gives, waitsFor }) => [kind, gives, waitsFor])).toContainEqual([
    'add-to-group',
    [
      { permissions: ['BROWSE_PROJECTS'], projects: ['SEC'] },
      { permissions: ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'], projects: ['FIN'] },
    ],
    [
      { permissions: ['BROWSE_PROJECTS'], projects: ['SEC'] },
      { permissions: ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'], projects: ['FIN'] },
    ],
  ]);
  // two newer reports of others, and neither half is kept with its rows
  await scanned(page, wholeSite('u-max'));
  await scanned(page, wholeSite('u-max'));
  expect((await linesOf(page)).map(({ rows }) => rows)).toEqual([true, true, false, false, false, false]);
});

test('a half that changed, or was checked again by itself, is said and the comparison never looks whole', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-lee'));
  const second = await comparedWith(page, first, 'u-dana');
  expect((await besides(page, second)).doubts).toEqual([]);
  page.clock.time += 60_000;
  await scanned(page, wholeSite('u-lee'));
  expect((await besides(page, second)).doubts).toEqual([
    'Lee Lead was checked again since. Open that report and compare again.',
  ]);
});

test('a change of this app that touches spaces of a half is said', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-lee'));
  const second = await comparedWith(page, first, 'u-dana');
  value(await page.ask('change/switch', { on: true }));
  const { planId, changes } = value(await page.ask('plan/view', { reportId: second, asked: null }));
  const change = changes.find(({ byApp }) => byApp);
  const { sequence } = value(await page.ask('change/journal', {}));
  value(await page.ask('change/apply', { reportId: second, planId, changeId: change?.id ?? '', sequence }));
  const { doubts } = await besides(page, second);
  expect(doubts).toHaveLength(1);
  expect(doubts[0]).toMatch(/of Dana Backup changed since the check/);
  value(await page.ask('report/catch-up', { reportId: second }));
  const after = await besides(page, second);
  expect(after.doubts).toEqual([]);
  expect(after.counts.both).toBeGreaterThan(2);
});

test('where Jira does not tell what the first account is in, the list says that it is not whole', async () => {
  let hidden = false;
  const page = openPage({
    through: (backend) => ({
      ...backend,
      fetch: async (request, caller) =>
        hidden && new URL(request.url).searchParams.get('accountId') === 'u-lee'
          ? new Response('{}', { status: 403 })
          : backend.fetch(request, caller),
    }),
  });
  const first = await scanned(page, wholeSite('u-lee'));
  hidden = true;
  const second = await comparedWith(page, first, 'u-dana');
  hidden = false;
  expect((await besides(page, second)).doubts).toEqual([
    'Jira did not name the groups of Lee Lead. The list below is incomplete.',
  ]);
});

test('a stopped check leaves no comparison, and the first report as it was', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-lee'));
  const { scan } = value(await page.ask('scan/beside', { reportId: first, accountId: 'u-dana' }));
  value(await page.ask('scan/stop', { scanId: scan.scanId }));
  expect((await linesOf(page)).map(({ reportId }) => reportId)).toEqual([first]);
  expect(value(await page.ask('report/beside', { reportId: first, query: all }))).toEqual({ kind: 'none' });
});

test.each([
  ['no longer kept', (first: string) => writeReportPart(first, 'head', null)],
  ['Not all of this', (_: string, second: string) => writeReportPart(second, 'holdings', null)],
  ['not for the same task', (first: string) => ofAnotherTask(first)],
])('a half of which something is %s is no half: not on the page, nor in the file', async (says, take) => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-lee'));
  const second = await comparedWith(page, first, 'u-dana');
  await inForge(() => take(first, second), page.platform.store);
  const view = value(await page.ask('report/beside', { reportId: second, query: all }));
  expect(view.kind === 'broken' ? view.says : view.kind).toContain(says);
  expect((await wholeReport(page, second)).compared).toBeUndefined();
});

async function ofAnotherTask(reportId: string): Promise<void> {
  const head = await readReportPart<StoredReport>(reportId, 'head');
  if (head === null) throw new Error('no report');
  await writeReportPart(reportId, 'head', { ...head, summary: { ...head.summary, profile: 'restore' } });
}

test('an account is not compared with itself, nor with nobody, nor beside a report that is gone', async () => {
  const page = openPage();
  const first = await scanned(page, wholeSite('u-lee'));
  const refused = async (reportId: string, accountId: string) => {
    const outcome = await page.ask('scan/beside', { reportId, accountId });
    return outcome.ok ? 'ok' : outcome.problem.code;
  };
  expect(await refused(first, 'u-lee')).toBe('bad-request');
  expect(await refused(first, 'u-nobody')).toBe('no-such-account');
  expect(await refused('00000000-0000-4000-8000-000000000000', 'u-dana')).toBe('no-such-report');
  expect(value(await page.ask('report/page', { reportId: first, query: firstQuery })).head.reportId).toBe(
    first,
  );
});
