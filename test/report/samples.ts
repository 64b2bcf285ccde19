import type { Holder, HolderType } from '../../src/access/model';
import type { Cause, CauseKind, Gap, NearMiss, ProjectDiagnosis } from '../../src/diagnosis/gap';
import type { Words } from '../../src/report/words/words';

/** Small things to word: one account (Dana Backup), one space (PAY), and one cause of each kind. */

const people: Readonly<Record<string, string>> = { 'u-dana': 'Dana Backup', 'u-lee': 'Lee Lead' };
const permissions: Readonly<Record<string, string>> = {
  BROWSE_PROJECTS: 'Browse spaces',
  ADMINISTER_PROJECTS: 'Administer spaces',
  ADMINISTER: 'Administer Jira',
  ASSIGNABLE_USER: 'Assignable user',
};
const applications: Readonly<Record<string, string>> = { 'jira-servicedesk': 'Jira Service Management' };

export const words: Words = {
  person: (accountId) => people[accountId] ?? 'somebody',
  permission: (key) => permissions[key] ?? key,
  application: (key) => applications[key] ?? key,
  account: { accountId: 'u-dana', displayName: 'Dana Backup' },
  baseUrl: 'https://acme.example',
  linesAre: 'lines',
};

export function holder(
  type: HolderType | 'unknown',
  value: string | null,
  name: string | null = null,
): Holder {
  return { type, value, name, exists: true };
}

export function role(name: string, members: number | null = 3): NearMiss {
  return {
    holder: holder('projectRole', `id of ${name}`, name),
    why: { kind: 'not-in-role', roleId: `id of ${name}`, roleName: name, members },
  };
}

export function group(name: string): NearMiss {
  return {
    holder: holder('group', `id of ${name}`, name),
    why: { kind: 'not-in-group', groupId: `id of ${name}`, groupName: name },
  };
}

export const user: NearMiss = {
  holder: holder('user', 'u-lee'),
  why: { kind: 'other-user', accountId: 'u-lee' },
};

export const lead: NearMiss = {
  holder: holder('projectLead', null),
  why: { kind: 'not-the-lead', accountId: 'u-lee' },
};

export function gap(cause: Cause, more: Partial<Gap> = {}): Gap {
  return {
    permission: 'BROWSE_PROJECTS',
    wanted: null,
    tier: 'content',
    cause,
    evidence: 'confirmed',
    records: 0,
    lines: [],
    issues: [],
    ...more,
  };
}

export function project(more: Partial<ProjectDiagnosis> = {}): ProjectDiagnosis {
  return {
    key: 'PAY',
    id: '20001',
    name: 'Payments',
    kind: 'company-managed',
    status: 'live',
    records: 0,
    gaps: [],
    conditional: [],
    alreadyGranted: [],
    unchecked: [],
    ...more,
  };
}

/** A role that the account is in and that has other permissions. */
export function ownRole(name: string): NearMiss {
  return {
    holder: holder('projectRole', `id of ${name}`, name),
    why: {
      kind: 'holds-siblings',
      roleId: `id of ${name}`,
      roleName: name,
      siblings: ['ADMINISTER_PROJECTS'],
    },
  };
}

export const notAHolder = (nearMisses: readonly NearMiss[]): Cause => ({
  kind: 'not-a-holder',
  schemeId: '10000',
  schemeName: 'Default software scheme',
  nearMisses,
});

/** One gap of each kind, as a diagnosis would give it. */
export const gapOfKind: Readonly<Record<CauseKind, Gap>> = {
  'account-inactive': gap({ kind: 'account-inactive' }),
  'no-app-access': gap({ kind: 'no-app-access', application: 'jira-servicedesk' }),
  'project-archived': gap({ kind: 'project-archived' }),
  'project-trashed': gap({ kind: 'project-trashed' }),
  'project-not-found': gap({ kind: 'project-not-found' }),
  'not-a-holder': gap(notAHolder([role('Developers'), ownRole('Viewers')])),
  'no-holder': gap({ kind: 'no-holder', schemeId: '10005', schemeName: 'Nobody browses', nearMisses: [] }),
  'team-role': gap({ kind: 'team-role', nearMisses: [role('Administrator'), role('Member')] }),
  'conditional-only': gap(
    { kind: 'conditional-only', through: ['reporter'], nearMisses: [] },
    { issues: ['PAY-3'], records: 1 },
  ),
  'security-level': gap(
    {
      kind: 'security-level',
      levelId: '301',
      levelName: 'Internal only',
      nearMisses: [group('finance')],
      membersRead: true,
    },
    { issues: ['PAY-2'], records: 1 },
  ),
  'issue-restriction': gap(
    { kind: 'issue-restriction', roles: [{ id: '10101', name: 'Administrator' }] },
    { issues: ['PAY-9'], records: 1 },
  ),
  'global-permission': gap({ kind: 'global-permission' }, { permission: 'ADMINISTER', tier: 'settings' }),
  'visibility-restricted': gap(
    { kind: 'visibility-restricted', of: 'comment', role: 'Developers' },
    {
      permission: null,
      wanted: 'visibility',
      issues: ['PAY-1'],
      evidence: 'log-only',
      records: 1,
      lines: [7],
    },
  ),
  'not-shared': gap(
    { kind: 'not-shared', object: 'filter', id: '900' },
    { permission: null, wanted: 'share', evidence: 'log-only', records: 1, lines: [9] },
  ),
  'other-person': gap(
    { kind: 'other-person', permission: 'ASSIGNABLE_USER' },
    { permission: 'ASSIGNABLE_USER', evidence: 'log-only', records: 1, lines: [11] },
  ),
  unknown: gap({ kind: 'unknown', because: { kind: 'grants-do-not-explain' } }),
};
