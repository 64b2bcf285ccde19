import { atomsBy, type Cover } from './cover';

export interface Relaxed {
  /** No choice costs less. */
  readonly bound: number;
  /** By position: no choice with this atom costs less than `bound` and this together. */
  readonly reduced: readonly number[];
  /** Positions of the atoms that are paid in full; between them they cover every need. */
  readonly paid: readonly number[];
}

/** Beyond so many needs a part is too large to look at twice. */
const mostAdjusted = 400;

/**
 * A lower bound by dual ascent: need after need offers as much as its cheapest atom still costs, paid to the elements of its atoms,
 * none of which takes more than it weighs. Then each offer is taken back once, to see whether other needs offer more for it.
 * Source: Erlenkotter, "A dual-based procedure for uncapacitated facility location", Operations Research 26 (1978).
 */
export function relax(cover: Cover): Relaxed {
  const offers = new Offers(cover);
  const order = offers.byChoice();
  for (const need of order) offers.raise(need);
  if (cover.needs <= mostAdjusted) {
    for (let sweep = 0; sweep < 3; sweep += 1) {
      const before = offers.bound;
      for (const need of order) offers.adjust(need);
      // What an adjustment left over is offered by whoever can use it.
      for (const need of order) offers.raise(need);
      if (offers.bound === before) break;
    }
  }
  return { bound: offers.bound, reduced: offers.reduced(), paid: offers.paidAtoms() };
}

class Offers {
  bound = 0;
  private readonly atomsOf: readonly (readonly number[])[];
  private readonly elementsOf: readonly (readonly number[])[];
  private readonly needsOf: readonly (readonly number[])[];
  private readonly open: number[];
  private readonly offer: number[];
  /** By need: element → what the need pays for it. */
  private readonly payments: Map<number, number>[];

  constructor(private readonly cover: Cover) {
    const { atoms, weights, needs } = cover;
    this.atomsOf = atomsBy(cover, 'covers', needs);
    this.needsOf = atoms.map(({ covers }) => covers);
    const carriers = atomsBy(cover, 'elements', weights.length).map(({ length }) => length);
    // What few atoms share is paid first: the rest stays for other needs.
    this.elementsOf = atoms.map(({ elements }) =>
      [...elements].sort((a, b) => (carriers[a] ?? 0) - (carriers[b] ?? 0)),
    );
    this.open = [...weights];
    this.offer = new Array<number>(needs).fill(0);
    this.payments = Array.from({ length: needs }, () => new Map<number, number>());
  }

  /** Needs with the fewest atoms first. */
  byChoice(): readonly number[] {
    const count = (need: number) => this.atomsOf[need]?.length ?? 0;
    return [...this.atomsOf.keys()].sort((a, b) => count(a) - count(b) || a - b);
  }

  /** Offers as much more as the need's cheapest atom still costs. */
  raise(need: number): void {
    const paid = this.payments[need] ?? new Map<number, number>();
    const its = (this.atomsOf[need] ?? []).map((position) => {
      const already = this.sum(position, (element) => paid.get(element) ?? 0);
      return { position, most: already + this.slack(position) };
    });
    its.sort((a, b) => a.most - b.most);
    const offer = its[0]?.most ?? 0;
    if (offer <= (this.offer[need] ?? 0)) return;
    for (const { position } of its) {
      let due = offer - this.sum(position, (element) => paid.get(element) ?? 0);
      for (const element of this.elementsOf[position] ?? []) {
        if (due <= 0) break;
        const pay = Math.min(due, this.open[element] ?? 0);
        if (pay === 0) continue;
        paid.set(element, (paid.get(element) ?? 0) + pay);
        this.open[element] = (this.open[element] ?? 0) - pay;
        due -= pay;
      }
    }
    this.bound += offer - (this.offer[need] ?? 0);
    this.offer[need] = offer;
  }

  /** Takes an offer back and lets the needs beside it offer first; undone where all together offer less then. */
  adjust(need: number): void {
    const tight = (this.atomsOf[need] ?? []).filter((position) => this.slack(position) === 0);
    if (tight.length < 2 || (this.offer[need] ?? 0) === 0) return;
    const beside = [...new Set(tight.flatMap((position) => this.needsOf[position] ?? []))].filter(
      (other) => other !== need,
    );
    const touched = [need, ...beside];
    const before = {
      bound: this.bound,
      open: [...this.open],
      offers: touched.map((one) => this.offer[one] ?? 0),
      payments: touched.map((one) => new Map(this.payments[one])),
    };
    this.release(need);
    for (const other of beside) this.raise(other);
    this.raise(need);
    if (this.bound >= before.bound) return;
    this.bound = before.bound;
    for (const [element, left] of before.open.entries()) this.open[element] = left;
    for (const [at, one] of touched.entries()) {
      this.offer[one] = before.offers[at] ?? 0;
      this.payments[one] = before.payments[at] ?? new Map<number, number>();
    }
  }

  reduced(): readonly number[] {
    const mark = new Int32Array(this.open.length).fill(-1);
    return this.cover.atoms.map(({ covers }, position) => {
      for (const element of this.elementsOf[position] ?? []) mark[element] = position;
      let more = this.slack(position);
      for (const need of covers) {
        more -= this.offer[need] ?? 0;
        for (const [element, pay] of this.payments[need] ?? []) if (mark[element] === position) more += pay;
      }
      return more;
    });
  }

  paidAtoms(): readonly number[] {
    return [...this.cover.atoms.keys()].filter((position) => this.slack(position) === 0);
  }

  private release(need: number): void {
    for (const [element, pay] of this.payments[need] ?? [])
      this.open[element] = (this.open[element] ?? 0) + pay;
    this.payments[need] = new Map();
    this.bound -= this.offer[need] ?? 0;
    this.offer[need] = 0;
  }

  private slack(position: number): number {
    return this.sum(position, (element) => this.open[element] ?? 0);
  }

  private sum(position: number, of: (element: number) => number): number {
    let sum = 0;
    for (const element of this.elementsOf[position] ?? []) sum += of(element);
    return sum;
  }
}
