import type { PermissionKey } from './model';

/** What the account must be able to do, as plain data. */

/** `content`: without it work items are missing from the backup. `settings`: without it configuration is. */
export type Tier = 'content' | 'settings';

/** What the account is there for. `restore` is backup and write: it needs all that `backup` needs, and more. */
export type BackupTask = 'backup' | 'restore';

/** Spaces that a need is of, by their type in Jira or by how they are managed. */
export const spaceKinds = [
  'software',
  'service_desk',
  'business',
  'product_discovery',
  'company-managed',
  'team-managed',
] as const;
export type SpaceKind = (typeof spaceKinds)[number];

/** A permission that somebody asks for. */
export interface ProfileNeed {
  readonly permission: PermissionKey;
  readonly scope: 'project' | 'global';
  /** The only spaces where it is needed; absent: in all. */
  readonly spaces?: SpaceKind;
}

/** Where a list of permissions was published, and the day (ISO) on which it said so. */
interface ProfileSource {
  readonly link: string;
  readonly date: string;
}

/** A list of permissions that somebody wrote: a vendor, whose list this app knows by an id, or an admin. */
export interface ListedProfile {
  /** Id of the vendor's list; null: an admin's own. */
  readonly vendor: string | null;
  /** Text of whoever wrote the list. */
  readonly name: string;
  readonly task: BackupTask;
  readonly source: ProfileSource | null;
  readonly needs: readonly ProfileNeed[];
  /** Whether the account also needs what the calls of the task need, because the product makes those calls. */
  readonly alsoCalls: boolean;
}

/** What the account must be able to do: what the calls of a task need, or what a list asks for. */
export type Profile = BackupTask | ListedProfile;

/** What the account is there for. */
export const taskOf = (profile: Profile): BackupTask =>
  typeof profile === 'string' ? profile : profile.task;

/** Whether two profiles ask for the same under the same name. */
export function isSameProfile(one: Profile, other: Profile): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint(profile: Profile): string {
  if (typeof profile === 'string') return profile;
  const { vendor, name, task, alsoCalls, needs } = profile;
  const list = needs.map(({ permission, scope, spaces = null }) => [permission, scope, spaces]);
  return JSON.stringify([vendor, name, task, alsoCalls, list]);
}
