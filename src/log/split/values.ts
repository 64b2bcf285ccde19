import { decode, plainOf } from '../json/bytes';
import { isBookkeeping, listFrame, objectFrame, underKey, type Frame } from './frame';
import { deepestFrame, firstLook, limitOf } from './limits';
import { closed } from './prefix';
import { illegal } from '../json/scanner';
import { scalarBytes } from '../json/grammar';
import { braceOpen, listOpen, quote } from './signs';
import type { Context } from '../record/context';
import type { Collector } from './collector';
import type { Cursor, Unit } from './cursor';
import type { Recovery } from './recovery';

/**
 * Reads the values of containers: what is a record is handed on, what is a container is read through. `true`: reading goes on with
 * the bytes at hand.
 */
export class Values {
  private nextLook = firstLook;

  /** `frames`: the containers that are being read through, the innermost last. */
  constructor(
    private readonly cursor: Cursor,
    private readonly collector: Collector,
    private readonly frames: Frame[],
    private readonly recovery: Recovery,
  ) {}

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  /** Whether the list at hand begins with a text, a number or a word, as the row of a table does. */
  beginsRow(): boolean {
    const { window, position } = this.cursor;
    let at = position + 1;
    while (at < window.end && (window.bytes[at] as number) <= 0x20) at++;
    const c = at < window.end ? (window.bytes[at] as number) : -1;
    return c === quote || (c >= 0 && scalarBytes[c] === 1);
  }

  begin(skip = false): true {
    this.cursor.begin(skip);
    this.nextLook = firstLook;
    return true;
  }

  /** Goes on with a value. False: more bytes are needed. */
  goOn(unit: Unit, final: boolean): boolean {
    const { cursor } = this;
    const result = cursor.scan(unit);
    if (result === illegal) return this.breakUnit(unit);
    const size = (result >= 0 ? result : cursor.window.end) - unit.start;
    const limit = unit.skip ? null : limitOf(result, size);
    if (limit !== null) {
      if (this.openUnit(unit, true)) return true;
      // A value that cannot be held is read only to find its end.
      this.recovery.faultOf(unit, limit);
      cursor.skipRest(unit);
      return true;
    }
    if (result >= 0 || (final && cursor.scanner.endsHere(cursor.window.bytes, unit.start))) {
      cursor.finish();
      if (unit.skip) this.skipped();
      else this.take(unit);
      return true;
    }
    if (final) return this.cutUnit(unit);
    if (unit.skip || size < this.nextLook) return false;
    this.nextLook *= 4;
    return this.openUnit(unit);
  }

  private skipped(): void {
    const { frame } = this;
    if (frame.kind === 'object') frame.awaits = 'key';
  }

  /** A value is whole. */
  private take(unit: Unit): void {
    const { frame, cursor, collector } = this;
    const doc = cursor.scanned(unit);
    this.recovery.settling = false;
    if (frame.kind !== 'object') {
      if (doc.isText(0)) collector.text(doc, unit.line, frame);
      else if (doc.isList(0)) {
        if (collector.row(doc, unit.line, frame)) this.openList(unit, frame.context);
      } else if (doc.isObject(0) && collector.element(doc, unit.line, frame)) this.open(unit, frame.context);
    } else if (frame.awaits === 'key') {
      frame.key = doc.text(0);
      frame.awaits = 'colon';
    } else {
      frame.awaits = 'key';
      if (!doc.isObject(0)) collector.scalarMember(doc, unit.line, frame);
      else if (collector.objectMember(doc, unit.line, frame))
        this.open(unit, underKey(frame.context, frame.key));
    }
  }

  /** Goes back to the beginning of an object, to read it through. */
  private open(unit: Pick<Unit, 'start' | 'line'>, context: Context): void {
    if (this.frames.length >= deepestFrame) return;
    const { frame } = this;
    this.frames.push(objectFrame(context, frame.kind === 'object' && isBookkeeping(frame)));
    this.cursor.moveTo(unit.start + 1, unit.line);
  }

  private openList(unit: Unit, context: Context): void {
    this.frames.push(listFrame(context, null));
    this.cursor.moveTo(unit.start + 1, unit.line);
  }

  /**
   * Reads a value that has not ended, or is broken further on, through, if what there is of it shows that it is a container.
   * `large`: too large to be held, so it is read through unless it is a record.
   */
  private openUnit(unit: Unit, large = false): boolean {
    const { frame, cursor, collector } = this;
    if (unit.skip || this.frames.length >= deepestFrame) return false;
    // A list that is too long for the row of a table.
    if (frame.kind === 'list' && cursor.window.bytes[unit.start] === listOpen) {
      this.openList(unit, frame.context);
      return true;
    }
    if (cursor.window.bytes[unit.start] !== braceOpen) return false;
    collector.inner.clear();
    const beginning = closed(decode(cursor.window.bytes, unit.start, cursor.position));
    const doc = collector.inner.parse(plainOf(beginning));
    if (doc === null) return false;
    const shape = collector.shape(doc);
    if (shape === 'record' || (shape === 'unclear' && !large)) return false;
    let about = frame.context;
    if (frame.kind === 'object') {
      collector.objectMember(doc, unit.line, frame);
      about = underKey(frame.context, frame.key);
      frame.awaits = 'key';
    } else if (shape === 'both') collector.element(doc, unit.line, frame);
    this.open(unit, about);
    return true;
  }

  private breakUnit(unit: Unit): boolean {
    if (!this.recovery.goBack(unit, this.frame) && !this.openUnit(unit))
      this.recovery.breakUnit(unit, this.frame);
    return true;
  }

  private cutUnit(unit: Unit): boolean {
    if (this.recovery.goBack(unit, this.frame) || this.openUnit(unit)) return true;
    this.recovery.cutUnit(unit);
    return false;
  }
}
