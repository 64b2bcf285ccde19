import type { Closed, Gained } from './change';

/** Plain code-unit order, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Gaps by space, permission and work item. */
export function byPlace(a: Closed, b: Closed): number {
  return (
    byCode(a.project ?? '', b.project ?? '') ||
    byCode(a.permission ?? '', b.permission ?? '') ||
    byCode(a.issue ?? '', b.issue ?? '')
  );
}

/** Global permissions, then pairs by space and permission, then licences. */
export function byGain(a: Gained, b: Gained): number {
  return byCode(gainKey(a), gainKey(b));
}

function gainKey(gained: Gained): string {
  return 'application' in gained
    ? `2 ${gained.application}`
    : `${gained.project === null ? 1 : 0} ${gained.project ?? ''} ${gained.permission}`;
}
