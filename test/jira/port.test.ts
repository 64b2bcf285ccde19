import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { standInBackend } from '../../local/forge';
import { bindForgeGlobals, runAs } from '../../local/forge/invocation';
import { throughProxy } from '../../local/forge/jira-proxy';
import { openJira, parseSite } from '../../local/jira';
import {
  forgeJira,
  isIssueName,
  isNumericId,
  isProjectKey,
  openMeter,
  openSender,
  type JiraReader,
} from '../../src/jira';

const reading = parseSite(readFileSync(path.join(__dirname, '../samples/site-small.json'), 'utf8'));
if (!reading.ok) throw new Error(reading.says);
const { site } = reading;
const scopes = ['read:jira-work', 'read:jira-user', 'manage:jira-configuration'];

/** Uses the port as the app does, as this viewer; returns what it said and the calls that it made. */
async function asking<T>(work: (jira: JiraReader) => Promise<T>, principal = 'u-ada') {
  const calls: string[] = [];
  const backend = standInBackend(openJira(site));
  const meter = openMeter();
  const clock = { now: () => 0, chance: () => 0, sleep: async () => undefined };
  const jira = forgeJira(openSender(clock, meter, { mayCall: () => true, millisecondsLeft: () => 1e6 }));
  bindForgeGlobals();
  const said = await runAs(
    {
      runtime: {},
      fetch: (descriptor, address, init) =>
        throughProxy(
          {
            backend,
            appUser: 'u-app',
            principal,
            scopes,
            offlineScopes: [],
            record: ({ method, path: called, as, status }) =>
              calls.push(`${as} ${method} ${called} ${status}`),
          },
          descriptor,
          address,
          init,
        ),
    },
    () => work(jira),
  );
  return { said, calls, cost: meter.read() };
}

async function found<T>(
  work: (jira: JiraReader) => Promise<{ ok: boolean; value?: T }>,
  principal?: string,
): Promise<T> {
  const { said } = await asking(work, principal);
  if (!said.ok) throw new Error(JSON.stringify(said));
  return said.value as T;
}

test('the catalogue tells project permissions from global ones', async () => {
  const catalogue = await found((jira) => jira.permissionCatalogue());
  expect(catalogue.find(({ key }) => key === 'ADMINISTER')?.global).toBe(true);
  expect(catalogue.find(({ key }) => key === 'BROWSE_PROJECTS')).toEqual({
    key: 'BROWSE_PROJECTS',
    name: 'Browse spaces',
    global: false,
  });
});

test('the audit log since a time, by types and ids alone; for Jira admins', async () => {
  const record = (created: string, objectItem: object, associatedItems?: object[]) => ({
    ...{
      id: 1,
      summary: 'Projektrollen geändert',
      category: 'Projekte',
      eventSource: '',
      created,
      objectItem,
    },
    ...(associatedItems === undefined ? {} : { associatedItems }),
  });
  site.audit = [
    record(
      '2026-11-20T10:00:00.000+0000',
      { id: '10002', name: 'Administrators', typeName: 'PROJECT_ROLE' },
      [{ id: '20001', name: 'Payments', typeName: 'PROJECT' }],
    ),
    record('2026-11-19T10:00:00.000+0000', { name: 'Global Permissions' }),
    record('2026-11-18T10:00:00.000+0000', { id: '10000', typeName: 'SCHEME' }),
  ];
  const since = '2026-11-19T00:00:00.000Z';
  expect(await found((jira) => jira.auditSince(since))).toEqual({
    total: 2,
    items: [
      {
        ...{ id: '1', at: '2026-11-20T10:00:00.000Z' },
        about: [
          { type: 'PROJECT_ROLE', id: '10002' },
          { type: 'PROJECT', id: '20001' },
        ],
        changes: [
          {
            ...{ at: '2026-11-20T10:00:00.000Z', by: null, kind: 'role', roleId: '10002' },
            ...{ roleName: 'Administrators', projectId: '20001', before: [], after: [] },
          },
        ],
      },
      { id: '1', at: '2026-11-19T10:00:00.000Z', about: [], changes: [] },
    ],
  });
  const { said, calls } = await asking((jira) => jira.auditSince(since), 'u-lee');
  expect(said).toMatchObject({ ok: false, failure: { kind: 'refused', status: 403 } });
  expect(calls).toEqual([
    `user GET /rest/api/3/auditing/record?from=${encodeURIComponent(since)}&limit=1000&filter= 403`,
  ]);
  site.audit = [];
});

test('own permissions are those of the viewer, on the site and in a project', async () => {
  expect(await found((jira) => jira.ownPermissions(['ADMINISTER', 'USER_PICKER'], null))).toEqual([
    'ADMINISTER',
    'USER_PICKER',
  ]);
  expect(await found((jira) => jira.ownPermissions(['ADMINISTER'], null), 'u-lee')).toEqual([]);
  expect(await found((jira) => jira.ownPermissions(['ADMINISTER_PROJECTS'], { projectId: '20001' }))).toEqual(
    ['ADMINISTER_PROJECTS'],
  );
});

