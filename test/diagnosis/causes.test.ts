import type { Account } from '../../src/access';
import { actors, dana, grant, holder, level, role } from '../access/people-and-projects';
import { diagnosisOf, gapsOf, projectOf } from './in-short';
import { BACKUP, wants, type ItemSketch, type ProjectSketch } from './site-facts';

const withoutApplication: Account = { ...dana, applications: [] };
const without = (...keys: string[]) => BACKUP.filter((key) => !keys.includes(key));

interface Case {
  readonly says: string;
  readonly account?: Account;
  /** BROWSE_PROJECTS is what Jira refuses, unless the sketch says otherwise. */
  readonly project: Omit<ProjectSketch, 'key'>;
  readonly gap: string;
}

const inTheProject: readonly Case[] = [
  {
    says: 'the scheme grants it, to others: not-a-holder',
    project: { grants: grant('BROWSE_PROJECTS', holder('group', 'g-dev')) },
    gap: 'BROWSE_PROJECTS not-a-holder confirmed 0',
  },
  {
    says: 'a role that could not be read: not-a-holder, for Jira has refused',
    project: { grants: grant('BROWSE_PROJECTS', role('10003')) },
    gap: 'BROWSE_PROJECTS not-a-holder confirmed 0',
  },
  {
    says: 'the scheme grants it to nobody: no-holder',
    project: { grants: grant('EDIT_ISSUES', holder('anyone')) },
    gap: 'BROWSE_PROJECTS no-holder confirmed 0',
  },
  {
    says: 'a team-managed project: team-role',
    project: {
      kind: 'team-managed',
      grants: grant('BROWSE_PROJECTS', role('10101')),
      roles: [actors('10101')],
    },
    gap: 'BROWSE_PROJECTS team-role confirmed 0',
  },
  {
    says: 'an inactive account: account-inactive, without a scheme',
    account: { ...dana, active: false },
    project: {},
    gap: 'BROWSE_PROJECTS account-inactive confirmed 0',
  },
  {
    says: 'no application, and a grant asks for one: no-app-access',
    account: withoutApplication,
    project: { grants: grant('BROWSE_PROJECTS', holder('applicationRole')) },
    gap: 'BROWSE_PROJECTS no-app-access confirmed 0',
  },
  {
    says: 'no application, and only a group is granted it: not-a-holder',
    account: withoutApplication,
    project: { grants: grant('BROWSE_PROJECTS', holder('group', 'g-dev')) },
    gap: 'BROWSE_PROJECTS not-a-holder confirmed 0',
  },
  {
    says: 'no application, and a permission other than Browse spaces: no-app-access, without a scheme',
    account: withoutApplication,
    project: { granted: without('ADMINISTER_PROJECTS') },
    gap: 'ADMINISTER_PROJECTS no-app-access confirmed 0',
  },
  {
    says: 'the scheme was not read: the reason is not known, the verdict is',
    project: {},
    gap: 'BROWSE_PROJECTS unknown/reason-not-read confirmed 0',
  },
  {
    says: 'the grants say yes: they do not explain it, and the verdict stands',
    project: { grants: grant('BROWSE_PROJECTS', holder('anyone')) },
    gap: 'BROWSE_PROJECTS unknown/grants-do-not-explain confirmed 0',
  },
  {
    says: 'the grants say yes on some work items: they do not explain it either',
    project: { grants: grant('BROWSE_PROJECTS', holder('reporter')) },
    gap: 'BROWSE_PROJECTS unknown/grants-do-not-explain confirmed 0',
  },
];

test.each(inTheProject)('refused in a project: $says', ({ account, project, gap }) => {
  const granted = without('BROWSE_PROJECTS');
  const sketch = { projects: [{ key: 'PAY', granted, ...project }], ...(account ? { account } : {}) };
  expect(gapsOf(diagnosisOf(sketch, null), 'PAY')).toEqual([gap]);
});

test('without the account nothing is concluded from it', () => {
  const notRead = [{ what: 'account', id: 'u-dana', project: null, status: 403, right: null }] as const;
  const projects = [
    { key: 'PAY', granted: without('BROWSE_PROJECTS'), grants: grant('BROWSE_PROJECTS', role('1')) },
  ];
  expect(gapsOf(diagnosisOf({ projects, notRead }, null), 'PAY')).toEqual([
    'BROWSE_PROJECTS unknown/reason-not-read confirmed 0',
  ]);
});

test('a miss of the search over users is derived, not confirmed', () => {
  const projects = [{ key: 'PAY', granted: without('BROWSE_PROJECTS') }];
  expect(gapsOf(diagnosisOf({ projects, verdictsFrom: 'permission-search' }, null), 'PAY')).toEqual([
    'BROWSE_PROJECTS unknown/reason-not-read derived 0',
  ]);
});

