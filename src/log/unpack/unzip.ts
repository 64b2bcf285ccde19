import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { isBomb, unpackStep, type UnpackLimits } from './limits';
import type { RefusalReason } from '../refusal';
import type { Unpacked } from './unpacked';

/** In the header of an entry: where its flags stand, and the one that says that it is locked. */
const flagsAt = 6;
const locked = 1;
/** Stored, and deflated: what fflate unpacks. */
const known = [0, 8];

/**
 * The files in a zip file. fflate (MIT) unpacks them, with its synchronous calls: the reader is in a worker of its own, and the
 * page's policy refuses the workers that fflate would start from a blob.
 */
export async function* unzipped(
  head: Uint8Array,
  source: AsyncIterable<Uint8Array>,
  limits: UnpackLimits,
): AsyncGenerator<Unpacked> {
  if (((head[flagsAt] ?? 0) & locked) !== 0) {
    yield { kind: 'stopped', reason: 'locked-archive' };
    return;
  }
  const entries = new Entries();
  let packed = 0;
  let unpacked = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += unpackStep) {
      const part = chunk.subarray(at, at + unpackStep);
      packed += part.length;
      entries.push(part);
      for (const one of entries.taken()) {
        if (one.kind === 'chunk') unpacked += one.bytes.length;
        if (isBomb(packed, unpacked, limits)) {
          yield { kind: 'stopped', reason: 'unpacks-too-large' };
          return;
        }
        yield one;
      }
      if (entries.stopped !== null) {
        yield { kind: 'stopped', reason: entries.stopped };
        return;
      }
    }
  }
  const reason = entries.end();
  if (reason !== null) yield { kind: 'stopped', reason };
}

/** Turns fflate's calls into what they brought. */
class Entries {
  stopped: RefusalReason | null = null;
  private waiting: Unpacked[] = [];
  private files = 0;
  private open = false;
  private readonly unzip = new Unzip((file) => this.begin(file));

  constructor() {
    this.unzip.register(UnzipInflate);
  }

  push(part: Uint8Array): void {
    try {
      this.unzip.push(part);
    } catch {
      this.stopped ??= 'damaged-archive';
    }
  }

  taken(): readonly Unpacked[] {
    const taken = this.waiting;
    this.waiting = [];
    return taken;
  }

  /** The source has ended: why that is too early, or that there was no file in it. */
  end(): RefusalReason | null {
    if (this.open) return 'damaged-archive';
    return this.files === 0 ? 'empty-archive' : null;
  }

  private begin(file: UnzipFile): void {
    const wanted = isFile(file);
    if (wanted) {
      this.files++;
      this.waiting.push({ kind: 'file' });
    }
    this.open = true;
    file.ondata = (fault, bytes, final) => {
      // What is not wanted is unpacked too: fflate would keep it otherwise.
      if (fault !== null) this.stopped ??= 'damaged-archive';
      else if (wanted && bytes.length > 0) this.waiting.push({ kind: 'chunk', bytes });
      if (final) this.open = false;
    };
    if (known.includes(file.compression)) file.start();
    else this.stopped ??= 'compressed';
  }
}

/** Folders, and what macOS and Windows add beside the files that somebody packed, are no files of it. */
function isFile({ name }: UnzipFile): boolean {
  return !/[/\\]$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);
}
