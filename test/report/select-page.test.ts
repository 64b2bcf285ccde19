import fc from 'fast-check';
import { runs } from '../sizes';
import { causePosition } from '../../src/diagnosis/cause-kinds';
import { pageSize, selectPage } from '../../src/report/select-page';
import { SpaceSchemes } from '../../src/report/space-schemes';
import { rowStates, sortOrders, type ViewQuery } from '../../src/report/view';
import type { IndexEntry } from '../../src/report/index-entry';

const entry = (k: string, more: Partial<IndexEntry> = {}): IndexEntry => ({
  k,
  n: '',
  c: [],
  p: '',
  r: 0,
  g: 0,
  s: rowStates.indexOf('complete'),
  v: 0,
  ...more,
});

const noSchemes = new SpaceSchemes({ schemes: [], spaces: {} });

const all: ViewQuery = { text: '', cause: null, state: null, sort: 'space', page: 1 };

const index: readonly IndexEntry[] = [
  entry('PAY', {
    n: 'payments',
    c: [causePosition('not-a-holder'), causePosition('security-level')],
    p: 'BROWSE_PROJECTS',
    r: 41,
    s: rowStates.indexOf('content'),
  }),
  entry('WEB', { n: 'Website' }),
  entry('ROC', {
    n: 'Rocket',
    c: [causePosition('team-role')],
    p: 'ADMINISTER_PROJECTS',
    s: rowStates.indexOf('settings'),
  }),
  entry('GONE', {
    c: [causePosition('project-not-found')],
    p: 'BROWSE_PROJECTS',
    r: 41,
    s: rowStates.indexOf('not-checked'),
  }),
  entry('APP', { n: 'Website', r: 2 }),
];

const keys = (query: Partial<ViewQuery>): readonly string[] =>
  selectPage(index, { ...all, ...query }, noSchemes).entries.map(({ k }) => k);

describe('the entries of a page', () => {
  test.each<readonly [string, Partial<ViewQuery>, readonly string[]]>([
    [
      'most records first, among equals the worse state',
      { sort: 'records' },
      ['PAY', 'GONE', 'APP', 'ROC', 'WEB'],
    ],
    [
      'by space: the name whatever its case, else the key',
      { sort: 'space' },
      ['GONE', 'PAY', 'ROC', 'APP', 'WEB'],
    ],
    [
      'by permission, spaces without a gap last',
      { sort: 'permission' },
      ['ROC', 'GONE', 'PAY', 'APP', 'WEB'],
    ],
    ['by leading cause, spaces without a gap last', { sort: 'cause' }, ['PAY', 'ROC', 'GONE', 'APP', 'WEB']],
    ['by text in the name', { text: ' webS ' }, ['APP', 'WEB']],
    ['by text in the key', { text: 'gon' }, ['GONE']],
    ['by text that nothing has', { text: 'zzz' }, []],
    ['by a cause that is not the leading one', { cause: 'security-level' }, ['PAY']],
    ['by a cause that does not occur', { cause: 'unknown' }, []],
    ['by state', { state: 'complete' }, ['APP', 'WEB']],
    ['by text and state together', { text: 'pay', state: 'complete' }, []],
  ])('%s', (_name, query, found) => {
    expect(keys(query)).toEqual(found);
  });

  const many = Array.from({ length: 2 * pageSize + 1 }, (_, at) => entry(`K${String(at).padStart(3, '0')}`));

  test.each([
    [1, 1, 'K000', pageSize],
    [3, 3, 'K050', 1],
    [99, 3, 'K050', 1],
    [0, 1, 'K000', pageSize],
    [-1, 1, 'K000', pageSize],
  ])('page %d of three is page %d, from %s on', (asked, page, first, count) => {
    const found = selectPage(many, { ...all, page: asked }, noSchemes);
    expect(found).toMatchObject({ page, pages: 3, matching: 2 * pageSize + 1 });
    expect(found.entries[0]?.k).toBe(first);
    expect(found.entries).toHaveLength(count);
  });

  test('nothing at all is one empty page', () => {
    expect(selectPage([], all, noSchemes)).toEqual({ entries: [], matching: 0, page: 1, pages: 1 });
  });

  test('the index is left in its own order', () => {
    const before = [...index];
    selectPage(index, { ...all, sort: 'records' }, noSchemes);
    expect(index).toEqual(before);
  });

  const anyIndex = fc.uniqueArray(
    fc.record({
      k: fc.stringMatching(/^[A-Z]{2,4}$/),
      n: fc.string(),
      c: fc.uniqueArray(fc.nat(15), { maxLength: 3 }),
      p: fc.constantFrom('', 'BROWSE_PROJECTS', 'EDIT_ISSUES'),
      r: fc.nat(3),
      g: fc.nat(3),
      s: fc.nat(4),
      v: fc.nat(9),
    }),
    { selector: ({ k }) => k, maxLength: 120 },
  );

  test('in every order each space stands on exactly one page, and the order of the index does not matter', () => {
    fc.assert(
      fc.property(anyIndex, fc.constantFrom(...sortOrders), (some, sort) => {
        const { pages } = selectPage(some, { ...all, sort }, noSchemes);
        const onPages = (entries: readonly IndexEntry[]): readonly string[] =>
          Array.from({ length: pages }, (_, at) =>
            selectPage(entries, { ...all, sort, page: at + 1 }, noSchemes),
          ).flatMap((page) => page.entries.map(({ k }) => k));
        expect([...onPages(some)].sort()).toEqual(some.map(({ k }) => k).sort());
        expect(onPages([...some].reverse())).toEqual(onPages(some));
      }),
      runs('pages', 100, 5_000),
    );
  });
});
