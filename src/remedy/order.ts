import { byCodeUnits } from '../text/order';
import type { Closed, Gained } from './change';

/** Gaps by space, permission and work item. */
export function byPlace(a: Closed, b: Closed): number {
  return (
    byCodeUnits(a.project ?? '', b.project ?? '') ||
    byCodeUnits(a.permission ?? '', b.permission ?? '') ||
    byCodeUnits(a.issue ?? '', b.issue ?? '')
  );
}

/** Global permissions, then pairs by space and permission, then licences. */
export function byGain(a: Gained, b: Gained): number {
  return byCodeUnits(gainKey(a), gainKey(b));
}

function gainKey(gained: Gained): string {
  return 'application' in gained
    ? `2 ${gained.application}`
    : `${gained.project === null ? 1 : 0} ${gained.project ?? ''} ${gained.permission}`;
}
