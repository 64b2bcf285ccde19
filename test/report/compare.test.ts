import type { ProjectDiagnosis } from '../../src/diagnosis/gap';
import { compare, applyOverlay, noOverlay, type Compared } from '../../src/report';
import { closedIn, compareWithPrevious } from '../../src/report/output/since';
import { gap, gapOfKind, notAHolder, project, words } from './samples';

const browse = gap(notAHolder([]));
const edit = gap(notAHolder([]), { permission: 'EDIT_ISSUES' });
const noHolder = gapOfKind['no-holder'];
const onItems = { ...gapOfKind['security-level'], issues: ['PAY-2', 'PAY-3'] };
const checkedAt = '2026-11-23T21:07:00.000Z';

const compared = (
  before: readonly ProjectDiagnosis[],
  after: readonly ProjectDiagnosis[],
  site: readonly [before: readonly (typeof browse)[], after: readonly (typeof browse)[]] = [[], []],
): Compared =>
  compare({ reportId: 'r1', checkedAt, projects: before, site: site[0] }, { projects: after, site: site[1] });

type Spaces = readonly ProjectDiagnosis[];
const cases: Readonly<Record<string, readonly [before: Spaces, after: Spaces, says: string]>> = {
  'none there, none now': [[project()], [project()], 'There was no gap, and there is none now.'],
  'the first': [[project()], [project({ gaps: [browse] })], 'There was no gap; 1 is new.'],
  'the one is closed': [[project({ gaps: [browse] })], [project()], 'The one gap is closed.'],
  'the one is open': [
    [project({ gaps: [browse] })],
    [project({ gaps: [browse] })],
    'The one gap is still open.',
  ],
  'another cause is the same gap': [
    [project({ gaps: [browse] })],
    [project({ gaps: [noHolder] })],
    'The one gap is still open.',
  ],
  'all are closed': [[project({ gaps: [browse, edit] })], [project()], 'All 2 gaps are closed.'],
  'none is closed': [
    [project({ gaps: [browse, edit] })],
    [project({ gaps: [browse, edit] })],
    'None of the 2 gaps is closed.',
  ],
  'some are closed, open and new': [
    [project({ gaps: [browse, edit] }), project({ key: 'OPS', id: '2', gaps: [browse] })],
    [project({ gaps: [edit] }), project({ key: 'OPS', id: '2', gaps: [edit] })],
    '2 of 3 gaps are closed; 1 is still open, 1 is new.',
  ],
  'a work item of two is closed': [
    [project({ gaps: [onItems] })],
    [project({ gaps: [{ ...onItems, issues: ['PAY-3'] }] })],
    'The one gap is still open.',
  ],
  'a renamed space': [
    [project({ gaps: [browse] })],
    [project({ key: 'MONEY', gaps: [browse] })],
    'The one gap is still open.',
  ],
  'a space that nobody finds any more': [
    [project({ gaps: [browse] })],
    [project({ id: null, status: 'not-found', gaps: [gapOfKind['project-not-found']] })],
    'The one gap is still open.',
  ],
  'another permission of a space that is in the trash now': [
    [project({ gaps: [edit] })],
    [project({ status: 'trashed', gaps: [gapOfKind['project-trashed']] })],
    'The one gap is still open; 1 is new.',
  ],
  'a work item of a space that is refused now': [
    [project({ gaps: [onItems] })],
    [project({ gaps: [browse] })],
    'The one gap is still open; 1 is new.',
  ],
  'a space that is not covered any more': [
    [project({ gaps: [browse] }), project({ key: 'OPS', id: '2', gaps: [browse] })],
    [project()],
    '1 of 2 gaps is closed; 1 is in spaces that were not checked this time.',
  ],
};

test.each(Object.entries(cases))('%s', (_name, [before, after, says]) => {
  expect(compareWithPrevious(compared(before, after), words).says).toBe(says);
});

test('gaps without a permission key are told apart by what is wanted', () => {
  const filter = gapOfKind['not-shared'];
  const other = gap(
    { kind: 'not-shared', object: 'filter', id: '901' },
    { permission: null, wanted: 'share' },
  );
  const { closed, fresh } = compared([], [], [[filter], [other]]);
  expect([closed, fresh]).toEqual([1, 1]);
});

test('what is closed stands with its space, what is new is marked', () => {
  const before = [project({ gaps: [browse, onItems] })];
  const after = [project({ gaps: [edit] })];
  const result = compared(before, after);
  expect(closedIn('PAY', result, words).map(({ says }) => says)).toEqual([
    'Browse spaces in PAY',
    'Browse spaces on PAY-2',
    'Browse spaces on PAY-3',
  ]);
  expect(closedIn('OPS', result, words)).toEqual([]);
  const row = applyOverlay(project({ gaps: [edit, noHolder] }), { ...noOverlay, compared: result });
  expect(row.gaps.map(({ news }) => news)).toEqual(['new', 'still']);
});

test('the page lists the first 200 that are closed and counts the others', () => {
  const spaces = Array.from({ length: 250 }, (_, n) =>
    project({ key: `K${n}`, id: String(n), gaps: [browse] }),
  );
  const view = compareWithPrevious(
    compared(
      spaces,
      spaces.map((space) => ({ ...space, gaps: [] })),
    ),
    words,
  );
  expect([view.closed, view.closedGaps.length, view.notShown]).toEqual([250, 200, 50]);
});
