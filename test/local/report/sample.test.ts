import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Report, ReportGap } from '../../../src/report/report';
import { reportOf, sampleLog, sampleSite } from './run-command';

interface Expected {
  readonly account: string;
  readonly profile: string;
  readonly log: Record<string, number>;
  readonly gaps: string[][];
  readonly site: string[][];
  readonly alreadyGranted: string[][];
  readonly conditional: string[][];
}

const expected = JSON.parse(
  readFileSync(path.join(__dirname, '../../samples/expected-small.json'), 'utf8'),
) as Expected;

const sorted = (rows: (string | null)[][]) => rows.map((row) => row.join(' ')).sort();
const gapWords = ({ permission, cause, issues }: ReportGap) => [permission, cause.kind, ...issues];

describe('the report of the sample site and its log', () => {
  let report: Report;
  beforeAll(async () => {
    report = await reportOf('--site', sampleSite, '--log', sampleLog, '--account', expected.account);
  });

  it('has exactly the gaps, with their causes and work items', () => {
    const gaps = report.projects.flatMap(({ key, gaps }) => gaps.map((gap) => [key, ...gapWords(gap)]));
    expect(sorted(gaps)).toEqual(sorted(expected.gaps));
  });

  it('has exactly the gaps of the site', () => {
    expect(sorted(report.site.map(gapWords))).toEqual(sorted(expected.site));
  });

  it('has exactly what is granted by now', () => {
    const granted = report.projects.flatMap(({ key, alreadyGranted }) =>
      alreadyGranted.map(({ permission }) => [key, permission]),
    );
    expect(sorted(granted)).toEqual(sorted(expected.alreadyGranted));
  });

  it('has exactly what is held conditionally', () => {
    const held = report.projects.flatMap(({ key, conditional }) =>
      conditional.map(({ permission }) => [key, permission]),
    );
    expect(sorted(held)).toEqual(sorted(expected.conditional));
  });

  it('counts the records of the log', () => {
    expect(report.log).toMatchObject(expected.log);
    expect(report.profile).toBe(expected.profile);
  });

  it('says for every gap a sentence and how it is known', () => {
    const gaps = [...report.projects.flatMap(({ gaps }) => gaps), ...report.site];
    expect(gaps.filter(({ cause }) => !/^\S.*\.$/s.test(cause.says))).toEqual([]);
    expect(new Set(gaps.map(({ evidence }) => evidence)).size).toBeGreaterThan(0);
  });

  it('is the same again, but for time and cost', async () => {
    const again = await reportOf('--site', sampleSite, '--log', sampleLog, '--account', expected.account);
    const still = ({ checkedAt: _at, cost: _cost, plan, ...rest }: Report) => ({
      ...rest,
      plan: { ...plan, cost: plan?.cost.jiraCallsByEndpoint },
    });
    expect(still(again)).toEqual(still(report));
    expect(again.cost.jiraCallsByEndpoint).toEqual(report.cost.jiraCallsByEndpoint);
  });
});
