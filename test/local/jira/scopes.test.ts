import { scopes } from '../../../local/jira/scopes';
import { ask, open, project, smallSite } from './small-site';

/** A call of each operation that succeeds, scopes aside. */
const calls: Record<keyof typeof scopes, string> = {
  'GET /mypermissions': 'GET /mypermissions?permissions=ADMINISTER',
  'GET /permissions': 'GET /permissions',
  'POST /permissions/check': 'POST /permissions/check',
  'GET /permissionscheme': 'GET /permissionscheme',
  'GET /permissionscheme/:schemeId': 'GET /permissionscheme/10000',
  'GET /project/:projectKeyOrId/permissionscheme': 'GET /project/PAY/permissionscheme',
  'GET /project/search': 'GET /project/search',
  'GET /project/:projectIdOrKey': 'GET /project/PAY',
  'GET /project/:projectIdOrKey/role': 'GET /project/PAY/role',
  'GET /project/:projectIdOrKey/role/:id': 'GET /project/PAY/role/10003',
  'GET /project/:projectKeyOrId/issuesecuritylevelscheme': 'GET /project/PAY/issuesecuritylevelscheme',
  'GET /issuesecurityschemes/level': 'GET /issuesecurityschemes/level',
  'GET /issuesecurityschemes/level/member': 'GET /issuesecurityschemes/level/member',
  'GET /issuesecurityschemes/:issueSecuritySchemeId/members': 'GET /issuesecurityschemes/300/members',
  'POST /issue/bulkfetch': 'POST /issue/bulkfetch',
  'GET /user': 'GET /user?accountId=app',
  'GET /user/bulk': 'GET /user/bulk?accountId=app',
  'GET /user/search': 'GET /user/search?query=a',
  'GET /user/permission/search': 'GET /user/permission/search?permissions=BROWSE_PROJECTS&projectKey=PAY',
  'GET /myself': 'GET /myself',
  'GET /group/member': 'GET /group/member?groupId=g-admins',
  'GET /applicationrole': 'GET /applicationrole',
  'GET /instance/license': 'GET /instance/license',
  'GET /serverInfo': 'GET /serverInfo',
  'GET /filter/:id': 'GET /filter/900',
  'GET /dashboard/:id': 'GET /dashboard/901',
};

const body: Partial<Record<keyof typeof scopes, unknown>> = {
  'POST /permissions/check': {},
  'POST /issue/bulkfetch': { issueIdsOrKeys: ['PAY-1'] },
};

/** Called by the app, which holds every project permission and here administers Jira too. */
const jira = open(
  smallSite({
    groups: [{ groupId: 'g-admins', name: 'admins', members: ['app'] }],
    applicationRoles: [],
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
  (await ask(jira, calls[operation], { as: 'app', scopes: held, body: body[operation] })).status;

describe.each(operations)('%s', (operation) => {
  const groups: readonly (readonly string[])[] = scopes[operation];
  const open = groups.some((group) => group.length === 0);

  it('is answered with either group of scopes', async () => {
    for (const group of groups) expect(await statusWith(operation, group)).toBe(200);
  });

  it('is refused with a granular group that is not whole, unless no scope is needed at all', async () => {
    for (const scope of groups[1] ?? []) {
      const rest = groups[1]?.filter((other) => other !== scope) ?? [];
      expect(await statusWith(operation, rest)).toBe(open ? 200 : 401);
    }
  });

  it('is refused without any scope, unless none is needed', async () => {
    expect(await statusWith(operation, [])).toBe(open ? 200 : 401);
  });
});

it('says what Jira says where a scope lacks, before anything else is looked at', async () => {
  const { status, json } = await ask(jira, 'GET /project/NONE/permissionscheme', {
    as: 'nobody',
    scopes: [],
  });
  expect([status, json]).toEqual([401, { code: 401, message: 'Unauthorized; scope does not match' }]);
});
