import { matchIssues } from '../../src/app/facts/match-issues';
import type { IssueSeen } from '../../src/jira';

const item = (id: string, key: string, projectId: string): IssueSeen => ({
  id,
  key,
  projectId,
  reporter: null,
  assignee: null,
  level: null,
  restrictedToRoles: [],
});

const pay1 = item('1', 'PAY-1', '20001');
const pay2 = item('2', 'PAY-2', '20001');
const web9 = item('9', 'WEB-9', '20002');
const projectIds = new Map([
  ['PAY', '20001'],
  ['PAYM', '20001'],
  ['WEB', '20002'],
]);

describe('which answered work item is which asked name', () => {
  it.each([
    ['a key as it was asked for', ['PAY-1'], [pay1], [['PAY-1', pay1]]],
    ['an id', ['2'], [pay1, pay2], [['2', pay2]]],
    [
      'several keys of a project that was renamed',
      ['PAYM-1', 'PAYM-2'],
      [pay1, pay2],
      [
        ['PAYM-1', pay1],
        ['PAYM-2', pay2],
      ],
    ],
    [
      'both names of one work item',
      ['PAY-1', 'PAYM-1'],
      [pay1],
      [
        ['PAY-1', pay1],
        ['PAYM-1', pay1],
      ],
    ],
    ['the only one that moved to another project', ['OPS-4'], [web9], [['OPS-4', web9]]],
    ['nothing where two moved and nobody says which is which', ['OPS-4', 'OPS-5'], [web9, pay1], []],
    ['nothing for an id that was not answered', ['77'], [web9], []],
  ] as const)('finds %s', (_, names, seen, expected) => {
    expect(matchIssues(names, seen, projectIds)).toEqual(expected);
  });
});
