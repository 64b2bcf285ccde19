import { storedPlan } from '../whole-plan';
import type { Finding } from '../../../src/log/finding';
import { readSettings } from '../../../src/store';
import { inForge } from '../../store/in-forge';
import { advanced, openPage, scanned, started, value, wholeSite, type Page } from '../admin-page';
import { finding, summaryOf } from '../finding';
import { addToRole, applied, codeOf, journalOf, planId, reportId, switchedOn, withPlan } from './planned';

/** A log names no rights and chooses no task: the back end makes nothing for either that no admin chose. */

const asked = { objective: 'least-access', cover: 'space-settings' } as const;
const writes: readonly Finding[] = [
  finding('PAY', { write: true, want: { kind: 'permission', anyOf: ['EDIT_ISSUES'] }, status: 403 }),
];
const deleting = ['DELETE_ISSUES', 'DELETE_ALL_COMMENTS', 'MOVE_ISSUES'];

/** The report of a scan with a log, as the page starts it. */
async function reportOf(
  page: Page,
  findings: readonly Finding[],
  more: Partial<ReturnType<typeof wholeSite>>,
): Promise<string> {
  const log = summaryOf(findings);
  const scan = await started(page, { ...wholeSite('u-dana'), log, parts: 1, ...more });
  const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
  return (await advanced(page, sent)).reportId ?? '';
}

const siteOf = (page: Page) => JSON.stringify(page.site);

describe('a change that only the log asks for', () => {
  const given = { ...addToRole('PAY', '10003', ['DELETE_ISSUES']), fromLog: true as const };

  test('is not made with the others, only where it is asked for by itself', async () => {
    const page = openPage();
    await switchedOn(page);
    await withPlan(page, [given]);
    const before = siteOf(page);
    const { sequence } = await journalOf(page);
    const good = { reportId, planId, changeId: 'c1', sequence };
    expect(codeOf(await page.ask('change/apply', good))).toBe('not-chosen');
    expect(codeOf(await page.ask('change/apply', { ...good, byItself: false }))).toBe('not-chosen');
    expect(siteOf(page)).toBe(before);
    expect((await journalOf(page)).changes).toEqual([]);
    value(await page.ask('change/apply', { ...good, byItself: true }));
    expect(siteOf(page)).not.toBe(before);
  });

  test('is what a scan makes of a log that speaks of deleting, apart from the plan, with each right named', async () => {
    const page = openPage();
    const findings = deleting.map((permission) =>
      finding('PAY', { want: { kind: 'permission', anyOf: [permission] }, records: 5 }),
    );
    const id = await reportOf(page, findings, { profileChosen: false });
    const { changes, shown } = value(await page.ask('plan/view', { reportId: id, asked }));
    const named = shown.filter(({ says }) => /delete|move/i.test(says));
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(({ section }) => section)).toEqual(named.map(() => 'from-log'));
    for (const { says, warning } of named) {
      expect(says).not.toContain(' more');
      expect(warning).toContain('Only the log asks for this');
    }
    const inPlan = new Set(changes.flatMap(({ section, id }) => (section === 'from-log' ? [] : [id])));
    const others = (await storedPlan(page, id)).changes.filter((change) => inPlan.has(change.id));
    expect(others.flatMap(({ closes }) => closes.map(({ permission }) => permission))).not.toEqual(
      expect.arrayContaining(['DELETE_ISSUES']),
    );
  });
});

describe('a task that a log suggests', () => {
  const suggested = { profile: 'restore', profileChosen: false } as const;

  const firstApply = async (page: Page, id: string) => {
    const view = value(await page.ask('plan/view', { reportId: id, asked }));
    const change = view.changes.find(({ byApp, section }) => byApp && section === 'app');
    if (change === undefined) throw new Error('the plan has no change for the app');
    const { sequence } = await journalOf(page);
    const payload = { reportId: id, planId: view.planId, changeId: change.id, sequence };
    return { view, apply: () => page.ask('change/apply', payload) };
  };

  test('makes nothing before an admin chose it, and then it does', async () => {
    const page = openPage();
    await switchedOn(page);
    const id = await reportOf(page, writes, suggested);
    const before = siteOf(page);
    const { view, apply } = await firstApply(page, id);
    expect(view.profileChosen).toBe(false);
    expect(codeOf(await apply())).toBe('not-chosen');
    expect(siteOf(page)).toBe(before);
    value(await page.ask('profile/choose', { reportId: id }));
    expect(value(await page.ask('plan/view', { reportId: id, asked })).profileChosen).toBe(true);
    value(await apply());
    expect(siteOf(page)).not.toBe(before);
  });

  test('is not what the site chose: neither the next check nor the page of a space goes by it', async () => {
    const page = openPage();
    const id = await reportOf(page, writes, suggested);
    expect(value(await page.ask('admin/overview', {})).profile).toBe('backup');
    value(await page.ask('profile/choose', { reportId: id }));
    expect(value(await page.ask('admin/overview', {})).profile).toBe('restore');
    expect((await inForge(readSettings, page.platform.store))?.profileBy).toBe(page.site.viewer);
  });

  test('is chosen where an admin chose it before, and stays so when the report is checked again', async () => {
    const page = openPage();
    await switchedOn(page);
    await scanned(page, wholeSite('u-dana', 'restore'));
    const id = await reportOf(page, writes, suggested);
    expect((await firstApply(page, id)).view.profileChosen).toBe(true);
    const again = value(await page.ask('scan/again', { reportId: id }));
    const next = (await advanced(page, again.scan)).reportId ?? '';
    expect((await firstApply(page, next)).view.profileChosen).toBe(true);
  });

  test('stays nobody’s choice when its report is checked again', async () => {
    const page = openPage();
    await switchedOn(page);
    const id = await reportOf(page, writes, suggested);
    const again = value(await page.ask('scan/again', { reportId: id }));
    const { apply } = await firstApply(page, (await advanced(page, again.scan)).reportId ?? '');
    expect(codeOf(await apply())).toBe('not-chosen');
  });

  test('is chosen by admins of Jira alone', async () => {
    const page = openPage();
    const id = await reportOf(page, writes, suggested);
    expect(codeOf(await page.ask('profile/choose', { reportId: id }, 'u-lee'))).toBe('not-allowed');
  });

  test('a settings document of a release that did not ask is nobody’s choice', async () => {
    const page = openPage();
    await scanned(page, wholeSite('u-dana', 'restore'));
    await inForge(async () => {
      const { writeSettings } = await import('../../../src/store');
      await writeSettings({ accountId: 'u-dana', profile: 'restore' });
    }, page.platform.store);
    expect(value(await page.ask('admin/overview', {})).profile).toBe('backup');
  });
});

test('a backup, which is the least, needs no choice', async () => {
  const page = openPage();
  await switchedOn(page);
  await withPlan(page, [addToRole('PAY', '10003')]);
  expect((await applied(page)).change.state).toBe('made');
});
