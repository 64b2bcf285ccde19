import type { LozengeProps } from '@forge/react';
import { rowStates, sortOrders, type RowState, type SortOrder } from '../../report/view';

type Appearance = NonNullable<LozengeProps['appearance']>;

interface StateWords {
  readonly label: string;
  /** The filter option, in words that stand alone. */
  readonly option: string;
  readonly appearance: Appearance;
}

const states = {
  failing: { label: 'Failing now', option: 'Failing now: the log has records', appearance: 'removed' },
  'would-fail-next': {
    label: 'Would fail next',
    option: 'Would fail next: no record yet',
    appearance: 'moved',
  },
  depends: { label: 'Depends', option: 'Depends on the work item', appearance: 'inprogress' },
  fine: { label: 'Nothing missing', option: 'Nothing missing', appearance: 'success' },
  'not-live': { label: 'Not live', option: 'Archived, in the trash or not found', appearance: 'default' },
} as const satisfies Record<RowState, StateWords>;

export function stateWords(state: RowState): StateWords {
  return states[state];
}

export function isRowState(value: string): value is RowState {
  return rowStates.some((state) => state === value);
}

const orders = {
  records: 'Most records first',
  space: 'Space, A to Z',
  permission: 'Missing permission, A to Z',
  cause: 'Cause',
} as const satisfies Record<SortOrder, string>;

export function sortLabel(order: SortOrder): string {
  return orders[order];
}

export function isSortOrder(value: string): value is SortOrder {
  return sortOrders.some((order) => order === value);
}
