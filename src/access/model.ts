/** Jira's permission model as plain data, in the words of its REST API. All ids are strings here, whatever Jira sends. */

export type PermissionKey = string;

export const holderTypes = [
  'anyone',
  'applicationRole',
  'assignee',
  'group',
  'groupCustomField',
  'projectLead',
  'projectRole',
  'reporter',
  'sd.customer.portal.only',
  'user',
  'userCustomField',
] as const;
export type HolderType = (typeof holderTypes)[number];

/**
 * Who a grant (or a security level) names. `value` is a group's id, a role's id, an account id, an application key (null: any
 * application) or a custom field id; `name` is its display name where Jira gave one and it is not a person's.
 * `exists` is false where Jira says that the group, role, user or field is gone. A type that this app does not know is kept
 * as `unknown`, never dropped.
 */
export interface Holder {
  readonly type: HolderType | 'unknown';
  readonly value: string | null;
  readonly name: string | null;
  readonly exists: boolean;
  /** Jira's own word for a type that is `unknown` here. */
  readonly jiraType?: string;
}

export interface Grant {
  readonly id: string;
  readonly permission: PermissionKey;
  readonly holder: Holder;
}

export interface PermissionScheme {
  readonly id: string;
  readonly name: string;
  /** The team-managed project that owns the scheme; null for one that projects share. */
  readonly projectId: string | null;
  readonly grants: readonly Grant[];
}

/** A group. `id` is '' where Jira told its name alone, and `name` where it told its id alone. */
export interface GroupName {
  readonly id: string;
  readonly name: string;
}

/** The people and groups in a role. */
export interface Actors {
  readonly users: readonly string[];
  readonly groups: readonly GroupName[];
  /** How many more are in it that this app could not read; absent: none. */
  readonly unread?: number;
}

/** Those in one role of one project. */
export interface RoleActors extends Actors {
  readonly roleId: string;
  readonly roleName: string;
}

/** A service account follows the rules of a person and signs in nowhere; an app is its own. */
export type AccountKind = 'person' | 'service' | 'app';

/** The account whose access is explained. */
export interface Account {
  readonly accountId: string;
  readonly active: boolean;
  /** Jira's type of the account, or its type of app where that says more: rights follow from both. */
  readonly accountType: 'atlassian' | 'app' | 'service' | 'agent' | 'customer' | 'unknown';
  readonly groups: readonly GroupName[];
  /** Application keys that the account has access to. */
  readonly applications: readonly string[];
  /** Global permission keys that Jira says it holds, of those that were asked. */
  readonly globalPermissions: readonly PermissionKey[];
}

/** What must be known of a project to explain a verdict. `actors` holds the roles that were read; a role that is missing was not. */
export interface ProjectAccess {
  readonly id: string;
  readonly key: string;
  readonly kind: 'company-managed' | 'team-managed';
  readonly lead: string | null;
  readonly scheme: PermissionScheme;
  readonly actors: ReadonlyMap<string, RoleActors>;
}

export interface SecurityLevel {
  readonly id: string;
  readonly name: string;
  readonly schemeId: string | null;
  /** null: the members could not be read. */
  readonly members: readonly Holder[] | null;
}

export interface WorkItem {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly reporter: string | null;
  readonly assignee: string | null;
  readonly level: SecurityLevel | null;
  /** Role ids that a team-managed work item is restricted to; empty: none; null: a restriction that could not be read. */
  readonly restrictedToRoles: readonly string[] | null;
}
