/* eslint-disable @typescript-eslint/prefer-for-of -- counting loops over arrays of numbers, innermost in the search */
import type { Cover } from './cover';

const none = new Int32Array(0);

/** What a need pays, and to which elements. */
export interface Payment {
  readonly elements: readonly number[];
  readonly amounts: readonly number[];
}

const noPayment: Payment = { elements: [], amounts: [] };

/** Who pays how much of which element: no element is paid more than it weighs. Plain arrays of numbers throughout. */
export class DualPayments {
  /** By atom, those first that few atoms share: the rest stays open for other needs. */
  private readonly elementsOf: readonly Int32Array[];
  /** What is not paid of each element. */
  private readonly open: Float64Array;
  /** By need. */
  private readonly payments: Payment[];
  /** What the need at hand pays for each element; zero between calls. */
  private readonly paying: Float64Array;

  constructor({ atoms, weights, needs }: Cover) {
    const carriers = new Int32Array(weights.length);
    for (const { elements } of atoms)
      for (const element of elements) carriers[element] = (carriers[element] ?? 0) + 1;
    this.elementsOf = atoms.map(({ elements }) =>
      Int32Array.from(elements).sort((a, b) => (carriers[a] ?? 0) - (carriers[b] ?? 0) || a - b),
    );
    this.open = Float64Array.from(weights);
    this.payments = new Array<Payment>(needs).fill(noPayment);
    this.paying = new Float64Array(weights.length);
  }

  of(need: number): Payment {
    return this.payments[need] ?? noPayment;
  }

  /** Puts what a need pays at hand; `close` ends it. */
  begin(need: number): number[] {
    const { elements, amounts } = this.of(need);
    for (let at = 0; at < elements.length; at += 1) this.paying[elements[at] ?? 0] = amounts[at] ?? 0;
    return [...elements];
  }

  /** What an atom costs the need at hand at most: what it pays and what is open. */
  price(position: number): number {
    const { open, paying } = this;
    const elements = this.elementsOf[position] ?? none;
    let sum = 0;
    for (let at = 0; at < elements.length; at += 1) {
      const element = elements[at] ?? 0;
      sum += (open[element] ?? 0) + (paying[element] ?? 0);
    }
    return sum;
  }

  /** Has the need at hand pay an atom up to its offer; elements that it had not paid for join `paid`. */
  pay(position: number, offer: number, paid: number[]): void {
    const { open, paying } = this;
    const elements = this.elementsOf[position] ?? none;
    let due = offer;
    for (let at = 0; at < elements.length; at += 1) due -= paying[elements[at] ?? 0] ?? 0;
    for (let at = 0; at < elements.length && due > 0; at += 1) {
      const element = elements[at] ?? 0;
      const amount = Math.min(due, open[element] ?? 0);
      if (amount === 0) continue;
      if (paying[element] === 0) paid.push(element);
      paying[element] = (paying[element] ?? 0) + amount;
      open[element] = (open[element] ?? 0) - amount;
      due -= amount;
    }
  }

  /** Ends what `begin` began; the payment is kept where `need` is one. */
  close(need: number | null, elements: readonly number[]): void {
    if (need !== null)
      this.payments[need] = { elements, amounts: elements.map((element) => this.paying[element] ?? 0) };
    for (const element of elements) this.paying[element] = 0;
  }

  giveBack(need: number): void {
    const { elements, amounts } = this.of(need);
    for (const [at, element] of elements.entries())
      this.open[element] = (this.open[element] ?? 0) + (amounts[at] ?? 0);
    this.payments[need] = noPayment;
  }

  /** Pays again what was paid before; what the need paid has been given back. */
  payAgain(need: number, payment: Payment): void {
    this.payments[need] = payment;
    for (const [at, element] of payment.elements.entries())
      this.open[element] = (this.open[element] ?? 0) - (payment.amounts[at] ?? 0);
  }

  /** What is not paid of an atom. */
  slack(position: number): number {
    const elements = this.elementsOf[position] ?? none;
    let sum = 0;
    for (let at = 0; at < elements.length; at += 1) sum += this.open[elements[at] ?? 0] ?? 0;
    return sum;
  }

  /** What some needs pay for the elements of an atom. */
  paidBy(needs: readonly number[], position: number): number {
    const { paying } = this;
    const own = this.elementsOf[position] ?? none;
    for (let at = 0; at < own.length; at += 1) paying[own[at] ?? 0] = 1;
    let sum = 0;
    for (const need of needs) {
      const { elements, amounts } = this.of(need);
      for (let at = 0; at < elements.length; at += 1)
        if (paying[elements[at] ?? 0] === 1) sum += amounts[at] ?? 0;
    }
    for (let at = 0; at < own.length; at += 1) paying[own[at] ?? 0] = 0;
    return sum;
  }
}
