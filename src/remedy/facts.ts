import type {
  Account,
  Actors,
  PermissionKey,
  PermissionScheme,
  RoleActors,
  SecurityLevel,
  WorkItem,
} from '../access';

/** A live project, as planning needs it. */
export interface PlanProject {
  readonly id: string;
  readonly key: string;
  readonly kind: 'company-managed' | 'team-managed';
  readonly typeKey: string;
  readonly lead: string | null;
  /** null: not read. */
  readonly schemeId: string | null;
  /** Role id → who is in it. A role that is missing was not read. */
  readonly actors: ReadonlyMap<string, RoleActors>;
  /** Where the scheme was not read: permissions that Jira says the account holds, of those that were asked. Absent: none was. */
  readonly holds?: readonly PermissionKey[];
  /** Whether the person who asks sees it, or only the app does. */
  readonly seenBy: 'viewer' | 'app';
}

export interface GroupFacts {
  readonly id: string;
  readonly name: string;
  /** Whether the backup account is its only member. false where the members were not read. */
  readonly accountAlone: boolean;
  /**
   * Global permissions that it may carry: those that every member who was asked about holds. null: not known; the group is then
   * never proposed, because it may carry Administer Jira.
   */
  readonly globalPermissions: readonly PermissionKey[] | null;
  /** Applications that its members get. */
  readonly applications: readonly string[];
}

/**
 * What a plan is made from. Where each part comes from in Jira:
 *
 * - `account`: `GET /user?expand=groups,applicationRoles`, its `globalPermissions` from `POST /permissions/check`.
 * - `plan`: what the admin says, or FREE where a write to a scheme is refused for it; Jira's REST API does not tell.
 * - `applications`: `GET /applicationrole` (also which groups give them).
 * - `projects`: **all** live projects of the site: `GET /project/search`; each with the id of its permission scheme
 *   (`GET /project/{id}/permissionscheme`) and, at least for the projects with a need, the actors of every role that a grant of a
 *   needed permission, a level or a restriction names (`GET /project/{id}/role/{roleId}`). Actors of the other roles and
 *   projects say what a group also gives.
 * - `schemes`: `GET /permissionscheme?expand=permissions` brings all of them in one answer, and those of the projects with a need
 *   with their holders' names.
 * - `levels`: `GET /issuesecurityschemes/level/member?expand=all` for the levels that gaps name.
 * - `workItems`: `POST /issue/bulkfetch`, those that gaps name, by key.
 * - `groups`: those that grants of needed permissions, such roles and levels name, and the account's own: members
 *   (`GET /group/member`), and of a few members what global permissions they hold (`POST /permissions/check`;
 *   `GET /group/bulk?accessType=admin` names the groups with Administer Jira).
 * - `defaultActors`: `GET /role/{id}/actors` for the roles that a plan may add the account to in several projects.
 *
 * What was not read is taken at its worst: an unread scheme or role counts as giving a group all that it could give and as
 * closing nothing.
 */
export interface PlanFacts {
  readonly account: Account;
  readonly plan: 'FREE' | 'PAID';
  /** Application keys of the site. */
  readonly applications: readonly string[];
  /** By project id. */
  readonly projects: ReadonlyMap<string, PlanProject>;
  readonly schemes: ReadonlyMap<string, PermissionScheme>;
  readonly levels: ReadonlyMap<string, SecurityLevel>;
  /** By key. */
  readonly workItems: ReadonlyMap<string, WorkItem>;
  /** By group id. */
  readonly groups: ReadonlyMap<string, GroupFacts>;
  /** Role id → who gets the role in every company-managed project that is created later. A role that is missing was not read. */
  readonly defaultActors: ReadonlyMap<string, Actors>;
}
