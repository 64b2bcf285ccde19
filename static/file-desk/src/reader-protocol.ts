import type { LogReading } from '../../../src/log/finding';

/** What the desk and its worker say to each other. */
export interface ToReader {
  readonly files: readonly File[];
}

export type FromReader =
  | { readonly kind: 'progress'; readonly bytes: number; readonly records: number }
  | { readonly kind: 'read'; readonly reading: LogReading }
  /** No log, but an own list of permissions. */
  | { readonly kind: 'list'; readonly text: string }
  | { readonly kind: 'refused'; readonly says: string };