test('one unknown key makes Jira refuse the whole question', async () => {
  const { said } = await asking((jira) => jira.ownPermissions(['ADMINISTER', 'NO_SUCH_KEY'], null));
  expect(said).toMatchObject({ ok: false, failure: { kind: 'nonsense', status: 400 } });
});

test('a check asks about any account, projects and work items', async () => {
  const browse = ['BROWSE_PROJECTS'];
  const web = String(site.projects.find(({ key }) => key === 'WEB')?.id);
  const sec = String(site.issues.find(({ key }) => key === 'SEC-2')?.id);
  const granted = await found((jira) =>
    jira.check(
      {
        accountId: 'u-dana',
        global: ['ADMINISTER', 'USER_PICKER'],
        entries: [{ permissions: browse, projects: [web, '20001', 'nonsense'], issues: [sec] }],
      },
      'viewer',
    ),
  );
  expect(granted.global).toEqual(['USER_PICKER']);
  expect(granted.entries).toEqual([{ permission: 'BROWSE_PROJECTS', projects: [web], issues: [] }]);
});

test('projects are found by key and by id, with their state and earlier keys', async () => {
  const byKey = await found((jira) => jira.projectsByName({ keys: ['PAY', 'OLD', 'BIN', 'NOPE'] }, 'viewer'));
  expect(byKey.items.map(({ key, status, previousKeys }) => [key, status, previousKeys])).toEqual([
    ['BIN', 'trashed', []],
    ['OLD', 'archived', []],
    ['PAY', 'live', ['PAYM']],
  ]);
  const byId = await found((jira) => jira.projectsByName({ ids: ['20006'] }, 'app'));
  expect(byId.items).toMatchObject([{ key: 'ROC', kind: 'team-managed' }]);
});

test('work items come with what decides who sees them', async () => {
  const [issue] = await found((jira) => jira.issues(['sec-2', 'NOPE-1'], 'viewer'));
  expect(issue).toMatchObject({ key: 'SEC-2', level: { id: expect.any(String) as string } });
});

test('a scheme comes with its holders’ names and without those of persons', async () => {
  const scheme = await found((jira) => jira.scheme('10001'));
  expect(scheme).toMatchObject({ id: '10001', name: 'Open scheme', projectId: null });
  expect(scheme.grants.find(({ holder }) => holder.type === 'user')?.holder).toEqual({
    type: 'user',
    value: 'u-dana',
    name: null,
    exists: true,
  });
  expect(JSON.stringify(scheme)).not.toContain('Dana Backup');
  expect((await found((jira) => jira.schemeOfProject('20006'))).projectId).toBe('20006');
  expect(await found((jira) => jira.schemeIdOfProject('20001'))).toBe('10000');
  expect((await found((jira) => jira.allSchemes())).map(({ id }) => id)).toContain('10004');
});

test('roles, levels, accounts and names', async () => {
  const level = String(site.securitySchemes[0]?.levels[0]?.id);
  expect(await found((jira) => jira.roleActors('20001', '10003'))).toMatchObject({
    roleId: '10003',
    roleName: 'Developers',
  });
  expect(await found((jira) => jira.defaultActors('10003'))).toEqual({ users: [], groups: [] });
  expect((await found((jira) => jira.levelMembers([level], 0, 'viewer'))).items[0]).toMatchObject({
    levelId: level,
  });
  expect(await found((jira) => jira.account('u-dana', 'viewer'))).toMatchObject({
    displayName: 'Dana Backup',
    account: {
      active: true,
      applications: ['jira-software'],
      groups: [{ id: 'g-users', name: 'jira-users' }],
    },
  });
  expect(await found((jira) => jira.accountsNamed('perm'))).toEqual({
    accounts: [{ accountId: 'u-app', accountType: 'app', displayName: 'Permission Gaps' }],
    hasMore: false,
  });
  expect(await found((jira) => jira.accountsNamed('Dana'))).toEqual({ accounts: [], hasMore: false });
  expect(await found((jira) => jira.displayNames(['u-ada', 'u-nobody']))).toEqual(
    new Map([['u-ada', 'Ada Admin']]),
  );
  expect(await found((jira) => jira.foundWithPermission('BROWSE_PROJECTS', 'WEB', 'u-dana'))).toBe(true);
  expect(await found((jira) => jira.foundWithPermission('BROWSE_PROJECTS', 'PAY', 'u-dana'))).toBe(false);
  expect(await found((jira) => jira.site())).toEqual({
    baseUrl: 'https://acme.example',
    displayUrl: 'https://acme.example',
  });
});

