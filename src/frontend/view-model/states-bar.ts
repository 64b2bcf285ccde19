import { figure } from '../../text/english';
import type { RowState } from '../../report/view';
import { statesShown, stateWords } from './states';

/** A part of the bar: the spaces of one state. */
export interface BarPart {
  readonly state: RowState;
  readonly spaces: number;
  /** Of the whole, in per cent. */
  readonly share: number;
  /** "20 missing content" */
  readonly says: string;
}

/** Every state that occurs, the worst first; the parts add up to all spaces. */
export function barParts(states: Readonly<Record<RowState, number>>): readonly BarPart[] {
  const all = statesShown.reduce((sum, state) => sum + states[state], 0);
  return statesShown
    .filter((state) => states[state] > 0)
    .map((state) => ({
      state,
      spaces: states[state],
      share: (100 * states[state]) / all,
      says: `${figure(states[state])} ${stateWords(state).figure}`,
    }));
}
