import { firstLook } from './limits';
import { firstKeyOf, lineAlike, lookBack, nextPlace, type Resync } from './resync';
import type { Cursor, Unit } from './cursor';
import type { Frame } from './frame';
import type { Fault, RecordSink } from './sink';

const latin1 = new TextDecoder('latin1');

/** Tells of faults, and finds the place where reading goes on after one. */
export class Recovery {
  /** After a fault its leftovers are passed over without another word. */
  settling = false;
  private resync: Resync | null = null;
  /** So many bytes were read once more after a fault. */
  private readAgain = 0;

  constructor(
    private readonly cursor: Cursor,
    private readonly sink: RecordSink,
  ) {}

  /** The place where reading goes on is still to be found. */
  get searching(): boolean {
    return this.resync !== null;
  }

  /** What stands here belongs nowhere. */
  breakHere(frame: Frame): true {
    this.faultHere();
    this.start(frame, this.cursor.indent, null);
    return true;
  }

  faultHere(): void {
    if (!this.settling) this.sink.fault({ kind: 'not-json' }, this.cursor.line, this.cursor.offset);
    this.settling = true;
  }

  /** A record that was given up is not told of twice. */
  faultOf(unit: Unit, fault: Fault): void {
    if (!unit.givenUp) this.sink.fault(fault, unit.line, this.cursor.window.offsetOf(unit.start));
  }

  /** A value that is not JSON is lost. */
  breakUnit(unit: Unit, frame: Frame): void {
    this.faultOf(unit, { kind: 'not-json' });
    const firstKey = firstKeyOf(this.saidOf(unit));
    this.cursor.finish();
    this.start(frame, unit.indent, firstKey);
  }

  /** The log ends inside a value. */
  cutUnit(unit: Unit): void {
    const { window } = this.cursor;
    this.faultOf(unit, { kind: 'cut-record', byte: window.offsetOf(window.end) });
    this.cursor.finish();
    this.settling = true;
  }

  /** A value that was never closed has swallowed the records after it: reading goes back to the line where the first of them begins. */
  goBack(unit: Unit, frame: Frame): boolean {
    if (unit.indent === null) return false;
    const said = this.saidOf(unit);
    const firstKey = firstKeyOf(said);
    const alike = firstKey === null ? -1 : lineAlike(said, unit.indent, firstKey);
    if (alike < 0 || !this.mayReadAgain(said.length)) return false;
    this.faultOf(unit, { kind: 'not-json' });
    this.cursor.moveTo(unit.start, unit.line, alike);
    this.start(frame, unit.indent, firstKey);
    return true;
  }

  /** Looks for the place where reading goes on; false: it is not in the bytes at hand. */
  findNextPlace(frame: Frame, final: boolean): boolean {
    const { cursor, resync } = this;
    if (resync === null) return true;
    const { window } = cursor;
    const from = Math.max(window.start, cursor.position - lookBack);
    for (let size = 1 << 12; ; size *= 4) {
      const to = Math.min(window.end, from + size);
      const found = nextPlace(latin1.decode(window.bytes.subarray(from, to)), cursor.position - from, resync);
      if (found !== null) {
        cursor.advanceTo(from + found.at);
        if (found.beginsLine) cursor.indent = resync.indent;
        else if (frame.kind === 'sequence') frame.tolerant = true;
        this.resync = null;
        return true;
      }
      if (to === window.end) break;
    }
    cursor.advanceTo(final ? window.end : Math.max(cursor.position, window.end - lookBack));
    return false;
  }

  private start(frame: Frame, indent: number | null, firstKey: string | null): void {
    if (frame.kind === 'object') frame.awaits = 'key';
    this.settling = true;
    this.resync = { kind: frame.kind, indent, firstKey };
  }

  /** What was read of a value, as characters of one byte each; nothing of one that is not held. */
  private saidOf(unit: Unit): string {
    const { window, position } = this.cursor;
    return unit.skip ? '' : latin1.decode(window.bytes.subarray(unit.start, position));
  }

  /** Whether so many bytes may be read once more: all in all at most as many as the log has, so that reading has an end. */
  private mayReadAgain(bytes: number): boolean {
    const may = this.readAgain + bytes <= this.cursor.offset + firstLook;
    if (may) this.readAgain += bytes;
    return may;
  }
}
