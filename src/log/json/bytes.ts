/** Texts in the bytes of a log. */

/** A stretch of bytes that is a text in UTF-8. */
export interface Plain {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();
/** Up to here a text of ASCII is put together from its characters, eight at a time, which is faster than a decoder's call. */
const shortText = 32;
const eight = 8;

let last = new Uint8Array(0);
let before = last;
let lastView: DataView = new DataView(last.buffer);
let viewBefore = lastView;

/** The same bytes, to be read four at a time. A log is read from one array, and what is inside its texts from another. */
export function viewOf(bytes: Uint8Array): DataView {
  if (bytes === last) return lastView;
  const view = bytes === before ? viewBefore : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  [before, viewBefore] = [last, lastView];
  last = bytes as Uint8Array<ArrayBuffer>;
  return (lastView = view);
}

/** The text of a stretch of bytes; what is not UTF-8 becomes U+FFFD. */
export function decode(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > shortText || to + eight > bytes.length || !isAscii(bytes, from, to)) {
    return decoder.decode(bytes.subarray(from, to));
  }
  const b = bytes;
  let text = '';
  for (let i = from; i < to; i += eight) {
    /* eslint-disable @typescript-eslint/no-non-null-assertion -- these eight were seen to lie within the bytes */
    // prettier-ignore
    text += String.fromCharCode(b[i]!, b[i + 1]!, b[i + 2]!, b[i + 3]!, b[i + 4]!, b[i + 5]!, b[i + 6]!, b[i + 7]!);
    /* eslint-enable @typescript-eslint/no-non-null-assertion */
  }
  return text.slice(0, to - from);
}

/** The text of a stretch of bytes, or of so many bytes at its beginning. */
export function textOf({ bytes, from, to }: Plain, most = Infinity): string {
  return decode(bytes, from, Math.min(to, from + most));
}

/** The beginning of a text, of so many bytes at most. */
export function beginningOf({ bytes, from, to }: Plain, most: number): Plain {
  return { bytes, from, to: Math.min(to, from + most) };
}

/** A text as the bytes that it is in UTF-8. */
export function plainOf(text: string): Plain {
  const bytes = encode(text);
  return { bytes, from: 0, to: bytes.length };
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x7e) return false;
  return true;
}

/** The text in UTF-8. Keys and ids are short and of ASCII: for those the encoder's call would be most of the work. */
export function encode(text: string): Uint8Array {
  const { length } = text;
  if (length > shortText) return encoder.encode(text);
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const c = text.charCodeAt(i);
    if (c > 0x7f) return encoder.encode(text);
    bytes[i] = c;
  }
  return bytes;
}

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
