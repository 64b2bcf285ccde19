import type { AuditChange } from '../../../src/diagnosis/since/audit-change';
import { sinceInProject } from '../../../src/diagnosis/since/since';
import type { SiteFacts } from '../../../src/diagnosis/facts';
import type { PermissionScheme } from '../../../src/access';
import { actors, dana, grant, holder, role } from '../../access/people-and-projects';
import { idOf, siteFacts, type ProjectSketch } from '../site-facts';

const at = (day: number): string => `2026-11-${String(day).padStart(2, '0')}T14:03:00.000Z`;
const when = (day: number) => ({ at: at(day), by: 'u-viola' });

const inRole = (
  day: number,
  before: readonly string[],
  after: readonly string[],
  more = {},
): AuditChange => ({
  ...{ ...when(day), kind: 'role', roleId: '10003', roleName: 'Developers', projectId: idOf('PAY') },
  ...{ before, after, ...more },
});
const inGroup = (day: number, way: 'in' | 'out' | null, more = {}): AuditChange => ({
  ...{ ...when(day), kind: 'group', groupName: 'backup', accountId: 'u-dana', way, ...more },
});
const grantOf = (day: number, way: 'in' | 'out', more = {}): AuditChange => ({
  ...{ ...when(day), kind: 'grant', schemeId: 'scheme-PAY', way, permissionName: 'Browse projects' },
  ...{ holderType: 'Group', holderName: 'jira-users', ...more },
});
const schemeOf = (day: number, schemeId: string, way: 'in' | 'out' | null): AuditChange => ({
  ...{ ...when(day), kind: 'scheme-of-project', schemeId, schemeName: 'Open', projectId: idOf('PAY'), way },
});

const toRole = grant('BROWSE_PROJECTS', role('10003', 'Developers'));
const toGroup = grant('BROWSE_PROJECTS', holder('group', 'g-backup', 'backup'));
const developers = (...users: string[]) => actors('10003', { name: 'Developers', users });

interface Case {
  readonly name: string;
  readonly project: Omit<ProjectSketch, 'key'>;
  /** Newest first. */
  readonly log: readonly AuditChange[];
  readonly schemes?: readonly PermissionScheme[];
  readonly groups?: readonly string[];
  /** The day and what was lost; null: nothing is said. */
  readonly since: readonly [day: number, kind: string, through?: string] | null;
}

const open: PermissionScheme = {
  ...{ id: 'open', name: 'Open', projectId: null },
  grants: grant('BROWSE_PROJECTS', holder('group', 'g-users', 'jira-users')),
};

