import { ask, dig, digList, open, project, scheme, smallSite } from './small-site';

const site = (change: Record<string, unknown> = {}) =>
  open(
    smallSite({
      permissionSchemes: scheme(['BROWSE_PROJECTS', 'anyone']),
      securitySchemes: [
        {
          id: 300,
          name: 'Finance',
          levels: [
            { id: 301, name: 'Internal', members: [{ type: 'user', value: 'lead' }] },
            { id: 302, name: 'Board' },
          ],
        },
        { id: 310, name: 'Legal', levels: [{ id: 311, name: 'Counsel' }] },
      ],
      projects: [project({ securitySchemeId: 300 })],
      issues: [{ id: 70001, key: 'PAY-1', projectId: 20001, securityLevelId: 301 }],
      ...change,
    }),
  );

const level = '/issuesecurityschemes/300/level/301/member';
const members = (...list: object[]) => ({ members: list });
const dana = members({ type: 'user', parameter: 'dana' });

it('lets a member see the work item, and no longer once it is removed', async () => {
  const jira = site();
  const seen = async () => {
    const body = {
      accountId: 'dana',
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], issues: [70001] }],
    };
    return dig((await ask(jira, 'POST /permissions/check', { body })).json, 'projectPermissions.0.issues');
  };
  expect(await seen()).toEqual([]);
  const { status, json } = await ask(jira, `PUT ${level}`, { body: dana });
  expect([status, json]).toEqual([204, '']);
  expect(await seen()).toEqual([70001]);
  const listed = await ask(jira, 'GET /issuesecurityschemes/level/member?levelId=301');
  const [, added] = digList(listed.json, 'values');
  expect(dig(added, 'holder')).toMatchObject({ type: 'user', value: 'dana' });
  expect((await ask(jira, `DELETE ${level}/${String(dig(added, 'id'))}`)).status).toBe(204);
  expect(await seen()).toEqual([]);
});

it.each([
  ['a group by its name', 'admin', level, members({ type: 'group', parameter: 'users' }), 204],
  ['a role', 'admin', level, members({ type: 'projectrole', parameter: '10003' }), 204],
  ['two', 'admin', level, members({ type: 'reporter' }, { type: 'user', parameter: 'dana' }), 204],
  ['a group by its id', 'admin', level, members({ type: 'group', parameter: 'g-users' }), 400],
  ['who is there', 'admin', level, members({ type: 'user', parameter: 'lead' }), 400],
  ['the same twice', 'admin', level, members({ type: 'reporter' }, { type: 'reporter' }), 400],
  ['an unknown user', 'admin', level, members({ type: 'reporter' }, { type: 'user', parameter: 'x' }), 400],
  ['an unknown type', 'admin', level, members({ type: 'team', parameter: 'x' }), 400],
  ['nobody', 'admin', level, members(), 400],
  ['more than 100', 'admin', level, members(...Array<object>(101).fill({ type: 'reporter' })), 400],
  ['a holder as a grant has it', 'admin', level, members({ type: 'user', value: 'dana' }), 400],
  ['without a body', 'admin', level, undefined, 400],
  ['as the admin of a project alone', 'lead', level, dana, 403],
  ['to an unknown scheme', 'admin', '/issuesecurityschemes/999/level/301/member', dana, 404],
  ['to the level of another scheme', 'admin', '/issuesecurityschemes/300/level/311/member', dana, 404],
  ['to a level that is no number', 'admin', '/issuesecurityschemes/300/level/x/member', dana, 400],
])('adding %s', async (_, as, path, body, expected) => {
  const jira = site();
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, `PUT ${path}`, { as, body })).status).toBe(expected);
  expect(JSON.stringify(jira.site) === before).toBe(expected !== 204);
});

it('removes no member of another level, nobody unknown, and nothing for a project admin', async () => {
  const jira = site();
  const listed = await ask(jira, 'GET /issuesecurityschemes/level/member');
  const id = String(dig(listed.json, 'values.0.id'));
  expect((await ask(jira, `DELETE /issuesecurityschemes/300/level/302/member/${id}`)).status).toBe(400);
  expect((await ask(jira, `DELETE ${level}/999`)).status).toBe(400);
  expect((await ask(jira, `DELETE ${level}/${id}`, { as: 'lead' })).status).toBe(403);
  expect((await ask(jira, `DELETE ${level}/${id}`)).status).toBe(204);
  expect((await ask(jira, `DELETE ${level}/${id}`)).status).toBe(400);
});

it('security levels cannot be changed on the Free plan', async () => {
  const jira = site({ site: { baseUrl: 'https://acme.example', plan: 'FREE' } });
  expect((await ask(jira, `PUT ${level}`, { body: dana })).status).toBe(403);
});
