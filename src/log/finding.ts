/** What reading a log yields. Counts come from text, status, type and operation alone; no verdict of Jira moves a record later. */

/** Why a record is not about a permission. */
export const setAsideReasons = [
  'credentials',
  'app-scope',
  'rate-limit',
  'plan-or-licence',
  'ip-allowlist',
  'deleted-item',
  'workflow-rule',
  'screen-or-field',
  'invalid-data',
  'unsupported',
  'platform-error',
  'no-error',
] as const;

export type SetAsideReason = (typeof setAsideReasons)[number];

/**
 * What a record says was lacking. `permission`: any one of the keys would have been enough, the least powerful first; the
 * keys are Jira's own and may be global ones. `permissions`: all of them were lacking; only an unrecognised finding says so. `unclear`: a refusal whose text names no right.
 */
export type Want =
  | { readonly kind: 'permission'; readonly anyOf: readonly string[] }
  | { readonly kind: 'permissions'; readonly allOf: readonly string[] }
  | { readonly kind: 'share'; readonly object: 'filter' | 'dashboard' | 'board'; readonly id: string | null }
  | { readonly kind: 'visibility'; readonly of: 'comment' | 'worklog'; readonly role: string | null }
  | { readonly kind: 'other-person'; readonly permission: string }
  | { readonly kind: 'unclear' };

/**
 * A work item that a finding names: a key (`PAY-1`) or, where the log has only that, a numeric id (`70001`). Of several work items
 * of one project that one record names, the record counts with the first.
 */
interface NamedIssue {
  readonly issue: string;
  readonly records: number;
  /** The first 20 line (or record) numbers. */
  readonly lines: readonly number[];
}

/** One kind of failure in one place, counted. Records that differ only in the work item share a finding. */
export interface Finding {
  readonly verdict: 'permission' | 'set-aside' | 'unrecognised';
  /** The row of the message catalogue that matched; null where none did. */
  readonly row: number | null;
  /** Set exactly where `verdict` is `set-aside`. */
  readonly reason: SetAsideReason | null;
  /** What was lacking; on an unrecognised finding the candidate that type, operation and status narrow it to. */
  readonly want: Want | null;
  /** Whether the record is about writing (restore, create, update, delete). */
  readonly write: boolean;
  /** Item type in snake case without a version suffix (`issue_watcher`), where the record has one. */
  readonly itemType: string | null;
  readonly status: number | null;
  /**
   * Project key or numeric project id that the records name, themselves or through their work item's key; null: none. Where there
   * are candidates, the one that counts if the site has none of them.
   */
  readonly project: string | null;
  /** Further projects that each of the same records is about. */
  readonly also?: readonly string[];
  /**
   * Keys, and names of at most 60 characters, that may be projects: only the site can tell. In groups, the most telling first: the
   * records are about those of the first group of which the site has any. Gone once the site was asked.
   */
  readonly candidates?: readonly (readonly string[])[];
  /** The named work items, at most 200 a finding; `issuesNotKept` counts the rest. */
  readonly issues: readonly NamedIssue[];
  readonly issuesNotKept: number;
  readonly records: number;
  /** The first 20 line (or record) numbers. */
  readonly lines: readonly number[];
  /** When the first and the last of the records happened, where each of them says so: milliseconds since 1970. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** Index into `LogReading.texts`. Texts stay in the browser. */
  readonly text: number | null;
}

/** A place where the log could not be read; reading goes on after it. */
export interface BrokenPlace {
  readonly line: number;
  readonly byte: number;
  readonly says: string;
}

/** One file of a log that came as several, at once or in a zip file. Their lines and bytes are numbered through. */
export interface LogFile {
  readonly records: number;
  /** The number of its first line, or, where places are told by records, of its first record. */
  readonly firstLine: number;
}

/** The counts of a log: all of it that a report keeps. records = permission + setAside + unrecognised, always. */
export interface LogSummary {
  /** Of the text that was read: of a packed file what it unpacks to. */
  readonly bytes: number;
  readonly records: number;
  readonly permission: number;
  readonly setAside: number;
  readonly unrecognised: number;
  /** `records`: the file is one line, so numbers are record numbers (from 1). */
  readonly linesAre: 'lines' | 'records';
  /** The first 100 broken places; they are not counted in `records`. */
  readonly broken: readonly BrokenPlace[];
  readonly brokenCount: number;
  /** Only where several files were read as one log, in their order. */
  readonly files?: readonly LogFile[];
  /** When the first and the last record that tells of a failure happened, where they say so: milliseconds since 1970. */
  readonly firstAt?: number;
  readonly lastAt?: number;
  /** `restore` as soon as one record is a write. */
  readonly suggestedProfile: 'backup' | 'restore';
}

/** A whole log, read. Texts, names and hosts stay where the log was read, except for the few names that a start compares. */
export interface LogReading extends LogSummary {
  readonly findings: readonly Finding[];
  /** Redacted example texts, one for each class of message, by first appearance. */
  readonly texts: readonly string[];
  /** Display names of the acting person, where messages give one (`Dana Backup, you do not have the permission …`), most first. */
  readonly actors: readonly { readonly name: string; readonly records: number }[];
  /** Host names of the URLs in the log, most first. */
  readonly hosts: readonly { readonly host: string; readonly records: number }[];
}
