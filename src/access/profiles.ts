import type { PermissionKey } from './model';
import type { BackupTask, ListedProfile, Profile, ProfileNeed, SpaceKind, Tier } from './profile';

/** What the calls of a backup need, as data. */
interface CallsNeed extends ProfileNeed {
  readonly tier: Tier;
  /** The least task that needs it. */
  readonly from: BackupTask;
}

const content = (permission: PermissionKey, from: BackupTask, spaces?: SpaceKind): CallsNeed => ({
  permission,
  tier: 'content',
  scope: 'project',
  from,
  ...(spaces === undefined ? {} : { spaces }),
});

/** In the order in which a report names gaps. */
export const profileTable: readonly CallsNeed[] = [
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

const calledBy = (task: BackupTask): readonly ProfileNeed[] =>
  profileTable.filter(({ from }) => task === 'restore' || from === 'backup');

/** A permission of a profile, and who wants it. */
export interface NeedOfProfile extends ProfileNeed {
  /** The list asks for it; null: the profile is no list. */
  readonly asked: boolean | null;
  /** Calls of the task need it. */
  readonly called: boolean;
}

const ranks = new Map(profileTable.map(({ permission }, at) => [permission, at]));
const rank = ({ permission }: ProfileNeed): number => ranks.get(permission) ?? profileTable.length;

const needsOfLists = new WeakMap<ListedProfile, readonly NeedOfProfile[]>();

/**
 * All that a profile needs, in the order of the table; what stands in a list alone comes after it, in the list's order. Worked out once
 * for each: whole sites are asked about, space by space.
 */
export function needsOfProfile(profile: Profile): readonly NeedOfProfile[] {
  if (typeof profile === 'string') return needsOfTasks[profile];
  const known = needsOfLists.get(profile) ?? needsOfList(profile);
  needsOfLists.set(profile, known);
  return known;
}

function needsOfList({ task, needs, alsoCalls }: ListedProfile): readonly NeedOfProfile[] {
  const called = calledBy(task);
  const isIn = (list: readonly ProfileNeed[], { permission }: ProfileNeed): boolean =>
    list.some((need) => need.permission === permission);
  const besides = alsoCalls ? called.filter((need) => !covers(needs, need)) : [];
  return [
    ...needs.map((need) => ({ ...plain(need), asked: true, called: isIn(called, need) })),
    ...besides.map((need) => ({ ...plain(need), asked: false, called: true })),
  ].sort((one, other) => rank(one) - rank(other));
}

const plain = ({ permission, scope, spaces }: ProfileNeed): ProfileNeed => ({
  permission,
  scope,
  ...(spaces === undefined ? {} : { spaces }),
});

const needsOfTask = (task: BackupTask): readonly NeedOfProfile[] =>
  calledBy(task).map((need) => ({ ...plain(need), asked: null, called: true }));

const needsOfTasks: Readonly<Record<BackupTask, readonly NeedOfProfile[]>> = {
  backup: needsOfTask('backup'),
  restore: needsOfTask('restore'),
};

/** Whether a list asks for as much of a permission as a need says. */
const covers = (list: readonly ProfileNeed[], { permission, spaces }: ProfileNeed): boolean =>
  list.some(
    (need) => need.permission === permission && (need.spaces === undefined || need.spaces === spaces),
  );

/** What of a space says which needs are its own; what is not known is left open. */
export interface SpaceOfNeeds {
  readonly typeKey?: string;
  readonly kind?: 'company-managed' | 'team-managed' | null;
}

const isOf = ({ spaces }: ProfileNeed, { typeKey, kind }: SpaceOfNeeds): boolean => {
  if (spaces === undefined) return true;
  const known = spaces === 'company-managed' || spaces === 'team-managed' ? kind : typeKey;
  return known == null || known === spaces;
};

/** Project permissions that a profile needs in such a space, in its order. null: in whatever space. */
export function profileInProject(profile: Profile, space: SpaceOfNeeds | null): readonly PermissionKey[] {
  const needs = needsOfProfile(profile).filter((need) => need.scope === 'project' && isOf(need, space ?? {}));
  return [...new Set(needs.map(({ permission }) => permission))];
}

/** The types of spaces that have needs of their own in a profile. Sorted. */
export function typesWithNeeds(profile: Profile): readonly string[] {
  const types = needsOfProfile(profile).flatMap(({ spaces }) =>
    spaces === undefined || spaces === 'company-managed' || spaces === 'team-managed' ? [] : [spaces],
  );
  return [...new Set(types)].sort();
}

/** Global permissions that a profile needs, in its order. */
export function profileGlobals(profile: Profile): readonly PermissionKey[] {
  return needsOfProfile(profile)
    .filter(({ scope }) => scope === 'global')
    .map(({ permission }) => permission);
}
