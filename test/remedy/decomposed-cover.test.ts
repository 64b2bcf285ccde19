import fc from 'fast-check';
import {
  decompose,
  coverOf,
  firstMultipliers,
  movedMultipliers,
} from '../../src/remedy/cover/lagrangian-decomposition';
import { costOf, type Atom, type Cover } from '../../src/remedy/cover/cover';
import { cheapestCover } from '../../src/remedy/cover/search';
import { runs } from '../sizes';

/** Covers that fall apart without their wide atoms: blocks with needs, elements and atoms of their own, and atoms over all of them. */

const { numRuns, seed } = runs('covers', 200, 2_000);

const perBlock = 3;
const all = (blocks: number) => Array.from({ length: blocks * perBlock }, (_none, number) => number);

const nearAtoms = (block: number) => {
  const own = [0, 1, 2].map((number) => block * perBlock + number);
  const near = fc.record({ covers: fc.subarray(own, { minLength: 1 }), elements: fc.subarray(own) });
  // Each need has an atom of the block.
  const whole = fc.record({ covers: fc.constant(own), elements: fc.subarray(own, { minLength: 2 }) });
  return fc.tuple(whole, fc.array(near, { maxLength: 2 })).map(([one, more]) => [one, ...more]);
};

/** The last elements are of wide atoms alone. */
const anyCover: fc.Arbitrary<Cover> = fc.integer({ min: 2, max: 3 }).chain((blocks) => {
  const loose = [0, 1, 2].map((number) => blocks * perBlock + number);
  const wide = fc.record({
    covers: fc.subarray(all(blocks), { minLength: 2 }),
    elements: fc.subarray([...all(blocks), ...loose]),
  });
  return fc
    .record({
      near: fc.tuple(...Array.from({ length: blocks }, (_none, block) => nearAtoms(block))),
      wides: fc.array(wide, { minLength: 1, maxLength: 3 }),
      weights: fc.array(fc.constantFrom(0, 1, 2, 5, 9), {
        minLength: blocks * perBlock + loose.length,
        maxLength: blocks * perBlock + loose.length,
      }),
    })
    .map(({ near, wides, weights }) => {
      const atoms = [
        ...near.flat().map((atom) => ({ ...atom, wide: false })),
        ...wides.map((atom) => ({ ...atom, wide: true })),
      ];
      return { needs: blocks * perBlock, weights, atoms: atoms.map((atom, id): Atom => ({ id, ...atom })) };
    });
});

function leastOf(cover: Cover): number {
  let least = Infinity;
  for (let set = 0; set < 2 ** cover.atoms.length; set += 1) {
    const chosen = cover.atoms.filter((_atom, position) => (set >> position) & 1);
    if (new Set(chosen.flatMap(({ covers }) => covers)).size === cover.needs)
      least = Math.min(least, costOf(chosen, cover));
  }
  return least;
}

test('a cover that falls apart is answered for the least, and proved', () => {
  let fallingApart = 0;
  fc.assert(
    fc.property(anyCover, (cover) => {
      if (decompose(cover) !== null) fallingApart += 1;
      const { chosen, cost, bound } = cheapestCover(cover, () => Infinity);
      const its = cover.atoms.filter(({ id }) => chosen.includes(id));
      expect(new Set(its.flatMap(({ covers }) => covers)).size).toBe(cover.needs);
      expect([costOf(its, cover), bound]).toEqual([cost, cost]);
      const least = leastOf(cover);
      expect(cost).toBe(least);
      const hurried = cheapestCover(cover, () => 0);
      expect(hurried.bound).toBeLessThanOrEqual(least);
      expect(hurried.cost).toBeGreaterThanOrEqual(least);
    }),
    { numRuns, seed },
  );
  expect(fallingApart).toBeGreaterThan(numRuns / 2);
});

test('however multipliers are moved, what the parts cost together bounds the whole from below', () => {
  const anyUse = fc.infiniteStream(fc.boolean());
  fc.assert(
    fc.property(anyCover, anyUse, (cover, uses) => {
      const found = decompose(cover);
      fc.pre(found !== null);
      const { parts, loose } = found;
      const least = leastOf(cover);
      let multipliers = firstMultipliers({ parts, loose });
      for (let round = 0; round < 4; round += 1) {
        for (const [id, whole] of loose) {
          const together = multipliers.reduce((sum, its) => sum + (its.get(id) ?? 0), 0);
          expect(together).toBeLessThanOrEqual(whole);
        }
        const bound = parts.reduce(
          (sum, part, at) => sum + leastOf(coverOf(part, multipliers[at] ?? null)),
          0,
        );
        expect(bound).toBeLessThanOrEqual(least);
        const used = parts.map(
          ({ copies }) => new Set(copies.map(({ id }) => id).filter(() => uses.next().value === true)),
        );
        multipliers = movedMultipliers(multipliers, used);
      }
    }),
    runs('multipliers', 200, 500),
  );
});
