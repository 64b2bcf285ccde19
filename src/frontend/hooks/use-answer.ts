import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Outcome } from '../../contract';
import { valueOf, type Loadable } from '../view-model/loadable';

interface Known<T> {
  readonly subject: string | null;
  /** What was asked of it, and which time. */
  readonly asked: string;
  readonly state: Loadable<T>;
}

const nothing = { kind: 'loading', last: null } as const;

/**
 * Asks a question when the page comes up, when `subject` or `detail` changes, and when `again` is called. An answer that comes
 * late is dropped. While a new detail of the same subject is asked for, the last value stays, and counts as loading from the
 * very render that asks for it: nobody acts on what is out of date.
 */
export function useAnswer<T>(
  /** What is asked about; null: nothing yet. */
  subject: string | null,
  question: () => Promise<Outcome<T>>,
  detail = '',
  delay = 0,
): { readonly state: Loadable<T>; readonly again: () => void } {
  const [requestId, setRequestId] = useState(0);
  const asked = `${String(requestId)} ${detail}`;
  const [known, setKnown] = useState<Known<T>>({ subject, asked, state: nothing });

  useEffect(() => {
    if (subject === null) return undefined;
    let current = true;
    setKnown((before) => ({ subject, asked, state: asksAgain(before, subject) }));
    const timer = setTimeout(() => {
      void question().then((outcome) => {
        if (!current) return;
        const state: Loadable<T> = outcome.ok
          ? { kind: 'loaded', value: outcome.value }
          : { kind: 'failed', problem: outcome.problem };
        setKnown({ subject, asked, state });
      });
    }, delay);
    return () => {
      current = false;
      clearTimeout(timer);
    };
    // The question and the delay belong to the subject and the detail; a new closure alone asks nothing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [subject, asked]);

  const again = useCallback(() => setRequestId((before) => before + 1), []);
  const state = useMemo(
    () => (known.subject === subject && known.asked === asked ? known.state : asksAgain(known, subject)),
    [known, subject, asked],
  );
  return { state, again };
}

function asksAgain<T>(known: Known<T>, subject: string | null): Loadable<T> {
  return known.subject === subject ? { kind: 'loading', last: valueOf(known.state) } : nothing;
}
