import { beginningBytes, encodingOf } from './beginning';

/** A log as it arrives: a stream of a file in the browser, or of anything that gives bytes. */
export type LogSource = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** The chunks of a source; ends early, and lets the source go, when the caller stops. Throws the signal's reason when aborted. */
export async function* chunksOf(
  source: LogSource,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  signal?.throwIfAborted();
  if (Symbol.asyncIterator in source) {
    for await (const chunk of source) {
      signal?.throwIfAborted();
      yield chunk;
    }
    return;
  }
  // Streams of a browser are not iterable everywhere.
  const reader = source.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The chunks in UTF-8 and without a byte order mark, the first one long enough to judge the file by. */
export async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0);
  const state: { decoder: TextDecoder | null; started: boolean } = { decoder: null, started: false };
  const encoder = new TextEncoder();
  const convert = (chunk: Uint8Array): Uint8Array =>
    state.decoder === null ? chunk : encoder.encode(state.decoder.decode(chunk, { stream: true }));
  const begin = (): Uint8Array => {
    const encoding = encodingOf(head);
    if (encoding !== 'utf-8') state.decoder = new TextDecoder(encoding);
    state.started = true;
    return withoutMark(convert(head));
  };
  for await (const chunk of chunks) {
    if (state.started) yield convert(chunk);
    else {
      head = joined(head, chunk);
      if (head.length >= beginningBytes) yield begin();
    }
  }
  if (!state.started) yield begin();
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
