import { FirstLines } from './first-lines';

/** Work items kept for one finding, and for the whole log. */
const mostOfFinding = 200;
const mostOfLog = 5_000;
/** Work items that are not kept are told apart as long as there are no more of them than this. */
const mostCounted = 400_000;

/** The work items that one finding names. */
export interface SampledIssues {
  readonly kept: Map<string, FirstLines>;
  /** Distinct work items that are not kept. */
  notKept: number;
  readonly id: number;
}

/**
 * Keeps work items fairly: when the log's share is used up, a finding that has fewer than its part of it takes a place from one
 * that has more, so that the last project of a log is as well shown as the first.
 */
export class IssueSample {
  private readonly findings: SampledIssues[] = [];
  private kept = 0;
  private hand = 0;
  private readonly counted = new Set<number>();

  open(): SampledIssues {
    const issues = { kept: new Map<string, FirstLines>(), notKept: 0, id: this.findings.length };
    this.findings.push(issues);
    return issues;
  }

  add(issues: SampledIssues, issue: string, line: number, record: number): void {
    let lines = issues.kept.get(issue);
    if (lines === undefined) {
      // A work item that had to make room does not come back.
      if (this.counted.size > 0 && this.counted.has(markOf(issues.id, issue))) return;
      if (!this.makeRoom(issues)) return this.count(issues, issue);
      lines = new FirstLines();
      issues.kept.set(issue, lines);
      this.kept++;
    }
    lines.add(line, record);
  }

  private makeRoom(issues: SampledIssues): boolean {
    if (issues.kept.size >= mostOfFinding) return false;
    if (this.kept < mostOfLog) return true;
    const share = Math.max(1, Math.floor(mostOfLog / this.findings.length));
    if (issues.kept.size >= share) return false;
    for (let tried = 0; tried < this.findings.length; tried++) {
      this.hand = (this.hand + 1) % this.findings.length;
      const other = this.findings[this.hand];
      if (other === undefined || other.kept.size <= share) continue;
      const last = [...other.kept.keys()].at(-1) ?? '';
      other.kept.delete(last);
      this.kept--;
      this.count(other, last);
      return true;
    }
    return false;
  }

  private count(issues: SampledIssues, issue: string): void {
    issues.notKept++;
    if (this.counted.size < mostCounted) this.counted.add(markOf(issues.id, issue));
  }
}

/** A number of 52 bits for a work item of a finding: two alike are less likely than a fault of the memory that holds them. */
function markOf(id: number, issue: string): number {
  let low = 0x811c9dc5 ^ id;
  let high = 0x01000193 + id;
  for (let i = 0; i < issue.length; i++) {
    const c = issue.charCodeAt(i);
    low = Math.imul(low ^ c, 0x01000193);
    high = Math.imul(high ^ c, 0x5bd1e995) ^ (high >>> 13);
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0);
}
