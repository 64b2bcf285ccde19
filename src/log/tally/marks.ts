/**
 * Numbers kept by a mark of 64 bits, in one flat table: a few bytes an entry, and as fast with hundreds of thousands of them. A
 * number is not 0, which stands for none.
 */
export class Marks {
  size = 0;
  /** Low half, high half and number of each entry. A smaller table stays nearer to the processor. */
  private table = new Int32Array(firstSlots * width);
  private slots = firstSlots;

  /** The number of a mark, 0 where it has none. */
  get(low: number, high: number): number {
    return this.table[this.slotOf(low, high) + 2] as number;
  }

  set(low: number, high: number, number: number): void {
    const { table } = this;
    const slot = this.slotOf(low, high);
    if (table[slot + 2] === 0) this.size++;
    table[slot] = low;
    table[slot + 1] = high;
    table[slot + 2] = number;
    if (this.size > this.slots * fullest) this.grow();
  }

  /** Where a mark is or would be. */
  private slotOf(low: number, high: number): number {
    const { table, slots } = this;
    let slot = Math.imul(low ^ (high >>> 15), 0x9e3779b1) >>> 6;
    for (;;) {
      const at = (slot++ & (slots - 1)) * width;
      if (table[at + 2] === 0 || (table[at] === low && table[at + 1] === high)) return at;
    }
  }

  private grow(): void {
    const old = this.table;
    this.slots *= 2;
    this.table = new Int32Array(this.slots * width);
    this.size = 0;
    for (let slot = 0; slot < old.length; slot += width) {
      if (old[slot + 2] !== 0)
        this.set(old[slot] as number, old[slot + 1] as number, old[slot + 2] as number);
    }
  }
}

const width = 3;
const firstSlots = 1 << 12;
/** Of the slots, so many are used at most. */
const fullest = 0.7;
