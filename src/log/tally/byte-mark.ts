import type { Plain } from '../json/bytes';

/** A stretch of bytes as 64 bits: two alike are less likely than a fault of the memory that holds them. */
export class ByteMark {
  low = 0;
  high = 0;

  /** `seed`: equal bytes of different seeds have different marks. */
  of({ bytes, from, to }: Plain, seed = 0): this {
    let low = 0x811c9dc5 ^ seed;
    let high = (0x01000193 + seed) ^ (to - from);
    let i = from;
    for (; i + 4 <= to; i += 4) {
      const first = (bytes[i] as number) | ((bytes[i + 1] as number) << 8);
      const four = mixed(first | ((bytes[i + 2] as number) << 16) | ((bytes[i + 3] as number) << 24));
      low = Math.imul(turned(low ^ four, 13), 5) + 0x6b64;
      high = Math.imul(turned(high ^ four, 17), 0x5bd1e995);
    }
    for (; i < to; i++) {
      const c = mixed((bytes[i] as number) + 1);
      low = Math.imul(turned(low ^ c, 13), 5) + 0x6b64;
      high = Math.imul(turned(high ^ c, 17), 0x5bd1e995);
    }
    this.low = low | 0;
    this.high = high | 0;
    return this;
  }
}

/** Spreads what is in a few bits over all of them, as MurmurHash3 does. */
function mixed(bits: number): number {
  return Math.imul(turned(Math.imul(bits, 0xcc9e2d51), 15), 0x1b873593);
}

function turned(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by));
}
