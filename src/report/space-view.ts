import type { AccountNamed } from './account-named';
import type { GapRef } from '../diagnosis/gap-ref';
import type { CauseKind, Evidence, Tier } from '../diagnosis/gap';
import type { CausePages } from './cause-page';
import type { Chain } from './chain-view';
import type { GapFate } from './gap-fates';
import type { ProjectStatus } from '../diagnosis/facts';
import type { RowState } from './schema/states';

/** A space as the pages show it: its row in the table, and its gaps one by one with what the plan does about each. */

export interface ProjectRow {
  readonly key: string;
  readonly name: string | null;
  readonly kind: 'company-managed' | 'team-managed' | null;
  readonly status: ProjectStatus;
  readonly state: RowState;
  /** Accepted gaps too; gaps that were closed since are left out. */
  readonly missing: readonly {
    readonly permission: string | null;
    readonly name: string;
    readonly tier: Tier;
    readonly accepted: boolean;
  }[];
  /** The leading cause in one sentence, or the change that took it; for a project without gaps what is to be said of it. */
  readonly says: string;
  readonly records: number;
  readonly evidence: Evidence | null;
  /** When Jira was last asked again about this space, ISO; null: not since the report. */
  readonly checkedAgainAt: string | null;
  /** Gaps of it that Jira grants now, asked again since the report. */
  readonly closed: number;
  /** What is not known of it: "its work items in security levels". Empty: everything was asked and answered. */
  readonly notChecked: readonly string[];
  /** A change touched it after Jira was last asked about it: what stands here may be true no more. */
  readonly changed: boolean;
}

/** Who left something out on purpose, when and why. */
export interface AcceptedMark {
  readonly by: AccountNamed;
  /** ISO. */
  readonly at: string;
  /** As it was typed: plain text. */
  readonly reason: string;
  /** The last day on which it counts, in UTC. Absent: until it is taken back. */
  readonly until?: string;
}

/** What Jira said when it was asked again, after the report. */
interface AskedAgain {
  readonly state: 'closed' | 'open';
  /** ISO. */
  readonly at: string;
  /** "Jira grants Browse spaces in PAY now." The page says when. */
  readonly says: string;
}

export interface GapExplanation {
  readonly permission: string | null;
  readonly name: string;
  readonly tier: Tier;
  readonly cause: CauseKind;
  readonly says: string;
  readonly evidence: Evidence;
  /** How we know, in one sentence. */
  readonly evidenceSays: string;
  readonly records: number;
  readonly lines: readonly number[];
  /** Why no record points to it; null: one does. */
  readonly noRecord: { readonly says: string; readonly failsNext: boolean } | null;
  readonly issues: readonly string[];
  /** The grants one by one, near misses first. */
  readonly grants: readonly { readonly holder: string; readonly says: string }[];
  /** What to do next: the click path in words, step by step. */
  readonly steps: readonly string[];
  /** The screen where it is changed. `path` begins with a slash on the Jira site itself, and is a full address elsewhere. */
  readonly link: { readonly label: string; readonly path: string } | null;
  /** How `need/accept` and a plan name it: once, or once for each work item. */
  readonly needs: readonly GapRef[];
  /** Which change took it away, and what gives it back, in words; null: the audit log does not show it. */
  readonly since: { readonly says: string; readonly undo: string } | null;
  readonly accepted: AcceptedMark | null;
  /** null: Jira was not asked again about it. */
  readonly now: AskedAgain | null;
  /** Against the report that this one checked again; null: it checked none again. */
  readonly news: 'new' | 'still' | null;
  /** What the report's plan does about it; null: nothing has to be done, or no plan was looked at. */
  readonly advice: GapAdvice | null;
}

/** What the plan does about a gap, or why it leaves it. */
export interface GapAdvice {
  readonly fate: GapFate;
  /** Numbers of the changes that close it together, or may. Empty: it stays open. */
  readonly changes: readonly number[];
  /** "Change 7 closes this gap.", "Stays open. CARE is archived: …" */
  readonly says: string;
}

/** The same for all gaps of a space. */
export interface SpaceAdvice {
  /** The plan that the numbers are of. */
  readonly planId: string;
  readonly changes: readonly number[];
  /** "Change 7 closes all 3 gaps here." */
  readonly says: string;
  /** What the only change does, in one sentence; null: there are several, or none. */
  readonly does: string | null;
}

/** A permission that is no gap and still worth saying: held for some work items, or granted by now. */
export interface HeldPermission {
  readonly permission: string;
  readonly name: string;
  readonly says: string;
  readonly records: number;
  readonly lines: readonly number[];
}

export interface ProjectExplanation {
  readonly row: ProjectRow;
  /** null: there is no gap, or no plan was looked at. */
  readonly advice: SpaceAdvice | null;
  /** Set where the whole space is left out on purpose, later gaps too. */
  readonly leftOut: AcceptedMark | null;
  /** Gaps of the report that this one checked again, closed since: "Browse spaces", "Edit issues on PAY-3". */
  readonly closedSince: readonly (GapRef & { readonly says: string })[];
  readonly gaps: readonly GapExplanation[];
  readonly causePages: CausePages;
  /** The way from the account to what it lacks, one for each distinct cause. */
  readonly chains: readonly Chain[];
  readonly conditional: readonly HeldPermission[];
  readonly alreadyGranted: readonly HeldPermission[];
}
