import { grant, holder, level } from '../access/people-and-projects';
import { diagnosisOf, gapsOf, inShort, projectOf } from './in-short';
import { BACKUP, wants } from './site-facts';

const open = grant('BROWSE_PROJECTS', holder('anyone'));
const refused = { BROWSE_PROJECTS: false };
const granted = { BROWSE_PROJECTS: true };
const shut = { verdict: refused, level: level() };

describe('records of a permission that Jira refuses in the project', () => {
  const projects = [{ key: 'PAY', granted: [] }];

  test('count to one gap, those about work items included', () => {
    const diagnosis = diagnosisOf({ projects, items: [{ key: 'PAY-1' }] }, [
      wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 2, 'PAY-2': 3 }, itemType: 'issue' }),
      wants('BROWSE_PROJECTS', 'PAY', { records: 4, itemType: 'project' }),
    ]);
    expect(gapsOf(diagnosis, 'PAY')[0]).toBe('BROWSE_PROJECTS unknown/reason-not-read confirmed 9');
  });

  test('are 0 for a need that no record points to: it would fail next', () => {
    const diagnosis = diagnosisOf({ projects }, [wants('BROWSE_PROJECTS', 'PAY')]);
    expect(projectOf(diagnosis, 'PAY').gaps.map(({ permission, records }) => [permission, records])).toEqual([
      ['BROWSE_PROJECTS', 1],
      ['VIEW_VOTERS_AND_WATCHERS', 0],
      ['ADMINISTER_PROJECTS', 0],
    ]);
  });

  test('keep the first 20 lines, ascending, each once', () => {
    const lines = (from: number) => Array.from({ length: 15 }, (_, index) => from + index);
    const diagnosis = diagnosisOf({ projects }, [
      wants('BROWSE_PROJECTS', 'PAY', { records: 15, lines: lines(10) }),
      wants('BROWSE_PROJECTS', 'PAY', { records: 15, lines: lines(1), itemType: 'issue_vote' }),
    ]);
    expect(projectOf(diagnosis, 'PAY').gaps[0]?.lines).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
  });
});

describe('records about work items of a project that grants the permission', () => {
  const projects = [{ key: 'PAY', grants: open }];

  test('split by what Jira says to each work item', () => {
    const items = [
      { key: 'PAY-1', verdict: granted },
      { key: 'PAY-2', ...shut },
    ];
    const diagnosis = diagnosisOf({ projects, items }, [
      wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 5, 'PAY-2': 7, 'PAY-3': 11 } }),
    ]);
    expect(gapsOf(diagnosis, 'PAY')).toEqual([
      'BROWSE_PROJECTS security-level confirmed 7 PAY-2',
      'BROWSE_PROJECTS unknown/issue-not-seen log-only 11 PAY-3',
    ]);
    expect(projectOf(diagnosis, 'PAY').alreadyGranted).toEqual([
      { permission: 'BROWSE_PROJECTS', records: 5, lines: [] },
    ]);
  });

  test('of one cause are one gap, its work items sorted by key', () => {
    const items = ['PAY-3', 'PAY-1', 'PAY-2'].map((key) => ({ key, ...shut }));
    const diagnosis = diagnosisOf({ projects, items }, [
      wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-3': 1, 'PAY-1': 1 } }),
      wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-2': 1 }, itemType: 'comment' }),
    ]);
    expect(gapsOf(diagnosis, 'PAY')).toEqual([
      'BROWSE_PROJECTS security-level confirmed 3 PAY-1 PAY-2 PAY-3',
    ]);
  });

  test('of two levels are two gaps', () => {
    const items = [
      { key: 'PAY-1', ...shut },
      { key: 'PAY-2', verdict: refused, level: { ...level(), id: '302', name: 'Board' } },
    ];
    const diagnosis = diagnosisOf({ projects, items }, [
      wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 1, 'PAY-2': 1 } }),
    ]);
    expect(gapsOf(diagnosis, 'PAY')).toHaveLength(2);
  });

  test.each([
    ['beyond the limits of a scan', ['PAY-1'], []],
    ['found, and not asked about', [], [{ key: 'PAY-1' }]],
  ])('%s are claimed neither granted nor refused', (_says, issuesNotAsked, items) => {
    const diagnosis = diagnosisOf({ projects, items, issuesNotAsked }, [
      wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 3 } }),
    ]);
    expect(gapsOf(diagnosis, 'PAY')).toEqual(['BROWSE_PROJECTS unknown/issue-not-asked log-only 3']);
    expect(projectOf(diagnosis, 'PAY').alreadyGranted).toEqual([]);
  });

  test('whose look-up failed are not said to be seen by nobody, unless the other witness sees them', () => {
    const issuesNotRead = ['PAY-1', 'PAY-2'];
    const items = [{ key: 'PAY-2', verdict: granted }];
    const diagnosis = diagnosisOf({ projects, items, issuesNotRead }, [
      wants('BROWSE_PROJECTS', 'PAY', { issues: { 'PAY-1': 3, 'PAY-2': 2, 'PAY-3': 1 } }),
    ]);
    expect(gapsOf(diagnosis, 'PAY')).toEqual([
      'BROWSE_PROJECTS unknown/issue-not-read log-only 3 PAY-1',
      'BROWSE_PROJECTS unknown/issue-not-seen log-only 1 PAY-3',
    ]);
    expect(projectOf(diagnosis, 'PAY').alreadyGranted).toMatchObject([{ records: 2 }]);
  });

  test('that the finding did not keep are not asked', () => {
    const finding = wants('BROWSE_PROJECTS', 'PAY', {
      issues: { 'PAY-1': 1 },
      records: 31,
      issuesNotKept: 30,
    });
    const diagnosis = diagnosisOf({ projects, items: [{ key: 'PAY-1', verdict: granted }] }, [finding]);
    expect(gapsOf(diagnosis, 'PAY')).toEqual(['BROWSE_PROJECTS unknown/issue-not-asked log-only 30']);
    expect(projectOf(diagnosis, 'PAY').alreadyGranted).toMatchObject([{ records: 1 }]);
  });
});

