import { ask, digList, open, project, scheme, smallSite } from './small-site';

/** What `permissions/check` says of one account, one permission, PAY and its work item 70001. */
async function verdict(file: Record<string, unknown>, accountId: string, permission: string) {
  const { json } = await ask(open(file), 'POST /permissions/check', {
    body: {
      accountId,
      projectPermissions: [{ permissions: [permission], projects: [20001], issues: [70001] }],
    },
  });
  const has = (what: string) => digList(json, `projectPermissions.0.${what}`).length === 1;
  return { project: has('projects'), issue: has('issues') };
}

const inBoth = { project: true, issue: true };
const nowhere = { project: false, issue: false };
const inProjectOnly = { project: true, issue: false };

const issue = (change: object = {}) => ({
  id: 70001,
  key: 'PAY-1',
  projectId: 20001,
  reporter: 'lead',
  ...change,
});

describe('a grant of Browse spaces', () => {
  const withRole = (actors: object) => ({
    projects: [project({ roleActors: [{ roleId: 10003, ...actors }] })],
  });
  it.each([
    ['to anyone reaches an account without any application', ['anyone'], 'bare', {}, inBoth],
    ['to anyone does not reach an inactive account', ['anyone'], 'gone', {}, nowhere],
    ['to any application reaches who has one', ['applicationRole'], 'dana', {}, inBoth],
    ['to any application does not reach who has none', ['applicationRole'], 'bare', {}, nowhere],
    ['to any application reaches an account of type app', ['applicationRole'], 'bot', {}, inBoth],
    [
      'to any application does not reach a service account that has none',
      ['applicationRole'],
      'service',
      {},
      nowhere,
    ],
    [
      'to one application does not reach an account of type app',
      ['applicationRole', 'jira-software'],
      'bot',
      {},
      nowhere,
    ],
    [
      'to an application that the account has reaches it',
      ['applicationRole', 'jira-software'],
      'dana',
      {},
      inBoth,
    ],
    ['to another application does not', ['applicationRole', 'jira-servicedesk'], 'dana', {}, nowhere],
    ['to a group reaches its members', ['group', 'g-users'], 'dana', {}, inBoth],
    ['to a group that is gone reaches nobody', ['group', 'g-gone'], 'dana', {}, nowhere],
    ['to the account reaches it', ['user', 'dana'], 'dana', {}, inBoth],
    ['to another account does not', ['user', 'lead'], 'dana', {}, nowhere],
    ['to the lead reaches the lead', ['projectLead'], 'lead', {}, inBoth],
    ['to the lead does not reach others', ['projectLead'], 'dana', {}, nowhere],
    ['to a role reaches its users', ['projectRole', '10003'], 'dana', withRole({ users: ['dana'] }), inBoth],
    [
      'to a role reaches members of its groups',
      ['projectRole', '10003'],
      'dana',
      withRole({ groups: ['g-users'] }),
      inBoth,
    ],
    ['to a role reaches nobody where it is empty', ['projectRole', '10003'], 'dana', withRole({}), nowhere],
    [
      'to a role does not reach actors of another role',
      ['projectRole', '10002'],
      'dana',
      withRole({ users: ['dana'] }),
      nowhere,
    ],
    ['to portal customers reaches a customer', ['sd.customer.portal.only'], 'customer', {}, inBoth],
    ['to portal customers reaches nobody else', ['sd.customer.portal.only'], 'dana', {}, nowhere],
    ['to the reporter reaches every account in the project', ['reporter'], 'dana', {}, inProjectOnly],
    ['to the reporter reaches the reporter of the work item', ['reporter'], 'lead', {}, inBoth],
    ['to the reporter reaches nobody without an application', ['reporter'], 'bare', {}, nowhere],
    [
      'to the assignee reaches the assignee of the work item',
      ['assignee'],
      'dana',
      { issues: [issue({ assignee: 'dana' })] },
      inBoth,
    ],
    ['to the assignee reaches nobody on a work item without one', ['assignee'], 'dana', {}, inProjectOnly],
    [
      'to a user field matches in the project alone',
      ['userCustomField', 'customfield_10050'],
      'dana',
      {},
      inProjectOnly,
    ],
    [
      'to a group field matches in the project alone',
      ['groupCustomField', 'customfield_10051'],
      'lead',
      {},
      inProjectOnly,
    ],
  ] as const)('%s', async (_, [type, value], account, change, expected) => {
    const file = smallSite({
      issues: [issue()],
      permissionSchemes: scheme(['BROWSE_PROJECTS', type, value ?? undefined] as [string, string, string?]),
      ...change,
    });
    expect(await verdict(file, account, 'BROWSE_PROJECTS')).toEqual(expected);
  });
});

