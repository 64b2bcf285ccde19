import { atomsBy, costOf, type Atom, type Cover } from './cover';

/** Later passes seldom find more. */
const mostPasses = 3;

/** Takes atoms out of a choice, one after the other, wherever what they alone cover is had for less from others. */
export function improved(cover: Cover, chosen: readonly Atom[]): readonly Atom[] {
  const choice = new Improvable(cover, chosen);
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = choice.cost;
    for (const position of choice.positions()) choice.replace(position);
    if (choice.cost === before) break;
  }
  return choice.positions().flatMap((position) => cover.atoms[position] ?? []);
}

class Improvable {
  cost: number;
  private readonly taken = new Set<number>();
  private readonly atomsOf: readonly Int32Array[];
  /** By need: how many taken atoms cover it. */
  private readonly covered: Int32Array;
  /** By element: how many taken atoms have it. */
  private readonly carried: Int32Array;

  constructor(
    private readonly cover: Cover,
    chosen: readonly Atom[],
  ) {
    this.atomsOf = atomsBy(cover, 'covers', cover.needs);
    this.covered = new Int32Array(cover.needs);
    this.carried = new Int32Array(cover.weights.length);
    const ids = new Set(chosen.map(({ id }) => id));
    for (const [position, { id }] of cover.atoms.entries()) if (ids.has(id)) this.take(position, 1);
    this.cost = costOf(chosen, cover);
  }

  positions(): readonly number[] {
    return [...this.taken];
  }

  /** Takes one out and covers again what it leaves open; puts everything back where that costs as much. */
  replace(position: number): void {
    if (!this.taken.has(position)) return;
    const atom = this.cover.atoms[position];
    if (atom === undefined) return;
    this.take(position, -1);
    let gain = this.fresh(position);
    const instead: number[] = [];
    for (const need of atom.covers) {
      if ((this.covered[need] ?? 0) > 0) continue;
      const other = this.cheapestFor(need, position);
      gain -= other.cost;
      if (gain <= 0 || other.position === null) {
        for (const one of instead) this.take(one, -1);
        this.take(position, 1);
        return;
      }
      instead.push(other.position);
      this.take(other.position, 1);
    }
    this.cost -= gain;
  }

  private cheapestFor(
    need: number,
    not: number,
  ): { readonly position: number | null; readonly cost: number } {
    let best: { readonly position: number | null; readonly cost: number } = {
      position: null,
      cost: Infinity,
    };
    for (const position of this.atomsOf[need] ?? []) {
      if (position === not) continue;
      const cost = this.fresh(position);
      if (cost < best.cost) best = { position, cost };
    }
    return best;
  }

  /** What an atom brings that no taken one has. */
  private fresh(position: number): number {
    let sum = 0;
    for (const element of this.cover.atoms[position]?.elements ?? []) {
      if (this.carried[element] === 0) sum += this.cover.weights[element] ?? 0;
    }
    return sum;
  }

  private take(position: number, by: 1 | -1): void {
    if (by === 1) this.taken.add(position);
    else this.taken.delete(position);
    const atom = this.cover.atoms[position];
    for (const need of atom?.covers ?? []) this.covered[need] = (this.covered[need] ?? 0) + by;
    for (const element of atom?.elements ?? []) this.carried[element] = (this.carried[element] ?? 0) + by;
  }
}
