/* eslint-disable @typescript-eslint/prefer-for-of -- counting loops over arrays of numbers, innermost in the search */
import { atomsBy, type Cover } from './cover';

const none = new Int32Array(0);
const nothing: readonly number[] = [];

/** An offer that bears on more needs than this is left as it is. */
const mostTouched = 150;

/**
 * What the needs of a cover offer for being covered: no element is paid more than it weighs, so all offers together are a lower
 * bound. Plain arrays of numbers throughout: this is where a search spends its time.
 */
export class Offers {
  bound = 0;
  private readonly atomsOf: readonly Int32Array[];
  /** By atom, those first that few atoms share: the rest stays open for other needs. */
  private readonly elementsOf: readonly Int32Array[];
  /** What is not paid of each element. */
  private readonly open: Float64Array;
  private readonly offer: Float64Array;
  /** By need: the elements that it pays for, and beside them how much. */
  private readonly paidFor: (readonly number[])[];
  private readonly paid: (readonly number[])[];
  /** What the need at hand pays for each element; zero between calls. */
  private readonly paying: Float64Array;
  private readonly order: Int32Array;
  private readonly price: Float64Array;

  constructor(private readonly cover: Cover) {
    const { atoms, weights, needs } = cover;
    const carriers = new Int32Array(weights.length);
    for (const { elements } of atoms)
      for (const element of elements) carriers[element] = (carriers[element] ?? 0) + 1;
    this.atomsOf = atomsBy(cover, 'covers', needs).map((its) => Int32Array.from(its));
    this.elementsOf = atoms.map(({ elements }) =>
      Int32Array.from(elements).sort((a, b) => (carriers[a] ?? 0) - (carriers[b] ?? 0) || a - b),
    );
    this.open = Float64Array.from(weights);
    this.offer = new Float64Array(needs);
    this.paidFor = new Array<readonly number[]>(needs).fill([]);
    this.paid = new Array<readonly number[]>(needs).fill([]);
    this.paying = new Float64Array(weights.length);
    this.order = new Int32Array(atoms.length);
    this.price = new Float64Array(atoms.length);
  }

  /** Needs with the fewest atoms first. */
  byChoice(): readonly number[] {
    const count = (need: number) => (this.atomsOf[need] ?? none).length;
    return [...this.atomsOf.keys()].sort((a, b) => count(a) - count(b) || a - b);
  }

  /** Offers as much more as the need's cheapest atom still costs. */
  raise(need: number): void {
    const { paying, order, price } = this;
    const its = this.atomsOf[need] ?? none;
    if (its.length === 0) return;
    const elements = [...(this.paidFor[need] ?? nothing)];
    const paid = this.paid[need] ?? nothing;
    for (let at = 0; at < elements.length; at += 1) paying[elements[at] ?? 0] = paid[at] ?? 0;
    this.priceAll(its);
    const offer = price[order[0] ?? 0] ?? 0;
    const more = offer - (this.offer[need] ?? 0);
    if (more > 0) {
      for (let at = 0; at < its.length; at += 1) this.payFor(order[at] ?? 0, offer, elements);
      this.bound += more;
      this.offer[need] = offer;
      this.paidFor[need] = elements;
      this.paid[need] = elements.map((element) => paying[element] ?? 0);
    }
    for (const element of elements) paying[element] = 0;
  }

