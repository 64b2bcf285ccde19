import { beginningBytes, encodingOf } from './beginning';

/** Turns the bytes of a text file into UTF-8 without a byte order mark. */
export class Utf8 {
  private head: Uint8Array = new Uint8Array(0);
  private readonly encoder = new TextEncoder();
  private decoder: TextDecoder | null = null;
  private started = false;

  /** Null: too little has come to tell the encoding, and to judge the file by. */
  push(chunk: Uint8Array): Uint8Array | null {
    if (this.started) return this.convert(chunk);
    this.head = joined(this.head, chunk);
    return this.head.length >= beginningBytes ? this.begin() : null;
  }

  /** What was held back, where the file ended before it was enough. */
  end(): Uint8Array | null {
    return this.started ? null : this.begin();
  }

  private begin(): Uint8Array {
    const encoding = encodingOf(this.head);
    if (encoding !== 'utf-8') this.decoder = new TextDecoder(encoding);
    this.started = true;
    return withoutMark(this.convert(this.head));
  }

  private convert(chunk: Uint8Array): Uint8Array {
    return this.decoder === null ? chunk : this.encoder.encode(this.decoder.decode(chunk, { stream: true }));
  }
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
