import type { Problem } from '../../contract';

/** What is known of an answer. `last` is the value of the same question before it was asked again. */
export type Loadable<T> =
  | { readonly kind: 'loading'; readonly last: T | null }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** The value that can be shown now, be it the last one. */
export function valueOf<T>(state: Loadable<T>): T | null {
  if (state.kind === 'loaded') return state.value;
  return state.kind === 'loading' ? state.last : null;
}
