import { partId, type GapRef } from '../diagnosis/gap-ref';
import type { Need } from './need';
import type { Unresolved } from './plan';

/** What of all that lies beyond the cover stays open: not what a plan closes with something that was chosen for something else. */
export function stillBeyond(
  { needs, leaves }: { readonly needs: readonly Need[]; readonly leaves: readonly Unresolved[] },
  closed: ReadonlySet<Need>,
  /** Global permissions that come with a group, as the gaps that they close. */
  given: readonly GapRef[],
): readonly Unresolved[] {
  const parts = (some: readonly Need[]) => some.flatMap(({ gaps }) => gaps.map(partId));
  const open = new Set(parts(needs.filter((need) => !closed.has(need))));
  const gone = new Set([
    ...parts(needs.filter((need) => closed.has(need))).filter((part) => !open.has(part)),
    ...given.map(partId),
  ]);
  return leaves.filter((leave) => !gone.has(partId(leave)));
}
