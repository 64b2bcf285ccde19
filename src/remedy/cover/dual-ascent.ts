import { atomsBy, type Cover } from './cover';
import { DualPayments } from './dual-payments';

const none = new Int32Array(0);

/** An offer that bears on more needs than this is left as it is. */
const mostTouched = 150;

/** What the needs of a cover offer for being covered. No element is paid more than it weighs, so all offers together are a lower bound. */
export class DualAscent {
  bound = 0;
  private readonly atomsOf: readonly Int32Array[];
  private readonly offer: Float64Array;
  private readonly payments: DualPayments;
  private readonly order: Int32Array;
  private readonly price: Float64Array;

  constructor(private readonly cover: Cover) {
    this.atomsOf = atomsBy(cover, 'covers', cover.needs);
    this.offer = new Float64Array(cover.needs);
    this.payments = new DualPayments(cover);
    this.order = new Int32Array(cover.atoms.length);
    this.price = new Float64Array(cover.atoms.length);
  }

  /** Needs with the fewest atoms first. */
  byChoice(): readonly number[] {
    const count = (need: number) => (this.atomsOf[need] ?? none).length;
    return [...this.atomsOf.keys()].sort((a, b) => count(a) - count(b) || a - b);
  }

  /** Offers as much more as the need's cheapest atom still costs. */
  raise(need: number): void {
    const { order, price, payments } = this;
    const its = this.atomsOf[need] ?? none;
    if (its.length === 0) return;
    const elements = payments.begin(need);
    this.priceAll(its);
    const offer = price[order[0] ?? 0] ?? 0;
    const more = offer - (this.offer[need] ?? 0);
    if (more > 0) {
      for (let at = 0; at < its.length; at += 1) payments.pay(order[at] ?? 0, offer, elements);
      this.bound += more;
      this.offer[need] = offer;
    }
    payments.close(more > 0 ? need : null, elements);
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
      need: one,
      offer: this.offer[one] ?? 0,
      payment: this.payments.of(one),
    }));
    this.release(need);
    for (const other of touched) if (other !== need) this.raise(other);
    this.raise(need);
    if (this.bound >= bound) return;
    for (const one of touched) this.release(one);
    for (const { need: one, offer, payment } of before) {
      this.offer[one] = offer;
      this.payments.payAgain(one, payment);
    }
    this.bound = bound;
  }

  /** What is not paid of an atom. */
  slack(position: number): number {
    return this.payments.slack(position);
  }

  /**
   * What a choice with the atom costs at least beyond the bound: its elements are paid then, so what was offered for them by needs
   * that it does not cover is still owed, and what the needs that it covers offered is not.
   */
  beyondBound(position: number): number {
    const covers = this.cover.atoms[position]?.covers ?? [];
    const offered = covers.reduce((sum, need) => sum + (this.offer[need] ?? 0), 0);
    return this.slack(position) + this.payments.paidBy(covers, position) - offered;
  }

  private release(need: number): void {
    this.payments.giveBack(need);
    this.bound -= this.offer[need] ?? 0;
    this.offer[need] = 0;
  }

  /** Sorts atoms into `order` by what they cost the need at hand at most. */
  private priceAll(its: Int32Array): void {
    const { order, price } = this;
    for (let count = 0; count < its.length; count += 1) {
      const position = its[count] ?? 0;
      const sum = this.payments.price(position);
      price[position] = sum;
      let place = count;
      while (place > 0 && (price[order[place - 1] ?? 0] ?? 0) > sum) {
        order[place] = order[place - 1] ?? 0;
        place -= 1;
      }
      order[place] = position;
    }
  }
}
