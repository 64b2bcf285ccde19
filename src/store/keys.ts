/**
 * Every key of the store. The first part is the version of what lies there: a release that reads values in another way takes
 * the next one, and old values expire. Account ids are in values only, never in keys.
 */
const version = 'v1';

export const keys = {
  settings: `${version}:settings`,
  accounts: `${version}:accounts`,
  points: `${version}:points`,
  reports: `${version}:reports`,
  /** The journal of scans: one entry each. */
  scans: `${version}:scans`,
  /** The journal of one scan: one entry for each thing that changed it. */
  scanSteps: (scanId: string) => `${version}:scan:${scanId}:steps`,
  scanFindings: (scanId: string, part: number) => `${version}:scan:${scanId}:findings:${String(part)}`,
  scanFacts: (scanId: string, name: string, segment: string) =>
    `${version}:scan:${scanId}:facts:${name}:${segment}`,
  scan: (scanId: string) => `${version}:scan:${scanId}:`,
  reportHead: (reportId: string) => `${version}:report:${reportId}:head`,
  reportIndex: (reportId: string) => `${version}:report:${reportId}:index`,
  reportRows: (reportId: string, value: number) => `${version}:report:${reportId}:rows:${String(value)}`,
} as const;