  /** Takes an offer back and lets the needs beside it offer first; undone where all together offer less then. */
  adjust(need: number): void {
    if ((this.offer[need] ?? 0) === 0) return;
    const tight = [...(this.atomsOf[need] ?? none)].filter((position) => this.slack(position) === 0);
    if (tight.length < 2) return;
    const touched = [...new Set(tight.flatMap((position) => this.cover.atoms[position]?.covers ?? []))];
    if (touched.length > mostTouched) return;
    const bound = this.bound;
    const before = touched.map((one) => ({
      offer: this.offer[one] ?? 0,
      paidFor: this.paidFor[one] ?? nothing,
      paid: this.paid[one] ?? nothing,
    }));
    this.release(need);
    for (const other of touched) if (other !== need) this.raise(other);
    this.raise(need);
    if (this.bound >= bound) return;
    for (const one of touched) this.release(one);
    for (const [at, one] of touched.entries()) {
      const { offer = 0, paidFor = nothing, paid = nothing } = before[at] ?? {};
      this.offer[one] = offer;
      this.paidFor[one] = paidFor;
      this.paid[one] = paid;
      for (const [place, element] of paidFor.entries()) {
        this.open[element] = (this.open[element] ?? 0) - (paid[place] ?? 0);
      }
    }
    this.bound = bound;
  }

  /** What is not paid of an atom. */
  slack(position: number): number {
    const elements = this.elementsOf[position] ?? none;
    let sum = 0;
    for (let at = 0; at < elements.length; at += 1) sum += this.open[elements[at] ?? 0] ?? 0;
    return sum;
  }

  /**
   * What a choice with the atom costs at least beyond the bound: its elements are paid then, so what was offered for them by needs
   * that it does not cover is still owed, and what the needs that it covers offered is not.
   */
  beyondBound(position: number): number {
    const { paying } = this;
    const own = this.elementsOf[position] ?? none;
    for (let at = 0; at < own.length; at += 1) paying[own[at] ?? 0] = 1;
    let more = this.slack(position);
    for (const need of this.cover.atoms[position]?.covers ?? []) {
      const elements = this.paidFor[need] ?? nothing;
      const paid = this.paid[need] ?? nothing;
      more -= this.offer[need] ?? 0;
      for (let at = 0; at < elements.length; at += 1) {
        if (paying[elements[at] ?? 0] === 1) more += paid[at] ?? 0;
      }
    }
    for (let at = 0; at < own.length; at += 1) paying[own[at] ?? 0] = 0;
    return more;
  }

  private release(need: number): void {
    const paid = this.paid[need] ?? nothing;
    for (const [at, element] of (this.paidFor[need] ?? nothing).entries()) {
      this.open[element] = (this.open[element] ?? 0) + (paid[at] ?? 0);
    }
    this.paidFor[need] = nothing;
    this.paid[need] = nothing;
    this.bound -= this.offer[need] ?? 0;
    this.offer[need] = 0;
  }

  /** Sorts atoms into `order` by what they cost the need at hand at most: what it pays and what is open. */
  private priceAll(its: Int32Array): void {
    const { order, price, open, paying } = this;
    for (let count = 0; count < its.length; count += 1) {
      const position = its[count] ?? 0;
      const elements = this.elementsOf[position] ?? none;
      let sum = 0;
      for (let at = 0; at < elements.length; at += 1) {
        const element = elements[at] ?? 0;
        sum += (open[element] ?? 0) + (paying[element] ?? 0);
      }
      price[position] = sum;
      let place = count;
      while (place > 0 && (price[order[place - 1] ?? 0] ?? 0) > sum) {
        order[place] = order[place - 1] ?? 0;
        place -= 1;
      }
      order[place] = position;
    }
  }

  /** Has the need at hand pay an atom up to its offer; elements that it had not paid for join `paidFor`. */
  private payFor(position: number, offer: number, paidFor: number[]): void {
    const { open, paying } = this;
    const elements = this.elementsOf[position] ?? none;
    let due = offer;
    for (let at = 0; at < elements.length; at += 1) due -= paying[elements[at] ?? 0] ?? 0;
    for (let at = 0; at < elements.length && due > 0; at += 1) {
      const element = elements[at] ?? 0;
      const pay = Math.min(due, open[element] ?? 0);
      if (pay === 0) continue;
      if (paying[element] === 0) paidFor.push(element);
      paying[element] = (paying[element] ?? 0) + pay;
      open[element] = (open[element] ?? 0) - pay;
      due -= pay;
    }
  }
}
