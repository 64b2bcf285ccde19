/** Letters are matched without case, all kinds of blank alike; quotation marks and what is not ASCII belong to no wording. */

const other = 0;
const blank = 1;
const firstOwn = 2;

const classes = new Uint8Array(128);
let next = firstOwn;
for (let code = 33; code < 127; code++) {
  const char = String.fromCharCode(code);
  if (char >= 'A' && char <= 'Z') continue;
  if (char !== '"' && char !== "'" && char !== '\\') classes[code] = next++;
}
for (let code = 65; code <= 90; code++) classes[code] = classes[code + 32] ?? other;
for (const code of [9, 10, 13, 32]) classes[code] = blank;

/** How many classes of characters there are. */
export const alphabetSize = next;

/** The class of a UTF-16 code unit: 0 for what no wording holds. */
export const classOf = classes;
