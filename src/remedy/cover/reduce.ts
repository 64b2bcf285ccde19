import { atomsBy, choosing, costOf, refusing, weightOf, without, type Atom, type Cover } from './cover';
import { merged } from './merge';

export interface Reduced {
  readonly chosen: readonly Atom[];
  readonly cost: number;
  readonly rest: Cover;
}

/** Looking for elements that are one, and for atoms that stand in for others, is worth its time only in parts of up to so many atoms. */
const mostCompared = 1500;

/** Chooses what every best answer can have and drops what some best answer does without, until nothing is left to say. */
export function reduce(whole: Cover): Reduced {
  let rest = smaller(whole);
  const chosen: Atom[] = [];
  let cost = 0;
  for (;;) {
    const take = forced(rest);
    if (take.size > 0) {
      const atoms = [...take].flatMap((position) => rest.atoms[position] ?? []);
      chosen.push(...atoms);
      cost += costOf(atoms, rest);
      rest = smaller(choosing(rest, take));
      continue;
    }
    if (rest.atoms.length > mostCompared) return { chosen, cost, rest };
    const needs = impliedNeeds(rest);
    if (needs.size > 0) {
      rest = without(rest, { needs, elements: new Set(), atoms: new Set() });
      continue;
    }
    const atoms = dominated(rest);
    if (atoms.size === 0) return { chosen, cost, rest };
    rest = smaller(refusing(rest, atoms));
  }
}

function smaller(cover: Cover): Cover {
  return cover.atoms.length > mostCompared ? cover : merged(cover);
}

/** Atoms that cost nothing more, and atoms that alone cover a need. */
function forced(cover: Cover): ReadonlySet<number> {
  const take = new Set<number>();
  for (const [position, { elements }] of cover.atoms.entries()) if (elements.length === 0) take.add(position);
  if (take.size > 0) return take;
  for (const [only, ...others] of atomsBy(cover, 'covers', cover.needs)) {
    if (only !== undefined && others.length === 0) take.add(only);
  }
  return take;
}

/** Needs that are covered whenever another one is. */
function impliedNeeds(cover: Cover): ReadonlySet<number> {
  const atomsOf = atomsBy(cover, 'covers', cover.needs);
  const out = new Set<number>();
  const mark = new Int32Array(cover.atoms.length).fill(-1);
  for (const [need, its] of atomsOf.entries()) {
    if (out.has(need)) continue;
    for (const position of its) mark[position] = need;
    for (const other of narrowest(its, cover)?.covers ?? []) {
      const others = atomsOf[other] ?? [];
      if (other === need || out.has(other) || others.length < its.length) continue;
      if (others.filter((position) => mark[position] === need).length === its.length) out.add(other);
    }
  }
  return out;
}

function narrowest(positions: Iterable<number>, { atoms }: Cover): Atom | undefined {
  let best: Atom | undefined;
  for (const position of positions) {
    const atom = atoms[position];
    if (atom !== undefined && (best === undefined || atom.covers.length < best.covers.length)) best = atom;
  }
  return best;
}

/** Atoms that another one can stand in for: it covers as much, and brings no more than what this one alone brings. */
function dominated(cover: Cover): ReadonlySet<number> {
  const { atoms, weights } = cover;
  const atomsOf = atomsBy(cover, 'covers', cover.needs);
  const carriers = atomsBy(cover, 'elements', weights.length).map(({ length }) => length);
  const out = new Set<number>();
  const shared = new Int32Array(atoms.length);
  const mark = new Int32Array(weights.length).fill(-1);
  // From the last on: of atoms that could stand in for each other the first stays.
  for (const [position, atom] of [...atoms.entries()].reverse()) {
    const seen: number[] = [];
    for (const need of atom.covers) {
      for (const other of atomsOf[need] ?? []) {
        if (shared[other] === 0) seen.push(other);
        shared[other] = (shared[other] ?? 0) + 1;
      }
    }
    const wider = seen.filter(
      (other) => other !== position && !out.has(other) && shared[other] === atom.covers.length,
    );
    for (const other of seen) shared[other] = 0;
    if (wider.length === 0) continue;
    for (const element of atom.elements) mark[element] = position;
    const own = weightOf({ elements: atom.elements.filter((element) => carriers[element] === 1) }, cover);
    const standsIn = (other: number): boolean => {
      let more = 0;
      for (const element of atoms[other]?.elements ?? []) {
        if (mark[element] !== position) more += weights[element] ?? 0;
        if (more > own) return false;
      }
      return true;
    };
    if (!wider.some(standsIn)) continue;
    out.add(position);
    for (const element of atom.elements) carriers[element] = (carriers[element] ?? 0) - 1;
  }
  return out;
}
