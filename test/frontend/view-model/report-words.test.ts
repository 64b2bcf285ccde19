import { countsSentence } from '../../../src/frontend/view-model/counts';
import { evidenceLegend } from '../../../src/frontend/view-model/evidence';
import { asides } from '../../../src/frontend/view-model/asides';
import { missingGroups } from '../../../src/frontend/view-model/missing';
import type { ProjectRow } from '../../../src/report/space-view';
import { barParts } from '../../../src/frontend/view-model/states-bar';
import { inOrder } from '../../../src/frontend/view-model/work-items';
import { head, noSpaces } from '../stage/samples';

const log = {
  bytes: 10,
  records: 12,
  permission: 9,
  setAside: 2,
  unrecognised: 1,
  linesAre: 'lines',
  broken: [],
} as const;

test('the counts of a log say that they add up', () => {
  expect(countsSentence(log)).toBe(
    '12 records in the log: 9 about permissions, 2 set aside, 1 not recognised. Every record is in one of the three.',
  );
});

test('the parts of the bar add up to all spaces, the worst first, and idle zeros are left out', () => {
  const states = {
    ...noSpaces,
    content: 1,
    items: 2,
    partly: 3,
    accepted: 1,
    complete: 30,
    'not-checked': 3,
  };
  const parts = barParts(states);
  expect(parts.map(({ says }) => says)).toEqual([
    '1 missing content',
    '2 with some work items hidden',
    '3 partly checked',
    '1 accepted only',
    '30 complete',
    '3 not checked',
  ]);
  expect(parts.reduce((sum, { spaces }) => sum + spaces, 0)).toBe(40);
  expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(100);
});

test('what the bar leaves out, and what has moved since, stands beside it', () => {
  expect(asides(head())).toBeNull();
  const numbers = {
    ...head().numbers,
    acceptedGaps: 1,
    freshGaps: 1,
    closedGaps: 2,
    archived: 1,
    trashed: 1,
  };
  expect(asides(head({ numbers }))).toBe(
    'Also: 1 of 3 gaps accepted, 1 new gap since this check, 2 gaps closed since and 2 more spaces archived or in the trash.',
  );
});

test('work items stand as people count them', () => {
  expect(inOrder(['IDEA-10', 'IDEA-2', 'API-3', '70001', '9'])).toEqual([
    '9',
    '70001',
    'API-3',
    'IDEA-2',
    'IDEA-10',
  ]);
});

test('what is missing is said content first, each once, at most four names a tier', () => {
  const of = (name: string, tier: 'content' | 'settings'): ProjectRow['missing'][number] => ({
    permission: name,
    name,
    tier,
    accepted: false,
  });
  const missing = [
    of('Administer', 'settings'),
    ...['a', 'b', 'b', 'c', 'd', 'e'].map((name) => of(name, 'content')),
  ];
  expect(missingGroups(missing)).toEqual([
    { tier: 'content', names: 'a, b, c and 2 more' },
    { tier: 'settings', names: 'Administer' },
  ]);
  expect(missingGroups(missing.filter(({ name }) => name !== 'e'))[0]?.names).toBe('a, b, c and d');
  expect(missingGroups([])).toEqual([]);
});

test('the words of the evidence are explained below the table', () => {
  expect(evidenceLegend).toContain('Confirmed: Jira itself refuses it.');
});
