import {
  isSameProfile,
  needsOfProfile,
  profileGlobals,
  profileInProject,
  profileNames,
  profileOrder,
  profileTable,
  tierOf,
  vendorProfiles,
  type ListedProfile,
} from '../../src/access';
import { permissionOf } from '../../local/jira/permission-catalogue';
import { siteIn } from '../local/jira/small-site';

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
  expect(profileInProject(profile, { typeKey })).toEqual(needs);
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

const own: ListedProfile = {
  ...{ vendor: null, name: 'Mine', task: 'backup', source: null, alsoCalls: false },
  needs: [
    { permission: 'DELETE_ISSUES', scope: 'project' },
    { permission: 'ADMINISTER_PROJECTS', scope: 'project', spaces: 'team-managed' },
    { permission: 'BROWSE_PROJECTS', scope: 'project' },
    { permission: 'BULK_CHANGE', scope: 'global' },
  ],
};

describe('a list', () => {
  test('needs what it asks for, in the order of the table, and what stands in it alone last', () => {
    expect(profileInProject(own, null)).toEqual(['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS', 'DELETE_ISSUES']);
    expect(profileGlobals(own)).toEqual(['BULK_CHANGE']);
  });

  test.each([
    [{ kind: 'team-managed' }, true],
    [{ kind: 'company-managed' }, false],
    [{ kind: null }, true],
    [{}, true],
  ] as const)('needs in a space %j what it asks for there; what is not known is left open', (space, is) => {
    expect(profileInProject(own, space).includes('ADMINISTER_PROJECTS')).toBe(is);
  });

  test('of a product that makes the calls of a backup needs what they need besides', () => {
    const needs = needsOfProfile({ ...own, alsoCalls: true });
    expect(needs).toContainEqual({
      ...{ permission: 'VIEW_VOTERS_AND_WATCHERS', scope: 'project', asked: false, called: true },
    });
    expect(needs).toContainEqual({
      permission: 'DELETE_ISSUES',
      scope: 'project',
      asked: true,
      called: false,
    });
    // it asks for them in team-managed spaces; the calls need them everywhere
    expect(profileInProject({ ...own, alsoCalls: true }, { kind: 'company-managed' })).toContain(
      'ADMINISTER_PROJECTS',
    );
    expect(needs.filter(({ permission }) => permission === 'BROWSE_PROJECTS')).toHaveLength(1);
  });

  test('is the same as one that asks for the same under the same name, and as no task', () => {
    expect(isSameProfile(own, structuredClone(own))).toBe(true);
    expect(isSameProfile(own, { ...own, needs: own.needs.slice(1) })).toBe(false);
    expect(isSameProfile(own, 'backup')).toBe(false);
    expect(isSameProfile('backup', 'restore')).toBe(false);
  });
});

describe('the lists of vendors', () => {
  const ofBoth = siteIn(
    JSON.stringify({
      ...{ version: 1, site: { baseUrl: 'https://acme.example', plan: 'PAID' }, groups: [] },
      users: ['u', 'a'].map((accountId) => ({
        ...{ accountId, displayName: accountId, email: `${accountId}@acme.example` },
        accountType: accountId === 'a' ? 'app' : 'atlassian',
      })),
      applicationRoles: ['jira-software', 'jira-servicedesk'].map((key) => ({
        key,
        name: key,
        groupIds: [],
      })),
      ...{ globalPermissions: [], roles: [], permissionSchemes: [], securitySchemes: [], projects: [] },
      ...{ issues: [], sharedObjects: [], audit: [], viewer: 'u', appUser: 'a', faults: [] },
    }),
  );

  test.each(vendorProfiles.map((profile) => [profile.vendor ?? '', profile] as const))(
    '%s asks for permissions that Jira has, once each, and says where and when',
    (vendor, { name, source, needs }) => {
      expect(profileNames).toContain(vendor);
      expect(name).not.toBe('');
      expect(new URL(source?.link ?? '').protocol).toBe('https:');
      expect(source?.date).toMatch(/^2026-\d\d-\d\d$/);
      const keys = needs.map(({ permission }) => permission);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { permission, scope } of needs)
        expect(permissionOf(ofBoth, permission)?.type).toBe(scope === 'global' ? 'GLOBAL' : 'PROJECT');
    },
  );

  test('have names that are no task and no file', () => {
    expect(new Set(profileNames).size).toBe(profileNames.length);
    for (const name of profileNames) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  });
});
