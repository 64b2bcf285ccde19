import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../contract';
import { driveErase } from '../admin/drive-erase';
import { ask } from '../invoke';
import { waitByClock } from '../scan/port';

export interface Erasing {
  readonly state:
    | { readonly kind: 'idle' | 'asked' | 'erasing' | 'erased' }
    | { readonly kind: 'failed'; readonly problem: Problem };
  /** Opens the question whether everything shall be deleted. */
  readonly ask: () => void;
  readonly close: () => void;
  readonly erase: () => void;
}

/** Deleting everything that this app stored. It goes on while another tab is shown. */
export function useErase(onErased: () => void): Erasing {
  const [state, setState] = useState<Erasing['state']>({ kind: 'idle' });
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  return {
    state,
    ask: () => setState({ kind: 'asked' }),
    close: () => setState({ kind: 'idle' }),
    erase: () => {
      setState({ kind: 'erasing' });
      leaving.current = new AbortController();
      const port = { erase: () => ask('store/erase'), wait: waitByClock };
      void driveErase(port, leaving.current.signal).then((outcome) => {
        if (outcome === null) return;
        setState(outcome.ok ? { kind: 'erased' } : { kind: 'failed', problem: outcome.problem });
        if (outcome.ok) onErased();
      });
    },
  };
}
