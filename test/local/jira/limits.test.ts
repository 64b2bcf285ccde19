import { ask, dig, digList, open, project, scheme, smallSite } from './small-site';

const many = <T>(count: number, make: (i: number) => T) => Array.from({ length: count }, (_, i) => make(i));

const projects = many(1100, (i) => project({ id: 20_000 + i, key: `P${i}`, name: `Project ${i}` }));
const issues = many(1100, (i) => ({ id: 70_000 + i, key: `P0-${i}`, projectId: 20_000 }));
const users = many(1100, (i) => ({ accountId: `u${i}`, displayName: `User ${i}` }));
const small = smallSite();
const jira = open({
  ...small,
  users: [...(small.users as object[]), ...users],
  groups: [
    ...(small.groups as object[]),
    { groupId: 'g-many', name: 'many', members: users.map(({ accountId }) => accountId) },
  ],
  globalPermissions: [
    { permission: 'ADMINISTER', groupId: 'g-admins' },
    { permission: 'USER_PICKER', groupId: 'g-admins' },
  ],
  permissionSchemes: scheme(['BROWSE_PROJECTS', 'anyone']),
  projects,
  issues,
});

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
    ['an unknown project permission', { projectPermissions: [{ permissions: ['FLY'], projects: [20_000] }] }],
    ['an unknown global permission', { globalPermissions: ['FLY'] }],
  ])('refuses the whole request over %s', async (_, body) => {
    const { status, json } = await ask(jira, 'POST /permissions/check', { body });
    expect([status, json]).toEqual([400, { errorMessages: [], errors: { FLY: 'Unrecognized permission' } }]);
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
});

describe('POST /issue/bulkfetch', () => {
  const fetchMany = (count: number) =>
    ask(jira, 'POST /issue/bulkfetch', {
      body: { issueIdsOrKeys: issues.slice(0, count).map(({ key }) => key) },
    });
  it.each([
    [0, 400],
    [1, 200],
    [100, 200],
    [101, 400],
  ])('%i work items: %i', async (count, status) => {
    expect((await fetchMany(count)).status).toBe(status);
  });
});

describe('GET /project/search', () => {
  const search = (query: string) => ask(jira, `GET /project/search?${query}`);

  it('gives 50 a page unless asked, and never more than 100', async () => {
    expect((await search('')).json).toMatchObject({ maxResults: 50, startAt: 0, total: 1100, isLast: false });
    expect(dig((await search('maxResults=500')).json, 'values')).toHaveLength(100);
  });

  it('names the next page until the last', async () => {
    const first = (await search('maxResults=100&startAt=900')).json;
    expect(dig(first, 'nextPage')).toContain('maxResults=100&startAt=1000');
    const last = (await search('maxResults=100&startAt=1000')).json;
    expect(last).toMatchObject({ isLast: true, total: 1100 });
    expect(dig(last, 'nextPage')).toBeUndefined();
  });

  it.each(['keys', 'id'])('takes 50 %s and refuses 51', async (name) => {
    const list = (count: number) =>
      many(count, (i) => `${name}=${name === 'id' ? 20_000 + i : `P${i}`}`).join('&');
    expect(dig((await search(list(50))).json, 'total')).toBe(50);
    expect((await search(list(51))).status).toBe(400);
  });

  it.each(['status=dead', 'action=fly', 'startAt=-1', 'maxResults=x'])('refuses %s', async (query) => {
    expect((await search(query)).status).toBe(400);
  });

  it.each(['orderBy=category', 'propertyQuery=a', 'categoryId=1'])(
    'says that it does not serve %s',
    async (query) => {
      const { status, json } = await search(query);
      expect(status).toBe(501);
      expect(dig(json, 'errorMessages.0')).toContain('does not serve');
    },
  );
});

describe('users', () => {
  it('user/bulk gives ten a page', async () => {
    const query = users
      .slice(0, 12)
      .map(({ accountId }) => `accountId=${accountId}`)
      .join('&');
    expect((await ask(jira, `GET /user/bulk?${query}`)).json).toMatchObject({
      maxResults: 10,
      total: 12,
      isLast: false,
    });
  });

  it('group/member gives at most 50 a page', async () => {
    const { json } = await ask(jira, 'GET /group/member?groupId=g-many&maxResults=1000');
    expect([digList(json, 'values').length, dig(json, 'total')]).toEqual([50, 1100]);
  });

  it('user/search ends at the thousandth match', async () => {
    expect((await ask(jira, 'GET /user/search?query=user&startAt=990&maxResults=50')).json).toHaveLength(10);
  });

  it('user/permission/search misses who stands behind the thousandth user', async () => {
    const ids = async (accountId: string) => {
      const query = `permissions=BROWSE_PROJECTS&projectKey=P0&accountId=${accountId}&maxResults=1000`;
      return dig((await ask(jira, `GET /user/permission/search?${query}`)).json, '*.accountId');
    };
    expect(await ids('u900')).toEqual(['u900']);
    expect(await ids('u1050')).toEqual([]);
  });

  it.each([
    'GET /user/search',
    'GET /user/search?query=a&accountId=u1',
    'GET /user/permission/search?projectKey=P0',
    'GET /user/permission/search?permissions=BROWSE_PROJECTS',
    'GET /user/permission/search?permissions=FLY&projectKey=P0',
    'GET /group/member',
    'GET /mypermissions',
    'GET /mypermissions?permissions=BROWSE_PROJECTS,FLY',
  ])('%s is refused', async (operation) => {
    expect((await ask(jira, operation)).status).toBe(400);
  });
});

it('answers what it does not serve with an error that names it', async () => {
  const { status, json } = await ask(jira, 'DELETE /issue/PAY-1');
  expect(status).toBe(501);
  expect(dig(json, 'errorMessages')).toEqual([
    'The stand-in Jira does not serve DELETE /rest/api/3/issue/PAY-1.',
  ]);
});
