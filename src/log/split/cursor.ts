import { Doc } from '../json/doc';
import { Scanner } from '../json/scanner';
import { Window } from './window';

/** A value that is being scanned. */
export interface Unit {
  readonly start: number;
  readonly line: number;
  /** How far it is indented where it begins its line; null where it does not. */
  readonly indent: number | null;
  /** It is passed over and not held. */
  readonly skip: boolean;
  /** It is passed over because it went beyond a limit, and that was told. */
  readonly givenUp: boolean;
}

/** Where reading stands: a position in the held bytes, the line there, and the value that is being scanned. */
export class Cursor {
  readonly window = new Window();
  readonly scanner = new Scanner();
  position = 1;
  line = 1;
  /** How far the current line is indented, while nothing but blanks stood on it; else null. */
  indent: number | null = 0;
  unit: Unit | null = null;
  /** The last line that holds anything but blanks. */
  lastLine = 1;

  push(chunk: Uint8Array): void {
    const keepFrom = this.unit !== null && !this.unit.skip ? this.unit.start : this.position;
    const moved = this.window.append(chunk, keepFrom);
    this.position -= moved;
    if (this.unit !== null) this.unit = { ...this.unit, start: this.unit.start - moved };
  }

  /** The byte at hand; -1 where there is none yet. */
  get byte(): number {
    return this.position < this.window.end ? (this.window.bytes[this.position] ?? -1) : -1;
  }

  get offset(): number {
    return this.window.offsetOf(this.position);
  }

  skipBlanks(): void {
    const { bytes, end } = this.window;
    let { position, line, indent } = this;
    for (; position < end; position++) {
      const c = bytes[position];
      if (c === 0x0a) {
        line++;
        indent = 0;
      } else if (c === 0x20 || c === 0x09) {
        if (indent !== null) indent++;
      } else if (c !== 0x0d) break;
    }
    this.position = position;
    this.line = line;
    this.indent = indent;
    if (position < end) this.lastLine = line;
  }

  /** Passes over one character of punctuation. */
  skipByte(): void {
    this.position++;
    this.indent = null;
  }

  begin(skip: boolean): void {
    this.unit = { start: this.position, line: this.line, indent: this.indent, skip, givenUp: false };
    this.scanner.start(!skip);
  }

  /** Scans the unit on; see `Scanner.scan`. */
  scan(unit: Unit): number {
    const result = this.scanner.scan(this.window.bytes, unit.start, this.position, this.window.end);
    this.position = result >= 0 ? result : this.scanner.at;
    return result;
  }

  /** Reads the rest of a unit only to find its end, from the beginning: what was held of it is let go with the next bytes. */
  skipRest(unit: Unit): void {
    this.unit = { ...unit, skip: true, givenUp: true };
    this.position = unit.start;
    this.scanner.start(false);
  }

  /** The unit, whole, which the scanner has read. */
  scanned(unit: Unit): Doc {
    return new Doc(this.window.bytes, unit.start, this.scanner.nodes);
  }

  /** The unit is whole, or given up: reading stands after what was scanned of it. */
  finish(): void {
    this.line += this.scanner.lines;
    this.lastLine = this.line;
    this.indent = null;
    this.unit = null;
  }

  /** Goes back to a place in the held bytes, and from there so many bytes forward. */
  moveTo(position: number, line: number, forward = 0): void {
    this.position = position;
    this.line = line;
    this.unit = null;
    this.advanceTo(position + forward);
  }

  /** Goes forward to a place, counting the lines on the way. */
  advanceTo(position: number): void {
    const { bytes } = this.window;
    for (let i = this.position; i < position; i++) if (bytes[i] === 0x0a) this.line++;
    this.position = position;
    this.indent = null;
  }
}
