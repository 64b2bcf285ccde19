import type { Gap, ProjectDiagnosis } from '../../src/diagnosis/gap';
import type { GapPart } from '../../src/diagnosis/gap-ref';
import {
  explainProject,
  exportProject,
  indexEntry,
  applyOverlay,
  movedTally,
  noOverlay,
  projectRow,
  tally,
  type Accepted,
  type Overlay,
  type Recheck,
} from '../../src/report';
import { rowStates, type RowState } from '../../src/report/view';
import { gap, gapOfKind, notAHolder, project, role, words } from './samples';

const at = '2026-11-23T21:40:00.000Z';
const browse = gap(notAHolder([role('Developers')]), { records: 3, lines: [1] });
const edit = gap(notAHolder([]), { permission: 'EDIT_ISSUES' });
const onItems: Gap = { ...gapOfKind['security-level'], issues: ['PAY-2', 'PAY-3'] };
const conditional: ProjectDiagnosis['conditional'] = [
  { permission: 'ADD_COMMENTS', holders: ['reporter'], records: 0, lines: [] },
];
const accepted = (permission: string | null, everything = false): Accepted => ({
  project: { key: 'PAY', id: '20001' },
  what: everything ? { kind: 'everything' } : { kind: 'need', permission },
  by: 'u-lee',
  at,
  reason: 'we do not back up that space',
});
const again = (more: Partial<Recheck>): Overlay['again'] => ({
  PAY: { at, by: 'u-lee', status: 'live', closed: [], open: [], fresh: [], ...more },
});
const need = (permission: string, issue?: string): GapPart => ({
  permission,
  ...(issue === undefined ? {} : { issue }),
});

interface Case {
  readonly space: ProjectDiagnosis;
  readonly overlay: Partial<Overlay>;
  readonly state: RowState;
  readonly left: number;
  readonly says: string;
}

const { unchecked: _none, ...neverAsked } = project({
  status: 'archived',
  gaps: [gapOfKind['project-archived']],
});

const cases: Readonly<Record<string, Case>> = {
  'nothing happened': {
    space: project({ gaps: [browse] }),
    overlay: {},
    state: 'content',
    left: 1,
    says: 'Browse spaces in PAY is granted to the role Developers; Dana Backup is not in it.',
  },
  'every gap is closed': {
    space: project({ gaps: [browse] }),
    overlay: { again: again({ closed: [need('BROWSE_PROJECTS')] }) },
    state: 'complete',
    left: 0,
    says: 'Fixed: Jira grants now what was missing in PAY. Run the backup again.',
  },
  'every gap is closed, and something depends on the work item': {
    space: project({ gaps: [browse], conditional }),
    overlay: { again: again({ closed: [need('BROWSE_PROJECTS')] }) },
    state: 'items',
    left: 0,
    says: 'Fixed: Jira grants now what was missing in PAY. Something else there depends on the work item.',
  },
  'one of two is closed': {
    space: project({ gaps: [browse, edit] }),
    overlay: { again: again({ closed: [need('BROWSE_PROJECTS')], open: [need('EDIT_ISSUES')] }) },
    state: 'content',
    left: 1,
    says: 'EDIT_ISSUES in PAY is granted by the permission scheme Default software scheme, but not to Dana Backup.',
  },
  'something else is refused now': {
    space: project(),
    overlay: { again: again({ fresh: [{ permission: 'BROWSE_PROJECTS', tier: 'content' }] }) },
    state: 'content',
    left: 1,
    says: 'Jira refuses Browse spaces in PAY now. It was no gap when the report was made, and would fail next. Check everything again for its cause.',
  },
  'one of two work items is open still': {
    space: project({ gaps: [onItems] }),
    overlay: {
      again: again({
        closed: [need('BROWSE_PROJECTS', 'PAY-2')],
        open: [need('BROWSE_PROJECTS', 'PAY-3')],
      }),
    },
    state: 'items',
    left: 1,
    says: 'PAY-2 and PAY-3 have the security level Internal only, which is for the group finance; Dana Backup is not in it.',
  },
  'an archived space is live again': {
    space: neverAsked,
    overlay: { again: again({ closed: [need('BROWSE_PROJECTS')] }) },
    state: 'partly',
    left: 0,
    says: 'Fixed: Jira grants now what was missing in PAY. Not checked in PAY: whether a security level hides work items. Run the backup again.',
  },
  'the whole space is left out': {
    space: project({ gaps: [browse, edit] }),
    overlay: { accepted: [accepted(null, true)] },
    state: 'accepted',
    left: 0,
    says: 'Accepted by Lee Lead: we do not back up that space',
  },
  'an archived space is left out': {
    space: project({ status: 'archived', gaps: [gapOfKind['project-archived']] }),
    overlay: { accepted: [accepted(null, true)] },
    state: 'not-checked',
    left: 0,
    says: 'Accepted by Lee Lead: we do not back up that space',
  },
  'one of two gaps is left out': {
    space: project({ gaps: [browse, edit] }),
    overlay: { accepted: [accepted('BROWSE_PROJECTS')] },
    state: 'content',
    left: 1,
    says: 'EDIT_ISSUES in PAY is granted by the permission scheme Default software scheme, but not to Dana Backup.',
  },
  'a space without gaps that is left out has nothing missing': {
    space: project(),
    overlay: { accepted: [accepted(null, true)] },
    state: 'complete',
    left: 0,
    says: 'Dana Backup lacks nothing in PAY.',
  },
};

