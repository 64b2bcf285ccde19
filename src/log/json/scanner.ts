import { aList, anObject, isScalar, nodeSize, scalarBytes, scalarKind } from './grammar';
import { goesOn, TextEnd } from './text-end';

/**
 * Reads one JSON value from bytes that arrive piece by piece, and says what stands where in it, without building anything: the
 * texts of most records are never decoded. It is as strict as JSON.parse. Positions are counted from the value's first byte.
 */

/** What `scan` returns instead of a position: the value goes on; it is not JSON; it has too many parts, or levels, to be held. */
const enough = -1;
export const illegal = -2;
export const tooMany = -3;
export const tooDeep = -4;

/** As many nodes as that, and the numbers that they take. */
export const mostParts = 1 << 20;
const mostNumbers = mostParts * nodeSize;
/** A value that is held may be nested so deeply; one that is passed over so deeply that no log is. */
export const deepest = 10_000;
const deepestPassed = 1 << 24;

/** What a byte is outside of texts and scalars. */
const blank = 1;
const scalar = 2;
const quote = 3;
const open = 4;
const close = 5;
const comma = 6;
const colon = 7;
/** A text or a scalar that began in the bytes before. */
const goOn = 8;

const kinds = new Uint8Array(256);
for (const byte of [9, 10, 13, 32]) kinds[byte] = blank;
for (let byte = 0; byte < 256; byte++) if (scalarBytes[byte] === 1) kinds[byte] = scalar;
kinds[0x22] = quote;
kinds[0x7b] = kinds[0x5b] = open;
kinds[0x7d] = kinds[0x5d] = close;
kinds[0x2c] = comma;
kinds[0x3a] = colon;

/** What may come next. */
const value = 0;
const aColon = 2;
const next = 3;
const valueOrEnd = 4;
const keyOrEnd = 5;
const inText = 6;
const inKey = 7;
const inScalar = 8;

export class Scanner {
  /** The nodes of the value, the value itself first. */
  nodes = new Int32Array(1 << 10);
  count = 0;
  /** Line ends passed since `start`. */
  lines = 0;
  /** Where the last scan stopped. */
  at = 0;
  private depth = 0;
  private expected = value;
  private marks = 0;
  private readonly text = new TextEnd();
  /** Where the text or scalar began that is being read. */
  private textFrom = 0;
  private openKinds = new Uint8Array(deepest + 1);
  private readonly openNodes = new Int32Array(deepest + 1);
  private keep = true;

  /** `keep`: whether nodes are wanted, or only the value's end. */
  start(keep: boolean): void {
    this.count = 0;
    this.lines = 0;
    this.depth = 0;
    this.expected = value;
    this.keep = keep;
    if (this.openKinds.length > deepest + 1) this.openKinds = new Uint8Array(deepest + 1);
  }

  /** Whether what was read so far is whole if nothing follows: a number or a word outside of everything. */
  endsHere(bytes: Uint8Array, base: number): boolean {
    const from = base + this.textFrom;
    if (this.depth !== 0 || this.expected !== inScalar || !isScalar(bytes, from, this.at)) return false;
    this.nodes.set([scalarKind(bytes, from), this.textFrom, this.at - base, nodeSize]);
    this.count = nodeSize;
    return true;
  }

