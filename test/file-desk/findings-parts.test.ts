import { findingsInParts } from '../../static/file-desk/src/findings-parts';
import { finding, summaryOf } from '../resolvers/finding';
import { scanStart } from '../../src/resolvers/payloads/scan';
import { wholeSite } from '../resolvers/admin-page';

const lines = Array.from({ length: 20 }, (_none, line) => 1_000_000 + line);
const rich = (at: number) =>
  finding(`P${String(at)}`, {
    lines,
    records: 40,
    issues: Array.from({ length: 30 }, (_none, item) => ({
      issue: `P${String(at)}-${String(item + 1)}`,
      records: 1,
      lines,
    })),
  });
const findings = Array.from({ length: 300 }, (_none, at) => rich(at));

test('a log of few places is told as it is', () => {
  expect(findingsInParts(findings).flat()).toEqual(findings);
});

test('one part too many blocks nothing: work items and lines are fewer, and no finding and no count is', () => {
  const length = 10_000;
  const asItIs = findingsInParts(findings, Infinity, length).length;
  for (const most of [asItIs - 1, Math.floor(asItIs / 4), Math.floor(asItIs / 30)]) {
    const parts = findingsInParts(findings, most, length);
    expect(parts.length).toBeLessThanOrEqual(most);
    expect(parts.flat().map(({ project, records }) => [project, records])).toEqual(
      findings.map(({ project, records }) => [project, records]),
    );
    for (const { issues, issuesNotKept } of parts.flat()) expect(issues.length + issuesNotKept).toBe(30);
  }
});

test('a check takes more parts than the desk ever aims at', () => {
  const start = { ...wholeSite('u-dana'), log: summaryOf(findings), parts: 61 };
  expect(scanStart.safeParse(start).success).toBe(true);
  expect(scanStart.safeParse({ ...start, parts: 201 }).success).toBe(false);
});
