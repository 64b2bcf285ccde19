import { holderAnswer, holderOf } from '../../src/jira/holder';

const read = (json: unknown, expanded = true) => holderOf(holderAnswer.parse(json), expanded);

test.each([
  [{ type: 'anyone' }, { type: 'anyone', value: null, name: null, exists: true }],
  [{ type: 'applicationRole' }, { type: 'applicationRole', value: null, name: null, exists: true }],
  [
    { type: 'applicationRole', value: '', parameter: '' },
    { type: 'applicationRole', value: null, name: null, exists: true },
  ],
  [
    { type: 'applicationRole', value: 'jira-software', parameter: 'jira-software' },
    { type: 'applicationRole', value: 'jira-software', name: null, exists: true },
  ],
  [
    { type: 'group', parameter: 'developers', value: 'g-1', group: { groupId: 'g-1', name: 'developers' } },
    { type: 'group', value: 'g-1', name: 'developers', exists: true },
  ],
  [
    { type: 'group', parameter: 'developers', group: { groupId: 'g-1', name: 'developers' } },
    { type: 'group', value: 'g-1', name: 'developers', exists: true },
  ],
  [
    { type: 'group', parameter: 'gone', value: 'g-9' },
    { type: 'group', value: 'g-9', name: 'gone', exists: false },
  ],
  [
    { type: 'projectRole', value: '10002', projectRole: { id: 10002, name: 'Administrators' } },
    { type: 'projectRole', value: '10002', name: 'Administrators', exists: true },
  ],
  [
    { type: 'projectRole', parameter: '10009' },
    { type: 'projectRole', value: '10009', name: null, exists: false },
  ],
  [
    { type: 'user', value: 'u-1', user: { accountId: 'u-1', displayName: 'Secret Name' } },
    { type: 'user', value: 'u-1', name: null, exists: true },
  ],
  [
    { type: 'user', value: 'u-9' },
    { type: 'user', value: 'u-9', name: null, exists: false },
  ],
  [
    { type: 'userCustomField', value: 'customfield_1', field: { name: 'Approver' } },
    { type: 'userCustomField', value: 'customfield_1', name: 'Approver', exists: true },
  ],
  [
    { type: 'reporterWithCreatePermission' },
    { type: 'unknown', value: null, name: null, exists: true, jiraType: 'reporterWithCreatePermission' },
  ],
])('%j', (json, holder) => {
  expect(read(json)).toEqual(holder);
});

test('where Jira was not asked for what stands behind a holder, nothing counts as gone', () => {
  for (const type of ['group', 'user', 'projectRole', 'userCustomField']) {
    expect(read({ type, value: 'x' }, false).exists).toBe(true);
  }
});
