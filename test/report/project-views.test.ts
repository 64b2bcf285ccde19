import { noOverlay } from '../../src/report';
import { explainGap, explainProject } from '../../src/report/output/explain-project';
import { exportProject } from '../../src/report/output/export-project';
import { exportGap } from '../../src/report/output/export-gap';
import { projectRow } from '../../src/report/output/project-row';
import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { causePages } from '../../src/report/words/cause-pages';
import { gap, gapOfKind, notAHolder, ownRole, project, role, user, words } from './samples';

const lines = Array.from({ length: 30 }, (_, at) => at + 1);

const failing = project({
  records: 41,
  gaps: [
    gap(
      { kind: 'no-holder', schemeId: '1', schemeName: 'S', nearMisses: [] },
      { permission: 'ADMINISTER_PROJECTS', tier: 'settings', records: 39 },
    ),
    gap(notAHolder([role('Developers'), ownRole('Viewers'), user]), { records: 2, lines }),
  ],
  conditional: [{ permission: 'EDIT_ISSUES', holders: ['assignee'], records: 1, lines }],
  alreadyGranted: [{ permission: 'ADD_COMMENTS', records: 3, lines }],
});

describe('the row of a project', () => {
  test('says which change took what is missing, where the audit log has it', () => {
    const since = {
      ...{ at: '2026-11-12T14:03:00.000Z', by: 'u-lee' },
      lost: { kind: 'left-role', roleId: '1', roleName: 'Developers', through: null },
    } as const;
    const taken = project({ gaps: [gap(notAHolder([role('Developers')]), { since })] });
    expect(projectRow(taken, words).says).toBe(
      'Since 12 Nov 2026: Dana Backup was taken out of the role Developers, by Lee Lead.',
    );
  });

  test('content comes before settings, even where more records point to settings', () => {
    expect(projectRow(failing, words)).toEqual({
      key: 'PAY',
      name: 'Payments',
      kind: 'company-managed',
      status: 'live',
      state: 'content',
      missing: [
        { permission: 'BROWSE_PROJECTS', name: 'Browse spaces', tier: 'content', accepted: false },
        {
          permission: 'ADMINISTER_PROJECTS',
          name: 'Administer spaces',
          tier: 'settings',
          accepted: false,
        },
      ],
      says: 'Browse spaces in PAY is granted to the role Developers and Lee Lead; Dana Backup is only in Viewers.',
      records: 41,
      evidence: 'confirmed',
      checkedAgainAt: null,
      changed: false,
      closed: 0,
      notChecked: [],
    });
  });

  test.each<readonly [string, Partial<ProjectDiagnosis>, string, string]>([
    [
      'gaps that no record names would fail next',
      { gaps: [gapOfKind['no-holder']] },
      'content',
      'The permission scheme Nobody browses grants Browse spaces in PAY to nobody.',
    ],
    [
      'a permission held conditionally makes it depend',
      { conditional: failing.conditional },
      'items',
      'Jira grants EDIT_ISSUES in PAY only on work items that name Dana Backup as assignee, and refuses it on all others.',
    ],
    [
      'what is granted by now is fine',
      { alreadyGranted: failing.alreadyGranted },
      'complete',
      'Jira grants ADD_COMMENTS in PAY to Dana Backup now: run the backup again.',
    ],
    ['nothing missing is said so', {}, 'complete', 'Dana Backup lacks nothing in PAY.'],
    [
      'an archived space is not live, whatever its records',
      { status: 'archived', gaps: [{ ...gapOfKind['project-archived'], records: 4 }] },
      'not-checked',
      'PAY is archived: its work items are left out of searches and cannot be changed, whatever Dana Backup is granted.',
    ],
  ])('%s', (_name, more, state, says) => {
    const row = projectRow(project(more), words);
    expect(row).toMatchObject({ state, says });
    expect(row.evidence).toBe(more.gaps === undefined ? null : 'confirmed');
  });
});

