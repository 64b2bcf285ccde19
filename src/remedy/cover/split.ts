import type { Atom, Cover } from './cover';

interface Part {
  readonly needs: Map<number, number>;
  readonly elements: Map<number, number>;
  readonly atoms: Atom[];
}

/** Parts that share no need, no atom and no element. */
export function split(cover: Cover): readonly Cover[] {
  const { atoms, weights } = cover;
  const tied = ties(cover);
  const rootOf = ({ covers: [need = 0] }: Atom) => tied.ofNeed[need] ?? 0;
  const roots = new Set(atoms.map(rootOf));
  if (roots.size <= 1) return atoms.length === 0 ? [] : [cover];
  const parts = new Map<number, Part>();
  for (const atom of atoms) {
    const root = rootOf(atom);
    const part: Part = parts.get(root) ?? { needs: new Map(), elements: new Map(), atoms: [] };
    part.atoms.push({
      ...atom,
      covers: atom.covers.map((need) => numberIn(part.needs, need)),
      elements: atom.elements.map((element) => numberIn(part.elements, element)),
    });
    parts.set(root, part);
  }
  return [...parts.values()].map((part) => ({
    needs: part.needs.size,
    atoms: part.atoms,
    weights: [...part.elements.keys()].map((element) => weights[element] ?? 0),
  }));
}

/** The number of a need or an element within a part. */
export function numberIn(numbers: Map<number, number>, old: number): number {
  const number = numbers.get(old) ?? numbers.size;
  numbers.set(old, number);
  return number;
}

/** Needs and elements that atoms tie together have the same number. */
export function ties({ needs, atoms, weights }: Cover): {
  readonly ofNeed: Int32Array;
  readonly ofElement: Int32Array;
} {
  const parent = Int32Array.from({ length: needs + weights.length }, (_none, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    let walk = node;
    while (parent[walk] !== root) {
      const next = parent[walk] ?? root;
      parent[walk] = root;
      walk = next;
    }
    return root;
  };
  for (const { covers, elements } of atoms) {
    const root = rootOf(covers[0] ?? 0);
    for (const need of covers) parent[rootOf(need)] = root;
    for (const element of elements) parent[rootOf(needs + element)] = root;
  }
  for (let node = 0; node < parent.length; node += 1) parent[node] = rootOf(node);
  return { ofNeed: parent.subarray(0, needs), ofElement: parent.subarray(needs) };
}
