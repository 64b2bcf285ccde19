import { ask, open, smallSite } from './small-site';

it.each([
  ['POST /group/user?groupId=g-users', { accountId: 'bare' }, 403],
  ['POST /group/user?groupname=users', { accountId: 'bare' }, 403],
  ['DELETE /group/user?groupId=g-users&accountId=dana', undefined, 403],
  ['POST /group/user', { accountId: 'bare' }, 400],
  ['POST /group/user?groupId=g-users&groupname=users', { accountId: 'bare' }, 400],
  ['POST /group/user?groupId=g-users', {}, 400],
  ['POST /group/user?groupId=g-users', undefined, 400],
  ['DELETE /group/user?groupId=g-users', undefined, 400],
])('%s with %j: %i, for a Jira admin too', async (operation, body, expected) => {
  const jira = open(smallSite());
  const before = JSON.stringify(jira.site);
  expect((await ask(jira, operation, { body })).status).toBe(expected);
  expect(JSON.stringify(jira.site)).toBe(before);
});
