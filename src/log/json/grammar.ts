/** The bytes of JSON, and what the nodes of a value that was read are. */

/** Kinds of nodes. */
export const anObject = 1;
export const aList = 2;
export const aText = 3;
export const aNumber = 4;
export const aWord = 5;

/** A mark of a text: it has escapes. */
export const escaped = 0x10;

/** A node is four numbers: kind and marks, from, to, and the node after it and all that is in it. */
export const nodeSize = 4;

/** Bytes of a number or a word. */
export const scalarBytes = tableOf('0123456789+-.eEtrufalsnNIity');
/** Bytes of a text that a run stops at: its end, an escape, and a control character. */
export const textStops = tableOf('"\\').fill(1, 0, 32);
/** Bytes that may follow a backslash; `u` takes four more. */
const escapes = tableOf('"\\/bfnrtu');

function tableOf(bytes: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of bytes) table[byte.charCodeAt(0)] = 1;
  return table;
}

const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Python writes the last three, which JSON does not know. */
const words: readonly string[] = ['true', 'false', 'null', 'NaN', 'Infinity', '-Infinity'];
const longestNumber = 5_000;

/** The position after the escape at a backslash; `cutEscape` where its end has not arrived, `noEscape` where it is none. */
export function endOfEscape(bytes: Uint8Array, at: number, to: number): number {
  if (at + 1 >= to) return cutEscape;
  const c = bytes[at + 1] as number;
  if (escapes[c] === 0) return noEscape;
  if (c !== 0x75) return at + 2;
  for (let i = at + 2; i < at + 6; i++) {
    if (i >= to) return cutEscape;
    const h = bytes[i] as number;
    if (!((h >= 0x30 && h <= 0x39) || ((h | 0x20) >= 0x61 && (h | 0x20) <= 0x66))) return noEscape;
  }
  return at + 6;
}

export const cutEscape = -1;
const noEscape = -2;

export function scalarKind(bytes: Uint8Array, from: number): number {
  return (bytes[from] as number) > 0x60 ? aWord : aNumber;
}

/** Whether a run of letters and digits is a number or a word of JSON's. Most are short whole numbers. */
export function isScalar(bytes: Uint8Array, from: number, to: number): boolean {
  let i = from;
  const first = bytes[from] as number;
  if (first >= 0x31 && first <= 0x39) {
    while (++i < to) {
      const c = bytes[i] as number;
      if (c < 0x30 || c > 0x39) break;
    }
    if (i === to) return true;
  }
  if (first === 0x30 && to - from === 1) return true;
  if (to - from > longestNumber) return false;
  const text = String.fromCharCode(...bytes.subarray(from, to));
  return words.includes(text) || number.test(text);
}
