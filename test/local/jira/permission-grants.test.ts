import { many } from './crowded-site';
import { ask, dig, open, project, scheme, smallSite } from './small-site';

const free = { site: { baseUrl: 'https://acme.example', plan: 'FREE' } };
const site = (change: Record<string, unknown> = {}) =>
  open(
    smallSite({
      permissionSchemes: [
        ...scheme(['BROWSE_PROJECTS', 'user', 'lead'], ['BROWSE_PROJECTS', 'group', 'g-admins']),
        {
          id: 10200,
          name: 'Own',
          projectId: 20002,
          grants: [{ id: 70, permission: 'X', holder: { type: 'anyone' } }],
        },
      ],
      projects: [
        project(),
        project({ id: 20002, key: 'TEAM', style: 'next-gen', permissionSchemeId: 10200 }),
      ],
      ...change,
    }),
  );

const add = 'POST /permissionscheme/10000/permission';
const remove = 'DELETE /permissionscheme/10000/permission';
const grant = (type: string, value?: string, permission = 'BROWSE_PROJECTS') => ({
  permission,
  holder: { type, value },
});

it('makes a grant with an id beyond all others of the site, which counts at once', async () => {
  const jira = site();
  const check = {
    accountId: 'dana',
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [20001] }],
  };
  const granted = async () =>
    dig((await ask(jira, 'POST /permissions/check', { body: check })).json, 'projectPermissions.0.projects');
  const { status, json } = await ask(jira, `${add}?expand=user`, { body: grant('user', 'dana') });
  expect(status).toBe(201);
  expect(json).toMatchObject({
    id: 71,
    self: 'https://acme.example/rest/api/3/permissionscheme/10000/permission/71',
    permission: 'BROWSE_PROJECTS',
    holder: { type: 'user', parameter: 'dana', value: 'dana', user: { accountId: 'dana' } },
  });
  expect(await granted()).toEqual([20001]);
  expect((await ask(jira, `${remove}/71`)).status).toBe(204);
  expect(await granted()).toEqual([]);
});

it.each([
  ['a user', 'admin', grant('user', 'dana'), 201],
  [
    'a user by the parameter',
    'admin',
    { permission: 'BROWSE_PROJECTS', holder: { type: 'user', parameter: 'dana' } },
    201,
  ],
  ['a group by its id', 'admin', grant('group', 'g-users'), 201],
  [
    'a group by its name',
    'admin',
    { permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: 'users' } },
    201,
  ],
  ['a role', 'admin', grant('projectRole', '10003'), 201],
  ['an application', 'admin', grant('applicationRole', 'jira-software'), 201],
  ['any application', 'admin', grant('applicationRole'), 201],
  ['whoever reported the work item', 'admin', grant('reporter'), 201],
  ['a custom field', 'admin', grant('userCustomField', 'customfield_1'), 201],
  ['another permission of the same user', 'admin', grant('user', 'lead', 'ADD_COMMENTS'), 201],
  ['a permission of an app', 'admin', grant('user', 'lead', 'X'), 201],
  ['the same again', 'admin', grant('user', 'lead'), 400],
  [
    'the same group by its name',
    'admin',
    { permission: 'BROWSE_PROJECTS', holder: { type: 'group', parameter: 'admins' } },
    400,
  ],
  ['an unknown user', 'admin', grant('user', 'nobody'), 400],
  ['a group by its name as its id', 'admin', grant('group', 'users'), 400],
  ['an unknown role', 'admin', grant('projectRole', '999'), 400],
  ['an unknown application', 'admin', grant('applicationRole', 'jira-core'), 400],
  ['a reporter with a value', 'admin', grant('reporter', 'dana'), 400],
  ['a user without a value', 'admin', grant('user'), 400],
  ['an unknown type', 'admin', grant('toString', 'x'), 400],
  ['a global permission', 'admin', grant('user', 'dana', 'ADMINISTER'), 400],
  ['an unknown permission', 'admin', grant('user', 'dana', 'FLY'), 400],
  ['without a holder', 'admin', { permission: 'BROWSE_PROJECTS' }, 400],
  ['as the admin of a project alone', 'lead', grant('user', 'dana'), 403],
  ['as the app without Administer Jira', 'app', grant('user', 'dana'), 403],
])('granting to %s', async (_, as, body, expected) => {
  const jira = site();
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, add, { as, body })).status).toBe(expected);
  expect(JSON.stringify(jira.site) === before).toBe(expected !== 201);
});

it.each([
  ['an unknown scheme', 'POST /permissionscheme/999/permission', {}, 404],
  ['the scheme of a team-managed project', 'POST /permissionscheme/10200/permission', {}, 400],
  ['on the Free plan', add, free, 403],
])('granting in %s', async (_, operation, change, expected) => {
  expect((await ask(site(change), operation, { body: grant('user', 'dana') })).status).toBe(expected);
});

it.each([
  ['a grant', `${remove}/1`, 'admin', {}, 204],
  ['an unknown grant', `${remove}/999`, 'admin', {}, 400],
  ['a grant of another scheme', `${remove}/70`, 'admin', {}, 400],
  ['from an unknown scheme', 'DELETE /permissionscheme/999/permission/1', 'admin', {}, 404],
  ['as the admin of a project alone', `${remove}/1`, 'lead', {}, 403],
  ['on the Free plan', `${remove}/1`, 'admin', free, 403],
])('removing %s', async (_, operation, as, change, expected) => {
  const jira = site(change);
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, operation, { as })).status).toBe(expected);
  expect(JSON.stringify(jira.site) === before).toBe(expected !== 204);
});

it('a permission has at most 50 users, roles and groups; other holders do not count', async () => {
  const users = many(50, (i) => ({ accountId: `u${i}`, displayName: `User ${i}` }));
  const jira = site({
    users: [...(smallSite().users as object[]), ...users],
    permissionSchemes: scheme(
      ...users.slice(0, 49).map(({ accountId }) => ['BROWSE_PROJECTS', 'user', accountId] as const),
      ['BROWSE_PROJECTS', 'projectLead'],
    ),
    projects: [project()],
  });
  const status = async (body: object) => (await ask(jira, add, { body })).status;
  expect(await status(grant('user', 'u49'))).toBe(201);
  expect(await status(grant('user', 'dana'))).toBe(400);
  expect(await status(grant('projectRole', '10003'))).toBe(400);
  expect(await status(grant('reporter'))).toBe(201);
  expect(await status(grant('user', 'dana', 'ADD_COMMENTS'))).toBe(201);
});
