/**
 * Numbers kept by a mark of 64 bits, in flat tables: a few bytes an entry, and as fast with hundreds of thousands of them. A
 * number is not 0, which stands for none.
 */
export class Marks {
  size = 0;
  private low = new Int32Array(firstSlots);
  private high = new Int32Array(firstSlots);
  private numbers = new Int32Array(firstSlots);

  /** The number of a mark, 0 where it has none. */
  get(low: number, high: number): number {
    return this.numbers[this.slotOf(low, high)] as number;
  }

  set(low: number, high: number, number: number): void {
    const slot = this.slotOf(low, high);
    if (this.numbers[slot] === 0) this.size++;
    this.low[slot] = low;
    this.high[slot] = high;
    this.numbers[slot] = number;
    if (this.size * 2 > this.numbers.length) this.grow();
  }

  /** The slot where a mark is or would be. */
  private slotOf(low: number, high: number): number {
    const mask = this.numbers.length - 1;
    let slot = (low ^ (high >>> 7)) & mask;
    while (this.numbers[slot] !== 0 && (this.low[slot] !== low || this.high[slot] !== high))
      slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { low, high, numbers } = this;
    this.low = new Int32Array(low.length * 2);
    this.high = new Int32Array(low.length * 2);
    this.numbers = new Int32Array(low.length * 2);
    this.size = 0;
    numbers.forEach((number, slot) => {
      if (number !== 0) this.set(low[slot] as number, high[slot] as number, number);
    });
  }
}

const firstSlots = 1 << 12;
