import type { Finding } from '../../log/finding';
import type { Outcome, ScanStatus } from '../../contract';

/** What a scan needs of the world, so that its course can be tested without a clock or a bridge. */
export interface ScanPort {
  readonly advance: (scanId: string, step: number) => Promise<Outcome<ScanStatus>>;
  readonly status: () => Promise<Outcome<ScanStatus | null>>;
  readonly sendFindings: (
    scanId: string,
    part: number,
    findings: readonly Finding[],
  ) => Promise<Outcome<ScanStatus>>;
  /** One part of the log from the file desk; null where it has none. */
  readonly findings: (part: number) => Promise<readonly Finding[] | null>;
  /** Returns after so many milliseconds, or at once when the signal is aborted. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
}

/** Waits by the clock; an abort ends the wait. */
export function waitByClock(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
