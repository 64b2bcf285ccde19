import { roleOf } from '../record/families';
import { noContext } from '../record/context';
import { decode } from './bytes';
import { Collector } from './collector';
import { Cursor } from './cursor';
import { listFrame, objectFrame, sequenceFrame, underKey } from './frame';
import { firstKeyOf, lineAlike, lookBack, nextPlace } from './resync';
import { closed } from './prefix';
import { deepest, illegal, mostParts, tooDeep, tooMany } from './scanner';
import type { Context } from '../record/context';
import type { Unit } from './cursor';
import type { Frame, ObjectFrame } from './frame';
import type { Plain } from './inner';
import type { Resync } from './resync';
import type { Fault, RecordSink } from './sink';

/** A record, or any other value that has to be held as a whole, has at most so many bytes. */
export const mostBytesOfRecord = 16 * 1024 * 1024;

/** From this size on a value that has not ended is looked at, whether it is a container to be read through. */
const firstLook = 64 * 1024;
const deepestFrame = 64;
const deepestString = 3;

const [braceOpen, braceClose, listOpen, listClose, comma, colon, quote] = [
  0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a, 0x22,
];
/** Stands between the values of a JSON text sequence. */
const recordSeparator = 0x1e;

/**
 * Splits JSON of any shape into records as its bytes arrive. Containers are read through; what is held is one record, or the
 * chunk at hand. What is a container and what a record: see shape.ts and collector.ts.
 */
export class JsonSplitter {
  private readonly cursor = new Cursor();
  private readonly collector: Collector;
  private readonly frames: Frame[];
  private nextLook = firstLook;
  private resync: Resync | null = null;
  /** After a fault its leftovers are passed over without another word. */
  private settling = false;
  /** So many bytes were read once more after a fault. */
  private readAgain = 0;
  private text: { line: number; byte: number; lines: number } | null = null;

  constructor(
    private readonly sink: RecordSink,
    context: Context = noContext,
    private readonly inStrings = 0,
  ) {
    this.frames = [sequenceFrame(context)];
    this.collector = new Collector(sink, (text, line, frame) => this.readInner(text, line, frame));
  }

  /** The last line that is not blank, from 1. */
  get lastLine(): number {
    return this.cursor.lastLine;
  }

  get records(): number {
    return this.collector.records;
  }

  push(chunk: Uint8Array): void {
    this.cursor.push(chunk);
    this.read(false);
  }

