import { ask, dig, digList, open, project, smallSite } from './small-site';

describe('GET /project/search', () => {
  const jira = open(
    smallSite({
      projects: [
        project({ previousKeys: ['PAYM'] }),
        project({
          id: 20002,
          key: 'OLD',
          name: 'Old things',
          status: 'archived',
          typeKey: 'business',
          lead: null,
        }),
        project({ id: 20003, key: 'BIN', name: 'Binned', status: 'deleted', typeKey: 'service_desk' }),
      ],
      issues: [{ id: 70001, key: 'PAY-1', projectId: 20001 }],
    }),
  );
  const search = async (query: string) =>
    digList((await ask(jira, `GET /project/search?${query}`)).json, 'values');
  const keys = async (query: string) => dig(await search(query), '*.key');
  const every = 'status=live&status=archived&status=deleted';

  it.each([
    ['', ['PAY']],
    ['status=archived', ['OLD']],
    ['status=deleted', ['BIN']],
    [every, ['BIN', 'OLD', 'PAY']],
    [`${every}&orderBy=-key`, ['PAY', 'OLD', 'BIN']],
    [`${every}&orderBy=name`, ['BIN', 'OLD', 'PAY']],
    [`${every}&orderBy=-issueCount`, ['PAY', 'OLD', 'BIN']],
    [`${every}&keys=OLD&keys=PAY`, ['OLD', 'PAY']],
    [`${every}&id=20003`, ['BIN']],
    [`${every}&query=thing`, ['OLD']],
    [`${every}&typeKey=business,service_desk`, ['BIN', 'OLD']],
    ['keys=PAYM', []],
    ['keys=OLD,PAY', []],
  ])('%s', async (query, expected) => {
    expect(await keys(query)).toEqual(expected);
  });

  it('lists earlier keys, the lead and the count where asked', async () => {
    expect((await search('expand=projectKeys,lead,insight'))[0]).toMatchObject({
      projectKeys: ['PAY', 'PAYM'],
      lead: { accountId: 'lead' },
      insight: { totalIssueCount: 1 },
    });
    expect((await search(''))[0]).not.toHaveProperty('lead');
  });

  it('says what is archived and what is in the trash', async () => {
    expect(
      (await search(every)).map((found) => [dig(found, 'archived') === true, dig(found, 'deleted') === true]),
    ).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });
});
