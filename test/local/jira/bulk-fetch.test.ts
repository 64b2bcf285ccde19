import { ask, dig, open, project, scheme, smallSite } from './small-site';

const boards = { id: 20004, key: 'TM', style: 'next-gen' } as const;

describe('POST /issue/bulkfetch', () => {
  const jira = open(
    smallSite({
      permissionSchemes: scheme(['BROWSE_PROJECTS', 'user', 'dana']),
      securitySchemes: [{ id: 300, name: 'Finance', levels: [{ id: 301, name: 'Internal', members: [] }] }],
      projects: [
        project({ previousKeys: ['PAYM', 'WEB'] }),
        project({ id: 20002, key: 'WEB' }),
        project({ id: 20003, key: 'BIN', status: 'deleted' }),
        project(boards),
      ],
      roles: [{ id: 10900, name: 'Member', projectId: boards.id }],
      issues: [
        { id: 70002, key: 'PAY-2', projectId: 20001, reporter: 'lead', securityLevelId: 301 },
        { id: 70001, key: 'PAY-1', projectId: 20001, reporter: 'lead', restrictedToRoles: [] },
        { id: 70003, key: 'WEB-1', projectId: 20002, assignee: 'u-deleted' },
        { id: 70004, key: 'BIN-1', projectId: 20003 },
        { id: 70005, key: 'TM-1', projectId: boards.id, restrictedToRoles: [10900] },
        { id: 70006, key: 'TM-2', projectId: boards.id },
      ],
    }),
  );
  const fetchThem = async (as: string, ...issueIdsOrKeys: string[]) => {
    const { json } = await ask(jira, 'POST /issue/bulkfetch', {
      as,
      body: { issueIdsOrKeys, fields: ['project'] },
    });
    return {
      found: dig(json, 'issues.*.key'),
      errors: dig(json, 'issueErrors'),
    };
  };

  it.each([
    ['by key and id, sorted by id', 'dana', ['WEB-1', '70001'], ['PAY-1', 'WEB-1']],
    ['once, though named twice', 'dana', ['PAY-1', '70001'], ['PAY-1']],
    ['in any case', 'dana', ['pay-1'], ['PAY-1']],
    ['by the key from before the rename', 'dana', ['PAYM-1'], ['PAY-1']],
    ['by the current key first, where another project had it before', 'dana', ['WEB-1'], ['WEB-1']],
    ['not behind a security level', 'dana', ['PAY-2', 'PAY-1'], ['PAY-1']],
    ['not in the trash', 'dana', ['BIN-1'], []],
    ['not for a Jira admin who browses nothing', 'admin', ['PAY-1'], []],
    ['for the app', 'app', ['PAY-1', 'PAY-2'], ['PAY-1']],
    ['not what does not exist', 'dana', ['PAY-99', 'ZZZ-1', '5', 'nonsense'], []],
  ])('finds them %s', async (_, as, names, found) => {
    expect(await fetchThem(as, ...names)).toEqual({ found, errors: [] });
  });

  it('gives the fields that were asked for', async () => {
    const fields = ['security', 'reporter', 'assignee', 'issuerestriction'];
    const { json } = await ask(jira, 'POST /issue/bulkfetch', {
      as: 'dana',
      body: { issueIdsOrKeys: ['PAY-1'], fields },
    });
    expect(dig(json, 'issues.0.fields')).toMatchObject({
      security: null,
      reporter: { accountId: 'lead' },
      assignee: null,
      issuerestriction: { issuerestrictions: {}, shouldDisplay: false },
    });
    expect(Object.keys(dig(json, 'issues.0.fields') as object)).toEqual(fields);
  });

  it('names the roles that a work item is restricted to by their value, as Jira does', async () => {
    const { json } = await ask(jira, 'POST /issue/bulkfetch', {
      as: 'app',
      body: { issueIdsOrKeys: ['TM-1', 'TM-2'], fields: ['issuerestriction'] },
    });
    expect(dig(json, 'issues.*.fields.issuerestriction')).toEqual([
      { issuerestrictions: { projectrole: [{ restrictionValue: '10900' }] }, shouldDisplay: true },
      { issuerestrictions: {}, shouldDisplay: true },
    ]);
  });
});
