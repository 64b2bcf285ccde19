import type { HolderType, PermissionKey } from '../access/model';
import type { Tier } from '../access/profile';
import type { NearMiss } from '../access/near-miss';
import type { ProjectStatus } from './facts';
import type { Cause, CauseKind, UnknownBecause } from './cause-kinds';
import type { LevelStanding } from './level-standing';
import type { Since } from './since/audit-change';

/** Gaps with their causes, as kinds and ids: wording happens when a report is shown, so that no person's name is ever stored. */

export type { Cause, CauseKind, NearMiss, Since, Tier, UnknownBecause };
export type Evidence = 'confirmed' | 'derived' | 'log-only';

/**
 * What a whole answer on a live project needs and nobody has asked, or Jira has not answered.
 * security-levels: it has a security scheme, and who is in its levels was not compared · security-scheme: whether it has one is
 * not known · restrictions: team-managed, where each work item can be restricted to roles of its own · conditions: whether
 * what Jira grants there depends on the work item · permissions: the task asks for one that this site does not have.
 */
export type Unchecked = 'security-levels' | 'security-scheme' | 'restrictions' | 'conditions' | 'permissions';

export interface Gap {
  readonly permission: PermissionKey | null;
  /** What is wanted, where there is no permission key. */
  readonly wanted: 'share' | 'visibility' | 'unclear' | null;
  readonly tier: Tier;
  readonly cause: Cause;
  readonly evidence: Evidence;
  /** Records that point to it; 0: no record does, it would fail next. */
  readonly records: number;
  readonly lines: readonly number[];
  /** Keys, where the gap is in the work item. */
  readonly issues: readonly string[];
  /** Which change took it away. Absent: the audit log does not show it. */
  readonly since?: Since;
}

/** Held only through reporter, assignee or custom-field holders: Jira grants it for some work items and not for others. */
export interface Conditional {
  readonly permission: PermissionKey;
  readonly holders: readonly HolderType[];
  readonly records: number;
  readonly lines: readonly number[];
  /** Roles that the permission is granted to and whose actors could not be read: the account may be in one. */
  readonly rolesNotRead?: readonly { readonly id: string; readonly name: string }[];
}

export interface AlreadyGranted {
  readonly permission: PermissionKey;
  readonly records: number;
  readonly lines: readonly number[];
}

/** An unrecognised record whose type, operation and status narrow the need, with Jira's verdict on it. */
export interface Candidate {
  readonly project: string | null;
  readonly permission: PermissionKey;
  readonly verdict: 'granted' | 'refused' | 'not-asked';
}

export interface ProjectDiagnosis {
  readonly key: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: 'company-managed' | 'team-managed' | null;
  /** Jira's project type (`software`, `service_desk`), by which the addresses of its screens differ. */
  readonly typeKey?: string;
  readonly status: ProjectStatus;
  readonly records: number;
  readonly gaps: readonly Gap[];
  readonly conditional: readonly Conditional[];
  readonly alreadyGranted: readonly AlreadyGranted[];
  /** The levels of its security scheme. Absent: the report is of a release that did not ask. */
  readonly levels?: readonly LevelStanding[];
  /** What is not known of a live project. Absent: the report is of a release that did not say. */
  readonly unchecked?: readonly Unchecked[];
  /**
   * What Jira refuses in the space and the log says of work items that nobody who asked sees: once the space is open, the log alone
   * speaks of them. Absent: nothing, or a report of an earlier release.
   */
  readonly unseen?: readonly PermissionKey[];
}

/** A set-aside class of records: reason, and the texts' indices, never the texts. */
export interface SetAsideClass {
  readonly reason: string;
  readonly row: number | null;
  readonly records: number;
  readonly lines: readonly number[];
  readonly texts: readonly number[];
}

export interface UnrecognisedClass {
  readonly text: number | null;
  readonly records: number;
  readonly lines: readonly number[];
  readonly candidate: Candidate | null;
  /** Where the records may be about several permissions, or in several projects: all of them, the first first. */
  readonly candidates?: readonly Candidate[];
}

/** All projects of a log failing alike: that points at the credentials or the account, not at permissions. */
export interface FailAlike {
  /** Projects that permission records name. */
  readonly projects: number;
  /** Those of them in which Jira grants Browse spaces. */
  readonly granted: number;
}

/** What one group or role gives the account in some projects and neither the profile nor the log asks for. */
export interface BeyondEntry {
  readonly through: { readonly kind: 'group' | 'role'; readonly name: string };
  readonly permissions: readonly PermissionKey[];
  /** Keys. Each permission is held in each of them. */
  readonly projects: readonly string[];
}

export interface Beyond {
  /** Live projects whose permission scheme was read; nothing is known of others. */
  readonly basedOn: number;
  readonly entries: readonly BeyondEntry[];
}

/** Roles and groups that were read and that the account is not in. */
export interface NotMember {
  readonly roles: readonly {
    readonly name: string;
    readonly spaces: number;
    /** Keys of the first of them. */
    readonly projects: readonly string[];
  }[];
  readonly groups: readonly string[];
  /** Roles and groups beyond those. */
  readonly more: number;
}

export interface Diagnosis {
  readonly projects: readonly ProjectDiagnosis[];
  readonly site: readonly Gap[];
  /** Global permissions that records point to and that Jira grants now. */
  readonly alreadyGranted: readonly AlreadyGranted[];
  readonly setAside: readonly SetAsideClass[];
  readonly unrecognised: readonly UnrecognisedClass[];
  /** null: they do not. */
  readonly failAlike: FailAlike | null;
  readonly beyond: Beyond;
  /** null: what the account is in was not read. Absent: the report is of a release that did not say. */
  readonly notMember?: NotMember | null;
}
