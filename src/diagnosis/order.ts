import { byCodeUnits } from '../text/order';
import { profileOrder } from '../access';
import type { Gap } from './gap';

/** Work items by space and then by number: `PAY-9` before `PAY-10`. */
export function byWorkItem(a: string, b: string): number {
  const [spaceA, numberA] = partsOf(a);
  const [spaceB, numberB] = partsOf(b);
  return byCodeUnits(spaceA, spaceB) || numberA - numberB || byCodeUnits(a, b);
}

/** A name that is no key and no number is all space. */
function partsOf(name: string): readonly [space: string, number: number] {
  const digits = /\d{1,15}$/.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - digits.length), Number(digits)];
}

/** Permissions in the order of the profile, then by key. */
export function byPermission(a: string, b: string): number {
  return profileOrder(a) - profileOrder(b) || byCodeUnits(a, b);
}

/** Content before settings, then the order of the profile; of one permission the project's gap before its work items'. */
export function byGap(a: Gap, b: Gap): number {
  return (
    byCodeUnits(a.tier, b.tier) ||
    Number(a.permission === null) - Number(b.permission === null) ||
    byPermission(a.permission ?? '', b.permission ?? '') ||
    Number(a.issues.length > 0) - Number(b.issues.length > 0) ||
    byCodeUnits(a.cause.kind, b.cause.kind) ||
    byWorkItem(a.issues[0] ?? '', b.issues[0] ?? '') ||
    byCodeUnits(JSON.stringify(a.cause), JSON.stringify(b.cause))
  );
}