describe('nothing but an id may stand in a path', () => {
  const nasty = ['../user', '1/role', '1?x', '1#', 'PAY', '', '1 2', '9'.repeat(16)];
  test.each(nasty)('%j is asked for nowhere', async (id) => {
    for (const ask of [
      (jira: JiraReader) => jira.schemeIdOfProject(id),
      (jira: JiraReader) => jira.schemeOfProject(id),
      (jira: JiraReader) => jira.scheme(id),
      (jira: JiraReader) => jira.roleActors(id, '1'),
      (jira: JiraReader) => jira.roleActors('1', id),
      (jira: JiraReader) => jira.levelMembers([id], 0, 'viewer'),
    ]) {
      const { said, calls } = await asking<{ ok: boolean }>(ask);
      expect([said.ok, calls]).toEqual([false, []]);
    }
  });

  test.each([
    ['PAY', true, false, false],
    ['P_1', true, false, false],
    ['20001', false, true, true],
    ['PAY-1', false, false, true],
    ['PAY-', false, false, false],
    ['-1', false, false, false],
    ['PÄY', false, false, false],
    ['PAY 1', false, false, false],
  ])('%j: key %s, id %s, work item %s', (name, key, id, issue) => {
    expect([isProjectKey(name), isNumericId(name), isIssueName(name)]).toEqual([key, id, issue]);
  });
});

test('members of a group are told with how many there are, deactivated ones too', async () => {
  expect(await found((jira) => jira.groupMembers('g-fin'))).toEqual({
    items: [
      { accountId: 'u-lee', active: true },
      { accountId: 'u-ada', active: true },
    ],
    total: 2,
  });
});

test('applications are told with the groups that give them, and the plan that they are on', async () => {
  const applications = await found((jira) => jira.applications());
  expect(applications).toEqual(
    site.applicationRoles.map(({ key, name, groupIds }) => ({
      ...{ key, name, groupIds },
      allNames: site.groups.filter(({ groupId }) => groupIds.includes(groupId)).map((group) => group.name),
    })),
  );
  expect(await found((jira) => jira.plans())).toEqual(applications.map(() => 'PAID'));
});

test.each<[string, (jira: JiraReader) => Promise<{ ok: boolean }>, number]>([
  ['GET /rest/api/3/group/member', (jira) => jira.groupMembers('g-fin'), 5],
  ['GET /rest/api/3/instance/license', (jira) => jira.plans(), 1 + site.applicationRoles.length],
  [
    'GET /rest/api/3/applicationrole',
    (jira) => jira.applications(),
    1 + site.applicationRoles.reduce((sum, { groupIds }) => sum + 2 + 2 * groupIds.length, 0),
  ],
])('%s is one call and costs a point for each thing in it', async (endpoint, ask, points) => {
  const { cost } = await asking(ask);
  expect(cost).toEqual({
    ...{ calls: 1, points, byEndpoint: { [endpoint]: 1 } },
    pointsByEndpoint: { [endpoint]: points },
  });
});

test('who asks is the viewer, but where the app is the second witness', async () => {
  const { calls } = await asking(async (jira) => {
    await jira.projectsByName({ keys: ['PAY'] }, 'viewer');
    await jira.projectsByName({ keys: ['PAY'] }, 'app');
    await jira.scheme('10000');
    return { ok: true };
  });
  expect(calls.map((call) => call.split(' ')[0])).toEqual(['user', 'app', 'user']);
});

test('costs are counted by template, without ids', async () => {
  const { cost } = await asking(async (jira) => {
    await jira.schemeIdOfProject('20001');
    await jira.schemeIdOfProject('20002');
    return { ok: true };
  });
  expect(cost).toEqual({
    calls: 2,
    points: 6,
    byEndpoint: { 'GET /rest/api/3/project/{key}/permissionscheme': 2 },
    pointsByEndpoint: { 'GET /rest/api/3/project/{key}/permissionscheme': 6 },
  });
});

test('every call to Jira in the source is a literal route in the call itself, where Atlassian’s linter reads it', () => {
  const folder = path.join(__dirname, '../../src/jira');
  const calls = readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(/requestJira\(\s*(\S{5})/g)].map(
      ([, begin]) => begin,
    ),
  );
  expect(calls.length).toBeGreaterThan(15);
  expect(new Set(calls)).toEqual(new Set(['route']));
});

test('which projects have a security scheme is one call for a Jira admin, and one a project for its own admins', async () => {
  const { said, calls, cost } = await asking((jira) => jira.securitySchemesOf(['20001', '20004']));
  expect(said).toEqual({ ok: true, value: new Map([['20004', '300']]) });
  expect(calls).toEqual([
    'user GET /rest/api/3/issuesecurityschemes/project?maxResults=50&projectId=20001&projectId=20004 200',
  ]);
  expect(cost.points).toBe(2);
  expect(await found((jira) => jira.securitySchemeOfProject('20004'))).toMatchObject({ id: '300' });
  expect(await found((jira) => jira.securitySchemeOfProject('20001'))).toBeNull();
  expect((await asking((jira) => jira.securitySchemesOf(['20004']), 'u-lee')).said).toMatchObject({
    ok: false,
    failure: { kind: 'refused', status: 403 },
  });
});

test('a question without an account is not sent: Jira would answer it for the caller', async () => {
  const question = { accountId: '', global: ['ADMINISTER'], entries: [] };
  const { said, calls } = await asking((jira) => jira.check(question, 'viewer').catch(String));
  expect(said).toContain('without an account');
  expect(calls).toEqual([]);
});
