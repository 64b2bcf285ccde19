import { ask, dig, open, project, scheme, smallSite } from './small-site';

/**
 * The callers: `admin` administers Jira but browses nothing, `lead` administers PAY, `dana` browses PAY, `bare` may do
 * nothing at all, `picker` browses users and groups.
 */
function site(change: Record<string, unknown> = {}) {
  const base = smallSite();
  return open({
    ...base,
    users: [...(base.users as object[]), { accountId: 'picker', displayName: 'Picker' }],
    groups: [
      { groupId: 'g-users', name: 'users', members: ['admin', 'dana', 'lead', 'gone'] },
      { groupId: 'g-admins', name: 'admins', members: ['admin'] },
      { groupId: 'g-pickers', name: 'pickers', members: ['picker'] },
    ],
    globalPermissions: [
      { permission: 'ADMINISTER', groupId: 'g-admins' },
      { permission: 'USER_PICKER', groupId: 'g-pickers' },
    ],
    permissionSchemes: scheme(['ADMINISTER_PROJECTS', 'projectLead'], ['BROWSE_PROJECTS', 'user', 'dana']),
    securitySchemes: [
      {
        id: 300,
        name: 'Finance',
        levels: [{ id: 301, name: 'Internal', members: [{ type: 'projectLead' }] }],
      },
    ],
    projects: [project({ securitySchemeId: 300 }), project({ id: 20002, key: 'BIN', status: 'deleted' })],
    issues: [{ id: 70001, key: 'PAY-1', projectId: 20001 }],
    sharedObjects: [
      { kind: 'filter', id: 900, name: 'Mine', owner: 'dana' },
      {
        kind: 'dashboard',
        id: 901,
        name: 'Team',
        owner: 'lead',
        sharedWith: [{ type: 'group', value: 'g-pickers' }],
      },
      {
        kind: 'filter',
        id: 902,
        name: 'Payments',
        owner: 'lead',
        sharedWith: [{ type: 'project', value: '20001' }],
      },
      { kind: 'filter', id: 903, name: 'All', owner: 'lead', sharedWith: [{ type: 'loggedin' }] },
      {
        kind: 'dashboard',
        id: 904,
        name: 'Hers',
        owner: 'lead',
        sharedWith: [{ type: 'user', value: 'dana' }],
      },
    ],
    ...change,
  });
}

/** For each operation: the callers, and the status that each gets. */
const rights: readonly (readonly [operation: string, statuses: Record<string, number>])[] = [
  ['GET /mypermissions?permissions=ADMINISTER', { admin: 200, bare: 200 }],
  [
    'GET /mypermissions?permissions=BROWSE_PROJECTS&projectKey=PAY',
    { admin: 200, lead: 200, dana: 200, bare: 404 },
  ],
  ['GET /mypermissions?permissions=BROWSE_PROJECTS&projectKey=BIN', { admin: 404 }],
  ['GET /mypermissions?permissions=BROWSE_PROJECTS&issueKey=PAY-1', { admin: 404, dana: 200, bare: 404 }],
  ['GET /mypermissions?permissions=BROWSE_PROJECTS&issueId=70001', { dana: 200, bare: 404 }],
  ['GET /permissions', { admin: 200, bare: 200 }],
  ['GET /permissionscheme', { admin: 200, bare: 200 }],
  ['GET /permissionscheme/10000', { admin: 200, bare: 200 }],
  ['GET /permissionscheme/999', { admin: 404 }],
  ['GET /project/PAY', { dana: 200, admin: 404, lead: 404, bare: 404 }],
  ['GET /project/20001', { dana: 200, bare: 404 }],
  ['GET /project/pay', { dana: 404 }],
  ['GET /project/NONE', { admin: 404 }],
  ['GET /project/PAY/permissionscheme', { admin: 200, lead: 200, dana: 403, bare: 404 }],
  ['GET /project/BIN/permissionscheme', { admin: 404 }],
  ['GET /project/PAY/role', { admin: 200, lead: 200, dana: 401, bare: 404 }],
  ['GET /project/PAY/role/10003', { admin: 200, lead: 200, dana: 401, bare: 404 }],
  ['GET /project/PAY/role/999', { admin: 404 }],
  ['GET /project/PAY/issuesecuritylevelscheme', { admin: 200, lead: 200, dana: 403, bare: 404 }],
  ['GET /issuesecurityschemes/level', { admin: 200, lead: 403 }],
  ['GET /issuesecurityschemes/level/member', { admin: 200, lead: 403 }],
  ['GET /issuesecurityschemes/300/members', { admin: 200, lead: 403 }],
  ['GET /issuesecurityschemes/999/members', { admin: 404 }],
  ['GET /user?accountId=dana', { picker: 200, dana: 200, admin: 403, bare: 403 }],
  ['GET /user?accountId=nobody', { picker: 404 }],
  ['GET /user/bulk?accountId=dana', { bare: 200 }],
  [
    'GET /user/permission/search?permissions=BROWSE_PROJECTS&projectKey=PAY',
    { admin: 200, lead: 200, dana: 403 },
  ],
  ['GET /user/permission/search?permissions=BROWSE_PROJECTS&projectKey=BIN', { admin: 404 }],
  ['GET /user/permission/search?permissions=BROWSE_PROJECTS&issueKey=PAY-9', { admin: 404 }],
  ['GET /myself', { bare: 200 }],
  ['GET /group/member?groupId=g-users', { admin: 200, picker: 200, dana: 403 }],
  ['GET /group/member?groupId=g-none', { admin: 404 }],
  ['GET /applicationrole', { admin: 200, dana: 403 }],
  ['GET /instance/license', { admin: 200, bare: 200 }],
  ['GET /serverInfo', { bare: 200 }],
  ['GET /filter/900', { dana: 200, admin: 400, lead: 400 }],
  ['GET /filter/900?overrideSharePermissions=true', { admin: 200, lead: 400 }],
  ['GET /filter/902', { dana: 200, lead: 200, bare: 400 }],
  ['GET /filter/903', { bare: 200 }],
  ['GET /dashboard/901', { picker: 200, lead: 200, admin: 404 }],
  ['GET /dashboard/904', { dana: 200, admin: 404 }],
];

