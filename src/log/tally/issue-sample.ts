import { decode } from '../json/bytes';
import { ByteMark } from './byte-mark';
import { FirstLines } from './first-lines';
import { Marks } from './marks';
import type { Plain } from '../json/inner';

/** Work items kept for one finding, and for the whole log. */
const mostOfFinding = 200;
const mostOfLog = 5_000;
/** Work items that are not kept are told apart as long as there are no more of them than this. */
const mostCounted = 400_000;
/** Stands in the table for a work item that is not kept. */
const counted = -1;

interface Kept {
  readonly issue: string;
  readonly lines: FirstLines;
  readonly low: number;
  readonly high: number;
}

/** The work items that one finding names. */
export class SampledIssues {
  readonly kept: Kept[] = [];
  /** Distinct work items that are not kept. */
  notKept = 0;

  constructor(readonly id: number) {}
}

/**
 * Keeps work items fairly: when the log's share is used up, a finding that has fewer than its part of it takes a place from one
 * that has more, so that the last project of a log is as well shown as the first.
 */
export class IssueSample {
  private readonly findings: SampledIssues[] = [];
  /** What is known of a work item of a finding: 1 + its place in `kept`, or that it is only counted. */
  private readonly known = new Marks();
  private readonly kept: Kept[] = [];
  private keptNow = 0;
  private hand = 0;
  private readonly mark = new ByteMark();

  open(): SampledIssues {
    const issues = new SampledIssues(this.findings.length);
    this.findings.push(issues);
    return issues;
  }

  add(issues: SampledIssues, issue: Plain, line: number, record: number): void {
    const { low, high } = this.mark.of(issue, issues.id);
    const known = this.known.get(low, high);
    // A work item that had to make room does not come back.
    if (known === counted) return;
    if (known > 0) return this.kept[known - 1]?.lines.add(line, record);
    if (!this.makeRoom(issues)) {
      issues.notKept++;
      if (this.known.size < mostCounted) this.known.set(low, high, counted);
      return;
    }
    const kept = { issue: decode(issue.bytes, issue.from, issue.to), lines: new FirstLines(), low, high };
    kept.lines.add(line, record);
    issues.kept.push(kept);
    this.known.set(low, high, this.kept.push(kept));
    this.keptNow++;
  }

  private makeRoom(issues: SampledIssues): boolean {
    if (issues.kept.length >= mostOfFinding) return false;
    if (this.keptNow < mostOfLog) return true;
    const share = Math.max(1, Math.floor(mostOfLog / this.findings.length));
    if (issues.kept.length >= share) return false;
    for (const _each of this.findings) {
      this.hand = (this.hand + 1) % this.findings.length;
      const other = this.findings[this.hand];
      if (other === undefined || other.kept.length <= share) continue;
      const last = other.kept.pop();
      if (last === undefined) continue;
      other.notKept++;
      this.keptNow--;
      this.known.set(last.low, last.high, counted);
      return true;
    }
    return false;
  }
}
