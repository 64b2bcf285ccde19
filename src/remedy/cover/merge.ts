import type { Atom, Cover } from './cover';

/** Elements that come with the same atoms become one that weighs as much as they do together. */
export function merged({ needs, atoms, weights }: Cover): Cover {
  const classes = classesOf(
    weights.length,
    atoms.map(({ elements }) => elements),
  );
  const sums: number[] = [];
  const firstOf = new Map<number, number>();
  const numberOf = classes.map((its, element) => {
    const number = firstOf.get(its) ?? sums.length;
    firstOf.set(its, number);
    sums[number] = (sums[number] ?? 0) + (weights[element] ?? 0);
    return number;
  });
  if (sums.length === weights.length) return { needs, atoms, weights };
  return {
    needs,
    weights: sums,
    atoms: atoms.map((atom): Atom => {
      const elements = new Set(atom.elements.flatMap((element) => numberOf[element] ?? []));
      return { ...atom, elements: [...elements] };
    }),
  };
}

/** Splits `count` things into classes that no list tells apart: each list in turn parts its members from the rest. */
export function classesOf(count: number, lists: readonly (readonly number[])[]): readonly number[] {
  const classes = new Array<number>(count).fill(0);
  let next = 1;
  for (const list of lists) {
    const parted = new Map<number, number>();
    for (const member of list) {
      const before = classes[member] ?? 0;
      const after = parted.get(before) ?? next;
      if (after === next) next += 1;
      parted.set(before, after);
      classes[member] = after;
    }
  }
  return classes;
}
