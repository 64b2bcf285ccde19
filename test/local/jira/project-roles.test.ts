import { ask, dig, digList, open, project, smallSite } from './small-site';

describe('a team-managed project', () => {
  const jira = open(
    smallSite({
      roles: [
        { id: 10002, name: 'Administrators' },
        { id: 10101, name: 'Member', projectId: 20002 },
        { id: 10201, name: 'Member', projectId: 20003 },
      ],
      permissionSchemes: [
        { id: 10000, name: 'Scheme' },
        { id: 10101, name: 'ROC: Simplified Permission Scheme', projectId: 20002 },
      ],
      projects: [
        project(),
        project({
          id: 20002,
          key: 'ROC',
          style: 'next-gen',
          permissionSchemeId: 10101,
          roleActors: [{ roleId: 10101, users: ['dana', 'u-deleted', 'gone'], groups: ['g-users'] }],
        }),
        project({ id: 20003, key: 'SKY', style: 'next-gen' }),
      ],
    }),
  );

  it('has a scheme and roles with its own scope', async () => {
    const scope = { type: 'PROJECT', project: { id: '20002' } };
    expect(dig((await ask(jira, 'GET /project/ROC/permissionscheme')).json, 'scope')).toEqual(scope);
    expect(dig((await ask(jira, 'GET /project/ROC/role/10101')).json, 'scope')).toEqual(scope);
    expect(dig((await ask(jira, 'GET /project/search?keys=ROC')).json, 'values.0')).toMatchObject({
      style: 'next-gen',
      simplified: true,
    });
  });

  it('lists its own roles, a company-managed one those that are shared', async () => {
    const names = async (key: string) => (await ask(jira, `GET /project/${key}/role`)).json;
    expect(await names('ROC')).toEqual({
      Member: 'https://acme.example/rest/api/3/project/20002/role/10101',
    });
    expect(await names('PAY')).toEqual({
      Administrators: 'https://acme.example/rest/api/3/project/20001/role/10002',
    });
  });

  it("does not know another project's role", async () => {
    expect((await ask(jira, 'GET /project/ROC/role/10201')).status).toBe(404);
  });

  it('names the actors of a role by display name, without those that are gone', async () => {
    const actors = async (query = '') =>
      digList((await ask(jira, `GET /project/ROC/role/10101${query}`)).json, 'actors').map((actor) => [
        dig(actor, 'displayName'),
        dig(actor, 'actorUser') ?? dig(actor, 'actorGroup'),
      ]);
    const group = ['users', { name: 'users', displayName: 'users', groupId: 'g-users' }];
    expect(await actors()).toEqual([
      ['dana name', { accountId: 'dana' }],
      ['gone name', { accountId: 'gone' }],
      group,
    ]);
    expect(await actors('?excludeInactiveUsers=true')).toEqual([['dana name', { accountId: 'dana' }], group]);
  });
});
