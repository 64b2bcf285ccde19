import { ask, dig, open, smallSite } from './small-site';

const site = () =>
  open(
    smallSite({
      roles: [
        { id: 10003, name: 'Developers' },
        { id: 1, name: 'Own', projectId: 20001 },
      ],
    }),
  );
const path = '/role/10003/actors';

it('puts an account among the default members of a role, and takes it out again without a trace', async () => {
  const jira = site();
  const before = JSON.stringify(jira.site);
  const added = await ask(jira, `POST ${path}`, { body: { user: ['dana'] } });
  expect([added.status, dig(added.json, 'actors.*.actorUser.accountId')]).toEqual([200, ['dana']]);
  expect((await ask(jira, `GET ${path}`)).json).toEqual(added.json);
  expect(dig((await ask(jira, 'GET /project/PAY/role/10003')).json, 'actors')).toEqual([]);
  const removed = await ask(jira, `DELETE ${path}?user=dana`);
  expect([removed.status, dig(removed.json, 'actors')]).toEqual([200, []]);
  expect(JSON.stringify(jira.site)).toBe(before);
});

it('leaves default members of before as they were, an empty list too, and writes nothing to the audit log', async () => {
  const defaults = [
    { users: [], groups: [] },
    { users: ['lead'], groups: [] },
  ];
  for (const defaultActors of defaults) {
    const jira = open(smallSite({ roles: [{ id: 10003, name: 'Developers', defaultActors }] }));
    const before = JSON.stringify(jira.site);
    await ask(jira, `POST ${path}`, { body: { user: ['dana'] } });
    await ask(jira, `DELETE ${path}?user=dana`);
    expect(JSON.stringify(jira.site)).toBe(before);
    expect(jira.trail.records()).toEqual([]);
  }
});

it('is refused on the Free plan, and changes nothing', async () => {
  const jira = open(smallSite({ site: { baseUrl: 'https://acme.example', plan: 'FREE' } }));
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, `POST ${path}`, { body: { user: ['dana'] } })).status).toBe(400);
  expect((await ask(jira, `DELETE ${path}?user=dana`)).status).toBe(400);
  expect(JSON.stringify(jira.site)).toBe(before);
});

it.each([
  ['who is there already', `POST ${path}`, 'admin', { user: ['dana'] }, 400],
  ['an unknown account', `POST ${path}`, 'admin', { user: ['nobody'] }, 404],
  ['a role of one team-managed project', 'POST /role/1/actors', 'admin', { user: ['lead'] }, 404],
  ['a role that is not there', 'POST /role/9/actors', 'admin', { user: ['lead'] }, 404],
  ['callers who do not administer Jira', `POST ${path}`, 'lead', { user: ['lead'] }, 403],
  ['a body without anybody', `POST ${path}`, 'admin', {}, 400],
])('refuses %s', async (_, operation, as, body, status) => {
  const jira = site();
  await ask(jira, `POST ${path}`, { body: { user: ['dana'] } });
  expect((await ask(jira, operation, { as, body })).status).toBe(status);
});
