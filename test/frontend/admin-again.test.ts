import { bad, good, type BackEnd } from './stage/back-end';
import { openPage, type Page } from './stage/page';
import * as plans from './stage/plan-samples';
import * as samples from './stage/samples';
import { AdminPage } from '../../src/frontend/admin/admin-page';
import type { ProjectExplanation } from '../../src/report/space-view';
import type { ReportPage } from '../../src/report/view';

let page: Page;
afterEach(() => page.close());

const { by } = plans.made();
const mark = { by, at: '2026-11-22T08:00:00.000Z', reason: 'Archived in another system.' };

async function open(backEnd: BackEnd = {}, shown: ReportPage = samples.reportPage()): Promise<Page> {
  page = await openPage(AdminPage, {
    'admin/overview': () => Promise.resolve(good(samples.overview({ reports: [samples.reportLine] }))),
    'report/page': () => Promise.resolve(good(shown)),
    'report/lists': () => Promise.resolve(good(samples.lists())),
    'report/map': () => Promise.resolve(good(samples.map())),
    'report/project': () => Promise.resolve(good(samples.explanation())),
    'plan/view': () => Promise.resolve(good(plans.plan({ accepted: [plans.accepted] }))),
    'change/journal': () => Promise.resolve(good(plans.journal())),
    ...backEnd,
  });
  return page;
}

/** Opens the row of PAY, whose explanation is another one from the second answer on. */
async function openSpace(then: Partial<ProjectExplanation>, backEnd: BackEnd = {}): Promise<void> {
  let asked = 0;
  await open({
    'report/project': () => {
      asked += 1;
      return Promise.resolve(good(samples.explanation(asked === 1 ? {} : then)));
    },
    ...backEnd,
  });
  await page.tab('Spaces');
  await page.press('Table');
  await page.press('Payments (PAY)');
  await page.press('Details');
}

describe('a space that is checked again', () => {
  const now = {
    state: 'closed',
    at: '2026-11-23T10:00:00.000Z',
    says: 'Jira grants Browse spaces in PAY now.',
  } as const;

  test('says what is closed and what is open, with the time, and the rows and the plan move on', async () => {
    await openSpace(
      { gaps: [{ ...samples.browseGap, now }, samples.nextGap] },
      {
        'report/check-again': ({ key }) =>
          Promise.resolve(
            good({
              key,
              at: now.at,
              closed: [{ project: 'PAY', permission: 'BROWSE_PROJECTS' }],
              open: [{ project: 'PAY', permission: 'ADMINISTER_PROJECTS' }],
              fresh: [],
              says: '1 of 2 gaps in PAY is closed; Administer spaces is still refused.',
              explanation: samples.explanation(),
            }),
          ),
      },
    );
    await page.press('Check PAY again');
    expect(page.asked('report/check-again')).toEqual([{ reportId: 'r1', key: 'PAY' }]);
    expect(page.text()).toMatch(/1 of 2 gaps in PAY is closed; .* Asked on 23 Nov 2026/);
    expect(page.text()).toContain('Closed since');
    expect(page.text()).toContain(now.says);
    expect(page.text()).toContain(`When the report was made: ${samples.browseGap.says}`);
    expect(page.buttons()).not.toContain('Accept this gap: Browse spaces');
    expect(page.buttons()).toContain('Accept this gap: Administer spaces');
    expect(page.asked('report/page')).toHaveLength(2);
    expect(page.asked('plan/view')).toHaveLength(2);
  });

  test('says when Jira does not answer, and keeps what is shown', async () => {
    await openSpace(
      {},
      { 'report/check-again': () => Promise.resolve(bad('jira-unavailable', 'Try again in a minute.')) },
    );
    await page.press('Check PAY again');
    expect(page.text()).toContain('Try again in a minute.');
    expect(page.text()).toContain(samples.browseGap.says);
  });

  test('one that is not live cannot be', async () => {
    await open({
      'report/project': () =>
        Promise.resolve(
          good(
            samples.explanation({ row: samples.row({ status: 'archived', state: 'not-checked' }), gaps: [] }),
          ),
        ),
    });
    await page.tab('Spaces');
    await page.press('Table');
    await page.press('Payments (PAY)');
    await page.press('Details');
    expect(page.buttons()).not.toContain('Check PAY again');
  });
});

describe('everything', () => {
  test('is checked again as a scan of its own, whose report says what has changed since', async () => {
    const since = {
      reportId: 'r0',
      checkedAt: '2026-11-20T09:00:00.000Z',
      says: '2 of 3 gaps are closed; 1 is still open, 1 is new.',
      closed: 2,
      still: 1,
      fresh: 1,
      closedGaps: [{ project: 'PAY', permission: 'BROWSE_PROJECTS', says: 'Browse spaces in PAY' }],
      notShown: 1,
    };
    await open(
      { 'scan/again': () => Promise.resolve(good({ kind: 'started', scan: samples.done } as const)) },
      samples.reportPage({ head: samples.head({ since }) }),
    );
    expect(page.text()).toMatch(/Since the report of 20 Nov 2026, .*: 2 of 3 gaps are closed/);
    await page.press('Show what is closed');
    expect(page.text()).toContain('Browse spaces in PAY');
    await page.press('Check again');
    expect(page.asked('scan/again')).toEqual([{ reportId: 'r1' }]);
  });

  test('cannot be started twice', async () => {
    await open({
      'scan/again': () => Promise.resolve(good({ kind: 'busy', scan: samples.status() } as const)),
    });
    await page.press('Check again');
    expect(page.text()).toContain('A check of this site is running');
    const button = page.buttons().indexOf('Check again');
    expect(button).toBeGreaterThan(-1);
    await expect(page.press('Check again')).rejects.toThrow('disabled');
  });

  test('is not offered where the findings are gone', async () => {
    await open({}, samples.reportPage({ head: samples.head({ canCheckAgain: false }) }));
    expect(page.buttons()).not.toContain('Check again');
  });
});

