import { viewOf } from '../json/bytes';

/** Longer texts are told apart by their beginning, in bytes. */
const looked = 2_000;
const longestWord = 24;
const longestQuote = 100;

const aLetter = 1;
const aDigit = 2;
/** Four of a byte: what makes capitals small, the first and the last letter, and the bit that only other bytes have. */
const [small, firstLetters, lastLetters, high8] = [0x20202020, 0x61616161, 0x7a7a7a7a, 0x80808080];

/** What stands for a key, a number or an id, and for a quoted name. */
const anyId = 0x23;
const anyName = 0x27;

/**
 * The class of a text as 64 bits: texts that differ only in keys, numbers, ids and quoted names are of one class. It is made in one
 * pass and without a string, because every record of a log may have a text of its own.
 */
export function textClass(
  bytes: Uint8Array,
  from: number,
  to: number,
  into: { low: number; high: number },
): void {
  const end = Math.min(to, from + looked);
  const view = viewOf(bytes);
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  let i = from;
  while (i < end) {
    const c = bytes[i] as number;
    let next = i + 1;
    let mark = c;
    if (wordBytes[c] !== 0) {
      // A word counts by its letters; one with a digit in it, or an overlong one, counts as any other.
      let word = 0x811c9dc5;
      let kinds = 0;
      for (next = i; next + 4 <= end; next += 4) {
        const four = view.getInt32(next, true) | small;
        if ((four | (four - firstLetters) | (lastLetters - four)) & high8) break;
        word = Math.imul(word ^ four, 0x01000193);
        word ^= word >>> 15;
      }
      for (; next < end; next++) {
        const letter = bytes[next] as number;
        const kind = wordBytes[letter] as number;
        if (kind === 0 && !(letter === 0x2d && next + 1 < end && wordBytes[bytes[next + 1] as number] !== 0))
          break;
        kinds |= kind;
        word = Math.imul(word ^ (letter | 0x20), 0x01000193);
      }
      mark = (kinds & aDigit) !== 0 || next - i > longestWord ? anyId : word;
    } else if (c <= 0x20) {
      i = next;
      continue;
    } else if (c === 0x22 || c === 0x27) {
      const quoteEnd = endOfQuote(bytes, from, i, end);
      if (quoteEnd > 0) {
        next = quoteEnd;
        mark = anyName;
      }
    }
    low = Math.imul(low ^ mark, 0x01000193);
    high = Math.imul(high ^ mark, 0x5bd1e995) ^ (high >>> 13);
    i = next;
  }
  into.low = low;
  into.high = high;
}

/** ASCII letters, digits and the underscore. What is not ASCII counts byte by byte. */
const wordBytes = new Uint8Array(256);
for (let byte = 0; byte < 128; byte++) {
  const char = String.fromCharCode(byte);
  if (/\w/.test(char)) wordBytes[byte] = /\d/.test(char) ? aDigit : aLetter;
}

/** The position after a quoted name's closing mark, or 0: an apostrophe in a word opens nothing. */
function endOfQuote(bytes: Uint8Array, from: number, at: number, end: number): number {
  const quote = bytes[at];
  if (quote === 0x27 && at > from && wordBytes[bytes[at - 1] ?? 0] !== 0) return 0;
  const last = Math.min(end, at + longestQuote);
  for (let i = at + 2; i < last; i++) if (bytes[i] === quote) return i + 1;
  return 0;
}
