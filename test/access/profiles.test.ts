import { profileGlobals, profileInProject, profileOrder, profileTable, tierOf } from '../../src/access';

const READ = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];
const WRITE = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'ASSIGN_ISSUES',
  'MODIFY_REPORTER',
  'SCHEDULE_ISSUES',
  'SET_ISSUE_SECURITY',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'ADD_COMMENTS',
  'CREATE_ATTACHMENTS',
  'WORK_ON_ISSUES',
  'LINK_ISSUES',
  'MANAGE_WATCHERS',
];

test.each([
  ['a backup of a software project', 'backup', 'software', [...READ, 'ADMINISTER_PROJECTS']],
  [
    'a backup of a service project',
    'backup',
    'service_desk',
    [...READ, 'SERVICEDESK_AGENT', 'ADMINISTER_PROJECTS'],
  ],
  ['a restore of a business project', 'restore', 'business', [...READ, ...WRITE, 'ADMINISTER_PROJECTS']],
  [
    'a restore of a software project',
    'restore',
    'software',
    [...READ, ...WRITE, 'MANAGE_SPRINTS_PERMISSION', 'ADMINISTER_PROJECTS'],
  ],
  [
    'a restore of a service project',
    'restore',
    'service_desk',
    [...READ, 'SERVICEDESK_AGENT', ...WRITE, 'ADMINISTER_PROJECTS'],
  ],
] as const)('%s needs the permissions of its table, content first', (_says, profile, typeKey, needs) => {
  expect(profileInProject(profile, typeKey)).toEqual(needs);
});

test.each([
  ['backup', ['ADMINISTER', 'USER_PICKER']],
  ['restore', ['ADMINISTER', 'USER_PICKER', 'CREATE_PROJECT', 'CREATE_SHARED_OBJECTS']],
] as const)('a %s needs its global permissions', (profile, needs) => {
  expect(profileGlobals(profile)).toEqual(needs);
});

test.each([
  ['BROWSE_PROJECTS', 'content'],
  ['ADMINISTER_PROJECTS', 'settings'],
  ['ADMINISTER', 'settings'],
  ['DELETE_ISSUES', 'content'],
  ['BULK_CHANGE', 'settings'],
  ['EDIT_WORKFLOW', 'settings'],
] as const)('%s is of the tier %s', (permission, tier) => {
  expect(tierOf(permission)).toBe(tier);
});

test('a permission outside the profiles comes after all that are in them', () => {
  expect(profileOrder('DELETE_ISSUES')).toBe(profileTable.length);
});
