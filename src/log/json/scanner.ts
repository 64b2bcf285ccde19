/**
 * Finds the end of one JSON value in bytes that arrive piece by piece, without decoding them. It holds the value to JSON's
 * grammar, so that a fault is found where it is and not at the end of the file; numbers, escapes and words are left to
 * `JSON.parse`.
 */

export const enough = -1;
export const illegal = -2;

const kind = {
  illegal: 0,
  blank: 1,
  scalar: 2,
  quote: 3,
  openObject: 4,
  closeObject: 5,
  openList: 6,
  closeList: 7,
  comma: 8,
  colon: 9,
} as const;

const kinds = new Uint8Array(256);
for (const byte of [9, 10, 13, 32]) kinds[byte] = kind.blank;
for (let byte = 48; byte <= 57; byte++) kinds[byte] = kind.scalar;
for (let byte = 65; byte <= 90; byte++) kinds[byte] = kinds[byte + 32] = kind.scalar;
for (const char of '+-.') kinds[char.charCodeAt(0)] = kind.scalar;
kinds[0x22] = kind.quote;
kinds[0x7b] = kind.openObject;
kinds[0x7d] = kind.closeObject;
kinds[0x5b] = kind.openList;
kinds[0x5d] = kind.closeList;
kinds[0x2c] = kind.comma;
kinds[0x3a] = kind.colon;

/** Bytes that a string's run stops at: its end, an escape, and a line's end, which no JSON string holds. */
const stops = new Uint8Array(256);
stops[0x22] = stops[0x5c] = stops[0x0a] = 1;

const expect = { value: 0, key: 1, colon: 2, next: 3, scalar: 4, keyText: 5, valueText: 6 } as const;
type Expect = (typeof expect)[keyof typeof expect];

const anObject = 1;
const aList = 2;

export class Scanner {
  /** Line ends passed since `start`. */
  lines = 0;
  /** Where the last scan stopped: at a fault, or at the end of what there was. */
  at = 0;
  private depth = 0;
  private expected: Expect = expect.value;
  private escaped = false;
  private open = new Uint8Array(64);

  start(): void {
    this.lines = 0;
    this.depth = 0;
    this.expected = expect.value;
    this.escaped = false;
  }

  /** Whether what was scanned so far is whole if nothing follows: a number or a word outside of everything. */
  get endsHere(): boolean {
    return this.depth === 0 && this.expected === expect.scalar;
  }

  /**
   * Scans on. Returns the position after the value's last byte, `enough` where everything up to `to` was scanned and the
   * value goes on, or `illegal` where it cannot be JSON; `at` is then the position of the fault.
   */
  scan(bytes: Uint8Array, from: number, to: number): number {
    let i = from;
    let expected: Expect = this.expected;
    let depth = this.depth;
    let open = this.open;
    let result = enough;

    scanning: while (i < to) {
      if (expected >= expect.scalar) {
        if (expected === expect.scalar) {
          while (i < to && kinds[bytes[i] as number] === kind.scalar) i++;
          if (i === to) break;
          expected = expect.next;
          if (depth === 0) {
            result = i;
            break;
          }
          continue;
        }
        if (this.escaped) {
          this.escaped = false;
          i++;
        }
        for (;;) {
          while (i < to && stops[bytes[i] as number] === 0) i++;
          if (i >= to) break scanning;
          const c = bytes[i];
          if (c === 0x22) break;
          if (c === 0x0a) {
            result = illegal;
            break scanning;
          }
          i += 2;
          if (i > to) {
            this.escaped = true;
            i = to;
            break scanning;
          }
        }
        i++;
        expected = expected === expect.keyText ? expect.colon : expect.next;
        if (depth === 0) {
          result = i;
          break;
        }
        continue;
      }
      const c = bytes[i] as number;
      switch (kinds[c]) {
        case kind.blank:
          if (c === 0x0a) this.lines++;
          i++;
          continue;
        case kind.quote:
          if (expected === expect.key) expected = expect.keyText;
          else if (expected === expect.value) expected = expect.valueText;
          else break;
          i++;
          continue;
        case kind.colon:
          if (expected !== expect.colon) break;
          expected = expect.value;
          i++;
          continue;
        case kind.comma:
          if (expected !== expect.next) break;
          expected = open[depth] === anObject ? expect.key : expect.value;
          i++;
          continue;
        case kind.scalar:
          if (expected !== expect.value) break;
          expected = expect.scalar;
          continue;
        case kind.openObject:
        case kind.openList: {
          if (expected !== expect.value) break;
          if (++depth === open.length) {
            const deeper = new Uint8Array(open.length * 2);
            deeper.set(open);
            this.open = open = deeper;
          }
          open[depth] = c === 0x7b ? anObject : aList;
          expected = c === 0x7b ? expect.key : expect.value;
          i++;
          continue;
        }
        case kind.closeObject:
        case kind.closeList: {
          // A comma before the bracket is let through here: JSON.parse refuses that one record for it.
          const closes = c === 0x7d ? anObject : aList;
          if (open[depth] !== closes || depth === 0 || expected === expect.colon) break;
          if (expected === (closes === anObject ? expect.value : expect.key)) break;
          i++;
          depth--;
          expected = expect.next;
          if (depth === 0) {
            result = i;
            break scanning;
          }
          continue;
        }
      }
      result = illegal;
      break;
    }
    this.expected = expected;
    this.depth = depth;
    this.at = i;
    return result;
  }
}
