import type { AccountNamed } from './account-named';
import type { GapRef } from '../diagnosis/gap-ref';
import type { CauseKind } from '../diagnosis/gap';
import type { CausePages } from './cause-page';
import type { Profile, Report } from './report';
import type { GapExplanation, HeldPermission, ProjectRow } from './space-view';
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
  readonly by: AccountNamed;
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
  /** Gaps of the site, the first of them: a log may name thousands of filters. The exported report has them all. */
  readonly site: readonly GapExplanation[];
  readonly siteNotShown: number;
  /** Of the causes in `site`. */
  readonly causePages: CausePages;
  /** Global permissions that records point to and that Jira grants now. */
  readonly alreadyGranted: readonly HeldPermission[];
  /** Those of its spaces, by which they are filtered. */
  readonly causes: readonly { readonly kind: CauseKind; readonly title: string }[];
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
