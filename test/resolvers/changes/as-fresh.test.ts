import fc from 'fast-check';
import { anySite } from '../../access/in-step/any-site';
import { advanced, firstQuery, openPage, started, value, wholeSite, type Page } from '../admin-page';
import { printFigures, runs } from '../../sizes';
import { finding, summaryOf } from '../finding';
import { journalOf, siteText, switchedOn, undone } from './planned';

/** After every apply and every undo the rows of the page are those of a check that is made anew. */
const { numRuns, seed } = runs('fresh', 4, 500);

const accountId = 'u-1';
const asked = { objective: 'least-access', cover: 'space-settings' } as const;

interface File {
  readonly globalPermissions: readonly object[];
  readonly users: readonly { readonly accountId: string; readonly appType?: string | null }[];
}

/** A Jira admin may look at accounts, and no backup signs in as an agent. */
const site = anySite.map((file) => {
  const { globalPermissions, users, ...more } = file as File;
  const picker = { permission: 'USER_PICKER', groupId: 'g-admins' };
  return {
    ...more,
    users: users.map((user) => (user.appType === 'agent' ? { ...user, appType: 'service' } : user)),
    globalPermissions: [...globalPermissions, picker],
  };
});

/** A check with a log that names every space and work item of the site file, or of every space without one. */
async function checked(page: Page, withLog: boolean): Promise<string> {
  const start = wholeSite(accountId);
  if (!withLog) return (await advanced(page, await started(page, start))).reportId ?? '';
  const findings = page.site.projects.map(({ id, key }) => {
    const issues = page.site.issues.filter(({ projectId }) => projectId === id);
    return finding(key, {
      issues: issues.map((issue) => ({ issue: issue.key, records: 1, lines: [1] })),
      records: Math.max(1, issues.length),
    });
  });
  const { scanId } = await started(page, { ...start, log: summaryOf(findings), parts: 1 });
  const scan = value(await page.ask('scan/findings', { scanId, part: 0, findings }));
  return (await advanced(page, scan)).reportId ?? '';
}

/** What a row says of a space: its state, what is missing, and whether a change touched it since. */
async function rowsOf(page: Page, reportId: string): Promise<readonly string[]> {
  const { rows, head } = value(
    await page.ask('report/page', { reportId, query: { ...firstQuery, sort: 'space' } }),
  );
  expect(head.changed).toBe(0);
  return rows.map(({ key, state, missing, changed }) => {
    const names = [...new Set(missing.map(({ permission }) => permission))].sort();
    return `${key} ${state} ${names.join(',')}${changed ? ' changed' : ''}`;
  });
}

async function caughtUp(page: Page, reportId: string): Promise<void> {
  for (;;) {
    const { asked: some, left } = value(await page.ask('report/catch-up', { reportId }));
    if (left === 0) return;
    expect(some).toBeGreaterThan(0);
  }
}

/** The report that stands on the page, caught up, against a check of the same site by an app that knows nothing of it. */
async function expectFresh(page: Page, reportId: string, withLog: boolean): Promise<void> {
  await caughtUp(page, reportId);
  const twin = openPage({ site: JSON.parse(siteText(page)) as unknown });
  expect(await rowsOf(page, reportId)).toEqual(await rowsOf(twin, await checked(twin, withLog)));
}

let made = 0;

async function holds(file: unknown, withLog: boolean): Promise<void> {
  const page = openPage({ site: file });
  const before = await checked(page, withLog);
  const { planId, changes } = value(await page.ask('plan/view', { reportId: before, asked }));
  await switchedOn(page);
  let { sequence } = await journalOf(page);
  // what everything waits for is for a site admin to do: until then nothing is made
  if (changes.some(({ section }) => section === 'first')) return;
  for (const { id } of changes.filter(({ section }) => section === 'app')) {
    const outcome = await page.ask('change/apply', { reportId: before, planId, changeId: id, sequence });
    ({ sequence } = value(outcome));
    await expectFresh(page, before, withLog);
    made += 1;
  }
  // a report of before the changes, and one of after them: both have to follow what is taken back
  const after = await checked(page, withLog);
  for (const { id } of (await journalOf(page)).changes) {
    await undone(page, id);
    await expectFresh(page, before, withLog);
    await expectFresh(page, after, withLog);
  }
}

test(
  'any site: after every change that is made or taken back the rows equal those of a fresh check',
  async () => {
    await fc.assert(fc.asyncProperty(site, fc.boolean(), holds), { numRuns, seed });
    expect(made).toBeGreaterThan(numRuns / 4);
    printFigures({ sites: numRuns, changesMade: made });
  },
  20_000 + numRuns * 4000,
);
