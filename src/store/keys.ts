/**
 * Every key of the store. The first part is the version of what lies there: a release that reads values in another way takes
 * the next one, and old values expire. Account ids are in values only, never in keys.
 */
const version = 'v1';

export const keys = {
  settings: `${version}:settings`,
  /** Since when the store holds each account id, and when they were reported last. */
  accountTimes: `${version}:account-times`,
  /** Stands while everything is being deleted, or closed accounts. */
  erasing: `${version}:erasing`,
  points: `${version}:points`,
  reports: `${version}:reports`,
  /** Needs that are left out on purpose. */
  accepted: `${version}:accepted`,
  /** The journal of scans: one entry each. */
  scans: `${version}:scans`,
  /** The watch: what it is for, what it knows, and a line for each of its looks. */
  watch: `${version}:watch`,
  /** The journal of its looks, which are scans, too. */
  looks: `${version}:looks`,
  /** The journal of one scan: one entry for each thing that changed it. */
  scan: (scanId: string) => `${version}:scan:${scanId}:`,
  scanSteps: (scanId: string) => `${keys.scan(scanId)}steps`,
  /** What a scan gathers lies apart from its journal, for it goes when the scan is over and the journal stays a while. */
  scanFiles: (scanId: string) => `${version}:scan-files:${scanId}:`,
  scanFacts: (scanId: string, name: string, segment: string) =>
    `${keys.scanFiles(scanId)}facts:${name}:${segment}`,
  report: (reportId: string) => `${version}:report:${reportId}:`,
  /** What a log said, condensed: it comes with the scan and stays with the rows of its report, which bears the scan's id. */
  findings: (reportId: string, part: number) => `${keys.report(reportId)}findings:${String(part)}`,
  reportPart: (reportId: string, part: string) => `${keys.report(reportId)}${part}`,
  /** Whether this app may change permissions. */
  changeSwitch: `${version}:change-switch`,
  /** The journal of changes: a value for each sequence number, and one for Jira's verdict after it. */
  changes: `${version}:changes:`,
  /** Its entries up to a sequence, collected so that nobody reads thousands of values. */
  changesCollected: `${version}:changes-collected`,
  /** Up to which sequence its entries are over, but for some. */
  changesSettled: `${version}:changes-settled`,
  /** What a change is to close, for asking Jira about it. */
  changeCloses: (changeId: string) => `${version}:change-closes:${changeId}`,
  /** The plan of a project's own page. */
  projectPlan: (projectId: string) => `${version}:project-plan:${projectId}`,
  reportRows: (reportId: string, value: number) => `${keys.report(reportId)}rows:${String(value)}`,
} as const;
