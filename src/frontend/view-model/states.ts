import type { LozengeProps } from '@forge/react';
import { rowStates, sortOrders, type RowState, type SortOrder } from '../../report/view';

type Appearance = NonNullable<LozengeProps['appearance']>;

interface StateWords {
  readonly label: string;
  /** The filter option, in words that stand alone. */
  readonly option: string;
  /** The label of its figure, after the number of spaces. */
  readonly figure: string;
  readonly appearance: Appearance;
}

const states = {
  content: {
    label: 'Content missing',
    option: 'Content missing',
    figure: 'missing content',
    appearance: 'removed',
  },
  items: {
    label: 'Some work items hidden',
    option: 'Some work items hidden, or it depends on the item',
    figure: 'with some work items hidden',
    appearance: 'moved',
  },
  settings: {
    label: 'Settings missing',
    option: 'Settings missing, no content',
    figure: 'missing settings only',
    appearance: 'inprogress',
  },
  partly: {
    label: 'Partly checked',
    option: 'Partly checked',
    figure: 'partly checked',
    appearance: 'default',
  },
  accepted: {
    label: 'Accepted only',
    option: 'Accepted gaps only',
    figure: 'accepted only',
    appearance: 'default',
  },
  complete: { label: 'Complete', option: 'Complete', figure: 'complete', appearance: 'success' },
  'not-checked': {
    label: 'Not checked',
    option: 'Not checked: archived, in the trash, not found or not answered',
    figure: 'not checked',
    appearance: 'default',
  },
} as const satisfies Record<RowState, StateWords>;

export function stateWords(state: RowState): StateWords {
  return states[state];
}

/** Every state, in the order in which figures and filters name them. */
export const statesShown = Object.keys(states) as readonly RowState[];

export function isRowState(value: string): value is RowState {
  return rowStates.some((state) => state === value);
}

const orders = {
  records: 'Most records first',
  space: 'Space, A to Z',
  permission: 'Missing permission, A to Z',
  cause: 'Cause',
} as const satisfies Record<SortOrder, string>;

export function sortLabel(order: SortOrder, hasLog: boolean): string {
  return order === 'records' && !hasLog ? 'Most gaps first' : orders[order];
}

export function isSortOrder(value: string): value is SortOrder {
  return sortOrders.some((order) => order === value);
}
