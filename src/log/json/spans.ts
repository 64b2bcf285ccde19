import type { Window } from './window';

/** Whole objects that stand in a row in the window, to be parsed together: one call of JSON.parse costs more than a short record. */
export class Spans {
  static readonly most = 1_024;
  readonly starts = new Int32Array(Spans.most);
  readonly ends = new Int32Array(Spans.most);
  readonly lines = new Float64Array(Spans.most);
  count = 0;
  private readonly replaced = new Uint8Array(Spans.most);
  private readonly decoder = new TextDecoder();

  add(start: number, end: number, line: number): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.lines[this.count++] = line;
  }

  start(index: number): number {
    return this.starts[index] ?? 0;
  }

  end(index: number): number {
    return this.ends[index] ?? 0;
  }

  line(index: number): number {
    return this.lines[index] ?? 0;
  }

  /** The values in order; null where at least one of them is not JSON. Between two of them stand blanks and at most a comma. */
  parse({ bytes }: Window, commas: boolean): readonly unknown[] | null {
    const first = this.start(0) - 1;
    const last = this.end(this.count - 1);
    const before = bytes[first] ?? 0;
    const after = bytes[last] ?? 0;
    bytes[first] = 0x5b;
    bytes[last] = 0x5d;
    if (!commas) this.putCommas(bytes);
    try {
      return JSON.parse(this.decoder.decode(bytes.subarray(first, last + 1))) as readonly unknown[];
    } catch {
      return null;
    } finally {
      if (!commas) this.takeCommas(bytes);
      bytes[first] = before;
      bytes[last] = after;
    }
  }

  /** One of the values; undefined where it is not JSON. */
  parseOne(window: Window, index: number): unknown {
    return parseBytes(window, this.start(index), this.end(index));
  }

  /** The values of JSON Lines are apart by line ends: these become commas while they are parsed. */
  private putCommas(bytes: Uint8Array): void {
    for (let i = 0; i < this.count - 1; i++) {
      const gap = this.end(i);
      this.replaced[i] = bytes[gap] ?? 0;
      bytes[gap] = 0x2c;
    }
  }

  private takeCommas(bytes: Uint8Array): void {
    for (let i = 0; i < this.count - 1; i++) bytes[this.end(i)] = this.replaced[i] ?? 0;
  }
}

const decoder = new TextDecoder();

export function textOf(window: Window, from: number, to: number): string {
  return decoder.decode(window.bytes.subarray(from, to));
}

/** The value of a stretch of bytes; undefined where it is not JSON. */
export function parseBytes(window: Window, from: number, to: number): unknown {
  try {
    return JSON.parse(textOf(window, from, to)) as unknown;
  } catch {
    return undefined;
  }
}
