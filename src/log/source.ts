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
