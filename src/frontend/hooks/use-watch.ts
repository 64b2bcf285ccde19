import { useState } from 'react';
import type { Problem } from '../../contract';
import type { WatchView } from '../../report/watch-view';
import { ask } from '../invoke';
import type { Loadable } from '../view-model/loadable';
import { useAnswer } from './use-answer';

export interface Watching {
  /** Its value null: nothing is watched. */
  readonly state: Loadable<WatchView | null>;
  readonly again: () => void;
  readonly isSetting: boolean;
  /** Why it could not be switched. */
  readonly problem: Problem | null;
  /** null: off. */
  readonly set: (every: WatchView['every'] | null) => void;
}

/** The watch of this site, and its switch. */
export function useWatch(): Watching {
  const { state, again } = useAnswer('watch', () => ask('watch/status'));
  const [isSetting, setSetting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    ...{ state, again, isSetting, problem },
    set: (every) => {
      setSetting(true);
      setProblem(null);
      void ask('watch/switch', { every }).then((outcome) => {
        setSetting(false);
        if (outcome.ok) again();
        else setProblem(outcome.problem);
      });
    },
  };
}
