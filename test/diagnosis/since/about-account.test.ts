import { aboutAccount } from '../../../src/diagnosis/since/about-account';
import type { AuditChange } from '../../../src/diagnosis/since/audit-change';
import { actors, dana, grant, holder, role } from '../../access/people-and-projects';
import { idOf, siteFacts } from '../site-facts';

const facts = siteFacts({
  account: dana,
  projects: [
    {
      key: 'PAY',
      grants: grant('BROWSE_PROJECTS', role('10003', 'Developers'), holder('group', 'g-backup', 'backup')),
      roles: [actors('10003', { name: 'Developers', users: ['u-lee'], groups: ['staff'] })],
    },
  ],
});
const keep = aboutAccount(facts);

const when = { at: '2026-11-12T14:03:00.000Z', by: 'u-viola' };
const inRole = (
  before: readonly string[],
  after: readonly string[],
  projectId = idOf('PAY'),
): AuditChange => ({
  ...{ ...when, kind: 'role', roleId: '10003', roleName: 'Developers', projectId, before, after },
});
const inGroup = (groupName: string, accountId: string | null): AuditChange => ({
  ...{ ...when, kind: 'group', groupName, accountId, way: 'out' },
});
const ofGrant = (holderType: string | null, holderName: string | null): AuditChange => ({
  ...{
    ...when,
    kind: 'grant',
    schemeId: '1',
    way: 'out',
    permissionName: 'Browse spaces',
    holderType,
    holderName,
  },
});
const ofScheme = (projectId: string): AuditChange => ({
  ...{ ...when, kind: 'scheme-of-project', schemeId: '1', schemeName: 'Open', projectId, way: 'out' },
});

test.each<readonly [string, AuditChange, object | null]>([
  ['the account left a role', inRole(['u-dana', 'u-lee'], ['u-lee']), { before: ['u-dana'], after: [] }],
  [
    'its group left a role',
    inRole(['jira-users', 'u-lee'], ['u-lee']),
    { before: ['jira-users'], after: [] },
  ],
  [
    'it joined, and nobody else is named',
    inRole(['u-lee'], ['u-lee', 'u-dana', 'u-max']),
    { before: [], after: ['u-dana'] },
  ],
  ['others joined and left', inRole(['u-dana', 'u-max'], ['u-dana', 'u-ida']), null],
  ['a role of a space that is not known', inRole(['u-dana'], [], '999'), null],
  [
    'the account and others who are gone left',
    inRole(['u-dana', 'u-max', 'u-lee'], ['u-lee']),
    { before: ['u-dana'], after: [] },
  ],
  [
    'who left is said together with somebody who is there',
    inRole(['u-dana', 'u-lee'], []),
    { before: ['u-dana'], after: [], isDoubtful: true },
  ],
  [
    'the group and another name are missing, which may be one name',
    inRole(['jira-users', 'EMEA'], []),
    { before: ['jira-users'], after: [], isDoubtful: true },
  ],
  ['a list ends at a comma', inRole(['u-dana', ''], ['u-dana']), { isDoubtful: true }],
  [
    'a list ends in the middle of the account',
    inRole(['u-lee', 'u-da'], ['u-lee']),
    { before: [], after: [], isDoubtful: true },
  ],
  [
    'a list ends in the middle of somebody',
    inRole(['u-dana', 'u-lee'], ['u-le']),
    { before: ['u-dana'], isDoubtful: true },
  ],
  [
    'a name that is the beginning of another, both there',
    inRole(['u-dana', 'jira', 'jira-users-2'], ['jira', 'jira-users-2']),
    { before: ['u-dana'], after: [] },
  ],
  ['the account left a group', inGroup('backup', 'u-dana'), { groupName: 'backup', accountId: 'u-dana' }],
  ['somebody else left a group', inGroup('backup', 'u-lee'), null],
  ['a group that is granted something was made or deleted', inGroup('backup', null), { accountId: null }],
  ['a group in a role was made or deleted', inGroup('staff', null), { accountId: null }],
  ['a group that nothing names was made or deleted', inGroup('choir', null), null],
  ['a grant to what the scheme names', ofGrant('Gruppe', 'backup'), { holderName: 'backup' }],
  ['a grant to a group by its type', ofGrant('Group', 'choir'), { holderName: 'choir' }],
  ['a grant to everybody', ofGrant('Public', null), { holderType: 'Public', holderName: null }],
  [
    'a grant to a person, whose name is not kept',
    ofGrant('Single User', 'Ida Maier'),
    { holderType: null, holderName: null },
  ],
  [
    'a grant in another language to whom nobody knows',
    ofGrant('Person', 'Ida Maier'),
    { holderType: null, holderName: null },
  ],
  ['the scheme of a space', ofScheme(idOf('PAY')), { schemeName: 'Open' }],
  ['the scheme of a space that is not known', ofScheme('999'), null],
])('%s', (_name, change, expected) => {
  const kept = keep(change);
  if (expected === null) expect(kept).toBeNull();
  else expect(kept).toMatchObject(expected);
  if (kept?.kind === 'role' && !JSON.stringify(expected).includes('isDoubtful'))
    expect(kept.isDoubtful).toBeUndefined();
  // nobody else's name or id is kept
  expect(JSON.stringify(kept)).not.toMatch(/u-lee|u-max|u-ida|Ida Maier/);
});
