import { useEffect, useRef } from 'react';
import type { ChosenAccount } from '../view-model/start';
import { useLatest } from './use-latest';

/** With the log, or every space without one. */
export type StartKind = 'log' | 'all';

/**
 * Starts a check, or waits with it while Jira still looks up the account: a person who types an account id and presses the
 * button at once has chosen that account. `begin` is called once for each press.
 */
export function useStart(chosen: ChosenAccount, begin: (kind: StartKind) => void): (kind: StartKind) => void {
  const wanted = useRef<StartKind | null>(null);
  // The press may come from a page that was drawn before the look-up began.
  const latest = useLatest({ chosen, begin });

  const looking = chosen.kind === 'looking-up';
  useEffect(() => {
    const kind = wanted.current;
    if (kind === null || looking) return;
    wanted.current = null;
    latest.current.begin(kind);
  }, [looking, latest]);

  return (kind) => {
    if (latest.current.chosen.kind === 'looking-up') wanted.current = kind;
    else latest.current.begin(kind);
  };
}
