import type { ScanStatus } from '../../src/contract';
import {
  advanced,
  firstQuery,
  openPage,
  scanned,
  smallSite,
  started,
  value,
  wholeSite,
  type Page,
} from './admin-page';
import { finding, summaryOf } from './finding';

interface Fault {
  readonly match: string;
  readonly status: number;
  readonly times?: number;
  readonly retryAfter?: number;
  readonly body?: unknown;
}

const pageWith = (...faults: Fault[]): Page => openPage({ site: { ...smallSite(), faults } });

const check = 'POST /rest/api/3/permissions/check';
const catalogue = 'GET /rest/api/3/permissions';
const search = 'GET /rest/api/3/project/search';
const schemeOfPay = 'GET /rest/api/3/project/20001/permissionscheme';
const nonsense = '<html><body>Down for maintenance</body></html>';

async function ended(page: Page): Promise<ScanStatus> {
  return advanced(page, await started(page, wholeSite('u-dana')));
}

describe('what a scan cannot do without', () => {
  test.each([
    [check, 401, 'jira-refused', /Administer Jira/],
    [check, 403, 'jira-refused', /Administer Jira/],
    [check, 404, 'jira-refused', /found nothing/],
    [catalogue, 403, 'jira-refused', /list the permissions/],
    [search, 401, 'jira-refused', /list the spaces/],
  ])('%s answers %i: the scan ends with a sentence', async (match, status, code, says) => {
    const page = pageWith({ match, status });
    const scan = await ended(page);
    expect(scan).toMatchObject({ state: 'failed', reportId: null, problem: { code } });
    expect(scan.problem?.says).toMatch(says);
    expect(page.platform.store.entries().filter(({ key }) => key.includes('scan-files'))).toEqual([]);
    expect(value(await page.ask('scan/start', wholeSite('u-dana'))).kind).toBe('started');
  });

  test.each([
    ['500', { match: check, status: 500 }, /answered 500/],
    ['no JSON', { match: check, status: 200, body: nonsense }, /does not understand/],
    [
      'another shape',
      { match: check, status: 200, body: { globalPermissions: 'all' } },
      /does not understand/,
    ],
    [
      'an empty catalogue of another shape',
      { match: catalogue, status: 200, body: [] },
      /does not understand/,
    ],
  ])('an answer of %s is told, and the scan can go on where it was', async (_name, fault, says) => {
    const page = pageWith({ ...fault, times: 3 });
    let scan = await started(page, wholeSite('u-dana'));
    let told = '';
    for (let steps = 0; scan.state === 'running' && steps < 20; steps += 1) {
      const outcome = await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step });
      if (!outcome.ok) {
        expect(outcome.problem.code).toBe('jira-unavailable');
        told = outcome.problem.says;
      }
      scan = outcome.ok ? outcome.value : (value(await page.ask('scan/status', {})) ?? scan);
    }
    expect(told).toMatch(says);
    expect(scan.state).toBe('done');
  });

  test('a server error that passes is not even told', async () => {
    const page = pageWith({ match: check, status: 503, times: 2 });
    expect((await ended(page)).state).toBe('done');
    expect(page.clock.waits).toHaveLength(2);
  });
});

