import { requireDocument, writeDocument } from './documents';
import { eraseAll, type Erased } from './erase';
import { inParallel } from './in-parallel';
import { keys } from './keys';
import { scanLifetime } from './lifetimes';

/** The documents of a scan: the facts that its steps gathered, in segments of one step each. */

export const writeFacts = (
  scanId: string,
  name: string,
  segment: string,
  facts: readonly unknown[],
): Promise<void> => writeDocument(keys.scanFacts(scanId, name, segment), facts, scanLifetime);

/** All segments in order. Throws a MissingDocument where one is not there: what a step learned is never taken for nothing. */
export async function readFacts<Fact>(
  scanId: string,
  name: string,
  segments: readonly string[],
): Promise<readonly Fact[]> {
  const read = await inParallel(segments, (segment) =>
    requireDocument<readonly Fact[]>(keys.scanFacts(scanId, name, segment)),
  );
  return read.flat();
}

/** Removes what a scan gathered. Its journal stays, so that a late step finds the scan over; its report stands elsewhere. */
export const eraseScanFiles = (scanId: string, mayGoOn?: () => boolean): Promise<Erased> =>
  eraseAll(keys.scanFiles(scanId), mayGoOn);

/** Removes the journal of a scan that another one has followed. */
export const eraseScanSteps = (scanId: string): Promise<Erased> => eraseAll(keys.scan(scanId));
