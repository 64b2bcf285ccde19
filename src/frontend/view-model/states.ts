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
  accepted: { label: 'Left out on purpose', option: 'Left out on purpose', appearance: 'default' },
} as const satisfies Record<RowState, StateWords>;

/** Without a log nothing has failed yet, and so nothing is next. */
const withoutLog: StateWords = { label: 'Will fail', option: 'Will fail', appearance: 'removed' };

export function stateWords(state: RowState, hasLog: boolean): StateWords {
  return state === 'would-fail-next' && !hasLog ? withoutLog : states[state];
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

export function sortLabel(order: SortOrder, hasLog: boolean): string {
  return order === 'records' && !hasLog ? 'Most gaps first' : orders[order];
}

export function isSortOrder(value: string): value is SortOrder {
  return sortOrders.some((order) => order === value);
}
