import type { LozengeProps } from '@forge/react';
import type { MadeChange, MadeState } from '../../report/change-view';
import { dateTime } from './words';
import { figure } from '../../text/english';

/** What became of changes, and how each is called: its name on every page, and its button. */

type Appearance = NonNullable<LozengeProps['appearance']>;

const states = {
  making: { label: 'Started, result not known', appearance: 'moved' },
  made: { label: 'Made', appearance: 'success' },
  'was-there': { label: 'Was there already', appearance: 'success' },
  'part-made': { label: 'Made in part', appearance: 'moved' },
  refused: { label: 'Refused', appearance: 'removed' },
  failed: { label: 'Failed', appearance: 'removed' },
  undone: { label: 'Undone', appearance: 'default' },
  'undone-elsewhere': { label: 'Changed by somebody else since', appearance: 'default' },
} as const satisfies Record<MadeState, { label: string; appearance: Appearance }>;

export function madeWords(state: MadeState): { readonly label: string; readonly appearance: Appearance } {
  return states[state];
}

/** "change 7 of the plan of 28 Nov 2026, 01:46": the same change has the same name on every page and in the files. */
export function changeName({ inPlan, at }: Pick<MadeChange, 'inPlan' | 'at'>): string {
  if (inPlan === null) return `the change of ${dateTime(at)}`;
  const { number, planMadeAt, space } = inPlan;
  const plan = space === null ? 'the plan' : `the plan of ${space}`;
  return `change ${figure(number)} of ${plan} of ${dateTime(planMadeAt)}`;
}

/** What its button is called: the number alone, as long as no other button has it. */
export function undoName(change: MadeChange, all: readonly MadeChange[]): string {
  const number = change.inPlan?.number;
  const others = all.filter(({ id, undoable }) => undoable && id !== change.id);
  const isAlone = others.every(({ inPlan }) => inPlan?.number !== number);
  return number !== undefined && isAlone ? `Undo change ${figure(number)}` : `Undo ${changeName(change)}`;
}
