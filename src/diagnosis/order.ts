import { profileOrder } from '../access';
import type { Gap } from './gap';

/** Plain code-unit order, the same on every machine. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Permissions in the order of the profile, then by key. */
export function byPermission(a: string, b: string): number {
  return profileOrder(a) - profileOrder(b) || byCode(a, b);
}

/** Content before settings, then the order of the profile; of one permission the project's gap before its work items'. */
export function byGap(a: Gap, b: Gap): number {
  return (
    byCode(a.tier, b.tier) ||
    Number(a.permission === null) - Number(b.permission === null) ||
    byPermission(a.permission ?? '', b.permission ?? '') ||
    Number(a.issues.length > 0) - Number(b.issues.length > 0) ||
    byCode(a.cause.kind, b.cause.kind) ||
    byCode(a.issues[0] ?? '', b.issues[0] ?? '') ||
    byCode(JSON.stringify(a.cause), JSON.stringify(b.cause))
  );
}
