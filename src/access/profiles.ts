import type { PermissionKey } from './model';

/** What a backup needs, as data. */

/** `restore` is backup and write: it needs all that `backup` needs, and more. */
export type Profile = 'backup' | 'restore';

/** `content`: without it work items are missing from the backup. `settings`: without it configuration is. */
export type Tier = 'content' | 'settings';

interface ProfileRow {
  readonly permission: PermissionKey;
  readonly tier: Tier;
  readonly scope: 'project' | 'global';
  /** The least profile that needs it. */
  readonly from: Profile;
  /** Needed only in projects of this type; absent: in all. */
  readonly typeKey?: string;
}

const content = (permission: PermissionKey, from: Profile, typeKey?: string): ProfileRow => ({
  permission,
  tier: 'content',
  scope: 'project',
  from,
  ...(typeKey === undefined ? {} : { typeKey }),
});

/** In the order in which a report names gaps. */
export const profileTable: readonly ProfileRow[] = [
  content('BROWSE_PROJECTS', 'backup'),
  content('VIEW_VOTERS_AND_WATCHERS', 'backup'),
  content('SERVICEDESK_AGENT', 'backup', 'service_desk'),
  content('CREATE_ISSUES', 'restore'),
  content('EDIT_ISSUES', 'restore'),
  content('ASSIGN_ISSUES', 'restore'),
  content('MODIFY_REPORTER', 'restore'),
  content('SCHEDULE_ISSUES', 'restore'),
  content('SET_ISSUE_SECURITY', 'restore'),
  content('TRANSITION_ISSUES', 'restore'),
  content('RESOLVE_ISSUES', 'restore'),
  content('ADD_COMMENTS', 'restore'),
  content('CREATE_ATTACHMENTS', 'restore'),
  content('WORK_ON_ISSUES', 'restore'),
  content('LINK_ISSUES', 'restore'),
  content('MANAGE_WATCHERS', 'restore'),
  content('MANAGE_SPRINTS_PERMISSION', 'restore', 'software'),
  { permission: 'ADMINISTER_PROJECTS', tier: 'settings', scope: 'project', from: 'backup' },
  { permission: 'ADMINISTER', tier: 'settings', scope: 'global', from: 'backup' },
  { permission: 'USER_PICKER', tier: 'settings', scope: 'global', from: 'backup' },
  { permission: 'CREATE_PROJECT', tier: 'settings', scope: 'global', from: 'restore' },
  { permission: 'CREATE_SHARED_OBJECTS', tier: 'settings', scope: 'global', from: 'restore' },
];

const neededBy = (profile: Profile, row: ProfileRow): boolean =>
  profile === 'restore' || row.from === 'backup';

/** Project permissions that a profile needs in a project of this type, in the order of the table. null: of whatever type. */
export function profileInProject(profile: Profile, typeKey: string | null): readonly PermissionKey[] {
  return profileTable
    .filter(
      (row) =>
        row.scope === 'project' &&
        neededBy(profile, row) &&
        (row.typeKey === undefined || typeKey === null || row.typeKey === typeKey),
    )
    .map((row) => row.permission);
}

/** Global permissions that a profile needs, in the order of the table. */
export function profileGlobals(profile: Profile): readonly PermissionKey[] {
  return profileTable
    .filter((row) => row.scope === 'global' && neededBy(profile, row))
    .map((row) => row.permission);
}
