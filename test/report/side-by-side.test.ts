import type { Holding } from '../../src/remedy';
import { cellKinds, type Cell } from '../../src/report/cells';
import { pairsOf, taskWithin, toTake } from '../../src/report/side-by-side';
import { writeCells } from '../../src/report/stored-cells';
import { doubtsSay, halfSays, pairsSay } from '../../src/report/words/side-by-side';

const content = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS'];

const space = (k: string, browse: Cell, voters: Cell = 'held', admin: Cell = 'held') => ({
  k,
  n: `Space ${k}`,
  m: writeCells({
    byPermission: new Map([
      ['BROWSE_PROJECTS', browse],
      ['VIEW_VOTERS_AND_WATCHERS', voters],
      ['ADMINISTER_PROJECTS', admin],
    ]),
    beyondTask: null,
  }),
});

describe('what a cell says that an account can do', () => {
  const expected = {
    missing: 'no',
    'not-checked': 'not-known',
    'log-only': 'not-known',
    conditional: 'some',
    'hidden-items': 'some',
    accepted: 'no',
    held: 'yes',
    'not-needed': 'not-needed',
  } satisfies Record<Cell, string>;

  test.each(cellKinds)('%s', (cell) => {
    const [pair] = pairsOf([space('PAY', cell)], [space('PAY', 'held')], 'backup', content);
    expect(pair?.first).toEqual([expected[cell], 'yes']);
  });
});

describe('who can do the whole task in a space', () => {
  test.each<[Cell | null, Cell | null, string]>([
    ['held', 'held', 'both'],
    ['not-needed', 'held', 'both'],
    ['held', 'missing', 'only-first'],
    ['held', 'conditional', 'only-first'],
    ['accepted', 'held', 'only-second'],
    ['missing', 'hidden-items', 'neither'],
    ['held', 'not-checked', 'not-known'],
    ['log-only', 'held', 'not-known'],
    ['held', null, 'not-known'],
    [null, 'held', 'not-known'],
  ])('%s and %s: %s', (first, second, state) => {
    const of = (cell: Cell | null) => (cell === null ? [] : [space('PAY', cell)]);
    expect(pairsOf(of(first), of(second), 'backup', content).map((pair) => pair.state)).toEqual([state]);
  });

  test('what has to be looked at comes first, then by key', () => {
    const first = ['A', 'B', 'C', 'D'].map((key) => space(key, key === 'D' ? 'missing' : 'held'));
    const second = ['A', 'B', 'C', 'D'].map((key) => space(key, key === 'A' ? 'held' : 'missing'));
    const keys = pairsOf(first, second, 'backup', content).map(({ key, state }) => [key, state]);
    expect(keys).toEqual([
      ['B', 'only-first'],
      ['C', 'only-first'],
      ['D', 'neither'],
      ['A', 'both'],
    ]);
  });
});

test('the task goes as far as the plan covers', () => {
  expect(taskWithin('backup', 'content')).not.toContain('ADMINISTER_PROJECTS');
  expect(taskWithin('backup', 'space-settings')).toContain('ADMINISTER_PROJECTS');
});

