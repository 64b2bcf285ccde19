import type { RefusalReason } from '../refusal';

/** What a source unpacks to, in order: where a file begins, its bytes, and why nothing more of the source is to be had. */
export type Unpacked =
  | { readonly kind: 'file' }
  | { readonly kind: 'chunk'; readonly bytes: Uint8Array }
  | { readonly kind: 'stopped'; readonly reason: RefusalReason };
