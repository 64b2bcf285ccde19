import { openPage, smallSite, started, value, wholeSite } from './admin-page';
import { operations } from '../../src/resolvers/operations';
import type { Outcome } from '../../src/contract';
import { exportStart } from '../../src/contract/export';

const scanId = '00000000-0000-4000-8000-000000000000';
const payloads: Record<string, unknown> = {
  'account/look-up': { accountId: 'u-dana' },
  'account/search': { text: 'Vault' },
  'scan/start': wholeSite('u-dana'),
  'scan/findings': { scanId, part: 0, findings: [] },
  'scan/advance': { scanId, step: 2 },
  'scan/stop': { scanId },
  'report/page': {
    reportId: scanId,
    query: { text: '', cause: null, state: null, sort: 'records', page: 1 },
  },
  'report/map': {
    reportId: scanId,
    query: {
      ...{ text: '', cause: null, state: null, scheme: null },
      ...{ open: null, page: 1, rowsPage: 1, allColumns: false, planId: null },
    },
  },
  'report/project': { reportId: scanId, key: 'PAY' },
  'report/lists': { reportId: scanId },
  'report/export': { reportId: scanId, at: exportStart },
  'need/accept': { reportId: scanId, needs: [], spaces: ['PAY'], reason: 'left out' },
  'need/accepted': { reportId: scanId },
  'need/take-back': { reportId: scanId, needs: [], spaces: ['PAY'] },
  'report/check-again': { reportId: scanId, key: 'PAY' },
  'scan/again': { reportId: scanId },
  'scan/beside': { reportId: scanId, accountId: 'u-dana' },
  'report/beside': { reportId: scanId, query: { state: null, page: 1 } },
  'change/switch': { on: true },
  'watch/switch': { every: 'day' },
  'profile/choose': { reportId: scanId },
  'change/apply': { reportId: scanId, planId: scanId, changeId: 'c1', sequence: 1 },
  'change/confirm': { id: `1.${scanId}` },
  'change/undo': { id: `1.${scanId}`, sequence: 1 },
  'project/apply': { planId: scanId, changeId: 'c1', sequence: 1 },
  'project/confirm': { id: `1.${scanId}` },
  'project/undo': { id: `1.${scanId}`, sequence: 1 },
};
const ofAdmin = Object.entries(operations).flatMap(([name, { who }]) => (who === 'jira-admin' ? [name] : []));
const ofProject = Object.entries(operations).flatMap(([name, { who }]) =>
  who === 'project-admin' ? [name] : [],
);

async function refusal(
  invoked: ReturnType<ReturnType<typeof openPage>['invoke']>,
): Promise<[string, string]> {
  const result = await invoked;
  if (result.kind !== 'result') throw new Error(JSON.stringify(result));
  const outcome = result.value as Outcome<unknown>;
  return outcome.ok ? ['', ''] : [outcome.problem.code, outcome.problem.says];
}

test('every operation of the contract is either an admin’s or a project admin’s', () => {
  expect([...ofAdmin, ...ofProject].sort()).toEqual(Object.keys(operations).sort());
  expect(ofProject.every((name) => name.startsWith('project/'))).toBe(true);
});

describe.each(ofAdmin)('%s', (operation) => {
  const payload = payloads[operation] ?? {};

  test('is refused to who is no Jira admin, says which right it takes, and asks Jira nothing else', async () => {
    const page = openPage();
    expect(await refusal(page.invoke(operation, payload, { accountId: 'u-lee' }))).toEqual([
      'not-allowed',
      expect.stringContaining('Administer Jira'),
    ]);
    expect(page.platform.calls.map(({ path }) => path)).toEqual([
      '/rest/api/3/myself',
      '/rest/api/3/mypermissions?permissions=ADMINISTER',
    ]);
    expect(page.platform.store.entries()).toEqual([]);
  });

  test('is refused where nobody is signed in, without a call', async () => {
    const page = openPage();
    expect(await refusal(page.invoke(operation, payload, { accountId: null }))).toEqual([
      'not-allowed',
      expect.stringContaining('Log in'),
    ]);
    expect(page.platform.calls).toEqual([]);
  });

  test('is refused to a project admin who calls it from the page of the project', async () => {
    const page = openPage();
    const [code] = await refusal(page.invoke(operation, payload, { accountId: 'u-lee', project: 'PAY' }));
    expect(code).toBe('not-allowed');
  });

  test('is not refused to a Jira admin on any page', async () => {
    for (const project of [undefined, 'PAY']) {
      const page = openPage();
      const [code] = await refusal(page.invoke(operation, payload, project === undefined ? {} : { project }));
      expect(code).not.toBe('not-allowed');
    }
  });
});

