import { profileInProject } from '../../src/access';
import { profileTable } from '../../src/access/profiles';
import { cellKinds, cellsOf, type Cell } from '../../src/report/cells';
import { applyOverlay, noOverlay, type Overlay } from '../../src/report/current-state';
import { cellPermissions, cellReader, writeCells } from '../../src/report/stored-cells';
import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { gap, gapOfKind, project } from './samples';

const notAHolder = gapOfKind['not-a-holder'];
const software = { typeKey: 'software' } as const;
const accepted: Overlay = {
  ...noOverlay,
  accepted: [
    {
      project: { key: 'PAY', id: '20001' },
      what: { kind: 'everything' },
      by: 'u-lee',
      at: '2026-11-23T09:00:00.000Z',
      reason: 'old',
    },
  ],
};
const conditional = [
  { permission: 'BROWSE_PROJECTS', holders: ['reporter'], records: 0, lines: [] },
] as const;

type Case = [string, Partial<ProjectDiagnosis>, Partial<Overlay>, string, Cell | null];
const browse = 'BROWSE_PROJECTS';

test.each<Case>([
  ['what Jira refuses in the space', { gaps: [notAHolder] }, {}, browse, 'missing'],
  ['what nothing speaks against', {}, {}, browse, 'held'],
  ['what a space of this type does not need', software, {}, 'SERVICEDESK_AGENT', 'not-needed'],
  ['what a service space needs', { typeKey: 'service_desk' }, {}, 'SERVICEDESK_AGENT', 'held'],
  ['work items refused one by one', { gaps: [gapOfKind['security-level']] }, {}, browse, 'hidden-items'],
  ['held on some work items', { conditional }, {}, browse, 'conditional'],
  [
    'only the log says so',
    { gaps: [gap({ kind: 'unknown', because: { kind: 'no-right-named' } }, { evidence: 'log-only' })] },
    {},
    browse,
    'log-only',
  ],
  ['missing on purpose', { gaps: [notAHolder] }, accepted, browse, 'accepted'],
  ['conditions that are left out on purpose', { conditional }, accepted, browse, 'accepted'],
  [
    'Jira gave no verdict on the space',
    {
      gaps: [gap({ kind: 'unknown', because: { kind: 'verdict-missing' } }, { evidence: 'log-only' })],
    },
    {},
    'ADMINISTER_PROJECTS',
    'not-checked',
  ],
  [
    'an archived space',
    { status: 'archived', gaps: [gapOfKind['project-archived']] },
    {},
    browse,
    'not-checked',
  ],
  ['levels that nobody compared', { unchecked: ['security-levels'] }, {}, browse, 'not-checked'],
  [
    'levels say nothing of other rights',
    { unchecked: ['security-levels'] },
    {},
    'ADMINISTER_PROJECTS',
    'held',
  ],
  ['conditions that nobody read', { unchecked: ['conditions'] }, {}, 'ADMINISTER_PROJECTS', 'not-checked'],
  ['a change since is a mark of its own', {}, { changed: new Set(['PAY']) }, browse, 'held'],
  ['what only a restore needs', {}, {}, 'EDIT_ISSUES', null],
])('%s', (_name, more, overlay, permission, cell) => {
  const row = applyOverlay(project(more), { ...noOverlay, ...overlay });
  const cells = cellsOf(row, 'backup');
  expect(cells.byPermission.get(permission) ?? null).toBe(cell);
  expect(cellReader('backup')(writeCells(cells), permission)).toBe(cell);
});

test('the first that applies wins', () => {
  const both = applyOverlay(
    project({ gaps: [notAHolder, gapOfKind['security-level']], conditional }),
    noOverlay,
  );
  expect(cellsOf(both, 'backup').byPermission.get(browse)).toBe('missing');
});

test('of single work items, what Jira itself hides comes before what only the log says', () => {
  const unseen = gap(
    { kind: 'unknown', because: { kind: 'issue-not-seen' } },
    { evidence: 'log-only', issues: ['PAY-7'] },
  );
  const cell = (gaps: ProjectDiagnosis['gaps']): unknown =>
    cellsOf(applyOverlay(project({ gaps }), noOverlay), 'backup').byPermission.get(browse);
  expect(cell([unseen])).toBe('log-only');
  expect(cell([unseen, gapOfKind['security-level']])).toBe('hidden-items');
});

test('what the log asks for beyond the task has one place, and shows its worst', () => {
  const share = { ...gapOfKind['not-shared'], permission: null, evidence: 'log-only' } as const;
  const deletes = { ...notAHolder, permission: 'DELETE_ISSUES' };
  const cells = cellsOf(applyOverlay(project({ gaps: [share, deletes] }), noOverlay), 'backup');
  expect(cells.beyondTask).toBe('missing');
  expect(cellReader('backup')(writeCells(cells), null)).toBe('missing');
  expect(cells.byPermission.get(browse)).toBe('held');
});

test('stored reports rely on these positions', () => {
  expect(cellKinds).toEqual([
    'missing',
    'not-checked',
    'log-only',
    'conditional',
    'hidden-items',
    'accepted',
    'held',
    'not-needed',
  ]);
  expect(cellPermissions.slice(0, 4)).toEqual([
    'BROWSE_PROJECTS',
    'VIEW_VOTERS_AND_WATCHERS',
    'SERVICEDESK_AGENT',
    'ADMINISTER_PROJECTS',
  ]);
  const stored = new Set(cellPermissions);
  expect(stored.size).toBe(cellPermissions.length);
  const needed = profileTable.flatMap(({ permission, scope }) => (scope === 'project' ? [permission] : []));
  expect(needed.filter((permission) => !stored.has(permission))).toEqual([]);
  expect(profileInProject('restore', null)).toHaveLength(needed.length);
});
