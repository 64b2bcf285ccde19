import fc from 'fast-check';
import type { Finding, Want } from '../../src/log/finding';

/** Random findings about the projects and work items of `any-site.ts`, about some that are not there, and about none. */

const projectNames = [...['ONE', 'TWO', 'TEAM', '20001', 'GONE'], null];
const issueNames = ['ONE-1', 'ONE-2', 'TWO-1', 'TWO-3', 'TEAM-1', 'TEAM-2', '200031', 'ONE-77', 'GONE-5'];
const keys = [
  'BROWSE_PROJECTS',
  'EDIT_ISSUES',
  'ADD_COMMENTS',
  'ADMINISTER_PROJECTS',
  'ADMINISTER',
  'NOT_HERE',
];

const want: fc.Arbitrary<Want> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('permission' as const),
      anyOf: fc.subarray(keys, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Want>({ kind: 'share', object: 'filter', id: '900' }) },
  { weight: 1, arbitrary: fc.constant<Want>({ kind: 'visibility', of: 'comment', role: 'Developers' }) },
  { weight: 1, arbitrary: fc.constant<Want>({ kind: 'other-person', permission: 'EDIT_ISSUES' }) },
  { weight: 1, arbitrary: fc.constant<Want>({ kind: 'unclear' }) },
);

const finding: fc.Arbitrary<Finding> = fc
  .record({
    verdict: fc.constantFrom('permission', 'permission', 'permission', 'set-aside', 'unrecognised'),
    want,
    project: fc.constantFrom(...projectNames),
    names: fc.subarray(issueNames, { maxLength: 3 }),
    without: fc.nat({ max: 3 }),
    issuesNotKept: fc.constantFrom(0, 0, 2),
    text: fc.option(fc.nat({ max: 3 }), { nil: null }),
  })
  .map(({ verdict, want: its, names, without, issuesNotKept, ...more }) => ({
    verdict,
    row: verdict === 'unrecognised' ? null : 1,
    reason: verdict === 'set-aside' ? 'rate-limit' : null,
    want: verdict === 'set-aside' ? null : its,
    write: false,
    itemType: 'issue',
    status: 404,
    issues: names.map((issue, index) => ({ issue, records: index + 1, lines: [index] })),
    issuesNotKept,
    records: names.reduce((sum, _name, index) => sum + index + 1, 0) + without + issuesNotKept,
    lines: [1, 2],
    ...more,
  }));

export const anyLog: fc.Arbitrary<readonly Finding[]> = fc.array(finding, { maxLength: 8 });
