import { lastPlan } from '../../src/app/plans/stored-plan';
import { backupCovers, coverOfLog } from '../../src/remedy';
import { writeReportPart } from '../../src/store';
import { inForge } from '../store/in-forge';
import { openPage, scanned, value, wholeSite, type Page } from './admin-page';
import { finding } from './finding';
import { reported } from './sample-log';

/** What the backup is to include: which plan is shown first, and what another cover changes. */

const viewOf = async (page: Page, reportId: string, cover: (typeof backupCovers)[number]) =>
  value(await page.ask('plan/view', { reportId, asked: { objective: 'least-access', cover } }));

const first = async (page: Page, reportId: string) =>
  value(await page.ask('plan/view', { reportId, asked: null }));

test.each([
  ['a gap that would fail next', [{ tier: 'settings', records: 0 }], 'content'],
  ['content alone', [{ tier: 'content', records: 3 }], 'content'],
  [
    'settings',
    [
      { tier: 'content', records: 3 },
      { tier: 'settings', records: 1 },
    ],
    'space-settings',
  ],
] as const)('of a log that shows %s', (_what, gaps, cover) => {
  expect(coverOfLog(gaps)).toBe(cover);
});

test('without a log the first plan is for content, and then it is the one that was asked for last', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  expect((await first(page, reportId)).asked).toEqual({ cover: 'content', objective: 'least-access' });
  const { planId } = await viewOf(page, reportId, 'site-settings');
  expect(await first(page, reportId)).toMatchObject({ planId, asked: { cover: 'site-settings' } });
});

test('a cover changes what is closed and never what is missing; what lies beyond it says what is lost', async () => {
  const page = openPage();
  const reportId = await scanned(page, wholeSite('u-dana'));
  const views = await Promise.all(backupCovers.map((cover) => viewOf(page, reportId, cover)));
  const [content, spaces, site] = views;
  expect(new Set(views.map(({ gaps }) => gaps.all)).size).toBe(1);
  expect(new Set(views.map(({ planId }) => planId)).size).toBe(3);
  const closed = views.map(({ gaps }) => gaps.app + gaps.others);
  expect(closed).toEqual([...closed].sort((a, b) => a - b));
  expect(closed[0]).toBeLessThan(closed[1] ?? 0);
  expect(content?.leaves.first.map(({ says }) => says).join(' ')).toContain(
    'Administer spaces in PAY is for space settings',
  );
  expect(content?.lost).toEqual([
    'the configuration of the site (schemes, workflows, fields, screens), because it lacks Administer Jira.',
    'the settings of the space (roles, schemes, fields, workflows), because it lacks Administer spaces.',
  ]);
  expect(spaces?.lost).toHaveLength(1);
  expect(site?.lost).toEqual([]);
});

test('a work item that the log names by a number that Jira does not find is content, and no permission of the site', async () => {
  const page = openPage();
  const nowhere = finding(null, { issues: [{ issue: '999999999', records: 1, lines: [1] }] });
  const reportId = await reported(page, [nowhere]);
  for (const cover of backupCovers) {
    const { choices, leaves, lost, shown } = await viewOf(page, reportId, cover);
    expect(choices.find((choice) => choice.cover === 'site-settings')?.price).not.toContain('Browse spaces');
    expect(lost.join(' ')).not.toContain('Browse spaces');
    expect(shown.filter(({ title }) => /Browse spaces.*whole site/.test(title))).toEqual([]);
    expect(leaves.first).toContainEqual(
      expect.objectContaining({
        project: null,
        permission: 'BROWSE_PROJECTS',
        says: expect.stringMatching(/^Only the log says so/) as string,
      }),
    );
  }
});

test('a plan of one cover is not applied once another was shown', async () => {
  const page = openPage();
  const reportId = await scanned(page, { ...wholeSite('u-dana'), profileChosen: true });
  value(await page.ask('change/switch', { on: true }));
  const { planId, changes } = await viewOf(page, reportId, 'content');
  await viewOf(page, reportId, 'space-settings');
  const { sequence } = value(await page.ask('change/journal', {}));
  const changeId = changes.find(({ byApp }) => byApp)?.id ?? '';
  const answer = await page.ask('change/apply', { reportId, planId, changeId, sequence });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'stale' } });
});

test.each([
  [true, 'site-settings'],
  [false, 'space-settings'],
] as const)(
  'a stored plan of an earlier release (settings: %s) is read as one of %s',
  async (settings, cover) => {
    const page = openPage();
    const reportId = await scanned(page, wholeSite('u-dana'));
    await first(page, reportId);
    const inStore = <T>(work: () => Promise<T>): Promise<T> => inForge(work, page.platform.store);
    // not packed, and without its counts
    const { counted: _counted, ...stored } = (await inStore(() => lastPlan(reportId))) ?? { counted: null };
    const asked = { objective: 'least-access', settings, between: null };
    await inStore(() => writeReportPart(reportId, 'plan', { ...stored, asked }));
    expect((await inStore(() => lastPlan(reportId)))?.asked).toEqual({ objective: 'least-access', cover });
    expect((await first(page, reportId)).asked).toEqual({ objective: 'least-access', cover });
  },
);
