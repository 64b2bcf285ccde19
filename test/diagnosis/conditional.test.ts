import { actors, dana, grant, holder, level, role } from '../access/people-and-projects';
import { diagnosisOf, gapsOf, projectOf } from './in-short';
import { wants, type ItemSketch, type SiteSketch } from './site-facts';

const reporter = grant('BROWSE_PROJECTS', holder('reporter'));

const ask = (items: readonly ItemSketch[] = [], more: Partial<SiteSketch> = {}): SiteSketch => ({
  projects: [{ key: 'ASK', grants: reporter }],
  items,
  ...more,
});

const row = (records: number) => [
  { permission: 'BROWSE_PROJECTS', holders: ['reporter'], records, lines: [] },
];

test('a permission held only through the reporter is no gap but a row of the project, without a log too', () => {
  for (const findings of [null, [wants('ADMINISTER', 'ASK')]]) {
    const project = projectOf(diagnosisOf(ask(), findings), 'ASK');
    expect(project.gaps).toEqual([]);
    expect(project.conditional).toEqual(row(0));
  }
});

test('a record that names no work item counts there, not as already granted', () => {
  const project = projectOf(diagnosisOf(ask(), [wants('BROWSE_PROJECTS', 'ASK', { records: 4 })]), 'ASK');
  expect(project.conditional).toEqual(row(4));
  expect(project.alreadyGranted).toEqual([]);
});

test('a record counts as already granted only where Jira grants it on that very work item', () => {
  const diagnosis = diagnosisOf(
    ask([
      { key: 'ASK-1', reporter: 'u-dana', verdict: { BROWSE_PROJECTS: true } },
      { key: 'ASK-2', verdict: { BROWSE_PROJECTS: false } },
    ]),
    [wants('BROWSE_PROJECTS', 'ASK', { issues: { 'ASK-1': 1, 'ASK-2': 2, 'ASK-3': 3 } })],
  );
  expect(projectOf(diagnosis, 'ASK')).toMatchObject({
    conditional: row(0),
    alreadyGranted: [{ permission: 'BROWSE_PROJECTS', records: 1 }],
  });
  expect(gapsOf(diagnosis, 'ASK')).toEqual([
    'BROWSE_PROJECTS conditional-only confirmed 2 ASK-2',
    'BROWSE_PROJECTS unknown/issue-not-seen log-only 3 ASK-3',
  ]);
});

test('a work item that names the account and is shut by its level is refused for its level', () => {
  const item = { key: 'ASK-1', reporter: 'u-dana', level: level(), verdict: { BROWSE_PROJECTS: false } };
  const diagnosis = diagnosisOf(ask([item]), [wants('BROWSE_PROJECTS', 'ASK', { issues: { 'ASK-1': 1 } })]);
  expect(gapsOf(diagnosis, 'ASK')).toEqual(['BROWSE_PROJECTS security-level confirmed 1 ASK-1']);
});

test.each([
  ['a group matches too', [...reporter, ...grant('BROWSE_PROJECTS', holder('group', 'g-users'))], []],
  [
    'a role matches too',
    [...reporter, ...grant('BROWSE_PROJECTS', role('3'))],
    [actors('3', { users: ['u-dana'] })],
  ],
  ['no dynamic holder is granted it', grant('BROWSE_PROJECTS', holder('anyone')), []],
  ['it is no need', grant('DELETE_ISSUES', holder('reporter')), []],
])('there is no row where %s', (_says, grants, roles) => {
  const diagnosis = diagnosisOf({ projects: [{ key: 'ASK', grants, roles }] }, null);
  expect(projectOf(diagnosis, 'ASK').conditional).toEqual([]);
});

test('there is no row where Jira refuses the permission in the whole project', () => {
  const diagnosis = diagnosisOf({ projects: [{ key: 'ASK', grants: reporter, granted: [] }] }, null);
  expect(projectOf(diagnosis, 'ASK').conditional).toEqual([]);
});

test('there is no row where the scheme was not read', () => {
  expect(projectOf(diagnosisOf({ projects: [{ key: 'ASK' }] }, null), 'ASK').conditional).toEqual([]);
});

test('a row names the roles that were not read: the account may be in one', () => {
  const grants = [...reporter, ...grant('BROWSE_PROJECTS', role('3', 'Testers'))];
  const diagnosis = diagnosisOf({ projects: [{ key: 'ASK', grants }] }, null);
  expect(projectOf(diagnosis, 'ASK').conditional).toMatchObject([
    { rolesNotRead: [{ id: '3', name: 'Testers' }] },
  ]);
});

test('a permission that only a record points to is a row as well', () => {
  const projects = [
    {
      key: 'ASK',
      granted: ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'ADMINISTER_PROJECTS', 'DELETE_ISSUES'],
      grants: grant('DELETE_ISSUES', holder('assignee')),
    },
  ];
  const diagnosis = diagnosisOf({ projects }, [wants('DELETE_ISSUES', 'ASK', { records: 2 })]);
  expect(projectOf(diagnosis, 'ASK').conditional).toMatchObject([
    { permission: 'DELETE_ISSUES', holders: ['assignee'], records: 2 },
  ]);
});

test('a record counts under the permission that is held without conditions, where it wants any of two', () => {
  const projects = [
    {
      key: 'ASK',
      granted: [
        'BROWSE_PROJECTS',
        'VIEW_VOTERS_AND_WATCHERS',
        'ADMINISTER_PROJECTS',
        'EDIT_OWN_COMMENTS',
        'EDIT_ALL_COMMENTS',
      ],
      grants: [
        ...grant('EDIT_OWN_COMMENTS', holder('reporter')),
        ...grant('EDIT_ALL_COMMENTS', holder('applicationRole')),
      ],
    },
  ];
  const diagnosis = diagnosisOf({ projects }, [wants(['EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS'], 'ASK')]);
  expect(projectOf(diagnosis, 'ASK')).toMatchObject({
    conditional: [],
    alreadyGranted: [{ permission: 'EDIT_ALL_COMMENTS' }],
  });
});

test('an account that could not be read is not said to hold anything conditionally', () => {
  const notRead = [{ what: 'account', id: dana.accountId, project: null, status: 403, right: null }] as const;
  expect(projectOf(diagnosisOf(ask([], { notRead }), null), 'ASK').conditional).toEqual([]);
});
