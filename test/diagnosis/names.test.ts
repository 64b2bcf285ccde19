import { namesIn } from '../../src/diagnosis';
import type { Finding } from '../../src/log/finding';
import { wants } from './site-facts';

const keys = (project: string, count: number, from = 1): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${project}-${String(from + index)}`, 1]));

const ids = (count: number, from: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(from + index), 1]));

test('without a log nothing is looked up', () => {
  expect(namesIn(null)).toEqual({ projects: [], issues: [], issuesNotAsked: [] });
});

test('every project that a record names is looked up, of every verdict, sorted', () => {
  const findings = [
    wants('BROWSE_PROJECTS', 'WEB'),
    wants([], '20001', { verdict: 'set-aside', reason: 'rate-limit', want: null }),
    wants([], 'PAY', { verdict: 'unrecognised', want: null }),
    wants('ADMINISTER', null),
    wants('EDIT_ISSUES', 'PAY'),
  ];
  expect(namesIn(findings).projects).toEqual(['20001', 'PAY', 'WEB']);
});

const someIssue = { issues: { 'PAY-1': 1 } };

test.each<[string, Finding, readonly string[]]>([
  ['wants a permission', wants('BROWSE_PROJECTS', 'PAY', someIssue), ['PAY-1']],
  [
    'names no project, for its work item does',
    wants([], null, { issues: { '70001': 1 }, verdict: 'unrecognised', want: null }),
    ['70001'],
  ],
  ['wants no permission', wants([], 'PAY', { ...someIssue, want: { kind: 'unclear' } }), []],
  [
    'was set aside',
    wants([], 'PAY', { ...someIssue, verdict: 'set-aside', reason: 'rate-limit', want: null }),
    [],
  ],
  ['was not recognised', wants('EDIT_ISSUES', 'PAY', { ...someIssue, verdict: 'unrecognised' }), []],
])(
  'of a record that %s, %#: its work items are looked up only where they matter',
  (_says, finding, issues) => {
    expect(namesIn([finding]).issues).toEqual(issues);
  },
);

test('at most 200 work items of a project are looked up; the rest are said to be not asked', () => {
  const { issues, issuesNotAsked } = namesIn([
    wants('BROWSE_PROJECTS', 'PAY', { issues: keys('PAY', 150) }),
    wants('BROWSE_PROJECTS', 'PAY', { issues: keys('PAY', 150, 101), itemType: 'comment' }),
  ]);
  expect(issues).toHaveLength(200);
  expect(issuesNotAsked).toHaveLength(50);
  expect(new Set([...issues, ...issuesNotAsked]).size).toBe(250);
});

test('they are spread over what they are needed for and over item types', () => {
  const classes = [
    wants('BROWSE_PROJECTS', 'PAY', { issues: keys('PAY', 200) }),
    wants('BROWSE_PROJECTS', 'PAY', { issues: keys('PAY', 200, 1001), itemType: 'comment' }),
    wants('EDIT_ISSUES', 'PAY', { issues: keys('PAY', 3, 2001) }),
  ];
  const { issues } = namesIn(classes);
  const from = (low: number, high: number) =>
    issues.filter((key) => Number(key.slice(4)) >= low && Number(key.slice(4)) < high).length;
  expect([from(1, 1000), from(1001, 2000), from(2001, 3000)]).toEqual([98, 99, 3]);
});

test('at most 5,000 work items of a scan are looked up, spread over the projects', () => {
  const projects = Array.from({ length: 100 }, (_, index) => `P${String(index)}`);
  const { issues, issuesNotAsked } = namesIn(
    projects.map((key) => wants('BROWSE_PROJECTS', key, { issues: keys(key, 100) })),
  );
  expect(issues).toHaveLength(5_000);
  expect(issuesNotAsked).toHaveLength(5_000);
  const perProject = projects.map((key) => issues.filter((issue) => issue.startsWith(`${key}-`)).length);
  expect(new Set(perProject)).toEqual(new Set([50]));
});

test('work items of which only the id is known are cut to the limit of a scan alone', () => {
  const findings = Array.from({ length: 3 }, (_, index) =>
    wants('BROWSE_PROJECTS', null, { issues: ids(200, 1000 * (index + 1)), itemType: String(index) }),
  );
  expect(namesIn(findings).issues).toHaveLength(600);
});

test('the same findings give the same names', () => {
  const findings = [
    wants('BROWSE_PROJECTS', 'PAY', { issues: keys('PAY', 300) }),
    wants('BROWSE_PROJECTS', 'WEB', { issues: keys('WEB', 5) }),
  ];
  expect(namesIn([...findings].reverse())).toEqual(namesIn(findings));
});
