import { auditRecord, changesOf } from '../../src/jira/audit-changes';

const head = { created: '2026-11-12T14:03:00.000+0000', authorAccountId: 'u-viola' };
const when = { at: '2026-11-12T14:03:00.000Z', by: 'u-viola' };
const role = { id: 10003, name: 'Developers', typeName: 'PROJECT_ROLE' };
const project = { id: '20001', name: 'Payments', typeName: 'PROJECT' };
const group = { name: 'developers', typeName: 'GROUP', parentId: '1', parentName: 'Directory' };
const user = { id: 'u-dana', name: 'u-dana', typeName: 'USER' };
const scheme = { id: 10000, name: 'Default', typeName: 'SCHEME' };
const values = (side: string, ...said: string[]) =>
  said.map((value, index) => ({ fieldName: ['Permission', 'Type', 'Value'][index], [side]: value }));

const unknownGrant = {
  ...{ kind: 'grant', schemeId: '10000', way: 'out', permissionName: null },
  ...{ holderType: null, holderName: null },
};

test.each<readonly [string, object, readonly object[]]>([
  [
    'who was in a role and who is',
    {
      objectItem: role,
      associatedItems: [project],
      changedValues: [
        { fieldName: 'Users', changedFrom: 'u-dana, u-lee', changedTo: 'u-lee' },
        { fieldName: 'Groups', changedTo: 'jira-users' },
      ],
    },
    [
      {
        ...{ kind: 'role', roleId: '10003', roleName: 'Developers', projectId: '20001' },
        ...{ before: ['u-dana', 'u-lee'], after: ['u-lee', 'jira-users'] },
      },
    ],
  ],
  ['a role without a project', { objectItem: role, changedValues: [] }, []],
  [
    'who left a group',
    { summary: 'User removed from group', objectItem: group, associatedItems: [user] },
    [{ kind: 'group', groupName: 'developers', accountId: 'u-dana', way: 'out' }],
  ],
  [
    'who joined or left a group, in another language',
    { summary: 'Benutzer aus Gruppe entfernt', objectItem: group, associatedItems: [user] },
    [{ kind: 'group', groupName: 'developers', accountId: 'u-dana', way: null }],
  ],
  [
    'a grant that left a scheme',
    { objectItem: scheme, changedValues: values('changedFrom', 'Browse Projects', 'Group', 'developers') },
    [
      {
        ...{ kind: 'grant', schemeId: '10000', way: 'out', permissionName: 'Browse Projects' },
        ...{ holderType: 'Group', holderName: 'developers' },
      },
    ],
  ],
  [
    'a scheme that got another name',
    { objectItem: scheme, changedValues: [{ fieldName: 'Name', changedFrom: 'Old', changedTo: 'Default' }] },
    [],
  ],
  [
    'a scheme that left a project',
    {
      summary: 'Permission scheme removed from project',
      objectItem: scheme,
      associatedItems: [project],
    },
    [
      {
        ...{ kind: 'scheme-of-project', schemeId: '10000', schemeName: 'Default' },
        ...{ projectId: '20001', way: 'out' },
      },
    ],
  ],
  ['something else', { objectItem: { name: 'Global Permissions' } }, []],
  [
    'a group that was made, renamed or deleted',
    { summary: 'Group created', objectItem: group },
    [{ kind: 'group', groupName: 'developers', accountId: null, way: null }],
  ],
  [
    'a list that was cut at a comma',
    {
      objectItem: role,
      associatedItems: [project],
      changedValues: [{ fieldName: 'Users', changedFrom: 'u-dana, u-lee,', changedTo: 'u-lee' }],
    },
    [
      {
        ...{ kind: 'role', roleId: '10003', roleName: 'Developers', projectId: '20001' },
        ...{ before: ['u-dana', 'u-lee', ''], after: ['u-lee'] },
      },
    ],
  ],
  ['a scheme without what changed in it', { objectItem: scheme, changedValues: [] }, [unknownGrant]],
  [
    'several grants that left a scheme at once',
    {
      objectItem: scheme,
      changedValues: values('changedFrom', 'Edit issues', 'Public', 'Browse Projects', 'Public'),
    },
    [unknownGrant],
  ],
  [
    'something that left a scheme alone',
    { objectItem: scheme, changedValues: values('changedFrom', 'Browse Projects') },
    [unknownGrant],
  ],
  [
    'a grant without a value, which has its field all the same',
    {
      objectItem: scheme,
      changedValues: [...values('changedFrom', 'Browse Projects', 'Public'), { fieldName: 'Value' }],
    },
    [
      {
        ...{ kind: 'grant', schemeId: '10000', way: 'out', permissionName: 'Browse Projects' },
        ...{ holderType: 'Public', holderName: null },
      },
    ],
  ],
  [
    'another kind of scheme that left a project',
    { summary: 'Workflow scheme removed from project', objectItem: scheme, associatedItems: [project] },
    [],
  ],
  [
    'another kind of scheme that lost something',
    {
      summary: 'Notification scheme updated',
      objectItem: scheme,
      changedValues: values('changedFrom', 'Issue created', 'Group', 'developers'),
    },
    [],
  ],
])('%s', (_, said, expected) => {
  expect(changesOf(auditRecord.parse({ ...head, ...said }))).toEqual(
    expected.map((change) => ({ ...when, ...change })),
  );
});

test.each([null, undefined, '', 'gestern'])('a record of the time %p is no record', (created) => {
  expect(auditRecord.safeParse({ ...head, created, objectItem: group }).success).toBe(false);
});
