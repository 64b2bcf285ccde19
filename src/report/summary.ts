import type { CredentialsDoubt } from '../diagnosis/credentials';
import type { NotRead, ProjectStatus } from '../diagnosis/facts';
import type { CauseKind, Diagnosis, FailAlike } from '../diagnosis/gap';
import type { LogSummary } from '../log/finding';
import type { Profile, Report } from './report';
import type { RowState } from './view';

/**
 * Everything of a report but its projects, as kinds, ids and counts: what the store keeps, and what head, lists and export
 * are worded from.
 */
export interface ReportSummary extends Pick<
  Diagnosis,
  'site' | 'alreadyGranted' | 'setAside' | 'unrecognised' | 'beyond' | 'notMember'
> {
  readonly checkedAt: string;
  readonly profile: Profile;
  /** Account id of the admin who chose the profile; null or absent: nobody did. */
  readonly profileBy?: string | null;
  readonly account: Omit<Report['account'], 'displayName'>;
  readonly log: LogSummary | null;
  readonly warnings: readonly Warning[];
  readonly notChecked: Report['notChecked'];
  readonly tally: Tally;
  readonly notRead: readonly NotRead[];
  readonly cost: Report['cost'];
}

/** A reason to doubt that account, site and log belong together, or the backup's credentials. No name or host of the log is kept. */
export type Warning =
  | { readonly kind: 'other-actor' }
  | { readonly kind: 'other-site' }
  | { readonly kind: 'projects-not-found'; readonly notFound: number; readonly named: number }
  | ({ readonly kind: 'all-fail-alike' } & FailAlike)
  | CredentialsDoubt
  /** Neither the admin who asked nor the app may browse users. */
  | { readonly kind: 'account-not-read' }
  /** Something that lies over the report cannot be read whole from the store, and counts for nothing. */
  | { readonly kind: 'not-whole'; readonly what: 'left-out' | 'asked-again' };

/** Counts over all projects of a report. */
export interface Tally {
  /** The sum of `states`. */
  readonly projects: number;
  /** Neither accepted nor closed since. */
  readonly gaps: number;
  /** Those of `gaps` that only the log knows. */
  readonly logOnly: number;
  /** Those that are open, accepted or not, and came up only when Jira was asked again. Absent: an earlier release counted none. */
  readonly fresh?: number;
  readonly accepted: number;
  /** Granted when Jira was asked again. */
  readonly closed: number;
  readonly states: Readonly<Record<RowState, number>>;
  readonly statuses: Readonly<Record<ProjectStatus, number>>;
  /** Kinds of cause that occur, in the order of `causeKinds`. */
  readonly causes: readonly CauseKind[];
}