describe.each(Object.entries(cases))('%s', (_name, { space, overlay, state, left, says }) => {
  const row = applyOverlay(space, { ...noOverlay, ...overlay });

  test('the row and the index say so', () => {
    expect(projectRow(row, words)).toMatchObject({ state, says });
    expect(indexEntry(row, 0, 'backup')).toMatchObject({ s: rowStates.indexOf(state), g: left });
  });

  test('the counts move from what they were to what they are', () => {
    const other = project({ key: 'OPS', gaps: [edit] });
    const before = tally([space, other]);
    const entries = [indexEntry(row, 0, 'backup'), indexEntry(other, 0, 'backup')];
    expect(movedTally(before, tally([space]), tally([row]), entries)).toEqual(tally([row, other]));
  });
});

test('an opened row says of each gap what became of it', () => {
  const row = applyOverlay(project({ gaps: [browse, edit, onItems] }), {
    ...noOverlay,
    accepted: [accepted('EDIT_ISSUES')],
    again: again({
      closed: [need('BROWSE_PROJECTS'), need('BROWSE_PROJECTS', 'PAY-2')],
      open: [need('EDIT_ISSUES'), need('BROWSE_PROJECTS', 'PAY-3')],
    }),
  });
  const gaps = explainProject(row, words).gaps.map(({ now, accepted: by, needs }) => [
    now?.state,
    now?.says,
    by?.by.displayName,
    needs.length,
  ]);
  expect(gaps).toEqual([
    ['closed', 'Jira grants Browse spaces in PAY now.', undefined, 1],
    ['open', 'Jira still refuses Browse spaces on PAY-3; it grants it on PAY-2 now.', undefined, 2],
    ['open', 'Jira still refuses EDIT_ISSUES in PAY.', 'Lee Lead', 1],
  ]);
});

test('the exported report names who accepted a gap, and what Jira said since', () => {
  const row = applyOverlay(project({ gaps: [browse, edit] }), {
    ...noOverlay,
    accepted: [accepted('EDIT_ISSUES')],
    again: again({ closed: [need('BROWSE_PROJECTS')] }),
  });
  expect(exportProject(row, words, { profile: 'backup', scheme: null }, noOverlay).gaps).toMatchObject([
    { accepted: null, now: { state: 'closed', at } },
    { accepted: { by: 'Lee Lead', at, reason: 'we do not back up that space' } },
  ]);
});

test.each([
  ['archived', 'The space PAY is archived.'],
  ['trashed', 'The space PAY is in the trash.'],
  ['not-found', 'The space PAY was not found: deleted, or hidden from you too.'],
] as const)('a space that is %s still is said to be', (status, says) => {
  const row = applyOverlay(project({ status, gaps: [gapOfKind[`project-${status}`]] }), {
    ...noOverlay,
    again: again({ status, open: [need('BROWSE_PROJECTS')] }),
  });
  expect(projectRow(row, words).state).toBe('not-checked');
  expect(explainProject(row, words).gaps[0]?.now?.says).toBe(says);
});

test('a gap that Jira cannot be asked about stays as it was', () => {
  const row = applyOverlay(project({ gaps: [gapOfKind['not-shared'], gapOfKind['other-person']] }), {
    ...noOverlay,
    again: again({}),
  });
  expect(explainProject(row, words).gaps.map(({ now }) => now)).toEqual([null, null]);
});
