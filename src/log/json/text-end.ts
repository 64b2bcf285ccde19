import { viewOf } from './bytes';
import { aText, cutEscape, endOfEscape, escaped, textStops } from './grammar';

/** Four of a byte. */
const [ones, blanks, quotes, backslashes, high] = [
  0x01010101, 0x20202020, 0x22222222, 0x5c5c5c5c, 0x80808080,
];

/** The text goes on after the bytes at hand; or it is no text of JSON's. */
export const goesOn = -1;
const broken = -2;

/** Finds where a text ends, and notes what is in it. */
export class TextEnd {
  /** The kind and marks of the text's node. */
  marks = aText;
  /** How far it was read where no end was found. */
  at = 0;

  start(): void {
    this.marks = aText;
  }

  /** The position of the closing quotation mark; `goesOn` or `broken` where there is none. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const view = viewOf(bytes);
    let i = from;
    for (;;) {
      // Four bytes at a time, as long as all are of ASCII and none is a stop: a byte that is one borrows from its highest bit.
      for (; i + 4 <= to; i += 4) {
        const four = view.getInt32(i, true);
        if ((four | (four - blanks) | ((four ^ quotes) - ones) | ((four ^ backslashes) - ones)) & high) break;
      }
      while (i < to && textStops[bytes[i] as number] === 0) i++;
      this.at = i;
      if (i >= to) return goesOn;
      const c = bytes[i] as number;
      if (c === 0x22) return i;
      if (c < 0x20) return broken;
      const end = endOfEscape(bytes, i, to);
      if (end < 0) return end === cutEscape ? goesOn : broken;
      this.marks |= escaped;
      i = end;
    }
  }
}
