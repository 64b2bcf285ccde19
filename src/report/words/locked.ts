import { numberOf, sectionOf, type Change } from '../../remedy';
import { listed } from '../../text/english';

/** What a change waits for; null: nothing comes before it. */
export function lockedSays(change: Change, all: readonly Change[]): string | null {
  if (sectionOf(change) === 'first') return null;
  const before = all.filter((one) => sectionOf(one) === 'first').map((one) => String(numberOf(one)));
  if (before.length === 0) return null;
  return `Waits for ${before.length === 1 ? 'change' : 'changes'} ${listed(before)}.`;
}