describe('what can be taken from the first account', () => {
  const role: Holding = {
    spec: {
      kind: 'add-to-role',
      target: { projectKey: 'PAY', roleId: '1', roleName: 'Administrators', typeKey: 'software' },
    },
    gives: [{ permissions: ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'], projects: ['PAY'] }],
    also: [{ permissions: ['ADD_COMMENTS'], projects: ['PAY'] }],
  };
  const grant: Holding = {
    spec: {
      kind: 'grant-in-scheme',
      target: {
        ...{ schemeId: '1', schemeName: 'Software', sharedBy: 2 },
        permissions: ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'],
        holder: { type: 'user', value: 'u-1', name: null },
      },
    },
    gives: [{ permissions: ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'], projects: ['OPS', 'PAY'] }],
    also: [{ permissions: ['ADMINISTER_PROJECTS', 'BROWSE_PROJECTS'], projects: ['OTHER'] }],
  };
  const pairs = (pay: Cell, task = content) =>
    pairsOf([], [space('OPS', 'held', 'held', 'missing'), space('PAY', pay)], 'backup', task);

  test('can go where the second does all of it, and what lies beyond the cover is lost besides', () => {
    expect(toTake([role], pairs('held'), content)).toEqual([
      {
        holding: role,
        waitsFor: [],
        also: [{ permissions: ['ADMINISTER_PROJECTS'], projects: ['PAY'] }, ...role.also],
      },
    ]);
  });

  test.each<Cell>(['missing', 'conditional', 'hidden-items', 'not-checked', 'log-only', 'accepted'])(
    'waits where the second has it as %s',
    (cell) => {
      const [one] = toTake([role], pairs(cell), content);
      expect(one?.waitsFor).toEqual([{ permissions: ['BROWSE_PROJECTS'], projects: ['PAY'] }]);
    },
  );

  test('waits in a space that the second report does not have', () => {
    expect(toTake([role], [], content)[0]?.waitsFor).toHaveLength(1);
  });

  test('of a scheme only the grants within the cover are taken', () => {
    const [one] = toTake([grant], pairs('held'), content);
    expect(one?.holding.spec.target).toMatchObject({ permissions: ['BROWSE_PROJECTS'] });
    expect([one?.waitsFor, one?.also]).toEqual([
      [],
      [{ permissions: ['BROWSE_PROJECTS'], projects: ['OTHER'] }],
    ]);
    const all = [...content, 'ADMINISTER_PROJECTS'];
    expect(toTake([grant], pairs('held', all), all)[0]?.waitsFor).toEqual([
      { permissions: ['ADMINISTER_PROJECTS'], projects: ['OPS'] },
    ]);
  });

  test('what gives nothing within the cover is not on the list', () => {
    const settings = { ...role, gives: [{ permissions: ['ADMINISTER_PROJECTS'], projects: ['PAY'] }] };
    expect(toTake([settings], pairs('held'), content)).toEqual([]);
  });
});

describe('in words', () => {
  const names = ['Browse spaces', 'View voters'];

  test.each([
    [['yes', 'yes'], 'Holds all 2'],
    [['yes', 'not-needed'], 'Holds it'],
    [['not-needed', 'not-needed'], 'Needs nothing here'],
    [['not-known', 'not-known'], 'Not known'],
    [['no', 'yes'], 'Lacks Browse spaces'],
    [['some', 'no'], 'Lacks View voters; on some work items only: Browse spaces'],
    [['not-known', 'yes'], 'Not known: Browse spaces'],
  ] as const)('%j: %s', (half, says) => {
    expect(halfSays(half, names)).toBe(says);
  });

  const both = { first: 'Ann', second: 'Bot' };

  test('the parts of the sentence add up to the spaces', () => {
    const counts = { both: 4, 'only-first': 16, neither: 14, 'not-known': 6, 'only-second': 0 };
    expect(pairsSay(counts, both)).toBe(
      'Of 40 spaces, both can do the whole task in 4, only Ann in 16, neither in 14; 6 are not known.',
    );
  });

  const sure = {
    ...{ changed: { first: 0, second: 0 }, notRead: 0, notListed: 0 },
    ...{ accountRead: true, newer: false },
  };

  test.each([
    [{}, ''],
    [{ newer: true }, 'checked again since'],
    [{ changed: { first: 2, second: 0 } }, '2 spaces of Ann changed'],
    [{ changed: { first: 0, second: 1 } }, '1 space of Bot changed'],
    [{ accountRead: false }, 'did not name the groups of Ann'],
    [{ notRead: 3 }, 'In 3 spaces something that may give Ann access was not read'],
    [{ notListed: 2 }, 'room for 2 more lines'],
  ])('%j is said', (doubt, says) => {
    const said = doubtsSay({ ...sure, ...doubt }, both);
    expect(said).toHaveLength(says === '' ? 0 : 1);
    expect(said.join()).toContain(says);
  });
});