describe.each(rights)('%s', (operation, statuses) => {
  it.each(Object.entries(statuses))(`as %s: %i`, async (as, status) => {
    expect((await ask(site(), operation, { as })).status).toBe(status);
  });
});

it('an inactive or unknown caller is not authenticated', async () => {
  for (const as of ['gone', 'nobody']) {
    const { status, json } = await ask(site(), 'GET /myself', { as });
    expect([status, json]).toEqual([
      401,
      { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
    ]);
  }
});

it('permissions/check of another account wants Administer Jira, of oneself nothing', async () => {
  const of = (accountId: string | undefined, as: string) =>
    ask(site(), 'POST /permissions/check', { as, body: { accountId, globalPermissions: ['ADMINISTER'] } });
  expect((await of('dana', 'lead')).json).toEqual({
    errorMessages: ['Only Jira administrators can perform this operation.'],
    errors: {},
  });
  expect((await of('dana', 'lead')).status).toBe(403);
  expect((await of('nobody', 'lead')).status).toBe(403);
  expect((await of('nobody', 'admin')).status).toBe(400);
  expect((await of('lead', 'lead')).status).toBe(200);
  expect((await of(undefined, 'lead')).status).toBe(200);
  expect((await of('dana', 'admin')).status).toBe(200);
});

it('project/search lists what the caller browses or administers, Jira admins everything', async () => {
  const keysFor = async (as: string, query = '') => {
    const { json } = await ask(site(), `GET /project/search${query}`, { as });
    return dig(json, 'values.*.key');
  };
  expect(await keysFor('admin')).toEqual(['PAY']);
  expect(await keysFor('admin', '?status=live&status=deleted')).toEqual(['BIN', 'PAY']);
  expect(await keysFor('lead')).toEqual(['PAY']);
  expect(await keysFor('dana')).toEqual(['PAY']);
  expect(await keysFor('bare')).toEqual([]);
  expect(await keysFor('admin', '?action=browse')).toEqual([]);
  expect(await keysFor('lead', '?action=edit')).toEqual(['PAY']);
});

it('user/search finds nobody for who may not browse users and groups', async () => {
  expect((await ask(site(), 'GET /user/search?query=dana', { as: 'admin' })).json).toEqual([]);
  const found = await ask(site(), 'GET /user/search?query=DANA', { as: 'picker' });
  expect(dig(found.json, '*.accountId')).toEqual(['dana']);
});
