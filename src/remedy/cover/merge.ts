import type { Atom, Cover } from './cover';

/** Elements that come with the same atoms become one that weighs as much as they do together. */
export function merged({ needs, atoms, weights }: Cover): Cover {
  const classes = classesOf(
    weights.length,
    atoms.map(({ elements }) => elements),
  );
  const sums: number[] = [];
  const numberOf = new Int32Array(classes.length);
  const firstOf: number[] = [];
  for (let element = 0; element < classes.length; element += 1) {
    const its = classes[element] ?? 0;
    const number = firstOf[its] ?? sums.length;
    firstOf[its] = number;
    numberOf[element] = number;
    sums[number] = (sums[number] ?? 0) + (weights[element] ?? 0);
  }
  if (sums.length === weights.length) return { needs, atoms, weights };
  const seenBy = new Int32Array(sums.length).fill(-1);
  const renumbered = (atom: Atom, at: number): Atom => {
    const elements: number[] = [];
    for (const element of atom.elements) {
      const number = numberOf[element] ?? 0;
      if (seenBy[number] === at) continue;
      seenBy[number] = at;
      elements.push(number);
    }
    return { ...atom, elements };
  };
  return { needs, weights: sums, atoms: atoms.map(renumbered) };
}

/** Splits `count` things into classes that no list tells apart: each list in turn parts its members from the rest. */
export function classesOf(count: number, lists: readonly (readonly number[])[]): Int32Array {
  const classes = new Int32Array(count);
  const size: number[] = [count];
  const parted = new Map<number, number>();
  for (const list of lists) {
    parted.clear();
    for (const member of list) {
      const before = classes[member] ?? 0;
      // Nobody is left behind to be told apart from.
      if (size[before] === 1) continue;
      const after = parted.get(before) ?? size.length;
      if (after === size.length) {
        size.push(0);
        parted.set(before, after);
      }
      size[before] = (size[before] ?? 0) - 1;
      size[after] = (size[after] ?? 0) + 1;
      classes[member] = after;
    }
  }
  return classes;
}
