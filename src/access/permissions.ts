import type { PermissionKey } from './model';
import type { Tier } from './profile';
import { profileTable } from './profiles';

/** What is known of single permission keys. */

export const BROWSE_PROJECTS = 'BROWSE_PROJECTS';
export const ADMINISTER_PROJECTS = 'ADMINISTER_PROJECTS';
/** Global: Administer Jira. */
export const ADMINISTER = 'ADMINISTER';

/** Jira's own global permissions; apps may define more. */
export const globalPermissions: ReadonlySet<PermissionKey> = new Set([
  ADMINISTER,
  'SYSTEM_ADMIN',
  'BULK_CHANGE',
  'CREATE_PROJECT',
  'CREATE_SHARED_OBJECTS',
  'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
  'USER_PICKER',
]);

/** Project permissions outside the profiles that open configuration, not work items. */
const opensConfiguration: ReadonlySet<PermissionKey> = new Set([
  'EDIT_WORKFLOW',
  'VIEW_READONLY_WORKFLOW',
  'EDIT_ISSUE_LAYOUT',
]);

const profileRank = new Map(profileTable.map((row, rank) => [row.permission, { rank, tier: row.tier }]));

/** What is lost without the permission: work items or settings. */
export function tierOf(permission: PermissionKey): Tier {
  const inProfile = profileRank.get(permission);
  if (inProfile !== undefined) return inProfile.tier;
  return globalPermissions.has(permission) || opensConfiguration.has(permission) ? 'settings' : 'content';
}

/** Position in the profile table; keys outside it come after all that are in it. */
export function profileOrder(permission: PermissionKey): number {
  return profileRank.get(permission)?.rank ?? profileTable.length;
}
