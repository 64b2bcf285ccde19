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
