import { useState } from 'react';
import type { Problem } from '../../contract';
import type { ChangeSwitch } from '../../contract/changes';
import { ask } from '../invoke';

export interface Switching {
  readonly state:
    { readonly kind: 'idle' | 'asked' | 'setting' } | { readonly kind: 'failed'; readonly problem: Problem };
  /** Opens the question whether it shall be switched on. */
  readonly ask: () => void;
  readonly close: () => void;
  readonly set: (on: boolean) => void;
}

/** Setting whether this app may change permissions. */
export function useSwitch(onSet: (to: ChangeSwitch) => void): Switching {
  const [state, setState] = useState<Switching['state']>({ kind: 'idle' });
  return {
    state,
    ask: () => setState({ kind: 'asked' }),
    close: () => setState({ kind: 'idle' }),
    set: (on) => {
      setState({ kind: 'setting' });
      void ask('change/switch', { on }).then((outcome) => {
        setState(outcome.ok ? { kind: 'idle' } : { kind: 'failed', problem: outcome.problem });
        if (outcome.ok) onSet(outcome.value);
      });
    },
  };
}
