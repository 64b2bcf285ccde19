import type { NearMiss } from '../../../src/diagnosis/gap';
import { holderSays } from '../../../src/report/words/holders';
import { nearMissSays } from '../../../src/report/words/near-misses';
import { group, holder, lead, ownRole, project, role, user, words } from '../samples';

const field = (through: 'userCustomField' | 'groupCustomField', name: string | null): NearMiss => ({
  holder: holder(through, 'customfield_10050', name),
  why: { kind: 'depends-on-work-item', through },
});
const ofWorkItem = (through: 'reporter' | 'assignee'): NearMiss => ({
  holder: holder(through, null),
  why: { kind: 'depends-on-work-item', through },
});
const application = (key: string | null): NearMiss => ({
  holder: holder('applicationRole', key),
  why: { kind: 'no-application', application: key },
});

/** A near miss, who it names, and why that is not the account. */
const cases: readonly (readonly [name: string, nearMiss: NearMiss, holder: string, says: string])[] = [
  ['a role with members', role('Developers', 3), 'the role Developers', 'Not a member.'],
  [
    'a role without members',
    role('Testers', 0),
    'the role Testers',
    'Not a member. It has no members in PAY.',
  ],
  ['a role whose members were not counted', role('Testers', null), 'the role Testers', 'Not a member.'],
  [
    'a role that the account is in and that has other permissions',
    ownRole('Viewers'),
    'the role Viewers',
    'Dana Backup is in it, and it has Administer spaces in PAY, but not this permission.',
  ],
  ['a group', group('finance'), 'the group finance', 'Not a member.'],
  [
    'a group without a name',
    {
      holder: holder('group', 'g-1'),
      why: { kind: 'not-in-group', groupId: 'g-1', groupName: 'g-1' },
    },
    'the group with the id g-1',
    'Not a member.',
  ],
  ['another person', user, 'Lee Lead', 'It names Lee Lead, not Dana Backup.'],
  ['the lead', lead, 'the space lead', 'The lead of PAY is Lee Lead, not Dana Backup.'],
  [
    'a lead who could not be read',
    { ...lead, why: { kind: 'not-the-lead', accountId: null } },
    'the space lead',
    'The lead of PAY could not be read.',
  ],
  [
    'one application',
    application('jira-servicedesk'),
    'everyone with access to Jira Service Management',
    'Dana Backup has no access to Jira Service Management.',
  ],
  [
    'any application',
    application(null),
    'everyone with access to any Jira app',
    'Dana Backup has no access to any Jira app.',
  ],
  [
    'the reporter',
    ofWorkItem('reporter'),
    'the reporter of a work item',
    'It counts only on work items that Dana Backup reported.',
  ],
  [
    'the assignee',
    ofWorkItem('assignee'),
    'the assignee of a work item',
    'It counts only on work items that are assigned to Dana Backup.',
  ],
  [
    'a field with people',
    field('userCustomField', 'Approvers'),
    'the people in the field Approvers',
    'It counts only on work items whose field Approvers names Dana Backup.',
  ],
  [
    'a field with groups and without a name',
    field('groupCustomField', null),
    'the groups in the field with the id customfield_10050',
    'It counts only on work items whose field customfield_10050 names a group of Dana Backup.',
  ],
  [
    'customers in the portal',
    { holder: holder('sd.customer.portal.only', null), why: { kind: 'portal-customers-only' } },
    'customers in the portal',
    'It counts only for customers in the portal, and Dana Backup is not one.',
  ],
  [
    'a group that is gone',
    { holder: { ...holder('group', 'g-old', 'old crew'), exists: false }, why: { kind: 'holder-gone' } },
    'the group old crew',
    'It no longer exists, so this reaches nobody.',
  ],
  [
    'a person who is gone',
    { holder: { ...holder('user', 'u-gone'), exists: false }, why: { kind: 'holder-gone' } },
    'somebody',
    'It no longer exists, so this reaches nobody.',
  ],
  [
    'a role whose members could not be read',
    {
      holder: holder('projectRole', '10003', 'Developers'),
      why: { kind: 'role-not-read', roleId: '10003', roleName: 'Developers' },
    },
    'the role Developers',
    'The members of the role Developers in PAY could not be read.',
  ],
  [
    'a holder of a new type',
    {
      holder: { ...holder('unknown', null), jiraType: 'reporterWithCreatePermission' },
      why: { kind: 'unknown-holder' },
    },
    'a kind of holder that this app does not know (reporterWithCreatePermission)',
    'This app does not know this kind of holder and cannot tell whom it reaches.',
  ],
];

test.each(cases)('a near miss: %s', (_name, nearMiss, called, says) => {
  expect(holderSays(nearMiss.holder, words)).toBe(called);
  expect(nearMissSays(nearMiss, project(), words)).toBe(says);
});
