/**
 * The class of a text as a number: texts that differ only in keys, numbers, ids and quoted names are of one class. It is made in
 * one pass and without a string, because every record of a log may have a text of its own.
 */
export function textClass(text: string): number {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  const length = Math.min(text.length, 2_000);
  let i = 0;
  while (i < length) {
    let c = text.charCodeAt(i);
    if (isWord(c)) {
      // A word counts by its letters; a word with a digit in it is a key, a number or an id and counts as any other.
      const start = i;
      let digits = false;
      let wordLow = low;
      let wordHigh = high;
      do {
        if (c >= 48 && c <= 57) digits = true;
        const folded = c >= 65 && c <= 90 ? c + 32 : c;
        wordLow = Math.imul(wordLow ^ folded, 0x01000193);
        wordHigh = Math.imul(wordHigh ^ folded, 0x5bd1e995) ^ (wordHigh >>> 13);
        c = text.charCodeAt(++i);
      } while (i < length && (isWord(c) || (c === 45 && isWord(text.charCodeAt(i + 1)))));
      if (digits || i - start > 24) {
        wordLow = Math.imul(low ^ 0x23, 0x01000193);
        wordHigh = Math.imul(high ^ 0x23, 0x5bd1e995);
      }
      low = wordLow;
      high = wordHigh;
      continue;
    }
    if (c === 0x27 || c === 0x22 || c === 0x2018 || c === 0x201c) {
      const end = endOfQuote(text, i, c);
      if (end > i) {
        low = Math.imul(low ^ 0x27, 0x01000193);
        high = Math.imul(high ^ 0x27, 0x5bd1e995);
        i = end + 1;
        continue;
      }
    }
    if (c > 32) {
      low = Math.imul(low ^ c, 0x01000193);
      high = Math.imul(high ^ c, 0x5bd1e995) ^ (high >>> 13);
    }
    i++;
  }
  return (high >>> 12) * 0x1_0000_0000 + (low >>> 0);
}

function isWord(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 48 && c <= 57) || (c >= 65 && c <= 90) || c === 95;
}

/** The end of a quoted name of at most 100 characters, or -1: an apostrophe opens nothing. */
function endOfQuote(text: string, from: number, quote: number): number {
  if (quote === 0x27 && from > 0 && isWord(text.charCodeAt(from - 1))) return -1;
  const closing = quote === 0x2018 ? '\u2019' : quote === 0x201c ? '\u201d' : String.fromCharCode(quote);
  const end = text.indexOf(closing, from + 1);
  return end > from + 1 && end - from <= 100 ? end : -1;
}
