import type { Change, GapInPlan, Gained } from './change';

/** `balanced`: between both ends, the one that is nearest to both; the least access where there is none. */
export const objectives = ['least-access', 'balanced', 'fewest-changes'] as const;
export type Objective = (typeof objectives)[number];

/** What the backup is to include; each has all that the one before has. */
export const backupCovers = ['content', 'space-settings', 'site-settings'] as const;
export type BackupCover = (typeof backupCovers)[number];

/** Why something stays open. */
export type UnresolvedReason =
  /** The account's site is on the Free plan, where schemes cannot be edited, and no role, level or group closes it. */
  | { readonly kind: 'free-plan' }
  /** No role of the team-managed project has the permission. */
  | { readonly kind: 'no-team-role' }
  /** The permission has as many holders in the scheme as Jira takes. */
  | { readonly kind: 'holders-limit'; readonly schemeName: string }
  | { readonly kind: 'no-candidate' }
  /** A permission scheme, or the members of a level, could not be read. */
  | { readonly kind: 'not-read' }
  /** The account is deactivated: what it holds once it is active again is not known. */
  | { readonly kind: 'after-reactivation' }
  /** Jira refuses what the grants give: more grants would not help. */
  | { readonly kind: 'not-explained' }
  /** Only the log speaks of it. */
  | { readonly kind: 'not-confirmed' }
  /** The backup is to include less than what needs it; `cover`: the least that has it. */
  | { readonly kind: 'not-covered'; readonly cover: BackupCover }
  | { readonly kind: 'project-archived' | 'project-trashed' | 'project-not-found' }
  | { readonly kind: 'visibility-restricted' | 'not-shared' | 'other-person' }
  /** The owner of a project that the asking admin cannot see has to do something. */
  | { readonly kind: 'owner-asked' }
  /** The proof on the model says so, against the plan: never hidden. */
  | { readonly kind: 'still-refused' };

export interface Unresolved extends GapInPlan {
  readonly because: UnresolvedReason;
}

/** What the changes chosen from candidates cost; what stands outside the optimisation is not counted. */
export interface Cost {
  /** Distinct (project, permission), (null, global permission) and application pairs also given, all changes together. */
  readonly pairs: number;
  readonly changes: number;
  /** Changes that the app cannot make. */
  readonly handOffs: number;
}

/** What the plan of an objective comes to, to choose by. */
export interface PlanChoice {
  readonly cover: BackupCover;
  readonly objective: Objective;
  /** Changes of this app, and those that others make, what comes first among them. */
  readonly byApp: number;
  readonly byOthers: number;
  /** Distinct pairs also given by all of them, and those that delete, move, rewrite or administer. */
  readonly extra: number;
  readonly destructive: number;
  /** Proved that no plan is cheaper by its objective. */
  readonly exact: boolean;
}

export interface Plan {
  readonly cover: BackupCover;
  readonly objective: Objective;
  /** In the order of the table, which is the order in which they are made. */
  readonly changes: readonly Change[];
  readonly leaves: readonly Unresolved[];
  /** What the changes chosen from candidates give together beyond the needs. */
  readonly alsoGives: readonly Gained[];
  readonly cost: Cost;
  /** true: proved that no cheaper plan exists. */
  readonly exact: boolean;
  /** Where it is not proved: no plan costs less than this in the objective's first measure. null: proved, or balanced. */
  readonly bound: number | null;
  /**
   * Plans to choose from, by cover and objective: both ends of each cover, and what lies between where something does. Covers that
   * there was no time for are left out.
   */
  readonly choices: readonly PlanChoice[];
}
