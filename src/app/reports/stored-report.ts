import type { ReportLine } from '../../contract';
import type { Holdings } from '../../remedy';
import type { ReportSummary } from '../../report';

/** What of a report is as long as its log or its site, and not needed for every view. */
export type StoredLists = Pick<
  ReportSummary,
  'setAside' | 'unrecognised' | 'notRead' | 'beyond' | 'notMember'
>;

/** A report as the store keeps it, beside its rows, index and lists: kinds, ids and counts, and no person's name. */
export interface StoredReport {
  readonly summary: Omit<ReportSummary, keyof StoredLists>;
  /** Account id of who ran the check. */
  readonly by: string;
  readonly baseUrl: string;
  /** The site's own names of its permissions, when it was asked. */
  readonly permissionNames: Readonly<Record<string, string>>;
  /** Names of the account's applications. */
  readonly applicationNames: Readonly<Record<string, string>>;
  /** The last change of this app's journal that it has seen. Absent: it is of an earlier release. */
  readonly turn?: number;
  /** Parts of the findings that are kept with its rows, for checking again; 0 without a log. Absent: none were kept. */
  readonly findings?: number;
  /** The report of another account for the same task that this one stands beside. Absent: none. */
  readonly beside?: Beside;
}

/** A report of another account, whose task and whose log a scan does over. */
export interface Beside {
  readonly reportId: string;
  readonly accountId: string;
}

/** Through what the account beside a report held its task when the report was made. Ids and names of things, no person's name. */
export interface StoredHoldings extends Holdings {
  /** Holdings for which there was no room. */
  readonly notListed: number;
  /** Which groups give which application, by its key. */
  readonly applications: readonly { readonly key: string; readonly groupIds: readonly string[] }[];
  /** false: Jira did not tell its groups, so that only part of what it has is known. */
  readonly accountRead: boolean;
}

/** A report on the list of reports. */
export interface StoredLine extends ReportLine {
  /** Stored values that hold its rows. */
  readonly values: number;
  /** Parts of findings that are kept with its rows. */
  readonly findings: number;
}

/** A report as a scan needs it that checks it again. */
export interface CheckedBefore {
  readonly reportId: string;
  /** ISO. */
  readonly checkedAt: string;
  /** Stored values that hold its rows. */
  readonly values: number;
}
