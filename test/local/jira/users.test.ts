import { ask, dig, open, smallSite } from './small-site';

it('GET /user names groups and applications where asked', async () => {
  const jira = open(smallSite({ globalPermissions: [{ permission: 'USER_PICKER', groupId: 'g-users' }] }));
  const { json } = await ask(jira, 'GET /user?accountId=dana&expand=groups,applicationRoles');
  expect(dig(json, 'groups.items')).toEqual([
    { name: 'users', groupId: 'g-users', self: 'https://acme.example/rest/api/3/group?groupId=g-users' },
  ]);
  expect(dig(json, 'applicationRoles.items')).toEqual([{ key: 'jira-software', name: 'Jira' }]);
  const plain = await ask(jira, 'GET /user?accountId=dana');
  expect(dig(plain.json, 'groups')).toEqual({ size: 1, items: [] });
});
