import { byCodeUnits } from '../text/order';
import type { Gained } from './change';

/** Global permissions, then pairs by space and permission, then licences. */
export function byGain(a: Gained, b: Gained): number {
  return byCodeUnits(gainKey(a), gainKey(b));
}

function gainKey(gained: Gained): string {
  return 'application' in gained
    ? `2 ${gained.application}`
    : `${gained.project === null ? 1 : 0} ${gained.project ?? ''} ${gained.permission}`;
}
