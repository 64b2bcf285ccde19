import type { Finding } from '../../../src/log/finding';
import { intoParts, partLength } from './parts';

/** Parts in which a check reads fast. `scan/start` takes as many as the most findings of a log can need without any sample. */
const mostParts = 60;

/** How much of a finding is kept where all of it is too much: work items, and lines of each list. */
const measures = [
  { issues: 50, lines: 20 },
  { issues: 10, lines: 5 },
  { issues: 2, lines: 2 },
  { issues: 0, lines: 1 },
] as const;

/**
 * Findings in parts, no more of them than a check reads fast, where that can be. A log of very many places is told in less detail: first fewer work items and
 * lines stand for each, which are samples anyway; no finding and no count is left out.
 */
export function findingsInParts(
  findings: readonly Finding[],
  most = mostParts,
  length = partLength,
): readonly (readonly Finding[])[] {
  let parts = intoParts(findings, length);
  for (const measure of measures) {
    if (parts.length <= most) return parts;
    parts = intoParts(
      findings.map((finding) => shortened(finding, measure)),
      length,
    );
  }
  return parts;
}

function shortened(finding: Finding, { issues, lines }: (typeof measures)[number]): Finding {
  const kept = finding.issues
    .slice(0, issues)
    .map((issue) => ({ ...issue, lines: issue.lines.slice(0, lines) }));
  const dropped = finding.issues.length - kept.length;
  return {
    ...finding,
    issues: kept,
    issuesNotKept: finding.issuesNotKept + dropped,
    lines: finding.lines.slice(0, lines),
  };
}
