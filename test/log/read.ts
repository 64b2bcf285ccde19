import { readLog, type LogReading, type Refusal } from '../../src/log';

/** Bytes as a log that arrives in pieces of the given sizes; the rest is the last piece. */
export async function* inPieces(
  bytes: Uint8Array,
  sizes: readonly number[] = [],
): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const size of sizes) {
    await Promise.resolve();
    yield bytes.slice(from, from + size);
    from += size;
  }
  yield bytes.slice(from);
}

export function readBytes(bytes: Uint8Array, sizes?: readonly number[]): Promise<LogReading | Refusal> {
  return readLog(inPieces(bytes, sizes));
}
