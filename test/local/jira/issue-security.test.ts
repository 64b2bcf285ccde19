import { ask, dig, digList, open, project, smallSite } from './small-site';

describe('issue security', () => {
  const level = (id: number, ...members: object[]) => ({ id, name: `Level ${id}`, members });
  const jira = open(
    smallSite({
      securitySchemes: [
        {
          id: 300,
          name: 'Finance',
          levels: [level(301, { type: 'group', value: 'g-users' }, { type: 'reporter' }), level(302)],
        },
        { id: 310, name: 'Legal', levels: [level(311, { type: 'projectRole', value: '10999' })] },
      ],
      projects: [project({ securitySchemeId: 300 }), project({ id: 20002, key: 'WEB' })],
    }),
  );

  it('knows the scheme of a project, and 404 where it has none', async () => {
    const { json } = await ask(jira, 'GET /project/PAY/issuesecuritylevelscheme');
    expect(json).toMatchObject({ id: 300, levels: [{ id: '301' }, { id: '302' }] });
    expect((await ask(jira, 'GET /project/WEB/issuesecuritylevelscheme')).status).toBe(404);
  });

  it.each([
    ['', ['301 group', '301 reporter', '311 projectRole']],
    ['?levelId=301', ['301 group', '301 reporter']],
    ['?schemeId=310', ['311 projectRole']],
    ['?levelId=302', []],
    ['?levelId=301&levelId=311', ['301 group', '301 reporter', '311 projectRole']],
  ])('level/member%s', async (query, expected) => {
    const { json } = await ask(jira, `GET /issuesecurityschemes/level/member${query}`);
    const found = digList(json, 'values').map(
      (member) => `${String(dig(member, 'issueSecurityLevelId'))} ${String(dig(member, 'holder.type'))}`,
    );
    expect(found).toEqual(expected);
  });

  it('keeps the id of a member from one answer to the next, as text and as number', async () => {
    const first = dig((await ask(jira, 'GET /issuesecurityschemes/level/member')).json, 'values.0.id');
    const { json } = await ask(jira, 'GET /issuesecurityschemes/300/members?expand=group');
    expect(dig(json, 'values.0')).toMatchObject({ id: Number(first), issueSecurityLevelId: 301 });
    expect(dig(json, 'values.0.holder.group')).toMatchObject({ name: 'users' });
  });

  it.each(['level/member?levelId=x', 'level?id=-1'])('%s is refused', async (path) => {
    expect((await ask(jira, `GET /issuesecurityschemes/${path}`)).status).toBe(400);
  });
});
