import type { Account, PermissionKey, PermissionScheme } from '../access/model';
import type { Profile } from '../access/profiles';
import type { Finding } from '../log/finding';
import type { SiteFacts } from './facts';

/** The questions that a scan puts to Jira, in the order of its phases. Pure: each may be worked out again at any step. */

/** null: no log, every live project of the site. */
export type Findings = readonly Finding[] | null;

/** What a log names, to be looked up. All lists are sorted. */
export interface NamesToLookUp {
  /** Project keys (current or earlier ones) and numeric project ids. */
  readonly projects: readonly string[];
  /** Work item keys and numeric ids, at most 200 a project and 5,000 in all. */
  readonly issues: readonly string[];
  /** What lies beyond those limits: `SiteFacts.issuesNotAsked`. */
  readonly issuesNotAsked: readonly string[];
}

export interface RoleOfProject {
  readonly projectId: string;
  readonly roleId: string;
}

/** Facts that stand once projects and issues are looked up. */
export type NamedFacts = Pick<SiteFacts, 'permissionNames' | 'projects' | 'projectByName' | 'issues'> &
  Partial<Pick<SiteFacts, 'globalPermissionKeys'>>;
/** Facts that stand once Jira has answered for projects and globals. */
export type JudgedFacts = NamedFacts & Pick<SiteFacts, 'account' | 'verdicts'>;
/** Facts that stand once schemes were read, of all projects whose scheme was asked. */
export type ExplainedFacts = JudgedFacts & Pick<SiteFacts, 'schemeOf' | 'schemes'>;

export function namesIn(_findings: Findings): NamesToLookUp {
  return { projects: [], issues: [], issuesNotAsked: [] };
}

/** Ids of projects in which looked-up work items are (moved ones) and that are not in `projects` yet: look them up too. */
export function projectsToFollow(_facts: Pick<SiteFacts, 'issues' | 'projects'>): readonly string[] {
  return [];
}

/** Project id → permissions to check there. Archived and trashed projects are not asked. */
export function projectQuestions(
  _profile: Profile,
  _findings: Findings,
  _facts: NamedFacts,
): ReadonlyMap<string, readonly PermissionKey[]> {
  return new Map();
}

export function globalQuestions(
  _profile: Profile,
  _findings: Findings,
  _facts: Pick<NamedFacts, 'permissionNames' | 'globalPermissionKeys'>,
): readonly PermissionKey[] {
  return [];
}

/** Issue id → permissions to check on it: those of its own records that Jira granted in its project. Ask after the projects. */
export function issueQuestions(
  _findings: Findings,
  _facts: NamedFacts & Pick<SiteFacts, 'verdicts'>,
): ReadonlyMap<string, readonly PermissionKey[]> {
  return new Map();
}

/** Ids of live projects where Jira refused a need, or a work item: their scheme is needed. None for an inactive account. */
export function failingProjects(
  _profile: Profile,
  _findings: Findings,
  _facts: JudgedFacts,
): readonly string[] {
  return [];
}

/** Project permissions needed anywhere in this scan: the needs that `conditionalSuspects` takes. */
export function neededPermissions(
  _profile: Profile,
  _findings: Findings,
  _facts: NamedFacts,
): readonly PermissionKey[] {
  return [];
}

/**
 * Ids of schemes that hold a needed permission through reporter, assignee or a custom field and through nothing else that
 * is known to match the account. Empty: nothing more to ask. Else ask the scheme of every project that passed.
 */
export function conditionalSuspects(
  _schemes: readonly PermissionScheme[],
  _account: Account,
  _needs: readonly PermissionKey[],
): readonly string[] {
  return [];
}

/** Roles whose actors explain a refusal or settle whether a permission is held conditionally, of projects whose scheme is known. */
export function rolesNeeded(
  _profile: Profile,
  _findings: Findings,
  _facts: ExplainedFacts,
): readonly RoleOfProject[] {
  return [];
}
