import { isBomb, unpackStep, type UnpackLimits } from './limits';
import type { Unpacked } from './unpacked';

/**
 * The one file in a gzip file. Browsers and Node unpack it themselves and check its sum; a browser does not read on behind the first
 * of several packed parts, which is then said as damage.
 */
export async function* gunzipped(
  source: AsyncIterable<Uint8Array>,
  limits: UnpackLimits,
): AsyncGenerator<Unpacked> {
  const unpacker = new DecompressionStream('gzip');
  const feeding = feed(source, unpacker.writable);
  const unpacked = unpacker.readable.getReader();
  let length = 0;
  yield { kind: 'file' };
  try {
    for (;;) {
      const next = await unpacked.read().catch(() => null);
      if (next === null) {
        // Either the source broke off, and then its own fault is told, or what it holds is damaged.
        await feeding.ended();
        yield { kind: 'stopped', reason: 'damaged-archive' };
        return;
      }
      if (next.done) return;
      length += next.value.length;
      if (isBomb(feeding.fed(), length, limits)) {
        yield { kind: 'stopped', reason: 'unpacks-too-large' };
        return;
      }
      yield { kind: 'chunk', bytes: next.value };
    }
  } finally {
    await unpacked.cancel().catch(() => undefined);
    await feeding.ended();
  }
}

/** Hands a source to an unpacker as fast as it takes it. `ended` rejects with the source's own fault. */
function feed(source: AsyncIterable<Uint8Array>, writable: WritableStream<BufferSource>) {
  let fed = 0;
  let broken: { readonly fault: unknown } | null = null;
  const run = async (): Promise<void> => {
    const writer = writable.getWriter();
    const arriving = source[Symbol.asyncIterator]();
    try {
      for (;;) {
        const next = await arriving.next().catch((fault: unknown) => {
          broken = { fault };
          return null;
        });
        if (next === null) return await writer.abort().catch(() => undefined);
        if (next.done === true) return await writer.close().catch(() => undefined);
        for (let at = 0; at < next.value.length; at += unpackStep) {
          const part = next.value.subarray(at, at + unpackStep);
          fed += part.length;
          // The unpacker says on its other side what is wrong with it.
          const taken = await writer.write(part as Uint8Array<ArrayBuffer>).then(
            () => true,
            () => false,
          );
          if (!taken) return;
        }
      }
    } finally {
      await arriving.return?.();
    }
  };
  const running = run();
  return {
    fed: () => fed,
    async ended(): Promise<void> {
      await running;
      if (broken !== null) throw broken.fault;
    },
  };
}
