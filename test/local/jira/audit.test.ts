import { ask, open, project, scheme, smallSite } from './small-site';

const at = '2026-11-12T14:03:00.000Z';

const site = () =>
  open(
    smallSite({
      permissionSchemes: scheme(['ADMINISTER_PROJECTS', 'projectLead']),
      projects: [project({ roleActors: [{ roleId: 10003, users: ['dana'], groups: ['g-admins'] }] })],
    }),
    { now: () => new Date(at) },
  );

const log = async (jira: ReturnType<typeof site>, query = '') =>
  (await ask(jira, `GET /auditing/record${query}`)).json as { total: number; records: object[] };

const role = { id: '10003', name: 'Developers', typeName: 'PROJECT_ROLE' };
const grant = {
  permission: 'BROWSE_PROJECTS',
  holder: { type: 'projectRole', parameter: '10003' },
};

it('puts who joined and who left a role on record, with all who were in it and all who are', async () => {
  const jira = site();
  await ask(jira, 'POST /project/PAY/role/10003', { as: 'lead', body: { user: ['lead'] } });
  await ask(jira, 'DELETE /project/PAY/role/10003?groupId=g-admins', { as: 'lead' });
  const { records } = await log(jira);
  const shared = {
    summary: 'Project roles changed',
    category: 'projects',
    eventSource: '',
    objectItem: role,
    associatedItems: [{ id: '20001', name: 'Payments', typeName: 'PROJECT' }],
    authorAccountId: 'lead',
    created: '2026-11-12T14:03:00.000+0000',
  };
  expect(records).toEqual([
    { ...shared, id: 2, changedValues: [{ fieldName: 'Groups', changedFrom: 'admins' }] },
    {
      ...shared,
      id: 1,
      changedValues: [{ fieldName: 'Users', changedFrom: 'dana', changedTo: 'dana, lead' }],
    },
  ]);
});

it('puts a grant that came or went on record, by the names of the screens', async () => {
  const jira = site();
  await ask(jira, 'POST /permissionscheme/10000/permission', { body: grant });
  const [made] = jira.site.permissionSchemes[0]!.grants.slice(-1);
  await ask(jira, `DELETE /permissionscheme/10000/permission/${made!.id}`);
  const values = (side: string) => [
    { fieldName: 'Permission', [side]: 'Browse spaces' },
    { fieldName: 'Type', [side]: 'Project Role' },
    { fieldName: 'Value', [side]: 'Developers' },
  ];
  expect((await log(jira)).records).toMatchObject([
    { authorAccountId: 'admin', changedValues: values('changedFrom') },
    { authorAccountId: 'admin', changedValues: values('changedTo') },
  ]);
});

it('has no record of what was refused, nor of what changed nothing', async () => {
  const jira = site();
  await ask(jira, 'POST /project/PAY/role/10003', { as: 'lead', body: { user: ['dana'] } });
  await ask(jira, 'DELETE /project/PAY/role/10003?user=lead', { as: 'lead' });
  await ask(jira, 'POST /permissionscheme/10000/permission', { as: 'dana', body: grant });
  expect(await log(jira)).toMatchObject({ total: 0, records: [] });
});

it('keeps its records out of the site, whose own come after them', async () => {
  const jira = site();
  jira.site.audit.push({
    ...{ id: 41, summary: 'Older', category: 'projects', eventSource: '' },
    created: '2026-10-01T00:00:00.000+0000',
  });
  const before = JSON.stringify(jira.site);
  await ask(jira, 'POST /project/PAY/role/10003', { as: 'lead', body: { user: ['lead'] } });
  await ask(jira, 'DELETE /project/PAY/role/10003?user=lead', { as: 'lead' });
  jira.trail.write({ kind: 'group-left', group: 'users', accountId: 'dana' }, null, new Date(at));
  expect(JSON.stringify(jira.site)).toBe(before);
  expect((await log(jira)).records).toMatchObject([
    { id: 44, summary: 'User removed from group', associatedItems: [{ id: 'dana' }] },
    { id: 43 },
    { id: 42 },
    { id: 41, summary: 'Older' },
  ]);
  expect((await log(jira, '?filter=dana')).total).toBe(2);
});
