import { ask, dig, open, scheme, smallSite } from './small-site';

/** A site where a change counts two seconds late, and its clock. */
function lateSite(settlesAfterMs = 2000) {
  let milliseconds = Date.parse('2026-11-23T09:00:00.000Z');
  const jira = open(
    smallSite({
      permissionSchemes: scheme(
        ['BROWSE_PROJECTS', 'projectRole', '10003'],
        ['ADD_COMMENTS', 'user', 'bare'],
      ),
      settlesAfterMs,
    }),
    { now: () => new Date(milliseconds) },
  );
  const granted = async () => {
    const body = {
      accountId: 'dana',
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS', 'ADD_COMMENTS'], projects: [20001] }],
    };
    const { json } = await ask(jira, 'POST /permissions/check', { body });
    const permissions = dig(json, 'projectPermissions') as { permission: string; projects: number[] }[];
    return permissions.filter(({ projects }) => projects.length > 0).map(({ permission }) => permission);
  };
  return { jira, granted, wait: (by: number) => (milliseconds += by) };
}

const role = '/project/PAY/role/10003';
const comments = { permission: 'ADD_COMMENTS', holder: { type: 'user', value: 'dana' } };

it('a change reads as made at once and counts in verdicts later', async () => {
  const { jira, granted, wait } = lateSite();
  await ask(jira, `POST ${role}`, { body: { user: ['dana'] } });
  expect(dig((await ask(jira, `GET ${role}`)).json, 'actors.*.actorUser.accountId')).toEqual(['dana']);
  expect(await granted()).toEqual([]);
  wait(1999);
  expect(await granted()).toEqual([]);
  wait(1);
  expect(await granted()).toEqual(['BROWSE_PROJECTS']);
});

it('each change has its own delay, its undo too', async () => {
  const { jira, granted, wait } = lateSite();
  await ask(jira, `POST ${role}`, { body: { user: ['dana'] } });
  wait(1000);
  await ask(jira, 'POST /permissionscheme/10000/permission', { body: comments });
  wait(1000);
  expect(await granted()).toEqual(['BROWSE_PROJECTS']);
  await ask(jira, `DELETE ${role}?user=dana`);
  wait(1000);
  expect(await granted()).toEqual(['BROWSE_PROJECTS', 'ADD_COMMENTS']);
  wait(1000);
  expect(await granted()).toEqual(['ADD_COMMENTS']);
});

it('mypermissions is as late, and a refused change delays nothing', async () => {
  const { jira, wait } = lateSite();
  const mine = async () => {
    const { json } = await ask(jira, 'GET /mypermissions?permissions=ADD_COMMENTS&projectId=20001', {
      as: 'lead',
    });
    return dig(json, 'permissions.ADD_COMMENTS.havePermission');
  };
  await ask(jira, `POST ${role}`, { body: { user: ['lead'] } });
  wait(2000);
  expect(await mine()).toBe(false);
  await ask(jira, 'POST /permissionscheme/10000/permission', {
    body: { ...comments, holder: { type: 'anyone' } },
  });
  wait(1500);
  expect((await ask(jira, 'DELETE /permissionscheme/10000/permission/99')).status).toBe(400);
  expect(await mine()).toBe(false);
  wait(500);
  expect(await mine()).toBe(true);
});

it('counts at once where the site file does not say otherwise', async () => {
  const { jira, granted } = lateSite(0);
  await ask(jira, `POST ${role}`, { body: { user: ['dana'] } });
  expect(await granted()).toEqual(['BROWSE_PROJECTS']);
});
