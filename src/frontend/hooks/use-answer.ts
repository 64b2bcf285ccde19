import { useCallback, useEffect, useState } from 'react';
import type { Outcome, Problem } from '../../resolvers/contract';

/** What is known of an answer. `last` is the value of the same question before it was asked again. */
export type Loadable<T> =
  | { readonly kind: 'loading'; readonly last: T | null }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly problem: Problem };

interface Known<T> {
  readonly subject: string | null;
  readonly state: Loadable<T>;
}

const nothing = { kind: 'loading', last: null } as const;

/**
 * Asks a question when the page comes up, when `subject` or `detail` changes, and when `again` is called. An answer that comes
 * late is dropped. While a new detail of the same subject is asked for, the last value stays.
 */
export function useAnswer<T>(
  /** What is asked about; null: nothing yet. */
  subject: string | null,
  question: () => Promise<Outcome<T>>,
  detail = '',
  delay = 0,
): { readonly state: Loadable<T>; readonly again: () => void } {
  const [known, setKnown] = useState<Known<T>>({ subject, state: nothing });
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    if (subject === null) return undefined;
    let current = true;
    setKnown((before) => ({ subject, state: { kind: 'loading', last: lastOf(before, subject) } }));
    const timer = setTimeout(() => {
      void question().then((outcome) => {
        if (!current) return;
        const state: Loadable<T> = outcome.ok
          ? { kind: 'loaded', value: outcome.value }
          : { kind: 'failed', problem: outcome.problem };
        setKnown({ subject, state });
      });
    }, delay);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The question and the delay belong to the subject and the detail; a new closure alone asks nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [subject, detail, turn]);

  const again = useCallback(() => {
    setTurn((before) => before + 1);
  }, []);
  return { state: known.subject === subject ? known.state : nothing, again };
}

function lastOf<T>(known: Known<T>, subject: string): T | null {
  if (known.subject !== subject) return null;
  return valueOf(known.state);
}

/** The value that can be shown now, be it the last one. */
export function valueOf<T>(state: Loadable<T>): T | null {
  if (state.kind === 'loaded') return state.value;
  return state.kind === 'loading' ? state.last : null;
}
