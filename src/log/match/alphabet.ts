/** Letters of ASCII are matched without case, all kinds of blank alike; quotation marks belong to no fixed text. */

/** All of them are alike. */
export const blanks = [' ', '\t', '\n', '\r'] as const;
const blank = 1;
const firstOwn = 2;

const classes = new Uint8Array(256);
let next = firstOwn;
for (let code = 33; code < 127; code++) {
  const char = String.fromCharCode(code);
  if (char >= 'A' && char <= 'Z') continue;
  if (char !== '"' && char !== "'" && char !== '\\') classes[code] = next++;
}
// What is not ASCII is matched byte by byte.
for (let byte = 128; byte < 256; byte++) classes[byte] = next++;
for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] ?? 0;
for (const char of blanks) classes[char.charCodeAt(0)] = blank;

/** The class of a byte of UTF-8; 0 for what no fixed text holds. */
export const classOf: Uint8Array = classes;

/** The classes of a fixed text of the catalogue, a character a byte. */
export function classesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => classes[char.charCodeAt(0)] ?? 0);
}
