import { useEffect, useRef } from 'react';

/** A value as the page was drawn with it last, for what outlives a drawing: a listener, a run, a look-up. */
export function useLatest<T>(value: T): { readonly current: T } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
