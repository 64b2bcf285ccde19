import type { Finding, LogSummary } from '../../src/log/finding';

/** A permission finding about browsing a project. */
export function finding(project: string | null, more: Partial<Finding> = {}): Finding {
  return {
    verdict: 'permission',
    row: 1,
    reason: null,
    want: { kind: 'permission', anyOf: ['BROWSE_PROJECTS'] },
    write: false,
    itemType: 'issue',
    status: 404,
    project,
    issues: [],
    issuesNotKept: 0,
    records: 1,
    lines: [1],
    text: 0,
    ...more,
  };
}

export function summaryOf(findings: readonly Finding[]): LogSummary {
  const records = (verdict: Finding['verdict']): number =>
    findings.filter((each) => each.verdict === verdict).reduce((sum, each) => sum + each.records, 0);
  return {
    bytes: 1000,
    records: findings.reduce((sum, each) => sum + each.records, 0),
    permission: records('permission'),
    setAside: records('set-aside'),
    unrecognised: records('unrecognised'),
    linesAre: 'lines',
    broken: [],
    brokenCount: 0,
    suggestedProfile: 'backup',
  };
}
