/** Quotation marks around a name. Bodies are passed on as texts inside texts, so backslashes may stand before one. */

const backslash = 0x5c;

/** Where a quotation mark begins that ends at `end`, backslashes before it included; -1: there is none. */
export function quoteBefore(bytes: Uint8Array, from: number, end: number): number {
  let begin = isQuote(bytes[end - 1]) ? end - 1 : isWideQuote(bytes, end - 3) ? end - 3 : -1;
  if (begin < from) return -1;
  while (begin > from && bytes[begin - 1] === backslash) begin--;
  return begin;
}

/** The position after the quotation mark that begins at `begin`, backslashes before it included; -1: there is none. */
export function quoteBehind(bytes: Uint8Array, begin: number, to: number): number {
  let at = begin;
  while (at < to && bytes[at] === backslash) at++;
  if (isQuote(bytes[at])) return at < to ? at + 1 : -1;
  return at + 3 <= to && isWideQuote(bytes, at) ? at + 3 : -1;
}

/** Whether a quotation mark may end with this byte: a quick look before a close one. */
export function endsQuote(byte: number | undefined): boolean {
  return isQuote(byte) || (byte !== undefined && byte >= 0x98 && byte <= 0x9d);
}

/** Whether a quotation mark, or a backslash before one, may begin with this byte. */
export function beginsQuote(byte: number | undefined): boolean {
  return isQuote(byte) || byte === backslash || byte === 0xe2;
}

function isQuote(byte: number | undefined): boolean {
  return byte === 0x22 || byte === 0x27;
}

/** Single and double typographic quotation marks in UTF-8. */
function isWideQuote(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== 0xe2 || bytes[at + 1] !== 0x80) return false;
  const last = bytes[at + 2];
  return last === 0x98 || last === 0x99 || last === 0x9c || last === 0x9d;
}
