import { ask, dig, open, project, scheme, smallSite } from './small-site';

/** `lead` administers PAY, `dana` browses it; TEAM is team-managed and has a role of its own. */
const site = (change: Record<string, unknown> = {}) =>
  open(
    smallSite({
      roles: [
        { id: 10002, name: 'Administrators' },
        { id: 10003, name: 'Developers' },
        { id: 10101, name: 'Member', projectId: 20002 },
      ],
      permissionSchemes: scheme(
        ['ADMINISTER_PROJECTS', 'projectLead'],
        ['BROWSE_PROJECTS', 'user', 'dana'],
        ['ADD_COMMENTS', 'projectRole', '10003'],
      ),
      projects: [
        project({ roleActors: [{ roleId: 10003, users: ['lead'], groups: ['g-admins'] }] }),
        project({ id: 20002, key: 'TEAM', style: 'next-gen' }),
        project({ id: 20003, key: 'BIN', status: 'deleted' }),
      ],
      ...change,
    }),
  );

const add = 'POST /project/PAY/role/10003';

it('adds users and groups to those that are there, and answers with the whole role', async () => {
  const jira = site();
  const { status, json } = await ask(jira, add, { body: { user: ['dana'], groupId: ['g-users'] } });
  expect(status).toBe(200);
  expect(dig(json, 'actors.*.displayName')).toEqual(['admins', 'dana name', 'lead name', 'users']);
  expect(json).toEqual((await ask(jira, 'GET /project/PAY/role/10003')).json);
});

it('counts at once in what Jira decides, there and in no other project', async () => {
  const jira = site();
  const granted = async () => {
    const body = {
      accountId: 'dana',
      projectPermissions: [{ permissions: ['ADD_COMMENTS'], projects: [20001, 20002] }],
    };
    return dig((await ask(jira, 'POST /permissions/check', { body })).json, 'projectPermissions.0.projects');
  };
  expect(await granted()).toEqual([]);
  await ask(jira, add, { body: { user: ['dana'] } });
  expect(await granted()).toEqual([20001]);
  expect((await ask(jira, 'DELETE /project/PAY/role/10003?user=dana')).status).toBe(204);
  expect(await granted()).toEqual([]);
});

it.each([
  ['as the admin of Jira', add, 'admin', { user: ['dana'] }, 200],
  ['as the admin of the project', add, 'lead', { user: ['dana'] }, 200],
  ['as the app', add, 'app', { user: ['dana'] }, 200],
  ['as who only browses', add, 'dana', { user: ['dana'] }, 401],
  ['as who does not see the project', add, 'bare', { user: ['dana'] }, 404],
  ['by the id of the project', 'POST /project/20001/role/10003', 'admin', { user: ['dana'] }, 200],
  ['a role without actors', 'POST /project/PAY/role/10002', 'admin', { user: ['dana'] }, 200],
  ['a group by its name', add, 'admin', { group: ['users'] }, 200],
  ['the same user twice in one call', add, 'admin', { user: ['dana', 'dana'] }, 200],
  ['a team-managed project’s own role', 'POST /project/TEAM/role/10101', 'admin', { user: ['dana'] }, 200],
  ['the role of another project', 'POST /project/PAY/role/10101', 'admin', { user: ['dana'] }, 404],
  ['a role of nobody', 'POST /project/PAY/role/999', 'admin', { user: ['dana'] }, 404],
  ['a project in the trash', 'POST /project/BIN/role/10003', 'admin', { user: ['dana'] }, 404],
  ['who is there', add, 'admin', { user: ['dana', 'lead'] }, 400],
  ['a group that is there', add, 'admin', { groupId: ['g-admins'] }, 400],
  ['an inactive user', add, 'admin', { user: ['dana', 'gone'] }, 404],
  ['an unknown user', add, 'admin', { user: ['nobody'] }, 404],
  ['an unknown group', add, 'admin', { groupId: ['users'] }, 404],
  ['an unknown name of a group', add, 'admin', { group: ['g-users'] }, 404],
  ['groups by name and by id', add, 'admin', { group: ['users'], groupId: ['g-users'] }, 400],
  ['nobody', add, 'admin', { user: [] }, 400],
  ['without a body', add, 'admin', undefined, 400],
  ['what the specification does not know', add, 'admin', { users: ['dana'] }, 400],
])('adding %s', async (_, operation, as, body, expected) => {
  const jira = site();
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, operation, { as, body })).status).toBe(expected);
  expect(JSON.stringify(jira.site) === before).toBe(expected !== 200);
});

it('names everybody who is there already, as Jira does', async () => {
  const { json } = await ask(site(), add, { body: { user: ['lead'], groupId: ['g-admins'] } });
  expect(json).toEqual({
    errorMessages: [
      "'lead' is already a member of the project role.",
      "'admins' is already a member of the project role.",
    ],
    errors: {},
  });
});

const remove = 'DELETE /project/PAY/role/10003';

it.each([
  ['a user', `${remove}?user=lead`, 'admin', 204, true],
  ['a group', `${remove}?groupId=g-admins`, 'lead', 204, true],
  ['a group by its name', `${remove}?group=admins`, 'admin', 204, true],
  ['who is not in the role, without a word', `${remove}?user=dana`, 'admin', 204, false],
  ['a group that is nowhere, without a word', `${remove}?group=none`, 'admin', 204, false],
  ['as who only browses', `${remove}?user=lead`, 'dana', 404, false],
  ['from the role of another project', 'DELETE /project/PAY/role/10101?user=lead', 'admin', 404, false],
  ['nobody', remove, 'admin', 400, false],
  ['two at once', `${remove}?user=lead&groupId=g-admins`, 'admin', 400, false],
])('removing %s', async (_, operation, as, expected, changed) => {
  const jira = site();
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, operation, { as })).status).toBe(expected);
  expect(JSON.stringify(jira.site) !== before).toBe(changed);
});

it('roles cannot be changed on the Free plan', async () => {
  const jira = site({ site: { baseUrl: 'https://acme.example', plan: 'FREE' } });
  expect((await ask(jira, add, { body: { user: ['dana'] } })).status).toBe(400);
  expect((await ask(jira, `${remove}?user=lead`)).status).toBe(400);
});
