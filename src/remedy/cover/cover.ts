/**
 * Red-blue set cover with weights: choose atoms so that every need is covered and the elements that the chosen atoms bring, each
 * counted once, weigh least. A pair that is also given is an element, and so is the making of a change: the grants of one scheme
 * are atoms that share one change.
 * Source: Carr, Doddi, Konjevod, Marathe, "On the red-blue set cover problem", SODA 2000.
 */
export interface Atom {
  /** The atom's number in the problem that was asked; parts of it keep the numbers. */
  readonly id: number;
  /** Needs, from 0. */
  readonly covers: readonly number[];
  /** Elements, from 0. */
  readonly elements: readonly number[];
  /** Whether it reaches over what would have nothing to do with each other without it: a group in many projects. */
  readonly wide: boolean;
}

export interface Cover {
  readonly needs: number;
  readonly atoms: readonly Atom[];
  /** By element: whole numbers, so that sums are exact. */
  readonly weights: readonly number[];
}

/** Turns lists around: by need (or element), the positions of the atoms that have it. */
export function atomsBy({ atoms }: Cover, what: 'covers' | 'elements', count: number): readonly Int32Array[] {
  const ends = new Int32Array(count + 1);
  for (const atom of atoms) for (const entry of atom[what]) ends[entry + 1] = (ends[entry + 1] ?? 0) + 1;
  for (let entry = 0; entry < count; entry += 1)
    ends[entry + 1] = (ends[entry + 1] ?? 0) + (ends[entry] ?? 0);
  const next = ends.slice(0, count);
  const all = new Int32Array(ends[count] ?? 0);
  for (let position = 0; position < atoms.length; position += 1) {
    for (const entry of atoms[position]?.[what] ?? []) {
      all[next[entry] ?? 0] = position;
      next[entry] = (next[entry] ?? 0) + 1;
    }
  }
  return Array.from({ length: count }, (_none, entry) => all.subarray(ends[entry], ends[entry + 1]));
}

/** What the elements of an atom weigh together. */
export function weightOf({ elements }: Pick<Atom, 'elements'>, { weights }: Pick<Cover, 'weights'>): number {
  return elements.reduce((sum, element) => sum + (weights[element] ?? 0), 0);
}

/** What a choice of atoms costs: each element once. */
export function costOf(chosen: readonly Atom[], cover: Pick<Cover, 'weights'>): number {
  return weightOf({ elements: [...new Set(chosen.flatMap(({ elements }) => elements))] }, cover);
}

/** What of a problem is decided: those needs are covered, those elements are paid, those atoms are out. */
export interface Decided {
  readonly needs: ReadonlySet<number>;
  readonly elements: ReadonlySet<number>;
  /** Positions. */
  readonly atoms: ReadonlySet<number>;
}

/** The problem that remains, its needs and elements numbered anew. */
export function without({ needs, atoms, weights }: Cover, decided: Decided): Cover {
  const needNumber = renumbered(needs, (need) => decided.needs.has(need));
  const used = new Uint8Array(weights.length);
  const left: Atom[] = [];
  for (const [position, atom] of atoms.entries()) {
    if (decided.atoms.has(position)) continue;
    const still = numbersOf(atom.covers, needNumber.of);
    if (still.length === 0) continue;
    left.push({ ...atom, covers: still });
    for (const element of atom.elements) used[element] = 1;
  }
  const elementNumber = renumbered(
    weights.length,
    (element) => used[element] === 0 || weights[element] === 0 || decided.elements.has(element),
  );
  return {
    needs: needNumber.count,
    atoms: left.map((atom) => ({ ...atom, elements: numbersOf(atom.elements, elementNumber.of) })),
    weights: weights.filter((_weight, element) => (elementNumber.of[element] ?? gone) !== gone),
  };
}

const gone = -1;

function renumbered(count: number, isOut: (old: number) => boolean) {
  const of = new Int32Array(count);
  let next = 0;
  for (let old = 0; old < count; old += 1) {
    of[old] = isOut(old) ? gone : next;
    if (of[old] !== gone) next += 1;
  }
  return { of, count: next };
}

function numbersOf(old: readonly number[], numbers: Int32Array): readonly number[] {
  const result: number[] = [];
  for (const one of old) {
    const number = numbers[one] ?? gone;
    if (number !== gone) result.push(number);
  }
  return result;
}

/** The problem once some atoms are chosen. */
export function choosing(cover: Cover, positions: ReadonlySet<number>): Cover {
  const chosen = [...positions].flatMap((position) => cover.atoms[position] ?? []);
  return without(cover, {
    needs: new Set(chosen.flatMap(({ covers }) => covers)),
    elements: new Set(chosen.flatMap(({ elements }) => elements)),
    atoms: positions,
  });
}

/** Whether every need has an atom. */
export function coversAll({ needs, atoms }: Pick<Cover, 'needs' | 'atoms'>): boolean {
  return new Set(atoms.flatMap(({ covers }) => covers)).size === needs;
}

/** The problem without some atoms. */
export function refusing(cover: Cover, positions: ReadonlySet<number>): Cover {
  return without(cover, { needs: new Set(), elements: new Set(), atoms: positions });
}
