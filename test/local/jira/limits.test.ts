import { issues, jira, many, users } from './crowded-site';
import { ask, dig, digList } from './small-site';

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
