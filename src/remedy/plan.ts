import type { Change, Closed, Gained } from './change';

export const objectives = ['least-access', 'fewest-changes'] as const;
export type Objective = (typeof objectives)[number];

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
  /** A global permission, and the admin did not ask for the site's settings. */
  | { readonly kind: 'settings-not-asked' }
  | { readonly kind: 'project-archived' | 'project-trashed' | 'project-not-found' }
  | { readonly kind: 'visibility-restricted' | 'not-shared' | 'other-person' }
  /** The owner of a project that the asking admin cannot see has to do something. */
  | { readonly kind: 'owner-asked' }
  /** The proof on the model says so, against the plan: never hidden. */
  | { readonly kind: 'still-refused' };

export type UnresolvedKind = UnresolvedReason['kind'];

export interface Unresolved extends Closed {
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

/** How much a pair also given and a change weigh against each other, by which a plan between both ends is found. Above 0, both. */
export interface Between {
  readonly pair: number;
  readonly change: number;
}

/** A plan that no other beats, in short. */
export interface ParetoPoint extends Cost {
  readonly exact: boolean;
  /** The objective that it is best for; null: one between them. */
  readonly objective: Objective | null;
  /** Of one between them: what finds it again. */
  readonly weighs: Between | null;
}

export interface Plan {
  readonly objective: Objective;
  /** In the order in which they are made. */
  readonly changes: readonly Change[];
  readonly leaves: readonly Unresolved[];
  /** What the changes chosen from candidates give together beyond the needs. */
  readonly alsoGives: readonly Gained[];
  readonly cost: Cost;
  /** true: proved that no cheaper plan exists, by the objective or by the weights that were asked for. */
  readonly exact: boolean;
  /** Where it is not proved: no plan costs less than this in the objective's first measure. null: proved, or between both ends. */
  readonly bound: number | null;
  /** Plans on the line between both ends that no other beats, fewest pairs first. */
  readonly front: readonly ParetoPoint[];
}
