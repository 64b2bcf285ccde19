import type { HolderType, PermissionKey } from '../access/model';
import type { NearMiss } from '../access/near-miss';
import type { Tier } from '../access/profiles';
import type { ProjectStatus } from './facts';

/** Gaps with their causes, as kinds and ids: wording happens when a report is shown, so that no person's name is ever stored. */

export type { NearMiss, Tier };
export type Evidence = 'confirmed' | 'derived' | 'log-only';

export type Cause =
  | { readonly kind: 'account-inactive' }
  | { readonly kind: 'no-app-access'; readonly application: string | null }
  | { readonly kind: 'project-archived' }
  | { readonly kind: 'project-trashed' }
  | { readonly kind: 'project-not-found' }
  | {
      readonly kind: 'not-a-holder';
      readonly schemeId: string;
      readonly schemeName: string;
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly kind: 'no-holder';
      readonly schemeId: string;
      readonly schemeName: string;
      readonly nearMisses: readonly NearMiss[];
    }
  | { readonly kind: 'team-role'; readonly nearMisses: readonly NearMiss[] }
  | {
      readonly kind: 'conditional-only';
      readonly through: readonly HolderType[];
      readonly nearMisses: readonly NearMiss[];
    }
  | {
      readonly kind: 'security-level';
      readonly levelId: string;
      readonly levelName: string;
      readonly nearMisses: readonly NearMiss[];
      readonly membersRead: boolean;
    }
  | {
      readonly kind: 'issue-restriction';
      readonly roles: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'global-permission' }
  | {
      readonly kind: 'visibility-restricted';
      readonly of: 'comment' | 'worklog';
      readonly role: string | null;
    }
  | {
      readonly kind: 'not-shared';
      readonly object: 'filter' | 'dashboard' | 'board';
      readonly id: string | null;
    }
  | { readonly kind: 'other-person'; readonly permission: PermissionKey }
  | { readonly kind: 'unknown'; readonly because: UnknownBecause };

export type CauseKind = Cause['kind'];

/** What is not known, so that the sentence can name the fact that would resolve it. */
export type UnknownBecause =
  | { readonly kind: 'issue-not-seen' }
  | { readonly kind: 'issue-not-asked' }
  | { readonly kind: 'reason-not-read' }
  | { readonly kind: 'grants-do-not-explain' }
  | { readonly kind: 'no-project-named' }
  | { readonly kind: 'no-right-named' }
  | { readonly kind: 'permission-not-on-site' }
  | { readonly kind: 'verdict-missing' };

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
}

export interface Diagnosis {
  readonly projects: readonly ProjectDiagnosis[];
  readonly site: readonly Gap[];
  /** Global permissions that records point to and that Jira grants now. */
  readonly alreadyGranted: readonly AlreadyGranted[];
  readonly setAside: readonly SetAsideClass[];
  readonly unrecognised: readonly UnrecognisedClass[];
}
