import { aText, bracketed, cutEscape, endOfEscape, escaped, textStops } from './grammar';

// Copies of this module's own: where modules are linked at run time, an import is looked up again for every byte.
const stops = textStops;
const [plain, withEscape, withBracket] = [aText, escaped, bracketed];

/** The text goes on after the bytes at hand; or it is no text of JSON's. */
export const goesOn = -1;
export const broken = -2;

/** Finds where a text ends, and notes what is in it. */
export class TextEnd {
  /** The kind and marks of the text's node. */
  marks = plain;
  /** How far it was read where no end was found. */
  at = 0;

  start(): void {
    this.marks = plain;
  }

  /** The position of the closing quotation mark; `goesOn` or `broken` where there is none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    let i = from;
    for (;;) {
      while (i < to && stops[bytes[i] as number] === 0) i++;
      this.at = i;
      if (i >= to) return goesOn;
      const c = bytes[i] as number;
      if (c === 0x22) return i;
      if (c < 0x20) return broken;
      if (c === 0x5c) {
        const end = endOfEscape(bytes, i, to);
        if (end < 0) return end === cutEscape ? goesOn : broken;
        this.marks |= withEscape;
        i = end;
      } else {
        i++;
        // Where what follows a colon has not arrived, it may be an address.
        if (c !== 0x3a || i + 1 >= to || (bytes[i] === 0x2f && bytes[i + 1] === 0x2f))
          this.marks |= withBracket;
      }
    }
  }
}
