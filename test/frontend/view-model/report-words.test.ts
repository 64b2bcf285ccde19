import { brokenSentence, countsSentence } from '../../../src/frontend/view-model/counts';
import { evidenceLegend } from '../../../src/frontend/view-model/evidence';
import { figuresOf } from '../../../src/frontend/view-model/figures';
import { missingGroups } from '../../../src/frontend/view-model/missing';
import type { ProjectRow } from '../../../src/report/view';
import { inOrder } from '../../../src/frontend/view-model/work-items';
import { head, siteGap } from '../stage/samples';

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

test('a broken log says where it broke and that the rest was read', () => {
  const place = { line: 121, byte: 18_200, says: 'the file ends in the middle of a record' };
  expect(brokenSentence(log)).toBeNull();
  expect(brokenSentence({ ...log, broken: [place] })).toBe(
    'The log is broken at line 121: the file ends in the middle of a record. Everything else was read.',
  );
  expect(brokenSentence({ ...log, broken: [place, place, place] })).toContain(
    '2 more places could not be read either.',
  );
});

test('the numbers of a report leave out idle zeros and count what was not checked', () => {
  const labels = (value: Parameters<typeof figuresOf>[0]): readonly string[] =>
    figuresOf(value).map((figure) => figure.label);
  expect(labels(head())).toEqual(['spaces in the log', 'with gaps', 'gaps', 'with nothing missing']);
  const numbers = { ...head().numbers, projects: 1, depends: 1, archived: 1, trashed: 1 };
  expect(figuresOf(head({ log: null, numbers })).at(-1)).toEqual({
    value: 2,
    label: 'archived or in the trash',
  });
  expect(labels(head({ log: null, numbers }))).toContain('space checked');
  expect(labels(head({ numbers }))).toContain('depends on the work item');
});

test('the gaps of the site are counted with those of the spaces', () => {
  const gaps = figuresOf(head({ site: [siteGap] })).find(({ label }) => label === 'gaps');
  expect(gaps?.value).toBe(4);
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
