import type { GapRef } from '../diagnosis/gap-ref';
import type { CauseKind, Evidence, Tier } from '../diagnosis/gap';
import type { ProjectStatus } from '../diagnosis/facts';
import type { Chain } from './chain-view';
import type { GapFate } from './gap-fates';
import type { Profile, Report, ReportCandidate } from './report';
import { rowStates, type RowState } from './schema/states';

export { rowStates, type RowState };

/** What the pages show of a report: worded, filtered, sorted, one screen at a time. JSON only. */

export const sortOrders = ['records', 'space', 'permission', 'cause'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Which spaces of a report are shown, in the table and in the map. */
export interface SpaceFilters {
  readonly text: string;
  readonly cause: CauseKind | null;
  readonly state: RowState | null;
  /** The id of a permission scheme. Absent: spaces of any. */
  readonly scheme?: string | null | undefined;
}

export interface ViewQuery extends SpaceFilters {
  readonly sort: SortOrder;
  /** From 1. */
  readonly page: number;
}

/** One line of the stored index, at most 200 bytes as JSON for a project: enough to filter and sort without its rows. */
export interface IndexEntry {
  /** Project key. */
  readonly k: string;
  /** Name, cut so that the entry fits. */
  readonly n: string;
  /** Cause kinds, as positions in the list of kinds, distinct. */
  readonly c: readonly number[];
  /** First missing permission. Neither this nor `g` counts what is accepted or closed since. */
  readonly p: string;
  /** Records. */
  readonly r: number;
  /** Gaps. */
  readonly g: number;
  /** State, as its position in `rowStates`. */
  readonly s: number;
  /** Which stored value holds the project's rows. */
  readonly v: number;
  /** Its row of the map, see `writeCells`. Absent: an earlier release wrote the entry. */
  readonly m?: string;
  /** Set where it is team-managed. */
  readonly t?: 1;
}

/** Who left something out on purpose, when and why. */
export interface AcceptedMark {
  readonly by: { readonly accountId: string; readonly displayName: string };
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
  /** The leading cause in one sentence; for a project without gaps what is to be said of it. */
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

export interface ProjectExplanation {
  readonly row: ProjectRow;
  /** null: there is no gap, or no plan was looked at. */
  readonly advice: SpaceAdvice | null;
  /** Set where the whole space is left out on purpose, later gaps too. */
  readonly leftOut: AcceptedMark | null;
  /** Gaps of the report that this one checked again, closed since: "Browse spaces", "Edit issues on PAY-3". */
  readonly closedSince: readonly (GapRef & { readonly says: string })[];
  readonly gaps: readonly GapExplanation[];
  /** The way from the account to what it lacks, one for each distinct cause. */
  readonly chains: readonly Chain[];
  readonly conditional: readonly {
    readonly permission: string;
    readonly name: string;
    readonly says: string;
    readonly records: number;
    readonly lines: readonly number[];
  }[];
  readonly alreadyGranted: readonly {
    readonly permission: string;
    readonly name: string;
    readonly says: string;
    readonly records: number;
    readonly lines: readonly number[];
  }[];
}

/** A permission of a list, by the site's name for it. */
export interface NamedNeed {
  readonly name: string;
  /** The only spaces where it is needed, in words; null: in all. */
  readonly spaces: string | null;
  /** The list asks for it. */
  readonly asked: boolean;
  /** Calls of the task need it. */
  readonly called: boolean;
}

/** Everything of a report that is shown once, above the table. */
export interface ReportHead {
  readonly reportId: string;
  readonly checkedAt: string;
  readonly by: { readonly accountId: string; readonly displayName: string };
  readonly profile: Profile;
  /** What its list asks for; null: it is no list. */
  readonly listed: readonly NamedNeed[] | null;
  readonly account: Report['account'];
  readonly log: Report['log'];
  readonly warnings: Report['warnings'];
  /** One sentence. */
  readonly verdict: string;
  readonly numbers: {
    /** All that the report covers: the sum of `states`. */
    readonly projects: number;
    readonly states: Readonly<Record<RowState, number>>;
    /** Counted in a report without a log, and not covered by it. */
    readonly archived: number;
    readonly trashed: number;
    /** Gaps that are open, those of the site, those that only the log knows and those that are accepted too. */
    readonly gaps: number;
    /** Those of `gaps` that are accepted. */
    readonly acceptedGaps: number;
    /** Those of `gaps` that are not accepted and that only the log knows: Jira could not be asked. */
    readonly logOnlyGaps: number;
    /** Gaps that Jira grants now, asked again since the report. `gaps` does not count them. */
    /** Those of `gaps` that only came up when Jira was asked again. */
    readonly freshGaps: number;
    readonly closedGaps: number;
  };
  /** What has changed since the report that this one checked again; null: it checked none again. */
  readonly since: SinceEarlier | null;
  /** Whether `scan/again` can check all of it again. */
  readonly canCheckAgain: boolean;
  readonly site: readonly GapExplanation[];
  /** Global permissions that records point to and that Jira grants now. */
  readonly alreadyGranted: ProjectExplanation['alreadyGranted'];
  readonly causes: readonly CauseKind[];
  /** Spaces that a change touched after Jira was last asked about them; `report/catch-up` asks again. */
  readonly changed: number;
  readonly cost: Report['cost'];
}

export interface SinceEarlier {
  /** The earlier report. */
  readonly reportId: string;
  /** When it was made, ISO. */
  readonly checkedAt: string;
  /** "12 of 15 gaps are closed; 3 are still open, 1 is new." The page says since when. */
  readonly says: string;
  readonly closed: number;
  readonly still: number;
  readonly fresh: number;
  /** Closed ones, the first 200, with their space: "Browse spaces in PAY". */
  readonly closedGaps: readonly (GapRef & { readonly says: string })[];
  /** Closed ones beyond those. */
  readonly notShown: number;
}

export interface ReportPage {
  readonly head: ReportHead;
  readonly rows: readonly ProjectRow[];
  /** Projects that pass the filters, on all pages. */
  readonly matching: number;
  readonly page: number;
  readonly pages: number;
}

/** What of the log may be tried again, as the page lists it. */
export interface RetryView {
  readonly says: string;
  /** The first of them, in the log's order; the file has all. */
  readonly again: readonly {
    readonly place: string;
    readonly records: number;
    readonly lines: readonly number[];
  }[];
  readonly notShown: number;
  /** The records that are not to be tried again; with those of `again` they are the log's. */
  readonly not: readonly { readonly what: string; readonly records: number; readonly says: string }[];
}

/** Set-aside and unrecognised classes, what was not read, and what is too much. Texts are joined in by the page, which has the log. */
export interface ReportLists {
  readonly setAside: readonly {
    readonly reason: string;
    readonly title: string;
    readonly says: string;
    readonly records: number;
    readonly lines: readonly number[];
    readonly texts: readonly number[];
  }[];
  readonly unrecognised: readonly {
    readonly text: number | null;
    readonly records: number;
    readonly lines: readonly number[];
    readonly candidate: ReportCandidate | null;
    readonly says: string;
  }[];
  /** null: there is no log, or the report is of a release that did not keep what it refused. */
  readonly retry: RetryView | null;
  /** The first 1,000. */
  readonly notRead: Report['notRead'];
  /** Rows that only the exported report has. */
  readonly notReadNotShown: number;
  /** What no check from inside Jira can see. */
  readonly blindSpots: readonly Pick<Report['blindSpots'][number], 'kind' | 'says'>[];
  /** What single groups and roles give the account beyond what is needed, most spaces first. */
  readonly beyond: {
    /** Live spaces whose permission scheme was read. */
    readonly basedOn: number;
    readonly says: string;
    readonly entries: readonly {
      readonly through: string;
      readonly permissions: readonly string[];
      readonly spaces: number;
      /** The first of them. */
      readonly keys: readonly string[];
    }[];
    /** Entries that only the exported report has. */
    readonly notShown: number;
  };
}
