import type { StoreClock } from './store-clock';

/**
 * Forge gives an installation 4,000 units of 10 KB to read, and as many to write, in a minute. Work on the whole store takes half of
 * them, so that whoever uses the pages beside it has the rest.
 */
const unitsPerMinute = 2_000;
const unitBytes = 10_000;
const minute = 60_000;

export interface Pace {
  /** After so many bytes were read: waits for the next minute where this one's share is used up. */
  readonly read: (bytes: number) => Promise<void>;
  /** Before so many are written. */
  readonly written: (bytes: number) => Promise<void>;
}

/** A pace that begins now. */
export function openPace(clock: StoreClock): Pace {
  const counter = (): ((bytes: number) => Promise<void>) => {
    let since = clock.now();
    let units = 0;
    return async (bytes) => {
      units += Math.ceil(bytes / unitBytes);
      if (units < unitsPerMinute) return;
      await clock.sleep(Math.max(0, since + minute - clock.now()));
      since = clock.now();
      units = 0;
    };
  };
  return { read: counter(), written: counter() };
}
