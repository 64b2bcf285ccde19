import type { Beyond } from '../../src/diagnosis/gap';
import { beyondView } from '../../src/report/output/beyond';
import { words } from './samples';

const entry = (name: string, spaces: number): Beyond['entries'][number] => ({
  through: { kind: 'group', name },
  permissions: ['ADMINISTER_PROJECTS', 'DELETE_ISSUES'],
  projects: Array.from({ length: spaces }, (_, at) => `P${String(at)}`),
});
const view = (...entries: Beyond['entries']) => beyondView({ basedOn: 40, entries }, words);

test('what is too much is named as the site names it, the most spaces first', () => {
  expect(view(entry('few', 1), entry('many', 2)).entries).toEqual([
    {
      through: 'The group many',
      permissions: ['Administer spaces', 'DELETE_ISSUES'],
      spaces: 2,
      keys: ['P0', 'P1'],
    },
    {
      through: 'The group few',
      permissions: ['Administer spaces', 'DELETE_ISSUES'],
      spaces: 1,
      keys: ['P0'],
    },
  ]);
});

test('of many spaces the first ten are named and all are counted', () => {
  const [first] = view(entry('all', 4000)).entries;
  expect(first?.spaces).toBe(4000);
  expect(first?.keys).toHaveLength(10);
});

test('of many entries fifty are shown and the others counted', () => {
  const many = view(...Array.from({ length: 53 }, (_, at) => entry(`g${String(at)}`, 1)));
  expect(many.entries).toHaveLength(50);
  expect(many.notShown).toBe(3);
  expect(view(entry('one', 1)).notShown).toBe(0);
});

test.each([
  [0, 'No permission scheme had to be read for this report, so it is not known what else Dana Backup holds.'],
  [
    1200,
    'Dana Backup also has this through a group or a role. Neither the task nor the log asks for it. It is no fault, only good to know. The list is based on the 1,200 spaces whose permission scheme was read for this report, and on the roles that were looked into.',
  ],
])('based on %d spaces it says so', (basedOn, says) => {
  expect(beyondView({ basedOn, entries: [] }, words).says).toBe(says);
});
