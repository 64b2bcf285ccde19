import { ask, dig, open, project, scheme, smallSite } from './small-site';

describe('the catalogue of permissions', () => {
  const keys = async (change: object) =>
    Object.keys(
      dig((await ask(open(smallSite({ ...change })), 'GET /permissions')).json, 'permissions') as object,
    );
  const noApplications = {
    applicationRoles: [],
    groups: [{ groupId: 'g-admins', name: 'a', members: ['admin'] }],
  };

  it.each([
    ['SERVICEDESK_AGENT', { projects: [project()] }, false],
    ['SERVICEDESK_AGENT', { projects: [project({ typeKey: 'service_desk' })] }, true],
    ['SERVICEDESK_AGENT', { applicationRoles: [{ key: 'jira-servicedesk', name: 'JSM' }] }, true],
    ['MANAGE_SPRINTS_PERMISSION', { projects: [project()] }, true],
    ['MANAGE_SPRINTS_PERMISSION', { ...noApplications, projects: [project({ typeKey: 'business' })] }, false],
    ['acme.app__sign-off', { permissionSchemes: scheme(['acme.app__sign-off', 'anyone']) }, true],
    ['VIEW_PROJECTS', { permissionSchemes: scheme(['VIEW_PROJECTS', 'anyone']) }, false],
  ])('%s, where %j: %s', async (key, change, there) => {
    expect((await keys(change)).includes(key)).toBe(there);
  });

  it("has today's names", async () => {
    const { json } = await ask(open(smallSite()), 'GET /permissions');
    expect(dig(json, 'permissions.BROWSE_PROJECTS')).toMatchObject({
      name: 'Browse spaces',
      type: 'PROJECT',
    });
    expect(dig(json, 'permissions.ADMINISTER')).toMatchObject({ name: 'Administer Jira', type: 'GLOBAL' });
  });
});

describe('GET /mypermissions', () => {
  const jira = open(
    smallSite({
      permissionSchemes: scheme(['BROWSE_PROJECTS', 'user', 'dana'], ['EDIT_ISSUES', 'reporter']),
      issues: [{ id: 70001, key: 'PAY-1', projectId: 20001, reporter: 'lead' }],
    }),
  );
  it.each([
    ['in any project', '', { ADMINISTER: false, BROWSE_PROJECTS: true, EDIT_ISSUES: true }],
    ['in a project', '&projectKey=PAY', { ADMINISTER: false, BROWSE_PROJECTS: true, EDIT_ISSUES: true }],
    ['on a work item', '&issueKey=PAY-1', { ADMINISTER: false, BROWSE_PROJECTS: true, EDIT_ISSUES: false }],
    [
      'by ids before keys',
      '&issueId=70001&issueKey=PAY-9',
      { ADMINISTER: false, BROWSE_PROJECTS: true, EDIT_ISSUES: false },
    ],
  ])('%s', async (_, context, expected) => {
    const query = `permissions=${Object.keys(expected).join(',')}${context}`;
    const { json } = await ask(jira, `GET /mypermissions?${query}`, { as: 'dana' });
    const held = Object.fromEntries(
      Object.keys(expected).map((key) => [key, dig(json, `permissions.${key}.havePermission`)]),
    );
    expect(held).toEqual(expected);
  });
});
