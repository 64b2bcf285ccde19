import { acceptance, acceptedNeedsView, leftToClose, type Accepted } from '../../src/report';
import { acceptedAt } from '../../src/report/accepted';
import { gap, notAHolder, project, words } from './samples';

const pay = { key: 'PAY', id: '20001' };
const entry = (what: Accepted['what'], place: Accepted['project'] = pay): Accepted => ({
  project: place,
  what,
  by: 'u-ada',
  at: '2026-11-23T09:00:00.000Z',
  reason: 'not backed up',
});
const need = (permission: string | null, issue?: string): Accepted['what'] => ({
  ...{ kind: 'need', permission },
  ...(issue === undefined ? {} : { issue }),
});
const browse = gap(notAHolder([]));
const onItems = gap(notAHolder([]), { issues: ['PAY-2', 'PAY-3'] });

test.each([
  ['the same permission in the same space', browse, pay, entry(need('BROWSE_PROJECTS')), true],
  ['another permission', browse, pay, entry(need('EDIT_ISSUES')), false],
  ['everything in the space', browse, pay, entry({ kind: 'everything' }), true],
  ['a space that was renamed', browse, { ...pay, key: 'PAYMENTS' }, entry(need('BROWSE_PROJECTS')), true],
  ['another space that took its key', browse, { ...pay, id: '7' }, entry(need('BROWSE_PROJECTS')), false],
  [
    'a space that nobody found then',
    browse,
    pay,
    entry({ kind: 'everything' }, { key: 'PAY', id: null }),
    true,
  ],
  ['the site for a space', browse, pay, entry(need('BROWSE_PROJECTS'), null), false],
  ['the site for the site', browse, null, entry(need('BROWSE_PROJECTS'), null), true],
  ['one of two work items', onItems, pay, entry(need('BROWSE_PROJECTS', 'PAY-2')), false],
  ['the permission on every work item', onItems, pay, entry(need('BROWSE_PROJECTS')), true],
  ['one work item for the whole permission', browse, pay, entry(need('BROWSE_PROJECTS', 'PAY-2')), false],
])('%s', (_name, one, place, accepted, expected) => {
  expect(acceptance(one, acceptedAt(place, [accepted])) !== null).toBe(expected);
});

test('work items that are accepted one by one accept the gap, by the last of them', () => {
  const both = ['PAY-2', 'PAY-3'].map((issue) => entry(need('BROWSE_PROJECTS', issue)));
  expect(acceptance(onItems, acceptedAt(pay, both))).toBe(both[1]);
});

test('what is left to close has neither accepted gaps nor accepted work items', () => {
  const edit = gap(notAHolder([]), { permission: 'EDIT_ISSUES' });
  const space = project({ gaps: [edit, onItems] });
  expect(
    leftToClose(space, [entry(need('EDIT_ISSUES')), entry(need('BROWSE_PROJECTS', 'PAY-3'))]).gaps,
  ).toEqual([{ ...onItems, issues: ['PAY-2'] }]);
  expect(leftToClose(space, [])).toBe(space);
});

test('a level that is accepted is named where it is known', () => {
  const level = entry({ kind: 'need', permission: 'BROWSE_PROJECTS', level: '301' });
  const named = (levelName?: (levelId: string) => string | undefined) =>
    acceptedNeedsView([level], words, levelName).map(({ says }) => says);
  expect(named((id) => (id === '301' ? 'Leads only' : undefined))).toEqual([
    'Browse spaces in the security level Leads only of PAY',
  ]);
  expect(named()).toEqual(['Browse spaces in a security level of PAY']);
});
