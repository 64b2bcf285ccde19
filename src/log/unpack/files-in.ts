import { gunzipped } from './gunzip';
import { unpackLimits, type UnpackLimits } from './limits';
import { isSignature, withHead } from './packed-by';
import { unzipped } from './unzip';
import type { Unpacked } from './unpacked';

/**
 * The files in a source: itself, what a gzip file unpacks to, or each file of a zip file. Unpacks while the source arrives and
 * holds no file. What is packed within is not unpacked again. Throws what the source throws.
 */
export async function* filesIn(
  source: AsyncIterable<Uint8Array>,
  limits: UnpackLimits = unpackLimits,
): AsyncGenerator<Unpacked> {
  const { head, chunks } = await withHead(source);
  if (isSignature(head, 'gzip')) yield* gunzipped(chunks, limits);
  else if (isSignature(head, 'zip')) yield* unzipped(head, chunks, limits);
  else {
    yield { kind: 'file' };
    for await (const bytes of chunks) yield { kind: 'chunk', bytes };
  }
}
