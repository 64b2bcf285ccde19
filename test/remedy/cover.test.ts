import fc from 'fast-check';
import { costOf, type Cover } from '../../src/remedy/cover/cover';
import { relax } from '../../src/remedy/cover/relax';
import { cheapestCover } from '../../src/remedy/cover/search';
import { runs } from '../sizes';

const atoms = (needs: number, elements: number) =>
  fc.array(
    fc.record({
      covers: fc.subarray(Array.from({ length: needs }, (_none, need) => need)),
      elements: fc.subarray(Array.from({ length: elements }, (_none, element) => element)),
      wide: fc.boolean(),
    }),
    { minLength: 1, maxLength: 11 },
  );

/** Problems in which every need has an atom. */
const anyCover: fc.Arbitrary<Cover> = fc
  .record({
    needs: fc.integer({ min: 0, max: 7 }),
    weights: fc.array(fc.constantFrom(0, 1, 2, 7, 100), { minLength: 1, maxLength: 9 }),
  })
  .chain(({ needs, weights }) =>
    atoms(needs, weights.length).map((all) => ({
      needs,
      weights,
      atoms: all.map((atom, id) => ({ id, ...atom })),
    })),
  )
  .filter(({ needs, atoms: all }) => new Set(all.flatMap(({ covers }) => covers)).size === needs);

/** The least over all sets of atoms. */
function byBruteForce(cover: Cover): number {
  let least = Infinity;
  for (let set = 0; set < 2 ** cover.atoms.length; set += 1) {
    const chosen = cover.atoms.filter((_atom, position) => (set >> position) & 1);
    if (new Set(chosen.flatMap(({ covers }) => covers)).size === cover.needs) {
      least = Math.min(least, costOf(chosen, cover));
    }
  }
  return least;
}

const sizes = runs('covers', 200, 4_000);

test('the choice covers every need, costs what it says, and no set of atoms costs less', () => {
  fc.assert(
    fc.property(anyCover, (cover) => {
      const { chosen, cost, bound } = cheapestCover(cover, () => Infinity);
      const its = cover.atoms.filter(({ id }) => chosen.includes(id));
      expect(new Set(its.flatMap(({ covers }) => covers)).size).toBe(cover.needs);
      expect(costOf(its, cover)).toBe(cost);
      expect(cost).toBe(byBruteForce(cover));
      expect(bound).toBe(cost);
    }),
    sizes,
  );
});

test('without time the choice still covers everything, and the bound is one', () => {
  fc.assert(
    fc.property(anyCover, (cover) => {
      const { chosen, cost, bound } = cheapestCover(cover, () => 0);
      const its = cover.atoms.filter(({ id }) => chosen.includes(id));
      const least = byBruteForce(cover);
      expect(new Set(its.flatMap(({ covers }) => covers)).size).toBe(cover.needs);
      expect(cost).toBeGreaterThanOrEqual(least);
      expect(bound).toBeLessThanOrEqual(least);
    }),
    sizes,
  );
});

test('what an atom costs beside the bound is never more than the best choice that has it', () => {
  fc.assert(
    fc.property(anyCover, (cover) => {
      const { bound, reduced } = relax(cover);
      for (const position of cover.atoms.keys()) {
        let least = Infinity;
        for (let set = 0; set < 2 ** cover.atoms.length; set += 1) {
          if (((set >> position) & 1) === 0) continue;
          const chosen = cover.atoms.filter((_atom, at) => (set >> at) & 1);
          if (new Set(chosen.flatMap(({ covers }) => covers)).size === cover.needs) {
            least = Math.min(least, costOf(chosen, cover));
          }
        }
        expect(bound + (reduced[position] ?? 0)).toBeLessThanOrEqual(least);
      }
    }),
    runs('covers', 60, 600),
  );
});
