import { ask, dig, open, project, scheme, smallSite } from './small-site';

const issue = (id: number, more: object = {}) => ({ id, key: `PAY-${id}`, projectId: 20001, ...more });

const site = (change: Record<string, unknown> = {}) =>
  open(
    smallSite({
      permissionSchemes: scheme(['BROWSE_PROJECTS', 'anyone']),
      securitySchemes: [
        {
          id: 300,
          name: 'Finance',
          levels: [
            { id: 301, name: 'Internal', members: [{ type: 'user', value: 'dana' }] },
            { id: 302, name: 'Board', members: [{ type: 'user', value: 'lead' }] },
          ],
        },
      ],
      projects: [
        project({ securitySchemeId: 300 }),
        project({ id: 20002, key: 'OLD', status: 'archived' }),
        project({ id: 20003, key: 'BIN', status: 'deleted' }),
      ],
      issues: [
        issue(1),
        issue(2, { securityLevelId: 301 }),
        issue(3, { securityLevelId: 302 }),
        issue(4, { key: 'OLD-4', projectId: 20002 }),
      ],
      ...change,
    }),
  );

const levelled = { jql: 'project = 20001 AND level is not EMPTY', fields: ['security'] };

it('finds what the caller sees, with the fields that were asked for, and leaves out the rest without a word', async () => {
  const { json } = await ask(site(), 'POST /search/jql', { as: 'dana', body: levelled });
  expect(json).toMatchObject({
    isLast: true,
    issues: [{ id: '2', key: 'PAY-2', fields: { security: { id: '301', name: 'Internal' } } }],
  });
  expect(dig((await ask(site(), 'POST /search/jql', { body: levelled })).json, 'issues')).toEqual([]);
});

it('gives ids alone unless fields are asked for, a page at a time', async () => {
  const jira = site({ issues: [1, 2, 5, 6, 7].map((id) => issue(id)) });
  const page = async (body: object) =>
    (await ask(jira, 'POST /search/jql', { body: { jql: 'project = PAY', maxResults: 3, ...body } })).json;
  expect(await page({})).toEqual({
    issues: [{ id: '1' }, { id: '2' }, { id: '5' }],
    isLast: false,
    nextPageToken: '3',
  });
  expect(await page({ nextPageToken: '3' })).toEqual({ issues: [{ id: '6' }, { id: '7' }], isLast: true });
});

it('counts what the caller sees', async () => {
  for (const [as, count] of [
    ['dana', 1],
    ['admin', 0],
    ['app', 0],
  ] as const) {
    const body = { jql: levelled.jql };
    expect((await ask(site(), 'POST /search/approximate-count', { as, body })).json).toEqual({ count });
  }
});

it('finds nothing in archived projects', async () => {
  const body = { jql: 'project = OLD' };
  expect((await ask(site(), 'POST /search/jql', { body })).json).toEqual({ issues: [], isLast: true });
});

it.each([
  ['a level that the caller is not in', 'project = 20001 AND level = 301'],
  ['a level by its name', 'project = 20001 AND level = "Internal"'],
  ['a project in the trash', 'project = 20003'],
  ['a project that is not there', 'project = NONE'],
  ['words that it does not know', 'project = 20001 AND assignee = dana'],
  ['an unbounded query', ''],
])('refuses %s', async (_, jql) => {
  expect(await ask(site(), 'POST /search/jql', { body: { jql } })).toMatchObject({ status: 400 });
});

it('takes a level that the caller is in', async () => {
  const body = { jql: 'project = 20001 AND level = 301' };
  expect((await ask(site(), 'POST /search/approximate-count', { as: 'dana', body })).json).toEqual({
    count: 1,
  });
});
