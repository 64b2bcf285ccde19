import type { Report, ReportCandidate } from './report';

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
