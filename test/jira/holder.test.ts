import { holderAnswer, holdersOf } from '../../src/jira/holder';

/** One of each type that came with what stands behind it. */
const cameExpanded: readonly unknown[] = [
  { type: 'user', value: 'u', user: { accountId: 'u' } },
  { type: 'group', value: 'g', group: { groupId: 'g', name: 'g' } },
  { type: 'projectRole', value: '1', projectRole: { id: 1, name: 'r' } },
  { type: 'userCustomField', value: 'c', field: { name: 'f' } },
];

function read(json: unknown, expanded = true, besides = cameExpanded) {
  const all = [json, ...besides].map((one) => ({ holder: holderAnswer.parse(one) }));
  return holdersOf(all, expanded)[0]?.holder;
}

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
    expect(read({ type, value: 'x' }, false)?.exists).toBe(true);
  }
});

test.each(['group', 'user', 'projectRole', 'userCustomField'])(
  'a %s is gone only where another one came with what stands behind it',
  (type) => {
    expect(read({ type, value: 'x' })?.exists).toBe(false);
    expect(read({ type, value: 'x' }, true, [])?.exists).toBe(true);
    const ofOtherTypes = cameExpanded.filter((one) => (one as { type: string }).type !== type);
    expect(read({ type, value: 'x' }, true, ofOtherTypes)?.exists).toBe(true);
  },
);

test('a group without its id is kept by its name', () => {
  expect(read({ type: 'group', parameter: 'old-users', group: { name: 'old-users' } })).toEqual({
    type: 'group',
    value: null,
    name: 'old-users',
    exists: true,
  });
});
