import type { AuditChange } from '../../../src/diagnosis/since/audit-change';
import { aboutAccount } from '../../../src/diagnosis/since/about-account';
import type { SinceFacts } from '../../../src/diagnosis/since/known-since';
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
  /** The day by which the log has it refused. */
  readonly refused?: number;
  /** What the audit log was asked for, and since when the answer is whole. */
  readonly asked?: readonly (readonly [filter: string, from: string])[];
  /** The day and what was lost; null: nothing is said. */
  readonly since: readonly [day: number, kind: string, through?: string] | null;
}

const open: PermissionScheme = {
  ...{ id: 'open', name: 'Open', projectId: null },
  grants: grant('BROWSE_PROJECTS', holder('group', 'g-users', 'jira-users')),
};

const wholeLog = ['SCHEME', 'PROJECT_ROLE', 'GROUP'].map((filter) => [filter, ''] as const);
const cut = (filter: string, day: number) =>
  wholeLog.map(([asked, from]) => [asked, asked === filter ? at(day) : from] as const);

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
    name: 'a record in another language, which does not tell whether the account joined or left',
    project: { grants: toGroup },
    log: [inGroup(12, null)],
    since: null,
  },
  {
    name: 'a record in another language about a group that gives nothing',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inGroup(14, null), inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: [12, 'left-role'],
  },
  {
    name: 'the group was made anew since the account left one of its name',
    project: { grants: toGroup },
    log: [inGroup(14, null, { accountId: null }), inGroup(12, 'out')],
    since: null,
  },
  {
    name: 'a newer record says that the account came into a group that would give it, where it is not',
    project: { grants: [...toRole, ...toGroup], roles: [developers('u-lee')] },
    log: [inGroup(14, 'in'), inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: null,
  },
  {
    name: 'two groups are missing at once, which may be one with a comma in its name',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['jira-users', 'EMEA', 'u-lee'], ['u-lee'])],
    since: null,
  },
  {
    name: 'a newer record about the role was cut, and may be what took it',
    project: { grants: toRole, roles: [developers('u-lee', 'u-max')] },
    log: [inRole(14, ['u-da', 'u-lee'], ['u-lee', 'u-ma']), inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    since: null,
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
    log: [schemeOf(14, 'between', 'out'), schemeOf(12, 'open', 'out')],
    schemes: [open, { id: 'between', name: 'Between', projectId: null, grants: [] }],
    since: [12, 'scheme-left'],
  },
  {
    name: 'a record in another language, which does not tell whether the scheme came or left',
    project: { grants: [] },
    log: [schemeOf(12, 'open', null)],
    schemes: [open],
    since: null,
  },
  {
    name: 'the scheme that left was given the permission only later',
    project: { grants: [] },
    log: [grantOf(14, 'in', { schemeId: 'open' }), schemeOf(12, 'open', 'out')],
    schemes: [open],
    since: null,
  },
  {
    name: 'a copy of the scheme took its place, and lost the grant afterwards',
    project: { grants: [] },
    log: [grantOf(14, 'out'), schemeOf(12, 'scheme-PAY', 'in'), schemeOf(12, 'open', 'out')],
    schemes: [open],
    since: [14, 'grant-removed'],
  },
  {
    name: 'a copy of the scheme took its place, and what it lost afterwards is in another language',
    project: { grants: [] },
    log: [
      grantOf(14, 'out', { permissionName: 'Projekte durchsuchen' }),
      ...[schemeOf(12, 'scheme-PAY', 'in'), schemeOf(12, 'open', 'out')],
    ],
    schemes: [open],
    since: null,
  },
  {
    name: 'the grant left the scheme while the space had another one, which no record names',
    project: { grants: [] },
    log: [schemeOf(14, 'scheme-PAY', 'in'), grantOf(12, 'out')],
    since: null,
  },
  {
    name: 'the scheme left and came back, and gives it no more',
    project: { grants: [] },
    log: [
      ...[schemeOf(14, 'scheme-PAY', 'in'), schemeOf(14, 'between', 'out')],
      ...[schemeOf(12, 'between', 'in'), schemeOf(12, 'scheme-PAY', 'out')],
    ],
    schemes: [{ id: 'between', name: 'Between', projectId: null, grants: [] }],
    since: null,
  },
  {
    name: 'the account left the role and came back, and what took it is not on record',
    project: { grants: toGroup, roles: [developers('u-dana')] },
    log: [inRole(14, [], ['u-dana']), inRole(12, ['u-dana'], [])],
    since: null,
  },
  {
    name: 'the grant left the scheme and came back, and is not there',
    project: { grants: [] },
    log: [grantOf(14, 'in'), grantOf(12, 'out')],
    since: null,
  },
  {
    name: 'a newer record took the permission from a person, who may be the account under another name',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [
      grantOf(14, 'out', { holderType: 'Single User', holderName: 'Dana Backup' }),
      inRole(12, ['u-dana', 'u-lee'], ['u-lee']),
    ],
    since: null,
  },
  {
    name: 'a newer record took another permission from a person',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [
      grantOf(14, 'out', { permissionName: 'Edit issues', holderType: 'Single User', holderName: 'Lee' }),
      inRole(12, ['u-dana', 'u-lee'], ['u-lee']),
    ],
    since: [12, 'left-role'],
  },
  {
    name: 'a newer record says that something left the scheme, and not what',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [
      grantOf(14, 'out', { permissionName: null, holderType: null, holderName: null }),
      inRole(12, ['u-dana', 'u-lee'], ['u-lee']),
    ],
    since: null,
  },
  {
    name: 'the log has it refused after the change',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    refused: 13,
    since: [12, 'left-role'],
  },
  {
    name: 'the log has it refused before the change that would have taken it',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    refused: 11,
    since: null,
  },
  {
    name: 'the log has it refused before, and a record has it given between',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee']), inRole(10, ['u-lee'], ['u-dana', 'u-lee'])],
    refused: 9,
    since: [12, 'left-role'],
  },
  {
    name: 'what was changed in schemes since is not known',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    asked: cut('SCHEME', 13),
    since: null,
  },
  {
    name: 'what was changed in schemes before is not known',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    asked: cut('SCHEME', 11),
    since: [12, 'left-role'],
  },
  {
    name: 'what was changed in schemes since is known of this scheme',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    asked: [...cut('SCHEME', 13), ['Scheme of PAY', '']],
    since: [12, 'left-role'],
  },
  {
    name: 'who left groups since is not known, and no group gives it',
    project: { grants: toRole, roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    asked: cut('GROUP', 13),
    since: [12, 'left-role'],
  },
  {
    name: 'who left groups since is not known, and a group gives it',
    project: { grants: [...toRole, ...toGroup], roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    asked: cut('GROUP', 13),
    since: null,
  },
  {
    name: 'who left groups since is known of the group that gives it',
    project: { grants: [...toRole, ...toGroup], roles: [developers('u-lee')] },
    log: [inRole(12, ['u-dana', 'u-lee'], ['u-lee'])],
    asked: [...cut('GROUP', 13), ['backup', '']],
    since: [12, 'left-role'],
  },
  {
    name: 'Jira did not answer who joined and left roles',
    project: { grants: toGroup },
    log: [inGroup(12, 'out')],
    asked: wholeLog.filter(([filter]) => filter !== 'PROJECT_ROLE'),
    since: null,
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

function factsOf({ project, schemes = [], asked }: Case): SiteFacts & SinceFacts {
  const facts = siteFacts({ projects: [{ key: 'PAY', ...project }], account: dana });
  return {
    ...facts,
    givenBy: new Map(),
    auditAsked: new Map(asked ?? wholeLog),
    permissionNames: new Map([
      ['BROWSE_PROJECTS', 'Browse spaces'],
      ['EDIT_ISSUES', 'Edit work items'],
    ]),
    schemes: new Map([...facts.schemes, ...schemes.map((scheme) => [scheme.id, scheme] as const)]),
  };
}

test.each(cases)('$name', (entry) => {
  const facts = factsOf(entry);
  const keep = aboutAccount(facts);
  const changes = entry.log.flatMap((change) => keep(change) ?? []);
  const by = entry.refused === undefined ? undefined : at(entry.refused);
  const found = sinceInProject('BROWSE_PROJECTS', facts.projects.get(idOf('PAY'))!, facts, changes, by);
  if (entry.since === null) expect(found).toBeNull();
  else {
    const [day, kind, through] = entry.since;
    expect(found).toMatchObject({
      ...when(day),
      lost: { kind, ...(through === undefined ? {} : { through }) },
    });
  }
});
