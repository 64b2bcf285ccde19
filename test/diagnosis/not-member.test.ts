import { ADDONS_ROLE } from '../../src/access';
import { actors, dana, grant, holder, role } from '../access/people-and-projects';
import { diagnosisOf } from './in-short';
import type { ProjectSketch, SiteSketch } from './site-facts';

const pay = (more: Partial<ProjectSketch>): ProjectSketch => ({
  key: 'PAY',
  grants: grant('BROWSE_PROJECTS', role('1', 'Legal')),
  ...more,
});
const notMemberIn = (site: SiteSketch) => diagnosisOf(site, null).notMember;
const roleNames = (site: SiteSketch) =>
  notMemberIn(site)?.roles.map(({ name, spaces }) => `${name} ${spaces}`);

test.each<[string, ProjectSketch['roles'] & object, readonly string[]]>([
  ['that the account is not in', [actors('1', { name: 'Legal', users: ['u-lee'] })], ['Legal 1']],
  ['that nobody is in', [actors('1', { name: 'Legal' })], ['Legal 1']],
  ['that the account is in', [actors('1', { name: 'Legal', users: ['u-dana'] })], []],
  ['that a group of the account is in', [actors('1', { name: 'Legal', groups: ['g-users'] })], []],
  ['whose members were read in part', [{ ...actors('1', { name: 'Legal' }), unread: 2 }], []],
  ['of Atlassian’s for apps', [actors('9', { name: ADDONS_ROLE })], []],
])('a role %s', (_name, roles, expected) => {
  expect(roleNames({ projects: [pay({ roles })] })).toEqual(expected);
});

test('a role counts its spaces under one name, those of most spaces first; of archived ones nothing is said', () => {
  const legal = (id: string) => actors(id, { name: 'Legal' });
  const projects = [
    pay({ key: 'A', roles: [actors('7', { name: 'Admins' }), legal('1')] }),
    pay({ key: 'B', roles: [legal('2')] }),
    pay({ key: 'C', roles: [legal('1')], status: 'archived' }),
  ];
  expect(notMemberIn({ projects })?.roles).toEqual([
    { name: 'Legal', spaces: 2, projects: ['A', 'B'] },
    { name: 'Admins', spaces: 1, projects: ['A'] },
  ]);
});

test('groups are those of roles, grants and levels that the account is not in, each once', () => {
  const members = [holder('group', 'g-level', 'level-people'), holder('group', 'g-users', 'jira-users')];
  const gone = { ...holder('group', 'g-gone', 'gone'), exists: false };
  const site: SiteSketch = {
    projects: [
      pay({
        grants: grant('BROWSE_PROJECTS', holder('group', 'g-fin', 'finance'), holder('user', 'u-lee'), gone),
        roles: [actors('1', { name: 'Legal', groups: ['counsel', 'g-users'] })],
      }),
      pay({ key: 'WEB', grants: grant('BROWSE_PROJECTS', holder('group', 'g-fin', 'finance')) }),
    ],
    levels: { PAY: [{ id: '301', name: 'Internal', schemeId: 'levels-PAY', members }] },
  };
  expect(notMemberIn(site)?.groups).toEqual(['counsel', 'finance', 'level-people']);
});

test('where the groups of the account were not read, nobody says what it is not in', () => {
  const notRead = [{ what: 'account', id: dana.accountId, project: null, status: 403, right: null }] as const;
  expect(notMemberIn({ projects: [pay({ roles: [actors('1')] })], notRead })).toBeNull();
});

test('of very many the first hundred are named, and the others counted', () => {
  const roles = Array.from({ length: 130 }, (_, at) => actors(String(at), { name: `Role ${at}` }));
  const found = notMemberIn({ projects: [pay({ roles })] });
  expect([found?.roles.length, found?.more]).toEqual([100, 30]);
});