describe.each(ofProject)('%s', (operation) => {
  /** u-lee leads PAY and is in its role Administrators; u-max administers nothing. */
  const ofPay = (): Record<string, unknown> => {
    const site = smallSite();
    site.projects = (site.projects as Record<string, unknown>[]).map((project) =>
      project.key === 'PAY'
        ? { ...project, roleActors: [{ roleId: 10002, users: ['u-lee'], groups: [] }] }
        : { ...project, roleActors: [] },
    );
    return site;
  };

  test('is open to an admin of that project', async () => {
    const page = openPage({ site: ofPay() });
    value(await page.ask('scan/start', wholeSite('u-dana')));
    const payload = payloads[operation] ?? {};
    const [code] = await refusal(page.invoke(operation, payload, { accountId: 'u-lee', project: 'PAY' }));
    expect(['not-allowed', 'bad-request', 'internal']).not.toContain(code);
  });

  test.each([
    ['an admin of another project', 'u-lee', 'FIN'],
    ['who administers nothing', 'u-max', 'PAY'],
    ['anybody for a project that does not exist', 'u-lee', 'NOPE'],
  ])('is refused to %s', async (_who, accountId, project) => {
    const page = openPage({ site: ofPay() });
    expect(await refusal(page.invoke(operation, {}, { accountId, project }))).toEqual([
      'not-allowed',
      expect.stringContaining('Administer spaces'),
    ]);
  });

  test('takes the project from the context, never from the payload', async () => {
    const page = openPage({ site: ofPay() });
    const forged = { project: { id: '20001', key: 'PAY' }, projectKey: 'PAY' };
    const [code] = await refusal(page.invoke(operation, forged, { accountId: 'u-lee', project: 'FIN' }));
    expect(code).toBe('not-allowed');
  });

  test('is refused from the admin page, which has no project, even to a Jira admin', async () => {
    const page = openPage();
    expect(await refusal(page.invoke(operation, {}))).toEqual([
      'not-allowed',
      expect.stringContaining('settings of a space'),
    ]);
  });

  test('is refused where nobody is signed in', async () => {
    const page = openPage();
    const [code] = await refusal(page.invoke(operation, {}, { accountId: null, project: 'PAY' }));
    expect(code).toBe('not-allowed');
  });
});

test('the viewer’s right is asked anew at every invocation', async () => {
  const page = openPage();
  const scan = await started(page, wholeSite('u-dana'));
  const admins = page.site.groups.find(({ groupId }) => groupId === 'g-admins');
  admins?.members.splice(admins.members.indexOf('u-ada'), 1);
  expect(await refusal(page.invoke('scan/advance', { scanId: scan.scanId, step: scan.step }))).toEqual([
    'not-allowed',
    expect.stringContaining('Administer Jira'),
  ]);
});

/** A call without authorization is answered 401 only where Jira takes none, and only that 401 makes Forge ask for consent. */
test('every operation asks first what no anonymous caller is answered, so that Forge asks for consent; its error leaves untouched', async () => {
  const site = smallSite();
  site.users = (site.users as Record<string, unknown>[]).map((user) =>
    user.accountId === 'u-ada' ? { ...user, consented: false } : user,
  );
  const page = openPage({ site });
  for (const operation of ofAdmin) {
    expect(await page.invoke(operation, payloads[operation] ?? {})).toEqual({ kind: 'consent-needed' });
  }
  for (const operation of ofProject) {
    expect(await page.invoke(operation, {}, { project: 'PAY' })).toEqual({ kind: 'consent-needed' });
  }
  expect(
    new Set(page.platform.calls.map(({ method, path, status }) => `${method} ${path} ${status}`)),
  ).toEqual(new Set(['GET /rest/api/3/myself 401']));
  page.jira.consent('u-ada');
  expect((await page.ask('admin/overview', {})).ok).toBe(true);
});

test('Jira knows the caller as somebody else: nothing is asked on their behalf', async () => {
  const page = openPage({
    through: (backend) => ({
      ...backend,
      fetch: (request, caller) => backend.fetch(request, { ...caller, accountId: 'u-lee' }),
    }),
  });
  expect(await refusal(page.invoke('admin/overview', {}))).toEqual([
    'not-allowed',
    expect.stringContaining('another account'),
  ]);
  expect(page.platform.calls.map(({ path }) => path)).toEqual(['/rest/api/3/myself']);
});

describe('what Forge’s proxy says instead of carrying a call', () => {
  const refusing = (status: number, code: string) => {
    const refusals = { on: false };
    const page = openPage({
      through: (backend) => ({
        ...backend,
        fetch: async (request, caller) =>
          refusals.on && request.url.includes('/permissions/check')
            ? new Response(null, { status, headers: { 'forge-proxy-error': code } })
            : backend.fetch(request, caller),
      }),
    });
    return { page, refusals };
  };

  test.each([
    [502, 'PROXY_BROKEN'],
    [504, 'UPSTREAM_TIMEOUT'],
    [403, 'BLOCKED_EGRESS'],
    [400, 'INVALID_REQUEST'],
  ])('a scan that meets %i %s says so, and goes on once it has passed', async (status, code) => {
    const { page, refusals } = refusing(status, code);
    const scan = await started(page, wholeSite('u-dana'));
    refusals.on = true;
    const payload = { scanId: scan.scanId, step: scan.step };
    expect(await refusal(page.invoke('scan/advance', payload))).toEqual([
      'jira-unavailable',
      expect.stringMatching(`^Forge, .*\\(${status}\\)`),
    ]);
    refusals.on = false;
    expect(value(await page.ask('scan/advance', payload)).step).toBeGreaterThan(scan.step);
  });

  test('a need of consent in the middle of a step leaves untouched, and the same step can be done at once', async () => {
    const { page, refusals } = refusing(401, 'NEEDS_AUTHENTICATION_ERR');
    const scan = await started(page, wholeSite('u-dana'));
    refusals.on = true;
    const payload = { scanId: scan.scanId, step: scan.step };
    expect(await page.invoke('scan/advance', payload)).toEqual({ kind: 'consent-needed' });
    refusals.on = false;
    expect(value(await page.ask('scan/advance', payload)).step).toBeGreaterThan(scan.step);
  });
});