describe('what is left out on purpose', () => {
  const accepts: BackEnd['need/accept'] = () => Promise.resolve(good({ accepted: [plans.accepted] }));

  test('needs a reason, and is shown with it and with a name', async () => {
    await openSpace(
      { gaps: [{ ...samples.browseGap, accepted: mark }, samples.nextGap] },
      { 'need/accept': accepts },
    );
    await page.press('Accept this gap: Browse spaces');
    await page.press('Accept');
    expect(page.text()).toContain('Give a reason');
    expect(page.asked('need/accept')).toEqual([]);
    await page.fill('Reason (for auditors): Browse spaces', ` ${mark.reason} `);
    await page.press('Accept');
    expect(page.asked('need/accept')).toEqual([
      { reportId: 'r1', needs: samples.browseGap.needs, spaces: [], reason: mark.reason },
    ]);
    expect(page.text()).toMatch(/Accepted by Ada Admin on 22 Nov 2026, .*: Archived in another system\./);
    expect(page.buttons()).toContain('Include again: Browse spaces');
  });

  test('is sent in as many requests as it takes, where a gap is on thousands of work items', async () => {
    const needs = Array.from({ length: 1_100 }, (_none, at) => ({
      ...{ project: 'PAY', permission: 'BROWSE_PROJECTS', issue: `PAY-${String(at + 1)}` },
    }));
    const opened = samples.explanation({ gaps: [{ ...samples.browseGap, needs }] });
    await openSpace({}, { 'need/accept': accepts, 'report/project': () => Promise.resolve(good(opened)) });
    await page.press('Accept this gap: Browse spaces');
    await page.fill('Reason (for auditors): Browse spaces', mark.reason);
    await page.press('Accept');
    const sent = page.asked('need/accept').map((payload) => (payload as { needs: typeof needs }).needs);
    expect(sent.map(({ length }) => length)).toEqual([500, 500, 100]);
    expect(sent.flat()).toEqual(needs);
  });

  test('can be given a last day, which is shown with it', async () => {
    const until = '2027-03-31';
    await openSpace(
      { gaps: [{ ...samples.browseGap, accepted: { ...mark, until } }, samples.nextGap] },
      { 'need/accept': accepts },
    );
    await page.press('Accept this gap: Browse spaces');
    await page.fill('Reason (for auditors): Browse spaces', mark.reason);
    await page.fill('Until (optional, then it counts again): Browse spaces', until);
    await page.press('Accept');
    expect(page.asked('need/accept')).toMatchObject([{ reason: mark.reason, until }]);
    expect(page.text()).toMatch(/on 22 Nov 2026, .*, until 31 Mar 2027: Archived in another system\./);
  });

  test('a reason that is too long is told at once', async () => {
    await openSpace({}, { 'need/accept': accepts });
    await page.press('Accept every gap: all of PAY');
    await page.fill('Reason (for auditors): all of PAY', 'x'.repeat(301));
    await page.press('Accept');
    expect(page.text()).toContain('Keep it to 300 characters.');
    await page.press('Cancel');
    expect(page.asked('need/accept')).toEqual([]);
  });

  test('can be a whole space, and is taken back', async () => {
    await openSpace(
      { leftOut: mark },
      {
        'need/accept': accepts,
        'need/take-back': () => Promise.resolve(good({ accepted: [] })),
      },
    );
    await page.press('Accept every gap: all of PAY');
    await page.fill('Reason (for auditors): all of PAY', mark.reason);
    await page.press('Accept');
    expect(page.asked('need/accept')).toMatchObject([{ needs: [], spaces: ['PAY'] }]);
    expect(page.text()).toContain('All of PAY is accepted, later gaps too.');
    await page.press('Include again: all of PAY');
    expect(page.asked('need/take-back')).toEqual([{ reportId: 'r1', needs: [], spaces: ['PAY'] }]);
  });

  test('says why Jira or the app refused it', async () => {
    await openSpace(
      {},
      { 'need/accept': () => Promise.resolve(bad('stale', 'Somebody else changes this.')) },
    );
    await page.press('Accept this gap: Browse spaces');
    await page.fill('Reason (for auditors): Browse spaces', 'old');
    await page.press('Accept');
    expect(page.text()).toContain('Somebody else changes this.');
  });

  test('can be what the whole site lacks', async () => {
    await open(
      { 'need/accept': accepts },
      samples.reportPage({ head: samples.head({ site: [samples.siteGap] }) }),
    );
    await page.tab('Spaces');
    await page.press('Table');
    await page.press('Administer Jira');
    await page.press('Accept this gap: Administer Jira');
    await page.fill('Reason (for auditors): Administer Jira', 'Content only.');
    await page.press('Accept');
    expect(page.asked('need/accept')).toMatchObject([
      { needs: [{ project: null, permission: 'ADMINISTER' }], reason: 'Content only.' },
    ]);
    expect(page.asked('report/page')).toHaveLength(2);
  });

  test('is listed with the plan, from where it can be taken back too', async () => {
    await open({ 'need/take-back': () => Promise.resolve(good({ accepted: [] })) });
    await page.tab('History');
    expect(page.text()).toContain('Browse spaces in OLD. Accepted by Ada Admin');
    await page.press('Include again: Browse spaces in OLD');
    expect(page.asked('need/take-back')).toEqual([
      { reportId: 'r1', needs: [{ project: 'OLD', permission: 'BROWSE_PROJECTS' }], spaces: [] },
    ]);
    expect(page.asked('plan/view')).toHaveLength(2);
  });
});