describe('what a report can do without is a row of it', () => {
  test.each([
    ['the scheme of a space', { match: schemeOfPay, status: 403 }, 'permission-scheme', /PAY.*403/],
    [
      'a scheme',
      { match: 'GET /rest/api/3/permissionscheme/10000', status: 404 },
      'permission-scheme',
      /404/,
    ],
    ['a role', { match: 'GET /rest/api/3/project/20001/role/10003', status: 500 }, 'role', /500/],
    [
      'a role in nonsense',
      { match: 'GET /rest/api/3/project/20001/role/10003', status: 200, body: nonsense },
      'role',
      /understood/,
    ],
    ['the list of schemes', { match: 'GET /rest/api/3/permissionscheme', status: 401 }, 'schemes', /401/],
  ])('%s', async (_name, fault, what, says) => {
    const page = pageWith(fault);
    const reportId = await scanned(page, wholeSite('u-dana'));
    const { notRead } = value(await page.ask('report/lists', { reportId }));
    expect(notRead).toHaveLength(1);
    expect(notRead[0]).toMatchObject({ what });
    expect(notRead[0]?.says).toMatch(says);
  });

  test('a gap whose scheme was not read stands, and says that its reason is not known', async () => {
    const page = pageWith({ match: schemeOfPay, status: 403 });
    const reportId = await scanned(page, wholeSite('u-dana'));
    const { gaps } = value(await page.ask('report/project', { reportId, key: 'PAY' }));
    expect(gaps.map(({ permission, cause, evidence }) => [permission, cause, evidence])).toEqual([
      ['BROWSE_PROJECTS', 'unknown', 'confirmed'],
      ['VIEW_VOTERS_AND_WATCHERS', 'unknown', 'confirmed'],
      ['ADMINISTER_PROJECTS', 'unknown', 'confirmed'],
    ]);
  });

  describe('the work items of a log', () => {
    const scannedWith = async (...faults: Fault[]) => {
      const page = pageWith(...faults);
      const findings = [finding('WEB', { issues: [{ issue: 'WEB-1', records: 1, lines: [1] }] })];
      const scan = await started(page, { ...wholeSite('u-dana'), log: summaryOf(findings), parts: 1 });
      const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
      const reportId = (await advanced(page, sent)).reportId ?? '';
      const { notRead } = value(await page.ask('report/lists', { reportId }));
      return { notRead, ...value(await page.ask('report/project', { reportId, key: 'WEB' })) };
    };
    const lookUp = 'POST /rest/api/3/issue/bulkfetch';

    test('are not said to be seen by nobody', async () => {
      const { notRead, gaps } = await scannedWith({ match: lookUp, status: 500 });
      expect(notRead).toMatchObject([{ what: 'issue', id: 'WEB-1' }]);
      expect(gaps).toMatchObject([{ cause: 'unknown', evidence: 'log-only', issues: ['WEB-1'] }]);
      expect(gaps[0]?.says).toContain('Jira did not answer when this app looked up WEB-1');
    });

    test('are known where the second witness sees them', async () => {
      const { notRead, gaps, alreadyGranted } = await scannedWith({ match: lookUp, status: 403, times: 1 });
      expect(notRead).toMatchObject([{ what: 'issue', id: 'WEB-1' }]);
      expect(gaps.map(({ issues }) => issues)).toEqual([]);
      expect(alreadyGranted).toMatchObject([{ permission: 'BROWSE_PROJECTS', records: 1 }]);
    });
  });

  test('members of a security level', async () => {
    const page = pageWith({ match: 'GET /rest/api/3/issuesecurityschemes/level/member', status: 403 });
    const findings = [finding('SEC', { issues: [{ issue: 'SEC-2', records: 1, lines: [1] }] })];
    const scan = await started(page, { ...wholeSite('u-dana'), log: summaryOf(findings), parts: 1 });
    const sent = value(await page.ask('scan/findings', { scanId: scan.scanId, part: 0, findings }));
    const { reportId } = await advanced(page, sent);
    const { notRead } = value(await page.ask('report/lists', { reportId: reportId ?? '' }));
    expect(notRead).toMatchObject([{ what: 'security-level', right: 'Administer Jira' }]);
    const { gaps } = value(await page.ask('report/project', { reportId: reportId ?? '', key: 'SEC' }));
    expect(gaps).toMatchObject([{ cause: 'security-level', issues: ['SEC-2'] }]);
  });
});