  /**
   * Goes on reading at `from` the value that begins at `base`. Returns the position after its last byte, or one of `enough` (all
   * up to `at` was read), `illegal` (`at` is the place of the fault) and `tooMany`.
   */
  scan(bytes: Uint8Array, base: number, from: number, to: number): number {
    let i = from;
    let { expected, nodes, count, depth } = this;
    const { keep, openNodes } = this;
    let { openKinds } = this;
    let result = enough;
    while (i < to) {
      const c = bytes[i] as number;
      const kind = expected >= inText ? goOn : (kinds[c] as number);
      if (kind === quote || kind === scalar || kind === goOn) {
        if (kind === quote) {
          if (expected === aColon || expected === next) {
            result = illegal;
            break;
          }
          expected = expected === keyOrEnd ? inKey : inText;
          this.textFrom = ++i - base;
          this.text.start();
        } else if (kind === scalar) {
          if (expected !== value && expected !== valueOrEnd) {
            result = illegal;
            break;
          }
          expected = inScalar;
          this.textFrom = i - base;
        }
        const end =
          expected === inScalar ? this.endOfScalar(bytes, base, i, to) : this.endOfText(bytes, i, to);
        if (end < 0) {
          result = end;
          i = this.at;
          // The bytes of a value that is passed over are not held, so a number that is cut is begun again.
          if (!keep && expected === inScalar) {
            expected = value;
            i = base + this.textFrom;
          }
          break;
        }
        if (keep) {
          nodes[count] = this.marks;
          nodes[count + 1] = this.textFrom;
          nodes[count + 2] = end - base;
          nodes[count + 3] = count += nodeSize;
          if (count >= nodes.length) nodes = this.grow();
        }
        i = expected === inScalar ? end : end + 1;
        expected = expected === inKey ? aColon : next;
        if (depth === 0) {
          result = i;
          break;
        }
        continue;
      }
      if (kind === blank) {
        if (c === 0x0a) this.lines++;
        i++;
        continue;
      }
      if (kind === colon && expected === aColon) expected = value;
      else if (kind === comma && expected === next) {
        if (count >= mostNumbers) {
          result = tooMany;
          break;
        }
        // A comma before a closing bracket is no JSON, and is passed over: some tools write one.
        expected = openKinds[depth] === anObject ? keyOrEnd : valueOrEnd;
      } else if (kind === open && (expected === value || expected === valueOrEnd)) {
        if (count >= mostNumbers) {
          result = tooMany;
          break;
        }
        if (depth + 1 >= openKinds.length) {
          if (keep || depth >= deepestPassed) {
            result = keep ? tooDeep : illegal;
            break;
          }
          openKinds = this.deepen();
        }
        const opened = c === 0x7b ? anObject : aList;
        openKinds[++depth] = opened;
        if (keep) {
          openNodes[depth] = count;
          nodes[count] = opened;
          nodes[count + 1] = i - base;
          count += nodeSize;
          if (count >= nodes.length) nodes = this.grow();
        }
        expected = opened === anObject ? keyOrEnd : valueOrEnd;
      } else if (kind === close && depth > 0 && openKinds[depth] === (c === 0x7d ? anObject : aList)) {
        if (expected !== next && expected !== keyOrEnd && expected !== valueOrEnd) {
          result = illegal;
          break;
        }
        const node = openNodes[depth] as number;
        depth--;
        if (keep) {
          nodes[node + 2] = i + 1 - base;
          nodes[node + 3] = count;
        }
        expected = next;
        if (depth === 0) {
          result = ++i;
          break;
        }
      } else {
        result = illegal;
        break;
      }
      i++;
    }
    this.expected = expected;
    this.depth = depth;
    this.count = count;
    this.at = i;
    return result;
  }

  private endOfText(bytes: Uint8Array, from: number, to: number): number {
    const end = this.text.find(bytes, from, to);
    this.marks = this.text.marks;
    this.at = this.text.at;
    return end >= 0 ? end : end === goesOn ? enough : illegal;
  }

  private endOfScalar(bytes: Uint8Array, base: number, from: number, to: number): number {
    let i = from;
    while (i < to && kinds[bytes[i] as number] === scalar) i++;
    const begin = base + this.textFrom;
    if (i < to && isScalar(bytes, begin, i)) {
      this.marks = scalarKind(bytes, begin);
      return i;
    }
    this.at = i < to ? begin : i;
    return i < to ? illegal : enough;
  }

  private deepen(): Uint8Array<ArrayBuffer> {
    const deeper = new Uint8Array(this.openKinds.length * 2);
    deeper.set(this.openKinds);
    this.openKinds = deeper;
    return deeper;
  }

  private grow(): Int32Array<ArrayBuffer> {
    const larger = new Int32Array(this.nodes.length * 2);
    larger.set(this.nodes);
    this.nodes = larger;
    return larger;
  }
}
