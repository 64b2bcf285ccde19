import { textOf, type Plain } from '../json/bytes';
import { ByteMark } from './byte-mark';
import { FirstLines } from './first-lines';
import { Marks } from './marks';

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
 * Keeps work items fairly: when the log's share is used up, a finding that has fewer than its part of it takes a place from the one
 * that has most, so that the last project of a log is as well shown as the first.
 */
export class IssueSample {
  private readonly findings: SampledIssues[] = [];
  /** What is known of a work item of a finding: 1 + its place in `kept`, or that it is only counted. */
  private readonly known = new Marks();
  private readonly kept: Kept[] = [];
  private keptNow = 0;
  /** The findings by how many work items they keep, so that room is found without a look at all of them. */
  private readonly bySize: (Set<SampledIssues> | undefined)[] = [];
  /** What the finding with the most work items keeps. */
  private most = 0;
  private readonly mark = new ByteMark();

  open(): SampledIssues {
    const issues = new SampledIssues(this.findings.length);
    this.findings.push(issues);
    return issues;
  }

  add(issues: SampledIssues, issue: Plain, line: number, record: number, counts: boolean): void {
    const { low, high } = this.mark.of(issue, issues.id);
    const known = this.known.get(low, high);
    // A work item that had to make room does not come back.
    if (known === counted) return;
    if (known > 0) return this.kept[known - 1]?.lines.add(line, record, counts);
    if (!this.makeRoom(issues)) {
      issues.notKept++;
      if (this.known.size < mostCounted) this.known.set(low, high, counted);
      return;
    }
    const kept = { issue: textOf(issue), lines: new FirstLines(), low, high };
    kept.lines.add(line, record, counts);
    issues.kept.push(kept);
    this.resized(issues, issues.kept.length - 1);
    this.known.set(low, high, this.kept.push(kept));
    this.keptNow++;
  }

  private makeRoom(issues: SampledIssues): boolean {
    if (issues.kept.length >= mostOfFinding) return false;
    if (this.keptNow < mostOfLog) return true;
    const share = Math.max(1, Math.floor(mostOfLog / this.findings.length));
    if (issues.kept.length >= share || this.most <= share) return false;
    const other = this.bySize[this.most]?.values().next().value;
    const last = other?.kept.pop();
    if (other === undefined || last === undefined) return false;
    other.notKept++;
    this.keptNow--;
    this.known.set(last.low, last.high, counted);
    this.resized(other, this.most);
    return true;
  }

  /** Keeps `bySize` and `most` true after a finding that had `before` work items has one more or one less. */
  private resized(issues: SampledIssues, before: number): void {
    this.bySize[before]?.delete(issues);
    (this.bySize[issues.kept.length] ??= new Set()).add(issues);
    this.most = Math.max(this.most, issues.kept.length);
    while (this.most > 0 && (this.bySize[this.most]?.size ?? 0) === 0) this.most--;
  }
}
