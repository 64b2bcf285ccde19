/** The first bytes of packed files. */
const signatures = {
  zip: [0x50, 0x4b, 0x03, 0x04],
  gzip: [0x1f, 0x8b],
  bzip2: [0x42, 0x5a, 0x68],
  xz: [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  '7z': [0x37, 0x7a, 0xbc, 0xaf],
  zstd: [0x28, 0xb5, 0x2f, 0xfd],
} as const;

type Packer = keyof typeof signatures;

/** Where a tar archive says that it is one. */
const tar = { at: 257, says: 'ustar' };
const headBytes = 8;

export function isSignature(head: Uint8Array, packer: Packer): boolean {
  return signatures[packer].every((byte, i) => head[i] === byte);
}

/** Whether a file is packed in any way that is known. */
export function isPacked(head: Uint8Array): boolean {
  const packers = Object.keys(signatures) as Packer[];
  return (
    packers.some((packer) => isSignature(head, packer)) ||
    Array.from(tar.says).every((letter, i) => head[tar.at + i] === letter.charCodeAt(0))
  );
}

/** The first bytes of a source, enough to tell a packed one, and all its chunks, those bytes included. */
export async function withHead(source: AsyncIterable<Uint8Array>): Promise<{
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
}> {
  const arriving = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const next = await arriving.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  const head = new Uint8Array(length);
  first.reduce((at, chunk) => (head.set(chunk, at), at + chunk.length), 0);
  return { head, chunks: following(first, arriving) };
}

async function* following(
  first: readonly Uint8Array[],
  arriving: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* first;
    for (;;) {
      const next = await arriving.next();
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await arriving.return?.();
  }
}