const cases: readonly Case[] = [
  {
    name: 'the account left the role',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: [12, 'left-role'],
  },
  {
    name: 'a group of the account left the role',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['jira-users', 'u-lee'], ['u-lee'])],
    since: [12, 'left-role', 'jira-users'],
  },
  {
    name: 'somebody else left the role',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-max', 'u-lee'], ['u-lee'])],
    since: null,
  },
  {
    name: 'the account left a role that does not grant it',
    project: { grants: toGroup, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: null,
  },
  {
    name: 'the account left the role in another space',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana'], [], { projectId: idOf('OPS') })],
    since: null,
  },
  {
    name: 'a newer record has the account back in the role, and it is not',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(14, ['u-lee'], ['u-dana', 'u-lee']), inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: null,
  },
  {
    name: 'the account left, came back and left again: the last time counts',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [
      inRole(16, ['u-dana', 'u-lee'], ['u-lee']),
      inRole(14, ['u-lee'], ['u-dana', 'u-lee']),
      inRole(12, ['u-dana', 'u-lee'], ['u-lee']),
    ],
    since: [16, 'left-role'],
  },
  {
    name: 'the list of who is left ends in the middle of a name',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-lee', 'u-dana'], ['u-le'])],
    since: null,
  },
  {
    name: 'the list of who is left lacks somebody who is there to this day',
    project: { grants: toRole, roles: [developers('u-lee', 'u-max')] },
    log: [inRole(12, ['u-lee', 'u-dana', 'u-max'], ['u-lee'])],
    since: null,
  },
  {
    name: 'some who are in the role could not be read',
    project: { grants: toRole, roles: [{ ...developers('u-lee'), unread: 1 }] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: null,
  },
  {
    name: 'the account left the group',
    project: { grants: toGroup },
    log: [inGroup(12, 'out')],
    since: [12, 'left-group'],
  },
  {
    name: 'the account left the group that is in the role',
    project: { grants: toRole, roles: [actors('10003', { name: 'Developers', groups: ['backup'] })] },
    log: [inGroup(12, 'out')],
    since: [12, 'left-group'],
  },
  {
    name: 'a record in another language, after which the account is in the group no more',
    project: { grants: toGroup },
    log: [inGroup(12, null)],
    since: [12, 'left-group'],
  },
  {
    name: 'somebody else left the group',
    project: { grants: toGroup },
    log: [inGroup(12, 'out', { accountId: 'u-lee' })],
    since: null,
  },
  {
    name: 'the newest record says that the account came into the group, where it is not',
    project: { grants: toGroup },
    log: [inGroup(14, 'in'), inGroup(12, 'out')],
    since: null,
  },
  {
    name: 'the group was granted it only after the account had left',
    project: { grants: toGroup },
    log: [grantOf(14, 'in', { holderType: 'Group', holderName: 'backup' }), inGroup(12, 'out')],
    since: null,
  },
  {
    name: 'the grant left the scheme',
    project: { grants: [] },
    log: [grantOf(12, 'out')],
    since: [12, 'grant-removed'],
  },
  {
    name: 'the grant left the scheme, in another language',
    project: { grants: [] },
    log: [grantOf(12, 'out', { holderType: 'Gruppe' })],
    since: [12, 'grant-removed'],
  },
  {
    name: 'the grant to a role that the account is in left the scheme',
    project: { grants: toGroup, roles: [developers('u-dana')] },
    log: [grantOf(12, 'out', { holderType: 'Project Role', holderName: 'Developers' })],
    since: [12, 'grant-removed'],
  },
  {
    name: 'the grant to a role that the account is not in left the scheme',
    project: { grants: toGroup, roles: [developers('u-lee')] },
    log: [grantOf(12, 'out', { holderType: 'Project Role', holderName: 'Developers' })],
    since: null,
  },
  {
    name: 'a group and a role have the name, and the type is in another language',
    project: { grants: [], roles: [actors('1', { name: 'jira-users', users: ['u-dana'] })] },
    log: [grantOf(12, 'out', { holderType: 'Rolle' })],
    since: null,
  },
  {
    name: 'the grant of another permission left the scheme',
    project: { grants: [] },
    log: [grantOf(12, 'out', { permissionName: 'Edit issues' })],
    since: null,
  },
  {
    name: 'the permission has a name that no permission of the site has',
    project: { grants: [] },
    log: [grantOf(12, 'out', { permissionName: 'Projekte durchsuchen' })],
    since: null,
  },
  {
    name: 'the grant left another scheme',
    project: { grants: [] },
    log: [grantOf(12, 'out', { schemeId: 'open' })],
    since: null,
  },
  {
    name: 'the scheme left the space',
    project: { grants: [] },
    log: [schemeOf(12, 'scheme-PAY', 'in'), schemeOf(12, 'open', 'out')],
    schemes: [open],
    since: [12, 'scheme-left'],
  },
  {
    name: 'the scheme left the space, and what it grants is not known',
    project: { grants: [] },
    log: [schemeOf(12, 'open', 'out')],
    since: null,
  },
  {
    name: 'a scheme between two left the space later, and grants nothing either',
    project: { grants: [] },
    log: [schemeOf(14, 'between', 'out'), schemeOf(12, 'open', null)],
    schemes: [open, { id: 'between', name: 'Between', projectId: null, grants: [] }],
    since: [12, 'scheme-left'],
  },
  {
    name: 'two things were lost, and one of them alone would give it again: the later one counts',
    project: { grants: [...toRole, ...toGroup], roles: [developers('u-lee')] },
    log: [inGroup(15, 'out'), inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: [15, 'left-group'],
  },
  {
    name: 'two things were lost, and only both together would give it again',
    project: { grants: [], roles: [developers('u-lee')] },
    log: [grantOf(15, 'out', { holderType: 'Group', holderName: 'backup' }), inGroup(12, 'out')],
    since: null,
  },
  { name: 'the log is empty', project: { grants: toGroup }, log: [], since: null },
  { name: 'the scheme was not read', project: {}, log: [inGroup(12, 'out')], since: null },
  {
    name: 'the account holds it',
    project: { grants: open.grants },
    log: [inGroup(12, 'out')],
    since: null,
  },
];

function factsOf({ project, schemes = [] }: Case): SiteFacts {
  const facts = siteFacts({ projects: [{ key: 'PAY', ...project }], account: dana });
  return {
    ...facts,
    permissionNames: new Map([
      ['BROWSE_PROJECTS', 'Browse spaces'],
      ['EDIT_ISSUES', 'Edit work items'],
    ]),
    schemes: new Map([...facts.schemes, ...schemes.map((scheme) => [scheme.id, scheme] as const)]),
  };
}

test.each(cases)('$name', (entry) => {
  const facts = factsOf(entry);
  const found = sinceInProject('BROWSE_PROJECTS', facts.projects.get(idOf('PAY'))!, facts, entry.log);
  if (entry.since === null) expect(found).toBeNull();
  else {
    const [day, kind, through] = entry.since;
    expect(found).toMatchObject({
      ...when(day),
      lost: { kind, ...(through === undefined ? {} : { through }) },
    });
  }
});
