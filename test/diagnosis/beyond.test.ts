import type { BeyondEntry } from '../../src/diagnosis/gap';
import type { Account, Grant } from '../../src/access';
import type { Finding } from '../../src/log/finding';
import { actors, dana, grant, holder, role } from '../access/people-and-projects';
import { diagnosisOf } from './in-short';
import { wants, type ProjectSketch, type SiteSketch } from './site-facts';

const users = holder('group', 'g-users', 'jira-users');
const developers = role('10003', 'Developers');
const inDevelopers = [actors('10003', { users: ['u-dana'], name: 'Developers' })];

/** `group jira-users: DELETE_ISSUES in PAY`. */
const inShort = ({ through: { kind, name }, permissions, projects }: BeyondEntry): string =>
  `${kind} ${name}: ${permissions.join(', ')} in ${projects.join(', ')}`;

function beyondOf(
  projects: readonly ProjectSketch[],
  {
    findings = null,
    profile = 'backup',
    ...site
  }: Omit<SiteSketch, 'projects'> & {
    findings?: readonly Finding[] | null;
    profile?: 'backup' | 'restore';
  } = {},
): string[] {
  return diagnosisOf({ ...site, projects }, findings, profile).beyond.entries.map(inShort);
}

const pay = (grants: readonly Grant[], more: Partial<ProjectSketch> = {}): ProjectSketch => ({
  key: 'PAY',
  grants,
  ...more,
});

test('a group and a role each name what they give and the profile does not ask for', () => {
  const grants = [
    ...grant('BROWSE_PROJECTS', users, developers),
    ...grant('DELETE_ISSUES', users, developers),
    ...grant('ADD_COMMENTS', developers),
  ];
  expect(beyondOf([pay(grants, { roles: inDevelopers })])).toEqual([
    'group jira-users: DELETE_ISSUES in PAY',
    'role Developers: ADD_COMMENTS, DELETE_ISSUES in PAY',
  ]);
});

test('a role is held through a group of the account as well', () => {
  const roles = [actors('10003', { groups: ['g-users'] })];
  expect(beyondOf([pay(grant('DELETE_ISSUES', developers), { roles })])).toEqual([
    'role Developers: DELETE_ISSUES in PAY',
  ]);
});

test('projects in which one gives the same are one entry, and others another', () => {
  const some = grant('DELETE_ISSUES', users);
  const more = [...some, ...grant('ADD_COMMENTS', users)];
  const projects = [
    { key: 'WEB', grants: some },
    { key: 'OPS', grants: more },
    { key: 'PAY', grants: some },
  ];
  expect(beyondOf(projects)).toEqual([
    'group jira-users: ADD_COMMENTS, DELETE_ISSUES in OPS',
    'group jira-users: DELETE_ISSUES in PAY, WEB',
  ]);
});

test('what is needed is the need of that project', () => {
  const grants = [...grant('SERVICEDESK_AGENT', users), ...grant('EDIT_ISSUES', users)];
  const projects = [
    { key: 'ASK', typeKey: 'service_desk', grants },
    { key: 'WEB', typeKey: 'software', grants },
  ];
  expect(beyondOf(projects)).toEqual([
    'group jira-users: EDIT_ISSUES in ASK',
    'group jira-users: EDIT_ISSUES, SERVICEDESK_AGENT in WEB',
  ]);
  expect(beyondOf(projects, { profile: 'restore' })).toEqual(['group jira-users: SERVICEDESK_AGENT in WEB']);
});

test.each([
  ['a record', {}],
  ['an unrecognised record', { verdict: 'unrecognised', row: null }],
] as const)('what %s points to is not too much in that project, and is in others', (_says, more) => {
  const grants = grant('DELETE_ISSUES', users);
  const findings = [wants('DELETE_ISSUES', 'PAY', more), wants('BROWSE_PROJECTS', 'WEB')];
  expect(beyondOf([pay(grants), { key: 'WEB', grants }], { findings })).toEqual([
    'group jira-users: DELETE_ISSUES in WEB',
  ]);
});

const deletes = grant('DELETE_ISSUES', users);
const without = (changes: Partial<Account>): SiteSketch => ({ account: { ...dana, ...changes } });

interface NotThrough {
  readonly says: string;
  readonly project: ProjectSketch;
  readonly site?: SiteSketch;
}

const notThrough: readonly NotThrough[] = [
  {
    says: 'a group that the account is not in',
    project: pay(grant('DELETE_ISSUES', holder('group', 'g-dev'))),
  },
  {
    says: 'a role that the account is not in',
    project: pay(grant('DELETE_ISSUES', developers), { roles: [actors('10003')] }),
  },
  { says: 'a role that was not read', project: pay(grant('DELETE_ISSUES', developers)) },
  { says: 'a group that is gone', project: pay(grant('DELETE_ISSUES', { ...users, exists: false })) },
  { says: 'the account itself', project: pay(grant('DELETE_ISSUES', holder('user', 'u-dana'))) },
  { says: 'everybody', project: pay(grant('DELETE_ISSUES', holder('anyone'), holder('applicationRole'))) },
  { says: 'the reporter', project: pay(grant('DELETE_ISSUES', holder('reporter'))) },
  {
    says: "Atlassian's role for apps",
    project: pay(grant('DELETE_ISSUES', role('9', 'atlassian-addons-project-access')), {
      roles: [actors('9', { users: ['u-dana'] })],
    }),
  },
  {
    says: 'a group, in an archived project',
    project: pay(deletes, { status: 'archived', granted: null }),
  },
  { says: 'a group, for an inactive account', project: pay(deletes), site: without({ active: false }) },
  {
    says: 'a group, for an account without an application',
    project: pay(deletes),
    site: without({ applications: [] }),
  },
];

test.each(notThrough)('nothing is too much that comes through $says', ({ project, site = {} }) => {
  expect(beyondOf([project], { ...site, findings: [wants('BROWSE_PROJECTS', 'PAY')] })).toEqual([]);
});

test('it is based on the live projects whose scheme was read, whether they give too much or not', () => {
  const projects: readonly ProjectSketch[] = [
    pay(deletes),
    { key: 'WEB', grants: [] },
    { key: 'OPS' },
    { key: 'OLD', grants: deletes, status: 'archived', granted: null },
  ];
  expect(diagnosisOf({ projects }, null).beyond.basedOn).toBe(2);
});