test('records that name no work item, of a permission that Jira grants now, are already granted', () => {
  const diagnosis = diagnosisOf({ projects: [{ key: 'PAY' }] }, [
    wants('BROWSE_PROJECTS', 'PAY', { records: 3, lines: [7] }),
  ]);
  expect(projectOf(diagnosis, 'PAY')).toMatchObject({
    gaps: [],
    alreadyGranted: [{ permission: 'BROWSE_PROJECTS', records: 3, lines: [7] }],
  });
});

test('the records of a project are all that name it, of every verdict', () => {
  const diagnosis = diagnosisOf({ projects: [{ key: 'PAY' }] }, [
    wants('BROWSE_PROJECTS', 'PAY', { records: 3 }),
    wants('BROWSE_PROJECTS', 'PAY', { records: 5, verdict: 'set-aside', reason: 'rate-limit', want: null }),
    wants('BROWSE_PROJECTS', 'PAY', { records: 7, verdict: 'unrecognised' }),
  ]);
  expect(projectOf(diagnosis, 'PAY').records).toBe(15);
});

describe('a record that any of several permissions would satisfy', () => {
  const either = ['EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS'];
  const finding = wants(either, 'PAY', { records: 2 });

  test('counts to the first of them where Jira refuses all', () => {
    expect(gapsOf(diagnosisOf({ projects: [{ key: 'PAY' }] }, [finding]), 'PAY')).toEqual([
      'EDIT_OWN_COMMENTS unknown/reason-not-read confirmed 2',
    ]);
  });

  test('is already granted through the one that Jira grants', () => {
    const projects = [{ key: 'PAY', granted: [...BACKUP, 'EDIT_ALL_COMMENTS'] }];
    const diagnosis = diagnosisOf({ projects }, [finding]);
    expect(projectOf(diagnosis, 'PAY')).toMatchObject({
      gaps: [],
      alreadyGranted: [{ permission: 'EDIT_ALL_COMMENTS', records: 2 }],
    });
  });

  test('is met on a work item by any that Jira grants there', () => {
    const projects = [{ key: 'PAY', granted: [...BACKUP, ...either] }];
    const items = [{ key: 'PAY-1', verdict: { EDIT_OWN_COMMENTS: false, EDIT_ALL_COMMENTS: true } }];
    const diagnosis = diagnosisOf({ projects, items }, [wants(either, 'PAY', { issues: { 'PAY-1': 1 } })]);
    expect(projectOf(diagnosis, 'PAY').alreadyGranted).toMatchObject([{ permission: 'EDIT_ALL_COMMENTS' }]);
  });

  test('counts to the project permission where a project is named, to the global one where none is', () => {
    const anyOf = ['ADMINISTER', 'ADMINISTER_PROJECTS'];
    const diagnosis = diagnosisOf({ projects: [{ key: 'PAY', granted: [] }], globals: ['USER_PICKER'] }, [
      wants(anyOf, 'PAY', { records: 2 }),
      wants(anyOf, null, { records: 3 }),
    ]);
    expect(gapsOf(diagnosis, 'PAY').at(-1)).toBe('ADMINISTER_PROJECTS unknown/reason-not-read confirmed 2');
    expect(diagnosis.site.map(inShort)).toEqual(['ADMINISTER global-permission confirmed 3']);
  });

  test('is already granted on the site where a global one is', () => {
    const diagnosis = diagnosisOf({ projects: [{ key: 'PAY', granted: [] }] }, [
      wants(['DELETE_ISSUES', 'ADMINISTER'], 'PAY', { records: 2 }),
    ]);
    expect(diagnosis.alreadyGranted).toEqual([{ permission: 'ADMINISTER', records: 2, lines: [] }]);
    expect(gapsOf(diagnosis, 'PAY')).not.toContainEqual(expect.stringContaining('DELETE_ISSUES'));
  });
});