describe('what else decides', () => {
  const finance = (...members: object[]) => ({
    securitySchemes: [{ id: 300, name: 'Finance', levels: [{ id: 301, name: 'Internal', members }] }],
    issues: [issue({ securityLevelId: 301 })],
  });
  const restricted = { issues: [issue({ restrictedToRoles: [10003] })] };
  const browse = ['BROWSE_PROJECTS', 'anyone'] as const;
  const edit = ['EDIT_ISSUES', 'anyone'] as const;
  const developers = { projects: [project({ roleActors: [{ roleId: 10003, users: ['dana'] }] })] };
  it.each([
    ['no grant, no permission', [], 'dana', 'BROWSE_PROJECTS', {}, nowhere],
    [
      'a permission other than Browse spaces wants an application',
      [edit],
      'bare',
      'EDIT_ISSUES',
      {},
      nowhere,
    ],
    ['an account of type app counts as having one', [edit], 'bot', 'EDIT_ISSUES', {}, inBoth],
    ['a service account does not', [edit], 'service', 'EDIT_ISSUES', {}, nowhere],
    ['Administer Jira carries Administer spaces', [], 'admin', 'ADMINISTER_PROJECTS', {}, inBoth],
    ['Administer Jira carries no other permission', [], 'admin', 'BROWSE_PROJECTS', {}, nowhere],
    ['Administer Jira does nothing for an inactive account', [], 'gone', 'ADMINISTER_PROJECTS', {}, nowhere],
    [
      'Administer Jira carries nothing without an application',
      [],
      'bare',
      'ADMINISTER_PROJECTS',
      {
        groups: [
          { groupId: 'g-users', name: 'u', members: [] },
          { groupId: 'g-admins', name: 'a', members: ['admin', 'bare'] },
        ],
      },
      nowhere,
    ],
    ['the app holds everything', [], 'app', 'DELETE_ISSUES', {}, inBoth],
    [
      'a security level keeps out who is no member',
      [browse],
      'dana',
      'BROWSE_PROJECTS',
      finance({ type: 'group', value: 'g-admins' }),
      inProjectOnly,
    ],
    [
      'a security level lets its members in',
      [browse],
      'dana',
      'BROWSE_PROJECTS',
      finance({ type: 'group', value: 'g-users' }),
      inBoth,
    ],
    [
      'a security level knows the reporter of the work item',
      [browse],
      'lead',
      'BROWSE_PROJECTS',
      finance({ type: 'reporter' }),
      inBoth,
    ],
    [
      'a security level keeps out who only could be the reporter',
      [browse],
      'dana',
      'BROWSE_PROJECTS',
      finance({ type: 'reporter' }),
      inProjectOnly,
    ],
    [
      'a security level without members keeps everybody out',
      [browse],
      'dana',
      'BROWSE_PROJECTS',
      finance(),
      inProjectOnly,
    ],
    [
      'a security level stops Jira admins',
      [browse],
      'admin',
      'BROWSE_PROJECTS',
      finance({ type: 'user', value: 'dana' }),
      inProjectOnly,
    ],
    [
      'a security level stops the app',
      [],
      'app',
      'BROWSE_PROJECTS',
      finance({ type: 'user', value: 'dana' }),
      inProjectOnly,
    ],
    [
      'a security level lets the app in where it says so',
      [],
      'app',
      'BROWSE_PROJECTS',
      finance({ type: 'user', value: 'app' }),
      inBoth,
    ],
    [
      'a restriction keeps out who is in none of its roles',
      [browse],
      'admin',
      'BROWSE_PROJECTS',
      restricted,
      inProjectOnly,
    ],
    [
      'a restriction lets in who is in one of its roles',
      [browse],
      'dana',
      'BROWSE_PROJECTS',
      { ...restricted, ...developers },
      inBoth,
    ],
    ['a restriction does not stop the app', [], 'app', 'BROWSE_PROJECTS', restricted, inBoth],
    [
      'an archived project is asked as if it were live',
      [browse],
      'dana',
      'BROWSE_PROJECTS',
      { projects: [project({ status: 'archived' })] },
      inBoth,
    ],
    [
      'a project in the trash is left out',
      [browse],
      'dana',
      'BROWSE_PROJECTS',
      { projects: [project({ status: 'deleted' })] },
      nowhere,
    ],
  ] as const)('%s', async (_, grants, account, permission, change, expected) => {
    const file = smallSite({ issues: [issue()], permissionSchemes: scheme(...grants), ...change });
    expect(await verdict(file, account, permission)).toEqual(expected);
  });

  it('goes by the actors of this project alone', async () => {
    const elsewhere = project({ id: 20002, key: 'WEB', roleActors: [{ roleId: 10003, users: ['dana'] }] });
    const file = smallSite({
      permissionSchemes: scheme(['BROWSE_PROJECTS', 'projectRole', '10003']),
      projects: [project(), elsewhere],
      issues: [issue()],
    });
    expect(await verdict(file, 'dana', 'BROWSE_PROJECTS')).toEqual(nowhere);
  });
});
