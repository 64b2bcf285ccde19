import { decode } from '../json/bytes';
import { firstLook } from './limits';
import { braceOpen } from './signs';
import type { Cursor } from './cursor';
import type { Collector } from './collector';
import type { RecordSink } from './sink';

/** Lines of a file that hold no JSON. */
export class TextLines {
  /** Such lines, one after the other, that are still to be told of. */
  private text: { line: number; byte: number; lines: number } | null = null;

  constructor(
    private readonly cursor: Cursor,
    private readonly collector: Collector,
    private readonly sink: RecordSink,
  ) {}

  /** A line of the file that does not begin like JSON; where it ends in an object, that is read and the line with it. False: more bytes are needed. */
  read(final: boolean): boolean {
    const { cursor } = this;
    const { window, position } = cursor;
    const lineEnd = window.bytes.subarray(0, window.end).indexOf(0x0a, position);
    if (lineEnd < 0 && !final && window.end - position < firstLook) return false;
    const end = lineEnd < 0 ? window.end : lineEnd;
    const brace = window.bytes.subarray(0, end).indexOf(braceOpen, position);
    const doc = brace < 0 ? null : this.collector.inner.parse({ bytes: window.bytes, from: brace, to: end });
    if (doc !== null) {
      const isRecord = this.collector.line(
        doc,
        { bytes: window.bytes, from: position, to: end },
        cursor.line,
      );
      cursor.advanceTo(isRecord ? end : brace);
      return true;
    }
    if (!isScalar(decode(window.bytes, position, end))) {
      if (this.text === null || cursor.line > this.text.line + this.text.lines) {
        this.report();
        this.text = { line: cursor.line, byte: cursor.offset, lines: 0 };
      }
      this.text.lines = cursor.line - this.text.line + 1;
    }
    cursor.advanceTo(end);
    return true;
  }

  /** Tells of the lines that were read last. */
  report(): void {
    if (this.text === null) return;
    this.sink.fault({ kind: 'text', lines: this.text.lines }, this.text.line, this.text.byte);
    this.text = null;
  }
}

function isScalar(text: string): boolean {
  return /^\s*(?:-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\s*$/.test(text);
}