test('what keeps content from the backup comes first, whether the profile or a record asks for it', () => {
  const unclear = wants([], 'PAY', { want: { kind: 'unclear' } });
  const share = wants([], 'PAY', { want: { kind: 'share', object: 'board', id: '1' } });
  const diagnosis = diagnosisOf({ projects: [{ key: 'PAY', granted: [] }] }, [
    ...[share, unclear, wants('DELETE_ISSUES', 'PAY'), wants('EDIT_ISSUES', 'PAY')],
  ]);
  expect(
    projectOf(diagnosis, 'PAY').gaps.map(({ tier, permission, wanted }) => [tier, permission ?? wanted]),
  ).toEqual([
    ['content', 'BROWSE_PROJECTS'],
    ['content', 'VIEW_VOTERS_AND_WATCHERS'],
    ['content', 'EDIT_ISSUES'],
    ['content', 'DELETE_ISSUES'],
    ['content', 'unclear'],
    ['settings', 'ADMINISTER_PROJECTS'],
    ['settings', 'share'],
  ]);
});

describe('what Jira was not or cannot be asked', () => {
  test('a permission that the site does not have is a gap of the log alone', () => {
    const diagnosis = diagnosisOf({ projects: [{ key: 'PAY' }], lacks: ['DELETE_ISSUES'] }, [
      wants('DELETE_ISSUES', 'PAY', { records: 2 }),
    ]);
    expect(gapsOf(diagnosis, 'PAY')).toEqual(['DELETE_ISSUES unknown/permission-not-on-site log-only 2']);
  });

  test('a need of the profile that the site does not have is no gap', () => {
    const projects = [{ key: 'HELP', typeKey: 'service_desk' }];
    expect(gapsOf(diagnosisOf({ projects, lacks: ['SERVICEDESK_AGENT'] }, null), 'HELP')).toEqual([]);
    expect(gapsOf(diagnosisOf({ projects }, null), 'HELP')).toHaveLength(1);
  });

  test('a project that Jira left out of its answer is not green', () => {
    const projects = [{ key: 'PAY', granted: null }];
    expect(gapsOf(diagnosisOf({ projects }, null), 'PAY')).toEqual([
      'BROWSE_PROJECTS unknown/verdict-missing log-only 0',
    ]);
    expect(gapsOf(diagnosisOf({ projects }, [wants('EDIT_ISSUES', 'PAY')]), 'PAY')).toEqual([
      'BROWSE_PROJECTS unknown/verdict-missing log-only 0',
      'EDIT_ISSUES unknown/verdict-missing log-only 1',
    ]);
  });

  test.each([
    ['a share', { kind: 'share', object: 'filter', id: '900' }, 'share not-shared log-only 2'],
    [
      'the visibility of a comment',
      { kind: 'visibility', of: 'comment', role: 'Developers' },
      'visibility visibility-restricted log-only 2 PAY-1',
    ],
    [
      "another person's permission",
      { kind: 'other-person', permission: 'ASSIGNABLE_USER' },
      'ASSIGNABLE_USER other-person log-only 2',
    ],
    ['a right that the text does not name', { kind: 'unclear' }, 'unclear unknown/no-right-named log-only 2'],
  ] as const)('%s is a gap as the log says it, in the project', (_says, want, gap) => {
    const finding = wants([], 'PAY', { want, issues: { 'PAY-1': 2 } });
    expect(gapsOf(diagnosisOf({ projects: [{ key: 'PAY' }] }, [finding]), 'PAY')).toEqual([gap]);
  });
});
