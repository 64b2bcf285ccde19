import { placeId } from '../diagnosis/gap-ref';
import type { Need } from './need';

/**
 * The needs without what would open a level or a restriction for a work item that stays refused all the same, because its
 * permission is among the uncoverable ones: such a change would close nothing.
 */
export function dropUnreachable(needs: readonly Need[], uncoverable: readonly Need[]): readonly Need[] {
  const lost = new Set(
    uncoverable.flatMap(({ kind, gaps }) => (kind === 'permission' ? gaps.map(placeId) : [])),
  );
  if (lost.size === 0) return needs;
  return needs.flatMap((need): readonly Need[] => {
    if (need.kind === 'permission') return [need];
    const gaps = need.gaps.filter((gap) => !lost.has(placeId(gap)));
    return gaps.length === 0 ? [] : [{ ...need, gaps }];
  });
}
