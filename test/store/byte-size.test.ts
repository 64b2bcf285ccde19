import fc from 'fast-check';
import { anyText } from '../any-text';
import { bytesOf, packsOf, piecesOf, valueBytes } from '../../src/store/byte-size';
import { runs } from '../sizes';

test('bytes are counted as Forge counts them: JSON in UTF-8', () => {
  expect(bytesOf('a')).toBe(3);
  expect(bytesOf('"')).toBe(4);
  expect(bytesOf('é')).toBe(4);
  expect(bytesOf('🙂')).toBe(6);
  expect(bytesOf({ a: [1, null] })).toBe(14);
});

test('pieces fit, join to the text, and never halve a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.integer({ min: 16, max: 200 }),
      (text, limit) => {
        const pieces = piecesOf(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(bytesOf(piece)).toBeLessThanOrEqual(limit);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
      },
    ),
    runs('pieces', 100, 10_000),
  );
});

test('lone surrogates and control characters survive', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 300 }), (text) => {
      expect(piecesOf(text, 20).join('')).toBe(text);
    }),
    runs('pieces', 100, 10_000),
  );
  const lone = '\ud83d'.repeat(50);
  expect(piecesOf(lone, 30).join('')).toBe(lone);
});

test.each([
  ['nothing', '', 1],
  ['what just fits', 'x'.repeat(valueBytes - 2), 1],
  ['one byte more', 'x'.repeat(valueBytes - 1), 2],
  ['quotes, which take two bytes', '"'.repeat(valueBytes), 3],
])('%s', (_name, text, count) => {
  expect(piecesOf(text)).toHaveLength(count);
});

test('packs keep the order and the limit; what is larger stands alone', () => {
  const items = ['a', 'bb', 'x'.repeat(50), 'c', 'd'];
  const packs = packsOf(items, 20);
  expect(packs).toEqual([['a', 'bb'], ['x'.repeat(50)], ['c', 'd']]);
  expect(packsOf([], 20)).toEqual([]);
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 10 })), (some) => {
      const dealt = packsOf(some, 64);
      expect(dealt.flat()).toEqual(some);
      for (const pack of dealt) expect(bytesOf(pack)).toBeLessThanOrEqual(64);
    }),
    runs('pieces', 100, 10_000),
  );
});
