/** The escapes of JSON, in bytes. */

const plainEscapes: Readonly<Record<number, number>> = {
  0x22: 0x22,
  0x2f: 0x2f,
  0x5c: 0x5c,
  0x62: 0x08,
  0x66: 0x0c,
  0x6e: 0x0a,
  0x72: 0x0d,
  0x74: 0x09,
};

/**
 * Takes the escapes out of a JSON string's bytes and writes it to `target` from `at` on, which has room for as many bytes. Half
 * a surrogate pair becomes U+FFFD. Returns the position after the last byte written. The string has been scanned, so it is valid.
 */
export function unescape(
  bytes: Uint8Array,
  from: number,
  to: number,
  target: Uint8Array,
  at: number,
): number {
  let out = at;
  for (let i = from; i < to; i++) {
    const c = bytes[i] as number;
    if (c !== 0x5c) {
      target[out++] = c;
      continue;
    }
    const kind = bytes[++i] as number;
    if (kind !== 0x75) {
      target[out++] = plainEscapes[kind] ?? kind;
      continue;
    }
    const unit = hexAt(bytes, i + 1);
    i += 4;
    // A pair is escaped as twelve characters and becomes four bytes.
    const low =
      unit >> 10 === 0x36 && bytes[i + 1] === 0x5c && bytes[i + 2] === 0x75 ? hexAt(bytes, i + 3) : 0;
    if (low >> 10 === 0x37) {
      i += 6;
      out = writeCodePoint(0x10000 + ((unit & 0x3ff) << 10) + (low & 0x3ff), target, out);
    } else out = writeCodePoint(unit >> 11 === 0x1b ? 0xfffd : unit, target, out);
  }
  return out;
}

function hexAt(bytes: Uint8Array, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const c = bytes[i] ?? 0x30;
    value = value * 16 + (c <= 0x39 ? c - 0x30 : (c | 0x20) - 0x57);
  }
  return value;
}

function writeCodePoint(code: number, target: Uint8Array, at: number): number {
  let out = at;
  if (code < 0x80) target[out++] = code;
  else if (code < 0x800) {
    target[out++] = 0xc0 | (code >> 6);
    target[out++] = 0x80 | (code & 0x3f);
  } else if (code < 0x10000) {
    target[out++] = 0xe0 | (code >> 12);
    target[out++] = 0x80 | ((code >> 6) & 0x3f);
    target[out++] = 0x80 | (code & 0x3f);
  } else {
    target[out++] = 0xf0 | (code >> 18);
    target[out++] = 0x80 | ((code >> 12) & 0x3f);
    target[out++] = 0x80 | ((code >> 6) & 0x3f);
    target[out++] = 0x80 | (code & 0x3f);
  }
  return out;
}
