import type { PermissionKey } from '../access/model';
import type { Gap } from './gap';

/** Whether a gap hides some of the work items, and not the space. */
export const isOfItems = ({ cause, issues }: Pick<Gap, 'cause' | 'issues'>): boolean =>
  issues.length > 0 || cause.kind === 'security-level' || cause.kind === 'issue-restriction';

/** What is refused in the whole space; null: what no permission stands for. */
export const refusedInSpace = (
  gaps: readonly Pick<Gap, 'permission' | 'cause' | 'issues'>[],
): ReadonlySet<PermissionKey | null> =>
  new Set(gaps.filter((gap) => !isOfItems(gap)).map(({ permission }) => permission));

/** Gaps of a space without those of levels of which others know refused work items: what these show stands for the level. */
export function withoutShown<Found extends Gap>(
  gaps: readonly Found[],
  onItems: readonly Gap[],
): readonly Found[] {
  const known = new Set(onItems.map(({ cause }) => (cause.kind === 'security-level' ? cause.levelId : null)));
  const isShown = ({ cause, issues }: Gap): boolean =>
    cause.kind === 'security-level' && issues.length === 0 && known.has(cause.levelId);
  return gaps.filter((gap) => !isShown(gap));
}
