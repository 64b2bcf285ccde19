import type { Actors, PermissionScheme, RoleActors } from '../access/model';
import type { Result } from './failure';
import type {
  AccountSeen,
  AccountsFound,
  ApplicationSeen,
  AuditRecord,
  CatalogueEntry,
  Granted,
  GroupMember,
  IssueSeen,
  LevelItemsSeen,
  LevelMember,
  LevelSeen,
  Page,
  ProjectId,
  ProjectSeen,
  SecuritySchemeOf,
  SecuritySchemeSeen,
  SiteAddresses,
} from './seen';

/**
 * Everything that this app reads in Jira. Each method is one call (with its retries); what is larger than one call is paged or
 * split by who asks, within the limits that stand here. Ids are strings. Nothing throws but errors of the Forge platform.
 */
export interface JiraReader {
  /** Every permission that the site has. */
  permissionCatalogue(): Promise<Result<readonly CatalogueEntry[]>>;
  /** Those of `keys` that the viewer holds, on the site or in a project. Unknown keys make Jira refuse the call. */
  ownPermissions(keys: readonly string[], project: OwnPlace | null): Promise<Result<readonly string[]>>;
  /** Jira's verdict on any account. */
  check(question: Question, as: Witness): Promise<Result<Granted>>;
  projectsByName(names: ProjectNames, as: Witness): Promise<Result<Page<ProjectSeen>>>;
  /** Every project of the site that the viewer sees, archived and trashed ones too, from number `startAt` (from 0). */
  allProjects(startAt: number): Promise<Result<Page<ProjectSeen>>>;
  /** Those of them that have a status, or a status and a type. */
  projectsThatAre(some: SomeProjects, startAt: number): Promise<Result<Page<ProjectSeen>>>;
  /** How many those are; of any status where none is named. */
  countProjects(some: Partial<SomeProjects>): Promise<Result<number>>;
  /** Id and key of every project in which the viewer holds Administer spaces. Which statuses are among them Jira does not say. */
  administeredProjects(): Promise<Result<readonly ProjectId[]>>;
  /** Work items by key or id, those that the caller sees. */
  issues(names: readonly string[], as: Witness): Promise<Result<readonly IssueSeen[]>>;
  schemeIdOfProject(projectId: string): Promise<Result<string>>;
  schemeOfProject(projectId: string): Promise<Result<PermissionScheme>>;
  scheme(schemeId: string): Promise<Result<PermissionScheme>>;
  /** Every scheme of the site with its grants; holders without their names. */
  allSchemes(): Promise<Result<readonly PermissionScheme[]>>;
  roleActors(projectId: string, roleId: string): Promise<Result<RoleActors>>;
  /** Who gets a role in every company-managed project that is created later; for Jira admins. */
  defaultActors(roleId: string): Promise<Result<Actors>>;
  /** The account id of whoever asks; no anonymous caller is answered. */
  myself(): Promise<Result<string>>;
  /** An account with its groups and applications. */
  account(accountId: string, as: Witness): Promise<Result<AccountSeen>>;
  /** Active service accounts and apps whose name begins with a text, and whether there are more: one page. */
  accountsNamed(text: string): Promise<Result<AccountsFound>>;
  /** Display names; accounts that Jira does not know are left out. */
  displayNames(accountIds: readonly string[]): Promise<Result<ReadonlyMap<string, string>>>;
  /** Whether Jira's user search finds the account with this permission. A miss is no proof: it looks at 1,000 users only. */
  foundWithPermission(permission: string, projectKey: string, accountId: string): Promise<Result<boolean>>;
  levelMembers(levelIds: readonly string[], startAt: number, as: Witness): Promise<Result<Page<LevelMember>>>;
  /** Project id → the security scheme that it has, for Jira admins. A project that is not in it has none: the answer is whole. */
  securitySchemesOf(projectIds: readonly string[]): Promise<Result<ReadonlyMap<string, string>>>;
  /** Every project that has a security scheme, for Jira admins. */
  allSecuritySchemes(startAt: number): Promise<Result<Page<SecuritySchemeOf>>>;
  /** A project's security scheme with its levels, for its own admins; null: it has none. */
  securitySchemeOfProject(projectId: string): Promise<Result<SecuritySchemeSeen | null>>;
  /** The levels of some security schemes, for Jira admins. */
  securityLevelsOf(schemeIds: readonly string[], startAt: number): Promise<Result<Page<LevelSeen>>>;
  /** Work items of a project that lie in a level and that the caller sees: one page of them. */
  levelItems(projectId: string, as: Witness): Promise<Result<LevelItemsSeen>>;
  /** About how many work items of a project lie in a level, of those that the caller sees. Jira refuses it to who is not in the level. */
  countInLevel(projectId: string, levelId: string, as: Witness): Promise<Result<number>>;
  /** The id of the security scheme that a level belongs to; null where Jira knows no such level. */
  schemeIdOfLevel(levelId: string): Promise<Result<string | null>>;
  /** The first members of a group, with how many there are. */
  groupMembers(groupId: string): Promise<Result<Page<GroupMember>>>;
  applications(): Promise<Result<readonly ApplicationSeen[]>>;
  /** The plan of each application of the site, in Jira's words: `FREE`, `PAID`, `UNLICENSED`. */
  plans(): Promise<Result<readonly string[]>>;
  /**
   * What was changed in Jira's settings since an ISO time, the newest first; for Jira admins. An absent record proves nothing.
   * `filter`: each of its words stands in the record, its associated items left out. `limit`: at most `auditRecordsPerPage`.
   */
  auditSince(
    from: string,
    asked?: { readonly filter?: string; readonly limit?: number },
  ): Promise<Result<Page<AuditRecord>>>;
  site(): Promise<Result<SiteAddresses>>;
}

/** Who asks: the person whose page it is, or the app itself. */
export type Witness = 'viewer' | 'app';

export const limits = {
  /** Project ids, and issue ids, in one permission check, over all its entries. */
  idsPerCheck: 1000,
  /** Keys, or ids, in one project search. */
  namesPerProjectSearch: 50,
  /** Projects on one page of a search; Jira caps at 100. */
  projectsPerPage: 100,
  issuesPerFetch: 100,
  /** Keeps the address of the call short; Jira's own default page is 10. */
  accountsPerCall: 50,
  /** Found by name: people are among them, and Jira looks no further than the thousandth. */
  accountsPerSearch: 100,
  levelsPerCall: 20,
  levelMembersPerPage: 100,
  schemesPerLevelsQuestion: 20,
  levelsPerPage: 100,
  levelItemsPerSearch: 100,
  /** Jira's own page: a project has one security scheme at most, so that one page is the whole answer. */
  projectsPerSecurityQuestion: 50,
  /** Jira caps at 50. */
  groupMembersPerPage: 50,
  /** Jira caps at 1,000. */
  auditRecordsPerPage: 1000,
} as const;

export type OwnPlace = { readonly projectKey: string } | { readonly projectId: string };

export interface ProjectNames {
  readonly keys?: readonly string[];
  readonly ids?: readonly string[];
}

export interface Question {
  readonly accountId: string;
  readonly global: readonly string[];
  readonly entries: readonly {
    readonly permissions: readonly string[];
    readonly projects: readonly string[];
    readonly issues: readonly string[];
  }[];
}

export interface SomeProjects {
  readonly status: ProjectSeen['status'];
  readonly typeKey?: string;
}