describe('Jira’s limits', () => {
  test('a short wait is waited for within the step, not less than Jira asks', async () => {
    const page = pageWith({ match: check, status: 429, times: 1, retryAfter: 2 });
    expect((await ended(page)).state).toBe('done');
    expect(page.clock.waits).toEqual([2_000]);
  });

  test('a long wait pauses the scan, which keeps its place and goes on', async () => {
    const page = pageWith({ match: check, status: 429, times: 1, retryAfter: 120 });
    const paused = await ended(page);
    expect(paused).toMatchObject({
      state: 'paused',
      phase: 'verdicts',
      until: new Date(page.clock.time + 120_000).toISOString(),
    });
    expect(page.clock.waits).toEqual([]);
    page.clock.time += 119_999;
    expect(value(await page.ask('scan/advance', { scanId: paused.scanId, step: paused.step }))).toEqual(
      paused,
    );
    page.clock.time += 1;
    const on = value(await page.ask('scan/advance', { scanId: paused.scanId, step: paused.step }));
    expect((await advanced(page, on)).state).toBe('done');
  });

  test('no header pauses a scan for longer than the hour after which every quota begins anew', async () => {
    const page = pageWith({ match: check, status: 429, retryAfter: 86_400 });
    const { state, until } = await ended(page);
    expect([state, until]).toEqual(['paused', new Date(page.clock.time + 3_600_000).toISOString()]);
  });

  test('a Retry-After of 0 is waited for all the same, and pauses the scan where it does not help', async () => {
    const page = pageWith({ match: check, status: 429, retryAfter: 0 });
    const { state, until } = await ended(page);
    expect(page.clock.waits.every((wait) => wait >= 1_000)).toBe(true);
    expect([state, until]).toEqual(['paused', new Date(page.clock.time + 60_000).toISOString()]);
  });

  test('a limit in the middle of many questions loses no answer', async () => {
    const page = pageWith({ match: schemeOfPay, status: 429, times: 1, retryAfter: 120 });
    let scan = await ended(page);
    page.clock.time += 120_000;
    while (scan.state === 'paused') {
      scan = value(await page.ask('scan/advance', { scanId: scan.scanId, step: scan.step }));
    }
    scan = await advanced(page, scan);
    const calm = openPage();
    const reportId = await scanned(calm, wholeSite('u-dana'));
    const rowsOf = async (from: Page, id: string) =>
      value(await from.ask('report/page', { reportId: id, query: firstQuery })).rows;
    expect(await rowsOf(page, scan.reportId ?? '')).toEqual(await rowsOf(calm, reportId));
    expect(value(await page.ask('report/lists', { reportId: scan.reportId ?? '' })).notRead).toEqual([]);
  });
});

/** The small site with an account of an app for the backup. */
function typed(appType: string): Record<string, unknown> {
  const site = smallSite();
  site.users = (site.users as Record<string, unknown>[]).map((user) =>
    user.accountId === 'u-dana' ? { ...user, accountType: 'app', appType } : user,
  );
  return site;
}

