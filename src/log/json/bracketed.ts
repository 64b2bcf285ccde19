import { viewOf } from './bytes';

/** Four of a byte. */
const [ones, braces, angles, colons, high] = [0x01010101, 0x7b7b7b7b, 0x3c3c3c3c, 0x3a3a3a3a, 0x80808080];

/** Whether a stretch of bytes has a brace, an angle bracket or `://` in it, and so may hold a body or an address. */
export function isBracketed(bytes: Uint8Array, from: number, to: number): boolean {
  const view = viewOf(bytes);
  let i = from;
  for (; i < to; i++) {
    // Four bytes at a time, as long as all are of ASCII and none is looked for: a byte that is one borrows from its highest bit.
    for (; i + 4 <= to; i += 4) {
      const four = view.getInt32(i, true);
      if ((four | ((four ^ braces) - ones) | ((four ^ angles) - ones) | ((four ^ colons) - ones)) & high)
        break;
    }
    const c = bytes[i];
    if (i < to && (c === 0x7b || c === 0x3c || (c === 0x3a && isSlashes(bytes, i + 1, to)))) return true;
  }
  return false;
}

function isSlashes(bytes: Uint8Array, at: number, to: number): boolean {
  return at + 1 < to && bytes[at] === 0x2f && bytes[at + 1] === 0x2f;
}
