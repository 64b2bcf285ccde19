import type { NotRead } from '../../src/diagnosis/facts';
import type { UnrecognisedClass } from '../../src/diagnosis/gap';
import { truncateClasses, truncateNotRead, truncateTexts } from '../../src/app/scan/truncate-lists';

const classes = (count: number): readonly UnrecognisedClass[] =>
  Array.from({ length: count }, (_, n) => ({ text: n, records: n + 1, lines: [n + 1], candidate: null }));

const recordsOf = (some: readonly UnrecognisedClass[]): number =>
  some.reduce((sum, { records }) => sum + records, 0);

test('as many classes as there is room for stay as they are', () => {
  expect(truncateClasses(classes(1_000))).toEqual(classes(1_000));
});

test('of more the largest stay, in their order, and the rest is one class: the counts add up', () => {
  const all = classes(30_000);
  const few = truncateClasses(all);
  expect(few).toHaveLength(1_000);
  expect(recordsOf(few)).toBe(recordsOf(all));
  expect(few.slice(0, -1)).toEqual(all.slice(-999));
  expect(few.at(-1)).toEqual({
    text: null,
    records: recordsOf(all.slice(0, -999)),
    lines: Array.from({ length: 20 }, (_, n) => n + 1),
    candidate: null,
  });
});

test('a reason keeps its first texts, and all its records', () => {
  const texts = Array.from({ length: 80 }, (_, n) => n);
  const given = { reason: 'rate-limit', row: 99, records: 1_234, lines: [3], texts };
  expect(truncateTexts([given])).toEqual([{ ...given, texts: texts.slice(0, 50) }]);
});

test('what could not be read of the site is folded by kind, status and right; rows of spaces stay', () => {
  const row = (n: number, more: Partial<NotRead> = {}): NotRead => ({
    what: 'issue',
    id: String(n),
    project: null,
    status: 500,
    right: null,
    ...more,
  });
  const ofSite = Array.from({ length: 3_000 }, (_, n) => row(n, n === 2_999 ? { status: 403 } : {}));
  const ofSpace = row(7, { project: 'PAY' });
  expect(truncateNotRead(ofSite.slice(0, 1_000))).toEqual(ofSite.slice(0, 1_000));
  expect(truncateNotRead([ofSpace, ...ofSite])).toEqual([
    ofSpace,
    ...ofSite.slice(0, 1_000),
    { ...row(1_000), others: 1_999 },
    { ...row(2_999, { status: 403 }), others: 1 },
  ]);
});
