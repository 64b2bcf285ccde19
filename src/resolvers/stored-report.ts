import type { ReportSummary } from '../report';

/** A report as the store keeps it, beside its rows and its index: kinds, ids and counts, and no person's name. */
export interface StoredReport {
  readonly summary: ReportSummary;
  /** Account id of who ran the check. */
  readonly by: string;
  readonly baseUrl: string;
  /** The site's own names of its permissions, when it was asked. */
  readonly permissionNames: Readonly<Record<string, string>>;
  /** Names of the account's applications. */
  readonly applicationNames: Readonly<Record<string, string>>;
  /** Every account id in the report and its rows. */
  readonly accountIds: readonly string[];
}
