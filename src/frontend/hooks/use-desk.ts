import { useEffect, useMemo, useReducer } from 'react';
import type { FromDesk } from '../../contract/file-frame';
import { listenToDesk, tellDesk } from '../desk/desk-link';
import { partRequests, type PartRequests } from '../desk/part-requests';
import { afterMessage, type DeskState } from '../view-model/desk-state';
import { useLatest } from './use-latest';

export interface Desk {
  readonly state: DeskState;
  readonly parts: PartRequests;
  /** Rises each time that a frame says it stands; what it must know is told again then. */
  readonly comings: number;
}

interface Heard {
  readonly state: DeskState;
  readonly comings: number;
}

function heard(before: Heard, message: FromDesk): Heard {
  const state = afterMessage(before.state, message);
  const comings = before.comings + (message.kind === 'ready' ? 1 : 0);
  return state === before.state && comings === before.comings ? before : { state, comings };
}

/** The page's end of the talk with the file desk. `hear` gets every message, after the state has taken it in. */
export function useDesk(hear: (message: FromDesk) => void): Desk {
  const [{ state, comings }, tellState] = useReducer(heard, { state: { kind: 'waiting' }, comings: 0 });
  const parts = useMemo(() => partRequests(tellDesk), []);
  const listener = useLatest(hear);

  useEffect(() => {
    const stop = listenToDesk((message) => {
      tellState(message);
      parts.hear(message);
      listener.current(message);
    });
    tellDesk({ kind: 'hello' });
    return () => {
      stop();
      parts.forget();
    };
  }, [parts, listener]);

  return { state, parts, comings };
}
