import { unescape } from './unescape';
import { Doc } from './doc';
import { Scanner } from './scanner';
import type { Plain } from './bytes';

/** So much is kept for the next record, in bytes. */
const keptBytes = 1 << 20;

/**
 * The JSON inside the texts of one record, and the bytes of texts without their escapes. What it gives is good until the next
 * record begins.
 */
export class Inner {
  private bytes = new Uint8Array(1 << 14);
  private used = 0;
  private readonly scanners: Scanner[] = [];
  private open = 0;

  /** The record is done with. */
  clear(): void {
    if (this.used === 0) return;
    this.used = 0;
    this.open = 0;
    if (this.bytes.length > keptBytes) this.bytes = new Uint8Array(1 << 14);
  }

  /** The bytes of a text without its escapes. */
  plain(doc: Doc, node: number): Plain {
    const { from, to } = doc.written(node);
    if (!doc.isEscaped(node)) return { bytes: doc.bytes, from, to };
    const at = this.room(to - from);
    this.used = unescape(doc.bytes, from, to, this.bytes, at);
    return { bytes: this.bytes, from: at, to: this.used };
  }

  /** The value that a stretch of bytes is as JSON, blanks around it allowed; null where it is none. */
  parse({ bytes, from, to }: Plain): Doc | null {
    let start = from;
    let end = to;
    while (start < end && isBlank(bytes[start])) start++;
    while (end > start && isBlank(bytes[end - 1])) end--;
    const first = bytes[start];
    const last = bytes[end - 1];
    // Of numbers and words nothing is to be learned, and most texts that begin with a bracket also end with one.
    if (!(
      (first === 0x7b && last === 0x7d) ||
      (first === 0x5b && last === 0x5d) ||
      (first === 0x22 && last === 0x22)
    ))
      return null;
    const scanner = (this.scanners[this.open] ??= new Scanner());
    scanner.start(true);
    if (scanner.scan(bytes, start, start, end) !== end) return null;
    this.open++;
    this.used = Math.max(this.used, 1);
    return new Doc(bytes, start, scanner.nodes);
  }

  private room(size: number): number {
    const at = this.used;
    if (at + size > this.bytes.length) {
      // What was given before keeps the old bytes.
      this.bytes = new Uint8Array(Math.max(size, this.bytes.length * 2));
      this.used = 0;
      return 0;
    }
    return at;
  }
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
