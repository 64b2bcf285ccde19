import { allScopes, ask, dig, open, project, scheme, smallSite } from './small-site';
import { anonymousMayAsk, operations } from '../../../local/jira/operations';

const jira = open(
  smallSite({
    permissionSchemes: [
      ...scheme(['BROWSE_PROJECTS', 'anyone'], ['EDIT_ISSUES', 'anyone']),
      {
        id: 20000,
        name: 'Inside',
        grants: [{ id: 900, permission: 'BROWSE_PROJECTS', holder: { type: 'applicationRole' } }],
      },
    ],
    projects: [project(), project({ id: 20002, key: 'IN', permissionSchemeId: 20000 })],
    issues: [{ id: 70001, key: 'PAY-1', projectId: 20001, reporter: 'lead' }],
    sharedObjects: [
      { kind: 'filter', id: 1, name: 'All', owner: 'lead', sharedWith: [{ type: 'loggedin' }] },
      { kind: 'dashboard', id: 2, name: 'All', owner: 'lead', sharedWith: [{ type: 'loggedin' }] },
    ],
  }),
);
const asked = (operation: string, body?: unknown) =>
  ask(jira, operation, { as: null, scopes: [], ...(body === undefined ? {} : { body }) });

describe('a call without authorization', () => {
  const closed = Object.keys(operations).filter(
    (operation) => !(anonymousMayAsk as ReadonlySet<string>).has(operation),
  );

  it.each(closed)('%s is answered 401', async (operation) => {
    const { status, json } = await asked(operation.replace(/:\w+/g, '1'));
    expect([status, json]).toEqual([
      401,
      { message: 'Client must be authenticated to access this resource.', 'status-code': 401 },
    ]);
  });

  it('needs no scope, because no scope of the app is looked at', () => {
    expect(allScopes).not.toEqual([]);
    return expect(asked('GET /permissions')).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    ['GET /mypermissions?permissions=ADMINISTER', 'ADMINISTER', false],
    ['GET /mypermissions?permissions=BROWSE_PROJECTS&projectKey=PAY', 'BROWSE_PROJECTS', true],
    ['GET /mypermissions?permissions=EDIT_ISSUES&projectKey=PAY', 'EDIT_ISSUES', false],
    ['GET /mypermissions?permissions=BROWSE_PROJECTS&issueKey=PAY-1', 'BROWSE_PROJECTS', true],
  ])('%s is answered with what everybody has', async (operation, key, held) => {
    const { json } = await asked(operation);
    expect(dig(json, `permissions.${key}.havePermission`)).toBe(held);
  });

  it('sees the projects that everybody sees', async () => {
    expect(dig((await asked('GET /project/search')).json, 'values.*.key')).toEqual(['PAY']);
    expect((await asked('GET /project/PAY')).status).toBe(200);
    expect((await asked('GET /project/IN')).status).toBe(404);
    expect((await asked('GET /mypermissions?permissions=BROWSE_PROJECTS&projectKey=IN')).status).toBe(404);
  });

  it.each([
    [
      'its own verdict',
      { globalPermissions: ['ADMINISTER'] },
      200,
      { globalPermissions: [], projectPermissions: [] },
    ],
    [
      'no verdict on another account',
      { accountId: 'dana', globalPermissions: ['ADMINISTER'] },
      403,
      { errorMessages: ['Only Jira administrators can perform this operation.'], errors: {} },
    ],
  ])('gets %s from permissions/check', async (_, body, status, json) => {
    expect(await asked('POST /permissions/check', body)).toMatchObject({ status, json });
  });

  it.each([
    ['POST /issue/bulkfetch', { issueIdsOrKeys: ['PAY-1'] }, 400, { message: '', status: 400 }],
    ['GET /user/search?query=d', undefined, 200, []],
  ])('%s answers %j', async (operation, body, status, json) => {
    expect(await asked(operation, body)).toMatchObject({ status, json });
  });

  it('is not signed in: what is shared with whoever is stays hidden', async () => {
    expect((await asked('GET /filter/1')).status).toBe(400);
    expect((await asked('GET /dashboard/2')).status).toBe(404);
    expect((await ask(jira, 'GET /filter/1', { as: 'dana' })).status).toBe(200);
  });

  it('is told no server time', async () => {
    expect((await asked('GET /serverInfo')).json).not.toHaveProperty('serverTime');
  });
});
