import { roleOf } from '../record/families';
import { noContext, type Context } from '../record/context';
import { Collector } from './collector';
import { Cursor } from './cursor';
import { Elements } from './elements';
import { listFrame, sequenceFrame, type Frame, type ObjectFrame, type SequenceFrame } from './frame';
import { deepestFrame, deepestString } from './limits';
import { Recovery } from './recovery';
import { braceClose, braceOpen, colon, comma, listClose, listOpen, quote, recordSeparator } from './signs';
import { onLine, type RecordSink } from './sink';
import { TextLines } from './text-lines';
import { Values } from './values';
import type { Plain } from '../json/bytes';

/**
 * Splits JSON of any shape into records as its bytes arrive. Containers are read through; what is held is one record, or the
 * chunk at hand. What is a container and what a record: see shape.ts and collector.ts.
 */
export class JsonSplitter {
  private readonly cursor = new Cursor();
  private readonly elements: Elements;
  private readonly collector: Collector;
  private readonly frames: Frame[];
  private readonly recovery: Recovery;
  private readonly values: Values;
  private readonly textLines: TextLines;

  constructor(
    private readonly sink: RecordSink,
    context: Context = noContext,
    private readonly inStrings = 0,
  ) {
    this.frames = [sequenceFrame(context)];
    this.elements = new Elements(sink);
    this.collector = new Collector(this.elements, (text, line, frame) => this.readInner(text, line, frame));
    this.recovery = new Recovery(this.cursor, sink);
    this.values = new Values(this.cursor, this.collector, this.frames, this.recovery);
    this.textLines = new TextLines(this.cursor, this.collector, sink);
  }

  /** The last line that is not blank, from 1. */
  get lastLine(): number {
    return this.cursor.lastLine;
  }

  get records(): number {
    return this.elements.records;
  }

  push(chunk: Uint8Array): void {
    this.cursor.push(chunk);
    this.read(false);
  }

  /** The log has ended. */
  end(): void {
    this.read(true);
    this.textLines.report();
    if (this.frames.length > 1 && !this.recovery.settling)
      this.sink.fault({ kind: 'cut-list' }, this.cursor.line, this.cursor.offset);
    for (const frame of this.frames) this.elements.leave(frame);
    this.elements.end(this.frames[0] as SequenceFrame);
  }

  private get frame(): Frame {
    return this.frames[this.frames.length - 1] as Frame;
  }

  private read(final: boolean): void {
    for (;;) {
      if (this.recovery.searching && !this.recovery.findNextPlace(this.frame, final)) return;
      if (this.cursor.unit !== null) {
        if (!this.values.goOn(this.cursor.unit, final)) return;
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
        if (byte === braceOpen) return this.values.begin();
        if (byte === listOpen)
          return this.values.beginsRow()
            ? this.values.begin()
            : this.enterList(listFrame(frame.context, null, frame.ofTexts));
        if (byte === listClose) return this.leave();
        if (byte === comma) return this.passOver();
        if (byte === braceClose) return this.leaveWrongly('object');
        if (byte === colon) return this.recovery.breakHere(frame);
        return this.values.begin();
      case 'sequence':
        if (byte === braceOpen) return this.values.begin();
        if (byte === listOpen) return this.enterList(listFrame(frame.context, null));
        if (byte === comma || byte === recordSeparator) return this.passOver();
        if (byte === quote) return this.values.begin(frame.tolerant);
        if (!frame.tolerant) return this.textLines.read(final);
        return byte === listClose || byte === braceClose || byte === colon
          ? this.passOver()
          : this.recovery.breakHere(frame);
    }
  }

  private stepInObject(frame: ObjectFrame, byte: number): boolean {
    if (frame.awaits === 'key') {
      if (byte === braceClose) return this.leave();
      if (byte === comma) return this.passOver();
      if (byte === quote) return this.values.begin();
      return byte === listClose ? this.leaveWrongly('list') : this.recovery.breakHere(frame);
    }
    if (frame.awaits === 'colon') {
      if (byte !== colon) return this.recovery.breakHere(frame);
      frame.awaits = 'value';
      return this.passOver();
    }
    const skip = roleOf(frame.key)?.family === 'headers';
    if (byte === listOpen && !skip) {
      frame.awaits = 'key';
      return this.enterList(listFrame(frame.context, frame.key));
    }
    return byte === braceClose || byte === listClose || byte === comma || byte === colon
      ? this.recovery.breakHere(frame)
      : this.values.begin(skip);
  }

  private passOver(): boolean {
    this.cursor.skipByte();
    return true;
  }

  private leave(): boolean {
    this.elements.leave(this.frame);
    this.frames.pop();
    return this.passOver();
  }

  /** A bracket of the wrong kind closes the container around this one, if that is of its kind; else it is passed over. */
  private leaveWrongly(around: Frame['kind']): boolean {
    this.recovery.faultHere();
    if (this.frames[this.frames.length - 2]?.kind !== around) return this.passOver();
    this.frames.pop();
    return true;
  }

  private enterList(frame: Frame): boolean {
    if (this.frames.length >= deepestFrame) return this.values.begin(true);
    this.frames.push(frame);
    return this.passOver();
  }

  /** JSON inside a text is a log of its own, all on this line. */
  private readInner(text: Plain, line: number, frame: Frame): number {
    if (this.inStrings >= deepestString || this.collector.inner.parse(text)?.isText(0) !== false) return 0;
    const inner = new JsonSplitter(onLine(this.sink, line), frame.context, this.inStrings + 1);
    inner.push(text.bytes.subarray(text.from, text.to));
    inner.end();
    return inner.records;
  }
}
