import { jira, many } from './crowded-site';
import { ask, dig, digList } from './small-site';

describe('POST /permissions/check', () => {
  const check = (...entries: object[]) =>
    ask(jira, 'POST /permissions/check', {
      body: { projectPermissions: entries.map((entry) => ({ permissions: ['BROWSE_PROJECTS'], ...entry })) },
    });
  const projectIds = (count: number) => many(count, (i) => 20_000 + i);
  const issueIds = (count: number) => many(count, (i) => 70_000 + i);

  it('takes 1,000 projects and 1,000 work items', async () => {
    const { status, json } = await check({ projects: projectIds(1000), issues: issueIds(1000) });
    expect(status).toBe(200);
    expect(dig(json, 'projectPermissions.0.projects')).toHaveLength(1000);
    expect(dig(json, 'projectPermissions.0.issues')).toHaveLength(1000);
  });

  it.each([
    ['1,001 projects', [{ projects: projectIds(1001) }]],
    ['1,001 work items', [{ issues: issueIds(1001) }]],
    ['1,001 projects in two entries', [{ projects: projectIds(600) }, { projects: projectIds(401) }]],
  ])('refuses %s', async (_, entries) => {
    expect((await check(...entries)).status).toBe(400);
  });

  it('does not count ids of nothing', async () => {
    const { status, json } = await check({
      projects: [...projectIds(1000), ...many(500, (i) => 900_000 + i)],
    });
    expect([status, digList(json, 'projectPermissions.0.projects').length]).toEqual([200, 1000]);
  });

  it('refuses a project key in the place of an id', async () => {
    expect((await check({ projects: ['P1'] })).status).toBe(400);
  });

  it('refuses an entry that names no permission', async () => {
    const { status } = await ask(jira, 'POST /permissions/check', {
      body: { projectPermissions: [{ permissions: [''], projects: [20_000] }] },
    });
    expect(status).toBe(400);
  });

  it.each([
    [
      'an unknown project permission',
      'FLY',
      { projectPermissions: [{ permissions: ['FLY'], projects: [20_000] }] },
    ],
    ['an unknown global permission', 'FLY', { globalPermissions: ['FLY'] }],
    ['a word that every object knows', 'constructor', { globalPermissions: ['constructor'] }],
  ])('refuses the whole request over %s', async (_, key, body) => {
    const { status, json } = await ask(jira, 'POST /permissions/check', { body });
    expect([status, json]).toEqual([
      400,
      { errorMessages: [], errors: { [key]: 'Unrecognized permission' } },
    ]);
  });

  it('refuses a global permission that is asked of projects, and the other way round', async () => {
    const swapped = await check({ permissions: ['ADMINISTER'], projects: [20_000] });
    const other = await ask(jira, 'POST /permissions/check', {
      body: { globalPermissions: ['BROWSE_PROJECTS'] },
    });
    expect([swapped.status, other.status]).toEqual([400, 400]);
  });

  it('answers an empty question with two empty lists', async () => {
    const { json } = await ask(jira, 'POST /permissions/check', { body: {} });
    expect(json).toEqual({ globalPermissions: [], projectPermissions: [] });
  });

  it('answers once for a permission that two entries ask for', async () => {
    const { json } = await check(
      { projects: projectIds(2) },
      { projects: [20_001, 20_002] },
      { issues: issueIds(1) },
    );
    expect(dig(json, 'projectPermissions')).toEqual([
      { permission: 'BROWSE_PROJECTS', projects: [20_000, 20_001, 20_002], issues: [70_000] },
    ]);
  });

  it('names a permission of which nothing is held, with empty lists', async () => {
    const { json } = await check({ permissions: ['EDIT_ISSUES'], projects: projectIds(2) });
    expect(dig(json, 'projectPermissions')).toEqual([
      { permission: 'EDIT_ISSUES', projects: [], issues: [] },
    ]);
  });
});