test('a cause names the scheme and the near misses, the roles with sibling permissions among them', () => {
  const projects = [
    {
      key: 'PAY',
      granted: without('BROWSE_PROJECTS'),
      grants: [
        ...grant('BROWSE_PROJECTS', role('10003', 'Developers')),
        ...grant('ADD_COMMENTS', role('10004', 'Viewers')),
      ],
      roles: [actors('10003'), actors('10004', { name: 'Viewers', users: ['u-dana'] })],
    },
  ];
  const [gap] = projectOf(diagnosisOf({ projects }, null), 'PAY').gaps;
  expect(gap?.cause).toMatchObject({
    kind: 'not-a-holder',
    schemeName: 'Scheme of PAY',
    nearMisses: [
      { why: { kind: 'not-in-role', roleName: 'Developers' } },
      { why: { kind: 'holds-siblings', roleName: 'Viewers', siblings: ['ADD_COMMENTS'] } },
    ],
  });
});

interface ItemCase {
  readonly says: string;
  readonly project: Omit<ProjectSketch, 'key'>;
  readonly item: Omit<ItemSketch, 'key' | 'verdict'>;
  readonly gap: string;
}

const open = { grants: grant('BROWSE_PROJECTS', holder('anyone')) };

const onTheWorkItem: readonly ItemCase[] = [
  {
    says: 'only the reporter holds it: conditional-only',
    project: { grants: grant('BROWSE_PROJECTS', holder('reporter')) },
    item: { level: level() },
    gap: 'conditional-only',
  },
  {
    says: 'its level does not let the account in: security-level',
    project: open,
    item: { level: level(holder('group', 'g-fin')) },
    gap: 'security-level',
  },
  {
    says: 'the members of its level were not read: security-level, named',
    project: open,
    item: { level: { ...level(), members: null } },
    gap: 'security-level',
  },
  {
    says: 'its level explains it though the scheme was not read',
    project: {},
    item: { level: level() },
    gap: 'security-level',
  },
  {
    says: 'it is restricted to roles: issue-restriction',
    project: { ...open, roles: [actors('10101')] },
    item: { restrictedToRoles: ['10101'] },
    gap: 'issue-restriction',
  },
  {
    says: 'its restriction explains it though the role was not read',
    project: open,
    item: { restrictedToRoles: ['10101'] },
    gap: 'issue-restriction',
  },
  {
    says: 'nothing that was read explains it',
    project: open,
    item: {},
    gap: 'unknown/grants-do-not-explain',
  },
  { says: 'nothing was read', project: {}, item: {}, gap: 'unknown/reason-not-read' },
];

test.each(onTheWorkItem)('refused on a work item: $says', ({ project, item, gap }) => {
  const diagnosis = diagnosisOf(
    {
      projects: [{ key: 'PAY', ...project }],
      items: [{ key: 'PAY-1', verdict: { BROWSE_PROJECTS: false }, ...item }],
    },
    [wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 2 } })],
  );
  expect(gapsOf(diagnosis, 'PAY')).toEqual([`BROWSE_PROJECTS ${gap} confirmed 2 PAY-1`]);
});

test('a level says whether its members were read', () => {
  const item = { key: 'PAY-1', verdict: { BROWSE_PROJECTS: false }, level: { ...level(), members: null } };
  const diagnosis = diagnosisOf({ projects: [{ key: 'PAY', ...open }], items: [item] }, [
    wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 1 } }),
  ]);
  expect(projectOf(diagnosis, 'PAY').gaps[0]?.cause).toMatchObject({
    kind: 'security-level',
    levelName: 'Internal only',
    membersRead: false,
  });
});

test.each([
  ['from its actors', { ...open, roles: [actors('10101', { name: 'Administrator' })] }, 'Administrator'],
  ['from a grant', { grants: [...open.grants, ...grant('EDIT_ISSUES', role('10101', 'Member'))] }, 'Member'],
  ['by its id where it has no name', open, '10101'],
])('a restriction names its roles %s', (_says, project, name) => {
  const item = { key: 'PAY-1', verdict: { BROWSE_PROJECTS: false }, restrictedToRoles: ['10101'] };
  const diagnosis = diagnosisOf({ projects: [{ key: 'PAY', ...project }], items: [item] }, [
    wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 1 } }),
  ]);
  expect(projectOf(diagnosis, 'PAY').gaps[0]?.cause).toEqual({
    kind: 'issue-restriction',
    roles: [{ id: '10101', name }],
  });
});
