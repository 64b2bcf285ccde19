import type {
  Account,
  PermissionKey,
  PermissionScheme,
  RoleActors,
  SecurityLevel,
  WorkItem,
} from '../access/model';

/** What Jira said, gathered by the scan, in the shape that diagnosis reads. Nothing here is judged yet. */

export type ProjectStatus = 'live' | 'archived' | 'trashed' | 'not-found';

export interface ProjectFacts {
  readonly id: string;
  readonly key: string;
  /** null: not asked for, since the site has too many spaces and nothing of this one needs it. */
  readonly name: string | null;
  readonly kind: 'company-managed' | 'team-managed';
  /** `software`, `service_desk`, `business`, `product_discovery`, …; `unknown`: Jira did not say, or no need turns on it. */
  readonly typeKey: string;
  readonly status: Exclude<ProjectStatus, 'not-found'>;
  /** null: it has none, or it was not asked for. */
  readonly lead: string | null;
  /** Keys that the project had before. */
  readonly previousKeys: readonly string[];
  /** Who of the two witnesses could see it. */
  readonly seenBy: 'viewer' | 'app';
}

/** Jira's verdicts of `POST /permissions/check`: what it granted; everything else that was asked was refused. */
export interface Verdicts {
  readonly global: readonly PermissionKey[];
  /** Project id → permissions that Jira granted. */
  readonly projects: ReadonlyMap<string, ReadonlySet<PermissionKey>>;
  /** Issue id → permissions asked and granted. */
  readonly issues: ReadonlyMap<
    string,
    { readonly asked: ReadonlySet<PermissionKey>; readonly granted: ReadonlySet<PermissionKey> }
  >;
}

/** Something that the app itself could not read, or did not. */
export interface NotRead {
  readonly what:
    | 'permission-scheme'
    | 'role'
    | 'security-level'
    | 'security-scheme'
    | 'issue'
    | 'restriction'
    | 'project'
    | 'verdict'
    | 'account'
    | 'schemes'
    | 'permission'
    | 'audit-log'
    /** A role that was not asked for, because a refusal tells that the account is not in it. */
    | 'settled-role'
    /** The name of a space in which nothing was found missing, which was not asked for. */
    | 'unnamed-space';
  readonly id: string;
  /** Project key, where it belongs to one. */
  readonly project: string | null;
  /** Jira's status, or null where the answer made no sense. */
  readonly status: number | null;
  /** The right that would let the viewer read it, as Jira's screens call it. */
  readonly right: string | null;
  /** Set on a row that stands for this many others of its kind, status and right, which are not kept one by one. */
  readonly others?: number;
}

/** Work items of one level of one project, as a witness found them. */
export interface LevelItems {
  /** At least so many lie in it. */
  readonly workItems: number;
  /** What Jira says of the account and one of them; null: it was not asked. */
  readonly verdict: 'granted' | 'refused' | null;
}

export interface SiteFacts {
  readonly account: Account;
  /** Permission keys that this site has, with Jira's localised names. */
  readonly permissionNames: ReadonlyMap<PermissionKey, string>;
  /** Keys that this site's catalogue calls global, beyond Jira's own ones (apps define more). */
  readonly globalPermissionKeys?: ReadonlySet<PermissionKey>;
  /** Project id → facts. */
  readonly projects: ReadonlyMap<string, ProjectFacts>;
  /** What a log calls a project (key, earlier key or id) → project id. Names that lead nowhere are not found by anyone. */
  readonly projectByName: ReadonlyMap<string, string>;
  /** What a log calls a work item (key or id) → work item. A name that is missing here and below was seen by neither witness. */
  readonly issues: ReadonlyMap<string, WorkItem>;
  /** Issue names (key or id) that were not looked up because of the limits of a scan. */
  readonly issuesNotAsked: ReadonlySet<string>;
  /** Issue names that Jira did not answer about when they were looked up, as one witness at least. */
  readonly issuesNotRead?: ReadonlySet<string>;
  readonly verdicts: Verdicts;
  /** `permission-search`: a refusal is only a miss of a search over 1,000 users, so it counts as derived. Default: Jira's check. */
  readonly verdictsFrom?: 'permissions-check' | 'permission-search';
  /** Project id → scheme id, for the projects whose scheme was asked. */
  readonly schemeOf: ReadonlyMap<string, string>;
  readonly schemes: ReadonlyMap<string, PermissionScheme>;
  /** Whether the list of all schemes was read: those of it that can hold something conditionally are in `schemes`. */
  readonly schemesListed: boolean;
  /** Ids of projects that passed and were not asked what they grant on some work items only, because they are too many; absent: none. */
  readonly conditionsNotAsked?: ReadonlySet<string>;
  /** Project id → id of its security scheme, null: it has none. Projects that are not in it were not asked about. */
  readonly securitySchemes: ReadonlyMap<string, string | null>;
  /** Security scheme id → its levels, for the schemes whose levels were asked for; absent: none was. */
  readonly securityLevels?: ReadonlyMap<string, readonly SecurityLevel[]>;
  /** Project id → level id → what a search found in it, for the projects that were searched; absent: none was. */
  readonly levelItems?: ReadonlyMap<string, ReadonlyMap<string, LevelItems>>;
  /** Project id → role id → actors, for the roles that were asked. */
  readonly actors: ReadonlyMap<string, ReadonlyMap<string, RoleActors>>;
  readonly notRead: readonly NotRead[];
}