  /** The log has ended. */
  end(): void {
    this.read(true);
    this.reportText();
    if (this.frames.length > 1 && !this.settling)
      this.fault({ kind: 'cut-list' }, this.cursor.line, this.cursor.offset);
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  private read(final: boolean): void {
    for (;;) {
      if (this.resync !== null && !this.findNextPlace(this.resync, final)) return;
      if (this.cursor.unit !== null) {
        if (!this.goOn(this.cursor.unit, final)) return;
        continue;
      }
      this.cursor.skipBlanks();
      const byte = this.cursor.byte;
      if (byte < 0 || !this.step(this.frame, byte, final)) return;
    }
  }

  /** Does what the next character asks for in its container. False: more bytes are needed. */
  private step(frame: Frame, byte: number, final: boolean): boolean {
    switch (frame.kind) {
      case 'object':
        return this.stepInObject(frame, byte);
      case 'list':
        if (byte === braceOpen) return this.beginObject(frame);
        if (byte === listOpen) return this.enterList(listFrame(frame.context, null, frame.ofTexts));
        if (byte === listClose) return this.leave();
        if (byte === comma) return this.passOver();
        if (byte === braceClose) return this.leaveWrongly('object');
        if (byte === colon) return this.breakHere();
        return this.beginUnit();
      case 'sequence':
        if (byte === braceOpen) return this.beginObject(frame);
        if (byte === listOpen) return this.enterList(listFrame(frame.context, null));
        if (byte === comma || byte === recordSeparator) return this.passOver();
        if (byte === quote) return this.beginUnit(frame.tolerant);
        if (!frame.tolerant) return this.readTextLine(final);
        return byte === listClose || byte === braceClose || byte === colon
          ? this.passOver()
          : this.breakHere();
    }
  }

  private stepInObject(frame: ObjectFrame, byte: number): boolean {
    if (frame.awaits === 'key') {
      if (byte === braceClose) return this.leave();
      if (byte === comma) return this.passOver();
      if (byte === quote) return this.beginUnit();
      return byte === listClose ? this.leaveWrongly('list') : this.breakHere();
    }
    if (frame.awaits === 'colon') {
      if (byte !== colon) return this.breakHere();
      frame.awaits = 'value';
      return this.passOver();
    }
    const family = roleOf(frame.key)?.family;
    const skip = family === 'meta' || family === 'history' || family === 'headers';
    if (byte === listOpen && !skip) {
      frame.awaits = 'key';
      return this.enterList(listFrame(frame.context, frame.key));
    }
    return byte === braceClose || byte === listClose || byte === comma || byte === colon
      ? this.breakHere()
      : this.beginUnit(skip);
  }

  private passOver(): boolean {
    this.cursor.skipByte();
    return true;
  }

  private leave(): boolean {
    this.frames.pop();
    return this.passOver();
  }

  /** A bracket of the wrong kind closes the container around this one, if that is of its kind; else it is passed over. */
  private leaveWrongly(around: Frame['kind']): boolean {
    this.faultHere();
    if (this.frames[this.frames.length - 2]?.kind !== around) return this.passOver();
    this.frames.pop();
    return true;
  }

  private enterList(frame: Frame): boolean {
    if (this.frames.length >= deepestFrame) return this.beginUnit(true);
    this.frames.push(frame);
    return this.passOver();
  }

  /** An object in a list or in the file itself: most are written like the one before. */
  private beginObject(frame: Frame): boolean {
    const { position: start, line } = this.cursor;
    const doc = this.cursor.likeBefore();
    if (doc === null) return this.beginUnit();
    this.settling = false;
    if (this.collector.element(doc, line, frame)) this.open({ start, line }, frame.context);
    return true;
  }

  private beginUnit(skip = false): boolean {
    this.cursor.begin(skip);
    this.nextLook = firstLook;
    return true;
  }

  /** Goes on with a value. False: more bytes are needed. */
  private goOn(unit: Unit, final: boolean): boolean {
    const { cursor } = this;
    const result = cursor.scan(unit);
    if (result === illegal) return this.breakUnit(unit);
    const size = (result >= 0 ? result : cursor.window.end) - unit.start;
    const limit = unit.skip ? null : limitOf(result, size);
    if (limit !== null) {
      if (!this.openUnit(unit, true)) this.giveUp(unit, limit);
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

  /** A value that cannot be held is read only to find its end. */
  private giveUp(unit: Unit, limit: Fault): void {
    this.faultOf(unit, limit);
    this.cursor.skipRest(unit);
  }

  private skipped(): void {
    const { frame } = this;
    if (frame.kind === 'object') frame.awaits = 'key';
  }

  /** A value is whole. */
  private take(unit: Unit): void {
    const { frame, cursor, collector } = this;
    const doc = cursor.scanned(unit);
    this.settling = false;
    if (frame.kind !== 'object') {
      if (doc.isText(0)) collector.text(doc, unit.line, frame);
      else if (doc.isObject(0) && collector.element(doc, unit.line, frame)) this.open(unit, frame.context);
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
    this.frames.push(objectFrame(context));
    this.cursor.moveTo(unit.start + 1, unit.line);
  }

  /**
   * Reads a value that has not ended, or is broken further on, through, if what there is of it shows that it is a container.
   * `large`: too large to be held, so it is read through unless it is a record.
   */
  private openUnit(unit: Unit, large = false): boolean {
    const { frame, cursor, collector } = this;
    if (cursor.window.bytes[unit.start] !== braceOpen || unit.skip || this.frames.length >= deepestFrame)
      return false;
    collector.inner.clear();
    const beginning = closed(decode(cursor.window.bytes, unit.start, cursor.position));
    const doc = collector.inner.parse(collector.inner.ofText(beginning));
    if (doc === null) return false;
    const shape = collector.shape(doc);
    if (shape === 'record' || (shape === 'other' && !large)) return false;
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
    if (this.goBack(unit) || this.openUnit(unit)) return true;
    this.faultOf(unit, { kind: 'not-json' });
    const firstKey = firstKeyOf(this.saidOf(unit));
    this.cursor.finish();
    return this.startResync(unit.indent, firstKey);
  }

  /** The log ends inside a value. */
  private cutUnit(unit: Unit): boolean {
    if (this.goBack(unit) || this.openUnit(unit)) return true;
    const byte = this.cursor.window.offsetOf(this.cursor.window.end);
    this.faultOf(unit, { kind: 'cut-record', byte });
    this.cursor.finish();
    this.settling = true;
    return false;
  }

  /** A value that was never closed has swallowed the records after it: reading goes back to the line where the first of them begins. */
  private goBack(unit: Unit): boolean {
    if (unit.indent === null) return false;
    const said = this.saidOf(unit);
    const firstKey = firstKeyOf(said);
    const alike = firstKey === null ? -1 : lineAlike(said, unit.indent, firstKey);
    if (alike < 0 || !this.mayReadAgain(said.length)) return false;
    this.faultOf(unit, { kind: 'not-json' });
    this.cursor.moveTo(unit.start, unit.line, alike);
    return this.startResync(unit.indent, firstKey);
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

  private breakHere(): boolean {
    this.faultHere();
    return this.startResync(this.cursor.indent, null);
  }

  private faultHere(): void {
    if (!this.settling) this.fault({ kind: 'not-json' }, this.cursor.line, this.cursor.offset);
    this.settling = true;
  }

  private startResync(indent: number | null, firstKey: string | null): boolean {
    const { frame } = this;
    if (frame.kind === 'object') frame.awaits = 'key';
    this.settling = true;
    this.resync = { kind: frame.kind, indent, firstKey };
    return true;
  }

  /** Looks for the place where reading goes on; false: it is not in the bytes at hand. */
  private findNextPlace(resync: Resync, final: boolean): boolean {
    const { cursor } = this;
    const { window } = cursor;
    const from = Math.max(window.start, cursor.position - lookBack);
    for (let size = 1 << 12; ; size *= 4) {
      const to = Math.min(window.end, from + size);
      const found = nextPlace(latin1.decode(window.bytes.subarray(from, to)), cursor.position - from, resync);
      if (found !== null) {
        cursor.advanceTo(from + found.at);
        if (found.beginsLine) cursor.indent = resync.indent;
        else if (this.frame.kind === 'sequence') this.frame.tolerant = true;
        this.resync = null;
        return true;
      }
      if (to === window.end) break;
    }
    cursor.advanceTo(final ? window.end : Math.max(cursor.position, window.end - lookBack));
    return false;
  }

  /** A line of the file that does not begin like JSON: what stands before a brace is passed over, the rest of it is no record. */
  private readTextLine(final: boolean): boolean {
    const { cursor } = this;
    const { window, position } = cursor;
    const lineEnd = window.bytes.subarray(0, window.end).indexOf(0x0a, position);
    if (lineEnd < 0 && !final && window.end - position < firstLook) return false;
    const end = lineEnd < 0 ? window.end : lineEnd;
    const brace = window.bytes.subarray(0, end).indexOf(braceOpen, position);
    if (brace >= 0 && this.collector.inner.parse({ bytes: window.bytes, from: brace, to: end }) !== null) {
      cursor.advanceTo(brace);
      return true;
    }
    if (!isScalar(decode(window.bytes, position, end))) {
      if (this.text === null || cursor.line > this.text.line + this.text.lines) {
        this.reportText();
        this.text = { line: cursor.line, byte: cursor.offset, lines: 0 };
      }
      this.text.lines = cursor.line - this.text.line + 1;
    }
    cursor.advanceTo(end);
    return true;
  }

  private reportText(): void {
    if (this.text === null) return;
    this.sink.fault({ kind: 'text', lines: this.text.lines }, this.text.line, this.text.byte);
    this.text = null;
  }

  /** JSON inside a text is a log of its own, all on this line. */
  private readInner(text: Plain, line: number, frame: Frame): number {
    if (this.inStrings >= deepestString || this.collector.inner.parse(text)?.isText(0) !== false) return 0;
    const onThisLine: RecordSink = {
      record: (picked, _, context) => {
        this.sink.record(picked, line, context);
      },
      text: (inner, _, context) => {
        this.sink.text(inner, line, context);
      },
      countOnly: (records) => {
        this.sink.countOnly(records);
      },
      fault: () => undefined,
    };
    const inner = new JsonSplitter(onThisLine, frame.context, this.inStrings + 1);
    inner.push(text.bytes.subarray(text.from, text.to));
    inner.end();
    return inner.records;
  }

  private offsetOf(unit: Unit): number {
    return this.cursor.window.offsetOf(unit.start);
  }

  /** A record that was given up is not told of twice. */
  private faultOf(unit: Unit, fault: Fault): void {
    if (!unit.givenUp) this.fault(fault, unit.line, this.offsetOf(unit));
  }

  private fault(fault: Fault, line: number, byte: number): void {
    this.sink.fault(fault, line, byte);
  }
}

/** The limit that a value went beyond, by what the scanner said and by its size so far; null: none. */
function limitOf(result: number, size: number): Fault | null {
  if (result === tooDeep) return { kind: 'too-deep', levels: deepest };
  if (result === tooMany) return { kind: 'too-many-parts', parts: mostParts };
  return size > mostBytesOfRecord ? { kind: 'too-large', megabytes: mostBytesOfRecord / 1024 / 1024 } : null;
}

const latin1 = new TextDecoder('latin1');

function isScalar(text: string): boolean {
  return /^\s*(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\s*$/.test(text);
}
