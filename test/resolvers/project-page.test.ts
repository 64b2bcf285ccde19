import type { ProjectView } from '../../src/contract';
import { openPage, scanned, smallSite, started, value, wholeSite, type Page } from './admin-page';

/** u-lee administers PAY alone; u-app administers Jira, as it often does on a real site, where `appIsAdmin`. */
function siteOf({ appIsAdmin = true, faults = [] as unknown[], pay = {} } = {}): Record<string, unknown> {
  const site = smallSite();
  site.faults = faults;
  site.groups = (site.groups as { groupId: string; members: string[] }[]).map((group) =>
    group.groupId === 'g-admins' ? { ...group, members: appIsAdmin ? ['u-ada', 'u-app'] : ['u-ada'] } : group,
  );
  site.projects = (site.projects as Record<string, unknown>[]).map((project) =>
    project.key === 'PAY'
      ? { ...project, roleActors: [{ roleId: 10002, users: ['u-lee'], groups: [] }], ...pay }
      : project,
  );
  return site;
}

async function pageOn(site: unknown, profile: 'backup' | 'restore' = 'backup'): Promise<Page> {
  const page = openPage({ site });
  const scan = await started(page, wholeSite('u-dana', profile));
  value(await page.ask('scan/stop', { scanId: scan.scanId }));
  return page;
}

const gapsOf = (view: ProjectView) =>
  view.explanation.gaps.map(({ permission, cause, evidence }) => [permission, cause, evidence]);
const callsAs = (page: Page, who: 'user' | 'app', from: number): string[] =>
  page.platform.calls
    .slice(from)
    .filter(({ as }) => as === who)
    .map(({ path }) => path.split('?')[0] ?? '');

const confirmed = [
  ['BROWSE_PROJECTS', 'not-a-holder', 'confirmed'],
  ['VIEW_VOTERS_AND_WATCHERS', 'not-a-holder', 'confirmed'],
  ['ADMINISTER_PROJECTS', 'not-a-holder', 'confirmed'],
];

test('before an account is chosen the page says who can choose it', async () => {
  const page = openPage({ site: siteOf() });
  expect(await page.askProject('project/view', 'PAY', 'u-lee')).toMatchObject({
    ok: false,
    problem: { code: 'no-account-chosen', says: expect.stringContaining('Jira admin') as string },
  });
});

test('verdicts by Jira’s check as the app, reasons as the viewer', async () => {
  const page = await pageOn(siteOf());
  const from = page.platform.calls.length;
  const view = value(await page.askProject('project/view', 'PAY', 'u-lee'));
  expect(view).toMatchObject({
    project: { key: 'PAY', name: 'Payments' },
    account: { accountId: 'u-dana', displayName: 'Dana Backup' },
    profile: 'backup',
    source: 'permissions-check',
    checkedAt: new Date(page.clock.time).toISOString(),
    notRead: [],
  });
  expect(gapsOf(view)).toEqual(confirmed);
  expect(callsAs(page, 'app', from)).toContain('/rest/api/3/permissions/check');
  expect(callsAs(page, 'user', from)).toEqual(
    expect.arrayContaining([
      '/rest/api/3/project/20001/permissionscheme',
      '/rest/api/3/project/20001/role/10003',
    ]),
  );
  expect(callsAs(page, 'user', from)).not.toContain('/rest/api/3/permissions/check');
  expect(page.platform.calls.length - from).toBeLessThanOrEqual(25);
});

test('where the app may not ask, Jira’s user search answers as the viewer: a miss is derived', async () => {
  const page = await pageOn(siteOf({ appIsAdmin: false }));
  const from = page.platform.calls.length;
  const view = value(await page.askProject('project/view', 'PAY', 'u-lee'));
  expect(view.source).toBe('permission-search');
  expect(view.sourceSays).toContain('1,000 users');
  expect(gapsOf(view)).toEqual(confirmed.map(([permission, cause]) => [permission, cause, 'derived']));
  expect(callsAs(page, 'user', from).filter((path) => path.endsWith('/user/permission/search'))).toHaveLength(
    3,
  );
});

test('what the search finds is granted', async () => {
  const pay = { roleActors: [{ roleId: 10002, users: ['u-lee', 'u-dana'], groups: [] }] };
  const page = await pageOn(siteOf({ appIsAdmin: false, pay }));
  const view = value(await page.askProject('project/view', 'PAY', 'u-lee'));
  expect(view.source).toBe('permission-search');
  expect(view.explanation.row.state).toBe('complete');
});

const nobodyMayAsk = [{ match: 'GET /rest/api/3/user/permission/search', status: 403 }];

test('where neither may ask, the last report answers with its time, for this project alone', async () => {
  const page = openPage({ site: siteOf({ appIsAdmin: false, faults: nobodyMayAsk }) });
  await scanned(page, wholeSite('u-dana', 'restore'));
  const checkedAt = new Date(page.clock.time).toISOString();
  page.clock.time += 3_600_000;
  const view = value(await page.askProject('project/view', 'PAY', 'u-lee'));
  expect(view).toMatchObject({
    source: 'last-report',
    checkedAt,
    profile: 'restore',
    account: { accountId: 'u-dana', displayName: 'Dana Backup' },
  });
  expect(gapsOf(view)).toEqual(expect.arrayContaining(confirmed));
  expect(JSON.stringify(view)).not.toMatch(/"FIN"|Finance|"MOB"/);
});

test('where neither may ask and no report covers the project, the page says what to do', async () => {
  const page = await pageOn(siteOf({ appIsAdmin: false, faults: nobodyMayAsk }));
  expect(await page.askProject('project/view', 'PAY', 'u-lee')).toMatchObject({
    ok: false,
    problem: { code: 'jira-refused', says: expect.stringContaining('Ask a Jira admin') as string },
  });
});

test('a scheme that the viewer may not read is said, and the gaps stand', async () => {
  const faults = [{ match: 'GET /rest/api/3/project/20001/permissionscheme', status: 403 }];
  const page = await pageOn(siteOf({ faults }));
  const view = value(await page.askProject('project/view', 'PAY', 'u-lee'));
  expect(gapsOf(view)[0]).toEqual(['BROWSE_PROJECTS', 'unknown', 'confirmed']);
  expect(view.notRead).toMatchObject([{ what: 'permission-scheme', project: 'PAY' }]);
});

test('an archived project says so', async () => {
  const page = await pageOn(siteOf({ pay: { status: 'archived' } }));
  const view = value(await page.askProject('project/view', 'PAY', 'u-ada'));
  expect(view.explanation.row).toMatchObject({ key: 'PAY', status: 'archived', state: 'not-checked' });
  expect(gapsOf(view)).toEqual([['BROWSE_PROJECTS', 'project-archived', 'confirmed']]);
});

test('an account that is gone since is said', async () => {
  const page = await pageOn(siteOf());
  page.site.users.splice(
    page.site.users.findIndex(({ accountId }) => accountId === 'u-dana'),
    1,
  );
  expect(await page.askProject('project/view', 'PAY', 'u-lee')).toMatchObject({
    ok: false,
    problem: {
      code: 'no-account-chosen',
      says: expect.stringContaining('does not exist any more') as string,
    },
  });
});

test('a permission that depends on the work item is said', async () => {
  const page = await pageOn(siteOf());
  const view = value(await page.askProject('project/view', 'ASK', 'u-ada'));
  expect(view.explanation.row.state).toBe('items');
  expect(view.explanation.conditional.map(({ permission }) => permission)).toEqual(['BROWSE_PROJECTS']);
});
