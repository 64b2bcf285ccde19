import { coversAll, type Atom, type Cover } from './cover';
import { numberIn, ties } from './split';

/**
 * A cover that falls apart without its wide atoms, as parts that each have a copy of every wide atom that covers something there. A
 * copy brings what the atom brings in that part and, instead of what no part has, a share of what that weighs, its multiplier. However
 * those are laid out, what the parts cost at least is a lower bound: a choice of the whole pays every share of an atom, a part its own.
 * Source: Guignard, Kim, "Lagrangean decomposition", Mathematical Programming 39 (1987).
 */
export interface Decomposition {
  readonly parts: readonly Part[];
  /** By id of a wide atom: what its multipliers are together. Whole, so that sums are exact. */
  readonly loose: ReadonlyMap<number, number>;
}

export interface Part {
  readonly needs: number;
  readonly near: readonly Atom[];
  readonly copies: readonly Atom[];
  /** Without the multipliers, which come after them in the order of the copies. */
  readonly weights: readonly number[];
}

/** By id of a wide atom: what its copy in a part weighs besides. */
export type Multipliers = ReadonlyMap<number, number>;

/** null: it does not fall decompose, or some need has wide atoms alone. */
export function decompose(cover: Cover): Decomposition | null {
  const near = cover.atoms.filter(({ wide }) => !wide);
  if (near.length === cover.atoms.length || !coversAll({ ...cover, atoms: near })) return null;
  const { ofNeed, ofElement } = ties({ ...cover, atoms: near });
  if (new Set(ofNeed).size < 2) return null;
  const building = new Map([...new Set(ofNeed)].map((root) => [root, new Building()]));
  const rootOf = ({ covers: [need = 0] }: Atom) => ofNeed[need] ?? 0;
  for (const atom of near) building.get(rootOf(atom))?.near.push(atom);

  const carriers = new Int32Array(cover.weights.length);
  const wide = cover.atoms.filter((atom) => atom.wide);
  for (const { elements } of wide)
    for (const element of elements) carriers[element] = (carriers[element] ?? 0) + 1;
  const loose = new Map<number, number>();
  for (const atom of wide) {
    const here = new Map<number, { covers: number[]; elements: number[] }>();
    for (const need of atom.covers) {
      const root = ofNeed[need] ?? 0;
      const its = here.get(root) ?? { covers: [], elements: [] };
      its.covers.push(need);
      here.set(root, its);
    }
    let weight = 0;
    for (const element of atom.elements) {
      const root = ofElement[element] ?? 0;
      if (building.has(root)) here.get(root)?.elements.push(element);
      else weight += (cover.weights[element] ?? 0) / (carriers[element] ?? 1);
    }
    loose.set(atom.id, Math.floor(weight));
    for (const [root, its] of here) building.get(root)?.copies.push({ ...atom, ...its, wide: false });
  }
  return { parts: [...building.values()].map((part) => part.built(cover.weights)), loose };
}

class Building {
  readonly near: Atom[] = [];
  readonly copies: Atom[] = [];

  built(weights: readonly number[]): Part {
    const needs = new Map<number, number>();
    const elements = new Map<number, number>();
    const renumbered = (atom: Atom): Atom => ({
      ...atom,
      covers: atom.covers.map((need) => numberIn(needs, need)),
      elements: atom.elements.map((element) => numberIn(elements, element)),
    });
    const near = this.near.map(renumbered);
    const copies = this.copies.map(renumbered);
    return {
      ...{ needs: needs.size, near, copies },
      weights: [...elements.keys()].map((element) => weights[element] ?? 0),
    };
  }
}

/** A part as a cover of its own. null: without its copies. */
export function coverOf({ needs, near, copies, weights }: Part, multipliers: Multipliers | null): Cover {
  if (multipliers === null) return { needs, atoms: near, weights };
  const sharing = copies.map((copy, at) => ({ ...copy, elements: [...copy.elements, weights.length + at] }));
  return {
    needs,
    atoms: [...near, ...sharing],
    weights: [...weights, ...copies.map(({ id }) => multipliers.get(id) ?? 0)],
  };
}

/** Each part's multipliers at first: by how much of what an atom covers it covers there. */
export function firstMultipliers({ parts, loose }: Decomposition): readonly Multipliers[] {
  const covers = new Map<number, number>();
  for (const { id, covers: its } of parts.flatMap(({ copies }) => copies))
    covers.set(id, (covers.get(id) ?? 0) + its.length);
  return parts.map(
    ({ copies }) =>
      new Map(
        copies.map(({ id, covers: its }) => {
          const multiplier = ((loose.get(id) ?? 0) * its.length) / (covers.get(id) ?? 1);
          return [id, Math.floor(multiplier)];
        }),
      ),
  );
}

/** Of its multiplier, what a copy keeps that its part does not use. */
const kept = 0.25;

/** Moves multipliers from parts that do not use a copy to those that do. `used[part]`: the ids of the copies that it uses. */
export function movedMultipliers(
  multipliers: readonly Multipliers[],
  used: readonly ReadonlySet<number>[],
): readonly Multipliers[] {
  const freed = new Map<number, number>();
  const takers = new Map<number, number>();
  for (const [at, its] of multipliers.entries()) {
    for (const [id, multiplier] of its) {
      if (used[at]?.has(id)) takers.set(id, (takers.get(id) ?? 0) + 1);
      else freed.set(id, (freed.get(id) ?? 0) + multiplier - Math.floor(multiplier * kept));
    }
  }
  return multipliers.map((its, at) => {
    const moved = [...its].map(([id, multiplier]): readonly [number, number] => {
      const count = takers.get(id) ?? 0;
      if (count === 0) return [id, multiplier];
      return used[at]?.has(id)
        ? [id, multiplier + Math.floor((freed.get(id) ?? 0) / count)]
        : [id, Math.floor(multiplier * kept)];
    });
    return moved.every(([id, multiplier]) => its.get(id) === multiplier) ? its : new Map(moved);
  });
}