describe('the explanation of a project', () => {
  const explanation = explainProject(failing, words);

  test('has its gaps in the order of the row, each with its grants one by one', () => {
    expect(explanation.row).toEqual(projectRow(failing, words));
    expect(explanation.gaps.map(({ permission }) => permission)).toEqual([
      'BROWSE_PROJECTS',
      'ADMINISTER_PROJECTS',
    ]);
    expect(explanation.gaps[0]).toEqual({
      permission: 'BROWSE_PROJECTS',
      name: 'Browse spaces',
      tier: 'content',
      cause: 'not-a-holder',
      says: explanation.row.says,
      evidence: 'confirmed',
      evidenceSays: 'Confirmed by Jira: asked about Dana Backup, it refuses Browse spaces in PAY.',
      records: 2,
      lines,
      noRecord: null,
      issues: [],
      grants: [
        {
          holder: 'The role Developers',
          says: 'Not a member.',
        },
        {
          holder: 'The role Viewers',
          says: 'Dana Backup is in it, and it has Administer spaces in PAY, but not this permission.',
        },
        { holder: 'Lee Lead', says: 'It names Lee Lead, not Dana Backup.' },
      ],
      steps: [
        'In PAY, open Space settings → People.',
        'Choose Add people, enter Dana Backup and choose the role Developers.',
        'Then check again here, and run the backup again once Jira grants it.',
      ],
      link: { label: 'People in PAY', path: '/plugins/servlet/project-config/PAY/roles' },
      needs: [{ project: 'PAY', permission: 'BROWSE_PROJECTS', gap: 'not-a-holder' }],
      since: null,
      accepted: null,
      now: null,
      news: null,
      advice: null,
    });
  });

  test('has what depends and what is granted by now', () => {
    expect(explanation.conditional).toEqual([
      {
        permission: 'EDIT_ISSUES',
        name: 'EDIT_ISSUES',
        says: 'Jira grants EDIT_ISSUES in PAY only on work items that name Dana Backup as assignee, and refuses it on all others.',
        records: 1,
        lines,
      },
    ]);
    expect(explanation.alreadyGranted).toEqual([
      {
        permission: 'ADD_COMMENTS',
        name: 'ADD_COMMENTS',
        says: 'Jira grants ADD_COMMENTS in PAY to Dana Backup now: run the backup again.',
        records: 3,
        lines,
      },
    ]);
  });

  test('the page on each of its causes comes along, and no other', () => {
    const kinds = failing.gaps.map(({ cause }) => cause.kind);
    const pages = kinds.map((kind) => [kind, causePages[kind]]);
    expect(explainProject(failing, words).causePages).toEqual(Object.fromEntries(pages));
  });

  test('a cause that no grant decides has no grants', () => {
    expect(explainGap(gapOfKind['global-permission'], null, words).grants).toEqual([]);
  });
});

describe('the exported project', () => {
  test('is in the shape of the exported report, with the first 20 lines', () => {
    const scheme = { id: '10000', name: 'Default software scheme' };
    expect(exportProject(failing, words, { profile: 'backup', scheme }, noOverlay)).toEqual({
      scheme,
      levels: [],
      cells: {
        BROWSE_PROJECTS: 'missing',
        VIEW_VOTERS_AND_WATCHERS: 'held',
        SERVICEDESK_AGENT: 'held',
        ADMINISTER_PROJECTS: 'missing',
      },
      key: 'PAY',
      id: '20001',
      name: 'Payments',
      kind: 'company-managed',
      status: 'live',
      checked: 'complete',
      state: 'content',
      records: 41,
      gaps: failing.gaps.map((some) => exportGap(some, failing, words)),
      conditional: [
        {
          permission: 'EDIT_ISSUES',
          says: 'Jira grants EDIT_ISSUES in PAY only on work items that name Dana Backup as assignee, and refuses it on all others.',
          holders: ['assignee'],
          records: 1,
          lines: lines.slice(0, 20),
        },
      ],
      alreadyGranted: [{ permission: 'ADD_COMMENTS', records: 3, lines: lines.slice(0, 20) }],
    });
  });

  test('a space that nobody finds has neither id nor name', () => {
    const gone = project({
      key: 'GONE',
      id: null,
      name: null,
      kind: null,
      status: 'not-found',
      gaps: [gapOfKind['project-not-found']],
    });
    expect(exportProject(gone, words, { profile: 'backup', scheme: null }, noOverlay)).toMatchObject({
      key: 'GONE',
      id: null,
      name: null,
      kind: null,
    });
  });
});

describe('the exported gap', () => {
  test('names holders, and leaves out what they do not have', () => {
    const exported = exportGap(
      gap(
        notAHolder([
          role('Developers'),
          user,
          {
            holder: { type: 'applicationRole', value: null, name: null, exists: true },
            why: { kind: 'no-application', application: null },
          },
          {
            holder: { type: 'unknown', value: 'x', name: null, exists: true, jiraType: 'newType' },
            why: { kind: 'unknown-holder' },
          },
        ]),
        { lines, records: 30 },
      ),
      project(),
      words,
    );
    expect(exported).toMatchObject({
      permission: 'BROWSE_PROJECTS',
      name: 'Browse spaces',
      tier: 'content',
      evidence: 'confirmed',
      records: 30,
      lines: lines.slice(0, 20),
      issues: [],
      fixes: [],
      accepted: null,
    });
    expect(exported.cause.nearMisses.map(({ holder }) => holder)).toEqual([
      { type: 'projectRole', value: 'id of Developers', name: 'Developers' },
      { type: 'user', value: 'u-lee', name: 'Lee Lead' },
      { type: 'applicationRole' },
      { type: 'newType', value: 'x' },
    ]);
  });

  test.each<readonly [string, string, string | null, string]>([
    ['a share', 'not-shared', null, 'Access to the filter 900'],
    ['a visibility', 'visibility-restricted', null, 'Membership of the role Developers'],
    ["another person's permission", 'other-person', 'ASSIGNABLE_USER', 'Assignable user'],
  ])('%s is named by what is wanted', (_name, kind, permission, name) => {
    const some = gapOfKind[kind as keyof typeof gapOfKind];
    expect(exportGap(some, project(), words)).toMatchObject({ permission, name });
  });

  test('a right that the log does not name is called that', () => {
    const some = gap(
      { kind: 'unknown', because: { kind: 'no-right-named' } },
      { permission: null, wanted: 'unclear' },
    );
    expect(exportGap(some, null, words)).toMatchObject({
      permission: null,
      name: 'A right that the log does not name',
    });
  });
});
