import { ask, dig, digList, open, scheme, smallSite } from './small-site';

describe('permission schemes', () => {
  const jira = open(
    smallSite({
      permissionSchemes: scheme(
        ['BROWSE_PROJECTS', 'group', 'g-users'],
        ['BROWSE_PROJECTS', 'group', 'g-gone'],
        ['BROWSE_PROJECTS', 'user', 'dana'],
        ['BROWSE_PROJECTS', 'user', 'u-deleted'],
        ['BROWSE_PROJECTS', 'projectRole', '10003'],
        ['BROWSE_PROJECTS', 'projectRole', '10999'],
        ['BROWSE_PROJECTS', 'userCustomField', 'customfield_10050'],
        ['BROWSE_PROJECTS', 'applicationRole'],
        ['BROWSE_PROJECTS', 'reporter'],
      ),
    }),
  );
  const holders = async (query: string) =>
    digList((await ask(jira, `GET /permissionscheme/10000${query}`)).json, 'permissions.*.holder');

  it('names every holder by type, parameter and value, expanded or not', async () => {
    expect(await holders('')).toEqual([
      { type: 'group', parameter: 'users', value: 'g-users', expand: 'group' },
      { type: 'group', parameter: 'g-gone', value: 'g-gone', expand: 'group' },
      { type: 'user', parameter: 'dana', value: 'dana', expand: 'user' },
      { type: 'user', parameter: 'u-deleted', value: 'u-deleted', expand: 'user' },
      { type: 'projectRole', parameter: '10003', value: '10003', expand: 'projectRole' },
      { type: 'projectRole', parameter: '10999', value: '10999', expand: 'projectRole' },
      {
        type: 'userCustomField',
        parameter: 'customfield_10050',
        value: 'customfield_10050',
        expand: 'field',
      },
      { type: 'applicationRole' },
      { type: 'reporter' },
    ]);
  });

  it('expands what exists and leaves a holder that is gone without', async () => {
    const expanded = await holders('?expand=user,group,projectRole,field');
    expect(expanded).toEqual(await holders('?expand=all'));
    const parts = (expanded as object[]).map((holder) =>
      ['group', 'user', 'projectRole', 'field'].filter((part) => part in holder).join(),
    );
    expect(parts).toEqual(['group', '', 'user', '', 'projectRole', '', 'field', '', '']);
    expect(dig(expanded, '0.group')).toMatchObject({ name: 'users', groupId: 'g-users' });
    expect(dig(expanded, '4.projectRole')).toMatchObject({ id: 10003, name: 'Developers' });
  });

  it('carries grants in a list and under a project only where something is expanded', async () => {
    for (const operation of ['GET /project/PAY/permissionscheme', 'GET /permissionscheme']) {
      const plain = (await ask(jira, operation)).json;
      const full = (await ask(jira, `${operation}?expand=permissions`)).json;
      const grants = operation.includes('project') ? 'permissions' : 'permissionSchemes.0.permissions';
      expect([dig(plain, grants), digList(full, grants).length]).toEqual([undefined, 9]);
    }
  });
});
