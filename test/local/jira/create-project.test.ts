import { ask, dig, open, scheme, smallSite } from './small-site';

const path = 'POST /project';
const body = {
  ...{ key: 'NEW', name: 'New space', projectTypeKey: 'software', leadAccountId: 'lead' },
  permissionScheme: 10000,
};
const site = () =>
  open(
    smallSite({
      roles: [
        { id: 10003, name: 'Developers', defaultActors: { users: ['dana'], groups: [] } },
        { id: 10004, name: 'Viewers' },
        { id: 1, name: 'Own', projectId: 20001, defaultActors: { users: ['dana'], groups: [] } },
      ],
      permissionSchemes: [
        ...scheme(['BROWSE_PROJECTS', 'projectRole', '10003']),
        { id: 10001, name: 'Own', projectId: 20001, grants: [] },
      ],
    }),
  );

it('makes a company-managed project in which default members have their role, and puts it on record', async () => {
  const jira = site();
  const made = await ask(jira, path, { body });
  expect([made.status, dig(made.json, 'key')]).toEqual([201, 'NEW']);
  expect(dig((await ask(jira, 'GET /project/NEW/role/10003')).json, 'actors.*.actorUser.accountId')).toEqual([
    'dana',
  ]);
  expect(dig((await ask(jira, 'GET /project/NEW/role/10004')).json, 'actors')).toEqual([]);
  const { id } = jira.site.projects.at(-1) ?? { id: 0 };
  const question = {
    accountId: 'dana',
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [id], issues: [] }],
  };
  const granted = (await ask(jira, 'POST /permissions/check', { body: question })).json;
  expect(dig(granted, 'projectPermissions.*.projects')).toEqual([[id]]);
  expect(jira.trail.records()[0]).toMatchObject({
    summary: 'Project created',
    objectItem: { id: String(id), typeName: 'PROJECT' },
  });
});

it.each([
  ['a key that is in use', 'admin', { ...body, key: 'PAY' }, 400],
  ['a lead whom nobody knows', 'admin', { ...body, leadAccountId: 'nobody' }, 400],
  ['the scheme of a team-managed project', 'admin', { ...body, permissionScheme: 10001 }, 400],
  ['a security scheme that is not there', 'admin', { ...body, issueSecurityScheme: 9 }, 400],
  ['a body without a scheme', 'admin', { ...body, permissionScheme: undefined }, 400],
  ['callers who do not administer Jira', 'lead', body, 403],
  ['what it does not do', 'admin', { ...body, projectTemplateKey: 'x' }, 501],
])('refuses %s, and makes nothing', async (_, as, asked, status) => {
  const jira = site();
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, path, { as, body: asked })).status).toBe(status);
  expect(JSON.stringify(jira.site)).toBe(before);
});