describe('faults outside of a scan', () => {
  test.each([
    [{ match: 'GET /rest/api/3/myself', status: 401 }, 'not-allowed', /Log in/],
    [{ match: 'GET /rest/api/3/myself', status: 500 }, 'jira-unavailable', /answered 500/],
    [
      { match: 'GET /rest/api/3/myself', status: 200, body: nonsense },
      'jira-unavailable',
      /does not understand/,
    ],
    [{ match: 'GET /rest/api/3/mypermissions', status: 401 }, 'not-allowed', /Administer Jira/],
    [{ match: 'GET /rest/api/3/mypermissions', status: 403 }, 'not-allowed', /Administer Jira/],
    [{ match: 'GET /rest/api/3/mypermissions', status: 404 }, 'not-allowed', /Administer Jira/],
    [{ match: 'GET /rest/api/3/mypermissions', status: 500 }, 'jira-unavailable', /answered 500/],
    [{ match: 'GET /rest/api/3/mypermissions', status: 429, retryAfter: 600 }, 'rate-limited', /10 minutes/],
    [
      { match: 'GET /rest/api/3/mypermissions', status: 200, body: nonsense },
      'jira-unavailable',
      /understand/,
    ],
    [{ match: 'GET /rest/api/3/user', status: 403 }, 'jira-refused', /Browse users and groups/],
    [{ match: 'GET /rest/api/3/user', status: 404 }, 'no-such-account', /account ID/],
    [{ match: 'GET /rest/api/3/user', status: 500 }, 'jira-unavailable', /answered 500/],
    [{ match: 'GET /rest/api/3/serverInfo', status: 500 }, 'jira-unavailable', /address/],
  ])('%o: the overview says %s', async (fault, code, says) => {
    const outcome = await pageWith(fault as Fault).ask('admin/overview', {});
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
    if (!outcome.ok) expect(outcome.problem.says).toMatch(says);
  });

  test('where the viewer may not browse users the app looks up the account', async () => {
    const page = pageWith({ match: 'GET /rest/api/3/user', status: 403, times: 1 });
    page.site.groups.find(({ groupId }) => groupId === 'g-users')?.members.push('u-app');
    expect(value(await page.ask('account/look-up', { accountId: 'u-dana' })).displayName).toBe('Dana Backup');
    const asked = page.platform.calls.filter(({ path }) => path.startsWith('/rest/api/3/user?'));
    expect(asked.map(({ as }) => as)).toEqual(['user', 'app']);
  });

  test('an account that Jira shows to nobody is checked all the same, and the report says what is not known', async () => {
    const page = pageWith({ match: 'GET /rest/api/3/user', status: 403 });
    const reportId = await scanned(page, wholeSite('u-dana'));
    const { head, rows } = value(await page.ask('report/page', { reportId, query: firstQuery }));
    expect(head.warnings.map(({ kind }) => kind)).toEqual(['account-not-read']);
    expect(head.causes.map(({ kind }) => kind)).toEqual(['security-level', 'unknown']);
    expect(rows.filter(({ state }) => state === 'content').length).toBeGreaterThan(2);
    const { notRead } = value(await page.ask('report/lists', { reportId }));
    expect(notRead.map(({ what, says }) => [what, says])).toEqual([
      [
        'account',
        'The backup account could not be read: Jira answered 403. Browse users and groups lets you read it.',
      ],
    ]);
  });

  test('an account that Jira does not know is refused before a scan begins', async () => {
    const page = openPage();
    expect(await page.ask('scan/start', wholeSite('u-nobody'))).toMatchObject({
      ok: false,
      problem: { code: 'no-such-account' },
    });
    expect(await page.ask('account/look-up', { accountId: 'u-nobody' })).toMatchObject({
      ok: false,
      problem: { code: 'no-such-account' },
    });
    expect(value(await page.ask('scan/status', {}))).toBeNull();
    expect(value(await page.ask('admin/overview', {})).account).toBeNull();
  });

  test.each(['account/look-up', 'scan/start'] as const)(
    'the account of an agent is no account for a backup: %s says so',
    async (operation) => {
      const page = openPage({ site: typed('agent') });
      const payload = operation === 'scan/start' ? wholeSite('u-dana') : { accountId: 'u-dana' };
      expect(await page.ask(operation, payload as never)).toEqual({
        ok: false,
        problem: {
          code: 'no-such-account',
          says: expect.stringMatching(
            /^Dana Backup is the account of an agent, .* a person or a service account\.$/,
          ) as string,
        },
      });
      expect(value(await page.ask('scan/status', {}))).toBeNull();
    },
  );

  test.each([
    ['service', ['no-app-access']],
    ['unknown', []],
  ])('an app of type %s without an application: what follows is %j', async (appType, causes) => {
    const page = openPage({ site: { ...typed(appType), applicationRoles: [] } });
    const reportId = await scanned(page, wholeSite('u-dana'));
    const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
    expect(head.causes.map(({ kind }) => kind).filter((kind) => kind === 'no-app-access')).toEqual(causes);
  });

  test('an inactive account is scanned: that it is inactive is what the report says', async () => {
    const site = smallSite();
    site.users = (site.users as Record<string, unknown>[]).map((user) =>
      user.accountId === 'u-dana' ? { ...user, active: false } : user,
    );
    const page = openPage({ site });
    const reportId = await scanned(page, wholeSite('u-dana'));
    const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
    expect(head.account.active).toBe(false);
    expect(head.causes.map(({ kind }) => kind)).toEqual(['account-inactive', 'security-level']);
    expect(Object.keys(head.cost.jiraCallsByEndpoint)).not.toContain(
      'GET /rest/api/3/project/{key}/permissionscheme',
    );
  });

  test('a person whose name Jira does not tell is called a former user, the account by what it is', async () => {
    const page = pageWith({ match: 'GET /rest/api/3/user/bulk', status: 500 });
    const reportId = await scanned(page, wholeSite('u-dana'));
    const { head } = value(await page.ask('report/page', { reportId, query: firstQuery }));
    expect([head.by.displayName, head.account.displayName]).toEqual(['a former user', 'the backup account']);
  });
});

test('a fault of the app itself becomes a sentence, and its log names neither message nor ids', async () => {
  const said: string[] = [];
  const log = jest.spyOn(console, 'error').mockImplementation((line: string) => {
    said.push(line);
  });
  const page = openPage();
  const { store } = page.platform;
  await started(page, wholeSite('u-dana'));
  const write = store.apply.bind(store);
  store.apply = () => {
    throw new Error('secret u-dana PAY');
  };
  const status = value(await page.ask('scan/status', {}));
  const outcome = await page.ask('scan/advance', { scanId: status?.scanId ?? '', step: status?.step ?? 0 });
  store.apply = write;
  log.mockRestore();
  expect(outcome).toEqual({
    ok: false,
    problem: { code: 'internal', says: expect.stringContaining('Try again') as string },
  });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('scan/advance');
  expect(said[0]).not.toMatch(/secret|u-dana|PAY/);
});
