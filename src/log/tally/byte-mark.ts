import type { Plain } from '../json/inner';

/** A stretch of bytes as 64 bits: two alike are less likely than a fault of the memory that holds them. */
export class ByteMark {
  low = 0;
  high = 0;

  /** `seed`: equal bytes of different seeds have different marks. */
  of({ bytes, from, to }: Plain, seed = 0): this {
    let low = 0x811c9dc5 ^ seed;
    let high = (0x01000193 + seed) | 0;
    for (let i = from; i < to; i++) {
      const c = bytes[i] as number;
      low = Math.imul(low ^ c, 0x01000193);
      high = Math.imul(high ^ c, 0x5bd1e995) ^ (high >>> 13);
    }
    this.low = low;
    this.high = high;
    return this;
  }
}
