import { scopes } from '../../../local/jira/scopes';
import { ask, open, project, scheme, smallSite } from './small-site';

/** A call of each operation that succeeds on a new site, scopes aside. */
const calls: Record<keyof typeof scopes, string> = {
  'GET /mypermissions': 'GET /mypermissions?permissions=ADMINISTER',
  'GET /permissions': 'GET /permissions',
  'POST /permissions/check': 'POST /permissions/check',
  'POST /permissions/project': 'POST /permissions/project',
  'GET /permissionscheme': 'GET /permissionscheme',
  'GET /permissionscheme/:schemeId': 'GET /permissionscheme/10000',
  'GET /project/:projectKeyOrId/permissionscheme': 'GET /project/PAY/permissionscheme',
  'GET /project/search': 'GET /project/search',
  'GET /project/:projectIdOrKey': 'GET /project/PAY',
  'GET /project/:projectIdOrKey/role': 'GET /project/PAY/role',
  'GET /project/:projectIdOrKey/role/:id': 'GET /project/PAY/role/10003',
  'GET /project/:projectKeyOrId/issuesecuritylevelscheme': 'GET /project/PAY/issuesecuritylevelscheme',
  'GET /issuesecurityschemes/project': 'GET /issuesecurityschemes/project',
  'GET /issuesecurityschemes/level': 'GET /issuesecurityschemes/level',
  'GET /issuesecurityschemes/level/member': 'GET /issuesecurityschemes/level/member',
  'GET /issuesecurityschemes/:issueSecuritySchemeId/members': 'GET /issuesecurityschemes/300/members',
  'POST /issue/bulkfetch': 'POST /issue/bulkfetch',
  'POST /search/jql': 'POST /search/jql',
  'POST /search/approximate-count': 'POST /search/approximate-count',
  'GET /role/:id/actors': 'GET /role/10003/actors',
  'POST /project': 'POST /project',
  'POST /role/:id/actors': 'POST /role/10003/actors',
  'DELETE /role/:id/actors': 'DELETE /role/10003/actors?user=app',
  'GET /user': 'GET /user?accountId=app',
  'GET /user/bulk': 'GET /user/bulk?accountId=app',
  'GET /user/search': 'GET /user/search?query=a',
  'GET /user/permission/search': 'GET /user/permission/search?permissions=BROWSE_PROJECTS&projectKey=PAY',
  'GET /myself': 'GET /myself',
  'GET /group/member': 'GET /group/member?groupId=g-admins',
  'GET /applicationrole': 'GET /applicationrole',
  'GET /instance/license': 'GET /instance/license',
  'GET /serverInfo': 'GET /serverInfo',
  'GET /auditing/record': 'GET /auditing/record',
  'GET /filter/:id': 'GET /filter/900',
  'GET /dashboard/:id': 'GET /dashboard/901',
  'POST /permissionscheme/:schemeId/permission': 'POST /permissionscheme/10000/permission',
  'DELETE /permissionscheme/:schemeId/permission/:permissionId':
    'DELETE /permissionscheme/10000/permission/1',
  'POST /project/:projectIdOrKey/role/:id': 'POST /project/PAY/role/10003',
  'DELETE /project/:projectIdOrKey/role/:id': 'DELETE /project/PAY/role/10003?user=app',
  'PUT /issuesecurityschemes/:schemeId/level/:levelId/member':
    'PUT /issuesecurityschemes/300/level/301/member',
  'DELETE /issuesecurityschemes/:schemeId/level/:levelId/member/:memberId':
    'DELETE /issuesecurityschemes/300/level/301/member/10000',
  'POST /group/user': 'POST /group/user?groupId=g-admins',
  'DELETE /group/user': 'DELETE /group/user?groupId=g-admins&accountId=app',
};

const body: Partial<Record<keyof typeof scopes, unknown>> = {
  'POST /permissions/check': {},
  'POST /permissions/project': { permissions: ['ADMINISTER_PROJECTS'] },
  'POST /issue/bulkfetch': { issueIdsOrKeys: ['PAY-1'] },
  'POST /search/jql': { jql: 'project = PAY' },
  'POST /search/approximate-count': { jql: 'project = PAY' },
  'POST /project': {
    ...{ key: 'NEW', name: 'New', projectTypeKey: 'software', leadAccountId: 'lead' },
    permissionScheme: 10000,
  },
  'POST /role/:id/actors': { user: ['app'] },
  'POST /permissionscheme/:schemeId/permission': { permission: 'ADD_COMMENTS', holder: { type: 'anyone' } },
  'POST /project/:projectIdOrKey/role/:id': { user: ['app'] },
  'PUT /issuesecurityschemes/:schemeId/level/:levelId/member': { members: [{ type: 'reporter' }] },
  'POST /group/user': { accountId: 'app' },
};

/** What the call is answered with where the scopes suffice; 200 unless it stands here. Groups are never changed here. */
const success: Partial<Record<keyof typeof scopes, number>> = {
  'POST /project': 201,
  'POST /permissionscheme/:schemeId/permission': 201,
  'DELETE /permissionscheme/:schemeId/permission/:permissionId': 204,
  'DELETE /project/:projectIdOrKey/role/:id': 204,
  'PUT /issuesecurityschemes/:schemeId/level/:levelId/member': 204,
  'DELETE /issuesecurityschemes/:schemeId/level/:levelId/member/:memberId': 204,
  'POST /group/user': 403,
  'DELETE /group/user': 403,
};

/** Called by the app, which holds every project permission and here administers Jira too. */
const site = () =>
  open(
    smallSite({
      groups: [{ groupId: 'g-admins', name: 'admins', members: ['app'] }],
      applicationRoles: [],
      permissionSchemes: scheme(['ADD_COMMENTS', 'reporter']),
      projects: [project({ securitySchemeId: 300 })],
      securitySchemes: [
        { id: 300, name: 'Finance', levels: [{ id: 301, name: 'Internal', members: [{ type: 'anyone' }] }] },
      ],
      sharedObjects: [
        { kind: 'filter', id: 900, name: 'Filter', owner: 'app' },
        { kind: 'dashboard', id: 901, name: 'Dashboard', owner: 'app' },
      ],
    }),
  );

const operations = Object.keys(scopes) as (keyof typeof scopes)[];
const statusWith = async (operation: keyof typeof scopes, held: readonly string[]) =>
  (await ask(site(), calls[operation], { as: 'app', scopes: held, body: body[operation] })).status;

describe.each(operations)('%s', (operation) => {
  const groups: readonly (readonly string[])[] = scopes[operation];
  const free = groups.some((group) => group.length === 0);

  it('is answered with either group of scopes', async () => {
    for (const group of groups) expect(await statusWith(operation, group)).toBe(success[operation] ?? 200);
  });

  it('is refused with a granular group that is not whole, unless no scope is needed at all', async () => {
    for (const scope of groups[1] ?? []) {
      const rest = groups[1]?.filter((other) => other !== scope) ?? [];
      expect(await statusWith(operation, rest)).toBe(free ? 200 : 401);
    }
  });

  it('is refused without any scope, unless none is needed', async () => {
    expect(await statusWith(operation, [])).toBe(free ? 200 : 401);
  });
});

it('says what Jira says where a scope lacks, before anything else is looked at', async () => {
  const { status, json } = await ask(site(), 'GET /project/NONE/permissionscheme', {
    as: 'nobody',
    scopes: [],
  });
  expect([status, json]).toEqual([401, { code: 401, message: 'Unauthorized; scope does not match' }]);
});
